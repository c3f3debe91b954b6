package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.PolishAccount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to an account in Poland, in zloty, as the 2D code of the Polish Bank Association carries it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PolishTransfer extends BankTransfer {

    @NotBlank
    @PolishAccount
    private final String account;

    @Pattern(regexp = "[0-9]{10}", message = "{payreq.POLISH_TAX_ID}")
    private final @Nullable String taxId;

    private PolishTransfer(Builder builder) {
        super(builder);
        this.account = builder.account;
        this.taxId = builder.taxId;
    }

    @Override
    public String account() {
        return account;
    }

    /**
     * Returns the payee's taxpayer number (NIP).
     *
     * @return ten digits, or empty
     */
    public Optional<String> taxId() {
        return Optional.ofNullable(taxId);
    }

    @Override
    public List<String> currencies() {
        return List.of("PLN");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(account, taxId, reference());
    }

    @Override
    public String toString() {
        return "PolishTransfer[" + id() + ", " + Mask.account(account) + "]";
    }

    /**
     * Builds a {@link PolishTransfer}. Its id is {@code transfer}, it takes one business day, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String account;
        private @Nullable String taxId;

        Builder(String account) {
            this.account = compact(account);
        }

        /**
         * Sets the payee's taxpayer number (NIP). Absent by default.
         *
         * @param taxId ten digits
         * @return this builder
         */
        public Builder taxId(String taxId) {
            this.taxId = taxId;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public PolishTransfer build() {
            return new PolishTransfer(this);
        }
    }
}
