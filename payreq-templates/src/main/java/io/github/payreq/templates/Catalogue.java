package io.github.payreq.templates;

import io.github.payreq.constraint.LanguageTags;
import io.github.payreq.contact.Formality;
import io.github.payreq.templates.internal.CompiledCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one language and formality: a host’s own, which go over the shipped ones or add a language; or the shipped ones,
 * for translators.
 *
 * <p>A text has a key, such as {@code closing.warm}, and is a message in a subset of ICU MessageFormat 1: text,
 * {@code {name}}, {@code plural}, {@code selectordinal}, {@code select}. Own texts are checked when the composer is built:
 * each key must exist, placeholders must be known at that place, sums, dates, percentages and links must not get lost, a
 * plural must have the forms of the language, and an apostrophe is U+2019.
 *
 * <p>In a file the texts are flat JSON or ARB, UTF-8. Its name says the language and the formality: {@code de.json},
 * {@code de.informal.json}, {@code de.arb}. Keys that begin with {@code @} are about the file: {@code @payee} names the
 * organization for whose requests it counts, {@code @reviewed} says who has read it, and others are for translators.
 *
 * <p>A language that is not shipped needs every text, and beside its file a {@code <tag>.locale} with the lines of the
 * language’s table of numbers, dates and plurals, such as {@link #localeLines} gives for another language. With
 * {@code @address} it says by which parts of the name a client is greeted: {@code "title family | given"} is the first of
 * the two whose parts are all known; without it nobody is greeted by name.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Catalogue {

    private final String language;
    private final Formality formality;
    private final SortedMap<String, String> texts;
    private final @Nullable String payee;
    private final @Nullable String address;
    private final String reviewed;
    private final List<String> locale;
    private final String source;

    private Catalogue(Builder builder) {
        this.language = builder.language;
        this.formality = builder.formality;
        this.texts = Collections.unmodifiableSortedMap(new TreeMap<>(builder.texts));
        this.payee = builder.payee;
        this.address = builder.address;
        this.reviewed = builder.reviewed;
        this.locale = List.copyOf(builder.locale);
        this.source = builder.source == null
                ? "texts of the host in " + language + (formality == Formality.INFORMAL ? ", informal" : "")
                : builder.source;
    }

    /**
     * Opens a builder: formal texts for every payee.
     *
     * @param language BCP 47
     * @return the builder
     */
    public static Builder builder(String language) {
        return new Builder(LanguageTags.canonical(language));
    }

    /**
     * Makes formal texts for every payee.
     *
     * @param language BCP 47
     * @param texts from key to message
     * @return the catalogue
     */
    public static Catalogue of(String language, Map<String, String> texts) {
        return builder(language).texts(texts).build();
    }

    /**
     * Reads a file; for a language that is not shipped, the {@code .locale} beside it too.
     *
     * @param file flat JSON or ARB
     * @return the catalogue
     * @throws InvalidCatalogueException if it is not such a file; the message names it, the key and the reason
     * @throws IOException if it cannot be read
     * @throws IllegalStateException if Jackson 3, which is optional, is not there
     */
    public static Catalogue read(Path file) throws IOException {
        try {
            return CatalogueFile.read(file);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(CatalogueFile.JACKSON_MISSING, e);
        }
    }

    /**
     * Reads every {@code .json} and {@code .arb} of a directory, in the order of their names.
     *
     * @param directory the directory
     * @return the catalogues; empty if there is none
     * @throws InvalidCatalogueException if one is wrong; all that is wrong with the files is said at once
     * @throws IOException if one cannot be read
     * @throws IllegalStateException if Jackson 3, which is optional, is not there
     */
    public static List<Catalogue> readAll(Path directory) throws IOException {
        List<Catalogue> catalogues = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : CatalogueFiles.in(directory)) {
            try {
                catalogues.add(read(file));
            } catch (InvalidCatalogueException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidCatalogueException(problems);
        }
        return List.copyOf(catalogues);
    }

    /**
     * Returns the shipped texts of a language.
     *
     * @param language a language or a region of {@link Composer#languages} and {@link Composer#regions}, or another region
     *     of such a language
     * @param formality informal gives only the texts that are worded otherwise than the formal ones
     * @return the texts as they were written
     * @throws LanguageNotAvailableException if there are no texts in that language
     */
    public static Catalogue shipped(String language, Formality formality) {
        for (String tag : LanguageTags.chain(language)) {
            Optional<CompiledCatalogue> shipped = CompiledCatalogue.of(tag, formality);
            if (shipped.isPresent()) {
                Builder builder =
                        builder(tag).formality(formality).reviewed(shipped.get().reviewed());
                for (String key : formality == Formality.INFORMAL
                        ? shipped.get().informalKeys()
                        : shipped.get().keys()) {
                    builder.text(key, shipped.get().source(key));
                }
                return builder.build();
            }
        }
        throw new LanguageNotAvailableException(language, Composer.languages());
    }

    /**
     * Returns the table of a shipped language: how it writes numbers, sums and dates, and its plural rules. It shows what a
     * language of one’s own needs.
     *
     * @param language a language or a region that is shipped
     * @return lines {@code key=value}
     * @throws LanguageNotAvailableException if it is not shipped
     */
    public static List<String> localeLines(String language) {
        return CompiledCatalogue.localeLines(LanguageTags.canonical(language))
                .orElseThrow(() -> new LanguageNotAvailableException(language, Composer.languages()));
    }

    /**
     * Returns the language.
     *
     * @return BCP 47
     */
    public String language() {
        return language;
    }

    /**
     * Returns how the texts address the client.
     *
     * @return the formality
     */
    public Formality formality() {
        return formality;
    }

    /**
     * Returns the texts.
     *
     * @return from key to message, sorted; unmodifiable
     */
    public SortedMap<String, String> texts() {
        return texts;
    }

    /**
     * Returns the payee for whose requests the texts count.
     *
     * @return the payee’s organization, or empty for every payee
     */
    public Optional<String> payee() {
        return Optional.ofNullable(payee);
    }

    /**
     * Returns who reviewed the texts.
     *
     * @return {@code none} if nobody has
     */
    public String reviewed() {
        return reviewed;
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** The table of a language of one’s own, or no lines. */
    List<String> locale() {
        return locale;
    }

    /** Where the texts come from, for errors. */
    String source() {
        return source;
    }

    /**
     * Writes the texts as flat JSON, such as {@link #read} reads.
     *
     * @return JSON with a line for each text
     * @throws IllegalStateException if Jackson 3, which is optional, is not there
     */
    public String toJson() {
        try {
            return CatalogueFile.json(this);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(CatalogueFile.JACKSON_MISSING, e);
        }
    }

    /**
     * Writes the texts as ARB (Application Resource Bundle), with the placeholders of each, for tools of translation.
     *
     * @return JSON
     * @throws IllegalStateException if Jackson 3, which is optional, is not there
     */
    public String toArb() {
        try {
            return CatalogueFile.arb(this);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(CatalogueFile.JACKSON_MISSING, e);
        }
    }

    @Override
    public String toString() {
        return "Catalogue[" + source + ", " + texts.size() + " texts]";
    }

    /**
     * Builds a {@link Catalogue}. The texts are formal and count for every payee.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String language;
        private final Map<String, String> texts = new TreeMap<>();
        private final List<String> locale = new ArrayList<>();
        private Formality formality = Formality.FORMAL;
        private @Nullable String payee;
        private @Nullable String address;
        private String reviewed = "none";
        private @Nullable String source;

        private Builder(String language) {
            this.language = language;
        }

        /**
         * Adds a text; the last one of a key counts.
         *
         * @param key such as {@code closing.warm}
         * @param message ICU MessageFormat
         * @return this builder
         */
        public Builder text(String key, String message) {
            texts.put(key, message);
            return this;
        }

        /**
         * Adds texts.
         *
         * @param texts from key to message
         * @return this builder
         */
        public Builder texts(Map<String, String> texts) {
            this.texts.putAll(texts);
            return this;
        }

        /**
         * Sets how the texts address the client.
         *
         * @param formality the formality
         * @return this builder
         */
        public Builder formality(Formality formality) {
            this.formality = formality;
            return this;
        }

        /**
         * Limits the texts to the requests of one payee.
         *
         * @param organization the payee’s organization, letter by letter
         * @return this builder
         */
        public Builder payee(String organization) {
            this.payee = organization;
            return this;
        }

        /**
         * Says by which parts of the name a language of one’s own greets: {@code title}, {@code given},
         * {@code patronymic}, {@code family}, with spaces between them and {@code |} between choices.
         *
         * @param address such as {@code "title family | given"}
         * @return this builder
         */
        public Builder address(String address) {
            this.address = address;
            return this;
        }

        /**
         * Says who reviewed the texts. {@code none} by default.
         *
         * @param reviewed a name, a role or a date
         * @return this builder
         */
        public Builder reviewed(String reviewed) {
            this.reviewed = reviewed;
            return this;
        }

        /**
         * Gives the table of a language that is not shipped.
         *
         * @param lines as {@link Catalogue#localeLines} gives for another language
         * @return this builder
         */
        public Builder locale(List<String> lines) {
            locale.clear();
            locale.addAll(lines);
            return this;
        }

        Builder source(String source) {
            this.source = source;
            return this;
        }

        /**
         * Builds the catalogue.
         *
         * @return the catalogue
         */
        public Catalogue build() {
            return new Catalogue(this);
        }
    }
}
