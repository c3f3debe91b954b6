package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.SerbianAccount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to an account in Serbia, in dinar, as the NBS IPS code carries it.
 *
 * <p>The reference ({@code poziv na broj}) may go with a model of two digits; model 97 carries check digits.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SerbianTransfer extends BankTransfer {

    @NotBlank
    @SerbianAccount
    private final String account;

    @Pattern(regexp = "[12][0-9]{2}", message = "{payreq.SERBIAN_PAYMENT_CODE}")
    private final @Nullable String paymentCode;

    @Pattern(regexp = "[0-9]{2}", message = "{payreq.SERBIAN_MODEL}")
    private final @Nullable String model;

    private SerbianTransfer(Builder builder) {
        super(builder);
        this.account = builder.account;
        this.paymentCode = builder.paymentCode;
        this.model = builder.model;
    }

    @Override
    public String account() {
        return account;
    }

    /**
     * Returns the payment code ({@code šifra plaćanja}).
     *
     * @return three digits, or empty
     */
    public Optional<String> paymentCode() {
        return Optional.ofNullable(paymentCode);
    }

    /**
     * Returns the model of the reference.
     *
     * @return two digits, or empty
     */
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    @Override
    public List<String> currencies() {
        return List.of("RSD");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(account, paymentCode, model, reference());
    }

    @Override
    public String toString() {
        return "SerbianTransfer[" + id() + ", " + Mask.account(account) + "]";
    }

    /**
     * Builds a {@link SerbianTransfer}. Its id is {@code transfer}, it takes one business day, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String account;
        private @Nullable String paymentCode;
        private @Nullable String model;

        Builder(String account) {
            this.account = compact(account);
        }

        /**
         * Sets the payment code ({@code šifra plaćanja}). Absent by default.
         *
         * @param paymentCode three digits, such as {@code 221} or {@code 289}
         * @return this builder
         */
        public Builder paymentCode(String paymentCode) {
            this.paymentCode = paymentCode;
            return this;
        }

        /**
         * Sets the model of the reference. Absent by default.
         *
         * @param model two digits, such as {@code 97}
         * @return this builder
         */
        public Builder model(String model) {
            this.model = model;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public SerbianTransfer build() {
            return new SerbianTransfer(this);
        }
    }
}
