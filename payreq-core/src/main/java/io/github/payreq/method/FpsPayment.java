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
 * Payment through the Faster Payment System of Hong Kong, to an FPS identifier, a mobile number or an e-mail address.
 *
 * <p>Source: HKMA, Common QR Code Specification for Retail Payments in Hong Kong.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FpsPayment extends PaymentMethod {

    @NotNull
    private final Proxy proxy;

    @NotBlank
    private final String value;

    private FpsPayment(Builder builder) {
        super(builder);
        this.proxy = builder.proxy;
        this.value = builder.value;
    }

    /** What stands for the payee's account. */
    public enum Proxy {
        /** An identifier that the system issued. */
        FPS_ID("fpsId", "[0-9]{7,9}"),
        /** A mobile number, E.164. */
        MOBILE("mobile", "\\+[1-9][0-9]{6,14}"),
        /** An e-mail address. */
        EMAIL("email", "[!-?A-~]{1,64}@[!-?A-~]{1,60}");

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
     * @param fpsId the identifier, 7 to 9 digits
     * @return the builder
     */
    public static Builder toFpsId(String fpsId) {
        return new Builder(Proxy.FPS_ID, fpsId);
    }

    /**
     * Opens a builder.
     *
     * @param mobile the mobile number, E.164, such as {@code +85291234567}
     * @return the builder
     */
    public static Builder toMobile(String mobile) {
        return new Builder(Proxy.MOBILE, mobile);
    }

    /**
     * Opens a builder.
     *
     * @param email the e-mail address
     * @return the builder
     */
    public static Builder toEmail(String email) {
        return new Builder(Proxy.EMAIL, email);
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
        return List.of("HKD", "CNY");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(proxy, value);
    }

    @Override
    public String toString() {
        return "FpsPayment[" + id() + ", " + Mask.account(value) + "]";
    }

    /**
     * Builds a {@link FpsPayment}. Its id is {@code fps}, the money arrives at once, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final Proxy proxy;
        private final String value;

        Builder(Proxy proxy, String value) {
            super("fps", Duration.ZERO);
            this.proxy = Objects.requireNonNull(proxy, "proxy");
            this.value = Objects.requireNonNull(value, "value");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public FpsPayment build() {
            return new FpsPayment(this);
        }
    }
}
