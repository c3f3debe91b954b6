package io.github.payreq.request;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How much is still open at one moment. This is the one place where the sum is computed; text, code and document take it
 * from here.
 *
 * <ul>
 *   <li><b>Amount due</b> = total − paid (up to the invoice's {@code asOf}) − later payments and credits + later refunds,
 *       and never below zero; what was paid too much is {@link #overpaid()}.
 *   <li>A discount that was taken counts as a credit: if the client paid the total less the discount by the discount's
 *       last day, nothing is due, also after that day.
 *   <li><b>Sum to pay today</b> = amount due, less an open discount; where instalments were agreed, what is open of those that
 *       have come, and no discount.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param amount the amount due, zero or above
 * @param paid what the client has paid so far, less refunds
 * @param credited what the payee has credited, the discount that was taken included
 * @param overpaid what was paid beyond the total, zero or above
 * @param discount the open discount, if one can still be taken
 * @param instalment the current instalment, if instalments were agreed and something is due
 */
public record AmountDue(
        Money amount,
        Money paid,
        Money credited,
        Money overpaid,
        Optional<OpenDiscount> discount,
        Optional<OpenInstalment> instalment) {

    /**
     * A discount that can still be taken.
     *
     * @param saving what is taken off
     * @param reduced the reduced sum, above zero
     * @param lastDay the last day of payment, inclusive
     * @param terms the discount as the request states it
     */
    public record OpenDiscount(Money saving, Money reduced, LocalDate lastDay, EarlyPaymentDiscount terms) {}

    /**
     * Returns the sum that is asked for: what is open of the instalments that have come, else the amount due.
     *
     * @return the sum, without a discount
     */
    public Money asked() {
        return instalment.map(OpenInstalment::amount).orElse(amount);
    }

    /**
     * Returns the sum to pay today: the reduced one while a discount is open, else the sum that is asked for.
     *
     * @return the sum
     */
    public Money toPayToday() {
        return discount.map(OpenDiscount::reduced).orElseGet(this::asked);
    }

    /**
     * Says whether nothing is due.
     *
     * @return true if the amount due is zero
     */
    public boolean isSettled() {
        return amount.isZero();
    }
}
