package io.github.payreq.reference;

/**
 * A routing number of a bank in the United States (ABA, RTN): nine digits, of which the first two are 00 to 12, 21 to 32, 61
 * to 72 or 80; weighted 3, 7 and 1 they add up to a multiple of ten. It is printed as it is.
 *
 * <p>Every change of one digit is noticed.
 *
 * <p>Source: the rule as commons-validator and python-stdnum ({@code us.rtn}) apply it, with their examples; the list of first
 * digits as it is commonly given.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AbaRoutingNumber extends CheckedNumber {
    private static final int LENGTH = 9;

    private AbaRoutingNumber(String value) {
        super(value);
    }

    /**
     * Reads a routing number, with or without spaces.
     *
     * @param text such as {@code 011000015}
     * @return the routing number
     * @throws IllegalArgumentException if the text is not a routing number
     */
    public static AbaRoutingNumber parse(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "a routing number must have 9 digits, the last of them a check digit that"
                            + " fits and the first two 00 to 12, 21 to 32, 61 to 72 or 80, such as 011000015");
        }
        return new AbaRoutingNumber(Characters.withoutSpaces(text));
    }

    /**
     * Says whether a text is a routing number, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        String value = Characters.withoutSpaces(text);
        return Characters.isNumber(value, LENGTH, LENGTH)
                && isAssigned(Integer.parseInt(value.substring(0, 2)))
                && CheckDigits.sum(value, CheckDigits.ONE_SEVEN_THREE) % 10 == 0;
    }

    /**
     * The routing number as people read it.
     *
     * @return the value
     */
    @Override
    public String formatted() {
        return value();
    }

    private static boolean isAssigned(int prefix) {
        return prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix == 80;
    }
}
