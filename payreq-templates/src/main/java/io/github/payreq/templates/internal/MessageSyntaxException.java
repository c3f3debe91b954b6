package io.github.payreq.templates.internal;

/** A text that the parser refuses: where, and what would be right. */
public final class MessageSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String reason;

    MessageSyntaxException(int position, String reason) {
        super("at character " + position + ": " + reason);
        this.position = position;
        this.reason = reason;
    }

    /** The offset of the fault in the text, counted from 0 in UTF-16 units. */
    public int position() {
        return position;
    }

    /** What is wrong and what would be right. */
    public String reason() {
        return reason;
    }
}
