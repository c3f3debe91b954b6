package io.github.payreq.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Czech account: a prefix of up to six digits with a dash, which may be missing, a number of two to ten digits, a slash, and
 * the four digits of the bank. Prefix and number each add up to a multiple of eleven with the weights 1, 2, 4, 8, 5, 10, 9, 7,
 * 3, 6 from the right. Zeros at the left of both count for nothing, and the value is without them.
 *
 * <p>Every change of one digit of the prefix or the number is noticed, none of the bank's code: a transfer to the
 * {@link #iban} lets the client's bank notice that too.
 *
 * <p>Source: the rule as python-stdnum ({@code cz.bankaccount}) applies it, and examples of it and of the payment format SPAYD.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CzechAccount extends CheckedNumber {
    private static final int[] WEIGHTS = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};
    private static final int LONGEST_PREFIX = 6;
    private static final int LONGEST_NUMBER = 10;
    private static final Pattern PRINTED =
            Pattern.compile("(?:(?<prefix>[0-9]{1,6})-)?(?<number>[0-9]{2,10})/(?<bank>[0-9]{4})");

    private final String prefix;
    private final String number;
    private final String bankCode;

    private CzechAccount(String prefix, String number, String bankCode) {
        super((prefix.isEmpty() ? "" : prefix + "-") + number + "/" + bankCode);
        this.prefix = prefix;
        this.number = number;
        this.bankCode = bankCode;
    }

    /**
     * Reads an account, with or without spaces.
     *
     * @param text such as {@code 19-2000145399/0800}
     * @return the account
     * @throws IllegalArgumentException if the text is not a Czech account
     */
    public static CzechAccount parse(String text) {
        return read(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("a Czech account must have a number of up to 10 digits, with"
                                + " or without a prefix of up to 6, whose check sums fit, and the 4 digits of the bank, such as"
                                + " 19-2000145399/0800"));
    }

    /**
     * Says whether a text is a Czech account, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /**
     * The bank.
     *
     * @return four digits
     */
    public String bankCode() {
        return bankCode;
    }

    /**
     * The account as people read it.
     *
     * @return the value
     */
    @Override
    public String formatted() {
        return value();
    }

    /**
     * The same account as the rest of the world writes it.
     *
     * @return the IBAN
     */
    public Iban iban() {
        String rest = bankCode + Characters.filled(prefix, LONGEST_PREFIX) + Characters.filled(number, LONGEST_NUMBER);
        return Iban.parse("CZ" + CheckDigits.iso7064(rest + "CZ") + rest);
    }

    private static Optional<CzechAccount> read(String text) {
        Matcher printed = PRINTED.matcher(Characters.withoutSpaces(text));
        if (!printed.matches()) {
            return Optional.empty();
        }
        String prefix = Characters.withoutZeros(
                Optional.ofNullable(printed.group("prefix")).orElse(""), 0);
        String number = Characters.withoutZeros(printed.group("number"), 0);
        return !number.isEmpty() && fits(prefix) && fits(number)
                ? Optional.of(new CzechAccount(prefix, number, printed.group("bank")))
                : Optional.empty();
    }

    private static boolean fits(String digits) {
        return CheckDigits.sum(digits, WEIGHTS) % 11 == 0;
    }
}
