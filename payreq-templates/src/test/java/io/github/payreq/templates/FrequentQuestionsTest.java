package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Question;
import io.github.payreq.request.Situation;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients often ask, with the answers. */
class FrequentQuestionsTest {

    private static PaymentRequest.Builder withoutQuestions() {
        PaymentRequest logo = Examples.request("logo-ru");
        PaymentRequest.Builder request = PaymentRequest.builder(logo.id())
                .language("ru")
                .client(logo.client())
                .payee(logo.payee())
                .invoice(logo.invoice())
                .dueOn(logo.dueOn());
        logo.methods().forEach(request::payBy);
        logo.help().ifPresent(request::help);
        return request;
    }

    private static Situation situation() {
        return Examples.on("2026-11-24", withoutQuestions().build());
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void areAsTheyWereRead(String language) throws IOException {
        String text = Composer.create().inLanguage(language).frequentQuestions(situation()).stream()
                .map(one -> one.question() + "\n" + one.answer() + "\n")
                .collect(Collectors.joining());

        ConversationTest.readsCleanly(language, text);
        GoldenFile.verify(language + "/questions.txt", text);
    }

    @Test
    void theRequestsOwnComeInsteadOfTheShippedOnes() {
        Situation own = Examples.on("2026-11-24", "logo-ru");

        assertThat(Composer.create().frequentQuestions(own))
                .containsExactly(
                        new FrequentQuestion("Нужен ли акт?", "Да, акт придёт в день оплаты на эту же почту."));
    }

    @Test
    void questionsInAnotherLanguageDoNotCount() {
        Situation german = Examples.on(
                "2026-11-24",
                withoutQuestions()
                        .question(new Question(
                                LocalizedText.of(Map.of("de", "Frage?")), LocalizedText.of(Map.of("de", "Antwort."))))
                        .build());

        assertThat(Composer.create().frequentQuestions(german)).hasSize(5);
    }

    @Test
    void onceNothingIsDueThereIsNothingToAsk() {
        Situation paid = Examples.on(
                "2026-11-24", withoutQuestions().build(), Examples.payment("2026-11-23T10:00:00Z", "RUB 5000.00"));

        assertThat(Composer.create().frequentQuestions(paid)).isEmpty();
    }

    @Test
    void emailsAnswerThemOnlyIfTheHostWishes() {
        Composer wished = Composer.builder().frequentQuestions(true).build();

        String brief = Composer.create()
                .email(situation(), Occasion.REQUEST, Tone.WARM)
                .text();
        String withQuestions =
                wished.email(situation(), Occasion.REQUEST, Tone.WARM).text();

        assertThat(brief).doesNotContain("О чём часто спрашивают");
        assertThat(withQuestions)
                .contains("О чём часто спрашивают:\nКак оплатить?\n")
                .contains("Можно ли заплатить частями?");
        assertThat(wished.inLanguage("en")
                        .email(situation(), Occasion.UPCOMING, Tone.NEUTRAL)
                        .text())
                .contains("Frequently asked questions:\nHow do I pay?\n");
        assertThat(wished.email(situation(), Occasion.REQUEST, Tone.FIRM).text())
                .doesNotContain("О чём часто спрашивают");
        Situation own = Examples.on("2026-11-24", "logo-ru");
        assertThat(wished.email(own, Occasion.REQUEST, Tone.WARM))
                .isEqualTo(Composer.create().email(own, Occasion.REQUEST, Tone.WARM));
    }
}
