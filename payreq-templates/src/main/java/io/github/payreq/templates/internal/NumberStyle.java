package io.github.payreq.templates.internal;

/**
 * The digits and separators of a language, and where its groups end.
 *
 * @param zero the digit nought; the others follow it in Unicode
 * @param decimal the decimal separator
 * @param group the grouping separator
 * @param primary the size of the group before the decimal separator, 0 for no grouping
 * @param secondary the size of the other groups
 * @param minimum the digits that must stand before the first separator for any to be set
 */
record NumberStyle(char zero, String decimal, String group, int primary, int secondary, int minimum) {

    /** Appends the digits of a number that is given as {@code -1234.50}; the sign is left to the caller's affixes. */
    void append(StringBuilder out, String plain) {
        int start = isNegative(plain) ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        boolean grouped = primary > 0 && end - start >= primary + minimum;
        for (int i = start; i < end; i++) {
            digit(out, plain.charAt(i));
            if (grouped && endsGroup(end - i - 1)) {
                out.append(group);
            }
        }
        if (point >= 0) {
            out.append(decimal);
            for (int i = point + 1; i < plain.length(); i++) {
                digit(out, plain.charAt(i));
            }
        }
    }

    static boolean isNegative(String plain) {
        return plain.charAt(0) == '-';
    }

    private boolean endsGroup(int digitsToCome) {
        return digitsToCome == primary || (digitsToCome > primary && (digitsToCome - primary) % secondary == 0);
    }

    private void digit(StringBuilder out, char ascii) {
        out.append((char) (ascii - '0' + zero));
    }
}
