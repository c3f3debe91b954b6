package io.github.payreq.templates.internal;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The placeholders that a text may use.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Vocabulary {
    private final TreeMap<String, Slot> slots = new TreeMap<>();

    private Vocabulary(List<? extends Slot> slots) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.index() != i) {
                throw new IllegalArgumentException(
                        "{" + slot.placeholder() + "} has index " + slot.index() + ", its place is " + i);
            }
            if (this.slots.put(slot.placeholder(), slot) != null) {
                throw new IllegalArgumentException("{" + slot.placeholder() + "} is there twice");
            }
        }
    }

    /** A vocabulary of these slots, whose indices count from 0 in this order. */
    public static Vocabulary of(Slot... slots) {
        return new Vocabulary(List.of(slots));
    }

    /** The slot of a placeholder, or null when no such name is known. */
    public @Nullable Slot slot(String name) {
        return slots.get(name);
    }

    /** The names that are known, in alphabetical order. */
    public SortedSet<String> names() {
        return new TreeSet<>(slots.keySet());
    }

    /** The number of slots, which is the size of a frame. */
    public int size() {
        return slots.size();
    }
}
