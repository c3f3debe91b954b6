package io.github.payreq.templates.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks and compiles the catalogues and bakes the locale tables: the build runs it after the compilation of the main
 * classes. The languages are the files {@code <tag>.json}; each needs a {@code <tag>.properties}, and so does a region.
 */
final class CatalogueGenerator {
    private final Path catalogues;
    private final Path locales;
    private final Faults faults = new Faults();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, LocaleTable> tables = new HashMap<>();

    private CatalogueGenerator(Path catalogues, Path locales) {
        this.catalogues = catalogues;
        this.locales = locales;
    }

    /** Takes the directories of the catalogues, of the languages' own data, and of the classes. */
    public static void main(String[] args) throws IOException {
        List<String> faults = generate(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(1);
        }
    }

    /** Writes the resources, unless there are faults: then it writes nothing and answers them. */
    static List<String> generate(Path catalogues, Path locales, Path classes) throws IOException {
        CatalogueGenerator generator = new CatalogueGenerator(catalogues, locales);
        generator.run();
        if (generator.faults.isEmpty()) {
            String place = CatalogueGenerator.class.getPackageName().replace('.', '/');
            generator.write(Files.createDirectories(classes.resolve(place)));
        }
        return generator.faults.lines();
    }

    private void run() throws IOException {
        List<CatalogueSource> sources = new ArrayList<>();
        for (Path file : files()) {
            sources.add(CatalogueSource.read(file, faults));
        }
        Map<CatalogueSource, SortedMap<String, Program>> compiled = new LinkedHashMap<>();
        for (CatalogueSource source : sources) {
            if (!source.isInformal()) {
                bakeLocale(source.language());
            }
            if (source.isWhole()) {
                add(source, compiled);
            }
        }
        if (compiled.isEmpty()) {
            faults.add(catalogues.toString(), "*.json", "there is no catalogue");
        }
        compareLanguages(compiled);
        for (CatalogueSource source : withSpellings(sources)) {
            if (!source.isWhole() && add(source, compiled)) {
                compareWithWhole(source, compiled);
            } else if (source.isInformal()) {
                faults.add(
                        source.file(), "the file", "differs from " + source.language() + ".json, which is not there");
            }
        }
        List<String> index = compiled.keySet().stream()
                .map(source -> source.base().isEmpty() ? source.name() : source.name() + " " + source.base())
                .sorted()
                .toList();
        files.put("languages.txt", text(index));
    }

    /** Compiles a catalogue whose locale table is there. */
    private boolean add(CatalogueSource source, Map<CatalogueSource, SortedMap<String, Program>> compiled)
            throws IOException {
        LocaleTable locale = tables.get(source.language());
        if (locale == null) {
            return false;
        }
        SortedMap<String, Program> programs = source.compile(locale, faults);
        compiled.put(source, programs);
        files.put("catalogue-" + source.name() + ".bin", binary(source, programs));
        return true;
    }

    private void bakeLocale(String language) throws IOException {
        List<String> lines = localeLines(language);
        if (!lines.isEmpty()) {
            tables.put(language, LocaleTable.parse(lines));
            files.put("locale-" + language + ".txt", text(lines));
            files.put("countries-" + language + ".txt", text(IcuLocale.countries(language)));
        }
    }

    /**
     * The sources, and in those of a region what the region spells otherwise: every text of its language that has such a
     * spelling, formal or informal.
     */
    private static List<CatalogueSource> withSpellings(List<CatalogueSource> sources) {
        Map<String, CatalogueSource> byName = new TreeMap<>();
        sources.forEach(source -> byName.put(source.name(), source));
        for (CatalogueSource region : sources) {
            if (region.replaced().isEmpty()) {
                continue;
            }
            for (String form : List.of("", CompiledCatalogue.INFORMAL)) {
                CatalogueSource below = byName.get(region.base() + form);
                if (below != null) {
                    String name = region.language() + form;
                    SortedMap<String, String> respelt = respelt(below, region);
                    CatalogueSource own = byName.get(name);
                    if (own != null) {
                        respelt.putAll(own.messages());
                    }
                    byName.put(
                            name,
                            new CatalogueSource(
                                    name,
                                    region.language(),
                                    region.base(),
                                    region.reviewed(),
                                    region.replaced(),
                                    respelt));
                }
            }
        }
        return List.copyOf(byName.values());
    }

    private static SortedMap<String, String> respelt(CatalogueSource below, CatalogueSource region) {
        SortedMap<String, String> respelt = new TreeMap<>();
        below.messages().forEach((key, text) -> {
            String spelt = text;
            for (Map.Entry<String, String> replaced : region.replaced().entrySet()) {
                spelt = spelt.replace(replaced.getKey(), replaced.getValue());
            }
            if (!spelt.equals(text)) {
                respelt.put(key, spelt);
            }
        });
        return respelt;
    }

    /** What differs from a language has only keys of the language, with the same facts. */
    private void compareWithWhole(CatalogueSource source, Map<CatalogueSource, SortedMap<String, Program>> compiled) {
        String whole = source.base().isEmpty() ? source.language() : source.base();
        SortedMap<String, Program> texts = compiled.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(whole))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (texts == null) {
            faults.add(source.file(), "the file", "differs from " + whole + ".json, which is not there");
            return;
        }
        Objects.requireNonNull(compiled.get(source)).forEach((key, program) -> {
            Program below = texts.get(key);
            if (below == null) {
                faults.add(source.file(), key, "is not a text of " + whole + ".json");
            } else if (!facts(program).equals(facts(below))) {
                faults.add(
                        source.file(),
                        key,
                        "shows the facts [%s]; %s.json shows [%s]".formatted(facts(program), whole, facts(below)));
            }
        });
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.list(catalogues)) {
            return paths.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** The lines of a locale table that is known to parse, or none and a fault. */
    private List<String> localeLines(String language) throws IOException {
        Path file = locales.resolve(language + ".properties");
        if (!Files.exists(file)) {
            faults.add(file.getFileName().toString(), "the file", "is missing");
            return List.of();
        }
        Properties own = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            own.load(reader);
            List<String> lines = IcuLocale.lines(language, own);
            LocaleTable.parse(lines);
            return lines;
        } catch (IllegalArgumentException e) {
            faults.add(file.getFileName().toString(), "the file", e);
            return List.of();
        }
    }

    /** Every language has the same keys, and shows the same sums, dates and percentages in each. */
    private void compareLanguages(Map<CatalogueSource, SortedMap<String, Program>> compiled) {
        TreeSet<String> keys = new TreeSet<>();
        compiled.keySet().forEach(source -> keys.addAll(source.messages().keySet()));
        for (String key : keys) {
            String factsOfFirst = null;
            String first = "";
            for (Map.Entry<CatalogueSource, SortedMap<String, Program>> entry : compiled.entrySet()) {
                String file = entry.getKey().file();
                Program program = entry.getValue().get(key);
                if (!entry.getKey().messages().containsKey(key)) {
                    faults.add(file, key, "is missing; another language has it");
                } else if (program != null) {
                    String facts = facts(program);
                    if (factsOfFirst == null) {
                        factsOfFirst = facts;
                        first = file;
                    } else if (!facts.equals(factsOfFirst)) {
                        faults.add(
                                file, key, "shows the facts [%s]; %s shows [%s]".formatted(facts, first, factsOfFirst));
                    }
                }
            }
        }
    }

    private static String facts(Program program) {
        return program.arguments().stream()
                .filter(slot -> slot.type().isFact())
                .map(Slot::placeholder)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] binary(CatalogueSource source, SortedMap<String, Program> programs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompiledCatalogue.write(new DataOutputStream(bytes), source.reviewed(), programs);
        return bytes.toByteArray();
    }

    /** Writes what changed and removes what a language that is gone has left. */
    private void write(Path directory) throws IOException {
        List<Path> stale = new ArrayList<>();
        try (Stream<Path> present = Files.list(directory)) {
            present.filter(path -> isGenerated(path.getFileName().toString())).forEach(stale::add);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            stale.remove(path);
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                Files.write(path, file.getValue());
            }
        }
        for (Path path : stale) {
            Files.delete(path);
        }
    }

    private static boolean isGenerated(String name) {
        return name.startsWith("catalogue-") || name.startsWith("locale-") || name.startsWith("countries-");
    }
}
