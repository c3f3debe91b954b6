package io.github.payreq.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** What the law does with a holiday that falls on a weekend. */
enum Shift {

    /** The day off is lost. */
    NONE,

    /** From Saturday to Friday, from Sunday to Monday: United States, 5 U.S.C. 6103 (b) and Executive Order 11582. */
    NEAREST_WEEKDAY,

    /** From Saturday and Sunday to the next weekday that is not a holiday itself. */
    NEXT_FREE_WEEKDAY,

    /** From Sunday to the Saturday before, as the Dutch keep the King's birthday. */
    SUNDAY_TO_SATURDAY;

    /**
     * Returns the day off that a holiday gives.
     *
     * @param taken the days that are off already
     */
    LocalDate apply(LocalDate holiday, Set<LocalDate> taken) {
        DayOfWeek weekday = holiday.getDayOfWeek();
        if (!isWeekend(weekday)) {
            return holiday;
        }
        return switch (this) {
            case NONE -> holiday;
            case NEAREST_WEEKDAY -> weekday == DayOfWeek.SATURDAY ? holiday.minusDays(1) : holiday.plusDays(1);
            case NEXT_FREE_WEEKDAY -> nextFree(holiday, taken);
            case SUNDAY_TO_SATURDAY -> weekday == DayOfWeek.SUNDAY ? holiday.minusDays(1) : holiday;
        };
    }

    private static LocalDate nextFree(LocalDate holiday, Set<LocalDate> taken) {
        LocalDate day = holiday;
        while (isWeekend(day.getDayOfWeek()) || taken.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    static boolean isWeekend(DayOfWeek weekday) {
        return weekday.compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
