package io.github.payreq.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a country's file, one by one. */
class HolidayCalendarTest {

    private static final List<String> HEAD =
            List.of("source The law # not a comment", "since 2020", "validUntil 2027-12-31");

    private static BusinessCalendar calendar(String region, String... lines) {
        List<String> all = new ArrayList<>(HEAD);
        all.addAll(List.of(lines));
        CountryRules rules = CountryFile.read("XX.holidays", all);
        return new HolidayCalendar(rules.of(region), new StaleCalendar("XX", rules.validUntil()));
    }

    /** The weekdays that are off, and with a plus the weekend days that are not. */
    private static String of(int year, BusinessCalendar calendar) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> calendar.isBusinessDay(day)
                        != BusinessCalendar.weekdays().isBusinessDay(day))
                .map(day -> (calendar.isBusinessDay(day) ? "+" : "")
                        + day.toString().substring(5))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "off 12-24, 2026, 12-24",
        "off 02-29, 2028, 02-29",
        "off 02-29, 2027, ''",
        "off easter-2, 2026, 04-03",
        "off easter+39, 2026, 05-14",
        "off 1.mon.09, 2026, 09-07",
        "off 4.thu.11, 2029, 11-22",
        "off last.mon.05, 2026, 05-25",
        "off last.mon.05, 2027, 05-31",
        "off wed<=11-22, 2023, 11-22",
        "off wed<=11-22, 2024, 11-20",
        "off thu>=09-05, 2024, 09-05",
        "off thu>=09-05, 2026, 09-10",
        "off 2026-03-03, 2026, 03-03",
        "off 2026-03-03, 2027, ''",
        "off 12-24 from 2026, 2025, ''",
        "off 12-24 from 2026, 2026, 12-24",
        "off 12-24 until 2026, 2026, 12-24",
        "off 12-24 until 2025, 2026, ''",
        "off 08-01, 2026, ''",
        "off 08-01 shift nearest, 2026, 07-31",
        "off 08-02 shift nearest, 2026, 08-03",
        "off 08-03 shift nearest, 2026, 08-03",
        "off 01-01 shift nearest, 2027, '01-01 12-31'",
        "off 12-31 shift nearest, 2022, 12-30",
        "off 12-31 shift nearest, 2023, ''",
        "off 12-31 shift nearest, 2024, '01-01 12-31'",
        "off 08-01 shift nextFree, 2026, 08-03",
        "off 08-02 shift nextFree, 2026, 08-03",
        "off 12-31 shift nextFree, 2023, '01-02'",
        "off 08-02 shift saturday, 2026, ''",
        "off 08-01 shift saturday, 2026, ''",
    })
    void aDayIsOffWhereItsRuleHasIt(String rule, int year, String daysOff) {
        assertThat(of(year, calendar("", rule))).isEqualTo(daysOff);
    }

    @Test
    void aShiftedHolidayTakesTheNextWeekdayThatIsFree() {
        BusinessCalendar christmas = calendar("", "off 12-26 shift nextFree", "off 12-25 shift nextFree");

        assertThat(of(2021, christmas)).isEqualTo("12-27 12-28");
        assertThat(of(2022, christmas)).isEqualTo("12-26 12-27");
        assertThat(of(2026, christmas)).isEqualTo("12-25 12-28");
    }

    @Test
    void aDayThatWasMovedIsTakenOnAnother() {
        assertThat(of(2026, calendar("", "off 01-01", "moved 2026-08-01 2026-08-03")))
                .as("an ordinary Saturday is worked")
                .isEqualTo("01-01 +08-01 08-03");
        assertThat(of(2026, calendar("", "off 08-01 shift nextFree", "moved 2026-08-01 2026-08-07")))
                .as("a holiday on a Saturday stays off, and its day of rest is that of the decree alone")
                .isEqualTo("08-07");
        assertThat(of(2027, calendar("", "off 08-01 shift nextFree", "moved 2026-08-01 2026-08-07")))
                .as("another year shifts by itself")
                .isEqualTo("08-02");
        assertThat(of(2026, calendar("", "off 08-04", "moved 2026-08-04 2026-08-07")))
                .as("a holiday in the week is worked")
                .isEqualTo("08-07");
        assertThat(of(2025, calendar("", "off 01-01", "moved 2026-01-03 2025-12-31")))
                .as("into the year before")
                .isEqualTo("01-01 12-31");
        assertThat(of(2026, calendar("", "off 01-01", "moved 2026-01-03 2025-12-31")))
                .isEqualTo("01-01 +01-03");
    }

    @Test
    void aRuleHoldsInItsRegions() {
        String[] lines = {"off 01-01", "off 03-03 in AA BB", "off 04-02 except AA", "moved 2026-01-03 2026-01-05 in BB"
        };

        assertThat(of(2026, calendar("", lines))).isEqualTo("01-01 04-02");
        assertThat(of(2026, calendar("CC", lines))).isEqualTo("01-01 04-02");
        assertThat(of(2026, calendar("AA", lines))).isEqualTo("01-01 03-03");
        assertThat(of(2026, calendar("BB", lines))).isEqualTo("01-01 +01-03 01-05 03-03 04-02");
    }

    @Test
    void yearsThatShareAPlaceInTheMemoryAreKeptApart() {
        BusinessCalendar calendar = calendar("", "off 01-01", "off 2026-03-03");

        for (int round = 0; round < 2; round++) {
            assertThat(of(2026, calendar)).isEqualTo("01-01 03-03");
            assertThat(of(2042, calendar)).isEqualTo("01-01");
            assertThat(of(2010, calendar)).isEqualTo("01-01");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 01-01            | unknown on",
                "off                 | the line ends too early",
                "off 01-01 01-02     | unexpected 01-02",
                "off 01-01 shift up  | unknown shift up",
                "off 01-01 in        | the line ends too early",
                "off 1.mo.01         | Text '1.mo.01' could not be parsed at index 0",
                "off 1.mox.01        | unknown weekday mox",
                "off 02-30           | Text '--02-30' could not be parsed",
                "off easter          | Text 'easter' could not be parsed at index 0",
                "moved 2026-01-03    | the line ends too early",
                "validUntil 2026     | Text '2026' could not be parsed at index 4",
                "source              | the line ends too early",
            })
    void aFaultIsNamedWithFileAndLine(String line, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar("", "", line))
                .withMessageStartingWith("XX.holidays, line 5: " + fault);
    }

    @Test
    void aFileWithoutSourceOrTermIsRefused() {
        for (String left : List.of("source", "since", "validUntil", "off")) {
            List<String> lines = new ArrayList<>(HEAD);
            lines.add("off 01-01");
            lines.removeIf(line -> line.startsWith(left + " "));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CountryFile.read("XX.holidays", lines))
                    .withMessage("XX.holidays: source, since, validUntil and days off must be there");
        }
    }
}
