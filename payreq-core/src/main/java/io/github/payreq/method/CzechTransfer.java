package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import java.util.List;

/**
 * A transfer to an account in the Czech Republic, in koruna or euro.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CzechTransfer extends SymbolTransfer {

    private CzechTransfer(Builder builder) {
        super(builder);
    }

    @Override
    public List<String> currencies() {
        return List.of("CZK", "EUR");
    }

    @Override
    public String toString() {
        return "CzechTransfer[" + id() + ", " + Mask.account(iban()) + "]";
    }

    /**
     * Builds a {@link CzechTransfer}. Its id is {@code transfer}, it takes one business day, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends SymbolTransfer.Builder<Builder> {

        Builder(String iban) {
            super(iban);
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public CzechTransfer build() {
            return new CzechTransfer(this);
        }
    }
}
