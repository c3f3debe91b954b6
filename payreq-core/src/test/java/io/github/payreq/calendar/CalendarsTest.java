package io.github.payreq.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {

    /** Where the law says something else than python-holidays 0.105: also off, or not off at all. */
    private static final Map<String, List<String>> ALSO_OFF = Map.of(
            // Algemene termijnenwet, article 3: 5 May in every year, not every fifth
            "NL",
            List.of("2026-05-05", "2027-05-05"),
            // Labour code, article 112: a holiday on a weekend moves on; decree for 2026: 9 January and 31 December
            "RU",
            List.of("2026-01-09", "2026-03-09", "2026-05-11", "2026-12-31", "2027-05-03", "2027-05-10", "2027-06-14"));

    /** Working days on a weekend; python-holidays names them apart from its holidays. */
    private static final Map<String, List<String>> WORKING =
            Map.of("RU", List.of("2025-11-01"), "KZ", List.of("2025-01-05"));

    private static BusinessCalendar calendar(String code) {
        String[] parts = code.split("-", -1);
        return (parts.length == 1 ? Calendars.of(parts[0]) : Calendars.of(parts[0], parts[1])).orElseThrow();
    }

    private static Set<LocalDate> closedWeekdays(BusinessCalendar calendar, int from, int until) {
        return LocalDate.of(from, 1, 1)
                .datesUntil(LocalDate.of(until + 1, 1, 1))
                .filter(BusinessCalendar.weekdays()::isBusinessDay)
                .filter(day -> !calendar.isBusinessDay(day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> openWeekends(BusinessCalendar calendar, int from, int until) {
        return LocalDate.of(from, 1, 1)
                .datesUntil(LocalDate.of(until + 1, 1, 1))
                .filter(day -> !BusinessCalendar.weekdays().isBusinessDay(day))
                .filter(calendar::isBusinessDay)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<LocalDate> dates(List<String> texts) {
        return texts.stream().map(LocalDate::parse).toList();
    }

    static Map<String, Set<LocalDate>> published() throws IOException {
        Map<String, Set<LocalDate>> published = new TreeMap<>();
        try (InputStream in = CalendarsTest.class.getResourceAsStream("python-holidays.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" ", -1)))
                    .forEach(words -> words.stream()
                            .skip(2)
                            .map(day -> MonthDay.parse("--" + day).atYear(Integer.parseInt(words.get(1))))
                            .forEach(published.computeIfAbsent(words.get(0), any -> new TreeSet<>())::add));
        }
        return published;
    }

    static Stream<String> publishedCodes() throws IOException {
        return published().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("publishedCodes")
    void everyDayOf2025To2027IsAsPublished(String code) throws IOException {
        Set<LocalDate> off = published().getOrDefault(code, Set.of()).stream()
                .filter(BusinessCalendar.weekdays()::isBusinessDay)
                .collect(Collectors.toCollection(TreeSet::new));
        off.addAll(dates(ALSO_OFF.getOrDefault(code, List.of())));

        assertThat(closedWeekdays(calendar(code), 2025, 2027)).isEqualTo(off);
        assertThat(openWeekends(calendar(code), 2025, 2027))
                .containsExactlyElementsOf(dates(WORKING.getOrDefault(code, List.of())));
    }

    @Test
    void everyCountryButThoseOfTheRegionsAloneIsCompared() throws IOException {
        assertThat(published()).hasSize(30);
        assertThat(publishedCodes().map(code -> code.substring(0, 2)).distinct())
                .containsExactlyElementsOf(Calendars.countries());
    }

    /** The government's decrees: 4 October 2024, No. 1335, and 24 September 2025. */
    @Test
    void russiaIsOpenAndClosedAsDecreedOnEveryDayOf2025And2026() {
        List<String> decreed = List.of(
                "2025-01-01",
                "2025-01-02",
                "2025-01-03",
                "2025-01-06",
                "2025-01-07",
                "2025-01-08",
                "2025-05-01",
                "2025-05-02",
                "2025-05-08",
                "2025-05-09",
                "2025-06-12",
                "2025-06-13",
                "2025-11-03",
                "2025-11-04",
                "2025-12-31",
                "2026-01-01",
                "2026-01-02",
                "2026-01-05",
                "2026-01-06",
                "2026-01-07",
                "2026-01-08",
                "2026-01-09",
                "2026-02-23",
                "2026-03-09",
                "2026-05-01",
                "2026-05-11",
                "2026-06-12",
                "2026-11-04",
                "2026-12-31");
        BusinessCalendar russia = calendar("RU");

        assertThat(LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
                .hasSize(730)
                .allSatisfy(day -> {
                    boolean weekday = BusinessCalendar.weekdays().isBusinessDay(day);
                    boolean open = (weekday && !decreed.contains(day.toString()))
                            || day.toString().equals("2025-11-01");
                    assertThat(russia.isBusinessDay(day)).isEqualTo(open);
                    assertThat(russia.isComplete(day)).isTrue();
                });
    }

    /** Article 112 of the labour code; where the two weekend days of January go is not known. */
    @Test
    void russiaKnowsItsStatutoryDaysInLaterYearsAndSaysThatItIsNotComplete() {
        BusinessCalendar russia = calendar("RU");

        assertThat(russia.validUntil()).contains(LocalDate.parse("2026-12-31"));
        assertThat(russia.isComplete(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(russia.isComplete(LocalDate.parse("2025-01-01"))).isTrue();
        assertThat(russia.isComplete(LocalDate.parse("2024-12-31"))).isFalse();
        // 23 February 2030 is a Saturday, 4 November 2029 a Sunday, 9 May 2032 a Sunday
        assertThat(closedWeekdays(russia, 2029, 2029))
                .contains(LocalDate.parse("2029-11-05"), LocalDate.parse("2029-01-08"));
        assertThat(russia.isBusinessDay(LocalDate.parse("2030-02-25"))).isFalse();
        assertThat(russia.isBusinessDay(LocalDate.parse("2032-05-10"))).isFalse();
        // A weekend day of 1 to 8 January moves by decree alone.
        assertThat(russia.isBusinessDay(LocalDate.parse("2028-01-10"))).isTrue();
    }

    /** gov.uk/bank-holidays. */
    @Test
    void englandKnowsTheProclaimedDaysAndTheSubstituteDays() {
        assertThat(closedWeekdays(calendar("GB-ENG"), 2020, 2023))
                .containsExactlyElementsOf(dates(List.of(
                        "2020-01-01",
                        "2020-04-10",
                        "2020-04-13",
                        "2020-05-08",
                        "2020-05-25",
                        "2020-08-31",
                        "2020-12-25",
                        "2020-12-28",
                        "2021-01-01",
                        "2021-04-02",
                        "2021-04-05",
                        "2021-05-03",
                        "2021-05-31",
                        "2021-08-30",
                        "2021-12-27",
                        "2021-12-28",
                        "2022-01-03",
                        "2022-04-15",
                        "2022-04-18",
                        "2022-05-02",
                        "2022-06-02",
                        "2022-06-03",
                        "2022-08-29",
                        "2022-09-19",
                        "2022-12-26",
                        "2022-12-27",
                        "2023-01-02",
                        "2023-04-07",
                        "2023-04-10",
                        "2023-05-01",
                        "2023-05-08",
                        "2023-05-29",
                        "2023-08-28",
                        "2023-12-25",
                        "2023-12-26")));
    }

    /** gov.uk/bank-holidays: two holidays on one weekend, or one before a holiday, take the next free weekdays. */
    @Test
    void scotlandMovesTwoDaysOfTheNewYear() {
        assertThat(closedWeekdays(calendar("GB-SCT"), 2022, 2023))
                .startsWith(LocalDate.parse("2022-01-03"), LocalDate.parse("2022-01-04"))
                .contains(LocalDate.parse("2023-01-02"), LocalDate.parse("2023-01-03"))
                .doesNotContain(LocalDate.parse("2022-04-18"), LocalDate.parse("2023-08-28"));
    }

    /** opm.gov, federal holidays. */
    @ParameterizedTest
    @CsvSource({
        "2020-07-03, false",
        "2020-06-19, true", // Juneteenth is a holiday since 2021
        "2021-06-18, false",
        "2021-12-24, false",
        "2021-12-31, false", // for 1 January 2022, a Saturday
        "2022-06-20, false",
        "2022-12-26, false",
        "2023-01-02, false",
        "2023-11-10, false",
        "2022-10-10, false", // Columbus Day
        "2024-11-29, true" // the day after Thanksgiving is a matter of the states
    })
    void theUnitedStatesKeepTheDaysOnWhichTheyAreObserved(LocalDate day, boolean open) {
        assertThat(calendar("US").isBusinessDay(day)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "PL, 2024-12-24, true",
        "PL, 2025-12-24, false",
        "DE-BE, 2020-05-08, false",
        "DE-BE, 2021-03-08, false",
        "DE-MV, 2022-03-08, true",
        "DE-MV, 2023-03-08, false",
        "DE-SN, 2023-11-22, false",
        "DE-SN, 2028-11-22, false",
        "DE-BY, 2025-08-15, true",
        "DE-SL, 2025-08-15, false",
        "NL, 2031-04-28, true", // the 27th is a Sunday and kept on the Saturday before
        "NL, 2026-04-27, false",
        "FR, 2026-04-03, true",
        "FR-67, 2026-04-03, false",
        "FR-6AE, 2028-12-26, false",
        "FR-974, 2027-12-20, false",
        "IT, 2026-05-25, true",
        "IT-BZ, 2026-05-25, false",
        "CH, 2026-04-06, true",
        "CH-BE, 2026-01-02, false",
        "CH-GE, 2026-09-10, false",
        "CH-GE, 2025-09-11, false",
        "CH-VD, 2026-09-21, false",
        "CH-GL, 2026-04-02, true", // in Holy Week
        "CH-GL, 2026-04-09, false",
        "CH-GL, 2025-04-03, false",
        "CH-TI, 2026-04-03, true",
        "KZ, 2025-09-01, false",
        "KZ, 2026-08-31, true", // the constitution of 2026 has another day
        "KZ, 2028-03-15, false",
        "AT, 2025-04-18, true"
    })
    void theLawOfARegionAndOfAYearHolds(String code, LocalDate day, boolean open) {

        assertThat(calendar(code).isBusinessDay(day)).isEqualTo(open);
    }

    @Test
    void aLeapDayIsADayLikeOthers() {
        // The days after it must lie where they belong.
        assertThat(calendar("DE").isBusinessDay(LocalDate.parse("2024-02-29"))).isTrue();
        assertThat(calendar("DE").isBusinessDay(LocalDate.parse("2032-02-29"))).isFalse();
        assertThat(calendar("DE").next(LocalDate.parse("2028-02-28"))).isEqualTo("2028-02-29");
        assertThat(calendar("DE").isBusinessDay(LocalDate.parse("2024-12-25"))).isFalse();
        assertThat(calendar("DE").isBusinessDay(LocalDate.parse("2024-12-31"))).isTrue();
        assertThat(calendar("CH-GE").isBusinessDay(LocalDate.parse("2024-12-31")))
                .isFalse();
    }

    @Test
    void aRegionWithoutDaysOfItsOwnHasThoseOfItsCountry() {
        assertThat(Calendars.of("GB", "ENG")).isEqualTo(Calendars.of("GB"));
        assertThat(Calendars.of("US", "CA")).isEqualTo(Calendars.of("US"));
        assertThat(Calendars.of("DE", "?")).isEqualTo(Calendars.of("DE"));
        assertThat(Calendars.of("de", "by")).isEqualTo(Calendars.of("DE", "BY")).isNotEqualTo(Calendars.of("DE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "SE", "DEU", "../DE"})
    void aCountryThatIsNotThereIsEmpty(String country) {
        assertThat(Calendars.of(country)).isEmpty();
        assertThat(Calendars.of(country, "BY")).isEmpty();
    }

    @Test
    void everyCountrySaysHowLongItHolds() {
        assertThat(Calendars.countries()).hasSize(12).allSatisfy(country -> {
            BusinessCalendar calendar = Calendars.of(country).orElseThrow();
            LocalDate until = calendar.validUntil().orElseThrow();
            assertThat(until).isAfterOrEqualTo("2026-12-31");
            assertThat(calendar.isComplete(until)).isTrue();
            assertThat(calendar.isComplete(until.plusDays(1))).isFalse();
            assertThat(calendar.isComplete(LocalDate.parse("2019-12-31"))).isFalse();
            // New Year outlives it, a thousand years and more
            for (int year : List.of(-1, 0, 1583, 2100, 2400, 9999)) {
                assertThat(calendar.isBusinessDay(LocalDate.of(year, 1, 1))).isFalse();
            }
        });
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        List<LocalDate> days =
                LocalDate.of(2000, 1, 1).datesUntil(LocalDate.of(2080, 1, 1)).toList();
        CountryRules rules = CountryFile.load("DE").of("BY");
        HolidayCalendar alone = new HolidayCalendar(rules, new StaleCalendar("XX", rules.validUntil()));
        List<Boolean> expected = days.stream().map(alone::isBusinessDay).toList();
        HolidayCalendar shared = new HolidayCalendar(rules, new StaleCalendar("XX", rules.validUntil()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<Boolean>> task =
                    () -> days.stream().map(shared::isBusinessDay).toList();
            List<Future<List<Boolean>>> answers = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                answers.add(threads.submit(task));
            }
            for (Future<List<Boolean>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
