package io.github.payreq.method;

import io.github.payreq.constraint.Iban;
import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to an account in Slovenia, in euro, as the UPN payment order carries it.
 *
 * <p>The reference, if there is one, is of a Slovenian model ({@code SI…}) or an ISO 11649 creditor reference ({@code RF…});
 * without one the order says {@code SI99}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SlovenianTransfer extends BankTransfer {

    @NotBlank
    @Iban
    private final String iban;

    @Pattern(regexp = "[A-Z]{4}", message = "{payreq.PURPOSE_CODE}")
    private final @Nullable String purposeCode;

    private SlovenianTransfer(Builder builder) {
        super(builder);
        this.iban = builder.iban;
        this.purposeCode = builder.purposeCode;
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
     * Returns the purpose of the payment by its ISO 20022 code.
     *
     * @return four capital letters, such as {@code OTHR}, or empty
     */
    public Optional<String> purposeCode() {
        return Optional.ofNullable(purposeCode);
    }

    @Override
    public String account() {
        return iban;
    }

    @Override
    public List<String> currencies() {
        return List.of("EUR");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(iban, purposeCode, reference());
    }

    @Override
    public String toString() {
        return "SlovenianTransfer[" + id() + ", " + Mask.account(iban) + "]";
    }

    /**
     * Builds a {@link SlovenianTransfer}. Its id is {@code transfer}, it takes one business day, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String iban;
        private @Nullable String purposeCode;

        Builder(String iban) {
            this.iban = compact(iban);
        }

        /**
         * Sets the purpose of the payment by its ISO 20022 code. Absent by default.
         *
         * @param purposeCode four capital letters, such as {@code RENT}
         * @return this builder
         */
        public Builder purposeCode(String purposeCode) {
            this.purposeCode = purposeCode;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public SlovenianTransfer build() {
            return new SlovenianTransfer(this);
        }
    }
}
