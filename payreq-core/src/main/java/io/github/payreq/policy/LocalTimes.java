package io.github.payreq.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds instants by the clock on the wall, also where it is put forward or back. */
final class LocalTimes {

    private LocalTimes() {}

    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first instant of the day after that of {@code at}; if the clock goes back over midnight, not before {@code at}. */
    static Instant startOfNextDay(Instant at, ZoneId zone) {
        ZonedDateTime next = at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);
        return next.toInstant().isAfter(at)
                ? next.toInstant()
                : next.withLaterOffsetAtOverlap().toInstant();
    }

    /**
     * The first instant at or after {@code from} on the day of {@code from} at which the clock shows a time within the hours.
     *
     * @return the instant, or null if there is none left on that day
     */
    static @Nullable Instant withinHours(Hours hours, Instant from, ZoneId zone) {
        return withinHours(hours, from, LocalDateTime.ofInstant(from, zone), zone);
    }

    /** The same, where it is known what the clock shows at {@code from}. */
    static @Nullable Instant withinHours(Hours hours, Instant from, LocalDateTime local, ZoneId zone) {
        if (hours.contain(local.toLocalTime())) {
            return from;
        }
        LocalDate day = local.toLocalDate();
        if (local.toLocalTime().isBefore(hours.from())) {
            return opening(day.atTime(hours.from()), from, hours, zone);
        }
        return repeated(hours, from, day, zone);
    }

    /** The opening may fall into a gap, where the clock jumps over it, or come twice. */
    private static @Nullable Instant opening(LocalDateTime opening, Instant from, Hours hours, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(opening);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(opening);
            return hours.contain(gap.getDateTimeAfter().toLocalTime()) ? gap.getInstant() : null;
        }
        Instant first = opening.toInstant(offsets.get(0));
        return first.isBefore(from) ? opening.toInstant(offsets.get(offsets.size() - 1)) : first;
    }

    /** After the hours are over the clock may still be put back into them. */
    private static @Nullable Instant repeated(Hours hours, Instant from, LocalDate day, ZoneId zone) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        if ((next == null)
                || !next.isOverlap()
                || !next.getDateTimeAfter().toLocalDate().equals(day)) {
            return null;
        }
        return withinHours(hours, next.getInstant(), zone);
    }
}
