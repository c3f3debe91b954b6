package io.github.payreq.terms;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A sum for the cost of recovery, which may grow with the debt: lower bound of the debt, and the sum from there on. */
record FixedSum(CurrencyUnit currency, NavigableMap<BigDecimal, BigDecimal> steps) {

    /** Reads {@code GBP 0:40 1000:70 10000:100}. */
    static FixedSum parse(String text) {
        String[] parts = text.split(" ", -1);
        NavigableMap<BigDecimal, BigDecimal> steps = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] step = parts[i].split(":", -1);
            steps.put(new BigDecimal(step[0]), new BigDecimal(step[1]));
        }
        return new FixedSum(CurrencyUnit.of(parts[0]), steps);
    }

    static FixedSum of(Money sum) {
        return new FixedSum(sum.getCurrencyUnit(), new TreeMap<>(Map.of(BigDecimal.ZERO, sum.getAmount())));
    }

    /** The sum for a debt; empty where it depends on the size of the debt, which is in another currency. */
    Optional<Money> forDebt(Money debt) {
        boolean comparable = debt.getCurrencyUnit().equals(currency);
        if (!comparable && steps.size() > 1) {
            return Optional.empty();
        }
        BigDecimal size = comparable ? debt.getAmount() : BigDecimal.ZERO;
        return Optional.ofNullable(steps.floorEntry(size)).map(step -> Money.of(currency, step.getValue()));
    }
}
