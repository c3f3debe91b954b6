package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** German as it is written in Switzerland. */
class SwissGermanTest {

    private static final Composer COMPOSER = Composer.create().inLanguage("de-CH");

    private static final Situation SITUATION = Examples.on("2026-11-24", "rent-ch");

    @ParameterizedTest
    @EnumSource(Formality.class)
    void greetsWithoutACommaAndWritesNoSharpS(Formality formality) {
        String text = COMPOSER.withFormality(formality)
                .email(SITUATION, Occasion.REQUEST, Tone.WARM)
                .text();

        assertThat(text.lines().findFirst().orElseThrow())
                .startsWith(formality == Formality.FORMAL ? "Sehr geehrte" : "Hallo")
                .doesNotEndWith(",");
        assertThat(text).contains("Grüsse\n").doesNotContain("ß");
    }

    @Test
    void namesTheFieldsAsTheQrBillDoes() {
        String script =
                COMPOSER.callScript(SITUATION, Occasion.REQUEST, Tone.WARM).text();

        assertThat(script).contains("Ein Telefonbeantworter meldet sich", "Zahlungsweg und Mitteilung");
    }
}
