package io.github.payreq.calendar;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Years that are worked out when they are first asked for; a few are kept at a time. Threads that ask for a new year at
 * once work it out twice, with the same result.
 */
final class BusinessYears {

    private static final int KEPT = 16;

    private final IntFunction<BusinessYear> expand;
    private final AtomicReferenceArray<BusinessYear> years = new AtomicReferenceArray<>(KEPT);

    BusinessYears(IntFunction<BusinessYear> expand) {
        this.expand = expand;
    }

    boolean isBusinessDay(LocalDate day) {
        int slot = Math.floorMod(day.getYear(), KEPT);
        BusinessYear kept = years.get(slot);
        if (kept == null || kept.year() != day.getYear()) {
            kept = expand.apply(day.getYear());
            years.set(slot, kept);
        }
        return kept.isOpen(day.getDayOfYear());
    }
}
