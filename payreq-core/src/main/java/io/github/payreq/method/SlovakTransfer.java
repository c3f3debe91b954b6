package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import java.util.List;

/**
 * A transfer to an account in Slovakia, in euro.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SlovakTransfer extends SymbolTransfer {

    private SlovakTransfer(Builder builder) {
        super(builder);
    }

    @Override
    public List<String> currencies() {
        return List.of("EUR");
    }

    @Override
    public String toString() {
        return "SlovakTransfer[" + id() + ", " + Mask.account(iban()) + "]";
    }

    /**
     * Builds a {@link SlovakTransfer}. Its id is {@code transfer}, it takes one business day, and nothing else is set at
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
        public SlovakTransfer build() {
            return new SlovakTransfer(this);
        }
    }
}
