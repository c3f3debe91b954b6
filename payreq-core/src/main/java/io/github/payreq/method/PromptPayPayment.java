package io.github.payreq.method;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Payment through PromptPay, Thailand, to a mobile number, a tax or citizen number, or an e-wallet.
 *
 * <p>Source: Bank of Thailand, Thai QR Payment Standard.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PromptPayPayment extends ProxyPayment {

    private static final Pattern MOBILE = Pattern.compile("\\+66[0-9]{8,9}");
    private static final Pattern TAX_ID = Pattern.compile("[0-9]{13}");
    private static final Pattern E_WALLET = Pattern.compile("[0-9]{15}");

    private PromptPayPayment(Builder builder) {
        super(builder);
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

    @Override
    public boolean isWellFormed() {
        return switch (proxy()) {
            case MOBILE -> MOBILE.matcher(value()).matches();
            case TAX_ID -> TAX_ID.matcher(value()).matches();
            case E_WALLET -> E_WALLET.matcher(value()).matches();
            default -> false;
        };
    }

    @Override
    public List<String> currencies() {
        return List.of("THB");
    }

    /**
     * Builds a {@link PromptPayPayment}. Its id is {@code promptpay}, the money arrives at once, and nothing else is set at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends ProxyPayment.Builder<Builder> {

        Builder(Proxy proxy, String value) {
            super("promptpay", proxy, value);
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
