package io.github.payreq.terms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact sum of parts of years: nothing is rounded before the end. */
record Fraction(BigDecimal numerator, BigInteger denominator) {

    static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigInteger.ONE);

    Fraction plus(Fraction other) {
        BigInteger common =
                denominator.divide(denominator.gcd(other.denominator)).multiply(other.denominator);
        return new Fraction(over(common).add(other.over(common)), common);
    }

    private BigDecimal over(BigInteger multiple) {
        return numerator.multiply(new BigDecimal(multiple.divide(denominator)));
    }

    BigDecimal rounded(int decimals) {
        return numerator.divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }
}
