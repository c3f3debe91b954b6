package io.github.payreq.method;

import io.github.payreq.constraint.HttpsUrl;
import io.github.payreq.constraint.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link where the client pays online.
 *
 * <p>The money is taken to arrive at once unless stated otherwise.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PaymentLink extends PaymentMethod {

    /** What the client pays with behind the link. */
    public enum Kind {
        /** A bank card. */
        CARD,
        /** An e-wallet. */
        WALLET,
        /** A page of a payment system, where the client chooses. */
        HOSTED
    }

    @NotNull
    private final Kind kind;

    @PlainText
    @Size(max = 70)
    private final @Nullable String name;

    @NotBlank
    @HttpsUrl
    private final String url;

    private PaymentLink(Builder builder) {
        super(builder);
        this.kind = builder.kind;
        this.name = builder.name;
        this.url = builder.url;
    }

    /**
     * Opens a builder for payment by card.
     *
     * @param url the https address
     * @return the builder
     */
    public static Builder card(String url) {
        return new Builder(Kind.CARD, url);
    }

    /**
     * Opens a builder for payment by an e-wallet.
     *
     * @param name the name of the wallet
     * @param url the https address
     * @return the builder
     */
    public static Builder wallet(String name, String url) {
        return new Builder(Kind.WALLET, url).name(name);
    }

    /**
     * Opens a builder for the page of a payment system.
     *
     * @param url the https address
     * @return the builder
     */
    public static Builder hosted(String url) {
        return new Builder(Kind.HOSTED, url);
    }

    /**
     * Opens a builder for payment by any kind of link.
     *
     * @param kind what the client pays with
     * @param url the https address
     * @return the builder
     */
    public static Builder of(Kind kind, String url) {
        return new Builder(kind, url);
    }

    /**
     * Returns what the client pays with.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the name of the payment system.
     *
     * @return the name, or empty if none was given
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * Returns where the client pays.
     *
     * @return the https address
     */
    public String url() {
        return url;
    }

    @Override
    public Optional<String> link() {
        return Optional.of(url);
    }

    @Override
    public List<String> currencies() {
        return List.of();
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(kind, name, url);
    }

    @Override
    public String toString() {
        return "PaymentLink[" + id() + ", " + kind + "]";
    }

    /**
     * Builds a {@link PaymentLink}. Its id is the kind in lower case, such as {@code card}, the money arrives at once,
     * and nothing else is set at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final Kind kind;
        private final String url;
        private @Nullable String name;

        Builder(Kind kind, String url) {
            super(kind.name().toLowerCase(Locale.ROOT), Duration.ZERO);
            this.kind = kind;
            this.url = Objects.requireNonNull(url, "url");
        }

        /**
         * Sets the name of the payment system. Absent by default.
         *
         * @param name the name, such as {@code PayPal}
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public PaymentLink build() {
            return new PaymentLink(this);
        }
    }
}
