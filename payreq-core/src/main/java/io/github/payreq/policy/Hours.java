package io.github.payreq.policy;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Hours of a day in which contact is allowed, in the client's zone.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the first minute, inclusive; no seconds
 * @param to the end, exclusive, after {@code from}; no seconds
 * @param businessDaysOnly whether days off are left out
 */
public record Hours(LocalTime from, LocalTime to, boolean businessDaysOnly) {

    /**
     * Checks the components.
     *
     * @param from the first minute
     * @param to the end
     * @param businessDaysOnly whether days off are left out
     */
    public Hours {
        requireWholeMinute("from", from);
        requireWholeMinute("to", to);
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("hours to (" + to + ") must be after from (" + from + ")");
        }
    }

    private static void requireWholeMinute(String field, LocalTime time) {
        Objects.requireNonNull(time, field);
        LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        if (!time.equals(minute)) {
            throw new IllegalArgumentException(
                    "hours " + field + " (" + time + ") must be a whole minute such as " + minute);
        }
    }

    /**
     * Gives hours that hold every day.
     *
     * @param from the first minute, such as {@code 09:00}
     * @param to the end, exclusive, such as {@code 18:00}
     * @return the hours
     */
    public static Hours of(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to), false);
    }

    /**
     * Leaves out weekends and holidays of the client's calendar.
     *
     * @return the hours on business days
     */
    public Hours onBusinessDays() {
        return new Hours(from, to, true);
    }

    boolean contain(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
