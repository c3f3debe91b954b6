package io.github.payreq.templates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lines {@code key=value} of a locale table. Nothing is trimmed or escaped: spaces count. */
final class LocaleData {
    private static final char SEPARATOR = '|';

    private final SortedMap<String, String> values = new TreeMap<>();

    private LocaleData() {}

    static LocaleData parse(List<String> lines) {
        LocaleData data = new LocaleData();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("not a line of a locale table: " + line);
            }
            data.values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return data;
    }

    String text(String key) {
        @Nullable String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the locale table lacks " + key);
        }
        return value;
    }

    List<String> list(String key, int size) {
        List<String> parts = new ArrayList<>();
        String text = text(key);
        int start = 0;
        for (int end = text.indexOf(SEPARATOR); end >= 0; end = text.indexOf(SEPARATOR, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        if (parts.size() != size) {
            throw new IllegalArgumentException(key + " has " + parts.size() + " parts, not " + size);
        }
        return List.copyOf(parts);
    }

    Affixes affixes(String key) {
        List<String> parts = list(key, 4);
        return new Affixes(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    /** The style of numbers or of sums: the separators differ in some languages. */
    NumberStyle numberStyle(String kind) {
        List<String> separators = list(kind + ".separators", 2);
        List<String> grouping = list(kind + ".grouping", 3);
        return new NumberStyle(
                text("zero").charAt(0),
                separators.get(0),
                separators.get(1),
                Integer.parseInt(grouping.get(0)),
                Integer.parseInt(grouping.get(1)),
                Integer.parseInt(grouping.get(2)));
    }

    /** What follows the prefix in the keys that have it. */
    List<String> suffixesOf(String prefix) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }
}
