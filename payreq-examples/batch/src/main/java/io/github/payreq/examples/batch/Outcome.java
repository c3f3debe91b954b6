package io.github.payreq.examples.batch;

import java.util.List;

/**
 * What came of some lines.
 *
 * @param messages the messages in JSON, one line each
 * @param failures the lines that came to nothing
 * @param tally what is counted
 */
public record Outcome(List<String> messages, List<Failure> failures, Tally tally) {

    /**
     * Copies the lists.
     *
     * @param messages as in the record
     * @param failures as in the record
     * @param tally as in the record
     */
    public Outcome {
        messages = List.copyOf(messages);
        failures = List.copyOf(failures);
    }

    /** Shows how many there are: the messages are personal. */
    @Override
    public String toString() {
        return "Outcome[" + messages.size() + " messages, " + failures.size() + " failures]";
    }
}
