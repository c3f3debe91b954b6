package io.github.payreq.method;

import io.github.payreq.constraint.Iban;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that carries the symbols of Czech and Slovak payment orders: the variable symbol tells the payee which invoice
 * is paid, the constant symbol what kind of payment it is, the specific symbol who pays.
 *
 * <p>This class is immutable and thread-safe.
 */
public abstract sealed class SymbolTransfer extends BankTransfer permits CzechTransfer, SlovakTransfer {

    @NotBlank
    @Iban
    private final String iban;

    @Pattern(regexp = "[0-9]{1,10}", message = "{payreq.PAYMENT_SYMBOL}")
    private final @Nullable String variableSymbol;

    @Pattern(regexp = "[0-9]{1,10}", message = "{payreq.PAYMENT_SYMBOL}")
    private final @Nullable String specificSymbol;

    @Pattern(regexp = "[0-9]{1,4}", message = "{payreq.CONSTANT_SYMBOL}")
    private final @Nullable String constantSymbol;

    SymbolTransfer(Builder<?> builder) {
        super(builder);
        this.iban = builder.iban;
        this.variableSymbol = builder.variableSymbol;
        this.specificSymbol = builder.specificSymbol;
        this.constantSymbol = builder.constantSymbol;
    }

    /**
     * Returns the payee's IBAN.
     *
     * @return the IBAN without spaces
     */
    public final String iban() {
        return iban;
    }

    /**
     * Returns the variable symbol.
     *
     * @return up to ten digits, or empty
     */
    public final Optional<String> variableSymbol() {
        return Optional.ofNullable(variableSymbol);
    }

    /**
     * Returns the specific symbol.
     *
     * @return up to ten digits, or empty
     */
    public final Optional<String> specificSymbol() {
        return Optional.ofNullable(specificSymbol);
    }

    /**
     * Returns the constant symbol.
     *
     * @return up to four digits, or empty
     */
    public final Optional<String> constantSymbol() {
        return Optional.ofNullable(constantSymbol);
    }

    @Override
    public final String account() {
        return iban;
    }

    @Override
    final List<@Nullable Object> parts() {
        return Arrays.asList(iban, variableSymbol, specificSymbol, constantSymbol, reference());
    }

    /**
     * What the builders of both transfers have in common. The id is {@code transfer}, it takes one business day, and nothing
     * else is set at first.
     *
     * <p>This class is not thread-safe.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> extends BankTransfer.Builder<B> {
        private final String iban;
        private @Nullable String variableSymbol;
        private @Nullable String specificSymbol;
        private @Nullable String constantSymbol;

        Builder(String iban) {
            this.iban = compact(iban);
        }

        /**
         * Sets the variable symbol. Absent by default.
         *
         * @param variableSymbol up to ten digits
         * @return this builder
         */
        public B variableSymbol(String variableSymbol) {
            this.variableSymbol = compact(variableSymbol);
            return self();
        }

        /**
         * Sets the specific symbol. Absent by default.
         *
         * @param specificSymbol up to ten digits
         * @return this builder
         */
        public B specificSymbol(String specificSymbol) {
            this.specificSymbol = compact(specificSymbol);
            return self();
        }

        /**
         * Sets the constant symbol. Absent by default.
         *
         * @param constantSymbol up to four digits
         * @return this builder
         */
        public B constantSymbol(String constantSymbol) {
            this.constantSymbol = compact(constantSymbol);
            return self();
        }

        @Override
        public abstract SymbolTransfer build();
    }
}
