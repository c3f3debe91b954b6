package io.github.payreq.party;

/**
 * The grammatical gender in which a person is addressed. It is stated or not known; it is never guessed from a first
 * name.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum Gender {
    /** Addressed in the feminine. */
    FEMALE,
    /** Addressed in the masculine. */
    MALE
}
