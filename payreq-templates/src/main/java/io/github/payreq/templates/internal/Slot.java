package io.github.payreq.templates.internal;

/** One placeholder of a vocabulary: where its value stands in a {@link Frame} and what it is. */
public interface Slot {
    /** The place of the value in a frame, counted from 0 within its vocabulary. */
    int index();

    /** The name as the texts write it between braces. */
    String placeholder();

    /** What the placeholder stands for. */
    ArgumentType type();
}
