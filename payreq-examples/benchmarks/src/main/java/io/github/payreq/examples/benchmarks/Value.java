package io.github.payreq.examples.benchmarks;

/**
 * A value of the e-mail, as a host has it and as it stands in the message.
 *
 * @param place its place among the values
 * @param kind what it is
 * @param raw the value: a text, a sum, a date or a number
 * @param ready the value as it is written
 */
record Value(int place, Kind kind, Object raw, String ready) implements Outline.Piece {

    /** What a value is, and so how it is formatted. */
    enum Kind {
        TEXT,
        MONEY,
        DATE,
        COUNT
    }
}
