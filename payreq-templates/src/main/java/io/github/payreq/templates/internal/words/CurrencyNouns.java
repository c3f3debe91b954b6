package io.github.payreq.templates.internal.words;

import java.util.Optional;

/**
 * The nouns of a currency.
 *
 * @param major the unit, such as "euro"
 * @param minor its hundredth, such as "cent"; empty for a currency without one
 */
record CurrencyNouns(Noun major, Optional<Noun> minor) {

    /** How many decimals an amount has that these nouns can say. */
    int decimals() {
        return minor.isPresent() ? 2 : 0;
    }
}
