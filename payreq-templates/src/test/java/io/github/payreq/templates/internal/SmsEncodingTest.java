package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsEncodingTest {

    @Test
    void aSegmentOfGsm7Holds160CharactersAloneAnd153InAChain() {
        assertThat(SmsEncoding.segments("")).isEqualTo(1);
        assertThat(SmsEncoding.segments("a".repeat(160))).isEqualTo(1);
        assertThat(SmsEncoding.segments("a".repeat(161))).isEqualTo(2);
        assertThat(SmsEncoding.segments("a".repeat(306))).isEqualTo(2);
        assertThat(SmsEncoding.segments("a".repeat(307))).isEqualTo(3);
    }

    @Test
    void aSegmentOfUcs2Holds70CharactersAloneAnd67InAChain() {
        assertThat(SmsEncoding.segments("ж".repeat(70))).isEqualTo(1);
        assertThat(SmsEncoding.segments("ж".repeat(71))).isEqualTo(2);
        assertThat(SmsEncoding.segments("ж".repeat(134))).isEqualTo(2);
        assertThat(SmsEncoding.segments("ж".repeat(135))).isEqualTo(3);
    }

    @Test
    void aSignOfTheExtensionTableTakesTwoPlacesAndIsNotSplit() {
        assertThat(SmsEncoding.isGsm7("€[]{}\\^~|")).isTrue();
        assertThat(SmsEncoding.segments("€".repeat(80))).isEqualTo(1);
        assertThat(SmsEncoding.segments("€".repeat(81))).isEqualTo(2);
        // 76 signs of two places fill 152 of 153; the next one begins a new segment.
        assertThat(SmsEncoding.segments("€".repeat(152))).isEqualTo(2);
        assertThat(SmsEncoding.segments("€".repeat(153))).isEqualTo(3);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneTakesTwoPlacesAndIsNotSplit() {
        assertThat(SmsEncoding.segments("😀".repeat(35))).isEqualTo(1);
        assertThat(SmsEncoding.segments("😀".repeat(36))).isEqualTo(2);
        // 33 of them fill 66 of 67 places.
        assertThat(SmsEncoding.segments("😀".repeat(66))).isEqualTo(2);
        assertThat(SmsEncoding.segments("😀".repeat(67))).isEqualTo(3);
    }

    @Test
    void typographyThatGsm7DoesNotKnowMakesTheWholeTextUcs2() {
        for (String sign : new String[] {"\u00a0", "₽", "ê", "ã", "№", "’", "“", "—", "ж"}) {
            assertThat(SmsEncoding.isGsm7("a" + sign)).as(sign).isFalse();
        }
        assertThat(SmsEncoding.isGsm7("@£$¥èéùìòÇ\n\rØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ¤¡ÄÖÑÜ§¿äöñüà"))
                .isTrue();
    }
}
