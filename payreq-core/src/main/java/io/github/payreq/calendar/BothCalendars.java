package io.github.payreq.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The days on which business is done in both calendars. */
record BothCalendars(BusinessCalendar one, BusinessCalendar other) implements BusinessCalendar {

    @Override
    public boolean isBusinessDay(LocalDate day) {
        return one.isBusinessDay(day) && other.isBusinessDay(day);
    }

    @Override
    public boolean isComplete(LocalDate day) {
        return one.isComplete(day) && other.isComplete(day);
    }

    @Override
    public Optional<LocalDate> validUntil() {
        return Stream.of(one, other)
                .flatMap(calendar -> calendar.validUntil().stream())
                .min(LocalDate::compareTo);
    }
}
