package io.github.payreq.party;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known about earlier payments of a client, so that thanks are said only where they are true.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PaymentHistory {

    @PositiveOrZero
    private final int paidInvoices;

    private final @Nullable LocalDate lastPaidOn;

    @Positive
    private final @Nullable Money lastPaidAmount;

    private final @Nullable LocalDate clientSince;

    private PaymentHistory(Builder builder) {
        this.paidInvoices = builder.paidInvoices;
        this.lastPaidOn = builder.lastPaidOn;
        this.lastPaidAmount = builder.lastPaidAmount;
        this.clientSince = builder.clientSince;
    }

    /**
     * Opens a builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the number of invoices that the client has paid.
     *
     * @return the number of invoices that the client has paid
     */
    public int paidInvoices() {
        return paidInvoices;
    }

    /**
     * Returns the day of the last payment.
     *
     * @return the day of the last payment, or empty if it is not known
     */
    public Optional<LocalDate> lastPaidOn() {
        return Optional.ofNullable(lastPaidOn);
    }

    /**
     * Returns the sum of the last payment.
     *
     * @return the sum of the last payment, or empty if it is not known
     */
    public Optional<Money> lastPaidAmount() {
        return Optional.ofNullable(lastPaidAmount);
    }

    /**
     * Returns the day since when the client is a client.
     *
     * @return the day since when the client is a client, or empty if it is not known
     */
    public Optional<LocalDate> clientSince() {
        return Optional.ofNullable(clientSince);
    }

    /**
     * Reopens this payment history as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.paidInvoices = paidInvoices;
        builder.lastPaidOn = lastPaidOn;
        builder.lastPaidAmount = lastPaidAmount;
        builder.clientSince = clientSince;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(paidInvoices, lastPaidOn, lastPaidAmount, clientSince);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaymentHistory that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "PaymentHistory[" + paidInvoices + " paid]";
    }

    /**
     * Builds a {@link PaymentHistory}. Everything is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private int paidInvoices;
        private @Nullable LocalDate lastPaidOn;
        private @Nullable Money lastPaidAmount;
        private @Nullable LocalDate clientSince;

        private Builder() {}

        /**
         * Sets the number of invoices that the client has paid. Zero by default.
         *
         * @param paidInvoices the number of invoices that the client has paid
         * @return this builder
         */
        public Builder paidInvoices(int paidInvoices) {
            this.paidInvoices = paidInvoices;
            return this;
        }

        /**
         * Sets the day of the last payment. Absent by default.
         *
         * @param lastPaidOn the day of the last payment
         * @return this builder
         */
        public Builder lastPaidOn(LocalDate lastPaidOn) {
            this.lastPaidOn = lastPaidOn;
            return this;
        }

        /**
         * Sets the sum of the last payment. Absent by default.
         *
         * @param lastPaidAmount the sum of the last payment
         * @return this builder
         */
        public Builder lastPaidAmount(Money lastPaidAmount) {
            this.lastPaidAmount = lastPaidAmount;
            return this;
        }

        /**
         * Sets the day since when the client is a client. Absent by default.
         *
         * @param clientSince the day since when the client is a client
         * @return this builder
         */
        public Builder clientSince(LocalDate clientSince) {
            this.clientSince = clientSince;
            return this;
        }

        /**
         * Builds the payment history. It is checked together with the request that holds it.
         *
         * @return the payment history
         */
        public PaymentHistory build() {
            return new PaymentHistory(this);
        }
    }
}
