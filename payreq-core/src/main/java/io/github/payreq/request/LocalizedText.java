package io.github.payreq.request;

import io.github.payreq.constraint.LanguageTags;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text of the host: one text in the language of the request, or one for each of several languages.
 *
 * <p>payreq never translates a host's text. Where the language of a message is missing, a fact is quoted as it is and
 * anything else is left out.
 *
 * <p>This class is immutable and thread-safe. {@code toString()} shows the languages, not the texts.
 */
public final class LocalizedText {

    /** Stands for the language of the request. */
    private static final String OWN = "";

    private final Map<String, String> texts;

    private LocalizedText(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Makes a text in the language of the request.
     *
     * @param text the text
     * @return the localized text
     * @throws IllegalArgumentException if the text is blank
     */
    public static LocalizedText of(String text) {
        return of(Map.of(OWN, text));
    }

    /**
     * Makes a text in several languages.
     *
     * @param texts from language (BCP 47) to text
     * @return the localized text
     * @throws IllegalArgumentException if there is no text, a text is blank, or a language is named twice
     */
    public static LocalizedText of(Map<String, String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text must be given in at least one language");
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        texts.forEach((language, text) -> {
            if (text.isBlank()) {
                throw new IllegalArgumentException("the text" + in(language) + " must not be blank");
            }
            String canonical = language.equals(OWN) ? OWN : LanguageTags.canonical(language);
            if (canonical.equals("und")) {
                throw new IllegalArgumentException(
                        "language (" + language + ") of a text must be a BCP 47 tag, such as pt-BR");
            }
            if (byLanguage.putIfAbsent(canonical, text.strip()) != null) {
                throw new IllegalArgumentException("the text" + in(language) + " must be given once");
            }
        });
        return new LocalizedText(byLanguage);
    }

    private static String in(String language) {
        return language.equals(OWN) ? "" : " in " + language;
    }

    /**
     * Returns the text in a language.
     *
     * @param language the language of the message, BCP 47; a regional one falls back to its language
     * @param ownLanguage the language of the request, in which a text without a language is written
     * @return the text, or empty if it is not given in that language
     */
    public Optional<String> in(String language, String ownLanguage) {
        String exact = texts.get(language);
        if (exact == null && language.equals(ownLanguage) && texts.size() == 1) {
            exact = texts.get(OWN);
        }
        if (exact != null && !language.isEmpty()) {
            return Optional.of(exact);
        }
        List<String> chain = LanguageTags.chain(language);
        for (String candidate : chain) {
            String text = texts.get(candidate);
            if (text != null) {
                return Optional.of(text);
            }
        }
        boolean own = chain.contains(LanguageTags.canonical(ownLanguage))
                || LanguageTags.chain(ownLanguage).contains(LanguageTags.canonical(language));
        return own ? Optional.ofNullable(texts.get(OWN)) : Optional.empty();
    }

    /**
     * Returns the text in the language of the request, else in the first language that is given: for quoting a fact as
     * it is.
     *
     * @param ownLanguage the language of the request
     * @return the text
     */
    public String asWritten(String ownLanguage) {
        return in(ownLanguage, ownLanguage)
                .orElseGet(() -> texts.values().iterator().next());
    }

    /**
     * Returns the texts by language; the empty language stands for that of the request.
     *
     * @return an unmodifiable map in the order given
     */
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return "LocalizedText" + texts.keySet();
    }
}
