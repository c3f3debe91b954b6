package io.github.payreq.method;

import io.github.payreq.constraint.SbpLink;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Payment through the Russian Faster Payments System (SBP) by a link that the payee's bank issued.
 *
 * <p>payreq carries and checks such a link; it never makes one, because the identifier in it is issued by the operator
 * of the system. The money arrives at once.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SbpPayment extends PaymentMethod {

    @NotBlank
    @SbpLink
    private final String url;

    private SbpPayment(Builder builder) {
        super(builder);
        this.url = builder.url;
    }

    /**
     * Opens a builder.
     *
     * @param url the link, {@code https://qr.nspk.ru/…}
     * @return the builder
     */
    public static Builder link(String url) {
        return new Builder(url);
    }

    /**
     * Returns the link.
     *
     * @return {@code https://qr.nspk.ru/…}
     */
    public String url() {
        return url;
    }

    @Override
    public Optional<String> link() {
        return Optional.of(url);
    }

    @Override
    public Optional<Money> fixedSum() {
        OptionalLong kopecks = io.github.payreq.reference.SbpLink.parse(url).sumInKopecks();
        return kopecks.isPresent()
                ? Optional.of(Money.ofMinor(CurrencyUnit.of("RUB"), kopecks.getAsLong()))
                : Optional.empty();
    }

    @Override
    public List<String> currencies() {
        return List.of("RUB");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(url);
    }

    @Override
    public String toString() {
        return "SbpPayment[" + id() + "]";
    }

    /**
     * Builds an {@link SbpPayment}. Its id is {@code sbp}, and the money arrives at once.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final String url;

        Builder(String url) {
            super("sbp", Duration.ZERO);
            this.url = Objects.requireNonNull(url, "url");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public SbpPayment build() {
            return new SbpPayment(this);
        }
    }
}
