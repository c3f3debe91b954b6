package io.github.payreq.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A silence to the end of a day.
 *
 * @param lastDay the last day of it
 * @param over when the next day begins
 */
record Silence(LocalDate lastDay, Instant over) {

    /** The silence to the end of a day, or null if there is no such day. */
    static @Nullable Silence until(@Nullable LocalDate lastDay, ZoneId zone) {
        return lastDay == null ? null : new Silence(lastDay, LocalTimes.startOf(lastDay.plusDays(1), zone));
    }
}
