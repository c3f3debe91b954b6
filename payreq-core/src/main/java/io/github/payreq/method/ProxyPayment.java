package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An instant payment to something that stands for the payee's account: a phone number, an e-mail address, a number that an
 * authority or the payment system issued.
 *
 * <p>This class is immutable and thread-safe.
 */
public abstract sealed class ProxyPayment extends PaymentMethod permits PayNowPayment, FpsPayment, PromptPayPayment {

    /** What stands for the payee's account. */
    public enum Proxy {
        /** A mobile number, E.164. */
        MOBILE("mobile"),
        /** A Unique Entity Number of Singapore, with its suffix if there is one. */
        UEN("uen"),
        /** An identifier that the Faster Payment System issued. */
        FPS_ID("fpsId"),
        /** An e-mail address. */
        EMAIL("email"),
        /** A taxpayer or citizen number of Thailand. */
        TAX_ID("taxId"),
        /** The number of an e-wallet. */
        E_WALLET("eWallet");

        private final String field;

        Proxy(String field) {
            this.field = field;
        }

        /**
         * Returns the name under which the value stands in the JSON form.
         *
         * @return such as {@code mobile}
         */
        public String field() {
            return field;
        }
    }

    @NotNull
    private final Proxy proxy;

    @NotBlank
    private final String value;

    ProxyPayment(Builder<?> builder) {
        super(builder);
        this.proxy = builder.proxy;
        this.value = builder.value;
    }

    /**
     * Returns what stands for the payee's account.
     *
     * @return the kind of proxy
     */
    public final Proxy proxy() {
        return proxy;
    }

    /**
     * Returns the proxy's value.
     *
     * @return the value, as the payee knows it
     */
    public final String value() {
        return value;
    }

    /**
     * Says whether the value has the form that the payment system demands.
     *
     * @return true if it has
     */
    public abstract boolean isWellFormed();

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(proxy, value);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + id() + ", " + Mask.account(value) + "]";
    }

    /**
     * What the builders of these payments have in common. The money arrives at once, and nothing else is set at first.
     *
     * <p>This class is not thread-safe.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> extends PaymentMethod.Builder<B> {
        private final Proxy proxy;
        private final String value;

        Builder(String id, Proxy proxy, String value) {
            super(id, Duration.ZERO);
            this.proxy = proxy;
            this.value = Objects.requireNonNull(value, proxy.field());
        }

        @Override
        public abstract ProxyPayment build();
    }
}
