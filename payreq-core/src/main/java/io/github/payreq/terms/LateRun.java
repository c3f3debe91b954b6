package io.github.payreq.terms;

import io.github.payreq.terms.LateCharge.Charged;
import io.github.payreq.terms.LateCharge.NotCharged;
import io.github.payreq.terms.LateCharge.RateUnknown;
import io.github.payreq.terms.LateCharge.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One computation: the days are cut wherever the rate, the principal or the year changes, and each piece is computed by
 * itself.
 */
final class LateRun {

    private static final int DECIMALS_SHOWN = 10;
    private static final long PERCENT = 100;

    private final LateClaim claim;
    private final LateRegime regime;
    private final LocalDate on;
    private final LocalDate start;
    private final CurrencyUnit currency;
    private final NavigableSet<LocalDate> cuts = new TreeSet<>();

    private final List<LatePeriod> periods = new ArrayList<>();
    private final NavigableSet<LateNote> notes = new TreeSet<>();
    private Fraction exact = Fraction.ZERO;
    private Money interest;

    /** The first day with an overdue sum that bears interest, also if it was charged before. */
    private @Nullable LocalDate firstLateDay;

    LateRun(LateClaim claim, LocalDate on) {
        this.claim = claim;
        this.regime = claim.regime;
        this.on = on;
        this.start = claim.charged
                .map(mark -> mark.through().plusDays(1))
                .filter(claim.firstDay::isBefore)
                .orElse(claim.firstDay);
        this.currency = claim.principal.getCurrencyUnit();
        this.interest = Money.zero(currency);
    }

    LateCharge charge() {
        Optional<LateRegime.Margin> margin = regime.margin(claim.business);
        if (margin.isEmpty()) {
            return new NotCharged(Reason.BUSINESSES_ONLY);
        }
        if (on.isBefore(claim.firstDay)) {
            return new NotCharged(Reason.NOT_OVERDUE);
        }
        cut();
        LocalDate from = claim.firstDay;
        while (!from.isAfter(on)) {
            LocalDate cut = cuts.higher(from);
            LocalDate next = cut == null || cut.isAfter(on) ? on.plusDays(1) : cut;
            if (owedOn(from).isPositive()) {
                Optional<LateCharge> end = piece(from, next.minusDays(1), margin.get());
                if (end.isPresent()) {
                    return end.get();
                }
            }
            from = next;
        }
        if (firstLateDay != null
                && claim.oncePaid == LateClaim.OncePaid.WAIVE
                && !owedOn(on.plusDays(1)).isPositive()) {
            return new NotCharged(Reason.WAIVED_ONCE_PAID);
        }
        return result(on)
                .<LateCharge>map(charged -> charged)
                .orElseGet(() -> new NotCharged(
                        firstLateDay != null && firstLateDay.isBefore(start)
                                ? Reason.CHARGED_BEFORE
                                : Reason.NOTHING_OVERDUE));
    }

    /** Collects the days on which a new piece begins. */
    private void cut() {
        cuts.add(start);
        claim.changes.keySet().forEach(day -> cuts.add(day.plusDays(1)));
        claim.leftOut.forEach((first, last) -> {
            cuts.add(first);
            cuts.add(last.plusDays(1));
        });
        regime.since(claim.business).ifPresent(cuts::add);
        if (!regime.isFrozen()) {
            regime.reference().ifPresent(this::cutAt);
        }
        regime.floor().map(LateRegime.Floor::table).ifPresent(this::cutAt);
        if (regime.dayCount().splitsYears()) {
            for (int year = claim.firstDay.getYear() + 1; year <= on.getYear(); year++) {
                LocalDate newYear = LocalDate.of(year, 1, 1);
                if (newYear.lengthOfYear() != newYear.minusDays(1).lengthOfYear()) {
                    cuts.add(newYear);
                }
            }
        }
    }

    private void cutAt(RateTable table) {
        table.rows().forEach(row -> cuts.add(row.from()));
        cuts.add(table.validUntil().plusDays(1));
    }

    /** Principal less what was paid before the day. */
    private Money owedOn(LocalDate day) {
        return claim.changes.headMap(day, false).values().stream().reduce(claim.principal, Money::plus);
    }

    private boolean isLeftOut(LocalDate day) {
        return claim.leftOut.headMap(day, true).values().stream().anyMatch(last -> !last.isBefore(day));
    }

    /** Adds days with one principal and one rate; the end of the computation if they cannot be charged. */
    private Optional<LateCharge> piece(LocalDate from, LocalDate to, LateRegime.Margin margin) {
        if (isLeftOut(from)) {
            notes.add(LateNote.DAYS_LEFT_OUT);
            return Optional.empty();
        }
        if (firstLateDay == null) {
            firstLateDay = from;
        }
        if (from.isBefore(start)) {
            notes.add(LateNote.CHARGED_IN_PART);
            return Optional.empty();
        }
        Optional<BigDecimal> reference = margin.floating()
                ? regime.reference().flatMap(table -> table.on(regime.isFrozen() ? firstLate() : from))
                : Optional.empty();
        Optional<BigDecimal> least =
                regime.floor().flatMap(floor -> floor.table().on(from).map(floor.factor()::multiply));
        boolean isKnown = (reference.isPresent() || !margin.floating())
                && (least.isPresent() || regime.floor().isEmpty())
                && !regime.since(claim.business).filter(from::isBefore).isPresent();
        if (!isKnown) {
            return Optional.of(new RateUnknown(from, result(from.minusDays(1))));
        }
        BigDecimal rate = reference.orElse(BigDecimal.ZERO).add(margin.points());
        if (least.filter(some -> rate.compareTo(some) < 0).isPresent()) {
            return Optional.of(new NotCharged(Reason.AGREED_RATE_TOO_LOW));
        }
        add(from, to, reference, rate);
        return Optional.empty();
    }

    private LocalDate firstLate() {
        return firstLateDay == null ? claim.firstDay : firstLateDay;
    }

    private void add(LocalDate from, LocalDate to, Optional<BigDecimal> reference, BigDecimal rate) {
        Money principal = owedOn(from);
        int days = regime.dayCount().days(from, to);
        int denominator = regime.denominator(from);
        BigDecimal ofOneDay = principal.getAmount().multiply(rate);
        BigInteger divisor = BigInteger.valueOf(PERCENT * denominator);
        Fraction part = new Fraction(ofOneDay.multiply(BigDecimal.valueOf(days)), divisor);
        exact = exact.plus(part);
        Money amount = switch (regime.rounding()) {
            case EACH_PERIOD -> rounded(part);
            case EACH_DAY -> rounded(new Fraction(ofOneDay, divisor)).multipliedBy(days);
            case TOTAL -> rounded(exact).minus(interest);
        };
        interest = interest.plus(amount);
        periods.add(new LatePeriod(
                from, to, days, denominator, rate, reference, principal, part.rounded(DECIMALS_SHOWN), amount));
        regime.moratorium()
                .filter(span -> !from.isAfter(span.getValue()) && !to.isBefore(span.getKey()))
                .ifPresent(span -> notes.add(LateNote.MORATORIUM_NOT_APPLIED));
    }

    private Money rounded(Fraction fraction) {
        return Money.of(currency, fraction.rounded(currency.getDecimalPlaces()), RoundingMode.UNNECESSARY);
    }

    /** What may be charged up to a day; empty if there is neither interest nor a fixed sum. */
    private Optional<Charged> result(LocalDate last) {
        Optional<Money> fixedSum = fixedSum();
        if (periods.isEmpty() && fixedSum.isEmpty()) {
            return Optional.empty();
        }
        if (regime.needsDefault() && !claim.firstDayStated) {
            notes.add(LateNote.DEFAULT_IS_ASSUMED);
        }
        boolean wasCharged = claim.charged.filter(Watermark::fixedSumCharged).isPresent();
        LocalDate through =
                claim.charged.map(Watermark::through).filter(last::isBefore).orElse(last);
        return Optional.of(new Charged(
                regime,
                interest,
                fixedSum,
                periods,
                List.copyOf(notes),
                new Watermark(through, wasCharged || fixedSum.isPresent())));
    }

    private Optional<Money> fixedSum() {
        Optional<FixedSum> rule = regime.fixedSum(claim.business);
        if (rule.isEmpty()
                || firstLateDay == null
                || claim.charged.filter(Watermark::fixedSumCharged).isPresent()) {
            return Optional.empty();
        }
        Optional<Money> sum = rule.get().forDebt(owedOn(firstLateDay));
        if (sum.isEmpty()) {
            notes.add(LateNote.FIXED_SUM_NEEDS_OWN_CURRENCY);
        } else if (!sum.get().isSameCurrency(claim.principal)) {
            notes.add(LateNote.FIXED_SUM_IN_OTHER_CURRENCY);
        }
        return sum;
    }
}
