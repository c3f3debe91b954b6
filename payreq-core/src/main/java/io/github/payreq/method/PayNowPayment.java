package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Payment through PayNow, Singapore, to a mobile number or a UEN.
 *
 * <p>Source: Association of Banks in Singapore, SGQR and PayNow specification.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PayNowPayment extends PaymentMethod {

    @NotNull
    private final Proxy proxy;

    @NotBlank
    private final String value;

    private final boolean editable;

    private final @Nullable LocalDate expires;

    private PayNowPayment(Builder builder) {
        super(builder);
        this.proxy = builder.proxy;
        this.value = builder.value;
        this.editable = builder.editable;
        this.expires = builder.expires;
    }

    /** What stands for the payee's account. */
    public enum Proxy {
        /** A mobile number in Singapore, E.164. */
        MOBILE("mobile", "\\+65[0-9]{8}"),
        /** A Unique Entity Number, with its suffix if there is one. */
        UEN("uen", "[0-9A-Z]{9,13}");

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
     * @param mobile the mobile number, E.164, such as {@code +6591234567}
     * @return the builder
     */
    public static Builder toMobile(String mobile) {
        return new Builder(Proxy.MOBILE, mobile);
    }

    /**
     * Opens a builder.
     *
     * @param uen the Unique Entity Number
     * @return the builder
     */
    public static Builder toUen(String uen) {
        return new Builder(Proxy.UEN, uen);
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

    /**
     * Returns whether the client may change the sum.
     *
     * @return true if the client may
     */
    public boolean editable() {
        return editable;
    }

    /**
     * Returns the last day on which the code can be used.
     *
     * @return the day, inclusive, or empty if the code does not expire
     */
    public Optional<LocalDate> expires() {
        return Optional.ofNullable(expires);
    }

    @Override
    public List<String> currencies() {
        return List.of("SGD");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(proxy, value, editable, expires);
    }

    @Override
    public String toString() {
        return "PayNowPayment[" + id() + ", " + Mask.account(value) + "]";
    }

    /**
     * Builds a {@link PayNowPayment}. Its id is {@code paynow}, the money arrives at once, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final Proxy proxy;
        private final String value;
        private boolean editable;
        private @Nullable LocalDate expires;

        Builder(Proxy proxy, String value) {
            super("paynow", Duration.ZERO);
            this.proxy = Objects.requireNonNull(proxy, "proxy");
            this.value = Objects.requireNonNull(value, "value");
        }

        /**
         * Sets whether the client may change the sum. The sum is fixed by default.
         *
         * @param editable whether the client may
         * @return this builder
         */
        public Builder editable(boolean editable) {
            this.editable = editable;
            return this;
        }

        /**
         * Sets the last day on which the code can be used. Absent by default.
         *
         * @param expires the day, inclusive
         * @return this builder
         */
        public Builder expires(LocalDate expires) {
            this.expires = expires;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public PayNowPayment build() {
            return new PayNowPayment(this);
        }
    }
}
