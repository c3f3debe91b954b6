package io.github.payreq.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Slovenian reference (sklic): {@code SI}, the two digits of a model, then at most 22 digits and dashes in at most three
 * parts. In model 01 the last digit is a check digit over all the others, at most twelve, with weights 2 to 13 from the right
 * and modulo 11; zero also stands for ten. The other models are read by their form alone: model 00 has no check digit, and
 * the check digits of single parts in models 02 to 58 are not looked at. Model 99 says that there is no reference, so it is
 * none. A reference that begins with {@code RF} is a {@link CreditorReference}.
 *
 * <p>In model 01, of all changes of one digit 90.8 % are noticed where there are twelve digits and the check digit, and
 * 98.4 % where there are nine (measured): the tenth from the right has the weight 11, which counts for nothing, and two
 * of eleven remainders share a check digit.
 *
 * <p>Source: the list of models of the Slovenian payment rules as programs for the payment slip UPN apply them.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SlovenianReference extends CheckedNumber {
    private static final int LONGEST = 22;
    private static final int LONGEST_BASE = 12;
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
    private static final Pattern SHAPE = Pattern.compile("SI(?<model>[0-9]{2})(?<parts>[0-9]+(?:-[0-9]+){0,2})");

    private SlovenianReference(String value) {
        super(value);
    }

    /**
     * Reads a reference, with or without spaces, in capitals or not.
     *
     * @param text such as {@code SI01 2026-1187}
     * @return the reference
     * @throws IllegalArgumentException if the text is not a Slovenian reference
     */
    public static SlovenianReference parse(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "a Slovenian reference must have SI, the two digits of a model and at most"
                            + " 22 digits and dashes in at most three parts, with a check digit that fits in model 01, such as"
                            + " SI01 2026-1187");
        }
        return new SlovenianReference(Characters.normalize(text));
    }

    /**
     * Makes a reference of model 01 from an invoice number. Spaces are left out; the dividers {@code / . _} become dashes.
     *
     * @param invoiceNumber 1 to 12 digits, not all of them zero, in at most three parts with dividers between them, such as
     *     {@code 2026-118}
     * @return the reference with its check digit
     * @throws IllegalArgumentException if the number is empty, too long, zero, or has other characters or too many parts
     */
    public static SlovenianReference of(String invoiceNumber) {
        String parts = Characters.withoutSpaces(invoiceNumber).replaceAll("[/._]", "-");
        String digits = parts.replace("-", "");
        if (!SHAPE.matcher("SI01" + parts).matches() || !Characters.isNumber(digits, 1, LONGEST_BASE)) {
            throw new IllegalArgumentException(
                    "an invoice number (" + invoiceNumber + ") must have 1 to 12 digits, not all"
                            + " of them zero, in at most three parts, to become a Slovenian reference");
        }
        return new SlovenianReference("SI01" + parts + checkDigit(digits));
    }

    /**
     * Says whether a text is a Slovenian reference, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        Matcher shape = SHAPE.matcher(Characters.normalize(text));
        if (!shape.matches() || shape.group("parts").length() > LONGEST) {
            return false;
        }
        String digits = shape.group("parts").replace("-", "");
        return !Characters.isZero(digits)
                && switch (shape.group("model")) {
                    case "01" -> endsWithCheckDigit(digits);
                    case "99" -> false;
                    default -> true;
                };
    }

    /**
     * The model, which says where check digits stand.
     *
     * @return two digits
     */
    public String model() {
        return value().substring(2, 4);
    }

    /**
     * The reference as people read it.
     *
     * @return {@code SI} and the model, a space, then digits and dashes
     */
    @Override
    public String formatted() {
        return value().substring(0, 4) + " " + value().substring(4);
    }

    private static boolean endsWithCheckDigit(String digits) {
        int last = digits.length() - 1;
        return last >= 1
                && last <= LONGEST_BASE
                && CheckDigits.digit(digits, last) == checkDigit(digits.substring(0, last));
    }

    private static int checkDigit(String digits) {
        return CheckDigits.complement(11, digits, WEIGHTS) % 10;
    }
}
