package io.github.payreq.reference;

/**
 * A Swedish OCR reference: 2 to 25 digits, the last of them a check digit by Luhn. The payee agrees with the bank on how
 * strictly it is checked: by the check digit alone, by a length digit before it (the whole length modulo 10), or by one or two
 * fixed lengths. It is printed as it is.
 *
 * <p>Every change of one digit is noticed.
 *
 * <p>Source: Bankgirot's ways of OCR control as Odoo and banktools-se apply them, with their examples.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SwedishOcr extends CheckedNumber {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 25;

    private SwedishOcr(String value) {
        super(value);
    }

    /**
     * Reads a reference, with or without spaces. Its length digit, if there is one, is not asked for: see
     * {@link #hasLengthDigit}.
     *
     * @param text such as {@code 1234567897}
     * @return the reference
     * @throws IllegalArgumentException if the text is not an OCR reference
     */
    public static SwedishOcr parse(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "an OCR reference must have 2 to 25 digits, the last of them a check digit"
                            + " that fits, such as 1234567897");
        }
        return new SwedishOcr(Characters.withoutSpaces(text));
    }

    /**
     * Makes a reference with a check digit alone. Spaces and the dividers {@code - / . _} are left out, so two numbers that
     * differ in nothing else get the same reference.
     *
     * @param invoiceNumber 1 to 24 digits, not all of them zero, such as {@code 2026-118}
     * @return the reference
     * @throws IllegalArgumentException if the number is empty, too long, zero or has other characters
     */
    public static SwedishOcr of(String invoiceNumber) {
        return withCheckDigit(Characters.digitsOf(invoiceNumber, LONGEST - 1, "an OCR reference"));
    }

    /**
     * Makes a reference as {@link #of} does, with a length digit before the check digit.
     *
     * @param invoiceNumber 1 to 23 digits, not all of them zero
     * @return the reference
     * @throws IllegalArgumentException if the number is empty, too long, zero or has other characters
     */
    public static SwedishOcr withLengthDigit(String invoiceNumber) {
        String digits = Characters.digitsOf(invoiceNumber, LONGEST - 2, "an OCR reference with a length digit");
        return withCheckDigit(digits + (digits.length() + 2) % 10);
    }

    /**
     * Makes a reference of a fixed length as {@link #of} does, filled with zeros from the left.
     *
     * @param invoiceNumber digits, at least one fewer than the length, not all of them zero
     * @param length the length that the bank expects, 2 to 25
     * @return the reference
     * @throws IllegalArgumentException if the length is not possible, or if the number is empty, too long for it, zero or has
     *     other characters
     */
    public static SwedishOcr ofLength(String invoiceNumber, int length) {
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("length (" + length + ") must be from 2 to 25");
        }
        String digits = Characters.digitsOf(invoiceNumber, length - 1, "an OCR reference of " + length + " digits");
        return withCheckDigit(Characters.filled(digits, length - 1));
    }

    /**
     * Says whether a text is an OCR reference, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        String value = Characters.withoutSpaces(text);
        return Characters.isNumber(value, SHORTEST, LONGEST) && CheckDigits.endsWithLuhn(value);
    }

    /**
     * Says whether the last digit but one is the length modulo 10; by chance it is so in one of ten references.
     *
     * @return true if it is
     */
    public boolean hasLengthDigit() {
        int length = value().length();
        return length > SHORTEST && CheckDigits.digit(value(), length - 2) == length % 10;
    }

    /**
     * The reference as people read it.
     *
     * @return the value
     */
    @Override
    public String formatted() {
        return value();
    }

    private static SwedishOcr withCheckDigit(String digits) {
        return new SwedishOcr(digits + CheckDigits.luhn(digits));
    }
}
