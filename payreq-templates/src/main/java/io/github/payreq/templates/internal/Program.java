package io.github.payreq.templates.internal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A message in compiled form: a flat list of operations, the literals and the slots that they point to. It is written by
 * {@link Assembler} and run by {@link #render}; a second way to print (escaped, or as bytes) is a second {@code render}
 * over the same operations.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Program {
    /** Ends the program. */
    static final int END = 0;
    /** {@code LITERAL literal}: prints a literal. */
    static final int LITERAL = 1;
    /** {@code VALUE slot}: prints a value by its type. */
    static final int VALUE = 2;
    /** {@code COUNT slot offset}: prints a number less the plural's offset. */
    static final int COUNT = 3;
    /** {@code JUMP target}. */
    static final int JUMP = 4;
    /** {@code PLURAL slot offset n (number target)*n target*6}: exact numbers first, then a target per category. */
    static final int PLURAL = 5;
    /** The same for ordinal numbers. */
    static final int ORDINAL = 6;
    /** {@code SELECT slot n (literal target)*n target}: the last target is {@code other}. */
    static final int SELECT = 7;

    private final int[] ops;
    private final String[] literals;
    private final Slot[] slots;

    Program(int[] ops, String[] literals, Slot[] slots) {
        this.ops = ops;
        this.literals = literals;
        this.slots = slots;
    }

    /** The placeholders that the message has, in all its branches, in the order of their first use. */
    public Set<Slot> arguments() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(slots)));
    }

    /** The message as it was written, in ICU MessageFormat. */
    public String source() {
        return new ProgramSource(ops, literals, slots).text();
    }

    /**
     * The message.
     *
     * @param scratch a builder to write into; what it holds is lost
     * @throws IllegalStateException if a value that is needed was not set in the frame; the message names it
     */
    String text(StringBuilder scratch, Frame frame, LocaleTable locale) {
        if (ops[0] == LITERAL && ops[2] == END) {
            return literals[ops[1]];
        }
        scratch.setLength(0);
        render(scratch, frame, locale);
        return scratch.toString();
    }

    /**
     * Appends the message.
     *
     * @throws IllegalStateException if a value that is needed was not set in the frame; the message names it
     */
    public void render(StringBuilder out, Frame frame, LocaleTable locale) {
        int at = 0;
        while (true) {
            switch (ops[at]) {
                case END -> {
                    return;
                }
                case LITERAL -> {
                    out.append(literals[ops[at + 1]]);
                    at += 2;
                }
                case VALUE -> {
                    appendValue(out, slots[ops[at + 1]], frame, locale);
                    at += 2;
                }
                case COUNT -> {
                    locale.appendNumber(out, frame.number(slots[ops[at + 1]]) - ops[at + 2]);
                    at += 3;
                }
                case JUMP -> at = ops[at + 1];
                case PLURAL -> at = pluralTarget(at, frame, locale.cardinal());
                case ORDINAL -> at = pluralTarget(at, frame, locale.ordinal());
                case SELECT -> at = selectTarget(at, frame);
                default -> throw new AssertionError(ops[at]);
            }
        }
    }

    private static void appendValue(StringBuilder out, Slot slot, Frame frame, LocaleTable locale) {
        switch (slot.type()) {
            case TEXT -> locale.appendText(out, frame.text(slot));
            case COPIED -> locale.appendCopied(out, frame.text(slot));
            case NUMBER -> locale.appendNumber(out, frame.number(slot));
            case DECIMAL -> locale.appendDecimal(out, frame.decimal(slot));
            case PERCENT -> locale.appendPercent(out, frame.decimal(slot));
            case MONEY -> locale.appendMoney(out, frame.money(slot));
            case MONEY_PLAIN -> locale.appendPlainMoney(out, frame.money(slot));
            case DATE -> locale.appendDate(out, frame.date(slot));
            case DATE_SHORT -> locale.appendShortDate(out, frame.date(slot));
            case WEEKDAY -> locale.appendWeekday(out, frame.date(slot));
            case CHOICE -> throw new AssertionError(slot.placeholder());
        }
    }

    private int pluralTarget(int at, Frame frame, PluralRule rule) {
        long number = frame.number(slots[ops[at + 1]]);
        int next = at + 4;
        for (int exact = ops[at + 3]; exact > 0; exact--) {
            if (ops[next] == number) {
                return ops[next + 1];
            }
            next += 2;
        }
        return ops[next + rule.select(number - ops[at + 2]).place()];
    }

    private int selectTarget(int at, Frame frame) {
        String choice = frame.text(slots[ops[at + 1]]);
        int next = at + 3;
        for (int keys = ops[at + 2]; keys > 0; keys--) {
            if (literals[ops[next]].equals(choice)) {
                return ops[next + 1];
            }
            next += 2;
        }
        return ops[next];
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(slots.length);
        for (Slot slot : slots) {
            out.writeUTF(slot.placeholder());
        }
        out.writeShort(literals.length);
        for (String literal : literals) {
            out.writeUTF(literal);
        }
        out.writeShort(ops.length);
        for (int op : ops) {
            out.writeInt(op);
        }
    }

    static Program read(DataInput in, Vocabulary vocabulary) throws IOException {
        Slot[] slots = new Slot[in.readUnsignedShort()];
        for (int i = 0; i < slots.length; i++) {
            String name = in.readUTF();
            Slot slot = vocabulary.slot(name);
            if (slot == null) {
                throw new IOException("unknown placeholder {" + name + "}; generate the catalogues anew");
            }
            slots[i] = slot;
        }
        String[] literals = new String[in.readUnsignedShort()];
        for (int i = 0; i < literals.length; i++) {
            literals[i] = in.readUTF();
        }
        int[] ops = new int[in.readUnsignedShort()];
        for (int i = 0; i < ops.length; i++) {
            ops[i] = in.readInt();
        }
        return new Program(ops, literals, slots);
    }
}
