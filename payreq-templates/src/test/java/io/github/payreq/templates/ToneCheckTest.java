package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.templates.ToneFinding.Severity;
import io.github.payreq.terms.LateTerms;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneCheckTest {

    private static final String KIND =
            "Thank you. Could you please pay invoice 7? If you have already paid, ignore this.";

    private static List<ToneRule> rules(String text, String language, Occasion occasion) {
        return ToneCheck.check(text, language, occasion).stream()
                .map(ToneFinding::rule)
                .toList();
    }

    private static List<ToneFinding> errors(String text, String language) {
        return ToneCheck.check(text, language, Occasion.STATEMENT).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tone/unkind-phrases.csv", delimiter = '|')
    void unkindPhrasesAreFound(String language, ToneRule rule, String phrase) {
        assertThat(errors(phrase, language))
                .extracting(ToneFinding::rule)
                .as(phrase)
                .contains(rule);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tone/kind-phrases.csv", delimiter = '|')
    void kindPhrasesThatSoundAlikePass(String language, String phrase) {
        assertThat(errors(phrase, language)).as(phrase).isEmpty();
    }

    @Test
    void aFindingNamesThePlaceTheWordsAndAKinderWording() {
        ToneFinding finding =
                errors("Dear Ann,\n\nYou still have not paid invoice 7.", "en").get(0);

        assertThat(finding.rule()).isEqualTo(ToneRule.BLAME);
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.words()).isEqualTo("You still have not paid");
        assertThat(finding.start()).isEqualTo(11);
        assertThat(finding.end()).isEqualTo(34);
        assertThat(finding.advice()).startsWith("“Invoice 123 is still open on our side.”");
        assertThat(finding.toString()).contains("line 3", "ERROR BLAME").doesNotContain("You still have not paid");
    }

    @Test
    void adviceIsInTheLanguageOfTheText() {
        assertThat(errors("Вы не оплатили счёт.", "ru").get(0).advice()).startsWith("«Счёт № 123 пока открыт»");
        assertThat(errors("Sie haben nicht bezahlt.", "de").get(0).advice()).startsWith("„Die Rechnung 123");
    }

    @Test
    void termsOfLawNeedAFinalNoticeAndABasis() {
        String text = KIND + " A late fee will be added.";
        Optional<LateTerms> basis = Optional.of(new LateTerms("UK"));

        assertThat(threats(text, Occasion.FINAL_NOTICE, basis)).isEmpty();
        assertThat(threats(text, Occasion.FINAL_NOTICE, Optional.empty())).hasSize(1);
        assertThat(threats(text, Occasion.OVERDUE, basis)).hasSize(1);
    }

    @Test
    void aBasisDoesNotAllowOtherThreats() {
        assertThat(threats("We will tell your employer.", Occasion.FINAL_NOTICE, Optional.of(new LateTerms("UK"))))
                .hasSize(1);
    }

    private static List<ToneFinding> threats(String text, Occasion occasion, Optional<LateTerms> basis) {
        return ToneCheck.check(text, "en", occasion, Channel.EMAIL, basis).stream()
                .filter(finding -> finding.rule() == ToneRule.THREAT)
                .toList();
    }

    @Test
    void aMessageThatAsksGivesThanksAsksPolitelyAndHasAWayOut() {
        assertThat(rules(KIND, "en", Occasion.OVERDUE)).isEmpty();
        assertThat(ToneCheck.check("Invoice 7 is open.", "en", Occasion.OVERDUE))
                .extracting(ToneFinding::rule, ToneFinding::severity)
                .containsExactlyInAnyOrder(
                        tuple(ToneRule.NO_THANKS, Severity.WARNING),
                        tuple(ToneRule.NO_PLEASE, Severity.WARNING),
                        tuple(ToneRule.NO_WAY_OUT, Severity.WARNING));
    }

    @Test
    void oneOfThanksAndPleaseMayBeMissingWithAHint() {
        List<ToneFinding> findings = ToneCheck.check("Please pay invoice 7, or call us.", "en", Occasion.OVERDUE);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ToneRule.NO_THANKS);
            assertThat(finding.severity()).isEqualTo(Severity.HINT);
        });
    }

    @Test
    void aTextMessageIsHeldToLess() {
        assertThat(ToneCheck.check("Invoice 7 is due today. Thank you!", "en", Occasion.DUE_TODAY, Channel.SMS))
                .isEmpty();
        assertThat(ToneCheck.check("Invoice 7 is due today.", "en", Occasion.OVERDUE, Channel.SMS))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.HINT))
                .extracting(ToneFinding::rule)
                .containsExactlyInAnyOrder(ToneRule.NO_PLEASE, ToneRule.NO_WAY_OUT);
    }

    @Test
    void thanksNeedNoPleaseAndASpokenTextNeedsNothing() {
        assertThat(rules("Thank you, the payment has arrived.", "en", Occasion.THANKS))
                .isEmpty();
        assertThat(rules("The payment has arrived.", "en", Occasion.THANKS)).containsExactly(ToneRule.NO_THANKS);
        assertThat(rules("Nothing is open.", "en", Occasion.STATEMENT)).isEmpty();
        assertThat(ToneCheck.check("Invoice 7 is open.", "en", Occasion.OVERDUE, Channel.CALL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our IBAN and BIC (SEPA) are on the invoice, the sum is in EUR.",
                "ACME TRADING GMBH thanks you.",
                "Invoice INV-2026-001 of ACME LTD",
                "Pay at https://pay.example/URGENT/PAY-NOW or write to NOW@PAY.EXAMPLE",
                "Your VAT number is GB123456789."
            })
    void abbreviationsCompaniesNumbersAndLinksAreNotShouted(String text) {
        assertThat(errors(text, "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLEASE PAY", "This is URGENT.", "YOU MUST PAY invoice 7", "Pay before the DEADLINE"})
    void ordinaryWordsInCapitalsAreShouted(String text) {
        assertThat(errors(text, "en")).extracting(ToneFinding::rule).contains(ToneRule.CAPITALS);
    }

    @ParameterizedTest
    @CsvSource({"en,Pay!!", "en,Really?!", "fr,Payez ! !", "ru,Когда???"})
    void heapsOfMarksAreFound(String language, String text) {
        assertThat(errors(text, language)).extracting(ToneFinding::rule).contains(ToneRule.EXCLAMATION_MARKS);
    }

    @Test
    void aMarkInALinkDoesNotCount() {
        assertThat(errors("See https://pay.example/?a=1??b=2!!c today.", "en")).isEmpty();
    }

    @Test
    void longSentencesAreFoundButNotThoseThatAnAbbreviationOrADateSeemsToEnd() {
        String words = "one two three four five six seven eight nine ten ";
        assertThat(rules(words + words + words + "and so on.", "en", Occasion.STATEMENT))
                .containsExactly(ToneRule.LONG_SENTENCE);
        assertThat(rules(words + words + "end. And " + words + words + "end.", "en", Occasion.STATEMENT))
                .isEmpty();
        String zahlen = "eins zwei drei vier fünf sechs sieben acht neun zehn ";
        assertThat(rules(zahlen + "am 3. Dezember z. B. " + zahlen + zahlen + ".", "de", Occasion.STATEMENT))
                .containsExactly(ToneRule.LONG_SENTENCE);
    }

    @Test
    void aTextThatIsHardToReadIsFoundIfItIsLongEnough() {
        String hard = "Notwithstanding aforementioned contractual considerations, remuneration obligations necessitate"
                + " immediately comprehensive administrative reconsideration. ";

        assertThat(rules(hard.repeat(12), "en", Occasion.STATEMENT)).contains(ToneRule.HARD_TO_READ);
        assertThat(rules(hard, "en", Occasion.STATEMENT)).doesNotContain(ToneRule.HARD_TO_READ);
        assertThat(rules("We like to help. ".repeat(40), "en", Occasion.STATEMENT))
                .isEmpty();
    }

    @Test
    void regionalTagsFallBackToTheirLanguage() {
        assertThat(errors("Sie haben nicht bezahlt.", "de-CH")).hasSize(1);
        assertThat(errors("You have not paid.", "en_GB")).hasSize(1);
    }

    @Test
    void otherLanguagesAreAnErrorThatListsThoseThatAreThere() {
        assertThatExceptionOfType(LanguageNotAvailableException.class)
                .isThrownBy(() -> ToneCheck.check("", "tlh", Occasion.REQUEST))
                .withMessage("LANGUAGE_NOT_AVAILABLE: language (tlh) must be one of ar, de, en, es, fr, hi, it, ja,"
                        + " kk, pl, pt-BR, ru, tr, uk, zh-Hans");
        assertThat(ToneCheck.languages()).containsExactlyElementsOf(Composer.languages());
    }

    @Test
    void caseApostrophesAccentsAndHiddenCharactersDoNotMatter() {
        assertThat(errors("YOU HAVEN’T PAID", "en"))
                .extracting(ToneFinding::rule)
                .contains(ToneRule.BLAME);
        assertThat(errors("you ha\u00ADven`t pa\u200Bid", "en"))
                .extracting(ToneFinding::rule)
                .contains(ToneRule.BLAME);
        assertThat(errors("Vous n’avez pas paye", "fr"))
                .extracting(ToneFinding::rule)
                .contains(ToneRule.BLAME);
        assertThat(errors("vous n'avez pas paye\u0301", "fr"))
                .extracting(ToneFinding::rule)
                .contains(ToneRule.BLAME);
        assertThat(errors("Примем мeры", "ru")).isEmpty();
        assertThat(errors("Внесём вас в чёрный список", "ru")).isNotEmpty();
        assertThat(errors("Внесем вас в черный список", "ru")).isNotEmpty();
    }

    @Test
    void offsetsAreRightBehindHiddenCharactersAndEmoji() {
        String text = "😀 \u00ADYou have\nnot paid.";
        ToneFinding finding = errors(text, "en").get(0);

        assertThat(text.substring(finding.start(), finding.end())).endsWith("have\nnot paid");
        assertThat(finding.words()).isEqualTo(text.substring(finding.start(), finding.end()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "es", "fr", "ru"})
    void hostileTextsTakeNoLongTime(String language) {
        String[] seeds = {
            "you ",
            "вы ",
            "sie haben ",
            "vous ",
            "no ",
            "a",
            "!",
            "? ",
            ". ",
            "\n",
            ",",
            "а\u0301",
            "\u0301",
            "{",
            "'",
            "n'",
            "you have still ",
            "не ",
            "http://",
            "@",
            "A ",
            "ну что ж ",
            "\u00AD",
            "A.",
            "1. ",
            "x'",
            "ne l' "
        };
        for (String seed : seeds) {
            String text = seed.repeat(65_536 / seed.length());
            List<ToneFinding> findings =
                    assertTimeout(Duration.ofSeconds(3), () -> ToneCheck.check(text, language, Occasion.OVERDUE), seed);
            assertThat(findings).isNotNull();
        }
    }

    @Test
    void textsOfACatalogueAreCheckedInEveryBranch() {
        List<TextFinding> findings = ToneCheck.checkTexts(
                Map.of(
                        "opening.overdue.warm",
                        "{days, plural, one {Invoice {number} is open.} other {You have ignored {days} reminders.}}",
                        "closing.warm",
                        "Kind regards,"),
                "en",
                Optional.empty());

        assertThat(findings).singleElement().satisfies(found -> {
            assertThat(found.key()).isEqualTo("opening.overdue.warm");
            assertThat(found.language()).isEqualTo("en");
            assertThat(found.finding().rule()).isEqualTo(ToneRule.BLAME);
            assertThat(found.finding().words()).isEqualTo("You have ignored");
            assertThat(found.finding().start()).isEqualTo(54);
        });
    }

    @Test
    void aFindingAcrossAPlaceholderIsFound() {
        assertThat(ToneCheck.checkTexts(Map.of("k", "You have, {name}, not paid {amount}."), "en", Optional.empty()))
                .isEmpty();
        assertThat(ToneCheck.checkTexts(Map.of("k", "You owe us {amount}."), "en", Optional.empty()))
                .hasSize(1);
    }

    @Test
    void termsOfLawPassInTextsOfTheFinalNoticeIfThereIsABasis() {
        Map<String, String> texts =
                Map.of("opening.finalNotice.firm", "A late fee is due.", "a.b", "A late fee is due.");

        assertThat(ToneCheck.checkTexts(texts, "en", Optional.of(new LateTerms("UK"))))
                .extracting(TextFinding::key)
                .containsExactly("a.b");
        assertThat(ToneCheck.checkTexts(texts, "en", Optional.empty())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "a {b", "{a, plural, one {b}"})
    void bracesThatDoNotFitAreAnErrorThatNamesTheKey(String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToneCheck.checkTexts(Map.of("a.key", message), "en", Optional.empty()))
                .withMessageStartingWith("text a.key: ")
                .withMessageContaining("clos");
    }

    @Test
    void resultsDoNotDependOnTheLocaleOfTheMachine() {
        assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag("tr-TR"));
        assertThat(errors("THIS IS YOUR FINAL WARNING", "en"))
                .extracting(ToneFinding::rule)
                .contains(ToneRule.THREAT);
    }
}
