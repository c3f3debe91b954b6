package io.github.payreq.terms;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How far a debt has been charged. The host keeps it with the debt and states it in the next claim: then no day and no fixed
 * sum is charged twice. A payment that becomes known later and lies before the watermark does not change what was charged.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param through the last day whose interest has been charged
 * @param fixedSumCharged true if the fixed sum has been charged
 */
public record Watermark(LocalDate through, boolean fixedSumCharged) {
    /**
     * Checks the components.
     *
     * @param through as in the record
     * @param fixedSumCharged as in the record
     */
    public Watermark {
        Objects.requireNonNull(through, "through");
    }
}
