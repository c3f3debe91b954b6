package io.github.payreq.contact;

/**
 * How the client is addressed where a language makes the difference («вы» or «ты», „Sie“ or „du“).
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum Formality {
    /** The polite form; the default. */
    FORMAL,
    /** The familiar form, for clients who are addressed so already. */
    INFORMAL
}
