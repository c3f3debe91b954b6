package io.github.payreq.templates.internal.words;

import io.github.payreq.templates.internal.words.AmountLanguage.Minor;
import java.util.Set;

/** Writes amounts in one system of numerals. What it is given is not negative and fits. */
sealed interface AmountWriter permits AlphabeticAmounts, CharacterAmounts {

    /** The codes of the currencies that it can name. */
    Set<String> currencies();

    /** How many decimals an amount of one of them has. */
    int decimals(String currency);

    /** Whole units must be below this. */
    long limit();

    /**
     * Appends an amount.
     *
     * @param major whole units
     * @param minor hundredths
     * @param style how the hundredths are written
     * @param formal whether as documents have it where the language makes a difference: financial numerals, or a capital
     *     letter, which the caller sees to
     */
    void append(StringBuilder out, String currency, long major, int minor, Minor style, boolean formal);
}
