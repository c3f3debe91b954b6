package io.github.payreq.reference;

/**
 * A Polish account (NRB): 26 digits, two check digits before the eight of the bank and sixteen of the account. With
 * {@code PL} before it, it is the IBAN.
 *
 * <p>Every change of one digit is noticed.
 *
 * <p>Source: the structure of Polish IBANs in the SWIFT IBAN registry, release 99; check digits by ISO 7064 MOD 97-10.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PolishAccount extends CheckedNumber {
    private static final String COUNTRY = "PL";

    private PolishAccount(String value) {
        super(value);
    }

    /**
     * Reads an account, with or without spaces; without {@code PL}.
     *
     * @param text such as {@code 61 1090 1014 0000 0712 1981 2874}
     * @return the account
     * @throws IllegalArgumentException if the text is not a Polish account
     */
    public static PolishAccount parse(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "a Polish account must have 26 digits, the first two of them check digits that"
                            + " fit, such as 61 1090 1014 0000 0712 1981 2874");
        }
        return new PolishAccount(Characters.withoutSpaces(text));
    }

    /**
     * Says whether a text is a Polish account, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return Iban.isValid(COUNTRY + text);
    }

    /**
     * The account as people read it.
     *
     * @return two digits, then groups of four
     */
    @Override
    public String formatted() {
        return Characters.grouped(value(), 2, 4);
    }

    /**
     * The same account as the rest of the world writes it.
     *
     * @return the IBAN
     */
    public Iban iban() {
        return Iban.parse(COUNTRY + value());
    }
}
