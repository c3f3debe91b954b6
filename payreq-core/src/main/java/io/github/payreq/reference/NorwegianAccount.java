package io.github.payreq.reference;

import java.util.regex.Pattern;

/**
 * A Norwegian account: eleven digits, the first four of them the bank's, the last a check digit by modulo 11 with weights 2 to
 * 7 from the right. Numbers for which it would be ten are not given out.
 *
 * <p>Every change of one digit is noticed.
 *
 * <p>Source: the rule as python-stdnum ({@code no.kontonr}) applies it, with its example.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NorwegianAccount extends CheckedNumber {
    private static final int LENGTH = 11;
    private static final Pattern PRINTED = Pattern.compile("[0-9]{4}(?<dot>\\.?)[0-9]{2}\\k<dot>[0-9]{5}");

    private NorwegianAccount(String value) {
        super(value);
    }

    /**
     * Reads an account, with or without spaces or dots.
     *
     * @param text such as {@code 8601.11.17947}
     * @return the account
     * @throws IllegalArgumentException if the text is not a Norwegian account
     */
    public static NorwegianAccount parse(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "a Norwegian account must have 11 digits, the last of them a check digit that"
                            + " fits, such as 8601.11.17947");
        }
        return new NorwegianAccount(Characters.withoutDividers(text));
    }

    /**
     * Says whether a text is a Norwegian account, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        String printed = Characters.withoutSpaces(text);
        if (!PRINTED.matcher(printed).matches()) {
            return false;
        }
        String value = Characters.withoutDividers(printed);
        return !Characters.isZero(value)
                && CheckDigits.digit(value, LENGTH - 1)
                        == CheckDigits.complement(11, value.substring(0, LENGTH - 1), CheckDigits.TWO_TO_SEVEN);
    }

    /**
     * The account as people read it.
     *
     * @return four, two and five digits with dots
     */
    @Override
    public String formatted() {
        return value().substring(0, 4) + "." + value().substring(4, 6) + "." + value().substring(6);
    }
}
