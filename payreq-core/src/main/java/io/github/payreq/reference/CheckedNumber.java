package io.github.payreq.reference;

import org.jspecify.annotations.Nullable;

/**
 * What the numbers of this package have in common: equal by kind and value, and masked where they may be logged. Nothing is
 * final here, so that the public classes get these methods as their own and a host's reflection may call them.
 */
abstract class CheckedNumber {
    private final String value;

    CheckedNumber(String value) {
        this.value = value;
    }

    /**
     * The number as banks carry it; the class says what it consists of.
     *
     * @return the value without spaces
     */
    public String value() {
        return value;
    }

    /**
     * The number as people read it; {@code parse} reads it back.
     *
     * @return the value with what divides it
     */
    public abstract String formatted();

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CheckedNumber that && kind().equals(that.kind()) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked: the last four characters only, and none of them if there are fewer than eight. */
    @Override
    public String toString() {
        return Characters.masked(value);
    }

    private Class<?> kind() {
        return getClass();
    }
}
