package io.github.payreq.policy;

import java.time.Duration;
import java.util.Objects;

/**
 * The most contacts within any window of a length.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param contacts how many, at least one
 * @param per the length of the sliding window, above zero
 */
public record Cap(int contacts, Duration per) {

    /**
     * Checks the components.
     *
     * @param contacts how many
     * @param per the length of the window
     */
    public Cap {
        Objects.requireNonNull(per, "per");
        if (contacts < 1) {
            throw new IllegalArgumentException("contacts (" + contacts + ") must be at least 1");
        }
        if (per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("per (" + per + ") must be above zero");
        }
    }
}
