package io.github.payreq.policy;

/**
 * What happens to stages that were not sent in time: after a run that was missed, or where a request is taken over late.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum CatchUp {
    /**
     * The first stage that was not sent and whose text is still true. It waits until as many days have passed since the last
     * message as the policy plans between it and the stage before it; so nobody gets the second reminder first, or two at
     * once. A note for the due date keeps its day, and is left out if the client was asked on that day or later.
     */
    IN_ORDER,
    /** The latest stage that was reached; earlier ones are not made up for. */
    LATEST
}
