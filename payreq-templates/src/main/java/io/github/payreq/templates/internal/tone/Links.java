package io.github.payreq.templates.internal.tone;

import java.util.Arrays;

/** Finds links and e-mail addresses. */
final class Links {

    /** Chinese, Japanese and Arabic marks stand beside a link without a space. */
    private static final String EDGES = "<>(\"，。、；：！？（）「」『』【】《》،؛؟";

    private Links() {}

    /** The text with {@link ToneText#PLACEHOLDER} in place of every character of a link; of the same length. */
    static String cover(String text) {
        char[] out = text.toCharArray();
        int at = 0;
        while (at < out.length) {
            int end = at;
            while (end < out.length && !isEdge(out[end])) {
                end++;
            }
            int last = end;
            while (last > at && ".,;:!?)»”'’".indexOf(out[last - 1]) >= 0) {
                last--;
            }
            if (isLink(text, at, last)) {
                Arrays.fill(out, at, last, ToneText.PLACEHOLDER);
            }
            at = Math.max(end, at) + 1;
        }
        return new String(out);
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || EDGES.indexOf(c) >= 0
                || Spelling.isWholeWord(c);
    }

    private static boolean isLink(String text, int start, int end) {
        boolean dot = false;
        boolean domain = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '@' || (c == ':' && text.startsWith("://", i))) {
                return i > start;
            }
            if (c == '/' && domain) {
                return true;
            }
            domain |= dot && Character.isLetter(c) && i > start + 1;
            dot = c == '.';
        }
        return text.startsWith("www.", start);
    }
}
