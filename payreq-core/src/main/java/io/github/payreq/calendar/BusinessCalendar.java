package io.github.payreq.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * On which days business is done. A host's own calendar is a lambda: {@code day -> !closed.contains(day)}.
 * {@link Calendars} has those of some countries.
 *
 * <p>An implementation gives the same answer for the same day, and is thread-safe.
 */
@FunctionalInterface
public interface BusinessCalendar {

    /**
     * Says whether business is done on a day.
     *
     * @param day the day
     * @return false on weekends and holidays
     */
    boolean isBusinessDay(LocalDate day);

    /**
     * Says whether all that moves this day is known. Where it is not, {@link #isBusinessDay} still knows weekends and the
     * holidays that follow from a rule, but not the days that a government moves or adds year by year: whoever decides
     * by the answer says that it is stale.
     *
     * @param day the day
     * @return false after {@link #validUntil} and before the first year that is known
     */
    default boolean isComplete(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return true;
    }

    /**
     * Returns the last day for which all is known.
     *
     * @return the day, or empty if the calendar does not age
     */
    default Optional<LocalDate> validUntil() {
        return Optional.empty();
    }

    /**
     * Returns the day itself if it is a business day, else the next one.
     *
     * @param day the day
     * @return the first business day from this day on
     * @throws IllegalStateException if there is none within 366 days
     */
    default LocalDate nextOrSame(LocalDate day) {
        LocalDate found = day;
        for (int days = 0; days <= 366; days++) {
            if (isBusinessDay(found)) {
                return found;
            }
            found = found.plusDays(1);
        }
        throw new IllegalStateException("the calendar has no business day within 366 days from " + day
                + ": isBusinessDay must be true on some days of each year");
    }

    /**
     * Returns the next business day.
     *
     * @param day the day
     * @return the first business day after this day
     * @throws IllegalStateException if there is none within 366 days
     */
    default LocalDate next(LocalDate day) {
        return nextOrSame(day.plusDays(1));
    }

    /**
     * Counts business days forward. The day itself does not count, whether it is a business day or not: a day after
     * Friday is Monday, and so is a day after Saturday.
     *
     * @param day the day from which is counted
     * @param businessDays how many business days later
     * @return the day itself for zero, else the business day that is so many later
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException if 366 days in a row have no business day
     */
    default LocalDate plus(LocalDate day, int businessDays) {
        if (businessDays < 0) {
            throw new IllegalArgumentException("businessDays (" + businessDays + ") must not be negative");
        }
        LocalDate found = Objects.requireNonNull(day, "day");
        for (int days = 0; days < businessDays; days++) {
            found = next(found);
        }
        return found;
    }

    /**
     * Joins two calendars, such as those of the client and of the payee.
     *
     * @param other the other calendar
     * @return a calendar whose business days are business days in both; it is complete where both are
     */
    default BusinessCalendar and(BusinessCalendar other) {
        return new BothCalendars(this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns the calendar without holidays.
     *
     * @return Monday to Friday; it does not age
     */
    static BusinessCalendar weekdays() {
        return day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /**
     * Returns the calendar of those who never close, such as instant payment systems.
     *
     * @return every day; it does not age
     */
    static BusinessCalendar everyDay() {
        return day -> {
            Objects.requireNonNull(day, "day");
            return true;
        };
    }
}
