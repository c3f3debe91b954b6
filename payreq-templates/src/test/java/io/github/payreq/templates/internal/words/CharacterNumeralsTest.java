package io.github.payreq.templates.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterNumeralsTest {

    private static String write(String tag, String kind, long number) {
        StringBuilder out = new StringBuilder();
        new CharacterNumerals(LanguageFile.read(tag), kind).append(out, number);
        return out.toString();
    }

    /** Below ten thousand all; above it the round ones and their neighbours, and random ones of every length. */
    private static Set<Long> numbers(int digits) {
        Set<Long> numbers = new TreeSet<>();
        for (long number = 0; number <= 10_000; number++) {
            numbers.add(number);
        }
        SplittableRandom random = new SplittableRandom(43);
        long power = 10_000;
        for (int length = 5; length <= digits; length++) {
            for (int i = 0; i < 300; i++) {
                numbers.add(random.nextLong(power, power * 10));
            }
            for (long first = 1; first < 10; first++) {
                numbers.add(first * power);
                numbers.add(first * power + 1);
                numbers.add(first * power + power / 10 * 2);
                numbers.add(first * power + power / 100 * 3 + 7);
            }
            power *= 10;
        }
        return numbers;
    }

    /** What payreq writes, and what ICU writes after the changes for which there is a reason. */
    private static void agreesWithIcu(
            String tag,
            String kind,
            String rules,
            int digits,
            UnaryOperator<String> ofPayreq,
            UnaryOperator<String> ofIcu) {
        RuleBasedNumberFormat icu =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(tag), RuleBasedNumberFormat.SPELLOUT);
        for (long number : numbers(digits)) {
            assertThat(ofPayreq.apply(write(tag, kind, number)))
                    .as("%d", number)
                    .isEqualTo(ofIcu.apply(icu.format(number, rules)));
        }
    }

    /** ICU leaves out the zero after 亿 where the next group lacks thousands; documents have it. */
    private static String withoutZeroAfterHundredMillions(String written) {
        return written.replaceAll("亿零(?=.*万)", "亿");
    }

    @Test
    void plainChineseIsWhatIcuWritesButForAZero() {
        agreesWithIcu(
                "zh-Hans",
                "",
                "%spellout-cardinal",
                12,
                CharacterNumeralsTest::withoutZeroAfterHundredMillions,
                icu -> withoutZeroAfterHundredMillions(icu.replace('〇', '零')));
        assertThat(write("zh-Hans", "", 103_000_007)).isEqualTo("一亿零三百万零七");
    }

    /** ICU begins with 拾; banks write the 壹 before it. */
    @Test
    void financialChineseIsWhatIcuWritesButForAZeroAndTheFirstOne() {
        agreesWithIcu(
                "zh-Hans",
                "financial.",
                "%spellout-cardinal-financial",
                12,
                CharacterNumeralsTest::withoutZeroAfterHundredMillions,
                icu -> withoutZeroAfterHundredMillions(icu.replaceAll("^拾", "壹拾")));
    }

    /** ICU writes 千万; 一千万 is what invoices say. */
    @Test
    void plainJapaneseIsWhatIcuWritesButForTheOneBeforeAThousandOfAGroup() {
        agreesWithIcu(
                "ja",
                "",
                "%spellout-cardinal",
                16,
                written -> written.replace("一千", "千"),
                icu -> icu.replaceAll("^〇$", "零").replace("一千", "千"));
        assertThat(write("ja", "", 10_001_000)).isEqualTo("一千万千");
    }

    @ParameterizedTest
    @CsvSource({"1, 壱", "10, 壱拾", "110, 壱百壱拾", "1000, 壱千", "1372800, 壱百参拾七万弐千八百", "5934200, 五百九拾参万四千弐百", "100000000, 壱億"
    })
    void financialJapaneseIsAsOnCheques(long number, String written) {
        assertThat(write("ja", "financial.", number)).isEqualTo(written);
    }
}
