package io.github.payreq.templates;

/**
 * What the tone of a text is held to.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum ToneRule {
    /** Nobody is told that he is at fault: the invoice is open, not "you have not paid". */
    BLAME,
    /** Nobody is threatened. Terms of law are right in a final notice whose legal basis is stated. */
    THREAT,
    /** No sarcasm and no "as we wrote before". */
    PASSIVE_AGGRESSION,
    /** No haste that nothing calls for: the day and the date are enough. */
    FALSE_URGENCY,
    /** Nobody is shouted at in capitals. Abbreviations and codes are not shouted. */
    CAPITALS,
    /** No heaps of exclamation or question marks. */
    EXCLAMATION_MARKS,
    /** A message that asks, and one about a payment, gives thanks. */
    NO_THANKS,
    /** A message that asks does so politely. */
    NO_PLEASE,
    /** A message that asks says what to do if the payment was made, or whom to turn to. */
    NO_WAY_OUT,
    /** A sentence is short enough to be read on a telephone. */
    LONG_SENTENCE,
    /** A text reads easily, by the formula of its language. */
    HARD_TO_READ
}
