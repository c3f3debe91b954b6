package io.github.payreq.templates.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Program}. Branches come first, the operation that chooses among them after them. */
final class Assembler {
    private int[] ops = new int[32];
    private int size;
    private final Map<String, Integer> literals = new LinkedHashMap<>();
    private final Map<Slot, Integer> slots = new LinkedHashMap<>();

    /** The place of the next operation. */
    int here() {
        return size;
    }

    void literal(String text) {
        add(Program.LITERAL, literalIndex(text));
    }

    void value(Slot slot) {
        add(Program.VALUE, slotIndex(slot));
    }

    void count(Slot slot, int offset) {
        add(Program.COUNT, slotIndex(slot), offset);
    }

    /** A jump whose target is not known yet. */
    int jump() {
        add(Program.JUMP, -1);
        return size - 1;
    }

    void land(int jump) {
        ops[jump] = size;
    }

    /** Chooses by an exact number, else by the category; a category without a target goes to {@code other}. */
    void plural(
            boolean ordinal, Slot slot, int offset, Map<Integer, Integer> exact, Map<PluralCategory, Integer> targets) {
        add(ordinal ? Program.ORDINAL : Program.PLURAL, slotIndex(slot), offset, exact.size());
        exact.forEach((number, target) -> add(number, target));
        @Nullable Integer other = targets.get(PluralCategory.OTHER);
        if (other == null) {
            throw new IllegalArgumentException("a plural needs a target for other");
        }
        for (PluralCategory category : PluralCategory.values()) {
            add(targets.getOrDefault(category, other));
        }
    }

    void select(Slot slot, Map<String, Integer> targets, int other) {
        add(Program.SELECT, slotIndex(slot), targets.size());
        targets.forEach((key, target) -> add(literalIndex(key), target));
        add(other);
    }

    Program build() {
        add(Program.END);
        return new Program(
                Arrays.copyOf(ops, size),
                literals.keySet().toArray(String[]::new),
                slots.keySet().toArray(Slot[]::new));
    }

    private int literalIndex(String text) {
        return literals.computeIfAbsent(text, key -> literals.size());
    }

    private int slotIndex(Slot slot) {
        return slots.computeIfAbsent(slot, key -> slots.size());
    }

    private void add(int... values) {
        if (size + values.length > ops.length) {
            ops = Arrays.copyOf(ops, Math.max(ops.length * 2, size + values.length));
        }
        System.arraycopy(values, 0, ops, size, values.length);
        size += values.length;
    }
}
