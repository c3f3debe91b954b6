package io.github.payreq.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Where a holiday lies in a year. */
interface HolidayDate {

    /** Empty if the year has no such day. */
    Optional<LocalDate> in(int year);

    /** Each year on one day; on 29 February in leap years only. */
    static HolidayDate fixed(MonthDay day) {
        return year -> day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
    }

    static HolidayDate easter(int days) {
        return year -> Optional.of(Easter.sunday(year).plusDays(days));
    }

    /** The first is 1, the last is -1. */
    static HolidayDate nth(int ordinal, DayOfWeek weekday, Month month) {
        return year ->
                Optional.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)));
    }

    static HolidayDate onOrAfter(DayOfWeek weekday, MonthDay day) {
        return year -> Optional.of(day.atYear(year).with(TemporalAdjusters.nextOrSame(weekday)));
    }

    static HolidayDate onOrBefore(DayOfWeek weekday, MonthDay day) {
        return year -> Optional.of(day.atYear(year).with(TemporalAdjusters.previousOrSame(weekday)));
    }

    static HolidayDate once(LocalDate day) {
        return year -> day.getYear() == year ? Optional.of(day) : Optional.empty();
    }
}
