package io.github.payreq.policy;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule said.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rule the rule: the name of its {@link Reason}, or that of the set of rules that it belongs to with the reason, such
 *     as {@code RU_230FZ/CAP}
 * @param stage the id of the stage that it was asked about, or empty if it is about the request as a whole
 * @param says what it said
 * @param until if it said no, from when on it allows the stage; empty where that is never
 * @param detail what it went by, for whoever looks into a decision: days, counts, channels; nothing personal
 */
public record Explanation(String rule, Optional<String> stage, Verdict says, Optional<Instant> until, String detail) {

    /** What a rule can say. */
    public enum Verdict {
        /** It has no objection. */
        ALLOWS,
        /** Not yet. */
        DELAYS,
        /** Not at all: it ends the messages, or leaves a stage or a channel out. */
        FORBIDS,
        /** Something to know, such as a calendar that has run out. */
        REMARKS
    }

    /**
     * Checks the components.
     *
     * @param rule the rule
     * @param stage the id of the stage
     * @param says what it said
     * @param until from when on it allows the stage
     * @param detail what it went by
     */
    public Explanation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(detail, "detail");
    }

    @Override
    public String toString() {
        return stage.map(id -> id + ": ").orElse("")
                + rule
                + " "
                + says
                + until.map(instant -> " until " + instant).orElse("")
                + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
