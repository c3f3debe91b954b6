package io.github.payreq.method;

import io.github.payreq.constraint.BitcoinAddress;
import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Payment in bitcoin to an address of the payee's. The invoice itself must be in bitcoin: payreq knows no rates.
 *
 * <p>Source: BIP 21 (BIP 321 in its present form); addresses by BIP 173 and BIP 350.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BitcoinPayment extends PaymentMethod {

    @NotBlank
    @BitcoinAddress
    private final String address;

    private BitcoinPayment(Builder builder) {
        super(builder);
        this.address = builder.address;
    }

    private static final String CODE = "BTC";
    private static final int DECIMALS = 8;

    /**
     * Opens a builder.
     *
     * @param address the payee's address on the main network
     * @return the builder
     */
    public static Builder to(String address) {
        return new Builder(address);
    }

    /**
     * Returns bitcoin as a currency for Joda-Money, which does not know it by itself; the first call makes it known there.
     *
     * @return the currency {@code BTC} with eight decimals, or as the host has registered it before
     */
    public static CurrencyUnit currency() {
        synchronized (BitcoinPayment.class) {
            return CurrencyUnit.registeredCurrencies().stream()
                    .filter(currency -> currency.getCode().equals(CODE))
                    .findAny()
                    .orElseGet(() -> CurrencyUnit.registerCurrency(CODE, -1, DECIMALS, List.of()));
        }
    }

    @Override
    public List<String> currencies() {
        return List.of(CODE);
    }

    /**
     * Returns the payee's address.
     *
     * @return the address
     */
    public String address() {
        return address;
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(address);
    }

    @Override
    public String toString() {
        return "BitcoinPayment[" + id() + ", " + Mask.account(address) + "]";
    }

    /**
     * Builds a {@link BitcoinPayment}. Its id is {@code bitcoin}, the money arrives at once, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final String address;

        Builder(String address) {
            super("bitcoin", Duration.ZERO);
            this.address = Objects.requireNonNull(address, "address");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public BitcoinPayment build() {
            return new BitcoinPayment(this);
        }
    }
}
