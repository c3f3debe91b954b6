package io.github.payreq.method;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Payment through the Faster Payment System of Hong Kong, to an FPS identifier, a mobile number or an e-mail address.
 *
 * <p>Source: HKMA, Common QR Code Specification for Retail Payments in Hong Kong.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FpsPayment extends ProxyPayment {

    private static final Pattern FPS_ID = Pattern.compile("[0-9]{7,9}");
    private static final Pattern MOBILE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL = Pattern.compile("(?=.{3,79}$)[!-?A-~]+@[!-?A-~]+");

    private FpsPayment(Builder builder) {
        super(builder);
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
     * @param email the e-mail address, at most 79 characters: the code has no room for more
     * @return the builder
     */
    public static Builder toEmail(String email) {
        return new Builder(Proxy.EMAIL, email);
    }

    @Override
    public boolean isWellFormed() {
        return switch (proxy()) {
            case FPS_ID -> FPS_ID.matcher(value()).matches();
            case MOBILE -> MOBILE.matcher(value()).matches();
            case EMAIL -> EMAIL.matcher(value()).matches();
            default -> false;
        };
    }

    @Override
    public List<String> currencies() {
        return List.of("HKD", "CNY");
    }

    /**
     * Builds a {@link FpsPayment}. Its id is {@code fps}, the money arrives at once, and nothing else is set at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends ProxyPayment.Builder<Builder> {

        Builder(Proxy proxy, String value) {
            super("fps", proxy, value);
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
