package io.github.payreq.templates.internal.tone;

import java.util.List;

/**
 * Phrases of one kind, and what to write in their place.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param section what the phrases are
 * @param mild whether they are merely less kind than they could be
 * @param legal whether they are right in a final notice whose legal basis is stated
 * @param question whether a question that contains them is harmless
 * @param guards what makes them harmless
 * @param advice a kinder wording in the language of the lexicon
 */
public record Group(Section section, boolean mild, boolean legal, boolean question, List<Guard> guards, String advice) {

    /** Copies the guards. */
    public Group {
        guards = List.copyOf(guards);
    }

    /**
     * Words that make a phrase harmless if they stand before it in its sentence.
     *
     * <p>This record is immutable and thread-safe.
     *
     * @param tests the words
     * @param distance how many words before the phrase they may stand
     */
    public record Guard(List<Integer> tests, int distance) {

        /** Copies the tests. */
        public Guard {
            tests = List.copyOf(tests);
        }
    }

    /**
     * What a phrase is.
     *
     * <p>This enum is immutable and thread-safe.
     */
    public enum Section {
        /** The client is at fault. */
        BLAME,
        /** Something bad will happen. */
        THREAT,
        /** Politeness that is none. */
        PASSIVE_AGGRESSION,
        /** Haste that nothing calls for. */
        FALSE_URGENCY,
        /** The text asks politely. */
        PLEASE,
        /** The text thanks. */
        THANKS,
        /** The text says what to do if the payment was made, or whom to turn to. */
        WAY_OUT
    }
}
