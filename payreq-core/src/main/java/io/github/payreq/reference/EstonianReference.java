package io.github.payreq.reference;

/**
 * An Estonian reference (viitenumber): 2 to 20 digits, the last of them a check digit with weights 7, 3 and 1 from the right.
 * It is printed as it is.
 *
 * <p>Every change of one digit is noticed.
 *
 * <p>Source: the Estonian Banking Association's rule 7-3-1, as published programs apply it; no official examples were at
 * hand.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class EstonianReference extends CheckedNumber {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;

    private EstonianReference(String value) {
        super(value);
    }

    /**
     * Reads a reference, with or without spaces.
     *
     * @param text such as {@code 1234561}
     * @return the reference
     * @throws IllegalArgumentException if the text is not an Estonian reference
     */
    public static EstonianReference parse(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "an Estonian reference must have 2 to 20 digits, the last of them a check"
                            + " digit that fits, such as 1234561");
        }
        return new EstonianReference(Characters.withoutSpaces(text));
    }

    /**
     * Makes a reference from an invoice number. Spaces and the dividers {@code - / . _} are left out, so two numbers that
     * differ in nothing else get the same reference.
     *
     * @param invoiceNumber 1 to 19 digits, not all of them zero, such as {@code 2026-118}
     * @return the reference with its check digit
     * @throws IllegalArgumentException if the number is empty, too long, zero or has other characters
     */
    public static EstonianReference of(String invoiceNumber) {
        String base = Characters.digitsOf(invoiceNumber, LONGEST - 1, "an Estonian reference");
        return new EstonianReference(base + FinnishReference.checkDigit(base));
    }

    /**
     * Says whether a text is an Estonian reference, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return FinnishReference.isWeighted(Characters.withoutSpaces(text), SHORTEST, LONGEST);
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
}
