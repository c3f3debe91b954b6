package io.github.payreq.method;

import io.github.payreq.constraint.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One way to pay.
 *
 * <p>Every method has an id that is unique in its request; clients' preferences name methods by id. What all methods
 * have in common stands here, what only one needs in its own class.
 *
 * <p>A method is checked together with the request that holds it.
 *
 * <p>This class is immutable and thread-safe. {@code toString()} masks accounts.
 */
public abstract sealed class PaymentMethod
        permits BankTransfer,
                PaymentLink,
                SbpPayment,
                PixPayment,
                ProxyPayment,
                VietQrPayment,
                QrisPayment,
                UpiPayment,
                BitcoinPayment,
                PagoPaPayment {

    @NotBlank
    @PlainText
    @Size(max = 64)
    private final String id;

    @PlainText
    @Size(max = 140)
    private final @Nullable String accountHolder;

    @PlainText
    @Size(max = 210)
    private final @Nullable String purpose;

    @PlainText
    @Size(max = 140)
    private final @Nullable String fee;

    @NotNull
    private final Duration arrives;

    PaymentMethod(Builder<?> builder) {
        this.id = builder.id;
        this.accountHolder = builder.accountHolder;
        this.purpose = builder.purpose;
        this.fee = builder.fee;
        this.arrives = builder.arrives;
    }

    /**
     * Returns the id.
     *
     * @return the id, unique in the request
     */
    public final String id() {
        return id;
    }

    /**
     * Returns who receives the money.
     *
     * @return the account holder, or empty if it is the payee
     */
    public final Optional<String> accountHolder() {
        return Optional.ofNullable(accountHolder);
    }

    /**
     * Returns the free text that goes with the payment.
     *
     * @return the text, or empty if it is to be made from the invoice
     */
    public final Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    /**
     * Returns what the client pays for using this method.
     *
     * @return the fee in the payee's words
     */
    public final Optional<String> fee() {
        return Optional.ofNullable(fee);
    }

    /**
     * Returns how long the money takes to arrive, in business days; zero means at once.
     *
     * @return the duration
     */
    public final Duration arrives() {
        return arrives;
    }

    /**
     * Says whether the method can carry a payment in a currency.
     *
     * @param currency the currency
     * @return true if it fits
     */
    public final boolean accepts(CurrencyUnit currency) {
        return currencies().isEmpty() || currencies().contains(currency.getCode());
    }

    /**
     * Returns the currencies that the method carries.
     *
     * @return the ISO 4217 codes, empty if any currency fits
     */
    public abstract List<String> currencies();

    /**
     * Returns the address that the client opens to pay.
     *
     * @return an https link, or empty if the method has none
     */
    public Optional<String> link() {
        return Optional.empty();
    }

    /**
     * Returns the sum that the method is bound to, if the client cannot change it.
     *
     * @return the sum, or empty if the method carries any sum
     */
    public Optional<Money> fixedSum() {
        return Optional.empty();
    }

    /**
     * Returns what tells this method from others of its class.
     *
     * @return the parts, for equality
     */
    abstract List<@Nullable Object> parts();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof PaymentMethod that
                && getClass() == that.getClass()
                && common().equals(that.common())
                && parts().equals(that.parts());
    }

    @Override
    public final int hashCode() {
        return 31 * common().hashCode() + parts().hashCode();
    }

    private List<@Nullable Object> common() {
        return Arrays.asList(id, accountHolder, purpose, fee, arrives);
    }

    /**
     * What the builders of all methods have in common.
     *
     * <p>This class is not thread-safe.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> {
        private String id;
        private @Nullable String accountHolder;
        private @Nullable String purpose;
        private @Nullable String fee;
        private Duration arrives;

        Builder(String id, Duration arrives) {
            this.id = id;
            this.arrives = arrives;
        }

        abstract B self();

        /**
         * Sets the id. Each kind of method has its own default; two methods of one kind need ids of their own.
         *
         * @param id the id, unique in the request
         * @return this builder
         */
        public B id(String id) {
            this.id = Objects.requireNonNull(id, "id");
            return self();
        }

        /**
         * Sets who receives the money. The payee by default.
         *
         * @param accountHolder the account holder
         * @return this builder
         */
        public B accountHolder(String accountHolder) {
            this.accountHolder = accountHolder;
            return self();
        }

        /**
         * Sets the free text that goes with the payment. Made from the invoice by default.
         *
         * @param purpose the text
         * @return this builder
         */
        public B purpose(String purpose) {
            this.purpose = purpose;
            return self();
        }

        /**
         * Sets what the client pays for using this method. Nothing by default.
         *
         * @param fee the fee in the payee's words
         * @return this builder
         */
        public B fee(String fee) {
            this.fee = fee;
            return self();
        }

        /**
         * Sets how long the money takes to arrive. Each kind of method has its own default.
         *
         * @param arrives the time in business days; zero means at once
         * @return this builder
         * @throws IllegalArgumentException if the time is negative
         */
        public B arrives(Duration arrives) {
            if (arrives.isNegative()) {
                throw new IllegalArgumentException("arrives (" + arrives + ") must not be negative");
            }
            this.arrives = arrives;
            return self();
        }

        /**
         * Builds the method. It is checked together with the request that holds it.
         *
         * @return the method
         */
        public abstract PaymentMethod build();
    }
}
