package io.github.payreq.templates.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class NumeralsTest {

    /** Those that have words for numbers, and not characters. */
    static final List<String> LANGUAGES = AmountLanguage.tags().stream()
            .filter(tag -> !LanguageFile.read(tag).has("system"))
            .toList();

    private static final String ANY_NOUN = "noun";

    private static String write(String tag, long number, Gender gender, String noun) {
        StringBuilder out = new StringBuilder();
        new Numerals(LanguageFile.read(tag)).write(out, number, gender, noun);
        return out.toString();
    }

    /** All up to 3,000, the round ones and their neighbours, and random ones of every length. */
    private static Set<Long> numbers() {
        Set<Long> numbers = new TreeSet<>();
        for (long number = 0; number <= 3000; number++) {
            numbers.add(number);
        }
        SplittableRandom random = new SplittableRandom(34);
        long power = 1;
        for (int digits = 1; digits <= 17; digits++) {
            power *= 10;
            for (int i = 0; i < 200; i++) {
                numbers.add(random.nextLong(power));
            }
            for (long first = 1; first < 10; first++) {
                numbers.addAll(List.of(first * power, first * power + 1, first * power + power / 10 * 2));
            }
            for (long count = 1; count < 1000 && count * power < Numerals.LIMIT; count += 7) {
                numbers.add(count * power);
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void writesWhatIcuWritesInEveryGenderButForTheDifferencesListed(String tag) {
        Numerals numerals = new Numerals(LanguageFile.read(tag));
        IcuWords icu = new IcuWords(tag);
        Set<Long> numbers = numbers();

        assertThat(numbers).hasSizeGreaterThan(7000);
        for (Gender gender : icu.genders()) {
            for (long number : numbers) {
                if (icu.knows(number)) {
                    StringBuilder out = new StringBuilder();
                    numerals.write(out, number, gender, ANY_NOUN);
                    assertThat(icu.comparable(out.toString()))
                            .as("%s %d %s", tag, number, gender)
                            .isEqualTo(icu.write(number, gender));
                }
            }
        }
        assertThat(icu.reasonsMet()).as("differences that are still met").isEqualTo(icu.reasons());
    }

    @Property(tries = 2000)
    void writesWhatIcuWritesForAnyNumber(
            @ForAll("languages") String tag, @ForAll @LongRange(max = 999_999_999_999_999L) long number) {
        IcuWords icu = new IcuWords(tag);
        for (Gender gender : icu.genders()) {
            assertThat(icu.comparable(write(tag, number, gender, ANY_NOUN))).isEqualTo(icu.write(number, gender));
        }
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(LANGUAGES);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void countsNounsByThePluralRulesOfIcu(String tag) {
        LanguageFile file = LanguageFile.read(tag);
        Numerals numerals = new Numerals(file);
        List<String> categories = file.words("forms");
        PluralRules icu = PluralRules.forLocale(ULocale.forLanguageTag(tag));
        List<String> words = new ArrayList<>(List.of("m"));
        words.addAll(categories);
        Noun noun = Noun.of(words, categories.size());

        for (long number : numbers()) {
            // ICU errs on many numbers above two milliards; in these languages the last six digits decide there.
            long telling = number < 1_000_000_000 ? number : 1_000_000 + number % 1_000_000;
            String category = icu.select((double) telling);
            // Nouns have one form for "many" and "other" in Romance languages, and one for all in Turkic ones.
            String expected = categories.contains(category) ? category : categories.get(categories.size() - 1);
            assertThat(numerals.form(noun, number)).as("%d", number).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ru, one few many",
        "uk, one few many",
        "pl, one few many",
        "en, one other",
        "de, one other",
        "fr, one other",
        "fr-BE, one other",
        "fr-CH, one other",
        "es, one other",
        "it, one other",
        "pt-BR, one other",
        "tr, other",
        "kk, other",
    })
    void aNounHasAFormForEachCategoryThatMatters(String tag, String categories) {
        assertThat(LanguageFile.read(tag).text("forms")).isEqualTo(categories);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageNamesTheSameCurrencies(String tag) {
        AmountLanguage language = AmountLanguage.of(tag).orElseThrow();

        assertThat(language.currencies())
                .containsExactly(
                        "BRL", "CHF", "CNY", "CZK", "EUR", "GBP", "INR", "JPY", "KZT", "MXN", "PLN", "RUB", "TRY",
                        "UAH", "USD");
    }

    @Test
    void aLanguageIsReadOnce() {
        assertThat(AmountLanguage.of("ru"))
                .get()
                .isSameAs(AmountLanguage.of("ru").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "un>une,           vingt et un,   vingt et une",
        "un>une,           onze,          onze",
        "=uno>un,          uno,           un",
        "=uno>un,          un milione uno, un milione un",
        "=uno>un,          centouno,      centouno",
        "~tre>tré,         tre,           tre",
        "~tre>tré,         due milioni tre, due milioni tre",
        "~tre>tré,         centotre,      centotré",
        "ventuno>ventun uno>un, ventuno,  ventun",
    })
    void endingsAreChangedWhereTheyFit(String changes, String text, String expected) {
        assertThat(Endings.of(LanguageFile.split(changes)).apply(text)).isEqualTo(expected);
    }
}
