package io.github.payreq.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasterTest {

    /** The rule of Gauss in Lichtenberg's form (Historia Mathematica 24, 1997); it gives the day in March. */
    private static LocalDate gauss(int year) {
        int century = year / 100;
        int secular = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sun = 2 - (3 * century + 3) / 4;
        int moon = year % 19;
        int seed = (19 * moon + secular) % 30;
        int correction = (seed + moon / 11) / 29;
        int fullMoon = 21 + seed - correction;
        int firstSunday = 7 - Math.floorMod(year + year / 4 + sun, 7);
        int afterFullMoon = 7 - Math.floorMod(fullMoon - firstSunday, 7);
        return LocalDate.of(year, 3, 1).plusDays(fullMoon + afterFullMoon - 1L);
    }

    @Property(tries = 3000)
    void easterIsWhereGaussHasIt(@ForAll @IntRange(min = 1583, max = 9999) int year) {
        assertThat(Easter.sunday(year)).isEqualTo(gauss(year));
    }

    @Test
    void easterIsWhereGaussHasItInEveryYearFrom1583To2600() {
        for (int year = 1583; year <= 2600; year++) {
            assertThat(Easter.sunday(year)).isEqualTo(gauss(year));
        }
    }

    /** The dates that the churches publish. */
    @Test
    void easterIsOnThePublishedDates() {
        List<String> published = Arrays.asList(
                ("04-23 04-15 03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12 " // 2000
                                + "04-04 04-24 04-08 03-31 04-20 04-05 03-27 04-16 04-01 04-21 "
                                + "04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01 "
                                + "04-21 04-13 03-28 04-17 04-09 03-25 04-13 04-05 04-25")
                        .split(" ", -1));

        for (int year = 2000; year <= 2038; year++) {
            assertThat(Easter.sunday(year))
                    .isEqualTo(MonthDay.parse("--" + published.get(year - 2000)).atYear(year));
        }
    }

    /** The two exceptions of the lunar calendar: 1954 and 1981 would be a week later without them. */
    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1961-04-02",
        "1981-04-19",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22"
    })
    void theEarliestTheLatestAndTheExceptionalYearsAreRight(LocalDate easter) {
        assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter);
    }
}
