package io.github.payreq.templates.internal.tone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tests that the phrases of a lexicon put to a word, each by its number. A word is put to all of them at once, at the cost
 * of its length.
 *
 * <p>This class is not thread-safe while tests are added, and is afterwards.
 */
final class WordTests {

    /** A number, or a word that begins with a digit. */
    static final String DIGITS = "#";

    /** A link, an address or a placeholder. */
    static final String VALUE = "@";

    private static final char ANY = '*';

    private record Inner(String piece, boolean atEnd, int id) {}

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final List<Inner> inner = new ArrayList<>();
    private int longestStem;

    /** The number of a test: {@code word}, {@code stem*}, {@code *end}, {@code *part*} or {@link #DIGITS}. */
    int id(String test) {
        Integer known = ids.get(test);
        if (known != null) {
            return known;
        }
        int id = ids.size();
        ids.put(test, id);
        boolean front = test.charAt(0) == ANY;
        boolean back = test.charAt(test.length() - 1) == ANY;
        String piece = test.substring(front ? 1 : 0, test.length() - (back ? 1 : 0));
        if (front) {
            inner.add(new Inner(piece, !back, id));
        } else if (back) {
            stems.put(piece, id);
            longestStem = Math.max(longestStem, piece.length());
        } else {
            exact.put(piece, id);
        }
        return id;
    }

    int size() {
        return ids.size();
    }

    /** The numbers of all tests that a folded word passes. */
    BitSet passedBy(String word) {
        BitSet passed = new BitSet(ids.size());
        set(passed, exact.get(word));
        for (int end = 1; end <= Math.min(word.length(), longestStem); end++) {
            set(passed, stems.get(word.substring(0, end)));
        }
        for (Inner one : inner) {
            if (one.atEnd() ? word.endsWith(one.piece()) : word.contains(one.piece())) {
                passed.set(one.id());
            }
        }
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            set(passed, ids.get(DIGITS));
        }
        return passed;
    }

    private static void set(BitSet passed, @Nullable Integer id) {
        if (id != null) {
            passed.set(id);
        }
    }
}
