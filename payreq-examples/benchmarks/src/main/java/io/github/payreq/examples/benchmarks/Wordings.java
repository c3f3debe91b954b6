package io.github.payreq.examples.benchmarks;

import io.github.payreq.examples.benchmarks.Outline.Piece;
import io.github.payreq.examples.benchmarks.Outline.Sentence;
import io.github.payreq.examples.benchmarks.Outline.Words;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The ways in which templates get their sentences. */
final class Wordings {

    private static final List<String> FORMS = List.of("one", "few", "many", "other");

    private Wordings() {}

    /** Everything is written already: the template only lays it out. */
    static Wording ready(Outline outline) {
        String[] sentences = outline.sentences().stream().map(Sentence::ready).toArray(String[]::new);
        String[] values = outline.values().stream().map(Value::ready).toArray(String[]::new);
        return new Wording() {
            @Override
            public String say(int place) {
                return sentences[place];
            }

            @Override
            public String value(int place) {
                return values[place];
            }
        };
    }

    /** A resource bundle and {@link MessageFormat#format(String, Object...)}: parsed, and its formatters made, at each call. */
    static Wording usual(Outline outline) {
        return usual(Material.of(outline));
    }

    static Wording usual(Material material) {
        return new Bundled(material, false);
    }

    /** The same with each {@link MessageFormat} kept; for one thread. */
    static Wording cached(Outline outline) {
        return new Bundled(Material.of(outline), true);
    }

    /**
     * What the wording needs, in a form that a fresh JVM reads without payreq.
     *
     * @param locale the locale
     * @param bundle a properties file
     * @param keys the keys of each sentence: one, or one a form of a number
     * @param arguments the values of each sentence
     * @param values every value as it is written
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; only handed to the engines
    record Material(Locale locale, String bundle, String[][] keys, Object[][] arguments, String[] values)
            implements Serializable {

        static Material of(Outline outline) {
            List<Sentence> sentences = outline.sentences();
            String[][] keys = new String[sentences.size()][];
            Object[][] arguments = new Object[sentences.size()][];
            for (Sentence sentence : sentences) {
                String key = sentence.key();
                keys[sentence.place()] = sentence.isPlural()
                        ? FORMS.stream().map(form -> key + "." + form).toArray(String[]::new)
                        : new String[] {key};
                arguments[sentence.place()] =
                        sentence.values().stream().map(Value::raw).toArray();
            }
            return new Material(
                    outline.locale(),
                    bundleText(outline),
                    keys,
                    arguments,
                    outline.values().stream().map(Value::ready).toArray(String[]::new));
        }
    }

    private static final class Bundled implements Wording {
        private final Locale locale;
        private final ResourceBundle bundle;
        private final boolean keeps;
        private final String[][] keys;
        private final Object[][] arguments;
        private final String[] values;
        private final Map<String, MessageFormat> kept = new ConcurrentHashMap<>();

        Bundled(Material material, boolean keeps) {
            this.locale = material.locale();
            this.keeps = keeps;
            this.keys = material.keys();
            this.arguments = material.arguments();
            this.values = material.values();
            try {
                bundle = new PropertyResourceBundle(new StringReader(material.bundle()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String say(int place) {
            Object[] given = arguments[place];
            String key = keys[place].length == 1 ? keys[place][0] : plural(keys[place], given);
            String pattern = bundle.getString(key);
            if (given.length == 0) {
                return pattern;
            }
            MessageFormat format = keeps
                    ? kept.computeIfAbsent(key, unused -> new MessageFormat(pattern, locale))
                    : new MessageFormat(pattern, locale);
            Object[] converted = new Object[given.length];
            for (int i = 0; i < given.length; i++) {
                converted[i] = given[i] instanceof LocalDate day ? date(day) : given[i];
            }
            return format.format(converted);
        }

        private String plural(String[] forms, Object[] given) {
            for (Object value : given) {
                if (value instanceof Long number) {
                    return forms[FORMS.indexOf(Formats.plural(locale, number))];
                }
            }
            throw new IllegalStateException("a plural needs a number");
        }

        @Override
        public String value(int place) {
            return values[place];
        }
    }

    static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /** The bundle as a host would have it in a file. */
    private static String bundleText(Outline outline) {
        Properties properties = new Properties();
        for (Sentence sentence : outline.sentences()) {
            String pattern = sentence.values().isEmpty() ? sentence.ready() : pattern(sentence, outline.locale());
            if (sentence.isPlural()) {
                FORMS.forEach(form -> properties.setProperty(sentence.key() + "." + form, pattern));
            } else {
                properties.setProperty(sentence.key(), pattern);
            }
        }
        StringWriter out = new StringWriter();
        try {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String pattern(Sentence sentence, Locale locale) {
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (Piece piece : sentence.pieces()) {
            if (piece instanceof Value value) {
                out.append('{')
                        .append(number++)
                        .append(
                                switch (value.kind()) {
                                    case TEXT -> "";
                                    case MONEY -> ",number,currency";
                                    case DATE -> ",date," + Formats.datePattern(locale);
                                    case COUNT -> ",number,integer";
                                })
                        .append('}');
            } else {
                out.append(((Words) piece).text().replace("'", "''"));
            }
        }
        return out.toString();
    }
}
