package io.github.payreq.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-28");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-29");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    private final BusinessCalendar weekdays = BusinessCalendar.weekdays();

    @Test
    void weekdaysAreMondayToFriday() {
        assertThat(MONDAY.minusDays(7).datesUntil(MONDAY).map(weekdays::isBusinessDay))
                .containsExactly(true, true, true, true, true, false, false);
    }

    @Test
    void everyDayHasNoWeekend() {
        assertThat(MONDAY.minusDays(7).datesUntil(MONDAY)).allMatch(BusinessCalendar.everyDay()::isBusinessDay);
    }

    @Test
    void calendarsWithoutHolidaysDoNotAge() {
        assertThat(weekdays.validUntil()).isEmpty();
        assertThat(weekdays.isComplete(LocalDate.MAX)).isTrue();
        assertThat(BusinessCalendar.everyDay().validUntil()).isEmpty();
    }

    @Test
    void theNextOrSameDayIsTheDayItselfIfItIsABusinessDay() {
        assertThat(weekdays.nextOrSame(FRIDAY)).isEqualTo(FRIDAY);
        assertThat(weekdays.nextOrSame(SATURDAY)).isEqualTo(MONDAY);
        assertThat(weekdays.nextOrSame(SUNDAY)).isEqualTo(MONDAY);
    }

    @Test
    void theNextDayIsNeverTheDayItself() {
        assertThat(weekdays.next(FRIDAY)).isEqualTo(MONDAY);
        assertThat(weekdays.next(SUNDAY)).isEqualTo(MONDAY);
        assertThat(weekdays.next(MONDAY)).isEqualTo("2026-12-01");
    }

    @Test
    void businessDaysAreCountedFromTheDayAfter() {
        assertThat(weekdays.plus(SATURDAY, 0)).isEqualTo(SATURDAY);
        assertThat(weekdays.plus(FRIDAY, 1)).isEqualTo(MONDAY);
        assertThat(weekdays.plus(SATURDAY, 1)).isEqualTo(MONDAY);
        assertThat(weekdays.plus(FRIDAY, 5)).isEqualTo(FRIDAY.plusDays(7));
        assertThat(weekdays.plus(FRIDAY, 6)).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void businessDaysAreNotCountedBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weekdays.plus(FRIDAY, -1))
                .withMessage("businessDays (-1) must not be negative");
    }

    @Test
    void aCalendarIsALambda() {
        BusinessCalendar closedOnFridays = day -> !day.equals(FRIDAY);

        assertThat(closedOnFridays.next(FRIDAY.minusDays(1))).isEqualTo(SATURDAY);
        assertThat(closedOnFridays.and(weekdays).next(FRIDAY.minusDays(1))).isEqualTo(MONDAY);
    }

    @Test
    void aCalendarThatNeverOpensIsRefusedWithASentence() {
        BusinessCalendar closed = day -> false;

        assertThatIllegalStateException()
                .isThrownBy(() -> closed.next(FRIDAY))
                .withMessage("the calendar has no business day within 366 days from 2026-11-28: isBusinessDay must be"
                        + " true on some days of each year");
    }

    @Test
    void aBusinessDayIsFoundUpTo366DaysLater() {
        BusinessCalendar once = day -> day.equals(FRIDAY);

        assertThat(once.nextOrSame(FRIDAY.minusDays(366))).isEqualTo(FRIDAY);
        assertThatIllegalStateException().isThrownBy(() -> once.nextOrSame(FRIDAY.minusDays(367)));
    }

    @Test
    void twoCalendarsTogetherAreCompleteWhereBothAre() {
        BusinessCalendar russia = Calendars.of("RU").orElseThrow();
        BusinessCalendar germany = Calendars.of("DE").orElseThrow();
        LocalDate end = russia.validUntil().orElseThrow();

        assertThat(germany.and(russia).validUntil()).contains(end);
        assertThat(russia.and(germany).validUntil()).contains(end);
        assertThat(germany.and(russia).isComplete(end)).isTrue();
        assertThat(germany.and(russia).isComplete(end.plusDays(1))).isFalse();
        assertThat(germany.isComplete(end.plusDays(1))).isTrue();
        assertThat(weekdays.and(russia).validUntil()).contains(end);
        assertThat(weekdays.and(weekdays).validUntil()).isEqualTo(Optional.empty());
    }
}
