package io.github.payreq.reference;

/**
 * A Swiss QR reference (QRR): 26 digits and a check digit. It goes with a QR-IBAN only.
 *
 * <p>Source: SIX, Swiss Implementation Guidelines QR-bill 2.3, annex B: modulo 10, recursive.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SwissQrReference extends CheckedNumber {
    private static final int LENGTH = 27;

    private SwissQrReference(String value) {
        super(value);
    }

    /**
     * Reads a reference, with or without spaces.
     *
     * @param text such as {@code 21 00000 00003 13947 14300 09017}
     * @return the reference
     * @throws IllegalArgumentException if the text is not a QR reference
     */
    public static SwissQrReference parse(String text) {
        String value = Characters.normalize(text);
        if (!isReference(value)) {
            throw new IllegalArgumentException("a QR reference must have 27 digits, the last of them a check digit"
                    + " that fits, such as 21 00000 00003 13947 14300 09017");
        }
        return new SwissQrReference(value);
    }

    /**
     * Makes a reference from an invoice number, filled with zeros from the left. Spaces and the dividers {@code - / . _} are
     * left out, so two numbers that differ in nothing else get the same reference.
     *
     * @param invoiceNumber 1 to 26 digits, not all of them zero, such as {@code 2026-118}
     * @return the reference with its check digit
     * @throws IllegalArgumentException if the number is empty, too long, zero or has other characters
     */
    public static SwissQrReference of(String invoiceNumber) {
        String digits = Characters.digitsOf(invoiceNumber, LENGTH - 1, "a QR reference");
        String base = Characters.filled(digits, LENGTH - 1);
        return new SwissQrReference(base + CheckDigits.recursive(base));
    }

    /**
     * Says whether a text is a QR reference, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return isReference(Characters.normalize(text));
    }

    /**
     * The reference as people read it.
     *
     * @return two digits, then groups of five
     */
    @Override
    public String formatted() {
        return Characters.grouped(value(), 2, 5);
    }

    private static boolean isReference(String value) {
        return Characters.isNumber(value, LENGTH, LENGTH)
                && CheckDigits.digit(value, LENGTH - 1) == CheckDigits.recursive(value.substring(0, LENGTH - 1));
    }
}
