package io.github.payreq.templates.internal.tone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The phrases of a language that are kind or unkind in a request for payment.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Lexicon {

    private static final List<String> LANGUAGES =
            List.of("ar", "de", "en", "es", "fr", "hi", "it", "ja", "kk", "pl", "pt-BR", "ru", "tr", "uk", "zh-Hans");
    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

    private final Spelling spelling;
    private final WordTests tests;
    private final List<Phrase> phrases;
    private final BitSet[] startingWith;
    private final BitSet negation;
    private final BitSet light;
    private final BitSet shouted;
    private final Map<String, String> advice;

    Lexicon(
            Spelling spelling,
            WordTests tests,
            List<Phrase> phrases,
            Map<String, List<Integer>> classes,
            Map<String, String> advice) {
        this.spelling = spelling;
        this.tests = tests;
        this.phrases = List.copyOf(phrases);
        this.startingWith = new BitSet[tests.size()];
        for (int test = 0; test < startingWith.length; test++) {
            startingWith[test] = new BitSet();
        }
        for (int i = 0; i < phrases.size(); i++) {
            BitSet first = new BitSet();
            phrases.get(i).element().first(first);
            for (int test = first.nextSetBit(0); test >= 0; test = first.nextSetBit(test + 1)) {
                startingWith[test].set(i);
            }
        }
        this.negation = bits(classes, "negation");
        this.light = bits(classes, "light");
        this.shouted = bits(classes, "shouted");
        this.advice = advice;
    }

    private static BitSet bits(Map<String, List<Integer>> classes, String name) {
        BitSet bits = new BitSet();
        classes.getOrDefault(name, List.of()).forEach(bits::set);
        return bits;
    }

    /** The tags of the languages that have a lexicon, sorted. */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /** The lexicon of a language, by its exact tag; loaded on first use. */
    public static Optional<Lexicon> of(String language) {
        return LANGUAGES.contains(language)
                ? Optional.of(LOADED.computeIfAbsent(language, Lexicon::load))
                : Optional.empty();
    }

    private static Lexicon load(String language) {
        String name = language + ".tone";
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from payreq-templates");
            }
            return LexiconParser.parse(
                    name,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Reads a text as this language has words and sentences. */
    public ToneText read(String text) {
        return ToneText.of(text, spelling);
    }

    /** All phrases in a text, in its order. */
    public List<Occurrence> find(ToneText text) {
        return new Search(this, text).run();
    }

    /** Whether a word is an ordinary one, which nobody writes in capitals but to shout. */
    public boolean isOrdinary(String folded) {
        return shouted.intersects(tests.passedBy(folded));
    }

    /** A kinder wording for a rule that has no phrases. */
    public String advice(String rule) {
        String text = advice.get(rule);
        if (text == null) {
            throw new IllegalStateException("there is no advice for " + rule);
        }
        return text;
    }

    WordTests tests() {
        return tests;
    }

    Phrase phrase(int number) {
        return phrases.get(number);
    }

    BitSet startingWith(int test) {
        return startingWith[test];
    }

    BitSet negation() {
        return negation;
    }

    BitSet light() {
        return light;
    }
}
