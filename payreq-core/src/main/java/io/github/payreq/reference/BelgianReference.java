package io.github.payreq.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Belgian structured communication (OGM, VCS): ten digits and two check digits, the ten modulo 97, where 97 stands for
 * zero. It is printed between plus signs, or asterisks, with two slashes.
 *
 * <p>Every change of one digit is noticed.
 *
 * <p>Source: the rule as Odoo and python-stdnum ({@code be.ogm_vcs}) apply it, with their examples.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BelgianReference extends CheckedNumber {
    private static final int LONGEST_BASE = 10;
    private static final Pattern PRINTED = Pattern.compile(
            "(?<mark>\\+{3}|\\*{3}|)(?<a>[0-9]{3})(?<slash>/?)(?<b>[0-9]{4})\\k<slash>(?<c>[0-9]{5})\\k<mark>");

    private BelgianReference(String value) {
        super(value);
    }

    /**
     * Reads a reference: twelve digits, with or without its slashes, between plus signs, asterisks or nothing.
     *
     * @param text such as {@code +++020/3430/53497+++}
     * @return the reference
     * @throws IllegalArgumentException if the text is not a Belgian reference
     */
    public static BelgianReference parse(String text) {
        return read(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("a Belgian reference must have 12 digits, the last two of"
                                + " them check digits that fit, such as +++020/3430/53497+++"));
    }

    /**
     * Makes a reference from an invoice number, filled with zeros from the left. Spaces and the dividers {@code - / . _} are
     * left out, so two numbers that differ in nothing else, or only in zeros at the left, get the same reference.
     *
     * @param invoiceNumber 1 to 10 digits, not all of them zero, such as {@code 2026-118}
     * @return the reference with its check digits
     * @throws IllegalArgumentException if the number is empty, too long, zero or has other characters
     */
    public static BelgianReference of(String invoiceNumber) {
        String digits = Characters.digitsOf(invoiceNumber, LONGEST_BASE, "a Belgian reference");
        String base = Characters.filled(digits, LONGEST_BASE);
        return new BelgianReference(base + checkDigits(base));
    }

    /**
     * Says whether a text is a Belgian reference, as {@link #parse} reads it.
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
     * @return three, four and five digits with slashes, between plus signs
     */
    @Override
    public String formatted() {
        return "+++" + value().substring(0, 3) + "/" + value().substring(3, 7) + "/" + value().substring(7) + "+++";
    }

    private static Optional<BelgianReference> read(String text) {
        Matcher printed = PRINTED.matcher(Characters.withoutSpaces(text));
        if (!printed.matches()) {
            return Optional.empty();
        }
        String value = printed.group("a") + printed.group("b") + printed.group("c");
        String base = value.substring(0, LONGEST_BASE);
        return value.endsWith(checkDigits(base)) && !Characters.isZero(base)
                ? Optional.of(new BelgianReference(value))
                : Optional.empty();
    }

    private static String checkDigits(String base) {
        int remainder = CheckDigits.modulo97(base);
        return remainder == 0 ? "97" : Characters.filled(Integer.toString(remainder), 2);
    }
}
