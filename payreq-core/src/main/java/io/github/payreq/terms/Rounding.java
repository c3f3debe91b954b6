package io.github.payreq.terms;

/** Where interest is rounded to the smallest unit of its currency, always half up. In between nothing is rounded. */
public enum Rounding {
    /** Each period is rounded, then they are added up: Russian calculators. */
    EACH_PERIOD,

    /**
     * The total is rounded once. The amounts of the periods are then parts of the rounded total: each is the growth of the
     * running total, rounded, so that the list adds up.
     */
    TOTAL,

    /** The interest of one day is rounded, then multiplied by the days: GOV.UK. */
    EACH_DAY
}
