package io.github.payreq.policy;

import java.util.List;

/**
 * A policy that cannot work, with everything that is wrong about it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class InvalidPolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    @SuppressWarnings("serial") // an unmodifiable list of strings, which is serializable
    private final List<String> problems;

    InvalidPolicyException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns what is wrong: the field, the value seen and what would be right.
     *
     * @return an unmodifiable list, at least one
     */
    public List<String> problems() {
        return problems;
    }
}
