package io.github.payreq.templates.internal.tone;

import java.util.BitSet;
import java.util.List;

/**
 * A part of a phrase. It moves a set of places in a sentence forward; a set is a {@code long} whose bit n stands for the n-th
 * word from where the search began. So a phrase costs the same whatever the text: nothing is tried twice.
 */
sealed interface Element {

    /** No phrase is longer than this, in words. */
    int REACH = 62;

    /** Where this part may end, for each place where it may begin. */
    long advance(long places, Search.Window window);

    /** Adds the tests of the words with which this part may begin; says whether it may also be empty. */
    boolean first(BitSet tests);

    /** Adds sets of tests; in each of them, one must be passed by some word, or this part is nowhere. */
    void needs(List<BitSet> needs);

    /** One word. */
    record One(int test) implements Element {
        @Override
        public long advance(long places, Search.Window window) {
            long reached = 0;
            for (long rest = places; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                if (place < REACH && window.passes(place, test)) {
                    reached |= 1L << (place + 1);
                }
            }
            return reached;
        }

        @Override
        public boolean first(BitSet tests) {
            tests.set(test);
            return false;
        }

        @Override
        public void needs(List<BitSet> needs) {
            BitSet one = new BitSet();
            one.set(test);
            needs.add(one);
        }
    }

    /** One after the other. */
    record All(List<Element> parts) implements Element {
        @Override
        public long advance(long places, Search.Window window) {
            long reached = places;
            for (Element part : parts) {
                if (reached == 0) {
                    return 0;
                }
                reached = part.advance(reached, window);
            }
            return reached;
        }

        @Override
        public boolean first(BitSet tests) {
            return parts.stream().allMatch(part -> part.first(tests));
        }

        @Override
        public void needs(List<BitSet> needs) {
            parts.forEach(part -> part.needs(needs));
        }
    }

    /** One of several, or none of them if that is allowed. */
    record Any(List<Element> choices, boolean orNone) implements Element {
        @Override
        public long advance(long places, Search.Window window) {
            long reached = orNone ? places : 0;
            for (Element choice : choices) {
                reached |= choice.advance(places, window);
            }
            return reached;
        }

        @Override
        public boolean first(BitSet tests) {
            boolean empty = orNone;
            for (Element choice : choices) {
                empty |= choice.first(tests);
            }
            return empty;
        }

        @Override
        public void needs(List<BitSet> needs) {
            BitSet one = new BitSet();
            if (!orNone && choices.stream().noneMatch(choice -> choice.first(one))) {
                needs.add(one);
            }
        }
    }

    /** Up to so many words of any kind but negations, and marks too if that is allowed. */
    record Gap(int most, boolean overBreaks) implements Element {
        @Override
        public long advance(long places, Search.Window window) {
            long reached = places;
            long edge = places;
            for (int i = 0; i < most; i++) {
                long step = 0;
                for (long rest = edge; rest != 0; rest &= rest - 1) {
                    int place = Long.numberOfTrailingZeros(rest);
                    if (place < REACH && window.mayBeSkipped(place, overBreaks)) {
                        step |= 1L << (place + 1);
                    }
                }
                edge = step & ~reached;
                reached |= step;
            }
            return reached;
        }

        @Override
        public boolean first(BitSet tests) {
            return true;
        }

        @Override
        public void needs(List<BitSet> needs) {
            // Nothing.
        }
    }

    /** The beginning or the end of the sentence, or anywhere but there. */
    record Edge(boolean start, boolean wanted) implements Element {
        @Override
        public long advance(long places, Search.Window window) {
            long reached = 0;
            for (long rest = places; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                if ((start ? window.isStart(place) : window.isEnd(place)) == wanted) {
                    reached |= 1L << place;
                }
            }
            return reached;
        }

        @Override
        public boolean first(BitSet tests) {
            return true;
        }

        @Override
        public void needs(List<BitSet> needs) {
            // Nothing.
        }
    }
}
