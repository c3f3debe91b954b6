package io.github.payreq.templates.internal;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The shipped texts of one language, compiled by the build.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CompiledCatalogue {
    private static final Map<String, CompiledCatalogue> LOADED = new ConcurrentHashMap<>();

    private final Map<String, Program> programs;
    private final String reviewed;
    private final LocaleTable locale;

    private CompiledCatalogue(Map<String, Program> programs, String reviewed, LocaleTable locale) {
        this.programs = programs;
        this.reviewed = reviewed;
        this.locale = locale;
    }

    /** The texts of a language, by its exact BCP 47 tag; loaded on first use. */
    public static Optional<CompiledCatalogue> of(String language) {
        return LocaleTable.of(language).map(locale -> LOADED.computeIfAbsent(language, tag -> load(locale)));
    }

    /** The tags of the languages that are shipped, sorted. */
    public static List<String> languages() {
        return Resources.languages();
    }

    /** The message of a key, or null if there is none. */
    public @Nullable Program program(String key) {
        return programs.get(key);
    }

    /** The keys that have a message. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(programs.keySet());
    }

    /** Who reviewed the texts: {@code none}, or a word of the catalogue's {@code @reviewed}. */
    public String reviewed() {
        return reviewed;
    }

    /** How the language writes numbers, sums and dates. */
    public LocaleTable locale() {
        return locale;
    }

    /** Writes what {@link #of} reads; the build calls it. */
    static void write(DataOutput out, String reviewed, SortedMap<String, Program> programs) throws IOException {
        out.writeUTF(reviewed);
        out.writeShort(programs.size());
        for (Map.Entry<String, Program> entry : programs.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().write(out);
        }
    }

    private static CompiledCatalogue load(LocaleTable locale) {
        String name = "catalogue-" + locale.language() + ".bin";
        try (InputStream stream = Resources.open(name);
                DataInputStream in = new DataInputStream(stream)) {
            String reviewed = in.readUTF();
            int size = in.readUnsignedShort();
            Map<String, Program> programs = new HashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                programs.put(in.readUTF(), Program.read(in, Argument.VOCABULARY));
            }
            return new CompiledCatalogue(programs, reviewed, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
