package io.github.payreq.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BusinessCalendarPropertyTest {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2199, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return Arbitraries.oneOf(
                Arbitraries.of(Calendars.countries())
                        .map(country -> Calendars.of(country).orElseThrow()),
                Arbitraries.of(BusinessCalendar.weekdays(), BusinessCalendar.everyDay()),
                Arbitraries.of("BY", "SN", "BE")
                        .map(land -> Calendars.of("DE", land).orElseThrow()));
    }

    @Property
    void theNextOrSameDayIsTheFirstBusinessDayFromTheDayOn(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("days") LocalDate day) {
        LocalDate found = calendar.nextOrSame(day);

        assertThat(calendar.isBusinessDay(found)).isTrue();
        assertThat(found).isAfterOrEqualTo(day);
        assertThat(day.datesUntil(found)).noneMatch(calendar::isBusinessDay);
        assertThat(calendar.nextOrSame(found)).isEqualTo(found);
    }

    @Property
    void theNextDayIsTheFirstBusinessDayAfterTheDay(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("days") LocalDate day) {
        LocalDate found = calendar.next(day);

        assertThat(found).isAfter(day).isEqualTo(calendar.nextOrSame(day.plusDays(1)));
        assertThat(calendar.isBusinessDay(found)).isTrue();
    }

    @Property
    void betweenADayAndSoManyBusinessDaysLaterLieSoManyBusinessDays(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 60) int count) {
        LocalDate found = calendar.plus(day, count);

        assertThat(day.plusDays(1).datesUntil(found.plusDays(1)).filter(calendar::isBusinessDay))
                .hasSize(count);
        assertThat(count == 0 ? found.equals(day) : calendar.isBusinessDay(found))
                .isTrue();
    }

    @Property
    void countingInTwoStepsIsCountingInOne(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 30) int second) {
        assertThat(calendar.plus(calendar.plus(day, first), second)).isEqualTo(calendar.plus(day, first + second));
    }

    @Property
    void twoCalendarsTogetherAreOpenWhereBothAre(
            @ForAll("calendars") BusinessCalendar one,
            @ForAll("calendars") BusinessCalendar other,
            @ForAll("days") LocalDate day) {
        BusinessCalendar both = one.and(other);

        assertThat(both.isBusinessDay(day))
                .isEqualTo(one.isBusinessDay(day) && other.isBusinessDay(day))
                .isEqualTo(other.and(one).isBusinessDay(day));
        assertThat(both.isComplete(day)).isEqualTo(one.isComplete(day) && other.isComplete(day));
        assertThat(both.nextOrSame(day)).isAfterOrEqualTo(one.nextOrSame(day)).isAfterOrEqualTo(other.nextOrSame(day));
    }

    @Property
    void noCountryPausesForThreeWeeks(@ForAll("calendars") BusinessCalendar calendar, @ForAll("days") LocalDate day) {
        // Russia in January is closed longest.
        assertThat(day.datesUntil(day.plusDays(21)).filter(calendar::isBusinessDay))
                .hasSizeGreaterThanOrEqualTo(7);
    }
}
