package io.github.payreq.templates.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The resources that the build generates beside these classes. */
final class Resources {
    private static final class Index {
        static final Map<String, String> BASES = read();

        private static Map<String, String> read() {
            Map<String, String> bases = new TreeMap<>();
            for (String line : lines("languages.txt")) {
                int space = line.indexOf(' ');
                bases.put(space < 0 ? line : line.substring(0, space), space < 0 ? "" : line.substring(space + 1));
            }
            return Collections.unmodifiableMap(bases);
        }
    }

    private Resources() {}

    /** The catalogues that are shipped, sorted; each with the language of which it is a region, or an empty text. */
    static Map<String, String> catalogues() {
        return Index.BASES;
    }

    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    static InputStream open(String name) {
        return new ByteArrayInputStream(bytes(name));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + " is missing from payreq-templates; mvn process-classes generates it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
