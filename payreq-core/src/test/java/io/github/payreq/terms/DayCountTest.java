package io.github.payreq.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, 1",
        "2026-01-01, 2026-01-30, 30",
        "2026-01-01, 2026-01-31, 30",
        "2026-01-31, 2026-01-31, 0",
        "2026-02-01, 2026-02-28, 28",
        "2026-02-28, 2026-03-01, 4",
        "2024-02-29, 2024-03-01, 3",
        "2026-03-01, 2026-03-01, 3",
        "2026-05-01, 2026-08-31, 120",
        "2026-01-01, 2026-12-31, 360",
        "2024-01-01, 2024-12-31, 360",
        "2025-12-31, 2026-01-01, 1"
    })
    void equalMonthsHaveThirtyDays(LocalDate from, LocalDate to, int days) {
        assertThat(DayCount.THIRTY_360.days(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "ACT_365F, 2024-06-01, 365",
        "ACT_365F, 2026-06-01, 365",
        "ACT_ACT_YEAR, 2024-06-01, 366",
        "ACT_ACT_YEAR, 2026-06-01, 365",
        "ACT_ACT_YEAR, 2100-06-01, 365",
        "ACT_ACT_YEAR, 2000-06-01, 366",
        "THIRTY_360, 2024-06-01, 360",
        "PER_DAY, 2024-06-01, 1"
    })
    void daysAreDividedByTheirYear(DayCount dayCount, LocalDate day, int denominator) {
        assertThat(dayCount.denominator(day)).isEqualTo(denominator);
    }

    @Property(tries = 500)
    void adjoiningPeriodsAddUp(
            @ForAll DayCount dayCount,
            @ForAll @IntRange(max = 20_000) int start,
            @ForAll @IntRange(max = 900) int first,
            @ForAll @IntRange(max = 900) int second) {
        LocalDate from = LocalDate.ofEpochDay(start);
        LocalDate middle = from.plusDays(first);
        LocalDate to = middle.plusDays(1 + second);

        assertThat(dayCount.days(from, middle) + dayCount.days(middle.plusDays(1), to))
                .isEqualTo(dayCount.days(from, to));
    }

    @Property(tries = 500)
    void theDaysAreThoseCountedOneByOne(
            @ForAll DayCount dayCount,
            @ForAll @IntRange(max = 20_000) int start,
            @ForAll @IntRange(max = 900) int length) {
        LocalDate from = LocalDate.ofEpochDay(start);
        LocalDate to = from.plusDays(length);

        int counted = from.datesUntil(to.plusDays(1))
                .mapToInt(day -> DayByDay.weight(dayCount.name()).apply(day))
                .sum();

        assertThat(dayCount.days(from, to)).isEqualTo(counted);
    }
}
