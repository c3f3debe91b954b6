package io.github.payreq.contact;

/**
 * How a message speaks. Every tone is polite; a firmer one is shorter and more specific, never harsher.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum Tone {
    /** Friendly and personal: the first messages, and clients who usually pay in time. */
    WARM,
    /** Matter-of-fact: a repeated reminder. */
    NEUTRAL,
    /** Short and definite: the last message before a person takes over. */
    FIRM
}
