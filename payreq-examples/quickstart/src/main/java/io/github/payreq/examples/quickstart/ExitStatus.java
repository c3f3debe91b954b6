package io.github.payreq.examples.quickstart;

/** What the process says at its end. */
final class ExitStatus {

    /** Done, perhaps with warnings. */
    static final int DONE = 0;

    /** There are findings that block. */
    static final int BLOCKED = 1;

    /** The input cannot be read or used. */
    static final int UNUSABLE = 2;

    /** An optional part is missing; the runnable jar holds all of them, so this happens only where others package it. */
    static final int PART_MISSING = 3;

    private ExitStatus() {}
}
