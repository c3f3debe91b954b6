package io.github.payreq.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.terms.LateCharge.Charged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Published cases, and cases computed by hand. */
class WorkedCasesTest {

    private static Charged charge(LateRegime regime, boolean business, String principal, String from, String to) {
        LateClaim.Builder claim = LateClaim.under(regime)
                .principal(Money.parse(principal))
                .dueOn(LocalDate.parse(from).minusDays(1));
        return (business ? claim.business() : claim.consumer())
                .build()
                .charge(LocalDate.parse(to))
                .charged()
                .orElseThrow();
    }

    static IntStream russianCases() {
        return IntStream.rangeClosed(1, 5);
    }

    @ParameterizedTest
    @MethodSource("russianCases")
    void russianInterestFollowsTheKeyRateDayByDayAndRoundsEachRow(int number) {
        List<String[]> rows = PublishedRates.lines("worked-ru-395.csv").stream()
                .filter(row -> row[0].equals(String.valueOf(number)))
                .toList();
        String[] first = rows.get(0);
        String[] last = rows.get(rows.size() - 1);

        Charged charged = charge(LateRegime.of("RU_395"), true, "RUB " + first[1], first[2], last[3]);

        assertThat(charged.periods().stream()
                        .map(period -> List.of(
                                period.from().toString(),
                                period.to().toString(),
                                String.valueOf(period.days()),
                                period.rate().toPlainString(),
                                String.valueOf(period.denominator()),
                                period.amount().getAmount().toPlainString())))
                .isEqualTo(rows.stream()
                        .map(row -> List.of(row[2], row[3], row[4], row[5], row[6], row[7]))
                        .toList());
        assertThat(charged.interest()).isEqualTo(Money.of(CurrencyUnit.of("RUB"), new BigDecimal(last[8])));
        assertThat(charged.fixedSum()).isEmpty();
    }

    @Test
    void theRussianTotalShowsWhereItIsRounded() {
        LateRegime once = LateRegime.of("RU_395").withRounding(Rounding.TOTAL);

        assertThat(charge(once, true, "RUB 100000", "2024-07-01", "2025-12-31").interest())
                .isEqualTo(Money.parse("RUB 28719.06"));
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 2024-05-01, 2024-08-31, true, 419.88",
        "10000, 2024-05-01, 2024-08-31, false, 285.45",
        "5000, 2025-06-01, 2026-01-31, true, 348.79"
    })
    void germanInterestIsSplitAtTheHalfYear(
            String principal, String from, String to, boolean business, String interest) {
        Charged charged = charge(LateRegime.of("DE"), business, "EUR " + principal, from, to);

        assertThat(charged.interest()).isEqualTo(Money.parse("EUR " + interest));
        assertThat(charged.fixedSum().isPresent()).isEqualTo(business);
        assertThat(charged.periods()).anyMatch(period -> period.from().getMonthValue() == 7);
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 2024-05-01, 2024-08-31, true, 9, ACT_365F",
        "10000, 2024-05-01, 2024-08-31, false, 5, ACT_365F",
        "5000, 2025-06-01, 2026-01-31, true, 9, ACT_365F",
        "10000, 2024-05-01, 2024-08-31, true, 9, THIRTY_360",
        "5000, 2025-06-01, 2026-03-01, true, 9, THIRTY_360"
    })
    void germanInterestUnderOtherDayCountsIsThatOfCountingDayByDay(
            String principal, String from, String to, boolean business, String points, DayCount dayCount) {
        List<PublishedRates.Rate> base = PublishedRates.series("base");
        BigDecimal expected = DayByDay.interest(
                new BigDecimal(principal),
                List.of(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                day -> PublishedRates.on(base, day).add(new BigDecimal(points)),
                DayByDay.weight(dayCount.name()),
                DayByDay.base(dayCount.name()),
                2);

        Charged charged = charge(LateRegime.of("DE").withDayCount(dayCount), business, "EUR " + principal, from, to);

        assertThat(charged.interest().getAmount()).isEqualByComparingTo(expected);
    }

    @Test
    void inALeapYearTheCentsDifferBetweenTheDayCounts() {
        LateRegime over365 = LateRegime.of("DE").withDayCount(DayCount.ACT_365F);

        // 10000 x (0.1262 x 61 + 0.1237 x 62) / 365
        assertThat(charge(over365, true, "EUR 10000", "2024-05-01", "2024-08-31")
                        .interest())
                .isEqualTo(Money.parse("EUR 421.03"));
    }

    /** GOV.UK's example: 1,000 at 0.5 + 8 %, 0.23 a day, 50 days; without rounding the day it is 11.64. */
    @Test
    void theExampleOfTheBritishGovernmentComesOut() {
        LateRegime act = LateRegime.of("UK");

        Charged published = charge(act, true, "GBP 1000", "2016-02-01", "2016-03-21");
        Charged exact = charge(act.withRounding(Rounding.TOTAL), true, "GBP 1000", "2016-02-01", "2016-03-21");

        assertThat(published.interest()).isEqualTo(Money.parse("GBP 11.50"));
        assertThat(exact.interest()).isEqualTo(Money.parse("GBP 11.64"));
        assertThat(published.periods()).hasSize(1).first().satisfies(period -> {
            assertThat(period.days()).isEqualTo(50);
            assertThat(period.denominator()).isEqualTo(365);
            assertThat(period.rate()).isEqualTo("8.50");
            assertThat(period.reference()).contains(new BigDecimal("0.50"));
            assertThat(period.unrounded()).isEqualTo("11.6438356164");
        });
    }

    /** The second case was published as 32.66, cut off; half up it is 32.67. */
    @ParameterizedTest
    @CsvSource({
        "5000, 2025-08-01, 2025-11-09, 101, 169.68, 169.49, 70",
        "2000, 2024-02-01, 2024-03-16, 45, 32.85, 32.67, 70"
    })
    void furtherBritishCasesComeOut(
            String principal, String from, String to, int days, String byDay, String exact, String fixedSum) {
        LateRegime act = LateRegime.of("UK");

        Charged charged = charge(act, true, "GBP " + principal, from, to);

        assertThat(charged.periods().get(0).days()).isEqualTo(days);
        assertThat(charged.interest()).isEqualTo(Money.parse("GBP " + byDay));
        assertThat(charged.fixedSum()).contains(Money.parse("GBP " + fixedSum));
        assertThat(charge(act.withRounding(Rounding.TOTAL), true, "GBP " + principal, from, to)
                        .interest())
                .isEqualTo(Money.parse("GBP " + exact));
    }

    // frappe/erpnext#37095: due on 20 June 2023, 10 days at 10.62 %, then 62 days at 12.12 %. The sums given there do
    // not
    // belong to one principal, so only days and rates are compared.
    @Test
    void theRateFollowsItsTimeline() {
        Charged charged = charge(LateRegime.of("DE"), true, "EUR 510", "2023-06-21", "2023-08-31");

        assertThat(charged.periods()).extracting(LatePeriod::days).containsExactly(10, 62);
        assertThat(charged.periods())
                .extracting(LatePeriod::rate)
                .containsExactly(new BigDecimal("10.62"), new BigDecimal("12.12"));
        assertThat(charged.periods().get(1).amount()).isEqualTo(Money.parse("EUR 10.50"));
    }

    /** Rates of 2026 as published: DE 10.27, then 10.52 and 6.52; + 8 regimes 10.15 and 10.40; FR 12.15 and 12.40. */
    @ParameterizedTest
    @CsvSource({
        "DE, true, 2026-06-30, 10.27",
        "DE, true, 2026-07-01, 10.52",
        "DE, true, 2026-12-31, 10.52",
        "DE, false, 2026-06-30, 6.27",
        "DE, false, 2026-07-01, 6.52",
        "EU, true, 2026-06-30, 10.15",
        "EU, true, 2026-07-01, 10.40",
        "EU, true, 2024-12-31, 12.25",
        "FR, true, 2026-06-30, 12.15",
        "FR, true, 2026-07-01, 12.40",
        "UK, true, 2026-06-30, 11.75",
        "UK, true, 2026-12-31, 11.75",
        "AT, true, 2022-12-31, 8.58",
        "AT, true, 2023-01-01, 11.08",
        "AT, true, 2026-12-31, 10.73",
        "AT, false, 2026-12-31, 4",
        "CH, true, 2026-12-31, 5",
        "CH, false, 2026-12-31, 5",
        "RU_395, true, 2026-07-26, 14.25",
        "RU_395, false, 2026-07-27, 14.00",
        "RU_395, false, 2026-09-10, 14.00"
    })
    void aDayHasThePublishedRate(String regime, boolean business, String day, String rate) {
        Charged charged = charge(LateRegime.of(regime), business, "EUR 1000", day, day);

        assertThat(charged.periods()).hasSize(1);
        assertThat(charged.periods().get(0).rate()).isEqualByComparingTo(rate);
        assertThat(charged.periods().get(0).days()).isEqualTo(1);
    }
}
