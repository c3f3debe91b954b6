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

    /** Without the spaces that people and word processors put in, and with ASCII letters as capitals. */
    static String normalize(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                result.append((char) (c - 'a' + 'A'));
            } else if (!isSpace(c)) {
                result.append(c);
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

    /** The whole in groups, the first of them shorter if {@code first} says so. */
    static String grouped(String text, int first, int size) {
        StringBuilder result = new StringBuilder(text);
        for (int at = first; at < result.length(); at += size + 1) {
            result.insert(at, ' ');
        }
        return result.toString();
    }

    /** For {@code toString}: the last four characters only. */
    static String masked(String text) {
        return "***" + text.substring(text.length() - 4);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F';
    }
}
