package io.github.payreq.templates;

import io.github.payreq.constraint.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A message on this occasion would be untrue: it would ask for money that is not due, remind of a date that has not come,
 * or thank for nothing.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class OccasionNotPossibleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The path of the finding. */
    private final String path;

    /** The code of the finding. */
    private final String code;

    /** The message of the finding. */
    private final String reason;

    /** The value of the finding. */
    private final @Nullable String value;

    OccasionNotPossibleException(Finding finding) {
        super(finding.toString());
        this.path = finding.path();
        this.code = finding.code();
        this.reason = finding.message();
        this.value = finding.value();
    }

    /**
     * Returns what makes the message untrue.
     *
     * @return the finding, with a code such as {@code NOTHING_DUE}
     */
    public Finding finding() {
        return new Finding(path, code, Finding.Severity.ERROR, reason, value);
    }
}
