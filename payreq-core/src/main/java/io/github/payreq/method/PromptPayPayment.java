package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Payment through PromptPay, Thailand, to a mobile number, a tax or citizen number, or an e-wallet.
 *
 * <p>Source: Bank of Thailand, Thai QR Payment Standard.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PromptPayPayment extends PaymentMethod {

    @NotNull
    private final Proxy proxy;

    @NotBlank
    private final String value;

    private PromptPayPayment(Builder builder) {
        super(builder);
        this.proxy = builder.proxy;
        this.value = builder.value;
    }

    /** What stands for the payee's account. */
    public enum Proxy {
        /** A mobile number in Thailand, E.164. */
        MOBILE("mobile", "\\+66[0-9]{8,9}"),
        /** A taxpayer or citizen number. */
        TAX_ID("taxId", "[0-9]{13}"),
        /** An e-wallet. */
        E_WALLET("eWallet", "[0-9]{15}");

        private final String field;
        private final Pattern form;

        Proxy(String field, String form) {
            this.field = field;
            this.form = Pattern.compile(form);
        }

        /**
         * Returns the name under which the value stands in the JSON form.
         *
         * @return such as {@code mobile}
         */
        public String field() {
            return field;
        }

        /**
         * Says whether a text has the form of this proxy.
         *
         * @param text the text
         * @return true if it has
         */
        public boolean matches(String text) {
            return form.matcher(text).matches();
        }
    }

    /**
     * Opens a builder.
     *
     * @param mobile the mobile number, E.164, such as {@code +66812345678}
     * @return the builder
     */
    public static Builder toMobile(String mobile) {
        return new Builder(Proxy.MOBILE, mobile);
    }

    /**
     * Opens a builder.
     *
     * @param taxId the number, 13 digits
     * @return the builder
     */
    public static Builder toTaxId(String taxId) {
        return new Builder(Proxy.TAX_ID, taxId);
    }

    /**
     * Opens a builder.
     *
     * @param eWallet the number of the e-wallet, 15 digits
     * @return the builder
     */
    public static Builder toEWallet(String eWallet) {
        return new Builder(Proxy.E_WALLET, eWallet);
    }

    /**
     * Returns what stands for the payee's account.
     *
     * @return the kind of proxy
     */
    public Proxy proxy() {
        return proxy;
    }

    /**
     * Returns the proxy's value.
     *
     * @return the value, as the payee knows it
     */
    public String value() {
        return value;
    }

    @Override
    public List<String> currencies() {
        return List.of("THB");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(proxy, value);
    }

    @Override
    public String toString() {
        return "PromptPayPayment[" + id() + ", " + Mask.account(value) + "]";
    }

    /**
     * Builds a {@link PromptPayPayment}. Its id is {@code promptpay}, the money arrives at once, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final Proxy proxy;
        private final String value;

        Builder(Proxy proxy, String value) {
            super("promptpay", Duration.ZERO);
            this.proxy = Objects.requireNonNull(proxy, "proxy");
            this.value = Objects.requireNonNull(value, "value");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public PromptPayPayment build() {
            return new PromptPayPayment(this);
        }
    }
}
