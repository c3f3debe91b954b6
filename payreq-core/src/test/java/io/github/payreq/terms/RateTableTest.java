package io.github.payreq.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.terms.RateTable.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTableTest {

    private static final String TEXT = """
            # source: a bank
            # something else

            # validUntil: 2026-06-30
            2026-03-01,2.50
              2026-01-01,-0.13
            """;

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Row row(String day, String percent) {
        return new Row(day(day), new BigDecimal(percent));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, ",
        "2026-01-01, -0.13",
        "2026-02-28, -0.13",
        "2026-03-01, 2.50",
        "2026-06-30, 2.50",
        "2026-07-01, "
    })
    void aRateHoldsFromItsDayUntilTheNextOneBeginsAndTheLastUntilTheEnd(String day, BigDecimal rate) {
        assertThat(RateTable.parse(TEXT).on(day(day)).orElse(null)).isEqualTo(rate);
    }

    @Test
    void aTableIsReadWithItsSourceAndItsEnd() {
        RateTable table = RateTable.parse(TEXT);

        assertThat(table.source()).isEqualTo("a bank");
        assertThat(table.validUntil()).isEqualTo("2026-06-30");
        assertThat(table.rows()).containsExactly(row("2026-01-01", "-0.13"), row("2026-03-01", "2.50"));
        assertThat(table).hasToString("RateTable[a bank, 2 rows until 2026-06-30]");
        assertThat(RateTable.of("a bank", day("2026-06-30"), table.rows()))
                .isEqualTo(table)
                .hasSameHashCodeAs(table);
    }

    @Test
    void tablesDifferInSourceEndAndRows() {
        RateTable table = RateTable.parse(TEXT);

        assertThat(table)
                .isNotEqualTo(RateTable.of("bank", day("2026-06-30"), table.rows()))
                .isNotEqualTo(RateTable.of("a bank", day("2026-07-01"), table.rows()))
                .isNotEqualTo(
                        RateTable.of("a bank", day("2026-06-30"), table.rows().subList(0, 1)))
                .isNotEqualTo("a bank");
    }

    @Test
    void furtherRowsGoOnAndReplaceAndLeaveTheOldTableAsItIs() {
        RateTable table = RateTable.parse(TEXT);

        RateTable more = table.with(day("2026-12-31"), row("2026-07-01", "3"), row("2026-03-01", "2.25"));

        assertThat(more.on(day("2026-12-31"))).contains(new BigDecimal("3"));
        assertThat(more.on(day("2026-03-01"))).contains(new BigDecimal("2.25"));
        assertThat(more.source()).isEqualTo("a bank");
        assertThat(table.on(day("2026-07-01"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-01", "2026-01-01;2", "1.1.2026,2", "2026-01-01,two", "2026-01-01,1e-21", ",2", "2"})
    void aLineOfAnotherFormIsNamed(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateTable.parse(TEXT + line))
                .withMessage("line (" + line + ") of the rate table must have the form 2026-07-01,1.52");
    }

    @Test
    void aTableHasRowsAnEndAndNoDayTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateTable.parse("2026-01-01,2"))
                .withMessage("the rate table must have a line \"# validUntil: 2026-12-31\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateTable.parse("# validUntil: soon\n2026-01-01,2"))
                .withMessageContaining("# validUntil: soon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateTable.parse("# validUntil: 2026-12-31"))
                .withMessage("rows of the rate table must be at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateTable.parse(TEXT + "2026-01-01,2"))
                .withMessage("row 2026-01-01 must be given once, but is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateTable.parse(TEXT + "2026-07-01,2"))
                .withMessage("validUntil (2026-06-30) must not be before the last row, 2026-07-01");
        assertThat(RateTable.parse(TEXT + "2026-06-30,2").on(day("2026-06-30"))).contains(new BigDecimal("2"));
    }

    @Test
    void aRateHasABoundedLength() {
        assertThat(row("2026-01-01", "0.00000000000000000001").percent()).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> row("2026-01-01", "1e-21"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("2026-01-01", "1e999999999"))
                .withMessage("rate (1E+999999999) must have at most 20 decimals");
    }

    // The shipped tables

    private static RateTable shipped(String regime) {
        return LateRegime.of(regime).reference().orElseThrow();
    }

    private static List<String> rows(RateTable table) {
        return table.rows().stream()
                .map(row -> row.from() + " " + row.percent().toPlainString())
                .toList();
    }

    @Test
    void theKeyRateIsThatOfTheBankOfRussiaSinceTheLawNamesIt() {
        List<String> published = Stream.concat(
                        Stream.of("2016-08-01 10.50"),
                        PublishedRates.series("key").stream()
                                .filter(rate -> rate.from().isAfter(day("2016-08-01")))
                                .map(rate -> rate.from() + " " + rate.percent()))
                .toList();

        assertThat(rows(shipped("RU_395"))).isEqualTo(published);
        assertThat(shipped("RU_395").validUntil()).isEqualTo("2026-09-10");
    }

    @Test
    void theGermanBaseRateIsThatOfTheBundesbank() {
        assertThat(rows(shipped("DE")))
                .isEqualTo(PublishedRates.series("base").stream()
                        .map(rate -> rate.from() + " " + rate.percent())
                        .toList());
        assertThat(shipped("DE").validUntil()).isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "FR"})
    void theEuropeanReferenceIsTheRateOfTheEcbOnTheFirstDayOfTheHalfYear(String regime) {
        List<PublishedRates.Rate> published = PublishedRates.series("mro");
        for (LocalDate day = day("2013-03-16"); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(shipped(regime).on(day))
                    .as(day.toString())
                    .contains(PublishedRates.on(published, PublishedRates.halfYear(day)));
        }
        assertThat(shipped(regime).validUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void theBritishReferenceIsTheBankRateOnTheLastDayOfTheHalfYearBefore() {
        List<PublishedRates.Rate> bank = PublishedRates.series("bank");
        for (Row row : shipped("UK").rows()) {
            assertThat(row.percent())
                    .as(row.from().toString())
                    .isEqualTo(PublishedRates.on(bank, row.from().minusDays(1)));
        }
        for (PublishedRates.Rate rate : PublishedRates.series("uk")) {
            assertThat(shipped("UK").on(rate.from())).contains(rate.percent());
        }
        assertThat(shipped("UK").rows()).hasSize(36);
    }

    /** BGBl. I 125/1998: as the ECB's rate, but changes below half a point since the last one do not count. */
    @Test
    void theAustrianBaseRateFollowsItsRule() {
        List<PublishedRates.Rate> base = new ArrayList<>();
        BigDecimal now = new BigDecimal("-0.12");
        BigDecimal counted = new BigDecimal("0.50");
        base.add(new PublishedRates.Rate(day("2013-05-08"), now));
        for (PublishedRates.Rate rate : PublishedRates.series("mro")) {
            BigDecimal change = rate.percent().subtract(counted);
            if (rate.from().isAfter(day("2013-05-08")) && change.abs().compareTo(new BigDecimal("0.5")) >= 0) {
                now = now.add(change);
                counted = rate.percent();
                base.add(new PublishedRates.Rate(rate.from(), now));
            }
        }
        for (Row row : shipped("AT").rows()) {
            assertThat(row.percent())
                    .as(row.from().toString())
                    .isEqualByComparingTo(PublishedRates.on(base, row.from()));
        }
        assertThat(shipped("AT").rows()).hasSize(27);
        assertThat(shipped("AT").validUntil()).isEqualTo("2026-12-31");
    }

    /** Announced by the Oesterreichische Nationalbank, and by others where they cite it. */
    @ParameterizedTest
    @CsvSource({
        "2016-07-01, -0.62",
        "2022-12-31, -0.62",
        "2023-01-01, 1.88",
        "2024-07-01, 3.88",
        "2025-01-01, 2.53",
        "2025-07-01, 1.53"
    })
    void theAustrianBaseRateIsTheAnnouncedOne(String day, String rate) {
        assertThat(shipped("AT").on(day(day))).contains(new BigDecimal(rate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "AT", "EU", "FR", "UK", "RU_395"})
    void everyShippedTableNamesItsSource(String regime) {
        assertThat(shipped(regime).source()).isNotBlank();
        assertThat(LateRegime.of(regime).source()).isNotBlank();
    }
}
