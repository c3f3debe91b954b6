package io.github.payreq.templates;

import static io.github.payreq.templates.Examples.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnTextsTest {

    private static Composer with(String key, String text) {
        return Composer.builder().texts("ru", Map.of(key, text)).build();
    }

    private static String mail(Composer composer) {
        return composer.email(on("2026-11-24", "logo-ru"), Occasion.REQUEST, Tone.WARM)
                .text();
    }

    @Test
    void replaceOneBlockAndLeaveTheOthersAsTheyAre() {
        String shipped = mail(Composer.create());
        String own = mail(with("closing.warm", "До встречи,"));

        assertThat(own).isEqualTo(shipped.replace("Хорошего дня!\nС уважением,", "До встречи,"));
    }

    @Test
    void leaveOtherLanguagesAlone() {
        assertThat(mail(with("closing.warm", "До встречи,").inLanguage("en")))
                .isEqualTo(mail(Composer.create().inLanguage("en")));
    }

    @Test
    void mayBeGivenInSeveralSteps() {
        Composer composer = Composer.builder()
                .texts("ru", Map.of("closing.warm", "Раз,"))
                .texts("ru", Map.of("greeting.company", "Дорогие коллеги!", "closing.warm", "Два,"))
                .build();

        assertThat(mail(composer)).contains("\nДва,\n").doesNotContain("Раз,");
    }

    @Test
    void mustHaveAKeyThatExists() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("closing.wram", "До встречи,"))
                .withMessage("texts of the host in ru, text closing.wram: there is no text of this key; near it are"
                        + " closing.firm, closing.neutral, closing.warm");
    }

    @Test
    void mustKeepTheSumsDatesAndLinksOfTheShippedText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("facts.dueBefore", "К оплате до {dueOn}"))
                .withMessage("texts of the host in ru, text facts.dueBefore: must show {amount}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("firstWay.sbp", "Платите через СБП"))
                .withMessageContaining("must show {link}");
    }

    @Test
    void mayUseOnlyWhatIsKnownAtThatPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("closing.warm", "До встречи, {name}"))
                .withMessageContaining("text closing.warm: cannot show {name}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("closing.warm", "До встречи, {nmae}"))
                .withMessageContaining("unknown placeholder {nmae}");
    }

    @Test
    void mustHaveThePluralFormsOfTheLanguage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        with("thanks.history", "Спасибо за {paidInvoices, plural, one {# счёт} other {# счетов}}!"))
                .withMessageContaining("text thanks.history")
                .withMessageContaining("few");
    }

    @Test
    void mustNotHaveIcusApostrophe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("closing.warm", "Об'ява"))
                .withMessageContaining("U+2019");
    }

    @Test
    void ofALanguageCountInItsRegionsToo() {
        assertThat(mail(with("closing.warm", "До встречи,").inLanguage("ru-KZ")))
                .contains("До встречи,");
    }

    @Test
    void areCheckedForTheirTone() {
        Composer composer = Composer.builder()
                .texts("ru", Map.of("closing.warm", "Вы опять не оплатили счёт.", "greeting.company", "Здравствуйте!"))
                .texts("en", Map.of("closing.firm", "This is your final warning."))
                .build();

        assertThat(composer.toneFindings())
                .extracting(
                        TextFinding::language,
                        TextFinding::key,
                        found -> found.finding().rule())
                .containsExactly(
                        tuple("ru", "closing.warm", ToneRule.BLAME), tuple("en", "closing.firm", ToneRule.THREAT));
        assertThat(composer.inLanguage("ru").toneFindings()).isEqualTo(composer.toneFindings());
        assertThat(mail(composer)).contains("Вы опять не оплатили счёт.");
    }

    @Test
    void ofAKindWordingHaveNoFindings() {
        assertThat(with("closing.warm", "До встречи,").toneFindings()).isEmpty();
        assertThat(Composer.create().toneFindings()).isEmpty();
    }

    @Test
    void mustBeInALanguageThatIsThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Composer.builder()
                        .texts("sw", Map.of("closing.warm", "Kwaheri"))
                        .build())
                .withMessage("LANGUAGE_NOT_AVAILABLE: language (sw) must be one of "
                        + String.join(", ", Composer.languages()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Composer.builder()
                        .texts("en-AU", Map.of("closing.warm", "Cheers,"))
                        .build())
                .withMessageContaining("LANGUAGE_NOT_AVAILABLE");
    }

    @Test
    void thatAreFormalServeInformallyOnlyWhereTheShippedTextIsTheSame() {
        Composer composer = Composer.builder()
                .texts("ru", Map.of("closing.warm", "До встречи,", "askDate.warm", "Напишите нам."))
                .build();

        assertThat(mail(composer.withFormality(Formality.INFORMAL)))
                .contains("До встречи,")
                .doesNotContain("Напишите нам.");
    }

    @Test
    void mayBeInformal() {
        Composer composer = Composer.builder()
                .texts("ru", Formality.INFORMAL, Map.of("greeting.person", "{name}, привет!"))
                .build();

        assertThat(mail(composer.withFormality(Formality.INFORMAL))).startsWith("Иван, привет!");
        assertThat(mail(composer)).startsWith("Уважаемый Иван Сергеевич!");
    }

    @Test
    void areInformalOnlyWhereTheLanguageMakesTheDifference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Composer.builder()
                        .texts("en", Formality.INFORMAL, Map.of("closing.warm", "Cheers,"))
                        .build())
                .withMessage(
                        "texts of the host in en, informal: the language has no informal form; give the texts as formal ones");
    }
}
