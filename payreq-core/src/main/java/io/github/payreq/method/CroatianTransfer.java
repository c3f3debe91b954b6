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
 * A transfer to an account in Croatia, in euro, as the HUB 3 payment order carries it.
 *
 * <p>The reference ({@code poziv na broj}) has up to 22 digits and dashes and goes with a model ({@code HR00} to {@code HR99});
 * without a reference the order says {@code HR99}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CroatianTransfer extends BankTransfer {

    @NotBlank
    @Iban
    private final String iban;

    @Pattern(regexp = "HR[0-9]{2}", message = "{payreq.CROATIAN_MODEL}")
    private final @Nullable String model;

    @Pattern(regexp = "[A-Z]{4}", message = "{payreq.PURPOSE_CODE}")
    private final @Nullable String purposeCode;

    private CroatianTransfer(Builder builder) {
        super(builder);
        this.iban = builder.iban;
        this.model = builder.model;
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
     * Returns the model of the reference.
     *
     * @return {@code HR} and two digits, or empty
     */
    public Optional<String> model() {
        return Optional.ofNullable(model);
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
        return Arrays.asList(iban, model, purposeCode, reference());
    }

    @Override
    public String toString() {
        return "CroatianTransfer[" + id() + ", " + Mask.account(iban) + "]";
    }

    /**
     * Builds a {@link CroatianTransfer}. Its id is {@code transfer}, it takes one business day, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String iban;
        private @Nullable String model;
        private @Nullable String purposeCode;

        Builder(String iban) {
            this.iban = compact(iban);
        }

        /**
         * Sets the model of the reference. Absent by default.
         *
         * @param model {@code HR} and two digits, such as {@code HR01}
         * @return this builder
         */
        public Builder model(String model) {
            this.model = model;
            return this;
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
        public CroatianTransfer build() {
            return new CroatianTransfer(this);
        }
    }
}
