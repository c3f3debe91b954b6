package io.github.payreq.terms;

/** What a result does not say by itself and somebody should know before it is claimed. */
public enum LateNote {
    /** Law lets interest run only once the client is in default, and no first day of it was stated. */
    DEFAULT_IS_ASSUMED,

    /** Some of the days fall under a moratorium that protects certain debtors; they are charged. */
    MORATORIUM_NOT_APPLIED,

    /** Some days were left out, as the caller said. */
    DAYS_LEFT_OUT,

    /** Days before these were charged earlier. */
    CHARGED_IN_PART,

    /** The fixed sum depends on the size of the debt, which is in another currency; it is left out. */
    FIXED_SUM_NEEDS_OWN_CURRENCY,

    /** The fixed sum is in another currency than the debt; the two are never added up. */
    FIXED_SUM_IN_OTHER_CURRENCY
}
