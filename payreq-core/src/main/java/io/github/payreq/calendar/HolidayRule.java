package io.github.payreq.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** One line of a country's file: a day off of each year, in the years and regions in which the law has it. */
record HolidayRule(HolidayDate date, Shift shift, int fromYear, int untilYear, Regions regions) {

    Optional<LocalDate> in(int year) {
        return year < fromYear || year > untilYear ? Optional.empty() : date.in(year);
    }
}
