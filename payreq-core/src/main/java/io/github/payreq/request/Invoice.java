package io.github.payreq.request;

import io.github.payreq.constraint.HttpsUrl;
import io.github.payreq.constraint.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid for: number, date, subject, lines, total, and what was paid already.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Invoice {

    @NotBlank
    @PlainText
    @Size(max = 35)
    private final String number;

    @NotNull
    private final @Nullable LocalDate issuedOn;

    @HostText(max = 200)
    private final @Nullable LocalizedText subject;

    private final List<@Valid OrderLine> lines;

    @NotNull
    private final @Nullable Money total;

    @PositiveOrZero
    private final @Nullable Money paid;

    private final List<@Valid RecordedPayment> payments;

    private final @Nullable Instant asOf;

    @HttpsUrl
    private final @Nullable String url;

    private Invoice(Builder builder) {
        this.number = builder.number;
        this.issuedOn = builder.issuedOn;
        this.subject = builder.subject;
        this.lines = List.copyOf(builder.lines);
        this.total = builder.total;
        this.paid = builder.paid;
        this.payments = List.copyOf(builder.payments);
        this.asOf = builder.asOf;
        this.url = builder.url;
    }

    /**
     * Opens a builder.
     *
     * @param number the invoice number
     * @return the builder
     */
    public static Builder builder(String number) {
        return new Builder(number);
    }

    /**
     * Returns the invoice number.
     *
     * @return the invoice number
     */
    public String number() {
        return number;
    }

    /**
     * Returns what the invoice is for.
     *
     * @return what the invoice is for, or empty if it is not known
     */
    public Optional<LocalizedText> subject() {
        return Optional.ofNullable(subject);
    }

    /**
     * Returns the lines of the order.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<OrderLine> lines() {
        return lines;
    }

    /**
     * Returns the payments that make up the sum paid, as far as they are known.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<RecordedPayment> payments() {
        return payments;
    }

    /**
     * Returns the instant up to which the sum paid is known.
     *
     * @return the instant up to which the sum paid is known, or empty if it is not known
     */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * Returns where the invoice can be read.
     *
     * @return where the invoice can be read, or empty if it is not known
     */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /**
     * Returns the day of issue.
     *
     * @return the day
     * @throws IllegalStateException if it was not set, which {@code build()} of the request reports
     */
    public LocalDate issuedOn() {
        return present(issuedOn, "issuedOn");
    }

    /**
     * Returns the total.
     *
     * @return the total
     * @throws IllegalStateException if it was not set, which {@code build()} of the request reports
     */
    public Money total() {
        return present(total, "total");
    }

    /**
     * Returns the sum that was paid up to {@link #asOf()}.
     *
     * @return the sum as stated, else the sum of the payments, else zero
     */
    public Money paid() {
        if (paid != null) {
            return paid;
        }
        Money sum = Money.zero(total().getCurrencyUnit());
        for (RecordedPayment payment : payments) {
            sum = sum.plus(payment.amount());
        }
        return sum;
    }

    /**
     * Returns what is left of the total after the sum paid.
     *
     * @return the remainder up to {@link #asOf()}; what happened later is known to the {@link Situation}
     */
    public Money remainder() {
        return total().minus(paid());
    }

    /**
     * Returns the sum paid as it was stated.
     *
     * @return the sum, or empty if it follows from the payments
     */
    public Optional<Money> statedPaid() {
        return Optional.ofNullable(paid);
    }

    boolean isComplete() {
        return issuedOn != null
                && total != null
                && payments.stream().allMatch(payment -> payment.on() != null && payment.amount() != null);
    }

    boolean paidIsInCurrencyOfTotal() {
        return paid == null
                ? payments.stream().allMatch(payment -> payment.amount().isSameCurrency(total()))
                : paid.isSameCurrency(total());
    }

    private static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalStateException("invoice." + field + " is missing");
        }
        return value;
    }

    /**
     * Reopens this invoice as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(number);
        builder.issuedOn = issuedOn;
        builder.subject = subject;
        builder.lines.addAll(lines);
        builder.total = total;
        builder.paid = paid;
        builder.payments.addAll(payments);
        builder.asOf = asOf;
        builder.url = url;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(number, issuedOn, subject, lines, total, paid, payments, asOf, url);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Invoice that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Invoice[" + number + "]";
    }

    /**
     * Builds an {@link Invoice}. The day of issue and the total are required; nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String number;
        private @Nullable LocalDate issuedOn;
        private @Nullable LocalizedText subject;
        private final List<OrderLine> lines = new ArrayList<>();
        private @Nullable Money total;
        private @Nullable Money paid;
        private final List<RecordedPayment> payments = new ArrayList<>();
        private @Nullable Instant asOf;
        private @Nullable String url;

        private Builder(String number) {
            this.number = Objects.requireNonNull(number, "number");
        }

        /**
         * Sets the day of issue. Absent by default.
         *
         * @param issuedOn the day of issue
         * @return this builder
         */
        public Builder issuedOn(LocalDate issuedOn) {
            this.issuedOn = issuedOn;
            return this;
        }

        /**
         * Sets what the invoice is for. Absent by default.
         *
         * @param subject what the invoice is for
         * @return this builder
         */
        public Builder subject(LocalizedText subject) {
            this.subject = subject;
            return this;
        }

        /**
         * Sets the total, above zero. Absent by default.
         *
         * @param total the total, above zero
         * @return this builder
         */
        public Builder total(Money total) {
            this.total = total;
            return this;
        }

        /**
         * Sets the sum that was paid up to {@code asOf}. The sum of the payments, else zero by
         * default.
         *
         * @param paid the sum that was paid up to {@code asOf}
         * @return this builder
         */
        public Builder paid(Money paid) {
            this.paid = paid;
            return this;
        }

        /**
         * Sets the instant up to which the sum paid is known. The start of the day of issue by
         * default.
         *
         * @param asOf the instant up to which the sum paid is known
         * @return this builder
         */
        public Builder asOf(Instant asOf) {
            this.asOf = asOf;
            return this;
        }

        /**
         * Sets where the invoice can be read. Absent by default.
         *
         * @param url where the invoice can be read
         * @return this builder
         */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /**
         * Adds a line of the order. None by default.
         *
         * @param line the line
         * @return this builder
         */
        public Builder line(OrderLine line) {
            this.lines.add(line);
            return this;
        }

        /**
         * Adds a payment that is part of the sum paid. None by default.
         *
         * @param payment the payment
         * @return this builder
         */
        public Builder payment(RecordedPayment payment) {
            this.payments.add(payment);
            return this;
        }

        /**
         * Builds the invoice. It is checked together with the request that holds it.
         *
         * @return the invoice
         */
        public Invoice build() {
            return new Invoice(this);
        }
    }
}
