package io.github.payreq.templates.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The values of one rendering. Each is set once; a value that is used and was not set stops the rendering, so "null" is
 * never printed.
 *
 * <p>This class is mutable and meant for one thread.
 */
public final class Frame {
    /** Counts beyond this are refused, so that plurals with an offset cannot overflow. */
    private static final long MAX_NUMBER = 1_000_000_000_000_000_000L;

    private static final int MAX_DIGITS = 30;

    private static final int FEW = 4;

    /** A frame in which nothing is set. */
    static final Frame NONE = new Frame(new Slot[0], new @Nullable Object[0]);

    /** The slots of a few values, in the order of their setting; null if there is a place for every slot. */
    private @Nullable Slot @Nullable [] slots;

    private @Nullable Object[] values;

    /** An empty frame for programs of this vocabulary. */
    public Frame(Vocabulary vocabulary) {
        this.values = new @Nullable Object[vocabulary.size()];
    }

    private Frame(@Nullable Slot[] slots, @Nullable Object[] values) {
        this.slots = slots;
        this.values = values;
    }

    /** An empty frame for a few values, such as those of one line. */
    static Frame few() {
        return new Frame(new @Nullable Slot[FEW], new @Nullable Object[FEW]);
    }

    /** Sets a TEXT or a CHOICE. */
    public Frame put(Slot slot, String value) {
        return set(slot, value);
    }

    /**
     * Sets a NUMBER.
     *
     * @throws IllegalArgumentException beyond ±10<sup>18</sup>
     */
    public Frame put(Slot slot, long value) {
        if (value > MAX_NUMBER || value < -MAX_NUMBER) {
            throw new IllegalArgumentException("{" + slot.placeholder() + "} must lie between -10^18 and 10^18");
        }
        return set(slot, value);
    }

    /**
     * Sets a DECIMAL or a PERCENT.
     *
     * @throws IllegalArgumentException if more than 30 digits stand before or after the decimal separator
     */
    public Frame put(Slot slot, BigDecimal value) {
        if (value.scale() > MAX_DIGITS || (long) value.precision() - value.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException("{" + slot.placeholder() + "} must have at most " + MAX_DIGITS
                    + " digits on either side of the separator");
        }
        return set(slot, value);
    }

    /** Sets a MONEY or a MONEY_PLAIN. */
    public Frame put(Slot slot, Money value) {
        return set(slot, value);
    }

    /** Sets a DATE, a DATE_SHORT or a WEEKDAY. */
    public Frame put(Slot slot, LocalDate value) {
        return set(slot, value);
    }

    /** Whether a value was set. */
    public boolean has(Slot slot) {
        return find(slot) != null;
    }

    String text(Slot slot) {
        return (String) get(slot);
    }

    long number(Slot slot) {
        return (Long) get(slot);
    }

    BigDecimal decimal(Slot slot) {
        return (BigDecimal) get(slot);
    }

    Money money(Slot slot) {
        return (Money) get(slot);
    }

    LocalDate date(Slot slot) {
        return (LocalDate) get(slot);
    }

    private Object get(Slot slot) {
        Object value = find(slot);
        if (value == null) {
            throw new IllegalStateException("{" + slot.placeholder() + "} is used by the text but was not set");
        }
        return value;
    }

    private Frame set(Slot slot, Object value) {
        if (!slot.type().valueClass().isInstance(value)) {
            throw new IllegalArgumentException("{" + slot.placeholder() + "} is " + slot.type() + " and takes a "
                    + slot.type().valueClass().getSimpleName() + ", not a "
                    + value.getClass().getSimpleName());
        }
        if (find(slot) != null) {
            throw new IllegalStateException("{" + slot.placeholder() + "} is already set");
        }
        int place = slots == null ? slot.index() : placeFor(slot, slots);
        values[place] = value;
        return this;
    }

    private @Nullable Object find(Slot slot) {
        if (slots == null) {
            return values[slot.index()];
        }
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == slot) {
                return values[i];
            }
        }
        return null;
    }

    private int placeFor(Slot slot, @Nullable Slot[] taken) {
        int place = 0;
        while (place < taken.length && taken[place] != null) {
            place++;
        }
        @Nullable Slot[] roomy = place < taken.length ? taken : Arrays.copyOf(taken, 2 * place);
        if (roomy != taken) {
            slots = roomy;
            values = Arrays.copyOf(values, 2 * place);
        }
        roomy[place] = slot;
        return place;
    }
}
