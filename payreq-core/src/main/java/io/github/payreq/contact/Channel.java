package io.github.payreq.contact;

/**
 * The way a message reaches the client.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum Channel {
    /** E-mail. */
    EMAIL,
    /** Text message to a mobile phone. */
    SMS,
    /** Message in a messenger. */
    MESSENGER,
    /** Phone call by a person. */
    CALL,
    /** Meeting in person. */
    MEETING,
    /** Letter on paper. */
    LETTER
}
