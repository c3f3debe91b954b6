package io.github.payreq.templates.internal.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines {@code key = value} of a language. A value is a list of words, in which {@code _} stands for a space, or a text
 * in quotation marks. A file with {@code base} states only what differs from that language.
 */
final class LanguageFile {

    private final String tag;
    private final Map<String, String> values;

    private LanguageFile(String tag, Map<String, String> values) {
        this.tag = tag;
        this.values = values;
    }

    static LanguageFile read(String tag) {
        Map<String, String> values = parse(content(tag + ".words"));
        String base = values.get("base");
        if (base != null) {
            Map<String, String> own = values;
            values = parse(content(base + ".words"));
            values.putAll(own);
        }
        return new LanguageFile(tag, values);
    }

    private static String content(String name) {
        try (InputStream in = LanguageFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from payreq-templates");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Map<String, String> parse(String content) {
        Map<String, String> values = new HashMap<>();
        content.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(line -> {
            int equals = line.indexOf(" = ");
            String value = line.substring(equals + 3);
            if (values.put(line.substring(0, equals), value) != null) {
                throw new IllegalStateException("line (" + line + ") must not state its key again");
            }
        });
        return values;
    }

    /** The keys that begin so, sorted, without their beginning. */
    Set<String> keys(String beginning) {
        Set<String> keys = new TreeSet<>();
        for (String key : values.keySet()) {
            if (key.startsWith(beginning)) {
                keys.add(key.substring(beginning.length()));
            }
        }
        return keys;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean says(String key, String value) {
        return value.equals(values.get(key));
    }

    String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(key + " is missing from " + tag + ".words");
        }
        return value.charAt(0) == '"' ? value.substring(1, value.length() - 1) : value;
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** The words of a list; none if it is not there. */
    List<String> words(String key) {
        return has(key) ? split(text(key)) : List.of();
    }

    static List<String> split(String list) {
        List<String> words = new ArrayList<>();
        for (String word : list.strip().split(" ", -1)) {
            words.add(word.replace('_', ' '));
        }
        return words;
    }
}
