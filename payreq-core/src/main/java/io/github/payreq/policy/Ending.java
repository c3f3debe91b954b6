package io.github.payreq.policy;

import io.github.payreq.request.AmountDue;
import java.util.List;
import java.util.function.Predicate;

/**
 * A rule that ends the messages about a request, whatever the ladder says. They are looked at in the order of {@link #ALL}, and
 * the first that holds decides.
 *
 * @param reason the reason of the decision
 * @param isForPerson whether a person takes over, instead of nobody
 * @param holds whether it holds
 */
record Ending(Reason reason, boolean isForPerson, Predicate<Standing> holds) {

    static final List<Ending> ALL = List.of(
            stop(Reason.PAID, standing -> isSettled(standing) && wasPaid(standing)),
            stop(Reason.CREDITED, Ending::isSettled),
            stop(Reason.OPTED_OUT, Standing::hasOptedOut),
            stop(Reason.DISPUTED, Standing::isDisputed),
            stop(Reason.DECLINED, Standing::hasDeclined),
            stop(Reason.DIRECT_DEBIT, standing -> standing.request().directDebit()),
            stop(Reason.PAUSED, standing -> {
                var pause = standing.pause();
                return (pause != null) && pause.until().isEmpty();
            }),
            handOver(Reason.TALK, Standing::wantsToTalk),
            handOver(Reason.UNDELIVERED, Standing::isUndelivered));

    private static Ending stop(Reason reason, Predicate<Standing> holds) {
        return new Ending(reason, false, holds);
    }

    private static Ending handOver(Reason reason, Predicate<Standing> holds) {
        return new Ending(reason, true, holds);
    }

    private static boolean isSettled(Standing standing) {
        return standing.situation().amountDue().isSettled();
    }

    private static boolean wasPaid(Standing standing) {
        AmountDue due = standing.situation().amountDue();
        return due.paid().isPositive() || !due.credited().isPositive();
    }
}
