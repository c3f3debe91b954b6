package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.example;
import static io.github.payreq.examples.quickstart.CommandRun.text;
import static io.github.payreq.examples.quickstart.CommandRun.withInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComposeCommandTest {

    @Test
    void addressesTheClientAsAsked() {
        CommandRun formal = CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24");
        CommandRun informal =
                CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24", "--formality", "informal");

        assertThat(formal.out()).contains("Уважаемый Иван Сергеевич!");
        assertThat(informal.out()).contains("Привет, Иван!", "напиши нам").doesNotContain("напишите нам");
    }

    @Test
    void anEmailIsPrintedWithItsSubjectFirst() {
        CommandRun run = CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24");

        assertThat(run.status()).isEqualTo(0);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Subject: ")
                .contains("\n\n", "Иван Сергеевич")
                .endsWith("\n");
    }

    @Test
    void anEmailInJsonHasTheDocumentedFields() {
        CommandRun run = CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24", "--json");

        JsonNode json = PayreqJson.mapper().readTree(run.out());
        assertThat(json.propertyNames())
                .containsExactly("channel", "language", "subject", "text", "html", "attachments", "headers");
        assertThat(json.get("channel").asString()).isEqualTo("email");
        assertThat(json.get("language").asString()).isEqualTo("ru");
        assertThat(json.get("text").asString()).contains("Иван Сергеевич");
        assertThat(json.get("html").asString())
                .startsWith("<!DOCTYPE html>")
                .contains(json.get("subject").asString());
        assertThat(json.get("attachments").isArray()).isTrue();
        assertThat(json.get("headers").isObject()).isTrue();
    }

    @Test
    void aMessageForAMessengerHasTextsAndButtons() {
        CommandRun run = CommandRun.of(
                "compose", example("logo-ru"), "--today", "2026-11-24", "--channel", "messenger", "--json");

        JsonNode json = PayreqJson.mapper().readTree(run.out());
        assertThat(json.propertyNames())
                .containsExactly("channel", "language", "text", "telegram", "whatsApp", "buttons");
        assertThat(json.get("text").asString()).contains("5\u00a0000,00\u00a0₽");
        assertThat(json.get("buttons").get(0).get("label").asString()).isEqualTo("Оплатить через СБП");
        assertThat(json.get("buttons").get(0).get("url").asString()).startsWith("https://qr.nspk.ru/");
    }

    @Test
    void aLetterHasItsTextAndNoLayoutYet() {
        CommandRun run =
                CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24", "--channel", "letter", "--json");

        JsonNode json = PayreqJson.mapper().readTree(run.out());
        assertThat(json.propertyNames()).containsExactly("channel", "language", "subject", "text", "html");
        assertThat(json.get("text").asString()).contains("24 ноября 2026", "Уважаемый Иван Сергеевич!");
    }

    @Test
    void aTextMessageInJsonHasTheDocumentedFields() {
        CommandRun run =
                CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24", "--channel", "sms", "--json");

        JsonNode json = PayreqJson.mapper().readTree(run.out());
        assertThat(json.propertyNames()).containsExactly("channel", "language", "text", "encoding", "segments");
        assertThat(json.get("encoding").asString()).isEqualTo("UCS-2");
        assertThat(json.get("segments").asInt()).isPositive();
    }

    @Test
    void aTextMessageIsPrintedAlone() {
        CommandRun json =
                CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24", "--channel", "sms", "--json");
        CommandRun text = CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24", "--channel", "sms");

        assertThat(text.out().strip())
                .isEqualTo(PayreqJson.mapper()
                        .readTree(json.out())
                        .get("text")
                        .asString()
                        .strip());
    }

    @Test
    void aCallScriptInJsonHasTheDocumentedFields() {
        CommandRun run =
                CommandRun.of("compose", example("logo-ru"), "--today", "2026-12-09", "--channel", "call", "--json");

        JsonNode json = PayreqJson.mapper().readTree(run.out());
        assertThat(json.propertyNames())
                .containsExactly(
                        "channel",
                        "language",
                        "opening",
                        "goal",
                        "background",
                        "facts",
                        "questions",
                        "listening",
                        "branches",
                        "closing",
                        "record",
                        "text");
        assertThat(json.get("channel").asString()).isEqualTo("call");
        assertThat(json.get("opening").asString()).contains("Мария Соколова");
        assertThat(json.get("branches")).hasSize(9);
        for (JsonNode branch : json.get("branches")) {
            assertThat(branch.propertyNames()).containsExactly("id", "when", "say", "check", "next", "event");
        }
        assertThat(json.get("branches").get(0).get("event").toString())
                .isEqualTo("{\"type\":\"call\",\"outcome\":\"notReached\",\"note\":null}");
        assertThat(json.get("record").toString()).isEqualTo("{\"type\":\"call\",\"outcome\":null,\"note\":null}");
    }

    @Test
    void aMeetingBriefAlsoSaysWhatToTakeAlong() {
        CommandRun run = CommandRun.of(
                "compose",
                example("design-de"),
                "--today",
                "2026-11-24",
                "--language",
                "en",
                "--channel",
                "meeting",
                "--json");

        JsonNode json = PayreqJson.mapper().readTree(run.out());
        assertThat(json.get("channel").asString()).isEqualTo("meeting");
        assertThat(json.get("bring").isArray()).isTrue();
        assertThat(json.get("branches")).hasSize(16);
    }

    @Test
    void aCallScriptIsPrintedAsItsText() {
        String[] command = {"compose", example("logo-ru"), "--today", "2026-12-09", "--channel", "call"};
        CommandRun json =
                CommandRun.of("compose", example("logo-ru"), "--today", "2026-12-09", "--channel", "call", "--json");

        assertThat(CommandRun.of(command).out().strip())
                .startsWith("Сценарий звонка")
                .isEqualTo(PayreqJson.mapper()
                        .readTree(json.out())
                        .get("text")
                        .asString()
                        .strip());
    }

    @Test
    void aStatementIsNotReadOutInACall() {
        CommandRun run = CommandRun.of(
                "compose", example("logo-ru"), "--today", "2026-12-09", "--channel", "call", "--occasion", "statement");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errLines()).hasSize(1).first().asString().contains("OCCASION_NOT_SPOKEN");
    }

    @Test
    void theLanguageOfTheOptionIsThatOfTheMessage() {
        CommandRun run =
                CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24", "--language", "en", "--json");

        assertThat(PayreqJson.mapper().readTree(run.out()).get("language").asString())
                .isEqualTo("en");
    }

    @Test
    void aStatementTellsWhatWasInvoicedAndPaidAndAsksForNothing() {
        CommandRun run = CommandRun.of(
                "compose",
                example("logo-ru"),
                "--events",
                example("events-promise"),
                "--today",
                "2026-12-12",
                "--occasion",
                "statement");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.outLines())
                .startsWith("Subject: Состояние расчётов на 12 декабря 2026")
                .contains(
                        "— 20 ноября 2026: счёт № 123, 5\u00a0000,00\u00a0₽; остаток 5\u00a0000,00\u00a0₽",
                        "— 10 декабря 2026: ваш платёж по счёту № 123, 2\u00a0000,00\u00a0₽; остаток"
                                + " 3\u00a0000,00\u00a0₽",
                        "Остаток на конец 12 декабря 2026, к оплате: 3\u00a0000,00\u00a0₽");
        assertThat(run.out()).doesNotContain("Как оплатить", "https://pay.");
    }

    @Test
    void aStatementHasATextMessageToo() {
        CommandRun run = CommandRun.of(
                "compose",
                example("logo-ru"),
                "--today",
                "2026-12-12",
                "--occasion",
                "statement",
                "--channel",
                "sms",
                "--language",
                "en");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Statement for invoice 123: RUB 5000.00 open.");
    }

    @Test
    void faultsOfTheRequestAreProblemsAndNothingIsWritten() {
        String json = text("design-de").replace("DE89 3704", "DE88 3704");

        CommandRun run = withInput(json.getBytes(UTF_8), "compose", "-", "--today", "2026-11-24", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .containsExactly("error methods[0].iban (***3000): muss eine gültige IBAN sein, zum Beispiel DE89 3704"
                        + " 0044 0532 0130 00 [IBAN]");
    }

    @Test
    void whatWouldBeUntrueOnTheDayBlocks() {
        CommandRun run = CommandRun.of("compose", example("logo-ru"), "--today", "2026-09-30");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(1).first().asString().startsWith("error client.history.lastPaidOn");
    }

    @Test
    void warningsGoBesideTheMessage() {
        CommandRun run = CommandRun.of("compose", example("rent-ch"), "--today", "2026-11-24", "--language", "en");

        assertThat(run.status()).isEqualTo(0);
        assertThat(run.out()).startsWith("Subject: ");
        assertThat(run.errLines()).hasSize(1).first().asString().startsWith("warning methods: ");
    }

    @Test
    void anOccasionThatDoesNotFitBlocks() {
        CommandRun run = CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24", "--occasion", "overdue");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(1).first().asString().startsWith("error occasion");
    }

    @Test
    void theHelpNamesEveryCommandAndOption() {
        assertThat(CommandRun.of("--help").out()).contains("compose", "check");
        assertThat(CommandRun.of("compose", "--help").out())
                .contains("--today", "--events", "--occasion", "--tone", "--channel", "--language", "--formality");
    }

    @Test
    void aProcessOfItsOwnPrintsUtf8AndNothingElse() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dstdout.encoding=US-ASCII",
                        "-Duser.language=ar",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PayreqCommand.class.getName(),
                        "compose",
                        example("logo-ru"),
                        "--today",
                        "2026-11-24")
                .start();

        String out = new String(java.getInputStream().readAllBytes(), UTF_8);
        String err = new String(java.getErrorStream().readAllBytes(), UTF_8);

        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(java.exitValue()).isZero();
        assertThat(err).isEmpty();
        assertThat(out)
                .isEqualTo(CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24")
                        .out());
    }
}
