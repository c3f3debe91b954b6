package io.github.payreq.terms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Function;

/** Interest as a fraction, one day after the other: the oracle. It shares no code with the library. */
final class DayByDay {

    /** A multiple of every denominator: 365, 366, 360, a share of 300, and percent. */
    private static final BigInteger COMMON = BigInteger.valueOf(100L * 365 * 366 * 360 * 300);

    record Payment(LocalDate on, BigDecimal amount) {}

    private DayByDay() {}

    static BigDecimal interest(
            BigDecimal principal,
            List<Payment> payments,
            LocalDate from,
            LocalDate to,
            Function<LocalDate, BigDecimal> rate,
            Function<LocalDate, Integer> weight,
            Function<LocalDate, Integer> base,
            int decimals) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            BigDecimal owed = principal;
            for (Payment payment : payments) {
                if (payment.on().isBefore(day)) {
                    owed = owed.subtract(payment.amount());
                }
            }
            if (owed.signum() > 0) {
                BigInteger part = COMMON.divide(BigInteger.valueOf(100L * base.apply(day)));
                sum = sum.add(owed.multiply(rate.apply(day))
                        .multiply(BigDecimal.valueOf(weight.apply(day)))
                        .multiply(new BigDecimal(part)));
            }
        }
        return sum.divide(new BigDecimal(COMMON), decimals, RoundingMode.HALF_UP);
    }

    static int daysOfYear(LocalDate day) {
        int year = day.getYear();
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 366 : 365;
    }

    /** In months of 30 days: none for the 31st, and 1 March makes up for February. */
    static int thirty(LocalDate day) {
        if (day.getDayOfMonth() == 31) {
            return 0;
        }
        if (day.getMonth() == Month.MARCH && day.getDayOfMonth() == 1) {
            return daysOfYear(day) == 366 ? 2 : 3;
        }
        return 1;
    }

    static Function<LocalDate, Integer> weight(String dayCount) {
        return dayCount.equals("THIRTY_360") ? DayByDay::thirty : day -> 1;
    }

    static Function<LocalDate, Integer> base(String dayCount) {
        return day -> switch (dayCount) {
            case "ACT_365F" -> 365;
            case "ACT_ACT_YEAR" -> daysOfYear(day);
            case "THIRTY_360" -> 360;
            default -> 1;
        };
    }
}
