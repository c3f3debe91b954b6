package io.github.payreq.paycode;

/**
 * A field of a standard whose codes consist of fields in a fixed order. The enums that name them implement it.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface CodeField {

    /**
     * Returns the name of the field.
     *
     * @return the name of the constant
     */
    String name();

    /**
     * Returns what may stand in the field.
     *
     * @return the rule
     */
    FieldRule rule();
}
