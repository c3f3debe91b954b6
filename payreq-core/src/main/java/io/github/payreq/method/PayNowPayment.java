package io.github.payreq.method;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
public final class PayNowPayment extends ProxyPayment {

    private static final Pattern MOBILE = Pattern.compile("\\+65[0-9]{8}");
    private static final Pattern UEN = Pattern.compile("[0-9A-Z]{9,13}");

    private final boolean editable;
    private final @Nullable LocalDate expires;

    private PayNowPayment(Builder builder) {
        super(builder);
        this.editable = builder.editable;
        this.expires = builder.expires;
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
     * Says whether the client may change the sum.
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
    public boolean isWellFormed() {
        return switch (proxy()) {
            case MOBILE -> MOBILE.matcher(value()).matches();
            case UEN -> UEN.matcher(value()).matches();
            default -> false;
        };
    }

    @Override
    public List<String> currencies() {
        return List.of("SGD");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(super.parts(), editable, expires);
    }

    /**
     * Builds a {@link PayNowPayment}. Its id is {@code paynow}, the money arrives at once, and nothing else is set at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends ProxyPayment.Builder<Builder> {
        private boolean editable;
        private @Nullable LocalDate expires;

        Builder(Proxy proxy, String value) {
            super("paynow", proxy, value);
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
         * Sets the last day on which the code can be used. It does not expire by default.
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
