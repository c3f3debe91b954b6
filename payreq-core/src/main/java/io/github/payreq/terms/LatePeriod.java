package io.github.payreq.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A stretch of days with one rate and one principal, and how its interest was computed: principal × rate ÷ 100 × days ÷
 * denominator.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the first day, included
 * @param to the last day, included
 * @param days the days as the {@link DayCount} counts them
 * @param denominator what the days are divided by: 365, 366, 360, or 1 for a rate a day
 * @param rate the rate in percent, a year or a day
 * @param reference the reference rate in percent of which it was made, empty for an agreed or a fixed rate
 * @param principal what was overdue
 * @param unrounded the interest before rounding, to ten decimals
 * @param amount the interest of this period, rounded as {@link Rounding} says; the amounts add up to the interest
 */
public record LatePeriod(
        LocalDate from,
        LocalDate to,
        int days,
        int denominator,
        BigDecimal rate,
        Optional<BigDecimal> reference,
        Money principal,
        BigDecimal unrounded,
        Money amount) {}
