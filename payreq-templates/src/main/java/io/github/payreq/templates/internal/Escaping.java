package io.github.payreq.templates.internal;

import org.jspecify.annotations.Nullable;

/** Which characters HTML escapes, and how. */
final class Escaping {

    private static final int BEYOND = '>' + 1;

    private Escaping() {}

    /** Whether a text stands for itself between tags: most do, and to search is faster than to look at each character. */
    static boolean isPlainText(String text) {
        return text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0;
    }

    /** What stands for a character between tags; null if it stands for itself. */
    static @Nullable String inText(char c) {
        if (c >= BEYOND) {
            return null;
        }
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> null;
        };
    }

    /** What stands for a character in the value of an attribute; null if it stands for itself. */
    static @Nullable String inAttribute(char c) {
        if (c >= BEYOND) {
            return null;
        }
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '"' -> "&#34;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
