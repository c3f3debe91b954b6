package io.github.payreq.rtp;

/**
 * A status report cannot be read. The message names the element and says what would be right; it quotes no personal
 * value.
 *
 * <p>This class is immutable and thread-safe, as far as exceptions are.
 */
public final class MalformedStatusReportException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The element at fault. */
    private final String element;

    MalformedStatusReportException(String element, String expected) {
        super(element + " " + expected);
        this.element = element;
    }

    MalformedStatusReportException(String element, String expected, Throwable cause) {
        super(element + " " + expected, cause);
        this.element = element;
    }

    /**
     * Returns the element at fault.
     *
     * @return its name, where it helps after that of its parent, such as {@code GrpHdr/MsgId}
     */
    public String element() {
        return element;
    }
}
