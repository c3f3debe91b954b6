package io.github.payreq.templates.internal.tone;

import io.github.payreq.templates.internal.tone.ToneText.Sentence;
import io.github.payreq.templates.internal.tone.ToneText.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How easily a text reads, on the scale of Flesch: from 100 (very easy) down to 0 and below (very hard).
 *
 * <p>All formulas take from a constant so much for each word of the average sentence and so much for each syllable of the
 * average word:
 *
 * <ul>
 *   <li>English: R. Flesch, "A new readability yardstick", 1948: 206.835 − 1.015·ASL − 84.6·ASW
 *   <li>Russian: I. Oborneva, 2006: 206.835 − 1.3·ASL − 60.1·ASW
 *   <li>German: T. Amstad, 1978: 180 − ASL − 58.5·ASW
 *   <li>French: L. Kandel and A. Moles, 1958: 207 − 1.015·ASL − 73.6·ASW
 *   <li>Spanish: F. Szigriszt Pazos, 1993: 206.835 − ASL − 62.3·ASW
 *   <li>Italian: V. Franchina and R. Vacca, 1986: 206 − ASL − 65·ASW
 *   <li>Portuguese of Brazil: T. Martins and others, 1996: 248.835 − 1.015·ASL − 84.6·ASW
 *   <li>Turkish: E. Ateşman, 1997: 198.825 − 2.61·ASL − 40.175·ASW
 * </ul>
 *
 * <p>For the other languages no such formula is known here, and none is made up.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum ReadingEase {
    /** German. */
    DE("180", "1", "58.5"),
    /** English. */
    EN("206.835", "1.015", "84.6"),
    /** Spanish. */
    ES("206.835", "1", "62.3"),
    /** French. */
    FR("207", "1.015", "73.6"),
    /** Italian. */
    IT("206", "1", "65"),
    /** Portuguese of Brazil. */
    PT_BR("248.835", "1.015", "84.6"),
    /** Russian. */
    RU("206.835", "1.3", "60.1"),
    /** Turkish. */
    TR("198.825", "2.61", "40.175");

    /** On fewer words the figure says nothing; the formulas were made for samples of a hundred. */
    private static final int FEWEST_WORDS = 100;

    private static final int SCALE = 6;

    private final BigDecimal most;
    private final BigDecimal perWord;
    private final BigDecimal perSyllable;

    ReadingEase(String most, String perWord, String perSyllable) {
        this.most = new BigDecimal(most);
        this.perWord = new BigDecimal(perWord);
        this.perSyllable = new BigDecimal(perSyllable);
    }

    /** The formula of a language, by its exact tag. */
    public static Optional<ReadingEase> of(String language) {
        for (ReadingEase one : values()) {
            if (one.name().replace('_', '-').equalsIgnoreCase(language)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * The ease of a text, with one decimal.
     *
     * @return empty if its whole sentences have fewer than a hundred words
     */
    public Optional<BigDecimal> of(ToneText text) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        for (Sentence sentence : text.sentences()) {
            int before = words;
            if (sentence.closed()) {
                for (Word word : text.words().subList(sentence.first(), sentence.end())) {
                    if (isWritten(word)) {
                        words++;
                        syllables += syllables(word.folded());
                    }
                }
            }
            sentences += words > before ? 1 : 0;
        }
        if (words < FEWEST_WORDS) {
            return Optional.empty();
        }
        return Optional.of(most.subtract(perWord.multiply(ratio(words, sentences)))
                .subtract(perSyllable.multiply(ratio(syllables, words)))
                .setScale(1, RoundingMode.HALF_UP));
    }

    private static BigDecimal ratio(int count, int of) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), SCALE, RoundingMode.HALF_UP);
    }

    /** Numbers and placeholders are read at a glance. */
    static boolean isWritten(Word word) {
        return !word.folded().isEmpty() && Character.isLetter(word.folded().charAt(0));
    }

    /** The syllables of a folded word, at least one. */
    int syllables(String word) {
        int count = switch (this) {
            case RU -> vowels(word, "аеиоуыэюя");
            case TR -> vowels(word, "aeiouöüâî");
            case ES, IT -> spanish(word);
            case PT_BR -> groups(word, "aeiouáéíóúâêôãõà");
            case EN -> groups(word, "aeiouy") - (isSilentEnd(word) ? 1 : 0);
            case FR -> groups(word, "aeiouy") - (isSilentFrenchEnd(word) ? 1 : 0);
            case DE -> groups(word, "aeiouyäöü");
        };
        return Math.max(count, 1);
    }

    private static int vowels(String word, String vowels) {
        return (int) word.chars().filter(c -> vowels.indexOf(c) >= 0).count();
    }

    private static int groups(String word, String vowels) {
        int groups = 0;
        boolean inside = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = vowels.indexOf(word.charAt(i)) >= 0;
            groups += (vowel && !inside) ? 1 : 0;
            inside = vowel;
        }
        return groups;
    }

    /** Two strong vowels are two syllables; a weak one joins its neighbour. */
    private static int spanish(String word) {
        int count = groups(word, "aeiou");
        for (int i = 1; i < word.length(); i++) {
            boolean strong = "aeo".indexOf(word.charAt(i)) >= 0 && "aeo".indexOf(word.charAt(i - 1)) >= 0;
            count += strong ? 1 : 0;
        }
        return count;
    }

    private static boolean isSilentEnd(String word) {
        boolean silentE = word.endsWith("e") && !word.endsWith("le");
        boolean silentEd =
                word.endsWith("ed") && !word.endsWith("ted") && !word.endsWith("ded") && !word.endsWith("tled");
        return silentE || silentEd;
    }

    private static boolean isSilentFrenchEnd(String word) {
        return List.of("e", "es", "ent").stream().anyMatch(end -> endsSilently(word, end)) && !word.endsWith("ment");
    }

    private static boolean endsSilently(String word, String end) {
        int before = word.length() - end.length() - 1;
        return before >= 0 && word.endsWith(end) && "aeiouy".indexOf(word.charAt(before)) < 0;
    }
}
