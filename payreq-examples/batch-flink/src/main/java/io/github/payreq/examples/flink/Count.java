package io.github.payreq.examples.flink;

/**
 * A count of the report.
 *
 * @param name the name, as {@link io.github.payreq.examples.batch.Tally} has it
 * @param count how many
 */
public record Count(String name, long count) {}
