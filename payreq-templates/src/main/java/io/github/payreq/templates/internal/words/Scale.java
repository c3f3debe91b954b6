package io.github.payreq.templates.internal.words;

/**
 * A word for a power of ten that is counted itself: thousand, million.
 *
 * @param value its value
 * @param noun the word
 * @param omitsOne whether "one" is left out: mille, tysiąc
 * @param joined whether it is written as one word with its number: zweitausend
 * @param agreement what of its number agrees with the noun that the whole number counts, not with this word
 * @param before changes of its number before it: quatre-vingts, quatre-vingt mille
 * @param after what stands between it and a rest
 */
record Scale(
        long value, Noun noun, boolean omitsOne, boolean joined, Agreement agreement, Endings before, String after) {

    /** What of the number before the word agrees with the noun after it. */
    enum Agreement {
        /** Nothing: двадцать одна тысяча рублей. */
        NONE,
        /** Its hundreds: doscientas mil libras, but veintiún mil libras. */
        HUNDREDS,
        /** All of it: duas mil libras. */
        ALL
    }
}
