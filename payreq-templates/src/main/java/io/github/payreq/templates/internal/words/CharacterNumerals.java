package io.github.payreq.templates.internal.words;

import java.util.List;

/**
 * Whole numbers in Chinese characters: digits and places in groups of ten thousand.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CharacterNumerals {

    private static final int GROUP = 10_000;

    private final String zero;
    private final String gap;
    private final List<String> digits;
    private final List<String> places;
    private final List<String> scales;
    private final boolean bareTen;
    private final boolean bareOne;

    /** The numerals whose keys begin so. */
    CharacterNumerals(LanguageFile file, String kind) {
        zero = file.text("zero");
        gap = file.text("gap", "");
        digits = file.words(kind + "digits");
        places = file.words(kind + "places");
        scales = file.words(kind + "scales");
        bareTen = file.says(kind + "bareTen", "yes");
        bareOne = file.says(kind + "bareOne", "yes");
    }

    void append(StringBuilder out, long number) {
        if (number == 0) {
            out.append(zero);
            return;
        }
        int start = out.length();
        append(out, number, true);
        String ten = digits.get(1) + places.get(0);
        if (bareTen && out.indexOf(ten, start) == start) {
            out.delete(start, start + digits.get(1).length());
        }
    }

    /** The highest scale may be counted by the lower ones: twelve thousand times a hundred million. */
    private void append(StringBuilder out, long number, boolean lowest) {
        long value = GROUP;
        for (int i = 1; i < scales.size(); i++) {
            value *= GROUP;
        }
        for (int i = scales.size() - 1; i >= 0; i--) {
            if (number >= value) {
                append(out, number / value, false);
                out.append(scales.get(i));
                long rest = number % value;
                if (rest > 0) {
                    out.append(rest < value / 10 ? gap : "");
                    append(out, rest, lowest);
                }
                return;
            }
            value /= GROUP;
        }
        appendGroup(out, (int) number, lowest);
    }

    private void appendGroup(StringBuilder out, int number, boolean lowest) {
        int rest = number;
        boolean begun = false;
        boolean skipped = false;
        int value = GROUP / 10;
        for (int place = places.size() - 1; place >= -1; place--) {
            int digit = rest / value;
            rest %= value;
            value = Math.max(value / 10, 1);
            if (digit == 0) {
                skipped = begun;
                continue;
            }
            out.append(skipped ? gap : "");
            boolean bare = bareOne && digit == 1 && place >= 0 && (place < places.size() - 1 || lowest);
            out.append(bare ? "" : digits.get(digit)).append(place < 0 ? "" : places.get(place));
            begun = true;
            skipped = false;
        }
    }
}
