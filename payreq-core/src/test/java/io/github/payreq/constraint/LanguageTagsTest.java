package io.github.payreq.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTagsTest {

    @Test
    void spellsATagInOneWay() {
        assertThat(LanguageTags.canonical("pt_br")).isEqualTo("pt-BR");
        assertThat(LanguageTags.canonical("EN")).isEqualTo("en");
        assertThat(LanguageTags.canonical("zh")).isEqualTo("zh-Hans");
        assertThat(LanguageTags.canonical("zh-CN")).isEqualTo("zh-Hans");
        assertThat(LanguageTags.canonical("zh-TW")).isEqualTo("zh-Hant");
    }

    @Test
    void leadsFromARegionToItsLanguage() {
        assertThat(LanguageTags.chain("de-CH")).containsExactly("de-CH", "de");
        assertThat(LanguageTags.chain("sr-Latn-RS")).containsExactly("sr-Latn-RS", "sr-Latn", "sr");
    }

    /** RFC 4647, section 3.4: a single letter goes together with what it introduces. */
    @Test
    void leavesNoExtensionHalf() {
        assertThat(LanguageTags.chain("de-x-foo")).containsExactly("de-x-foo", "de");
    }
}
