package io.github.payreq.policy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What decisions have in common. */
abstract class Decided {
    private final Standing standing;
    private final Reason reason;

    Decided(Standing standing, Reason reason) {
        this.standing = standing;
        this.reason = reason;
    }

    abstract Object says();

    /**
     * Returns the request that is decided about.
     *
     * @return the request’s id
     */
    public String request() {
        return standing.request().id();
    }

    /**
     * Returns why.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns every rule that was looked at and what it said.
     *
     * @return the explanations, in the order in which the rules were looked at
     */
    public List<Explanation> explain() {
        return Deciding.explain(standing);
    }

    /**
     * Says whether the calendar of holidays is complete for the days that count here.
     *
     * @return false if days off may have been transferred that the calendar does not know
     */
    public boolean isCalendarComplete() {
        return knows(standing.situation().now());
    }

    final boolean knows(Instant instant) {
        return standing.calendar().isComplete(instant.atZone(standing.zone()).toLocalDate());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (other instanceof Decided that)
                && getClass().equals(that.getClass())
                && request().equals(that.request())
                && (reason == that.reason)
                && says().equals(that.says());
    }

    @Override
    public int hashCode() {
        return Objects.hash(request(), reason, says());
    }
}
