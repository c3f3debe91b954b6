package io.github.payreq.policy;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * The day of a stage: a number of calendar days from another day, in the client's zone. A stage whose day is one off moves to
 * the next day on which the rules of contact allow it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param anchor what the days are counted from
 * @param days the number of days, negative for days before it; only a due date has days before it
 */
public record When(Anchor anchor, int days) {

    private static final int MOST_DAYS = 3650;

    /** What the days of a stage are counted from. */
    public enum Anchor {
        /** The day on which the invoice was issued. */
        REQUEST,
        /** The due date, or that of the current instalment. */
        DUE_DATE,
        /** The last day of the month of the due date. */
        END_OF_MONTH,
        /** The day of the message before. */
        PREVIOUS
    }

    /**
     * Checks the components.
     *
     * @param anchor what the days are counted from
     * @param days the number of days
     */
    public When {
        Objects.requireNonNull(anchor, "anchor");
        if (Math.abs((long) days) > MOST_DAYS) {
            throw new IllegalArgumentException("days (" + days + ") must be within ten years");
        }
        if ((days < 0) && (anchor != Anchor.DUE_DATE)) {
            throw new IllegalArgumentException("days (" + days + ") before something must be before the due date");
        }
        if ((days < 1) && (anchor == Anchor.PREVIOUS)) {
            throw new IllegalArgumentException("days (" + days + ") since the message before must be at least 1");
        }
    }

    /**
     * Counts the days from a due date that is known.
     *
     * @param requestedOn the day on which the invoice was issued
     * @param dueOn the due date
     * @param previous the planned day of the stage before
     * @return the planned day
     */
    LocalDate planned(LocalDate requestedOn, LocalDate dueOn, LocalDate previous) {
        return switch (anchor) {
            case REQUEST -> requestedOn.plusDays(days);
            case DUE_DATE -> dueOn.plusDays(days);
            case END_OF_MONTH -> dueOn.with(TemporalAdjusters.lastDayOfMonth()).plusDays(days);
            case PREVIOUS -> previous.plusDays(days);
        };
    }

    /** Whether it is on the due date or before it. */
    boolean isForDueDate() {
        return (anchor == Anchor.DUE_DATE) && (days <= 0);
    }

    @Override
    public String toString() {
        return anchor + (days < 0 ? "" : "+") + days;
    }
}
