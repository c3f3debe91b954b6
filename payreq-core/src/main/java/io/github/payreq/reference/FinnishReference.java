package io.github.payreq.reference;

import java.util.Optional;

/**
 * A Finnish reference (viitenumero): 4 to 20 digits, the last of them a check digit with weights 7, 3 and 1 from the right.
 * Zeros at the left count for nothing: two references that differ in them alone are equal, and the value is without them,
 * down to four digits.
 *
 * <p>Every change of one digit is noticed.
 *
 * <p>Source: the rule as Odoo applies it, whose examples were checked with the calculator of a Finnish bank.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FinnishReference extends CheckedNumber {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 20;

    private FinnishReference(String value) {
        super(value);
    }

    /**
     * Reads a reference, with or without spaces.
     *
     * @param text such as {@code 20230 00098}
     * @return the reference
     * @throws IllegalArgumentException if the text is not a Finnish reference
     */
    public static FinnishReference parse(String text) {
        return read(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("a Finnish reference must have 4 to 20 digits, the last of"
                                + " them a check digit that fits, such as 20230 00098"));
    }

    /**
     * Makes a reference from an invoice number. Spaces and the dividers {@code - / . _} are left out, and a number of one or
     * two digits gets ones in front, since three is the least: {@code 26} is made into the same reference as {@code 126}.
     *
     * @param invoiceNumber 1 to 19 digits, such as {@code 2026-118}
     * @return the reference with its check digit
     * @throws IllegalArgumentException if the number is empty, too long, zeros alone (three or more) or has other characters
     */
    public static FinnishReference of(String invoiceNumber) {
        String digits = Characters.withoutDividers(invoiceNumber);
        String base = digits.isEmpty() ? digits : "1".repeat(Math.max(0, SHORTEST - 1 - digits.length())) + digits;
        Characters.requireDigits(base, LONGEST - 1, invoiceNumber, "a Finnish reference");
        return new FinnishReference(Characters.withoutZeros(base + checkDigit(base), SHORTEST));
    }

    /**
     * Says whether a text is a Finnish reference, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /**
     * The reference as people read it.
     *
     * @return the value in groups of five from the right
     */
    @Override
    public String formatted() {
        return Characters.grouped(value(), (value().length() - 1) % 5 + 1, 5);
    }

    /**
     * The same reference as banks outside Finland carry it.
     *
     * @return the international form, {@code RF} and check digits before the value without zeros at the left
     */
    public CreditorReference creditorReference() {
        return CreditorReference.of(Characters.withoutZeros(value(), 1));
    }

    private static Optional<FinnishReference> read(String text) {
        String value = Characters.withoutSpaces(text);
        return isWeighted(value, SHORTEST, LONGEST)
                ? Optional.of(new FinnishReference(Characters.withoutZeros(value, SHORTEST)))
                : Optional.empty();
    }

    /** Also the rule of Estonia, with other lengths. */
    static boolean isWeighted(String value, int shortest, int longest) {
        return Characters.isNumber(value, shortest, longest)
                && CheckDigits.digit(value, value.length() - 1) == checkDigit(value.substring(0, value.length() - 1));
    }

    static int checkDigit(String base) {
        return CheckDigits.complement(10, base, CheckDigits.SEVEN_THREE_ONE);
    }
}
