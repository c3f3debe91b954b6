package io.github.payreq.check;

import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.Finding.Severity;
import io.github.payreq.contact.Occasion;
import io.github.payreq.request.AmountDue;
import io.github.payreq.request.Situation;
import java.util.Map;
import java.util.Optional;

/**
 * Checks whether a message on an occasion would be true: nobody is asked who owes nothing, reminded of a date that has not
 * come, or thanked for nothing.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class OccasionCheck {

    private OccasionCheck() {}

    /**
     * Checks an occasion.
     *
     * @param situation the situation
     * @param occasion the occasion
     * @return what makes a message on this occasion untrue, or empty if it fits
     */
    public static Optional<Finding> of(Situation situation, Occasion occasion) {
        if (occasion.asks() && situation.amountDue().isSettled()) {
            return finding(situation, occasion, "NOTHING_DUE", Map.of());
        }
        if (occasion.asks() && situation.rankedMethods().isEmpty()) {
            return finding(
                    situation,
                    occasion,
                    "NO_METHOD_FOR_SUM",
                    Map.of("amount", situation.amountDue().amount()));
        }
        return switch (occasion) {
            case REQUEST -> fits(situation, occasion, situation.daysUntilDue() >= 0, "DUE_DATE_PASSED");
            case UPCOMING -> fits(situation, occasion, situation.daysUntilDue() > 0, "DUE_DATE_REACHED");
            case DUE_TODAY -> fits(situation, occasion, situation.daysUntilDue() == 0, "NOT_THE_DUE_DATE");
            case OVERDUE, OVERDUE_AGAIN, FINAL_NOTICE ->
                fits(situation, occasion, situation.daysUntilDue() < 0, "NOT_OVERDUE");
            case THANKS -> fits(situation, occasion, somethingWasPaid(situation.amountDue()), "NOTHING_PAID");
            case PROMISE_NOTED ->
                fits(
                        situation,
                        occasion,
                        OpenPromise.of(situation).isPresent()
                                || AgreedInstalments.of(situation).isPresent(),
                        "NO_PROMISE");
            case STATEMENT -> Optional.empty();
        };
    }

    private static boolean somethingWasPaid(AmountDue due) {
        return due.paid().isPositive();
    }

    private static Optional<Finding> fits(Situation situation, Occasion occasion, boolean fits, String code) {
        return fits
                ? Optional.empty()
                : finding(situation, occasion, code, Map.of("dueOn", situation.dueOn(), "today", situation.today()));
    }

    private static Optional<Finding> finding(
            Situation situation, Occasion occasion, String code, Map<String, ?> parameters) {
        return Optional.of(Finding.of(
                situation.request().messageLanguage(), "occasion", code, Severity.ERROR, occasion, parameters));
    }
}
