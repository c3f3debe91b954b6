package io.github.payreq.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.terms.LateCharge.Charged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link LateRegime} and {@link LateTerms}. */
class LateRegimeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-01");

    private static Charged charged(LateRegime regime, boolean business) {
        LateClaim.Builder claim =
                LateClaim.under(regime).principal(Money.parse("EUR 3650")).dueOn(DAY.minusDays(1));
        return (business ? claim.business() : claim)
                .build()
                .charge(DAY)
                .charged()
                .orElseThrow();
    }

    @Test
    void whatIsAvailableIsListed() {
        assertThat(LateRegime.available()).containsExactly("AT", "CH", "DE", "EU", "FR", "RU_395", "UK");
        assertThat(LateRegime.available())
                .allSatisfy(code -> assertThat(LateRegime.of(code).code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PL", "RU", "de", "", "RU_395X", "CONTRACT", "R_CONTRACT"})
    void whatIsNotAvailableIsSaidWithWhatIs(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LateRegime.of(code))
                .withMessage("regime (" + code + ") is not available; available are AT, CH, DE, EU, FR, RU_395, UK, and"
                        + " a contract such as RU_CONTRACT with a rate");
    }

    @Test
    void aContractNeedsARate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LateRegime.of("RU_CONTRACT"))
                .withMessage("regime (RU_CONTRACT) must have a rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LateRegime.of(new LateTerms("RU_CONTRACT")))
                .withMessage("regime (RU_CONTRACT) must have a rate");
    }

    @ParameterizedTest
    @CsvSource({
        "AT, ACT_ACT_YEAR, TOTAL",
        "CH, ACT_365F, TOTAL",
        "DE, ACT_ACT_YEAR, TOTAL",
        "EU, ACT_ACT_YEAR, TOTAL",
        "FR, ACT_ACT_YEAR, TOTAL",
        "RU_395, ACT_ACT_YEAR, EACH_PERIOD",
        "UK, ACT_365F, EACH_DAY"
    })
    void everyRegimeCountsAndRoundsInItsWay(String code, DayCount dayCount, Rounding rounding) {
        assertThat(LateRegime.of(code).dayCount()).isEqualTo(dayCount);
        assertThat(LateRegime.of(code).rounding()).isEqualTo(rounding);
        assertThat(LateRegime.of(code)).hasToString("LateRegime[" + code + ", " + dayCount + ", " + rounding + "]");
    }

    @Test
    void onlyRussiaHasAMoratorium() {
        assertThat(LateRegime.of("DE").moratorium()).isEmpty();
        assertThat(LateRegime.of("RU_395").moratorium()).hasValueSatisfying(days -> {
            assertThat(days.getKey()).isEqualTo("2022-04-01");
            assertThat(days.getValue()).isEqualTo("2022-10-01");
        });
    }

    @Test
    void theSwissRateHasNoReferenceToReplace() {
        RateTable table = LateRegime.of("DE").reference().orElseThrow();

        assertThat(LateRegime.of("CH").reference()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LateRegime.of("CH").withReference(table))
                .withMessage("regime (CH) must have a reference rate, but its rate is fixed");
        assertThat(LateRegime.of("DE").withAgreedRate(BigDecimal.TEN).reference())
                .isEmpty();
    }

    // Terms

    @Test
    void termsThatOnlyNameTheLawAreTheLaw() {
        assertThat(LateRegime.of(new LateTerms("DE"))).isEqualTo(LateRegime.of("DE"));
    }

    @Test
    void whatWasAgreedTakesThePlaceOfTheLaw() {
        LateTerms terms = new LateTerms("DE")
                .withRate(new BigDecimal("7.3"))
                .withDayCount(DayCount.ACT_365F)
                .withFixedSum(Money.parse("EUR 25"))
                .withInterestFrom(DAY);

        LateRegime regime = LateRegime.of(terms);

        assertThat(regime.code()).isEqualTo("DE");
        assertThat(regime.dayCount()).isEqualTo(DayCount.ACT_365F);
        assertThat(charged(regime, true).interest()).isEqualTo(Money.parse("EUR 0.73"));
        assertThat(charged(regime, false).interest()).isEqualTo(Money.parse("EUR 0.73"));
        assertThat(charged(regime, false).fixedSum()).contains(Money.parse("EUR 25"));
        assertThat(terms.interestFrom()).contains(DAY);
    }

    @Test
    void aContractCountsDaysAsItSaysAndElseOver365() {
        LateTerms terms = new LateTerms("US_CONTRACT").withRate(new BigDecimal("18"));

        assertThat(LateRegime.of(terms).dayCount()).isEqualTo(DayCount.ACT_365F);
        assertThat(LateRegime.of(terms).rounding()).isEqualTo(Rounding.TOTAL);
        assertThat(LateRegime.of(terms).code()).isEqualTo("US_CONTRACT");
        assertThat(LateRegime.of(terms).source()).isEqualTo("contract");
        assertThat(charged(LateRegime.of(terms), false).interest()).isEqualTo(Money.parse("EUR 1.80"));
        assertThat(charged(LateRegime.of(terms.withDayCount(DayCount.PER_DAY)), true)
                        .interest())
                .isEqualTo(Money.parse("EUR 657"));
    }

    @Test
    void termsAreEqualWithoutRegardToHowTheyWereMade() {
        assertThat(new LateTerms("DE").withDayCount(DayCount.PER_DAY).withRate(BigDecimal.ONE))
                .isEqualTo(new LateTerms("DE").withRate(BigDecimal.ONE).withDayCount(DayCount.PER_DAY));
        assertThat(new LateTerms("DE").rate()).isEmpty();
        assertThat(new LateTerms("DE").fixedSum()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000.01", "1e999999999"})
    void aRateIsFromZeroToAThousand(String rate) {
        BigDecimal number = new BigDecimal(rate);
        String message = "rate (" + number + ") must be from 0 to 1000 percent";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LateTerms("DE").withRate(number))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LateRegime.contract(number, DayCount.ACT_365F, Rounding.TOTAL))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LateRegime.of("DE").withAgreedRate(number))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1000", "0.00000000000000000001"})
    void theBoundsOfARateAreAllowed(String rate) {
        assertThat(new LateTerms("DE").withRate(new BigDecimal(rate)).rate()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LateTerms("DE").withRate(new BigDecimal("1e-21")))
                .withMessage("rate (1E-21) must have at most 20 decimals");
    }

    @Test
    void aFixedSumIsZeroOrMore() {
        assertThat(new LateTerms("DE").withFixedSum(Money.parse("EUR 0")).fixedSum())
                .isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LateTerms("DE").withFixedSum(Money.parse("EUR -0.01")))
                .withMessage("fixedSum (EUR -0.01) must be zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LateRegime.of("DE").withFixedSum(Money.parse("EUR -0.01")));
    }

    @Test
    void aShareIsAboveZero() {
        RateTable table = LateRegime.of("RU_395").reference().orElseThrow();

        assertThat(charged(LateRegime.contractShare(table, 1, Rounding.TOTAL), true)
                        .interest())
                .isEqualTo(Money.parse("EUR 547.50"));
        assertThat(charged(LateRegime.contractShare(table, 300, Rounding.TOTAL), false)
                        .interest())
                .isEqualTo(Money.parse("EUR 1.83"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LateRegime.contractShare(table, 0, Rounding.TOTAL))
                .withMessage("share (0) must be above zero");
    }

    @Test
    void anotherCountOfDaysOrAnAgreedRateEndsTheShare() {
        LateRegime share =
                LateRegime.contractShare(LateRegime.of("RU_395").reference().orElseThrow(), 300, Rounding.TOTAL);

        assertThat(charged(share.withDayCount(DayCount.ACT_365F), true)
                        .periods()
                        .get(0)
                        .denominator())
                .isEqualTo(365);
        assertThat(charged(share.withAgreedRate(BigDecimal.ONE), true)
                        .periods()
                        .get(0)
                        .denominator())
                .isEqualTo(1);
    }

    @Test
    void aCopyLeavesTheRegimeAsItIs() {
        LateRegime law = LateRegime.of("DE");
        List<LateRegime> copies = List.of(
                law.withDayCount(DayCount.THIRTY_360),
                law.withRounding(Rounding.EACH_DAY),
                law.withAgreedRate(BigDecimal.ONE),
                law.withFixedSum(Money.parse("EUR 1")),
                law.withReference(LateRegime.of("EU").reference().orElseThrow()));

        assertThat(copies).doesNotContain(law).doesNotHaveDuplicates();
        assertThat(law)
                .isEqualTo(LateRegime.of("DE"))
                .hasSameHashCodeAs(LateRegime.of("DE").withDayCount(law.dayCount()));
        assertThat(law).isNotEqualTo("DE");
        assertThat(law.withDayCount(law.dayCount())).isEqualTo(law);
        assertThat(charged(law.withRounding(Rounding.EACH_DAY), true).regime().rounding())
                .isEqualTo(Rounding.EACH_DAY);
    }

    @Test
    void theMarginForBusinessesIsNotBoundToADayOnceARateIsAgreed() {
        LateClaim.Builder claim = LateClaim.under(LateRegime.of("DE").withAgreedRate(BigDecimal.TEN))
                .principal(Money.parse("EUR 3650"))
                .dueOn(LocalDate.parse("2010-03-31"))
                .business();

        assertThat(claim.build().charge(LocalDate.parse("2010-04-01"))).isInstanceOf(Charged.class);
    }

    @Test
    void anAgreedRateIsNeverFrozen() {
        LateRegime agreed = LateRegime.of("UK").withAgreedRate(BigDecimal.TEN);

        assertThat(charged(agreed, true).periods().get(0).rate()).isEqualTo(BigDecimal.TEN);
        assertThat(charged(agreed, true).interest()).isEqualTo(Money.parse("EUR 1"));
    }
}
