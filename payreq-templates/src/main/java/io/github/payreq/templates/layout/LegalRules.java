package io.github.payreq.templates.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code legal-footers.txt} says, whose head describes it. */
final class LegalRules {

    private static final String FILE = "legal-footers.txt";

    /** A line of the foot: the particular, whether it must be there, and its words around {@code {}}. */
    record Entry(LegalParticular particular, boolean required, String words) {}

    /** The lines of one country and legal form. */
    record Rule(LocalDate readOn, List<String> sources, List<Entry> entries) {}

    private static final class Shipped {
        static final Map<String, Map<LegalForm, Rule>> RULES = parse(read());
    }

    private LegalRules() {}

    static Map<String, Map<LegalForm, Rule>> shipped() {
        return Shipped.RULES;
    }

    private static List<String> read() {
        try (InputStream in = LegalRules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from payreq-templates");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    static Map<String, Map<LegalForm, Rule>> parse(List<String> lines) {
        Parser parser = new Parser();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    parser.accept(line);
                } catch (RuntimeException e) {
                    throw new IllegalStateException(FILE + ":" + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return parser.finish();
    }

    private static final class Parser {
        private final Map<String, Map<LegalForm, Rule>> countries = new TreeMap<>();
        private Map<LegalForm, Rule> forms = new EnumMap<>(LegalForm.class);
        private LocalDate readOn = LocalDate.MIN;
        private final List<LegalForm> open = new ArrayList<>();
        private final List<String> sources = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();

        void accept(String line) {
            int space = line.indexOf(' ');
            String word = line.substring(0, space);
            String rest = line.substring(space + 1);
            switch (word) {
                case "country" -> {
                    close();
                    forms = new EnumMap<>(LegalForm.class);
                    countries.put(rest, forms);
                }
                case "readOn" -> readOn = LocalDate.parse(rest);
                case "form" -> {
                    if (!entries.isEmpty()) {
                        close();
                    }
                    open.add(LegalForm.valueOf(rest));
                }
                case "source" -> sources.add(rest);
                case "required" -> entries.add(entry(rest, true));
                case "optional" -> entries.add(entry(rest, false));
                default -> throw new IllegalArgumentException("unknown word " + word);
            }
        }

        private static Entry entry(String rest, boolean required) {
            int space = rest.indexOf(' ');
            String words = rest.substring(space + 1);
            if (!words.contains("{}")) {
                throw new IllegalArgumentException("there is no {} in: " + words);
            }
            return new Entry(LegalParticular.valueOf(rest.substring(0, space)), required, words);
        }

        private void close() {
            Rule rule = new Rule(readOn, List.copyOf(sources), List.copyOf(entries));
            open.forEach(form -> forms.put(form, rule));
            open.clear();
            sources.clear();
            entries.clear();
        }

        Map<String, Map<LegalForm, Rule>> finish() {
            close();
            return Collections.unmodifiableMap(countries);
        }
    }
}
