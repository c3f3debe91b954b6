package io.github.payreq.templates;

import java.io.Serial;
import java.util.List;

/**
 * Own texts that cannot be used. The message has a line for each problem: the file, the key and the reason.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class InvalidCatalogueException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The problems. */
    private final List<String> problems;

    InvalidCatalogueException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns all problems at once.
     *
     * @return a line each
     */
    public List<String> problems() {
        return problems;
    }
}
