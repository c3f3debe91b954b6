package io.github.payreq.templates.internal;

/**
 * Keeps texts of several directions apart: a value that may run the other way than the language is isolated between U+2068
 * and U+2069 (Unicode Standard Annex #9, section 2.4), so that it neither moves the marks beside it nor is moved by them.
 *
 * @param rightToLeft whether the language is written from right to left
 */
record Directions(boolean rightToLeft) {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** Below the Hebrew block no character runs from right to left. */
    private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

    /** A text without marks of isolation, for channels in which each of them costs. */
    static String withoutIsolates(String text) {
        return text.replace(String.valueOf(FIRST_STRONG_ISOLATE), "").replace(String.valueOf(POP_ISOLATE), "");
    }

    void appendText(StringBuilder out, String value) {
        boolean other = rightToLeft ? hasLeftToRight(value) && !isOneNumber(value) : hasRightToLeft(value);
        append(out, value, other && !hasIsolates(value));
    }

    /**
     * Marks that are copied along break a link and annoy a bank's form. A value that runs from its first letter to its last
     * sign from left to right, or is one number, stands right without them.
     */
    void appendCopied(StringBuilder out, String value) {
        boolean isolated = rightToLeft && !hasIsolates(value) && !value.contains("://") && !standsByItself(value);
        append(out, value, isolated || (!rightToLeft && hasRightToLeft(value)));
    }

    /** An isolate ends with its line. */
    private static void append(StringBuilder out, String value, boolean isolated) {
        if (!isolated) {
            out.append(value);
            return;
        }
        int start = 0;
        for (int end = value.indexOf('\n'); end >= 0; end = value.indexOf('\n', start)) {
            isolate(out, value, start, end);
            out.append('\n');
            start = end + 1;
        }
        isolate(out, value, start, value.length());
    }

    private static void isolate(StringBuilder out, String value, int start, int end) {
        if (start < end) {
            out.append(FIRST_STRONG_ISOLATE).append(value, start, end).append(POP_ISOLATE);
        }
    }

    private static boolean hasIsolates(String value) {
        return value.indexOf(FIRST_STRONG_ISOLATE) >= 0;
    }

    private static boolean standsByItself(String value) {
        if (value.isEmpty() || isOneNumber(value)) {
            return true;
        }
        int last = value.codePointBefore(value.length());
        return isLeftToRight(value.codePointAt(0))
                && (isLeftToRight(last) || Character.isDigit(last))
                && !hasRightToLeft(value);
    }

    /**
     * Digits, with single common separators between them, are one run in either direction (rules W2 and W4); after Arabic
     * letters a hyphen is none of them.
     */
    private static boolean isOneNumber(String value) {
        boolean digit = false;
        for (int i = 0; i < value.length(); i++) {
            boolean wasDigit = digit;
            digit = isEuropeanDigit(value.charAt(i));
            if (!digit && !(wasDigit && ".,:/".indexOf(value.charAt(i)) >= 0)) {
                return false;
            }
        }
        return digit;
    }

    private static boolean hasLeftToRight(String value) {
        return value.codePoints().anyMatch(point -> isLeftToRight(point) || isEuropeanDigit(point));
    }

    private static boolean isLeftToRight(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isEuropeanDigit(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    }

    private static boolean hasRightToLeft(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= FIRST_RIGHT_TO_LEFT && isRightToLeft(value.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
