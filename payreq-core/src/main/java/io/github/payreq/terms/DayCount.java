package io.github.payreq.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How days become a part of a year. Law seldom says; courts and calculators differ, so it is always stated.
 *
 * <p>Interest runs from a first day to a last day, both included. The days of adjoining periods always add up to those of
 * the whole.
 */
public enum DayCount {
    /** Actual days over 365, in leap years too. */
    ACT_365F,

    /** Actual days over the days of their year, 365 or 366; a period is split at 1 January where that changes. */
    ACT_ACT_YEAR,

    /**
     * Months of 30 days over 360 (30E/360): the 31st never counts, and 1 March counts for what February lacks. It is the
     * count from the day before the period, such as the due date, to its last day.
     */
    THIRTY_360,

    /** The rate is one for each actual day, as contracts have it: 0.1 % a day. */
    PER_DAY;

    private static final int DAYS_OF_A_YEAR = 365;
    private static final int DAYS_OF_TWELVE_MONTHS = 360;
    private static final int DAYS_OF_A_MONTH = 30;

    /** What the days of a period are divided by; a period is cut where it changes, see {@link #splitsYears()}. */
    int denominator(LocalDate day) {
        return switch (this) {
            case ACT_365F -> DAYS_OF_A_YEAR;
            case ACT_ACT_YEAR -> day.lengthOfYear();
            case THIRTY_360 -> DAYS_OF_TWELVE_MONTHS;
            case PER_DAY -> 1;
        };
    }

    int days(LocalDate from, LocalDate to) {
        return this == THIRTY_360
                ? inEqualMonths(to) - inEqualMonths(from.minusDays(1))
                : Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    private static int inEqualMonths(LocalDate day) {
        return (day.getYear() * DAYS_OF_TWELVE_MONTHS)
                + (day.getMonthValue() * DAYS_OF_A_MONTH)
                + Math.min(day.getDayOfMonth(), DAYS_OF_A_MONTH);
    }

    boolean splitsYears() {
        return this == ACT_ACT_YEAR;
    }
}
