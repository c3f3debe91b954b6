package io.github.payreq.request;

import java.time.LocalDate;

/**
 * What the client gains by paying in time.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface Benefit permits EarlyPaymentDiscount, Bonus {

    /**
     * Returns the last day of payment for which the benefit is given, in the client's zone.
     *
     * @return the day, inclusive
     */
    LocalDate until();
}
