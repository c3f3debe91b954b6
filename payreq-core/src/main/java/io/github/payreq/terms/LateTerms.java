package io.github.payreq.terms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The legal basis on which late payment may cost something. Stating it charges nothing by itself; without it nothing can be
 * charged.
 *
 * <p>The regime is a law that {@link LateRegime#of(String)} knows, or a country's {@code _CONTRACT}, such as
 * {@code RU_CONTRACT}, where only the contract counts; that needs a rate.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param regime the name of the regime: a country, alone or with the law, such as {@code DE} or {@code RU_395}
 * @param rate the agreed rate in percent, in place of the law's
 * @param dayCount how days are counted, in place of the regime's way
 * @param interestFrom the first day that bears interest, where it is later than the day after the due date: the due date was
 *     a day off, or the client came into default by a later reminder
 * @param fixedSum the agreed fixed sum, in place of the law's; zero for none
 */
public record LateTerms(
        @NotNull @Pattern(regexp = "[A-Z]{2}(_[A-Z0-9]{1,20})?")
        String regime,

        Optional<BigDecimal> rate,
        Optional<DayCount> dayCount,
        Optional<LocalDate> interestFrom,
        Optional<Money> fixedSum) {

    /**
     * Checks the components but the regime, which {@code build()} of the request checks.
     *
     * @param regime as in the record
     * @param rate as in the record
     * @param dayCount as in the record
     * @param interestFrom as in the record
     * @param fixedSum as in the record
     * @throws IllegalArgumentException if the rate is not from 0 to 1000, or the sum is negative
     */
    public LateTerms {
        Objects.requireNonNull(dayCount, "dayCount");
        Objects.requireNonNull(interestFrom, "interestFrom");
        rate.ifPresent(LateRegime::requireRate);
        fixedSum.ifPresent(LateRegime::requireFixedSum);
    }

    /**
     * States a regime as the law has it.
     *
     * @param regime the name of the regime
     */
    public LateTerms(String regime) {
        this(regime, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns a copy with an agreed rate.
     *
     * @param rate the rate in percent, from 0 to 1000
     * @return the copy
     */
    public LateTerms withRate(BigDecimal rate) {
        return new LateTerms(regime, Optional.of(rate), dayCount, interestFrom, fixedSum);
    }

    /**
     * Returns a copy with a way to count days.
     *
     * @param dayCount the way
     * @return the copy
     */
    public LateTerms withDayCount(DayCount dayCount) {
        return new LateTerms(regime, rate, Optional.of(dayCount), interestFrom, fixedSum);
    }

    /**
     * Returns a copy with a first day that bears interest.
     *
     * @param interestFrom the day
     * @return the copy
     */
    public LateTerms withInterestFrom(LocalDate interestFrom) {
        return new LateTerms(regime, rate, dayCount, Optional.of(interestFrom), fixedSum);
    }

    /**
     * Returns a copy with an agreed fixed sum.
     *
     * @param fixedSum the sum, zero for none
     * @return the copy
     */
    public LateTerms withFixedSum(Money fixedSum) {
        return new LateTerms(regime, rate, dayCount, interestFrom, Optional.of(fixedSum));
    }
}
