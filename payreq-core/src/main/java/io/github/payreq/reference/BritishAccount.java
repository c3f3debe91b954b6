package io.github.payreq.reference;

import java.util.regex.Pattern;

/**
 * A British account: the six digits of a sort code, which names the branch, and the eight of an account number. The form alone
 * is checked: whether a number can belong to a sort code is said by tables of Pay.UK, which change several times a year.
 *
 * <p>Source: the structure of British IBANs in the SWIFT IBAN registry, release 99.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BritishAccount extends CheckedNumber {
    private static final int SORT_CODE = 6;
    private static final Pattern PRINTED = Pattern.compile("(?:[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{6})[-/]?[0-9]{8}");

    private BritishAccount(String value) {
        super(value);
    }

    /**
     * Reads a sort code and an account number, with or without spaces and the dashes of the sort code.
     *
     * @param text such as {@code 60-16-13 31926819}
     * @return the account
     * @throws IllegalArgumentException if the text has another form
     */
    public static BritishAccount parse(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "a British account must have a sort code of 6 digits and an account number of"
                            + " 8, such as 60-16-13 31926819");
        }
        return new BritishAccount(Characters.withoutDividers(text));
    }

    /**
     * Says whether a text is a sort code and an account number, as {@link #parse} reads them.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return PRINTED.matcher(Characters.withoutSpaces(text)).matches();
    }

    /**
     * The sort code.
     *
     * @return six digits
     */
    public String sortCode() {
        return value().substring(0, SORT_CODE);
    }

    /**
     * The number of the account at that branch.
     *
     * @return eight digits
     */
    public String accountNumber() {
        return value().substring(SORT_CODE);
    }

    /**
     * The account as people read it.
     *
     * @return the sort code in pairs with dashes, a space, the account number
     */
    @Override
    public String formatted() {
        return sortCode().substring(0, 2) + "-" + sortCode().substring(2, 4) + "-"
                + sortCode().substring(4) + " " + accountNumber();
    }
}
