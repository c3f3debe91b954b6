package io.github.payreq.templates;

import io.github.payreq.constraint.LanguageTags;
import io.github.payreq.templates.internal.words.AmountLanguage;
import io.github.payreq.templates.internal.words.AmountLanguage.Minor;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Writes amounts of money in words, as contracts, cheques and payment orders have them: «Пять тысяч рублей 00 копеек».
 *
 * <pre>{@code
 * String words = AmountInWords.in("ru").write(Money.parse("RUB 5000.00"));
 * }</pre>
 *
 * <p>Number words agree with the noun in gender, and the noun with the number. Unless {@link #withMinorUnits} and
 * {@link #withCapital} say otherwise, an amount looks as the documents of the language have it:
 *
 * <ul>
 *   <li>Russian, Ukrainian and Kazakh: a capital letter; minor units always, in two digits: «Двадцать одна гривня 05
 *       копійок».
 *   <li>English: a capital letter; minor units in words, none for a whole amount: "Four thousand, seven hundred and
 *       seventy-eight dollars and ten cents".
 *   <li>Polish: no capital letter, since the amount follows "słownie:"; minor units always, in words: "tysiąc złotych zero
 *       groszy".
 *   <li>German, French (also of Belgium and of Switzerland), Italian, Spanish, Portuguese of Brazil: no capital letter,
 *       since the amount follows "in Worten:" or the like; minor units in words, none for a whole amount: "un million
 *       d’euros", "veintiún mil libras con un penique".
 *   <li>Turkish: as German, and in one word, as the rules of spelling want it for papers about money:
 *       "ikibinlira,ellikuruş".
 *   <li>Chinese and Japanese: the numerals of documents, which nobody can change by a stroke: 壹拾贰圆壹角贰分,
 *       金壱万弐千円也; without a capital the plain ones: 十二元一角二分, 一万二千円. Their minor units are never in digits. A Chinese
 *       document has 人民币 before the amount, which is the caller's to put there; other currencies are named.
 * </ul>
 *
 * <p>Hindi and Arabic are not there: their number words agree with the noun in ways that nobody here can vouch for.
 *
 * <p>A negative amount begins with "minus" in the language. The units are named even if there are none ("zero dollars and five
 * cents"), so that nothing can be put before them. Currencies are named by their plain noun; the amount in digits with the code of
 * the currency belongs beside it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AmountInWords {

    /** How cents, kopecks and the like are written. */
    public enum MinorUnits {
        /** In two digits, for a whole amount too: "00 Cent". */
        DIGITS,
        /**
         * In words, for a whole amount too: "null Cent". In Turkish and in the Portuguese of Brazil a whole amount has no
         * minor units in words.
         */
        WORDS
    }

    private final AmountLanguage language;
    private final Minor minor;
    private final boolean capital;

    private AmountInWords(AmountLanguage language, Minor minor, boolean capital) {
        this.language = language;
        this.minor = minor;
        this.capital = capital;
    }

    /**
     * Returns the writer of a language, in the style of its documents. A regional language falls back to its language
     * ({@code de-AT} to {@code de}), and never to another one.
     *
     * @param language a BCP 47 tag
     * @return the writer
     * @throws LanguageNotAvailableException if amounts cannot be written in that language
     */
    public static AmountInWords in(String language) {
        for (String candidate : LanguageTags.chain(language)) {
            Optional<AmountLanguage> found = AmountLanguage.of(candidate);
            if (found.isPresent()) {
                return new AmountInWords(found.get(), Minor.HOUSE, found.get().beginsWithCapital());
            }
        }
        throw new LanguageNotAvailableException(language, languages());
    }

    /**
     * Returns the languages in which amounts can be written. They are more than those of the messages.
     *
     * @return BCP 47 tags in alphabetical order
     */
    public static List<String> languages() {
        return AmountLanguage.tags();
    }

    /**
     * Returns the language.
     *
     * @return a BCP 47 tag, one of {@link #languages()}
     */
    public String language() {
        return language.tag();
    }

    /**
     * Returns the currencies whose amounts can be written in the language.
     *
     * @return ISO 4217 codes in alphabetical order
     */
    public List<String> currencies() {
        return language.currencies();
    }

    /**
     * Returns a writer that writes minor units so, whatever the documents of the language do.
     *
     * @param minorUnits in digits or in words
     * @return the writer
     */
    public AmountInWords withMinorUnits(MinorUnits minorUnits) {
        Minor style = switch (minorUnits) {
            case DIGITS -> Minor.DIGITS;
            case WORDS -> Minor.WORDS;
        };
        return new AmountInWords(language, style, capital);
    }

    /**
     * Returns a writer that begins with a capital letter or does not, whatever the documents of the language do. In Chinese and
     * Japanese it writes the numerals of documents (大写, 大字) or the plain ones.
     *
     * @param capital whether the first letter is a capital one
     * @return the writer
     */
    public AmountInWords withCapital(boolean capital) {
        return new AmountInWords(language, minor, capital);
    }

    /**
     * Writes an amount.
     *
     * @param amount the amount, below 10<sup>18</sup>, in Chinese below 10<sup>16</sup>
     * @return the words
     * @throws IllegalArgumentException if the currency has no words in the language (the message names those that have), or
     *     the amount is too large
     */
    public String write(Money amount) {
        return language.write(amount, minor, capital);
    }

    @Override
    public String toString() {
        return "AmountInWords[" + language.tag() + ", " + minor + ", " + (capital ? "capital" : "no capital") + "]";
    }
}
