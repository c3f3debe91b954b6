package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Payment by VietQR: an instant transfer to a bank account in Viet Nam.
 *
 * <p>Source: NAPAS, VietQR format for fast transfers (NAPAS247).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class VietQrPayment extends PaymentMethod {

    @NotBlank
    @Pattern(regexp = "[0-9]{6}", message = "{payreq.BANK_BIN}")
    private final String bankBin;

    @NotBlank
    @Pattern(regexp = "[0-9A-Za-z]{1,19}", message = "{payreq.VIETNAMESE_ACCOUNT}")
    private final String account;

    private VietQrPayment(Builder builder) {
        super(builder);
        this.bankBin = builder.bankBin;
        this.account = builder.account;
    }

    /**
     * Opens a builder.
     *
     * @param bankBin the number of the payee's bank, six digits, such as {@code 970422}
     * @param account the payee's account
     * @return the builder
     */
    public static Builder to(String bankBin, String account) {
        return new Builder(bankBin, account);
    }

    /**
     * Returns the number of the payee's bank (BIN).
     *
     * @return six digits
     */
    public String bankBin() {
        return bankBin;
    }

    /**
     * Returns the payee's account.
     *
     * @return up to 19 letters and digits
     */
    public String account() {
        return account;
    }

    @Override
    public List<String> currencies() {
        return List.of("VND");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(bankBin, account);
    }

    @Override
    public String toString() {
        return "VietQrPayment[" + id() + ", " + Mask.account(account) + "]";
    }

    /**
     * Builds a {@link VietQrPayment}. Its id is {@code vietqr}, the money arrives at once, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final String bankBin;
        private final String account;

        Builder(String bankBin, String account) {
            super("vietqr", Duration.ZERO);
            this.bankBin = Objects.requireNonNull(bankBin, "bankBin");
            this.account = Objects.requireNonNull(account, "account");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public VietQrPayment build() {
            return new VietQrPayment(this);
        }
    }
}
