package io.github.payreq.reference;

/**
 * A structured creditor reference: {@code RF}, two check digits, then 1 to 21 letters and digits. The client's bank carries
 * it unchanged, so that the payment finds its invoice.
 *
 * <p>Source: ISO 11649:2009; check digits by ISO 7064 MOD 97-10.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CreditorReference extends CheckedNumber {
    private static final int LONGEST = 25;
    private static final int LONGEST_BASE = 21;

    private CreditorReference(String value) {
        super(value);
    }

    /**
     * Reads a reference, with or without spaces, in capitals or not.
     *
     * @param text such as {@code RF18 5390 0754 7034}
     * @return the reference
     * @throws IllegalArgumentException if the text is not a creditor reference
     */
    public static CreditorReference parse(String text) {
        String value = Characters.normalize(text);
        if (!isReference(value)) {
            throw new IllegalArgumentException("a creditor reference must be RF, two check digits that fit"
                    + " and 1 to 21 letters and digits, such as RF18 5390 0754 7034");
        }
        return new CreditorReference(value);
    }

    /**
     * Makes a reference from an invoice number. Spaces and the dividers {@code - / . _} are left out, so two numbers that
     * differ in nothing else get the same reference.
     *
     * @param invoiceNumber 1 to 21 letters (A to Z) and digits, such as {@code RE-2026/118}
     * @return the reference with its check digits
     * @throws IllegalArgumentException if the number is empty, too long or has other characters
     */
    public static CreditorReference of(String invoiceNumber) {
        String base = Characters.withoutDividers(invoiceNumber);
        if (base.isEmpty() || base.length() > LONGEST_BASE || !Characters.areLettersAndDigits(base)) {
            throw new IllegalArgumentException("an invoice number (" + invoiceNumber
                    + ") must have 1 to 21 letters from A to Z and digits to become a creditor reference");
        }
        return new CreditorReference("RF" + CheckDigits.iso7064(base + "RF") + base);
    }

    /**
     * Says whether a text is a creditor reference, as {@link #parse} reads it.
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
     * @return the value in groups of four
     */
    @Override
    public String formatted() {
        return Characters.grouped(value(), 4, 4);
    }

    private static boolean isReference(String value) {
        return value.length() >= 5
                && value.length() <= LONGEST
                && value.startsWith("RF")
                && Characters.areDigits(value.substring(2, 4))
                && Characters.areLettersAndDigits(value)
                // Not only the remainder: 00, 01 and 99 leave the same as 97, 98 and 02, which are the right ones.
                && value.startsWith(CheckDigits.iso7064(value.substring(4) + "RF"), 2);
    }
}
