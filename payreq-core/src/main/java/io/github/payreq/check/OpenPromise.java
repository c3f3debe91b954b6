package io.github.payreq.check;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the client has promised and not yet paid.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param payBy the day up to which the client means to pay
 * @param amount what is still promised: above zero and at most the amount due
 */
public record OpenPromise(LocalDate payBy, Money amount) {

    /**
     * Returns the client's latest promise, while its day has not passed, it is not yet kept and no later answer has taken its
     * place: a wish for more time, agreed instalments, or a person who lets messages go on. What was paid since the promise
     * counts towards it; a promise without a sum is one of all that is due.
     *
     * @param situation the situation
     * @return the promise, or empty
     */
    public static Optional<OpenPromise> of(Situation situation) {
        if (situation.history().events().isEmpty()) {
            return Optional.empty();
        }
        Money due = situation.amountDue().amount();
        return latestAnswer(situation)
                .filter(ContactEvent.Promise.class::isInstance)
                .map(ContactEvent.Promise.class::cast)
                .filter(promise -> !promise.payBy().isBefore(situation.today()))
                .map(promise -> new OpenPromise(promise.payBy(), atMost(due, stillPromised(promise, situation))))
                .filter(open -> open.amount().isPositive());
    }

    private static Optional<ContactEvent> latestAnswer(Situation situation) {
        return situation.history().events().stream()
                .filter(event -> (event instanceof ContactEvent.Promise)
                        || (event instanceof ContactEvent.MoreTime)
                        || (event instanceof ContactEvent.Instalments)
                        || (event instanceof ContactEvent.Resume))
                .reduce((earlier, later) -> later);
    }

    private static Optional<Money> stillPromised(ContactEvent.Promise promise, Situation situation) {
        return promise.amount()
                .map(amount -> situation
                        .history()
                        .all(ContactEvent.Payment.class)
                        .filter(payment -> payment.at().isAfter(promise.at()))
                        .map(ContactEvent.Payment::amount)
                        .reduce(amount, Money::minus));
    }

    private static Money atMost(Money limit, Optional<Money> amount) {
        return amount.filter(limit::isGreaterThan).orElse(limit);
    }
}
