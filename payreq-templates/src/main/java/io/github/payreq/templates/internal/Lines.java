package io.github.payreq.templates.internal;

import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Line.Kind;
import java.util.List;

/** Makes lines of which a layout sets the parts apart: what stands before a value, and the value. */
final class Lines {

    private static final String BEFORE_VALUE = ":：=\u2068\u2069";
    private static final String BULLETS = "–—・-";

    private Lines() {}

    /** Something to copy. */
    static Line value(String text, String value) {
        return Line.value(text, labelOf(text, value), value);
    }

    /** A line of the order with its sum. */
    static Line order(String text, String sum) {
        return text.contains(sum)
                ? new Line(Kind.ORDER, 0, text, 0, labelOf(text, sum), sum, List.of())
                : new Line(Kind.ORDER, 0, text, 0, stripped(text), "", List.of());
    }

    /** The text before the value, without what leads to it; empty if the value does not end the text. */
    private static String labelOf(String text, String value) {
        int at = text.lastIndexOf(value);
        return at < 0 ? "" : stripped(text.substring(0, at));
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (end > 0 && (BEFORE_VALUE.indexOf(text.charAt(end - 1)) >= 0 || isSpace(text.charAt(end - 1)))) {
            end--;
        }
        while (start < end && (BULLETS.indexOf(text.charAt(start)) >= 0 || isSpace(text.charAt(start)))) {
            start++;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
