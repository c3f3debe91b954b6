package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.ChatMessage.Button;
import io.github.payreq.templates.ChatMessage.Markup;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatMessageTest {

    private static ChatMessage chat(String language, String day, Occasion occasion) {
        return Composer.create().inLanguage(language).chat(Examples.on(day, "logo-ru"), occasion, Tone.WARM);
    }

    @Test
    void marksTheSumToPayAndNothingElse() {
        ChatMessage chat = chat("ru", "2026-12-05", Occasion.OVERDUE);

        assertThat(chat.text(Markup.WHATSAPP).lines().filter(line -> line.startsWith("*")))
                .containsExactly("*К оплате: 5\u00a0000,00\u00a0₽, срок был 4 декабря 2026*");
        assertThat(chat.text()).doesNotContain("*");
    }

    @Test
    void givesTheWaysToPayInTheClientsOrderThenTheAnswersAsButtons() {
        PaymentRequest request = Examples.request("logo-ru");
        assertThat(request.answerLinks()).isPresent();
        List<Button> buttons = chat("ru", "2026-11-24", Occasion.REQUEST).buttons();

        assertThat(buttons)
                .extracting(Button::label)
                .startsWith("Оплатить через СБП", "Оплатить картой", "Уже оплачено");
        assertThat(buttons).allMatch(button -> button.url().startsWith("https://"));
    }

    static Stream<String> languages() {
        return Stream.concat(Composer.languages().stream(), Composer.regions().stream());
    }

    /** WhatsApp Business Platform, interactive messages: the title of a button has at most 20 characters. */
    @ParameterizedTest
    @MethodSource("languages")
    void aLabelHasAtMostTwentyCharacters(String language) {
        assertThat(chat(language, "2026-11-24", Occasion.REQUEST).buttons())
                .isNotEmpty()
                .allSatisfy(button -> assertThat(button.label()).hasSizeLessThanOrEqualTo(20));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fitsIntoOneMessageOfWhatsAppWithTheUsualFacts(String language) {
        for (Occasion occasion : List.of(Occasion.REQUEST, Occasion.THANKS)) {
            Situation situation =
                    Examples.on("2026-11-24", "logo-ru", Examples.payment("2026-11-23T10:00:00Z", "RUB 2000.00"));
            assertThat(Composer.create()
                            .inLanguage(language)
                            .chat(situation, occasion, Tone.WARM)
                            .text())
                    .hasSizeLessThanOrEqualTo(1024);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void readsTheSameInEveryMarkup(String language) {
        for (Tone tone : Tone.values()) {
            ChatMessage chat = Composer.create()
                    .inLanguage(language)
                    .chat(Examples.on("2026-12-05", "logo-ru"), Occasion.OVERDUE, tone);
            assertThat(fromTelegram(chat.text(Markup.TELEGRAM))).isEqualTo(chat.text());
            assertThat(chat.text(Markup.WHATSAPP).replace("\u2060", "").replaceAll("(?m)^\\*(.*)\\*$", "$1"))
                    .isEqualTo(chat.text());
        }
    }

    /** Hardly any bank reads payto; what a client can use is the account. */
    @ParameterizedTest
    @MethodSource("languages")
    void anAccountAbroadIsGivenByItsNumberAndNotByALinkThatNoBankReads(String language) {
        PaymentRequest request = Examples.request("logo-ru");
        PaymentRequest.Builder byIban = PaymentRequest.builder("abroad")
                .language(language)
                .client(request.client())
                .payee(request.payee())
                .invoice(request.invoice())
                .dueOn(request.dueOn())
                .payBy(BankTransfer.iban("AE07 0331 2345 6789 0123 456").build());
        Situation situation = Examples.on("2026-12-05", byIban.build());
        Composer composer = Composer.create().inLanguage(language);

        for (Message message : List.of(
                composer.chat(situation, Occasion.OVERDUE, Tone.WARM),
                composer.email(situation, Occasion.OVERDUE, Tone.WARM),
                composer.letter(situation, Occasion.OVERDUE, Tone.WARM))) {
            assertThat(message.text()).contains("AE07 0331 2345 6789 0123 456").doesNotContain("payto:");
        }
        assertThat(composer.callScript(situation, Occasion.OVERDUE, Tone.WARM).text())
                .doesNotContain("payto:");
    }

    @Test
    void escapesWhatMeansSomethingInTelegram() {
        assertThat(Markdown.telegram("a_b*c[d](e)~f`g>h#i+j-k=l|m{n}o.p!q\\r"))
                .isEqualTo("a\\_b\\*c\\[d\\]\\(e\\)\\~f\\`g\\>h\\#i\\+j\\-k\\=l\\|m\\{n\\}o\\.p\\!q\\\\r");
    }

    @Test
    void neutralizesWhatMeansSomethingInWhatsAppButNotInLinks() {
        assertThat(Markdown.whatsApp("*a* _b_ ~c~ `d` https://x.example/a_b_c~d *e*"))
                .isEqualTo("*\u2060a*\u2060 _\u2060b_\u2060 ~\u2060c~\u2060 `\u2060d`\u2060"
                        + " https://x.example/a_b_c~d *\u2060e*\u2060");
        assertThat(Markdown.whatsApp("> quoted")).isEqualTo(">\u2060 quoted");
        assertThat(Markdown.whatsApp("- item")).isEqualTo("-\u2060 item");
    }

    @Test
    void givesTheRequisitesWhereTheFirstWayToPayHasNoLink() {
        String text = Composer.create()
                .inLanguage("en")
                .chat(Examples.on("2026-11-20", "design-de"), Occasion.REQUEST, Tone.WARM)
                .text();

        assertThat(text).contains("DE89 3704 0044 0532 0130 00");
    }

    /** Reads MarkdownV2 as Telegram does: a backslash takes the next character as it is, an asterisk is mark-up. */
    private static String fromTelegram(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                out.append(text.charAt(++i));
            } else if (c != '*') {
                assertThat("_[]()~`>#+-=|{}.!")
                        .as("unescaped at %d in %s", i, text)
                        .doesNotContain(String.valueOf(c));
                out.append(c);
            }
        }
        return out.toString();
    }
}
