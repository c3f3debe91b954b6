package io.github.payreq.templates.internal.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes at the end of a number: the first that fits is made. {@code un>une} changes every text with that ending,
 * {@code =uno>un} one whose last word is just that, {@code ~tre>tré} one whose last word is longer.
 *
 * @param changes the changes in their order
 */
record Endings(List<Change> changes) {

    private static final char WHOLE_WORD = '=';
    private static final char LONGER_WORD = '~';

    /**
     * One change.
     *
     * @param from the ending
     * @param to what stands for it
     * @param where of what it must be the ending
     */
    private record Change(String from, String to, Where where) {
        boolean fits(String text) {
            int wordLength = text.length() - text.lastIndexOf(' ') - 1;
            return text.endsWith(from)
                    && switch (where) {
                        case ANYWHERE -> true;
                        case WHOLE_WORD -> wordLength == from.length();
                        case LONGER_WORD -> wordLength > from.length();
                    };
        }
    }

    private enum Where {
        ANYWHERE,
        WHOLE_WORD,
        LONGER_WORD
    }

    /** Reads the changes of a file. */
    static Endings of(List<String> words) {
        List<Change> changes = new ArrayList<>();
        for (String word : words) {
            char mark = word.charAt(0);
            Where where = switch (mark) {
                case WHOLE_WORD -> Where.WHOLE_WORD;
                case LONGER_WORD -> Where.LONGER_WORD;
                default -> Where.ANYWHERE;
            };
            int arrow = word.indexOf('>');
            String from = word.substring(where == Where.ANYWHERE ? 0 : 1, arrow);
            changes.add(new Change(from, word.substring(arrow + 1), where));
        }
        return new Endings(List.copyOf(changes));
    }

    /** The text with its end changed, or as it is. */
    String apply(String text) {
        for (Change change : changes) {
            if (change.fits(text)) {
                return text.substring(0, text.length() - change.from.length()).concat(change.to);
            }
        }
        return text;
    }
}
