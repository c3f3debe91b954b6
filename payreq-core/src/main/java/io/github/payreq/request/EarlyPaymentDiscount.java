package io.github.payreq.request;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A discount for paying early: a percentage of the invoice's total, or a fixed sum.
 *
 * <p>A percentage is taken of the total (not of the remainder) and rounded half-up to the minor unit.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class EarlyPaymentDiscount implements Benefit {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final @Nullable BigDecimal percent;
    private final @Nullable Money sum;
    private final LocalDate until;

    private EarlyPaymentDiscount(@Nullable BigDecimal percent, @Nullable Money sum, LocalDate until) {
        this.percent = percent;
        this.sum = sum;
        this.until = Objects.requireNonNull(until, "until");
    }

    /**
     * Makes a discount of a percentage of the total.
     *
     * @param percent the percentage, such as {@code 5} or {@code 2.5}
     * @param until the last day of payment for which it is given, inclusive
     * @return the discount
     */
    public static EarlyPaymentDiscount percent(BigDecimal percent, LocalDate until) {
        return new EarlyPaymentDiscount(Objects.requireNonNull(percent, "percent"), null, until);
    }

    /**
     * Makes a discount of a percentage of the total.
     *
     * @param percent the percentage in digits, such as {@code "5"} or {@code "2.5"}
     * @param until the last day of payment for which it is given, inclusive
     * @return the discount
     * @throws NumberFormatException if the percentage is not a number
     */
    public static EarlyPaymentDiscount percent(String percent, LocalDate until) {
        return percent(new BigDecimal(percent), until);
    }

    /**
     * Makes a discount of a fixed sum.
     *
     * @param sum the sum, in the currency of the invoice
     * @param until the last day of payment for which it is given, inclusive
     * @return the discount
     */
    public static EarlyPaymentDiscount of(Money sum, LocalDate until) {
        return new EarlyPaymentDiscount(null, Objects.requireNonNull(sum, "sum"), until);
    }

    /**
     * Returns the percentage.
     *
     * @return the percentage, or empty if the discount is a fixed sum
     */
    public Optional<BigDecimal> percent() {
        return Optional.ofNullable(percent);
    }

    /**
     * Returns the fixed sum.
     *
     * @return the sum, or empty if the discount is a percentage
     */
    public Optional<Money> sum() {
        return Optional.ofNullable(sum);
    }

    @Override
    public LocalDate until() {
        return until;
    }

    /**
     * Computes what is taken off an invoice.
     *
     * @param total the invoice's total
     * @return the sum of the discount, rounded half-up to the minor unit
     */
    public Money of(Money total) {
        if (percent == null) {
            return Objects.requireNonNull(sum);
        }
        return total.multipliedBy(percent.divide(HUNDRED), RoundingMode.HALF_UP);
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(percent == null ? null : percent.stripTrailingZeros(), sum, until);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EarlyPaymentDiscount that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "EarlyPaymentDiscount[" + (percent == null ? sum : percent.toPlainString() + "%") + " until " + until
                + "]";
    }
}
