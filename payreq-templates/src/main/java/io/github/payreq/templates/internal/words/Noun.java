package io.github.payreq.templates.internal.words;

import java.util.List;

/**
 * A noun that is counted: a currency, its minor unit, or a word such as "million".
 *
 * @param gender its gender
 * @param forms its forms in the order of the language's plural categories, or one for all
 */
record Noun(Gender gender, List<String> forms) {

    /** Reads {@code f копейка копейки копеек}; the number of forms is one or as given. */
    static Noun of(List<String> words, int categories) {
        Noun noun = new Noun(Gender.of(words.get(0)), List.copyOf(words.subList(1, words.size())));
        if (noun.forms.size() != 1 && noun.forms.size() != categories) {
            throw new IllegalStateException("noun (" + words + ") must have one form or " + categories);
        }
        return noun;
    }

    /** The form of a plural category, given by its place. */
    String form(int place) {
        return forms.get(Math.min(place, forms.size() - 1));
    }
}
