package io.github.payreq.policy;

import io.github.payreq.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule on contact. Where it names all classes of channels, the channels of one message count once; where it names some,
 * every message on a channel of theirs counts.
 */
sealed interface ContactRule {

    /** How many classes of channels there are. */
    int CLASSES = ChannelClass.values().length;

    /** The classes of channels that the rule is about. */
    Set<ChannelClass> classes();

    /** The first instant at or after {@code from} at which the rule allows the attempt. */
    Instant earliest(Attempt attempt, Instant from);

    /** Why it is closed. */
    Reason reason(Attempt attempt, Instant at);

    /** What it says, without personal values. */
    String detail();

    /** The instants of what the rule counts, in the order of time. */
    private static Instant[] counted(Set<ChannelClass> classes, Attempt attempt) {
        Contacts contacts = attempt.standing().contacts();
        return isAll(classes) ? contacts.together() : contacts.of(classes);
    }

    private static int added(Set<ChannelClass> classes, Attempt attempt) {
        return isAll(classes) ? 1 : attempt.count(classes);
    }

    private static boolean isAll(Set<ChannelClass> classes) {
        return classes.size() == CLASSES;
    }

    /**
     * Hours of the day.
     *
     * @param classes the classes of channels
     * @param businessDays the hours on business days, or null if they are closed
     * @param daysOff the hours on days off, or null if they are closed
     */
    record OpenHours(
            Set<ChannelClass> classes,
            @Nullable Hours businessDays,
            @Nullable Hours daysOff) implements ContactRule {

        private static final int LONGEST_CLOSURE_IN_DAYS = 400;

        @Override
        public Instant earliest(Attempt attempt, Instant from) {
            ZoneId zone = attempt.standing().zone();
            BusinessCalendar calendar = attempt.standing().calendar();
            Instant at = from;
            for (int days = 0; days < LONGEST_CLOSURE_IN_DAYS; days++) {
                LocalDateTime local = attempt.standing().clock(at);
                Hours hours = calendar.isBusinessDay(local.toLocalDate()) ? businessDays : daysOff;
                Instant open = hours == null ? null : LocalTimes.withinHours(hours, at, local, zone);
                if (open != null) {
                    return open;
                }
                at = LocalTimes.startOfNextDay(at, zone);
            }
            return Gate.NEVER;
        }

        @Override
        public Reason reason(Attempt attempt, Instant at) {
            LocalDate day = attempt.standing().clock(at).toLocalDate();
            boolean isClosedDay = (attempt.standing().calendar().isBusinessDay(day) ? businessDays : daysOff) == null;
            return isClosedDay ? Reason.HOLIDAY : Reason.QUIET_HOURS;
        }

        @Override
        public String detail() {
            return "business days " + said(businessDays) + ", days off " + said(daysOff);
        }

        private static String said(@Nullable Hours hours) {
            return hours == null ? "closed" : hours.from() + "-" + hours.to();
        }
    }

    /**
     * A distance from the last contact.
     *
     * @param classes the classes of channels
     * @param gap the distance
     */
    record Gap(Set<ChannelClass> classes, Duration gap) implements ContactRule {

        @Override
        public Instant earliest(Attempt attempt, Instant from) {
            Instant[] before = counted(classes, attempt);
            if (before.length == 0) {
                return from;
            }
            Instant open = before[before.length - 1].plus(gap);
            return open.isAfter(from) ? open : from;
        }

        @Override
        public Reason reason(Attempt attempt, Instant at) {
            return Reason.GAP;
        }

        @Override
        public String detail() {
            return gap + " apart";
        }
    }

    /**
     * The most contacts in any window of a length.
     *
     * @param classes the classes of channels
     * @param cap the number and the length
     */
    record SlidingCap(Set<ChannelClass> classes, Cap cap) implements ContactRule {

        @Override
        public Instant earliest(Attempt attempt, Instant from) {
            Instant[] before = counted(classes, attempt);
            int added = added(classes, attempt);
            if (added > cap.contacts()) {
                return Gate.NEVER;
            }
            int oldestThatMustBeOut = before.length - (cap.contacts() - added) - 1;
            if (oldestThatMustBeOut < 0) {
                return from;
            }
            Instant open = before[oldestThatMustBeOut].plus(cap.per());
            return open.isAfter(from) ? open : from;
        }

        @Override
        public Reason reason(Attempt attempt, Instant at) {
            return Reason.CAP;
        }

        @Override
        public String detail() {
            return "at most " + cap.contacts() + " in any " + cap.per();
        }
    }

    /**
     * The most contacts in a day, week or month of the calendar.
     *
     * @param classes the classes of channels
     * @param contacts how many
     * @param period the period
     */
    record CalendarCap(Set<ChannelClass> classes, int contacts, CalendarPeriod period) implements ContactRule {

        @Override
        public Instant earliest(Attempt attempt, Instant from) {
            int added = added(classes, attempt);
            if (added > contacts) {
                return Gate.NEVER;
            }
            Instant[] before = counted(classes, attempt);
            int oldestThatMustBeOut = before.length - (contacts - added) - 1;
            if (oldestThatMustBeOut < 0) {
                return from;
            }
            ZoneId zone = attempt.standing().zone();
            LocalDate day = attempt.standing().clock(from).toLocalDate();
            boolean isOut = before[oldestThatMustBeOut].isBefore(LocalTimes.startOf(period.start(day), zone));
            return isOut ? from : LocalTimes.startOf(period.next(day), zone);
        }

        @Override
        public Reason reason(Attempt attempt, Instant at) {
            return Reason.CAP;
        }

        @Override
        public String detail() {
            return "at most " + contacts + " a calendar " + period;
        }
    }

    /**
     * Silence after a conversation, whose day is the first.
     *
     * @param classes the classes of channels
     * @param days the number of days
     */
    record Conversation(Set<ChannelClass> classes, int days) implements ContactRule {

        @Override
        public Instant earliest(Attempt attempt, Instant from) {
            Instant talked = attempt.standing().contacts().lastConversation();
            if (talked == null) {
                return from;
            }
            ZoneId zone = attempt.standing().zone();
            Instant open = LocalTimes.startOf(talked.atZone(zone).toLocalDate().plusDays(days), zone);
            return open.isAfter(from) ? open : from;
        }

        @Override
        public Reason reason(Attempt attempt, Instant at) {
            return Reason.TALKED_RECENTLY;
        }

        @Override
        public String detail() {
            return days + " days from a conversation";
        }
    }
}
