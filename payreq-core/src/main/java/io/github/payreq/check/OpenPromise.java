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
     * Returns the client's latest promise, while its day has not passed and it is not yet kept. What was paid since the
     * promise counts towards it; a promise without a sum is one of all that is due.
     *
     * @param situation the situation
     * @return the promise, or empty
     */
    public static Optional<OpenPromise> of(Situation situation) {
        Money due = situation.amountDue().amount();
        return situation
                .history()
                .latest(ContactEvent.Promise.class)
                .filter(promise -> !promise.payBy().isBefore(situation.today()))
                .map(promise -> new OpenPromise(promise.payBy(), atMost(due, stillPromised(promise, situation))))
                .filter(open -> open.amount().isPositive());
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
