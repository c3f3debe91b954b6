package io.github.payreq.reference;

/** ASCII only, on purpose: a digit of another script in a bank's number is an error, never a digit. */
final class Characters {
    private static final String DIVIDERS = "-/._";

    private Characters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean areDigits(String text) {
        return text.chars().allMatch(c -> isDigit((char) c));
    }

    static boolean areLettersAndDigits(String text) {
        return text.chars().allMatch(c -> isDigit((char) c) || isCapital((char) c));
    }

    /** Without the spaces that people and word processors put in. */
    static String withoutSpaces(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.chars().filter(c -> !isSpace((char) c)).forEach(c -> result.append((char) c));
        return result.toString();
    }

    /** Without spaces, and with ASCII letters as capitals. */
    static String normalize(String text) {
        StringBuilder result = new StringBuilder(withoutSpaces(text));
        for (int i = 0; i < result.length(); i++) {
            char c = result.charAt(i);
            if (c >= 'a' && c <= 'z') {
                result.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return result.toString();
    }

    /** Without spaces and the signs that divide an invoice number: {@code 2026-118/4} is {@code 20261184}. */
    static String withoutDividers(String text) {
        String normalized = normalize(text);
        StringBuilder result = new StringBuilder(normalized.length());
        for (int i = 0; i < normalized.length(); i++) {
            if (DIVIDERS.indexOf(normalized.charAt(i)) < 0) {
                result.append(normalized.charAt(i));
            }
        }
        return result.toString();
    }

    /**
     * The digits of an invoice number, without its dividers.
     *
     * @param longest how many digits there is room for
     * @param becomes what is made of it, with its article
     * @throws IllegalArgumentException if there are none, too many, only zeros, or other characters
     */
    static String digitsOf(String invoiceNumber, int longest, String becomes) {
        return requireDigits(withoutDividers(invoiceNumber), longest, invoiceNumber, becomes);
    }

    static String requireDigits(String digits, int longest, String invoiceNumber, String becomes) {
        if (digits.length() > longest || !areDigits(digits) || isZero(digits)) {
            throw new IllegalArgumentException("an invoice number (" + invoiceNumber + ") must have 1 to " + longest
                    + " digits, not all of them zero, to become " + becomes);
        }
        return digits;
    }

    /** Digits, as many as that, and not all of them zero. */
    static boolean isNumber(String text, int shortest, int longest) {
        return text.length() >= shortest && text.length() <= longest && areDigits(text) && !isZero(text);
    }

    /** Also true where there is nothing at all. */
    static boolean isZero(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }

    /** With zeros from the left. */
    static String filled(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }

    /** Without the zeros at the left that make it longer than that. */
    static String withoutZeros(String digits, int shortest) {
        int start = 0;
        while (digits.length() - start > shortest && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** The whole in groups, the first of them shorter if {@code first} says so. */
    static String grouped(String text, int first, int size) {
        StringBuilder result = new StringBuilder(text);
        for (int at = first; at < result.length(); at += size + 1) {
            result.insert(at, ' ');
        }
        return result.toString();
    }

    /** For {@code toString}: the last four characters only, and not even those if they are half of it or more. */
    static String masked(String text) {
        return text.length() < 8 ? "***" : "***" + text.substring(text.length() - 4);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F';
    }
}
