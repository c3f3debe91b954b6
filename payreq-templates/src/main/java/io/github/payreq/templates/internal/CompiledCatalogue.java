package io.github.payreq.templates.internal;

import io.github.payreq.contact.Formality;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The shipped texts of one language, region and formality, compiled by the build. Each is laid over what it differs from:
 * the informal texts of the region, those of the language, the formal texts of the region, those of the language. So no
 * formal text of a region stands among informal ones.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CompiledCatalogue {
    /** The end of the name of a catalogue with informal texts. */
    static final String INFORMAL = ".informal";

    private static final Map<String, CompiledCatalogue> LOADED = new ConcurrentHashMap<>();
    private static final Map<String, Layer> LAYERS = new ConcurrentHashMap<>();

    private final Map<String, Program> programs;
    private final Set<String> informalKeys;
    private final String reviewed;
    private final LocaleTable locale;

    /** What one file holds. */
    private record Layer(String reviewed, Map<String, Program> programs) {}

    private CompiledCatalogue(
            Map<String, Program> programs, Set<String> informalKeys, String reviewed, LocaleTable locale) {
        this.programs = programs;
        this.informalKeys = informalKeys;
        this.reviewed = reviewed;
        this.locale = locale;
    }

    /** The formal texts of a language or a region, by its exact BCP 47 tag; loaded on first use. */
    public static Optional<CompiledCatalogue> of(String language) {
        return of(language, Formality.FORMAL);
    }

    /**
     * The texts of a language or a region, by its exact BCP 47 tag; loaded on first use. Where a language makes no
     * difference, the informal texts are the formal ones.
     */
    public static Optional<CompiledCatalogue> of(String language, Formality formality) {
        Optional<LocaleTable> locale = LocaleTable.of(language);
        if (locale.isEmpty()) {
            return Optional.empty();
        }
        boolean informal = formality == Formality.INFORMAL && isInformalKnown(language);
        String name = informal ? language + INFORMAL : language;
        CompiledCatalogue loaded = LOADED.get(name);
        if (loaded != null) {
            return Optional.of(loaded);
        }
        return Optional.of(LOADED.computeIfAbsent(name, key -> load(locale.get(), informal)));
    }

    /** The tags of the languages that are shipped whole, sorted. */
    public static List<String> languages() {
        return tags(true);
    }

    /** The tags of the regions that differ from their language, sorted. */
    public static List<String> regions() {
        return tags(false);
    }

    private static List<String> tags(boolean whole) {
        return Resources.catalogues().entrySet().stream()
                .filter(entry ->
                        entry.getValue().isEmpty() == whole && !entry.getKey().endsWith(INFORMAL))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a language or a region has informal texts of its own. */
    public static boolean isInformalKnown(String language) {
        return fromBase(language).stream()
                .anyMatch(tag -> Resources.catalogues().containsKey(tag + INFORMAL));
    }

    /** A language alone, or the language and its region. */
    private static List<String> fromBase(String language) {
        String base = Resources.catalogues().getOrDefault(language, "");
        return base.isEmpty() ? List.of(language) : List.of(base, language);
    }

    /** The message of a key, or null if there is none. */
    public @Nullable Program program(String key) {
        return programs.get(key);
    }

    /** The message of a key that is there, as it was written. */
    public String source(String key) {
        Program program = programs.get(key);
        if (program == null) {
            throw new IllegalArgumentException("there is no text " + key + " in " + locale.language());
        }
        return program.source();
    }

    /** The lines of the table of a shipped language. */
    public static Optional<List<String>> localeLines(String language) {
        return LocaleTable.of(language).map(table -> Resources.lines("locale-" + table.language() + ".txt"));
    }

    /** The texts of a language that a host adds, formal or informal. */
    static CompiledCatalogue ofHost(
            LocaleTable locale, Map<String, Program> programs, Set<String> informalKeys, String reviewed) {
        return new CompiledCatalogue(Map.copyOf(programs), Set.copyOf(informalKeys), reviewed, locale);
    }

    /** The keys that have a message. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(programs.keySet());
    }

    /** The keys whose texts are informal; none if the catalogue is formal. */
    public Set<String> informalKeys() {
        return informalKeys;
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

    private static CompiledCatalogue load(LocaleTable locale, boolean informal) {
        List<String> tags = fromBase(locale.language());
        Map<String, Program> programs = new HashMap<>();
        Set<String> informalKeys = new HashSet<>();
        String reviewed = "";
        for (String tag : tags) {
            Layer layer = layer(tag);
            programs.putAll(layer.programs());
            reviewed = layer.reviewed();
        }
        for (String tag : tags) {
            if (informal && Resources.catalogues().containsKey(tag + INFORMAL)) {
                Layer layer = layer(tag + INFORMAL);
                programs.putAll(layer.programs());
                informalKeys.addAll(layer.programs().keySet());
                reviewed = layer.reviewed();
            }
        }
        return new CompiledCatalogue(programs, Set.copyOf(informalKeys), reviewed, locale);
    }

    private static Layer layer(String name) {
        return LAYERS.computeIfAbsent(name, CompiledCatalogue::read);
    }

    private static Layer read(String name) {
        String file = "catalogue-" + name + ".bin";
        try (InputStream stream = Resources.open(file);
                DataInputStream in = new DataInputStream(stream)) {
            String reviewed = in.readUTF();
            int size = in.readUnsignedShort();
            Map<String, Program> programs = new HashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                programs.put(in.readUTF(), Program.read(in, Argument.VOCABULARY));
            }
            return new Layer(reviewed, programs);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
