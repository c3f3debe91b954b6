package io.github.payreq.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Set;

/** The business days of a year, one bit a day. */
final class BusinessYear {

    private final int year;
    private final long[] open;

    private BusinessYear(int year, long[] open) {
        this.year = year;
        this.open = open;
    }

    /** Monday to Friday without the days off, and the working days of weekends. */
    static BusinessYear of(int year, Set<LocalDate> daysOff, Set<LocalDate> working) {
        long[] open = new long[6];
        int length = Year.of(year).length();
        for (int dayOfYear = 1; dayOfYear <= length; dayOfYear++) {
            LocalDate day = LocalDate.ofYearDay(year, dayOfYear);
            boolean rest = Shift.isWeekend(day.getDayOfWeek()) || daysOff.contains(day);
            if (!rest || working.contains(day)) {
                open[dayOfYear >> 6] |= 1L << dayOfYear;
            }
        }
        return new BusinessYear(year, open);
    }

    int year() {
        return year;
    }

    boolean isOpen(int dayOfYear) {
        return (open[dayOfYear >> 6] & (1L << dayOfYear)) != 0;
    }
}
