package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralRuleTest {
    static final Iterable<String> LANGUAGES = Languages.ALL;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void answersLikeIcuBelowABillion(String language) {
        LocaleTable table = Languages.table(language);
        ULocale locale = ULocale.forLanguageTag(language);
        PluralRules cardinal = PluralRules.forLocale(locale, PluralType.CARDINAL);
        PluralRules ordinal = PluralRules.forLocale(locale, PluralType.ORDINAL);
        numbers().forEach(number -> {
            assertThat(table.cardinal().select(number).keyword())
                    .as("cardinal %d", number)
                    .isEqualTo(cardinal.select((double) number));
            assertThat(table.ordinal().select(number).keyword())
                    .as("ordinal %d", number)
                    .isEqualTo(ordinal.select((double) number));
            assertThat(table.cardinal().select(-number))
                    .isEqualTo(table.cardinal().select(number));
        });
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void requiresWhatIcuAnswersForWholeNumbers(String language) {
        LocaleTable table = Languages.table(language);
        assertThat(table.cardinal().required())
                .extracting(PluralCategory::keyword)
                .containsExactlyInAnyOrderElementsOf(IcuLocale.wholeNumberCategories(language, PluralType.CARDINAL));
        assertThat(table.ordinal().required())
                .extracting(PluralCategory::keyword)
                .containsExactlyInAnyOrderElementsOf(IcuLocale.wholeNumberCategories(language, PluralType.ORDINAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "it", "pt-BR"})
    void everyMultipleOfAMillionIsManyWhereIcuForgetsTheLargeOnes(String language) {
        PluralRule rule = Languages.table(language).cardinal();
        for (long factor = 1; factor <= 1_000_000_000_000L; factor *= 10) {
            long number = 1_000_000 * factor;
            assertThat(rule.select(number)).isEqualTo(PluralCategory.MANY);
            assertThat(rule.select(number + 2)).isEqualTo(PluralCategory.OTHER);
        }
        assertThat(rule.select(19_000_000_000L)).isEqualTo(PluralCategory.MANY);
        PluralRules icu = PluralRules.forLocale(ULocale.forLanguageTag(language));
        assertThat(icu.select(19e9)).as("ICU's known fault").isEqualTo("other");
    }

    @Test
    void categoriesForFractionsOnlyAreKnownButNotRequired() {
        PluralRule czech = PluralRule.parse("one: i = 1 and v = 0; few: i = 2..4 and v = 0; many: v != 0; other:");
        assertThat(czech.categories())
                .containsExactlyInAnyOrder(
                        PluralCategory.ONE, PluralCategory.FEW, PluralCategory.MANY, PluralCategory.OTHER);
        assertThat(czech.required())
                .containsExactlyInAnyOrder(PluralCategory.ONE, PluralCategory.FEW, PluralCategory.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "some: n = 1", "one: n", "one: x = 1", "one: n = a"})
    void refusesWhatIsNoRule(String rules) {
        assertThatThrownBy(() -> PluralRule.parse(rules)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LongStream numbers() {
        LongStream small = LongStream.rangeClosed(0, 2000);
        LongStream round = LongStream.iterate(1000, number -> number < 1_000_000_000, number -> number * 10)
                .flatMap(number -> LongStream.of(number - 1, number, number + 1, 2 * number, 3 * number + 2));
        SplittableRandom random = new SplittableRandom(20261124);
        LongStream any =
                LongStream.generate(() -> random.nextLong(1_000_000_000)).limit(5000);
        return LongStream.concat(small, LongStream.concat(round, any));
    }
}
