package io.github.payreq.method;

import io.github.payreq.constraint.Iban;
import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer in a country that has structured references of its own, to an IBAN or a national account.
 *
 * <p>The reference, if there is one, is of the country's form or an ISO 11649 creditor reference ({@code RF…}).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NationalTransfer extends BankTransfer {

    /** The countries, with the reference that each of them uses. */
    public enum Country {
        /** Belgium: structured communication (OGM, VCS); euro. */
        BELGIUM("BE", "EUR", false),
        /** Finland: viitenumero; euro. */
        FINLAND("FI", "EUR", false),
        /** The Netherlands: betalingskenmerk; euro. */
        NETHERLANDS("NL", "EUR", false),
        /** Norway: KID; krone. The national account has eleven digits. */
        NORWAY("NO", "NOK", true),
        /** Sweden: OCR; krona. The national account is a Bankgiro or Plusgiro number. */
        SWEDEN("SE", "SEK", true),
        /** Denmark: FI number; krone. The national account is a registration number and an account. */
        DENMARK("DK", "DKK", true);

        private final String code;
        private final String currency;
        private final boolean nationalAccounts;

        Country(String code, String currency, boolean nationalAccounts) {
            this.code = code;
            this.currency = currency;
            this.nationalAccounts = nationalAccounts;
        }

        /**
         * Returns the country's code.
         *
         * @return two capital letters, ISO 3166-1
         */
        public String code() {
            return code;
        }

        /**
         * Says whether people pay to national account numbers here; elsewhere an IBAN is needed.
         *
         * @return true if national accounts are in use
         */
        public boolean hasNationalAccounts() {
            return nationalAccounts;
        }
    }

    @NotNull
    private final Country country;

    @Iban
    private final @Nullable String iban;

    @PlainText
    @Size(max = 34)
    private final @Nullable String nationalAccount;

    private NationalTransfer(Builder builder) {
        super(builder);
        this.country = builder.country;
        this.iban = builder.iban;
        this.nationalAccount = builder.nationalAccount;
    }

    /**
     * Returns the country of the account.
     *
     * @return the country
     */
    public Country country() {
        return country;
    }

    /**
     * Returns the payee's IBAN.
     *
     * @return the IBAN without spaces, or empty if the account is given by its national number
     */
    public Optional<String> iban() {
        return Optional.ofNullable(iban);
    }

    /**
     * Returns the payee's account in its national form.
     *
     * @return the account without spaces, or empty if it is given by its IBAN
     */
    public Optional<String> nationalAccount() {
        return Optional.ofNullable(nationalAccount);
    }

    /** The IBAN, else the national account. */
    @Override
    public String account() {
        return iban().or(this::nationalAccount).orElse("");
    }

    /** The country's currency, and the euro for an IBAN. */
    @Override
    public List<String> currencies() {
        return iban == null || country.currency.equals("EUR")
                ? List.of(country.currency)
                : List.of(country.currency, "EUR");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(country, iban, nationalAccount, reference());
    }

    @Override
    public String toString() {
        return "NationalTransfer[" + id() + ", " + country.code() + ", " + Mask.account(account()) + "]";
    }

    /**
     * Builds a {@link NationalTransfer}. Its id is {@code transfer}, it takes one business day; either an IBAN or a national
     * account is required, and nothing else is set at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final Country country;
        private @Nullable String iban;
        private @Nullable String nationalAccount;

        Builder(Country country) {
            this.country = Objects.requireNonNull(country, "country");
        }

        /**
         * Sets the payee's IBAN. Absent by default.
         *
         * @param iban the IBAN, with or without spaces
         * @return this builder
         */
        public Builder iban(String iban) {
            this.iban = compact(iban);
            return this;
        }

        /**
         * Sets the payee's account in its national form. Absent by default.
         *
         * @param nationalAccount the account, with or without spaces
         * @return this builder
         */
        public Builder nationalAccount(String nationalAccount) {
            this.nationalAccount = compact(nationalAccount);
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public NationalTransfer build() {
            return new NationalTransfer(this);
        }
    }
}
