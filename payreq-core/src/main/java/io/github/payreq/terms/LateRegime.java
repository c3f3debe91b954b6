package io.github.payreq.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The law or the contract under which late payment costs something: which rate, how days are counted, where it is rounded,
 * and what fixed sum there is. Interest is always simple.
 *
 * <p>Shipped are the regimes whose facts could be confirmed; rates come from dated tables ({@link #reference()}):
 *
 * <ul>
 *   <li>{@code EU}: Directive 2011/7/EU as it stands, for businesses: ECB rate of 1 January and 1 July + 8, EUR 40.
 *   <li>{@code DE}: base rate + 9 for businesses and EUR 40, + 5 for consumers (BGB 247, 288).
 *   <li>{@code AT}: base rate of the half-year's first day + 9.2 for businesses and EUR 40 (UGB 456, 458), 4 % for consumers
 *       (ABGB 1000).
 *   <li>{@code FR}: ECB rate + 10 and EUR 40 for businesses (C. com. L441-10). An agreed rate must be three times the legal
 *       rate at least.
 *   <li>{@code UK}: Bank Rate + 8 for businesses, frozen at the last 30 June or 31 December before interest begins to run;
 *       GBP 40, 70 or 100 by the size of the debt (SI 2002/1675; Act of 1998, s. 5A).
 *   <li>{@code CH}: 5 % (OR 104).
 *   <li>{@code RU_395}: the key rate of the Bank of Russia, day by day (GK 395).
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LateRegime {

    private static final Pattern CONTRACT = Pattern.compile("[A-Z]{2}_CONTRACT");
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1000);
    private static final int MOST_DECIMALS = 20;

    /** Percentage points over the reference, or a whole rate. */
    record Margin(BigDecimal points, boolean floating) {}

    /** A rate and a factor: an agreed rate below their product is void. */
    record Floor(RateTable table, BigDecimal factor) {}

    /** A regime in the making. */
    static final class Draft {
        final String code;
        final String source;
        DayCount dayCount;
        Rounding rounding;
        Optional<RateTable> reference = Optional.empty();
        boolean frozen;
        Optional<Margin> business = Optional.empty();
        Optional<LocalDate> businessSince = Optional.empty();
        Optional<Margin> consumer = Optional.empty();
        int share;
        Optional<FixedSum> fixedSum = Optional.empty();
        boolean fixedSumAgreed;
        Optional<Floor> floor = Optional.empty();
        boolean rateAgreed;
        boolean needsDefault;
        Optional<Map.Entry<LocalDate, LocalDate>> moratorium = Optional.empty();

        Draft(String code, String source, DayCount dayCount, Rounding rounding) {
            this.code = code;
            this.source = source;
            this.dayCount = Objects.requireNonNull(dayCount, "dayCount");
            this.rounding = Objects.requireNonNull(rounding, "rounding");
        }

        private void rate(Optional<Margin> margin) {
            business = margin;
            consumer = margin;
            businessSince = Optional.empty();
            frozen = false;
        }
    }

    private final String code;
    private final String source;
    private final DayCount dayCount;
    private final Rounding rounding;
    private final Optional<RateTable> reference;
    private final boolean frozen;
    private final Optional<Margin> business;
    private final Optional<LocalDate> businessSince;
    private final Optional<Margin> consumer;
    private final int share;
    private final Optional<FixedSum> fixedSum;
    private final boolean fixedSumAgreed;
    private final Optional<Floor> floor;
    private final boolean rateAgreed;
    private final boolean needsDefault;
    private final Optional<Map.Entry<LocalDate, LocalDate>> moratorium;

    LateRegime(Draft draft) {
        this.code = draft.code;
        this.source = draft.source;
        this.dayCount = draft.dayCount;
        this.rounding = draft.rounding;
        this.reference = draft.reference;
        this.frozen = draft.frozen;
        this.business = draft.business;
        this.businessSince = draft.businessSince;
        this.consumer = draft.consumer;
        this.share = draft.share;
        this.fixedSum = draft.fixedSum;
        this.fixedSumAgreed = draft.fixedSumAgreed;
        this.floor = draft.floor;
        this.rateAgreed = draft.rateAgreed;
        this.needsDefault = draft.needsDefault;
        this.moratorium = draft.moratorium;
    }

    private Draft draft() {
        Draft draft = new Draft(code, source, dayCount, rounding);
        draft.reference = reference;
        draft.frozen = frozen;
        draft.business = business;
        draft.businessSince = businessSince;
        draft.consumer = consumer;
        draft.share = share;
        draft.fixedSum = fixedSum;
        draft.fixedSumAgreed = fixedSumAgreed;
        draft.floor = floor;
        draft.rateAgreed = rateAgreed;
        draft.needsDefault = needsDefault;
        draft.moratorium = moratorium;
        return draft;
    }

    /**
     * Returns a regime of law.
     *
     * @param code its name, such as {@code DE}
     * @return the regime
     * @throws IllegalArgumentException if it is not shipped; the message lists those that are
     */
    public static LateRegime of(String code) {
        LateRegime regime = RegimeData.REGIMES.get(code);
        if (regime == null) {
            throw new IllegalArgumentException("regime (" + code + ") "
                    + (CONTRACT.matcher(code).matches()
                            ? "must have a rate"
                            : "is not available; available are " + String.join(", ", available())
                                    + ", and a contract such as RU_CONTRACT with a rate"));
        }
        return regime;
    }

    /**
     * Returns the regime that the terms of a request state: that of law, with what was agreed in place of it, or a contract
     * alone, counted by {@link DayCount#ACT_365F} where nothing else is stated and rounded once.
     *
     * @param terms the terms
     * @return the regime
     * @throws IllegalArgumentException if it is not shipped, or a contract has no rate
     */
    public static LateRegime of(LateTerms terms) {
        LateRegime regime =
                CONTRACT.matcher(terms.regime()).matches() && terms.rate().isPresent()
                        ? new LateRegime(new Draft(
                                terms.regime(), "contract", terms.dayCount().orElse(DayCount.ACT_365F), Rounding.TOTAL))
                        : of(terms.regime());
        if (terms.rate().isPresent()) {
            regime = regime.withAgreedRate(terms.rate().get());
        }
        if (terms.dayCount().isPresent()) {
            regime = regime.withDayCount(terms.dayCount().get());
        }
        return terms.fixedSum().isPresent()
                ? regime.withFixedSum(terms.fixedSum().get())
                : regime;
    }

    /**
     * Returns the names of the regimes of law that are shipped.
     *
     * @return the names, sorted
     */
    public static List<String> available() {
        return List.copyOf(RegimeData.REGIMES.keySet());
    }

    /**
     * Returns a regime by contract alone: the same rate all the time, for businesses and consumers. Whether the law lets it
     * stand is for the caller to know.
     *
     * @param rate the rate in percent, from 0 to 1000: a year, or a day with {@link DayCount#PER_DAY}
     * @param dayCount how days are counted
     * @param rounding where it is rounded
     * @return the regime
     */
    public static LateRegime contract(BigDecimal rate, DayCount dayCount, Rounding rounding) {
        return new LateRegime(new Draft("CONTRACT", "contract", dayCount, rounding)).withAgreedRate(rate);
    }

    /**
     * Returns a regime by contract alone: each day costs a share of a reference rate, such as one 300th of the key rate.
     *
     * @param reference the reference rates in percent, such as those of {@code RU_395}
     * @param share what the rate is divided by, above zero
     * @param rounding where it is rounded
     * @return the regime
     */
    public static LateRegime contractShare(RateTable reference, int share, Rounding rounding) {
        if (share < 1) {
            throw new IllegalArgumentException("share (" + share + ") must be above zero");
        }
        Draft draft = new Draft("CONTRACT", "contract", DayCount.PER_DAY, rounding);
        draft.reference = Optional.of(reference);
        draft.share = share;
        draft.rate(Optional.of(new Margin(BigDecimal.ZERO, true)));
        return new LateRegime(draft);
    }

    /**
     * Returns a copy with other reference rates: those of payreq with further rows, or the host's own.
     *
     * @param reference the rates
     * @return the copy
     * @throws IllegalArgumentException if the regime has no reference rate
     */
    public LateRegime withReference(RateTable reference) {
        if (this.reference.isEmpty()) {
            throw new IllegalArgumentException(
                    "regime (" + code + ") must have a reference rate, but its rate is fixed");
        }
        Draft draft = draft();
        draft.reference = Optional.of(reference);
        return new LateRegime(draft);
    }

    /**
     * Returns a copy with an agreed rate in place of the law's. It covers businesses and, where law covers them or there is
     * only a contract, consumers.
     *
     * @param rate the rate in percent, from 0 to 1000
     * @return the copy
     */
    public LateRegime withAgreedRate(BigDecimal rate) {
        requireRate(rate);
        Draft draft = draft();
        boolean coversConsumers = business.isEmpty() || consumer.isPresent();
        draft.rate(Optional.of(new Margin(rate, false)));
        draft.consumer = draft.business.filter(margin -> coversConsumers);
        draft.reference = Optional.empty();
        draft.share = 0;
        draft.rateAgreed = true;
        return new LateRegime(draft);
    }

    /**
     * Returns a copy that counts days in another way.
     *
     * @param dayCount the way
     * @return the copy
     */
    public LateRegime withDayCount(DayCount dayCount) {
        Draft draft = draft();
        draft.dayCount = Objects.requireNonNull(dayCount, "dayCount");
        draft.share = 0;
        return new LateRegime(draft);
    }

    /**
     * Returns a copy that rounds in another place.
     *
     * @param rounding the place
     * @return the copy
     */
    public LateRegime withRounding(Rounding rounding) {
        Draft draft = draft();
        draft.rounding = Objects.requireNonNull(rounding, "rounding");
        return new LateRegime(draft);
    }

    /**
     * Returns a copy with an agreed fixed sum in place of the law's, for businesses and consumers alike.
     *
     * @param fixedSum the sum, zero for none
     * @return the copy
     */
    public LateRegime withFixedSum(Money fixedSum) {
        requireFixedSum(fixedSum);
        Draft draft = draft();
        draft.fixedSum = Optional.of(fixedSum).filter(Money::isPositive).map(FixedSum::of);
        draft.fixedSumAgreed = true;
        return new LateRegime(draft);
    }

    static void requireRate(BigDecimal rate) {
        if (rate.signum() < 0 || rate.compareTo(HIGHEST_RATE) > 0) {
            throw new IllegalArgumentException("rate (" + rate + ") must be from 0 to 1000 percent");
        }
        requireDecimals(rate);
    }

    /** Nothing that is short to write and long to compute. */
    static void requireDecimals(BigDecimal rate) {
        if (Math.abs((long) rate.scale()) > MOST_DECIMALS) {
            throw new IllegalArgumentException("rate (" + rate + ") must have at most 20 decimals");
        }
    }

    static void requireFixedSum(Money sum) {
        if (sum.isNegative()) {
            throw new IllegalArgumentException("fixedSum (" + sum + ") must be zero or more");
        }
    }

    /**
     * Returns the name.
     *
     * @return the name, such as {@code DE}; {@code CONTRACT} for a contract alone
     */
    public String code() {
        return code;
    }

    /**
     * Returns the law.
     *
     * @return the law and its paragraphs
     */
    public String source() {
        return source;
    }

    /**
     * Returns how days are counted.
     *
     * @return the way
     */
    public DayCount dayCount() {
        return dayCount;
    }

    /**
     * Returns where interest is rounded.
     *
     * @return the place
     */
    public Rounding rounding() {
        return rounding;
    }

    /**
     * Returns the reference rates.
     *
     * @return the rates, or empty where the rate is fixed or agreed
     */
    public Optional<RateTable> reference() {
        return reference;
    }

    /**
     * Returns the first day of a moratorium for certain debtors, and its last: no interest is due from those whom it covers.
     * Whether a debtor is covered is for the caller to know; see {@link LateClaim.Builder#underMoratorium()}.
     *
     * @return the days, or empty if none is known
     */
    public Optional<Map.Entry<LocalDate, LocalDate>> moratorium() {
        return moratorium;
    }

    Optional<Margin> margin(boolean ofBusiness) {
        return ofBusiness ? business : consumer;
    }

    Optional<LocalDate> since(boolean ofBusiness) {
        return ofBusiness ? businessSince : Optional.empty();
    }

    Optional<FixedSum> fixedSum(boolean ofBusiness) {
        return ofBusiness || fixedSumAgreed ? fixedSum : Optional.empty();
    }

    Optional<Floor> floor() {
        return rateAgreed ? floor : Optional.empty();
    }

    boolean isFrozen() {
        return frozen;
    }

    boolean needsDefault() {
        return needsDefault;
    }

    int denominator(LocalDate day) {
        return share > 0 ? share : dayCount.denominator(day);
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                code,
                source,
                dayCount,
                rounding,
                reference,
                frozen,
                business,
                businessSince,
                consumer,
                share,
                fixedSum,
                fixedSumAgreed,
                floor,
                rateAgreed,
                needsDefault,
                moratorium);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LateRegime that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "LateRegime[" + code + ", " + dayCount + ", " + rounding + "]";
    }
}
