package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Payment through Pix, the instant payment system of Brazil, to a key of the payee's.
 *
 * <p>Source: Banco Central do Brasil, Manual de Padrões para Iniciação do Pix.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PixPayment extends PaymentMethod {

    @NotBlank
    @Pattern(regexp = "[!-~]{1,77}", message = "{payreq.PIX_KEY}")
    private final String key;

    @NotBlank
    @PlainText
    @Size(max = 70)
    private final String city;

    @Pattern(regexp = "[A-Za-z0-9]{1,25}", message = "{payreq.PIX_TXID}")
    private final @Nullable String txid;

    private PixPayment(Builder builder) {
        super(builder);
        this.key = builder.key;
        this.city = builder.city;
        this.txid = builder.txid;
    }

    /**
     * Opens a builder.
     *
     * @param key the payee's key
     * @param city the payee's city
     * @return the builder
     */
    public static Builder to(String key, String city) {
        return new Builder(key, city);
    }

    /**
     * Returns the payee's key: a phone number, an e-mail address, a CPF or CNPJ, or a random key.
     *
     * @return at most 77 characters
     */
    public String key() {
        return key;
    }

    /**
     * Returns the payee's city, which the code must name.
     *
     * @return the city
     */
    public String city() {
        return city;
    }

    /**
     * Returns the identifier by which the payee finds the payment.
     *
     * @return up to 25 letters and digits, or empty
     */
    public Optional<String> txid() {
        return Optional.ofNullable(txid);
    }

    @Override
    public List<String> currencies() {
        return List.of("BRL");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(key, city, txid);
    }

    @Override
    public String toString() {
        return "PixPayment[" + id() + ", " + Mask.account(key) + "]";
    }

    /**
     * Builds a {@link PixPayment}. Its id is {@code pix}, the money arrives at once, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final String key;
        private final String city;
        private @Nullable String txid;

        Builder(String key, String city) {
            super("pix", Duration.ZERO);
            this.key = Objects.requireNonNull(key, "key");
            this.city = Objects.requireNonNull(city, "city");
        }

        /**
         * Sets the identifier by which the payee finds the payment. Absent by default.
         *
         * @param txid 1 to 25 letters and digits
         * @return this builder
         */
        public Builder txid(String txid) {
            this.txid = txid;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public PixPayment build() {
            return new PixPayment(this);
        }
    }
}
