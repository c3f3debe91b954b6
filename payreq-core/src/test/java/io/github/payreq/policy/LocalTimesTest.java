package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Zones whose clocks are put forward or back at or around midnight, whose offsets are of half hours, and one that left out a
 * day. What is expected follows from the tz database's own list of transitions.
 */
class LocalTimesTest {

    private static final List<String> ZONES = List.of(
            "America/St_Johns",
            "America/Sao_Paulo",
            "America/Havana",
            "Asia/Beirut",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Tehran",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Pacific/Chatham",
            "Atlantic/Azores",
            "Europe/Berlin");

    private static Instant next(String at, String zone) {
        return LocalTimes.startOfNextDay(Instant.parse(at), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        // The clock goes from 24:00 to 01:00, so the day begins at 01:00.
        "America/Sao_Paulo, 2018-11-03T20:00:00Z, 2018-11-04T03:00:00Z",
        "Asia/Beirut,       2022-03-26T12:00:00Z, 2022-03-26T22:00:00Z",
        "Africa/Cairo,      2023-04-27T12:00:00Z, 2023-04-27T22:00:00Z",
        "Africa/Cairo,      2014-05-15T21:59:59Z, 2014-05-15T22:00:00Z",
        "Asia/Tehran,       2022-03-21T12:00:00Z, 2022-03-21T20:30:00Z",
        // It goes from 24:00 back to 23:00, so the last hour of the day comes twice.
        "America/Sao_Paulo, 2018-02-18T01:59:59Z, 2018-02-18T03:00:00Z",
        "America/Sao_Paulo, 2018-02-18T02:00:00Z, 2018-02-18T03:00:00Z",
        "Asia/Beirut,       2022-10-29T20:30:00Z, 2022-10-29T22:00:00Z",
        "Africa/Cairo,      2023-10-26T20:30:00Z, 2023-10-26T22:00:00Z",
        // A minute after midnight it goes back to 23:01 of the day before: midnight comes twice.
        "America/St_Johns,  2010-11-07T02:00:00Z, 2010-11-07T02:30:00Z",
        "America/St_Johns,  2010-11-07T02:45:00Z, 2010-11-07T03:30:00Z",
        "America/St_Johns,  2010-11-07T02:30:30Z, 2010-11-08T03:30:00Z",
        "America/St_Johns,  2010-03-13T12:00:00Z, 2010-03-14T03:30:00Z",
        // Offsets of half and quarter hours.
        "Asia/Kolkata,      2026-12-31T18:29:59Z, 2026-12-31T18:30:00Z",
        "Asia/Kolkata,      2026-12-31T18:30:00Z, 2027-01-01T18:30:00Z",
        "Asia/Kathmandu,    2026-12-31T18:14:59Z, 2026-12-31T18:15:00Z",
        "Australia/Lord_Howe, 2026-04-05T10:00:00Z, 2026-04-05T13:30:00Z",
        // There was no 30 December.
        "Pacific/Apia,      2011-12-30T09:59:59Z, 2011-12-30T10:00:00Z",
    })
    void theNextDayBeginsAtTheFirstInstantAtWhichTheClockShowsIt(String zone, String at, String expected) {
        assertThat(next(at, zone)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void noInstantBeforeTheNextDayIsOfALaterDay(@ForAll long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant at = nearATransition(random, zone);
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant next = LocalTimes.startOfNextDay(at, zone);

        assertThat(next).isAfter(at);
        assertThat(next.atZone(zone).toLocalDate()).isAfter(day);
        assertThat(next.minusNanos(1).atZone(zone).toLocalDate()).isBeforeOrEqualTo(day);
        for (Instant between = at; between.isBefore(next); between = between.plusSeconds(60)) {
            assertThat(between.atZone(zone).toLocalDate()).isBeforeOrEqualTo(day);
        }
    }

    private static Instant nearATransition(Random random, ZoneId zone) {
        Instant about = Instant.parse("1990-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(40 * 365)));
        ZoneOffsetTransition transition = zone.getRules().nextTransition(about);
        Instant near = transition == null ? about : transition.getInstant();
        return near.plusSeconds(random.nextInt(3 * 24 * 3600) - 36L * 3600);
    }

    @ParameterizedTest
    @CsvSource({
        // 00:30 is left out: the hours begin where the clock comes out of the gap.
        "America/St_Johns,  00:30, 02:00, 2010-03-14T03:30:00Z, 2010-03-14T03:31:00Z",
        "Africa/Cairo,      00:30, 02:00, 2023-04-27T22:00:00Z, 2023-04-27T22:00:00Z",
        // All of them are left out.
        "Asia/Beirut,       00:15, 01:00, 2022-03-26T22:00:00Z, ",
        "Europe/Berlin,     02:15, 02:45, 2026-03-29T00:30:00Z, ",
        // They come twice.
        "Africa/Cairo,      23:15, 23:45, 2023-10-26T20:50:00Z, 2023-10-26T21:15:00Z",
        "Africa/Cairo,      23:15, 23:45, 2023-10-26T20:15:00Z, 2023-10-26T20:15:00Z",
        "Europe/Berlin,     02:15, 02:45, 2026-10-25T00:00:00Z, 2026-10-25T00:15:00Z",
        "Europe/Berlin,     02:15, 02:45, 2026-10-25T01:00:00Z, 2026-10-25T01:15:00Z",
        "Europe/Berlin,     02:15, 02:45, 2026-10-25T00:45:00Z, 2026-10-25T01:15:00Z",
        "Europe/Berlin,     02:15, 02:45, 2026-10-25T01:45:00Z, ",
        "Australia/Lord_Howe, 01:35, 01:50, 2026-04-04T14:55:00Z, 2026-04-04T15:05:00Z",
        // A minute after midnight the last hour of the day comes again.
        "America/St_Johns,  22:00, 23:30, 2010-11-07T02:00:00Z, 2010-11-07T02:31:00Z",
        "America/St_Johns,  23:10, 23:30, 2010-11-07T02:01:00Z, 2010-11-07T02:40:00Z",
    })
    void hoursAreThoseThatTheClockShows(String zone, String from, String to, String at, String expected) {
        Instant found = LocalTimes.withinHours(Hours.of(from, to), Instant.parse(at), ZoneId.of(zone));

        assertThat(found).isEqualTo(expected == null ? null : Instant.parse(expected));
    }

    @Property(tries = 1_000)
    void theFirstMinuteWithinTheHoursIsFound(@ForAll long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant at = Instant.ofEpochSecond(nearATransition(random, zone).getEpochSecond() / 60 * 60);
        LocalTime from = LocalTime.of(List.of(0, 1, 2, 22).get(random.nextInt(4)), random.nextInt(4) * 15);
        Hours hours = new Hours(from, from.plusMinutes(15L * (1 + random.nextInt(3))), false);
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant expected = null;
        Instant end = at.plus(Duration.ofHours(27));
        for (Instant one = at; (expected == null) && one.isBefore(end); one = one.plusSeconds(60)) {
            ZonedDateTime local = one.atZone(zone);
            boolean isOfTheDay = local.toLocalDate().equals(day);
            expected = isOfTheDay && hours.contain(local.toLocalTime()) ? one : null;
        }

        assertThat(LocalTimes.withinHours(hours, at, zone))
                .as("%s in %s on %s", at, zone, day)
                .isEqualTo(expected);
    }
}
