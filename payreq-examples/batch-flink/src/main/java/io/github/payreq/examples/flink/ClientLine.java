package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.InputLine;

/**
 * A line and whose it is.
 *
 * @param client the client's id, or a key of its own where it cannot be read
 * @param isEvent whether the line is an event of the journal, not a request
 * @param file as in {@link InputLine}
 * @param number as in {@link InputLine}
 * @param text as in {@link InputLine}
 */
public record ClientLine(String client, boolean isEvent, String file, long number, String text) {

    static ClientLine of(String client, boolean isEvent, InputLine line) {
        return new ClientLine(client, isEvent, line.file(), line.number(), line.text());
    }

    InputLine line() {
        return new InputLine(file, number, text);
    }

    /** Shows the place alone: the text is personal. */
    @Override
    public String toString() {
        return line().place();
    }
}
