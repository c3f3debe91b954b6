package io.github.payreq.templates.internal.tone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.templates.internal.tone.ToneText.Sentence;
import io.github.payreq.templates.internal.tone.ToneText.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneTextTest {

    private static ToneText read(String language, String text) {
        return Lexicon.of(language).orElseThrow().read(text);
    }

    private static List<String> words(String language, String text) {
        return read(language, text).words().stream()
                .filter(word -> !word.isBreak())
                .map(Word::folded)
                .toList();
    }

    @Test
    void everyChineseOrJapaneseCharacterIsAWordAndCountsAsHalfAOne() {
        ToneText text = read("zh-Hans", "请在12月4日前付款。谢谢！");

        assertThat(words("zh-Hans", "请在12月4日前付款")).containsExactly("请", "在", "12", "月", "4", "日", "前", "付", "款");
        assertThat(text.sentences()).hasSize(2).allMatch(Sentence::closed);
        assertThat(text.lengthOf(text.sentences().get(1))).isEqualTo(1);
    }

    @Test
    void aSentenceMayEndWithoutASpaceBehindAFullWidthMark() {
        assertThat(read("ja", "お支払いはお済みですか？ありがとうございます。").sentences())
                .hasSize(2)
                .first()
                .matches(Sentence::question);
    }

    @Test
    void theMarksOfArabicAndHindiEndSentences() {
        assertThat(read("ar", "هل تم السداد؟ شكرًا لكم.").sentences())
                .hasSize(2)
                .first()
                .matches(Sentence::question);
        assertThat(read("hi", "धन्यवाद। कृपया बताएँ।").sentences()).hasSize(2);
    }

    @Test
    void lettersThatArabicWritersExchangeAreOneAndVowelSignsAreDropped() {
        assertThat(words("ar", "شُكْرًا إلى فاتورة")).containsExactly("شكرا", "الي", "فاتوره");
    }

    @Test
    void theMarksOfIndianScriptsBelongToTheirLetters() {
        assertThat(words("hi", "भुगतान की स्थिति")).containsExactly("भुगतान", "की", "स्थिति");
    }

    /** What is unkind must not hide in a link that it stands beside. */
    @ParameterizedTest
    @CsvSource({
        "zh-Hans, 立即付款：https://pay.example/90，谢谢, 立 即 付 款 谢 谢",
        "ja, 今すぐお支払いくださいhttps://pay.example/90。, 今 す ぐ お 支 払 い く だ さ い",
        "ar, ادفع: https://pay.example/90، شكرا, ادفع شكرا"
    })
    void aLinkEndsWhereAnotherScriptBegins(String language, String text, String expected) {
        assertThat(words(language, text).stream().filter(word -> !word.equals(WordTests.VALUE)))
                .containsExactly(expected.split(" "));
    }
}
