package io.github.payreq.examples.quickstart;

/** What the process says at its end. A missing optional part, 3, cannot happen here: the runnable jar holds all of them. */
final class ExitStatus {

    /** Done, perhaps with warnings. */
    static final int DONE = 0;

    /** There are findings that block. */
    static final int BLOCKED = 1;

    /** The input cannot be read or used. */
    static final int UNUSABLE = 2;

    private ExitStatus() {}
}
