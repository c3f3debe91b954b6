package io.github.payreq.templates.internal;

import java.util.Map;
import java.util.TreeMap;

/** Writes a program as the message from which it was compiled: the same branches in the same order. */
final class ProgramSource {
    private final int[] ops;
    private final String[] literals;
    private final Slot[] slots;
    private final StringBuilder out = new StringBuilder();

    ProgramSource(int[] ops, String[] literals, Slot[] slots) {
        this.ops = ops;
        this.literals = literals;
        this.slots = slots;
    }

    String text() {
        region(0, -1);
        return out.toString();
    }

    /** Writes from a place up to the end of the program, or to the jump that leaves the branch. */
    private void region(int start, int exit) {
        int at = start;
        while (ops[at] != Program.END && !(ops[at] == Program.JUMP && ops[at + 1] == exit)) {
            switch (ops[at]) {
                case Program.LITERAL -> {
                    out.append(literals[ops[at + 1]]);
                    at += 2;
                }
                case Program.VALUE -> {
                    out.append('{').append(slots[ops[at + 1]].placeholder()).append('}');
                    at += 2;
                }
                case Program.COUNT -> {
                    out.append('#');
                    at += 3;
                }
                case Program.JUMP -> at = choice(ops[at + 1]);
                default -> throw new AssertionError(ops[at]);
            }
        }
    }

    /** Writes a plural or a select, and answers where the text goes on. */
    private int choice(int at) {
        boolean isSelect = ops[at] == Program.SELECT;
        String form = isSelect ? "select" : ops[at] == Program.PLURAL ? "plural" : "selectordinal";
        out.append('{')
                .append(slots[ops[at + 1]].placeholder())
                .append(", ")
                .append(form)
                .append(',');
        Map<Integer, String> branches = new TreeMap<>();
        int end = isSelect ? selectors(at, branches) : categories(at, branches);
        branches.forEach((target, selector) -> {
            out.append(' ').append(selector).append(" {");
            region(target, end);
            out.append('}');
        });
        out.append('}');
        return end;
    }

    private int selectors(int at, Map<Integer, String> branches) {
        int next = at + 3;
        for (int keys = ops[at + 2]; keys > 0; keys--) {
            branches.put(ops[next + 1], literals[ops[next]]);
            next += 2;
        }
        branches.put(ops[next], PluralCategory.OTHER.keyword());
        return next + 1;
    }

    private int categories(int at, Map<Integer, String> branches) {
        if (ops[at + 2] != 0) {
            out.append(" offset:").append(ops[at + 2]);
        }
        int next = at + 4;
        for (int exact = ops[at + 3]; exact > 0; exact--) {
            branches.put(ops[next + 1], "=" + ops[next]);
            next += 2;
        }
        PluralCategory[] all = PluralCategory.values();
        int other = ops[next + PluralCategory.OTHER.place()];
        for (PluralCategory category : all) {
            int target = ops[next + category.place()];
            if (target != other) {
                branches.put(target, category.keyword());
            }
        }
        branches.put(other, PluralCategory.OTHER.keyword());
        return next + all.length;
    }
}
