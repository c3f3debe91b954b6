package io.github.payreq.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A period of the calendar, in the client's zone.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum CalendarPeriod {
    /** From midnight to midnight. */
    DAY {
        @Override
        LocalDate start(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate day) {
            return day.plusDays(1);
        }
    },
    /** From Monday to Sunday (ISO 8601). */
    WEEK {
        @Override
        LocalDate start(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate day) {
            return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        }
    },
    /** From the first day of a month to its last. */
    MONTH {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate day) {
            return day.with(TemporalAdjusters.firstDayOfNextMonth());
        }
    };

    abstract LocalDate start(LocalDate day);

    abstract LocalDate next(LocalDate day);
}
