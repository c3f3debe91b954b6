package io.github.payreq.templates.internal;

import java.util.Locale;

/** A slot of a vocabulary that only a test has. */
record TestSlot(int index, String placeholder, ArgumentType type) implements Slot {

    /** One slot per type, named like it: {@code text}, {@code money_plain}. */
    static Vocabulary onePerType() {
        ArgumentType[] types = ArgumentType.values();
        TestSlot[] slots = new TestSlot[types.length];
        for (int i = 0; i < types.length; i++) {
            slots[i] = new TestSlot(i, types[i].name().toLowerCase(Locale.ROOT), types[i]);
        }
        return Vocabulary.of(slots);
    }
}
