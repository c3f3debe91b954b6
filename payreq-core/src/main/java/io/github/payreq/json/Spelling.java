package io.github.payreq.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a misspelt name may have meant. */
final class Spelling {

    private static final int LONGEST = 64;
    private static final int NAMED = 3;
    private static final int SAME_BEGINNING = 3;

    private Spelling() {}

    /** The known names that are close to a name, the closest first; none if nothing is. */
    static List<String> closest(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isClose(comparable(name), comparable(candidate)))
                .sorted(Comparator.comparingInt(candidate -> distance(comparable(name), comparable(candidate))))
                .limit(NAMED)
                .toList();
    }

    private static boolean isClose(String a, String b) {
        return 2 * distance(a, b) <= Math.max(a.length(), b.length()) || a.regionMatches(0, b, 0, SAME_BEGINNING);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** Whatever the case; of a very long name only the beginning. */
    private static String comparable(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }
}
