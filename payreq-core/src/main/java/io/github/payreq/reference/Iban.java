package io.github.payreq.reference;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.iban4j.IbanUtil;

/**
 * An international bank account number (IBAN): a country, two check digits, then what the country's banks use, in the length
 * and structure that the country has registered. Letters are capitals, where the structure has letters at all. A few
 * countries that use IBANs without being in the registry, such as Angola, count as known.
 *
 * <p>The check digits let no change of one digit into another digit pass, and of one letter into another letter.
 *
 * <p>Source: ISO 13616-1 and the SWIFT IBAN registry, release 99; check digits by ISO 7064 MOD 97-10.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Iban extends CheckedNumber {
    /** Countries whose IBANs take part in SEPA: SWIFT IBAN registry, release 99, field "SEPA country". */
    private static final Set<String> SEPA = Set.of(
            "AD", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU",
            "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "SM",
            "VA");

    /** Where iban4j 3.2.14 differs from the IBAN registry, release 99: what follows the check digits. */
    private static final Map<String, Pattern> BY_REGISTRY = Map.ofEntries(
            entry("AE", Pattern.compile("[0-9]{19}")),
            entry("FK", Pattern.compile("[A-Z]{2}[0-9]{12}")),
            entry("HN", Pattern.compile("[A-Z]{4}[0-9]{20}")),
            entry("MN", Pattern.compile("[0-9]{16}")),
            entry("MU", Pattern.compile("[A-Z]{4}[0-9]{19}[A-Z]{3}")),
            entry("NI", Pattern.compile("[A-Z]{4}[0-9]{20}")),
            entry("PK", Pattern.compile("[A-Z]{4}[0-9A-Z]{16}")),
            entry("SO", Pattern.compile("[0-9]{19}")),
            entry("TR", Pattern.compile("[0-9]{6}[0-9A-Z]{16}")),
            entry("UA", Pattern.compile("[0-9]{6}[0-9A-Z]{19}")),
            entry("YE", Pattern.compile("[A-Z]{4}[0-9]{4}[0-9A-Z]{18}")));

    private Iban(String value) {
        super(value);
    }

    /**
     * Reads an IBAN, with or without spaces.
     *
     * @param text such as {@code DE89 3704 0044 0532 0130 00}
     * @return the IBAN
     * @throws IllegalArgumentException if the text is not an IBAN
     */
    public static Iban parse(String text) {
        String value = Characters.withoutSpaces(text);
        if (!isIban(value)) {
            throw new IllegalArgumentException("an IBAN must have a country, check digits that fit and the structure of"
                    + " that country, such as DE89 3704 0044 0532 0130 00");
        }
        return new Iban(value);
    }

    /**
     * Says whether a text is an IBAN, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return isIban(Characters.withoutSpaces(text));
    }

    /**
     * The IBAN as people read it.
     *
     * @return the value in groups of four
     */
    @Override
    public String formatted() {
        return Characters.grouped(value(), 4, 4);
    }

    /**
     * The country.
     *
     * @return its code by ISO 3166-1, two capitals; {@code XK} is Kosovo
     */
    public String countryCode() {
        return value().substring(0, 2);
    }

    /**
     * Says whether the account is in a country that takes part in SEPA.
     *
     * @return true if it is
     */
    public boolean isInSepa() {
        return SEPA.contains(countryCode());
    }

    /**
     * The bank, as its own country numbers it.
     *
     * @return the code; empty for a country whose structure is not known in such detail
     */
    public Optional<String> bankCode() {
        return part(IbanUtil::getBankCode);
    }

    /**
     * The number of the account at its bank, as the IBAN holds it: without what stands elsewhere in the IBAN, such as a
     * branch or a national check digit.
     *
     * @return the number; empty for a country whose structure is not known in such detail
     */
    public Optional<String> accountNumber() {
        return part(IbanUtil::getAccountNumber);
    }

    private Optional<String> part(UnaryOperator<String> part) {
        return IbanUtil.isValid(value()) ? Optional.ofNullable(part.apply(value())) : Optional.empty();
    }

    private static boolean isIban(String iban) {
        if (iban.length() <= 4 || !Characters.areLettersAndDigits(iban)) {
            return false;
        }
        Pattern structure = BY_REGISTRY.get(iban.substring(0, 2));
        boolean isWellFormed = structure == null
                ? IbanUtil.isValid(iban)
                : structure.matcher(iban.substring(4)).matches();
        // iban4j takes the check digits 00, 01 and 99 for 97, 98 and 02, which leave the same remainder.
        return isWellFormed && iban.startsWith(CheckDigits.iso7064(iban.substring(4) + iban.substring(0, 2)), 2);
    }
}
