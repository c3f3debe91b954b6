package io.github.payreq.templates.internal.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingEaseTest {

    @ParameterizedTest
    @CsvSource({
        "EN,invoice,2",
        "EN,paid,1",
        "EN,payment,2",
        "EN,please,1",
        "EN,table,2",
        "EN,settled,2",
        "EN,due,1",
        "RU,счет,1",
        "RU,оплатите,4",
        "RU,пожалуйста,4",
        "DE,rechnung,2",
        "DE,überweisung,4",
        "DE,heute,2",
        "FR,facture,2",
        "FR,paiement,2",
        "FR,merci,2",
        "ES,factura,3",
        "ES,gracias,2",
        "ES,leer,2",
        "ES,pago,2",
        "IT,fattura,3",
        "IT,grazie,2",
        "IT,idea,3",
        "PT_BR,fatura,3",
        "PT_BR,você,2",
        "PT_BR,não,1",
        "TR,fatura,3",
        "TR,teşekkür,3",
        "TR,ödeme,3"
    })
    void syllablesAreCountedByTheRulesOfTheLanguage(ReadingEase formula, String word, int syllables) {
        assertThat(formula.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void theFigureFollowsTheFormula() {
        // Five words a sentence, one syllable a word: 206.835 - 1.015 * 5 - 84.6 * 1 = 117.16.
        ToneText text = Lexicon.of("en").orElseThrow().read("You can pay by card. ".repeat(20));

        assertThat(ReadingEase.EN.of(text)).contains(new BigDecimal("117.2"));
    }

    @Test
    void aShortTextAndLinesThatAreNoSentencesHaveNoFigure() {
        Lexicon lexicon = Lexicon.of("en").orElseThrow();

        assertThat(ReadingEase.EN.of(lexicon.read("You can pay by card. ".repeat(19))))
                .isEmpty();
        assertThat(ReadingEase.EN.of(lexicon.read("Account of the payee\n".repeat(50))))
                .isEmpty();
    }
}
