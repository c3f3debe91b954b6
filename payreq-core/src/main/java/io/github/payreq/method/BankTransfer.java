package io.github.payreq.method;

import io.github.payreq.constraint.PlainText;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to a bank account, by one of the national or international schemes.
 *
 * <p>Unless stated otherwise a transfer takes one business day to arrive; that is the longest time of a SEPA credit
 * transfer (Directive (EU) 2015/2366, article 83).
 *
 * <p>This class is immutable and thread-safe.
 */
public abstract sealed class BankTransfer extends PaymentMethod
        permits SepaTransfer,
                SwissTransfer,
                RussianTransfer,
                SymbolTransfer,
                SlovenianTransfer,
                CroatianTransfer,
                HungarianTransfer,
                SerbianTransfer,
                PolishTransfer,
                NationalTransfer,
                BritishTransfer,
                AmericanTransfer,
                IbanTransfer {

    @PlainText
    @Size(max = 35)
    private final @Nullable String reference;

    BankTransfer(Builder<?> builder) {
        super(builder);
        this.reference = builder.reference;
    }

    /**
     * Opens a builder for a SEPA credit transfer.
     *
     * @param iban the payee's IBAN, with or without spaces
     * @return the builder
     */
    public static SepaTransfer.Builder sepa(String iban) {
        return new SepaTransfer.Builder(iban);
    }

    /**
     * Opens a builder for a Swiss transfer.
     *
     * @param iban the payee's IBAN or QR-IBAN, with or without spaces
     * @return the builder
     */
    public static SwissTransfer.Builder swiss(String iban) {
        return new SwissTransfer.Builder(iban);
    }

    /**
     * Opens a builder for a transfer in Russia.
     *
     * @param account the payee's account, 20 digits
     * @return the builder
     */
    public static RussianTransfer.Builder russian(String account) {
        return new RussianTransfer.Builder(account);
    }

    /**
     * Opens a builder for a transfer in the Czech Republic.
     *
     * @param iban the payee's IBAN, with or without spaces
     * @return the builder
     */
    public static CzechTransfer.Builder czech(String iban) {
        return new CzechTransfer.Builder(iban);
    }

    /**
     * Opens a builder for a transfer in Slovakia.
     *
     * @param iban the payee's IBAN, with or without spaces
     * @return the builder
     */
    public static SlovakTransfer.Builder slovak(String iban) {
        return new SlovakTransfer.Builder(iban);
    }

    /**
     * Opens a builder for a transfer in Slovenia.
     *
     * @param iban the payee's IBAN, with or without spaces
     * @return the builder
     */
    public static SlovenianTransfer.Builder slovenian(String iban) {
        return new SlovenianTransfer.Builder(iban);
    }

    /**
     * Opens a builder for a transfer in Croatia.
     *
     * @param iban the payee's IBAN, with or without spaces
     * @return the builder
     */
    public static CroatianTransfer.Builder croatian(String iban) {
        return new CroatianTransfer.Builder(iban);
    }

    /**
     * Opens a builder for a transfer in Hungary.
     *
     * @param iban the payee's IBAN, with or without spaces
     * @return the builder
     */
    public static HungarianTransfer.Builder hungarian(String iban) {
        return new HungarianTransfer.Builder(iban);
    }

    /**
     * Opens a builder for a transfer in Serbia.
     *
     * @param account the payee's account, 18 digits or {@code BBB-n-KK}
     * @return the builder
     */
    public static SerbianTransfer.Builder serbian(String account) {
        return new SerbianTransfer.Builder(account);
    }

    /**
     * Opens a builder for a transfer in Poland.
     *
     * @param account the payee's account, 26 digits
     * @return the builder
     */
    public static PolishTransfer.Builder polish(String account) {
        return new PolishTransfer.Builder(account);
    }

    /**
     * Opens a builder for a transfer in a country with structured references of its own.
     *
     * @param country the country of the account
     * @return the builder
     */
    public static NationalTransfer.Builder national(NationalTransfer.Country country) {
        return new NationalTransfer.Builder(country);
    }

    /**
     * Opens a builder for a transfer in the United Kingdom.
     *
     * @param sortCode the sort code, six digits, dashes allowed
     * @param account the payee's account, eight digits
     * @return the builder
     */
    public static BritishTransfer.Builder british(String sortCode, String account) {
        return new BritishTransfer.Builder(sortCode, account);
    }

    /**
     * Opens a builder for a transfer in the United States.
     *
     * @param routingNumber the ABA routing number, nine digits
     * @param account the payee's account
     * @return the builder
     */
    public static AmericanTransfer.Builder american(String routingNumber, String account) {
        return new AmericanTransfer.Builder(routingNumber, account);
    }

    /**
     * Opens a builder for a transfer to an IBAN in any other country, in any currency.
     *
     * @param iban the payee's IBAN, with or without spaces
     * @return the builder
     */
    public static IbanTransfer.Builder iban(String iban) {
        return new IbanTransfer.Builder(iban);
    }

    /**
     * Returns the structured reference that goes with the payment.
     *
     * @return the reference, or empty if free text goes with it
     */
    public final Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /**
     * Returns the payee's account.
     *
     * @return the IBAN or the national account, without spaces
     */
    public abstract String account();

    /**
     * Returns a fingerprint of the account, by which a journal can say that an account has changed without keeping it.
     *
     * @return the first 16 hexadecimal digits of the account's SHA-256
     */
    public final String accountFingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(account().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * What the builders of all transfers have in common.
     *
     * <p>This class is not thread-safe.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> extends PaymentMethod.Builder<B> {
        private @Nullable String reference;

        Builder() {
            this(Duration.ofDays(1));
        }

        Builder(Duration arrives) {
            super("transfer", arrives);
        }

        /**
         * Sets the structured reference that goes with the payment. None by default.
         *
         * @param reference the reference, as its scheme prints or writes it
         * @return this builder
         */
        public B reference(String reference) {
            this.reference = compact(reference).toUpperCase(Locale.ROOT);
            return self();
        }

        @Override
        public abstract BankTransfer build();

        /**
         * Takes the spaces out of an account or a reference.
         *
         * @param number as it is printed
         * @return as it is processed
         */
        static String compact(String number) {
            return number.codePoints()
                    .filter(c -> !Character.isSpaceChar(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
