package io.github.payreq.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.terms.DayByDay.Payment;
import io.github.payreq.terms.LateCharge.Charged;
import io.github.payreq.terms.LateCharge.RateUnknown;
import io.github.payreq.terms.PublishedRates.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Random regimes, debts and payments against counting day by day. */
class LateClaimPropertyTest {

    private static final List<String> CURRENCIES = List.of("EUR", "RUB", "GBP", "JPY", "KWD");
    private static final List<DayCount> DAY_COUNTS =
            List.of(DayCount.ACT_365F, DayCount.ACT_ACT_YEAR, DayCount.THIRTY_360, DayCount.PER_DAY);
    private static final List<Rounding> ROUNDINGS = List.of(Rounding.values());
    private static final List<Rate> KEY = PublishedRates.series("key");
    private static final List<Rate> BASE = PublishedRates.series("base");
    private static final List<Rate> MRO = PublishedRates.series("mro");
    private static final List<Rate> BANK = PublishedRates.series("bank");

    /** A law, whom it covers, the first and last day of its rates, and its rate on a day of a debt. */
    private record Law(
            String code,
            boolean business,
            String firstDay,
            String lastDay,
            Function<LocalDate, Function<LocalDate, BigDecimal>> rate) {}

    private static final List<Law> LAWS = List.of(
            new Law("RU_395", true, "2016-08-01", "2026-09-10", first -> day -> PublishedRates.on(KEY, day)),
            new Law("RU_395", false, "2016-08-01", "2026-09-10", first -> day -> PublishedRates.on(KEY, day)),
            new Law("DE", true, "2014-07-29", "2026-12-31", first -> day -> plus(9, PublishedRates.on(BASE, day))),
            new Law("DE", false, "2010-01-01", "2026-12-31", first -> day -> plus(5, PublishedRates.on(BASE, day))),
            new Law("EU", true, "2013-03-16", "2026-12-31", first -> day -> plus(8, semester(day))),
            new Law("FR", true, "2013-03-16", "2026-12-31", first -> day -> plus(10, semester(day))),
            new Law("UK", true, "2009-01-01", "2026-12-31", first -> day -> plus(8, british(first))),
            new Law("CH", true, "2009-01-01", "2026-12-31", first -> day -> BigDecimal.valueOf(5)),
            new Law("CH", false, "2009-01-01", "2026-12-31", first -> day -> BigDecimal.valueOf(5)),
            new Law("AT", false, "2009-01-01", "2026-12-31", first -> day -> BigDecimal.valueOf(4)));

    private static BigDecimal plus(int points, BigDecimal reference) {
        return reference.add(BigDecimal.valueOf(points));
    }

    private static BigDecimal semester(LocalDate day) {
        return PublishedRates.on(MRO, PublishedRates.halfYear(day));
    }

    private static BigDecimal british(LocalDate first) {
        return PublishedRates.on(BANK, PublishedRates.halfYear(first).minusDays(1));
    }

    /** A debt with payments, all of it taken from a seed. */
    private static final class Debt {
        final Random random;
        final CurrencyUnit currency;
        final Money principal;
        final LocalDate dueOn;
        final LocalDate on;
        final List<Payment> payments = new ArrayList<>();

        Debt(long seed, LocalDate first, LocalDate last) {
            random = new Random(seed);
            currency = CurrencyUnit.of(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
            principal = Money.ofMinor(currency, 1 + random.nextLong(1L << (1 + random.nextInt(40))));
            int span = Math.toIntExact(last.toEpochDay() - first.toEpochDay());
            dueOn = first.minusDays(1).plusDays(random.nextInt(span));
            int left = Math.toIntExact(last.toEpochDay() - dueOn.toEpochDay());
            on = dueOn.plusDays(1 + random.nextInt(Math.min(left, 1 + random.nextInt(1500))));
            for (int i = random.nextInt(4); i > 0; i--) {
                BigDecimal part = Money.ofMinor(currency, 1 + random.nextLong(principal.getAmountMinorLong()))
                        .getAmount();
                payments.add(new Payment(dueOn.plusDays(random.nextInt(900) - 30), part));
            }
        }

        LateClaim.Builder claim(LateRegime regime, boolean business) {
            LateClaim.Builder claim =
                    LateClaim.under(regime).principal(principal).dueOn(dueOn);
            payments.forEach(payment -> claim.paid(payment.on(), Money.of(currency, payment.amount())));
            return business ? claim.business() : claim.consumer();
        }

        BigDecimal owed(LocalDate day) {
            BigDecimal owed = principal.getAmount();
            for (Payment payment : payments) {
                owed = payment.on().isBefore(day) ? owed.subtract(payment.amount()) : owed;
            }
            return owed;
        }

        /** Interest does not begin before the first day that is late. */
        LocalDate firstLateDay() {
            return dueOn.plusDays(1);
        }

        BigDecimal dayByDay(Function<LocalDate, BigDecimal> rate, DayCount dayCount) {
            return DayByDay.interest(
                    principal.getAmount(),
                    payments,
                    dueOn.plusDays(1),
                    on,
                    rate,
                    DayByDay.weight(dayCount.name()),
                    DayByDay.base(dayCount.name()),
                    currency.getDecimalPlaces());
        }

        BigDecimal unit() {
            return Money.ofMinor(currency, 1).getAmount();
        }
    }

    private static Law law(long seed) {
        return LAWS.get(Math.floorMod(seed, LAWS.size()));
    }

    private static Debt debt(long seed, Law law) {
        return new Debt(seed, LocalDate.parse(law.firstDay()), LocalDate.parse(law.lastDay()));
    }

    private static BigDecimal interest(LateCharge charge, Debt debt) {
        return charge.charged()
                .map(Charged::interest)
                .orElse(Money.zero(debt.currency))
                .getAmount();
    }

    @Property(tries = 600)
    void theLawsChargeWhatCountingDayByDayGives(@ForAll long seed) {
        Law law = law(seed);
        Debt debt = debt(seed, law);
        DayCount dayCount = DAY_COUNTS.get(debt.random.nextInt(3));
        LateRegime regime = LateRegime.of(law.code()).withDayCount(dayCount).withRounding(Rounding.TOTAL);

        LateCharge charge = debt.claim(regime, law.business()).build().charge(debt.on);

        assertThat(charge).isNotInstanceOf(RateUnknown.class);
        assertThat(interest(charge, debt))
                .isEqualByComparingTo(debt.dayByDay(law.rate().apply(debt.firstLateDay()), dayCount));
    }

    @Property(tries = 400)
    void contractsChargeWhatCountingDayByDayGives(@ForAll long seed) {
        Debt debt = new Debt(seed, LocalDate.parse("1999-12-01"), LocalDate.parse("2032-03-02"));
        DayCount dayCount = DAY_COUNTS.get(debt.random.nextInt(4));
        BigDecimal rate = BigDecimal.valueOf(debt.random.nextInt(3000), debt.random.nextInt(4));
        LateRegime regime = LateRegime.contract(rate.min(BigDecimal.valueOf(1000)), dayCount, Rounding.TOTAL);

        LateCharge charge =
                debt.claim(regime, debt.random.nextBoolean()).build().charge(debt.on);

        assertThat(interest(charge, debt))
                .isEqualByComparingTo(debt.dayByDay(day -> rate.min(BigDecimal.valueOf(1000)), dayCount));
    }

    @Property(tries = 300)
    void twoClaimsWithTheWatermarkChargeWhatOneDoes(@ForAll long seed) {
        Law law = law(seed);
        Debt debt = debt(seed, law);
        LateRegime regime = LateRegime.of(law.code()).withRounding(Rounding.TOTAL);
        LocalDate between = debt.dueOn.plusDays(
                debt.random.nextInt(Math.toIntExact(debt.on.toEpochDay() - debt.dueOn.toEpochDay())));
        LateClaim.Builder claim = debt.claim(regime, law.business());
        LateCharge whole = claim.build().charge(debt.on);
        LateCharge first = claim.build().charge(between);
        first.charged().map(Charged::watermark).ifPresent(claim::charged);
        LateCharge second = claim.build().charge(debt.on);

        BigDecimal sum = interest(first, debt).add(interest(second, debt));

        assertThat(sum.subtract(interest(whole, debt)).abs()).isLessThanOrEqualTo(debt.unit());
        assertThat(first.charged().flatMap(Charged::fixedSum).stream().count()
                        + second.charged().flatMap(Charged::fixedSum).stream().count())
                .isEqualTo(whole.charged().flatMap(Charged::fixedSum).stream().count());
    }

    @Property(tries = 300)
    void noDayIsChargedTwiceAndNoLateDayIsForgotten(@ForAll long seed) {
        Law law = law(seed);
        Debt debt = debt(seed, law);
        LateClaim.Builder claim = debt.claim(LateRegime.of(law.code()), law.business());
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate on = debt.dueOn; !on.isAfter(debt.on); on = on.plusDays(1 + debt.random.nextInt(200))) {
            claim.build().charge(on).charged().ifPresent(charged -> {
                charged.periods()
                        .forEach(period -> period.from()
                                .datesUntil(period.to().plusDays(1))
                                .forEach(days::add));
                claim.charged(charged.watermark());
            });
        }
        claim.build()
                .charge(debt.on)
                .charged()
                .ifPresent(charged -> charged.periods()
                        .forEach(period -> period.from()
                                .datesUntil(period.to().plusDays(1))
                                .forEach(days::add)));

        List<LocalDate> late = debt.dueOn
                .plusDays(1)
                .datesUntil(debt.on.plusDays(1))
                .filter(day -> debt.owed(day).signum() > 0)
                .toList();
        assertThat(days).isEqualTo(late);
    }

    @Property(tries = 300)
    void aLargerDebtOrALongerTimeNeverCostsLess(@ForAll long seed) {
        Law law = law(seed);
        Debt debt = debt(seed, law);
        LateRegime regime = LateRegime.of(law.code());
        LateClaim.Builder claim = debt.claim(regime, law.business());
        BigDecimal before = interest(claim.build().charge(debt.on.minusDays(1)), debt);
        BigDecimal now = interest(claim.build().charge(debt.on), debt);

        BigDecimal larger = interest(
                claim.principal(debt.principal.plus(Money.ofMinor(debt.currency, 1 + debt.random.nextInt(100_000))))
                        .build()
                        .charge(debt.on),
                debt);

        assertThat(now).isGreaterThanOrEqualTo(before);
        assertThat(larger).isGreaterThanOrEqualTo(now);
    }

    @Property(tries = 300)
    void thePeriodsAddUpAndLieInOrder(@ForAll long seed) {
        Law law = law(seed);
        Debt debt = debt(seed, law);
        Rounding rounding = ROUNDINGS.get(debt.random.nextInt(3));
        LateCharge charge = debt.claim(LateRegime.of(law.code()).withRounding(rounding), law.business())
                .build()
                .charge(debt.on);

        charge.charged().ifPresent(charged -> {
            Money sum = Money.zero(debt.currency);
            LocalDate last = debt.dueOn;
            for (LatePeriod period : charged.periods()) {
                assertThat(period.from()).isAfter(last);
                assertThat(period.to()).isAfterOrEqualTo(period.from());
                BigDecimal distance =
                        period.unrounded().subtract(period.amount().getAmount()).abs();
                BigDecimal allowed = rounding == Rounding.EACH_DAY
                        ? debt.unit().multiply(BigDecimal.valueOf(period.days()))
                        : debt.unit();
                assertThat(distance).isLessThanOrEqualTo(allowed);
                sum = sum.plus(period.amount());
                last = period.to();
            }
            assertThat(sum).isEqualTo(charged.interest());
            assertThat(last).isBeforeOrEqualTo(charged.watermark().through());
        });
    }

    @Property(tries = 200)
    void theRateIsUnknownExactlyFromTheFirstLateDayAfterItsTable(@ForAll long seed) {
        Law law = List.of(LAWS.get(0), LAWS.get(1), LAWS.get(2), LAWS.get(3), LAWS.get(4), LAWS.get(5))
                .get(Math.floorMod(seed, 6));
        LocalDate last = LocalDate.parse(law.lastDay());
        Debt debt = new Debt(seed, last.minusDays(400), last);
        LocalDate on = last.plusDays(debt.random.nextInt(300));

        LateCharge charge =
                debt.claim(LateRegime.of(law.code()), law.business()).build().charge(on);

        LocalDate expected = last.plusDays(1)
                .datesUntil(on.plusDays(1))
                .filter(day -> day.isAfter(debt.dueOn) && debt.owed(day).signum() > 0)
                .findFirst()
                .orElse(LocalDate.MAX);
        LocalDate from = charge instanceof RateUnknown unknown ? unknown.from() : LocalDate.MAX;
        assertThat(from).isEqualTo(expected);
        charge.charged()
                .ifPresent(known -> known.periods()
                        .forEach(period -> assertThat(period.to()).isBefore(from)));
    }

    @Property(tries = 200)
    void aConsumerNeverPaysTheFixedSumOfTheLaw(@ForAll long seed) {
        List<String> codes = LateRegime.available();
        String code = codes.get(Math.floorMod(seed, codes.size()));
        Debt debt = new Debt(seed, LocalDate.parse("2017-01-01"), LocalDate.parse("2026-09-10"));

        LateCharge charge = debt.claim(LateRegime.of(code), false).build().charge(debt.on);

        assertThat(charge.charged().flatMap(Charged::fixedSum)).isEmpty();
    }

    @Property(tries = 200)
    void theOrderInWhichPaymentsAreStatedDoesNotMatter(@ForAll long seed) {
        Law law = law(seed);
        Debt debt = debt(seed, law);
        LateRegime regime = LateRegime.of(law.code());
        LateCharge charge = debt.claim(regime, law.business()).build().charge(debt.on);

        Collections.reverse(debt.payments);

        assertThat(debt.claim(regime, law.business()).build().charge(debt.on)).isEqualTo(charge);
    }

    @Property(tries = 200)
    void daysThatAreLeftOutCostNothingAndTheOthersTheSame(@ForAll long seed) {
        Law law = law(seed);
        Debt debt = debt(seed, law);
        LocalDate first = debt.dueOn.plusDays(debt.random.nextInt(100) - 20);
        LocalDate last = first.plusDays(debt.random.nextInt(100));
        LateRegime regime = LateRegime.contract(new BigDecimal("36.5"), DayCount.ACT_365F, Rounding.TOTAL);
        Function<LocalDate, BigDecimal> rate =
                day -> day.isBefore(first) || day.isAfter(last) ? new BigDecimal("36.5") : BigDecimal.ZERO;

        LateCharge charge =
                debt.claim(regime, law.business()).without(first, last).build().charge(debt.on);

        assertThat(interest(charge, debt)).isEqualByComparingTo(debt.dayByDay(rate, DayCount.ACT_365F));
    }
}
