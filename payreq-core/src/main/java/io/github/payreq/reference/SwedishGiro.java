package io.github.payreq.reference;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Swedish giro number: Bankgiro has 7 or 8 digits, Plusgiro 2 to 8, the last of them a check digit by Luhn. The same digits
 * can be a number of both, which belong to different payees. The dash, which the value keeps, tells them apart: it stands
 * before the last four digits of a Bankgiro, and before the last one of a Plusgiro.
 *
 * <p>Every change of one digit is noticed.
 *
 * <p>Source: the rule as banktools-se applies it, with its examples.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SwedishGiro extends CheckedNumber {
    private static final int LONGEST = 8;
    private static final Pattern PRINTED = Pattern.compile("[0-9]{3,4}-[0-9]{4}|[0-9]{1,7}-[0-9]");

    private SwedishGiro(String value) {
        super(value);
    }

    /**
     * Reads a number with its dash, with or without spaces.
     *
     * @param text such as {@code 5402-9681} (Bankgiro) or {@code 28 65 43-4} (Plusgiro)
     * @return the number
     * @throws IllegalArgumentException if the text is neither a Bankgiro nor a Plusgiro, or has no dash
     */
    public static SwedishGiro parse(String text) {
        return read(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("a giro number must have its dash and a check digit that fits,"
                                + " such as 5402-9681 (Bankgiro) or 28 65 43-4 (Plusgiro)"));
    }

    /**
     * Says whether a text is a giro number, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /**
     * Says whether this is a Bankgiro.
     *
     * @return true for Bankgiro, false for Plusgiro
     */
    public boolean isBankgiro() {
        return value().indexOf('-') < value().length() - 2;
    }

    /**
     * The number without its dash, which no longer says whether it is a Bankgiro.
     *
     * @return digits
     */
    public String digits() {
        return value().replace("-", "");
    }

    /**
     * The number as people read it.
     *
     * @return a Bankgiro with a dash before its last four digits; a Plusgiro in pairs from the right, with a dash before the
     *     last digit
     */
    @Override
    public String formatted() {
        int dash = value().indexOf('-');
        return isBankgiro()
                ? value()
                : Characters.grouped(value().substring(0, dash), (dash - 1) % 2 + 1, 2) + value().substring(dash);
    }

    private static Optional<SwedishGiro> read(String text) {
        String printed = Characters.withoutSpaces(text);
        String digits = printed.replace("-", "");
        return PRINTED.matcher(printed).matches()
                        && Characters.isNumber(digits, 2, LONGEST)
                        && CheckDigits.endsWithLuhn(digits)
                ? Optional.of(new SwedishGiro(printed))
                : Optional.empty();
    }
}
