package io.github.payreq.policy;

import java.time.Instant;

/**
 * A rule that can delay a stage. It is a function of the attempt and of an instant alone, so that it can be read and tested by
 * itself; the decision asks all of them in turn until none moves the instant any more.
 */
interface Gate {

    /** The instant that a gate names if it never opens. */
    Instant NEVER = Instant.MAX;

    /** The first instant at or after {@code from} at which this rule allows the attempt. */
    Instant earliest(Attempt attempt, Instant from);

    /** Why it is closed at an instant at which it does not allow the attempt. */
    Reason reason(Attempt attempt, Instant at);

    /** The set of rules that it belongs to, or an empty text for the policy itself. */
    default String family() {
        return "";
    }

    /** What it goes by, for an explanation. */
    default String detail(Attempt attempt) {
        return "";
    }
}
