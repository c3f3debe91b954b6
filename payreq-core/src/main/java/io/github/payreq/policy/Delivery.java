package io.github.payreq.policy;

/**
 * Which of a stage's channels are used.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum Delivery {
    /** All that the client can be reached by, at the same time. They count as one contact of the policy. */
    ALL,
    /** One: the client's preferred channel if it is among them and open, else the first that is. */
    PREFERRED
}
