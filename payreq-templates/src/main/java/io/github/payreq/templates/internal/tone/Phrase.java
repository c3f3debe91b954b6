package io.github.payreq.templates.internal.tone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A phrase of a lexicon.
 *
 * @param group what it belongs to
 * @param element what it looks like
 * @param always whether it counts even when negated or under a condition
 * @param needs sets of tests; a sentence without a word for each of them does not have the phrase
 */
record Phrase(Group group, Element element, boolean always, List<BitSet> needs) {

    static Phrase of(Group group, Element element, boolean always) {
        List<BitSet> needs = new ArrayList<>();
        element.needs(needs);
        return new Phrase(group, element, always, List.copyOf(needs));
    }

    boolean mayBeIn(BitSet testsOfSentence) {
        for (BitSet need : needs) {
            if (!need.intersects(testsOfSentence)) {
                return false;
            }
        }
        return true;
    }
}
