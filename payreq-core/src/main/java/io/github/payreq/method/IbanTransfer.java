package io.github.payreq.method;

import io.github.payreq.constraint.Bic;
import io.github.payreq.constraint.Iban;
import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to an account with an IBAN in a country that has no class of its own here, in any currency.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IbanTransfer extends BankTransfer {

    @NotBlank
    @Iban
    private final String iban;

    @Bic
    private final @Nullable String bic;

    private IbanTransfer(Builder builder) {
        super(builder);
        this.iban = builder.iban;
        this.bic = builder.bic;
    }

    /**
     * Returns the payee's IBAN.
     *
     * @return the IBAN without spaces
     */
    public String iban() {
        return iban;
    }

    /**
     * Returns the BIC of the payee's bank.
     *
     * @return the BIC, 8 or 11 characters, or empty
     */
    public Optional<String> bic() {
        return Optional.ofNullable(bic);
    }

    @Override
    public String account() {
        return iban;
    }

    @Override
    public List<String> currencies() {
        return List.of();
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(iban, bic, reference());
    }

    @Override
    public String toString() {
        return "IbanTransfer[" + id() + ", " + Mask.account(iban) + "]";
    }

    /**
     * Builds a {@link IbanTransfer}. Its id is {@code transfer}, it takes one business day, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String iban;
        private @Nullable String bic;

        Builder(String iban) {
            this.iban = compact(iban);
        }

        /**
         * Sets the BIC of the payee's bank. Absent by default.
         *
         * @param bic the BIC, 8 or 11 characters
         * @return this builder
         */
        public Builder bic(String bic) {
            this.bic = bic;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public IbanTransfer build() {
            return new IbanTransfer(this);
        }
    }
}
