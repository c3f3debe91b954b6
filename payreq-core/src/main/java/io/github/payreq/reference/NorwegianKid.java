package io.github.payreq.reference;

/**
 * A Norwegian customer identification (KID): 2 to 25 digits, the last of them a check digit by modulo 10 (Luhn) or by modulo
 * 11 (weights 2 to 7 from the right); where modulo 11 gives ten, a minus sign stands in its place. It is printed as it is.
 *
 * <p>The payee agrees with the bank on one of the two, and on a length. The text alone does not say which, so both are read
 * here. Of all changes of one digit, each way by itself notices every one: ask {@link #isModulus10} or
 * {@link #isModulus11}. Who accepts both notices 90.9 % in a number made by modulo 10 and 90.8 % in one made
 * by modulo 11 (ten digits, measured).
 *
 * <p>Source: the rule as NAV, the Norwegian labour administration, tests it, with its examples.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NorwegianKid extends CheckedNumber {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 25;
    private static final String INSTEAD_OF_TEN = "-";

    private NorwegianKid(String value) {
        super(value);
    }

    /**
     * Reads a KID, with or without spaces.
     *
     * @param text such as {@code 2345676}
     * @return the KID
     * @throws IllegalArgumentException if the text is not a KID
     */
    public static NorwegianKid parse(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "a KID must have 2 to 25 digits, the last of them a check digit that fits by"
                            + " modulo 10 or 11, such as 2345676");
        }
        return new NorwegianKid(Characters.withoutSpaces(text));
    }

    /**
     * Makes a KID with a check digit by modulo 10. Spaces and the dividers {@code - / . _} are left out, so two numbers that
     * differ in nothing else get the same KID.
     *
     * @param invoiceNumber 1 to 24 digits, not all of them zero, such as {@code 2026-118}; with zeros at the left if the bank
     *     expects a length
     * @return the KID with its check digit
     * @throws IllegalArgumentException if the number is empty, too long, zero or has other characters
     */
    public static NorwegianKid of(String invoiceNumber) {
        String base = Characters.digitsOf(invoiceNumber, LONGEST - 1, "a KID");
        return new NorwegianKid(base + CheckDigits.luhn(base));
    }

    /**
     * Makes a KID as {@link #of} does, with a check digit by modulo 11.
     *
     * @param invoiceNumber 1 to 24 digits, not all of them zero
     * @return the KID with its check digit, or with a minus sign in its place
     * @throws IllegalArgumentException if the number is empty, too long, zero or has other characters
     */
    public static NorwegianKid ofModulus11(String invoiceNumber) {
        String base = Characters.digitsOf(invoiceNumber, LONGEST - 1, "a KID");
        return new NorwegianKid(base + modulus11(base));
    }

    /**
     * Says whether a text is a KID by either way, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        String value = Characters.withoutSpaces(text);
        if (value.length() < SHORTEST || value.length() > LONGEST) {
            return false;
        }
        String base = base(value);
        return Characters.isNumber(base, 1, LONGEST)
                && (value.equals(base + CheckDigits.luhn(base)) || value.equals(base + modulus11(base)));
    }

    /**
     * Says whether the check digit is the one by modulo 10.
     *
     * @return true if it is
     */
    public boolean isModulus10() {
        String base = base(value());
        return value().equals(base + CheckDigits.luhn(base));
    }

    /**
     * Says whether the check digit, or the minus sign, is the one by modulo 11. It may be the one by modulo 10 too.
     *
     * @return true if it is
     */
    public boolean isModulus11() {
        String base = base(value());
        return value().equals(base + modulus11(base));
    }

    /**
     * The KID as people read it.
     *
     * @return the value
     */
    @Override
    public String formatted() {
        return value();
    }

    private static String base(String value) {
        return value.substring(0, value.length() - 1);
    }

    private static String modulus11(String base) {
        int missing = CheckDigits.complement(11, base, CheckDigits.TWO_TO_SEVEN);
        return missing == 10 ? INSTEAD_OF_TEN : Integer.toString(missing);
    }
}
