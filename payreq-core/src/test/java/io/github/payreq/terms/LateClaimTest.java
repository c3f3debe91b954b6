package io.github.payreq.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payreq.contact.Occasion;
import io.github.payreq.terms.LateCharge.Charged;
import io.github.payreq.terms.LateCharge.NotCharged;
import io.github.payreq.terms.LateCharge.RateUnknown;
import io.github.payreq.terms.LateCharge.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LateClaimTest {

    private static final LateRegime TEN_PERCENT =
            LateRegime.contract(BigDecimal.TEN, DayCount.ACT_365F, Rounding.TOTAL);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static LateClaim.Builder claim(LateRegime regime, String principal, String dueOn) {
        return LateClaim.under(regime).principal(Money.parse(principal)).dueOn(day(dueOn));
    }

    private static LateClaim.Builder ofBusiness(String regime, String principal, String dueOn) {
        return claim(LateRegime.of(regime), principal, dueOn).business();
    }

    private static Charged charged(LateClaim.Builder claim, String on) {
        LateCharge charge = claim.build().charge(day(on));
        assertThat(charge).isInstanceOf(Charged.class);
        return (Charged) charge;
    }

    private static Reason reason(LateClaim.Builder claim, String on) {
        return ((NotCharged) claim.build().charge(day(on))).reason();
    }

    private static RateUnknown unknown(LateClaim.Builder claim, String on) {
        return (RateUnknown) claim.build().charge(day(on));
    }

    // The first days

    @Test
    void theDueDateBearsNoInterestAndTheDayAfterBearsOneDay() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31");

        assertThat(reason(claim, "2026-03-30")).isEqualTo(Reason.NOT_OVERDUE);
        assertThat(reason(claim, "2026-03-31")).isEqualTo(Reason.NOT_OVERDUE);
        assertThat(charged(claim, "2026-04-01").interest()).isEqualTo(Money.parse("EUR 1.00"));
        assertThat(charged(claim, "2026-04-02").interest()).isEqualTo(Money.parse("EUR 2.00"));
    }

    @Test
    void interestBeginsOnALaterDayIfThatIsStated() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31").interestFrom(day("2026-04-10"));

        assertThat(reason(claim, "2026-04-09")).isEqualTo(Reason.NOT_OVERDUE);
        assertThat(charged(claim, "2026-04-10").interest()).isEqualTo(Money.parse("EUR 1.00"));
    }

    @Test
    void interestNeverBeginsBeforeTheDayAfterTheDueDate() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31").interestFrom(day("2026-03-01"));

        assertThat(charged(claim, "2026-04-01").periods().get(0).from()).isEqualTo(day("2026-04-01"));
    }

    @ParameterizedTest
    @CsvSource({"DE, true", "CH, true", "EU, false", "FR, false", "AT, false", "RU_395, false"})
    void whereLawAsksForDefaultANoteSaysThatItIsAssumed(String regime, boolean noted) {
        LateClaim.Builder claim = ofBusiness(regime, "EUR 1000", "2026-03-31");

        assertThat(charged(claim, "2026-05-01").notes().contains(LateNote.DEFAULT_IS_ASSUMED))
                .isEqualTo(noted);
        assertThat(charged(claim.interestFrom(day("2026-04-10")), "2026-05-01").notes())
                .doesNotContain(LateNote.DEFAULT_IS_ASSUMED);
    }

    // Payments

    @Test
    void theDayOfAPaymentStillBearsInterestOnIt() {
        LateClaim.Builder claim =
                claim(TEN_PERCENT, "EUR 3650", "2026-03-31").paid(day("2026-04-05"), Money.parse("EUR 1825"));

        Charged charged = charged(claim, "2026-04-10");

        assertThat(charged.periods()).extracting(LatePeriod::to).containsExactly(day("2026-04-05"), day("2026-04-10"));
        assertThat(charged.periods())
                .extracting(LatePeriod::principal)
                .containsExactly(Money.parse("EUR 3650"), Money.parse("EUR 1825"));
        assertThat(charged.periods()).extracting(LatePeriod::days).containsExactly(5, 5);
        assertThat(charged.interest()).isEqualTo(Money.parse("EUR 7.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-03-31"})
    void whatIsPaidByTheDueDateIsInTime(String on) {
        LateClaim.Builder claim = ofBusiness("DE", "EUR 3650", "2026-03-31").paid(day(on), Money.parse("EUR 3650"));

        assertThat(reason(claim, "2026-12-31")).isEqualTo(Reason.NOTHING_OVERDUE);
    }

    @Test
    void paidADayLateCostsADay() {
        LateClaim.Builder claim =
                claim(TEN_PERCENT, "EUR 3650", "2026-03-31").paid(day("2026-04-01"), Money.parse("EUR 3650"));

        assertThat(charged(claim, "2026-12-31").interest()).isEqualTo(Money.parse("EUR 1.00"));
    }

    @Test
    void severalPaymentsOnOneDayAddUp() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31")
                .paid(day("2026-04-01"), Money.parse("EUR 1000"))
                .paid(day("2026-04-01"), Money.parse("EUR 2650"));

        assertThat(charged(claim, "2026-12-31").interest()).isEqualTo(Money.parse("EUR 1.00"));
    }

    @Test
    void aPaymentAfterTheDayOfTheClaimIsNotKnownYet() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31")
                .oncePaid(LateClaim.OncePaid.WAIVE)
                .paid(day("2026-04-03"), Money.parse("EUR 3650"));

        assertThat(charged(claim, "2026-04-02").interest()).isEqualTo(Money.parse("EUR 2.00"));
        assertThat(reason(claim, "2026-04-03")).isEqualTo(Reason.WAIVED_ONCE_PAID);
    }

    @Test
    void aRefundRaisesThePrincipalFromTheDayAfter() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31")
                .paid(day("2026-03-30"), Money.parse("EUR 3650"))
                .refunded(day("2026-04-10"), Money.parse("EUR 730"));

        Charged charged = charged(claim, "2026-04-20");

        assertThat(charged.periods()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(day("2026-04-11"));
            assertThat(period.principal()).isEqualTo(Money.parse("EUR 730"));
        });
        assertThat(charged.interest()).isEqualTo(Money.parse("EUR 2.00"));
    }

    @Test
    void whatWasPaidTooMuchBearsNothing() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31")
                .paid(day("2026-04-02"), Money.parse("EUR 4000"))
                .refunded(day("2026-04-20"), Money.parse("EUR 350"));

        assertThat(charged(claim, "2026-12-31").interest()).isEqualTo(Money.parse("EUR 2.00"));
    }

    // frappe/erpnext#58220
    @Test
    void interestStaysDueWhenThePrincipalIsPaidUnlessItIsWaived() {
        LateClaim.Builder claim =
                ofBusiness("DE", "EUR 3650", "2026-03-31").paid(day("2026-04-10"), Money.parse("EUR 3650"));

        assertThat(charged(claim, "2026-06-30").interest()).isEqualTo(Money.parse("EUR 10.27"));
        assertThat(charged(claim, "2026-06-30").fixedSum()).contains(Money.parse("EUR 40"));
        assertThat(reason(claim.oncePaid(LateClaim.OncePaid.WAIVE), "2026-06-30"))
                .isEqualTo(Reason.WAIVED_ONCE_PAID);
        assertThat(charged(claim, "2026-04-09").interest()).isEqualTo(Money.parse("EUR 9.24"));
    }

    @Test
    void whatWasPaidInTimeIsNotCalledWaived() {
        LateClaim.Builder claim = ofBusiness("DE", "EUR 3650", "2026-03-31")
                .oncePaid(LateClaim.OncePaid.WAIVE)
                .paid(day("2026-03-31"), Money.parse("EUR 3650"));

        assertThat(reason(claim, "2026-06-30")).isEqualTo(Reason.NOTHING_OVERDUE);
    }

    @Test
    void aDebtOfZeroCostsNothing() {
        assertThat(reason(ofBusiness("DE", "EUR 0", "2026-03-31"), "2026-06-30"))
                .isEqualTo(Reason.NOTHING_OVERDUE);
    }

    // Years and half-years

    @Test
    void aYearIsSplitOnlyWhereItsLengthChanges() {
        LateRegime regime = TEN_PERCENT.withDayCount(DayCount.ACT_ACT_YEAR);

        assertThat(charged(claim(regime, "EUR 1000", "2022-12-29"), "2023-01-02")
                        .periods())
                .hasSize(1);
        assertThat(charged(claim(regime, "EUR 1000", "2023-12-29"), "2024-01-02")
                        .periods())
                .extracting(LatePeriod::from, LatePeriod::denominator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day("2023-12-30"), 365),
                        org.assertj.core.groups.Tuple.tuple(day("2024-01-01"), 366));
        assertThat(charged(claim(regime, "EUR 1000", "2024-12-30"), "2025-01-01")
                        .periods())
                .extracting(LatePeriod::denominator)
                .containsExactly(366, 365);
        assertThat(charged(claim(TEN_PERCENT, "EUR 1000", "2023-12-29"), "2024-01-02")
                        .periods())
                .hasSize(1);
    }

    @Test
    void theTwentyNinthOfFebruaryIsADay() {
        assertThat(charged(claim(TEN_PERCENT, "EUR 3650", "2024-02-27"), "2024-03-01")
                        .periods())
                .extracting(LatePeriod::days)
                .containsExactly(3);
        assertThat(charged(claim(TEN_PERCENT, "EUR 3650", "2023-02-27"), "2023-03-01")
                        .periods())
                .extracting(LatePeriod::days)
                .containsExactly(2);
    }

    @Test
    void theBritishRateIsFrozenForTheLifeOfTheDebt() {
        Charged before = charged(ofBusiness("UK", "GBP 1000", "2025-06-29"), "2026-12-31");
        Charged after = charged(ofBusiness("UK", "GBP 1000", "2025-06-30"), "2026-12-31");

        assertThat(before.periods())
                .hasSize(1)
                .first()
                .extracting(LatePeriod::rate)
                .isEqualTo(new BigDecimal("12.75"));
        assertThat(after.periods())
                .hasSize(1)
                .first()
                .extracting(LatePeriod::rate)
                .isEqualTo(new BigDecimal("12.25"));
    }

    @Test
    void theBritishRateIsThatOfTheDayOnWhichInterestStartsToRun() {
        LateClaim.Builder claim = ofBusiness("UK", "GBP 1000", "2025-06-29")
                .paid(day("2025-06-20"), Money.parse("GBP 1000"))
                .refunded(day("2025-08-10"), Money.parse("GBP 1000"));

        assertThat(charged(claim, "2026-12-31").periods())
                .extracting(LatePeriod::rate)
                .containsExactly(new BigDecimal("12.25"));
    }

    @Test
    void aFrozenRateOutlivesItsTable() {
        assertThat(charged(ofBusiness("UK", "GBP 1000", "2026-12-30"), "2031-12-31")
                        .periods())
                .extracting(LatePeriod::rate)
                .containsExactly(new BigDecimal("11.75"));
        assertThat(unknown(ofBusiness("UK", "GBP 1000", "2026-12-31"), "2031-12-31")
                        .from())
                .isEqualTo(day("2027-01-01"));
    }

    // Unknown rates

    @ParameterizedTest
    @CsvSource({
        "DE, true, 2026-12-31",
        "DE, false, 2026-12-31",
        "AT, true, 2026-12-31",
        "EU, true, 2026-12-31",
        "FR, true, 2026-12-31",
        "RU_395, true, 2026-09-10"
    })
    void beyondItsTableTheRateIsUnknownAndWhatIsKnownIsGiven(String regime, boolean business, String lastKnown) {
        LateClaim.Builder claim = claim(LateRegime.of(regime), "EUR 100000", "2026-08-01");
        if (business) {
            claim.business();
        }
        LocalDate last = day(lastKnown);

        RateUnknown unknown = unknown(claim, "2027-03-31");

        assertThat(unknown.from()).isEqualTo(last.plusDays(1));
        assertThat(unknown.before()).contains(charged(claim, lastKnown));
        assertThat(unknown.before().orElseThrow().watermark().through()).isEqualTo(last);
        assertThat(unknown.charged()).isEqualTo(unknown.before());
    }

    @ParameterizedTest
    @CsvSource({
        "DE, true, 2014-07-29",
        "DE, false, 2010-01-01",
        "AT, true, 2013-07-01",
        "EU, true, 2013-03-16",
        "UK, true, 2009-01-01",
        "RU_395, false, 2016-08-01"
    })
    void beforeItsTableTheRateIsUnknown(String regime, boolean business, String firstKnown) {
        LocalDate first = day(firstKnown);
        LateClaim.Builder known =
                claim(LateRegime.of(regime), "EUR 100000", first.minusDays(1).toString());
        LateClaim.Builder tooEarly =
                claim(LateRegime.of(regime), "EUR 100000", first.minusDays(2).toString());
        if (business) {
            known.business();
            tooEarly.business();
        }

        assertThat(known.build().charge(first)).isInstanceOf(Charged.class);
        assertThat(unknown(tooEarly, firstKnown).from()).isEqualTo(first.minusDays(1));
    }

    @Test
    void whereOnlyTheRateIsUnknownTheFixedSumIsStillGiven() {
        RateUnknown unknown = unknown(ofBusiness("EU", "EUR 1000", "2027-01-31"), "2027-03-31");

        assertThat(unknown.from()).isEqualTo(day("2027-02-01"));
        Charged before = unknown.before().orElseThrow();
        assertThat(before.fixedSum()).contains(Money.parse("EUR 40"));
        assertThat(before.interest()).isEqualTo(Money.parse("EUR 0"));
        assertThat(before.periods()).isEmpty();
        assertThat(before.watermark()).isEqualTo(new Watermark(day("2027-01-31"), true));
    }

    @Test
    void withoutAnythingKnownNothingIsGiven() {
        assertThat(unknown(claim(LateRegime.of("DE"), "EUR 1000", "2027-01-31"), "2027-03-31")
                        .before())
                .isEmpty();
    }

    @Test
    void aRateIsNotNeededForDaysOnWhichNothingIsOwed() {
        LateClaim.Builder claim =
                ofBusiness("DE", "EUR 3650", "2026-12-30").paid(day("2026-12-31"), Money.parse("EUR 3650"));

        assertThat(charged(claim, "2027-06-30").interest()).isEqualTo(Money.parse("EUR 1.05"));
        assertThat(unknown(
                                ofBusiness("DE", "EUR 3650", "2026-12-30")
                                        .paid(day("2027-01-01"), Money.parse("EUR 3650")),
                                "2027-06-30")
                        .from())
                .isEqualTo(day("2027-01-01"));
    }

    @Test
    void rowsOfTheHostGoOnWhereTheTableEnds() {
        LateRegime german = LateRegime.of("DE");
        LateRegime more = german.withReference(german.reference()
                .orElseThrow()
                .with(day("2027-06-30"), new RateTable.Row(day("2027-01-01"), new BigDecimal("1.77"))));

        Charged charged = charged(claim(more, "EUR 3650", "2026-12-30").business(), "2027-01-01");

        assertThat(charged.periods())
                .extracting(LatePeriod::rate)
                .containsExactly(new BigDecimal("10.52"), new BigDecimal("10.77"));
        assertThat(unknown(claim(more, "EUR 3650", "2026-12-30").business(), "2027-07-01")
                        .from())
                .isEqualTo(day("2027-07-01"));
    }

    // Businesses and consumers, fixed sums

    @ParameterizedTest
    @ValueSource(strings = {"EU", "FR", "UK"})
    void aLawForBusinessesChargesNoConsumer(String regime) {
        assertThat(reason(claim(LateRegime.of(regime), "EUR 1000", "2026-03-31"), "2026-06-30"))
                .isEqualTo(Reason.BUSINESSES_ONLY);
        assertThat(reason(
                        claim(LateRegime.of(regime).withAgreedRate(BigDecimal.TEN), "EUR 1000", "2026-03-31"),
                        "2026-06-30"))
                .isEqualTo(Reason.BUSINESSES_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "AT", "CH", "RU_395"})
    void aConsumerPaysNoFixedSum(String regime) {
        assertThat(charged(claim(LateRegime.of(regime), "EUR 1000", "2026-03-31"), "2026-06-30")
                        .fixedSum())
                .isEmpty();
    }

    @Test
    void theLastWordOnTheKindOfClientCounts() {
        assertThat(charged(ofBusiness("DE", "EUR 1000", "2026-03-31").consumer(), "2026-04-01")
                        .periods()
                        .get(0)
                        .rate())
                .isEqualTo(new BigDecimal("6.27"));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 40", "999.99, 40", "1000, 70", "9999.99, 70", "10000, 100", "1000000, 100"})
    void theBritishFixedSumFollowsTheSizeOfTheDebt(String debt, String sum) {
        assertThat(charged(ofBusiness("UK", "GBP " + debt, "2026-03-31"), "2026-06-30")
                        .fixedSum())
                .contains(Money.parse("GBP " + sum));
    }

    @Test
    void theSizeOfTheDebtIsThatOfItsFirstLateDay() {
        LateClaim.Builder claim = ofBusiness("UK", "GBP 10000", "2026-03-31")
                .paid(day("2026-03-31"), Money.parse("GBP 0.01"))
                .paid(day("2026-04-01"), Money.parse("GBP 9990"));

        assertThat(charged(claim, "2026-06-30").fixedSum()).contains(Money.parse("GBP 70"));
    }

    // invoiceninja/invoiceninja#11118
    @Test
    void theEuropeanFixedSumIsInEurosWhateverTheDebtIsInAndIsNotAddedToIt() {
        Charged euro = charged(ofBusiness("EU", "EUR 1000", "2026-03-31"), "2026-06-30");
        Charged zloty = charged(ofBusiness("EU", "PLN 1000", "2026-03-31"), "2026-06-30");

        assertThat(euro.total()).contains(euro.interest().plus(Money.parse("EUR 40")));
        assertThat(euro.notes()).isEmpty();
        assertThat(zloty.fixedSum()).contains(Money.parse("EUR 40"));
        assertThat(zloty.interest().getCurrencyUnit().getCode()).isEqualTo("PLN");
        assertThat(zloty.total()).isEmpty();
        assertThat(zloty.notes()).containsExactly(LateNote.FIXED_SUM_IN_OTHER_CURRENCY);
    }

    @Test
    void aFixedSumThatDependsOnTheDebtNeedsItsCurrency() {
        Charged charged = charged(ofBusiness("UK", "EUR 1000", "2026-03-31"), "2026-06-30");

        assertThat(charged.fixedSum()).isEmpty();
        assertThat(charged.total()).contains(charged.interest());
        assertThat(charged.notes()).containsExactly(LateNote.FIXED_SUM_NEEDS_OWN_CURRENCY);
        assertThat(charged.watermark().fixedSumCharged()).isFalse();
    }

    @Test
    void anAgreedFixedSumReplacesThatOfTheLaw() {
        LateRegime none = LateRegime.of("EU").withFixedSum(Money.parse("EUR 0"));
        LateRegime agreed = LateRegime.of("CH").withFixedSum(Money.parse("CHF 20"));

        assertThat(charged(claim(none, "EUR 1000", "2026-03-31").business(), "2026-06-30")
                        .fixedSum())
                .isEmpty();
        assertThat(charged(claim(agreed, "CHF 1000", "2026-03-31").consumer(), "2026-06-30")
                        .fixedSum())
                .contains(Money.parse("CHF 20"));
    }

    // Watermark: mikkelkrogsholm/rentemester#145, invoiceninja/invoiceninja#2330

    @Test
    void whatWasChargedIsNotChargedAgain() {
        LateClaim.Builder claim = ofBusiness("DE", "EUR 3650", "2026-03-31");
        Charged first = charged(claim, "2026-04-10");
        assertThat(first.watermark()).isEqualTo(new Watermark(day("2026-04-10"), true));

        Charged second = charged(claim.charged(first.watermark()), "2026-04-20");

        assertThat(second.periods()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(day("2026-04-11"));
            assertThat(period.to()).isEqualTo(day("2026-04-20"));
        });
        assertThat(second.fixedSum()).isEmpty();
        assertThat(second.notes()).contains(LateNote.CHARGED_IN_PART);
        assertThat(second.watermark()).isEqualTo(new Watermark(day("2026-04-20"), true));
    }

    @Test
    void theSameDayTwiceCostsNothingTheSecondTime() {
        LateClaim.Builder claim = ofBusiness("DE", "EUR 3650", "2026-03-31");
        Watermark mark = charged(claim, "2026-04-10").watermark();

        assertThat(reason(claim.charged(mark), "2026-04-10")).isEqualTo(Reason.CHARGED_BEFORE);
        assertThat(reason(claim, "2026-04-05")).isEqualTo(Reason.CHARGED_BEFORE);
    }

    @Test
    void aFixedSumThatWasNotChargedIsChargedAloneAndTheWatermarkNeverGoesBack() {
        LateClaim.Builder claim =
                ofBusiness("DE", "EUR 3650", "2026-03-31").charged(new Watermark(day("2026-05-31"), false));

        Charged charged = charged(claim, "2026-04-30");

        assertThat(charged.periods()).isEmpty();
        assertThat(charged.total()).contains(Money.parse("EUR 40"));
        assertThat(charged.watermark()).isEqualTo(new Watermark(day("2026-05-31"), true));
    }

    @Test
    void aWatermarkBeforeTheFirstDayChangesNothing() {
        LateClaim.Builder claim = ofBusiness("DE", "EUR 3650", "2026-03-31");
        Charged without = charged(claim, "2026-04-10");

        assertThat(charged(claim.charged(new Watermark(day("2026-03-30"), false)), "2026-04-10"))
                .isEqualTo(without);
        assertThat(charged(claim.charged(new Watermark(day("2026-03-31"), false)), "2026-04-10"))
                .isEqualTo(without);
        assertThat(charged(claim.charged(new Watermark(day("2026-04-01"), false)), "2026-04-10")
                        .periods()
                        .get(0)
                        .days())
                .isEqualTo(9);
    }

    @Test
    void aFrozenRateStaysThatOfTheFirstDayAfterAWatermark() {
        LateClaim.Builder claim =
                ofBusiness("UK", "GBP 1000", "2025-06-29").charged(new Watermark(day("2025-12-31"), true));

        assertThat(charged(claim, "2026-01-31").periods())
                .extracting(LatePeriod::rate)
                .containsExactly(new BigDecimal("12.75"));
    }

    @Test
    void afterAWatermarkAnUnknownRateBeforeItDoesNotMatter() {
        LateClaim.Builder claim = claim(LateRegime.of("RU_395"), "RUB 1000", "2010-01-01")
                .charged(new Watermark(day("2026-06-30"), false));

        assertThat(charged(claim, "2026-07-31").periods())
                .extracting(LatePeriod::from)
                .containsExactly(day("2026-07-01"), day("2026-07-27"));
    }

    @Test
    void paidBeforeTheWatermarkAndNothingSince() {
        LateClaim.Builder claim = ofBusiness("DE", "EUR 3650", "2026-03-31")
                .paid(day("2026-04-05"), Money.parse("EUR 3650"))
                .charged(new Watermark(day("2026-04-10"), true));

        assertThat(reason(claim, "2026-06-30")).isEqualTo(Reason.CHARGED_BEFORE);
    }

    // Days left out

    @Test
    void daysThatAreLeftOutBearNothing() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31")
                .without(day("2026-04-03"), day("2026-04-04"))
                .without(day("2026-04-04"), day("2026-04-05"));

        Charged charged = charged(claim, "2026-04-10");

        assertThat(charged.periods()).extracting(LatePeriod::days).containsExactly(2, 5);
        assertThat(charged.interest()).isEqualTo(Money.parse("EUR 7.00"));
        assertThat(charged.notes()).containsExactly(LateNote.DAYS_LEFT_OUT);
        assertThat(charged.watermark().through()).isEqualTo(day("2026-04-10"));
    }

    @Test
    void ofTwoStretchesFromOneDayTheLongerCounts() {
        for (String[] lasts : new String[][] {{"2026-04-05", "2026-04-08"}, {"2026-04-08", "2026-04-05"}}) {
            LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31")
                    .without(day("2026-04-01"), day(lasts[0]))
                    .without(day("2026-04-01"), day(lasts[1]));

            assertThat(charged(claim, "2026-04-10").interest()).isEqualTo(Money.parse("EUR 2.00"));
        }
    }

    @Test
    void aStretchThatHoldsAnotherIsLeftOutWhole() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 3650", "2026-03-31")
                .without(day("2026-04-01"), day("2026-04-08"))
                .without(day("2026-04-03"), day("2026-04-04"));

        assertThat(charged(claim, "2026-04-10").interest()).isEqualTo(Money.parse("EUR 2.00"));
    }

    @Test
    void whenAllDaysAreLeftOutNothingIsCharged() {
        LateClaim.Builder claim =
                ofBusiness("DE", "EUR 3650", "2026-03-31").without(day("2026-04-01"), day("2026-04-30"));

        assertThat(reason(claim, "2026-04-30")).isEqualTo(Reason.NOTHING_OVERDUE);
        assertThat(charged(claim, "2026-05-01").fixedSum()).isPresent();
    }

    @Test
    void theRussianMoratoriumIsNamedAndAppliedOnlyIfTheDebtorIsCovered() {
        LateClaim.Builder claim = claim(LateRegime.of("RU_395"), "RUB 100000", "2022-03-30");

        Charged all = charged(claim, "2022-10-02");
        assertThat(all.notes()).containsExactly(LateNote.MORATORIUM_NOT_APPLIED);
        assertThat(all.periods().stream().mapToInt(LatePeriod::days).sum()).isEqualTo(186);
        assertThat(charged(claim, "2022-03-31").notes()).isEmpty();
        assertThat(charged(claim, "2022-04-01").notes()).containsExactly(LateNote.MORATORIUM_NOT_APPLIED);

        Charged covered = charged(claim.underMoratorium(), "2022-10-02");
        assertThat(covered.periods())
                .extracting(LatePeriod::from)
                .containsExactly(day("2022-03-31"), day("2022-10-02"));
        assertThat(covered.periods()).extracting(LatePeriod::to).containsExactly(day("2022-03-31"), day("2022-10-02"));
        assertThat(covered.notes()).containsExactly(LateNote.DAYS_LEFT_OUT);
    }

    @Test
    void daysAfterTheMoratoriumAreNotNoted() {
        assertThat(charged(claim(LateRegime.of("RU_395"), "RUB 100000", "2022-10-01"), "2022-10-05")
                        .notes())
                .isEmpty();
        assertThat(charged(claim(LateRegime.of("RU_395"), "RUB 100000", "2022-09-30"), "2022-10-05")
                        .notes())
                .containsExactly(LateNote.MORATORIUM_NOT_APPLIED);
        assertThat(charged(ofBusiness("DE", "EUR 1000", "2022-04-01").underMoratorium(), "2022-10-05")
                        .notes())
                .containsExactly(LateNote.DEFAULT_IS_ASSUMED);
    }

    // Rates by contract

    @Test
    void aRateADayCostsThatEveryDay() {
        LateRegime contract = LateRegime.contract(new BigDecimal("0.1"), DayCount.PER_DAY, Rounding.EACH_PERIOD);

        Charged charged = charged(claim(contract, "RUB 100000", "2023-12-30"), "2024-01-09");

        assertThat(charged.interest()).isEqualTo(Money.parse("RUB 1000.00"));
        assertThat(charged.periods()).singleElement().satisfies(period -> {
            assertThat(period.denominator()).isEqualTo(1);
            assertThat(period.reference()).isEmpty();
        });
        assertThat(charged.regime().code()).isEqualTo("CONTRACT");
    }

    @Test
    void aShareOfTheKeyRateFollowsItDayByDay() {
        LateRegime contract =
                LateRegime.contractShare(LateRegime.of("RU_395").reference().orElseThrow(), 300, Rounding.EACH_PERIOD);

        Charged charged = charged(claim(contract, "RUB 100000", "2026-07-16"), "2026-08-05");

        // 100000 x 14.25 / 100 / 300 x 10, then x 14.00 for ten days more
        assertThat(charged.interest()).isEqualTo(Money.parse("RUB 941.67"));
        assertThat(charged.periods()).extracting(LatePeriod::denominator).containsExactly(300, 300);
        assertThat(charged.periods())
                .extracting(LatePeriod::amount)
                .containsExactly(Money.parse("RUB 475.00"), Money.parse("RUB 466.67"));
    }

    @ParameterizedTest
    @CsvSource({"7.86, 2026-03-31, 7.86", "8.28, 2025-10-31, 8.28", "14.76, 2024-07-31, 14.76"})
    void aFrenchAgreedRateOfThreeTimesTheLegalRateStands(String agreed, String dueOn, String rate) {
        LateRegime regime = LateRegime.of("FR").withAgreedRate(new BigDecimal(agreed));

        assertThat(charged(
                                claim(regime, "EUR 1000", dueOn).business(),
                                day(dueOn).plusDays(1).toString())
                        .periods())
                .extracting(LatePeriod::rate)
                .containsExactly(new BigDecimal(rate));
        LateRegime below = regime.withAgreedRate(new BigDecimal(agreed).subtract(new BigDecimal("0.01")));
        assertThat(reason(
                        claim(below, "EUR 1000", dueOn).business(),
                        day(dueOn).plusDays(1).toString()))
                .isEqualTo(Reason.AGREED_RATE_TOO_LOW);
    }

    @Test
    void beyondTheLegalRateAFrenchAgreedRateCannotBeJudged() {
        LateRegime regime = LateRegime.of("FR").withAgreedRate(new BigDecimal("12"));

        RateUnknown unknown = unknown(claim(regime, "EUR 1000", "2026-05-31").business(), "2026-12-31");

        assertThat(unknown.from()).isEqualTo(day("2026-07-01"));
        assertThat(unknown.before().orElseThrow().interest()).isEqualTo(Money.parse("EUR 9.86"));
    }

    @Test
    void anAgreedRateReplacesThatOfTheLawAndKeepsItsFixedSum() {
        LateRegime regime = LateRegime.of("EU").withAgreedRate(new BigDecimal("12"));

        Charged charged = charged(claim(regime, "EUR 1000", "2026-12-01").business(), "2027-02-28");

        assertThat(charged.periods()).extracting(LatePeriod::rate).containsExactly(new BigDecimal("12"));
        assertThat(charged.fixedSum()).contains(Money.parse("EUR 40"));
    }

    // Rounding

    @Test
    void theAmountsOfThePeriodsAddUpToTheInterestWhereverItIsRounded() {
        for (Rounding rounding : Rounding.values()) {
            Charged charged = charged(
                    claim(LateRegime.of("RU_395").withRounding(rounding), "RUB 12345.67", "2024-01-31"), "2026-08-31");

            assertThat(charged.periods().stream().map(LatePeriod::amount).reduce(Money::plus))
                    .contains(charged.interest());
        }
    }

    @ParameterizedTest
    @CsvSource({"JPY 365, 0, JPY 0", "JPY 18250, 1, JPY 5", "KWD 3.650, 3, KWD 0.001"})
    void aCurrencyKeepsItsDecimals(String principal, int ignored, String interest) {
        assertThat(charged(claim(TEN_PERCENT, principal, "2026-03-31"), "2026-04-01")
                        .interest())
                .isEqualTo(Money.parse(interest));
    }

    @Test
    void halfASmallestUnitIsRoundedUp() {
        // 10 % of 18.25 for one day is half a cent
        assertThat(charged(claim(TEN_PERCENT, "EUR 18.25", "2026-03-31"), "2026-04-01")
                        .interest())
                .isEqualTo(Money.parse("EUR 0.01"));
        assertThat(charged(claim(TEN_PERCENT, "EUR 18.24", "2026-03-31"), "2026-04-01")
                        .interest())
                .isEqualTo(Money.parse("EUR 0.00"));
    }

    // Occasions and forms

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void costsAreShownInTheFinalNoticeOnly(Occasion occasion) {
        assertThat(LateCharge.isShownOn(occasion)).isEqualTo(occasion == Occasion.FINAL_NOTICE);
    }

    @Test
    void eachCaseIsTreated() {
        LateCharge nothing = new NotCharged(Reason.NO_LEGAL_BASIS);
        LateCharge unknown = new RateUnknown(day("2027-01-01"), Optional.empty());
        LateCharge charged = charged(claim(TEN_PERCENT, "EUR 18.25", "2026-03-31"), "2026-04-01");

        assertThat(nothing.<String>fold(a -> "a", b -> "b", c -> "c")).isEqualTo("c");
        assertThat(unknown.<String>fold(a -> "a", b -> "b", c -> "c")).isEqualTo("b");
        assertThat(charged.<String>fold(a -> "a", b -> "b", c -> "c")).isEqualTo("a");
        assertThat(nothing.charged()).isEmpty();
        assertThat(unknown.charged()).isEmpty();
        assertThat(charged.charged()).contains((Charged) charged);
    }

    @Test
    void faultsAreSaid() {
        LateClaim.Builder claim = claim(TEN_PERCENT, "EUR 10", "2026-03-31");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim.principal(Money.parse("EUR -0.01")))
                .withMessage("principal (EUR -0.01) must be zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim.paid(day("2026-04-01"), Money.parse("EUR 0")))
                .withMessage("payment of 2026-04-01 (EUR 0.00) must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim.refunded(day("2026-04-01"), Money.parse("EUR -1")))
                .withMessage("refund of 2026-04-01 (EUR -1.00) must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim.without(day("2026-04-02"), day("2026-04-01")))
                .withMessage("last day left out (2026-04-01) must not be before 2026-04-02");
        claim.without(day("2026-04-02"), day("2026-04-02"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        claim.paid(day("2026-04-01"), Money.parse("CHF 1")).build())
                .withMessage("payment of 2026-04-01 (CHF) must be in the currency of the debt, EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim.paid(day("2026-04-01"), Money.parse("USD 1")))
                .withMessage("payment of 2026-04-01 (USD) must be in the currency of the debt, CHF");
        assertThatIllegalStateException()
                .isThrownBy(() -> LateClaim.under(TEN_PERCENT).build())
                .withMessage("principal must be given");
        assertThatIllegalStateException()
                .isThrownBy(() -> LateClaim.under(TEN_PERCENT)
                        .principal(Money.parse("EUR 1"))
                        .build())
                .withMessage("dueOn must be given");
    }

    @Test
    void aClaimTellsNeitherSumNorClient() {
        assertThat(claim(TEN_PERCENT, "EUR 10", "2026-03-31").build())
                .hasToString("LateClaim[CONTRACT from 2026-04-01]");
    }
}
