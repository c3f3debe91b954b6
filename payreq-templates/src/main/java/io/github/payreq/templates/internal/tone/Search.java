package io.github.payreq.templates.internal.tone;

import io.github.payreq.templates.internal.tone.ToneText.Sentence;
import io.github.payreq.templates.internal.tone.ToneText.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Looks for the phrases of a lexicon in a text. */
final class Search {

    /** How far a negation reaches, in words that carry little meaning. */
    private static final int NEGATION_REACH = 5;

    private final Lexicon lexicon;
    private final ToneText text;
    private final List<Word> words;
    private final BitSet[] passed;

    Search(Lexicon lexicon, ToneText text) {
        this.lexicon = lexicon;
        this.text = text;
        this.words = text.words();
        this.passed = passed(lexicon, words);
    }

    private static BitSet[] passed(Lexicon lexicon, List<Word> words) {
        Map<String, BitSet> known = new HashMap<>();
        BitSet[] passed = new BitSet[words.size()];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = known.computeIfAbsent(words.get(i).folded(), lexicon.tests()::passedBy);
        }
        return passed;
    }

    /** All occurrences, sentence by sentence; of those of one group that overlap, the one that begins first. */
    List<Occurrence> run() {
        List<Occurrence> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            IdentityHashMap<Group, Integer> behind = new IdentityHashMap<>();
            BitSet possible = possible(sentence);
            for (int at = sentence.first(); at < sentence.end(); at++) {
                BitSet candidates = candidates(at);
                candidates.and(possible);
                for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
                    Phrase phrase = lexicon.phrase(i);
                    int end = endOf(phrase, at, sentence);
                    if (end > at && behind.getOrDefault(phrase.group(), -1) <= at) {
                        behind.put(phrase.group(), end);
                        found.add(new Occurrence(
                                phrase.group(),
                                words.get(at).start(),
                                words.get(end - 1).end()));
                    }
                }
            }
        }
        return found;
    }

    /** The numbers of the phrases all of whose words are in a sentence. */
    private BitSet possible(Sentence sentence) {
        BitSet tests = new BitSet();
        BitSet starting = new BitSet();
        for (int at = sentence.first(); at < sentence.end(); at++) {
            tests.or(passed[at]);
        }
        for (int test = tests.nextSetBit(0); test >= 0; test = tests.nextSetBit(test + 1)) {
            starting.or(lexicon.startingWith(test));
        }
        for (int i = starting.nextSetBit(0); i >= 0; i = starting.nextSetBit(i + 1)) {
            if (!lexicon.phrase(i).mayBeIn(tests)) {
                starting.clear(i);
            }
        }
        return starting;
    }

    /** The numbers of the phrases that may begin at a word. */
    private BitSet candidates(int at) {
        BitSet candidates = new BitSet();
        BitSet tests = passed[at];
        for (int test = tests.nextSetBit(0); test >= 0; test = tests.nextSetBit(test + 1)) {
            candidates.or(lexicon.startingWith(test));
        }
        return candidates;
    }

    /** The index behind the longest form of the phrase that begins at a word, or -1. */
    private int endOf(Phrase phrase, int at, Sentence sentence) {
        Window window = new Window(at, sentence, phrase.always());
        long reached = phrase.element().advance(1L, window) & ~1L;
        if (reached == 0) {
            return -1;
        }
        int end = at + (Long.SIZE - 1 - Long.numberOfLeadingZeros(reached));
        return isHarmless(phrase, at, end, sentence) ? -1 : end;
    }

    private boolean isHarmless(Phrase phrase, int at, int end, Sentence sentence) {
        if (phrase.always()) {
            return false;
        }
        Group group = phrase.group();
        if (group.question() && sentence.question()) {
            return true;
        }
        for (Group.Guard guard : group.guards()) {
            int from = Math.max(sentence.first(), at - places(guard.distance(), at));
            for (int i = from; i < end; i++) {
                BitSet tests = passed[i];
                if (guard.tests().stream().anyMatch(tests::get)) {
                    return true;
                }
            }
        }
        return !hasNegation(at, end) && (isNegatedBefore(at, sentence) || isNegatedAfter(end, sentence));
    }

    /** How many places so many words take around one of them. */
    private int places(int count, int at) {
        return words.get(at).isCharacter() ? 2 * count : count;
    }

    /** A phrase with a negation of its own, such as "you have not paid", is not undone by another one. */
    private boolean hasNegation(int at, int end) {
        for (int i = at; i < end; i++) {
            if (lexicon.negation().intersects(passed[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegatedBefore(int at, Sentence sentence) {
        for (int i = at; i > Math.max(sentence.first(), at - places(NEGATION_REACH, at)); i--) {
            if (lexicon.negation().intersects(passed[i - 1])) {
                return true;
            }
            if (!lexicon.light().intersects(passed[i - 1])) {
                return false;
            }
        }
        return false;
    }

    /** "Late fees are not charged" is a negation, "because of you we cannot pay" is none. */
    private boolean isNegatedAfter(int end, Sentence sentence) {
        for (int i = end; i < Math.min(sentence.end(), end + places(NEGATION_REACH, end - 1)); i++) {
            if (lexicon.negation().intersects(passed[i])) {
                int next = i + 1;
                return next >= sentence.end()
                        || words.get(next).isBreak()
                        || lexicon.light().intersects(passed[next]);
            }
            if (!lexicon.light().intersects(passed[i])) {
                return false;
            }
        }
        return false;
    }

    /** The words of a sentence from where a phrase is looked for. */
    final class Window {
        private final int origin;
        private final Sentence sentence;
        private final boolean overNegations;

        Window(int origin, Sentence sentence, boolean overNegations) {
            this.origin = origin;
            this.sentence = sentence;
            this.overNegations = overNegations;
        }

        boolean passes(int place, int test) {
            int at = origin + place;
            return at < sentence.end() && passed[at].get(test);
        }

        boolean mayBeSkipped(int place, boolean overBreaks) {
            int at = origin + place;
            return at < sentence.end()
                    && (overBreaks || !words.get(at).isBreak())
                    && (overNegations || !lexicon.negation().intersects(passed[at]));
        }

        boolean isStart(int place) {
            return origin + place == sentence.first();
        }

        boolean isEnd(int place) {
            return origin + place == sentence.end();
        }
    }
}
