package io.github.payreq.templates.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The resources that the build generates beside these classes. */
final class Resources {
    private static final class Index {
        static final List<String> LANGUAGES = lines("languages.txt");
    }

    private Resources() {}

    /** The tags of the shipped languages, sorted. */
    static List<String> languages() {
        return Index.LANGUAGES;
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
