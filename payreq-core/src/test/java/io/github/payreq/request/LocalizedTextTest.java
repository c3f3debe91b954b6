package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    @Test
    void aTextWithoutALanguageIsInTheLanguageOfTheRequest() {
        LocalizedText text = LocalizedText.of("логотип");

        assertThat(text.in("ru", "ru")).contains("логотип");
        assertThat(text.in("ru-RU", "ru")).contains("логотип");
        assertThat(text.in("en", "ru")).isEmpty();
        assertThat(text.asWritten("ru")).isEqualTo("логотип");
    }

    @Test
    void aRegionalLanguageFallsBackToItsLanguageAndToNoOther() {
        LocalizedText text = LocalizedText.of(Map.of("de", "Logo", "de-CH", "Signet"));

        assertThat(text.in("de-CH", "de")).contains("Signet");
        assertThat(text.in("de-AT", "de")).contains("Logo");
        assertThat(text.in("fr-CH", "de")).isEmpty();
    }

    @Test
    void chineseOfTheMainlandIsSimplifiedChinese() {
        LocalizedText text = LocalizedText.of(Map.of("zh-CN", "标志"));

        assertThat(text.in("zh-Hans", "ru")).contains("标志");
        assertThat(text.in("zh-Hant", "ru")).isEmpty();
    }

    @Test
    void blankTextsAndLanguagesNamedTwiceAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalizedText.of(Map.of("zh-CN", "a", "zh-Hans", "b")))
                .withMessageContaining("must be given once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalizedText.of(Map.of("not a tag", "a")))
                .withMessage("language (not a tag) of a text must be a BCP 47 tag, such as pt-BR");
    }

    @Test
    void itsTextsDoNotShowInToString() {
        assertThat(LocalizedText.of(Map.of("ru", "тайна"))).hasToString("LocalizedText[ru]");
    }
}
