package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.withInput;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LintCommandTest {

    private static final String KIND =
            "Thank you for your order. Could you please pay invoice 7? If you have already paid, ignore this message.";

    @TempDir
    Path folder;

    private static CommandRun lint(String text, String... options) {
        return withInput(
                text.getBytes(UTF_8),
                Stream.concat(Stream.of("lint", "-", "--language", "en"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static void assertOneLine(CommandRun run, String line) {
        assertThat(run.errLines()).singleElement().asString().startsWith(line);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aKindMessageHasNoFindings() {
        CommandRun run = lint(KIND, "--occasion", "overdue");

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void anUnkindMessageIsBlockedWithTheWordsAndAKinderWording() {
        CommandRun run = lint(KIND + "\nYou still have\nnot paid.");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines())
                .containsExactly(
                        "error line 2 (You still have not paid): “Invoice 123 is still open on our side.” Speak of the"
                                + " invoice, not of what the client did not do. [BLAME]");
    }

    @Test
    void aWarningBlocksAndAHintDoesNot() {
        assertThat(lint("Invoice 7 is open.").status()).isEqualTo(1);
        CommandRun hint = lint("Please pay invoice 7, or call us.");
        assertThat(hint.status()).isZero();
        assertThat(hint.outLines())
                .singleElement()
                .asString()
                .startsWith("hint line 1: ")
                .endsWith("[NO_THANKS]");
    }

    @Test
    void occasionAndChannelSayWhatMustBeThere() {
        String text = "Invoice 7 is paid. Thank you!";

        assertThat(lint(text, "--occasion", "overdue").status()).isEqualTo(1);
        assertThat(lint(text, "--occasion", "thanks").out()).isEmpty();
        assertThat(lint(text, "--occasion", "overdue", "--channel", "sms").status())
                .isZero();
    }

    @Test
    void termsOfLawNeedAFinalNoticeAndARegime() {
        String text = KIND + " A late fee will be added.";

        assertThat(lint(text, "--occasion", "finalNotice", "--regime", "UK").status())
                .isZero();
        assertThat(lint(text, "--occasion", "finalNotice").status()).isEqualTo(1);
        assertThat(lint(text, "--occasion", "overdue", "--regime", "UK").status())
                .isEqualTo(1);
    }

    @Test
    void jsonHasTheDocumentedFields() {
        JsonNode findings = PayreqJson.mapper()
                .readTree(lint("Thank you. Please call us. FINAL WARNING", "--json")
                        .out())
                .get("findings");

        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).propertyNames())
                .containsExactly("rule", "severity", "line", "start", "end", "words", "advice");
        assertThat(findings.get(0).get("words").asString()).isEqualTo("FINAL WARNING");
        assertThat(findings.get(0).get("severity").asString()).isEqualTo("error");
        assertThat(findings.findValuesAsString("rule")).containsExactlyInAnyOrder("CAPITALS", "THREAT");
    }

    @Test
    void everyTextOfACatalogueIsChecked() throws IOException {
        String catalogue = file("own.json", """
                {"@language": "en", "closing.warm": "Kind regards,",
                 "opening.overdue.warm": "{days, plural, one {You owe us {amount}.} other {Fine.}}"}
                """);

        CommandRun run = CommandRun.of("lint", catalogue, "--language", "en");
        JsonNode json = PayreqJson.mapper()
                .readTree(CommandRun.of("lint", catalogue, "--language", "en", "--json")
                        .out());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.outLines())
                .singleElement()
                .asString()
                .startsWith("error opening.overdue.warm, line 1 (You owe): ")
                .endsWith("[BLAME]");
        assertThat(json.get("findings").get(0).get("key").asString()).isEqualTo("opening.overdue.warm");
    }

    @Test
    void theTextIsReadInItsLanguage() {
        CommandRun run = withInput(
                "Вы не оплатили счёт!!".getBytes(UTF_8), "lint", "-", "--language", "ru-RU", "--channel", "sms");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.outLines()).first().asString().startsWith("error line 1 (Вы не оплатили): «Счёт № 123 пока");
    }

    @Test
    void inputThatCannotBeReadIsOneLine() throws IOException {
        String latin1 = Files.write(folder.resolve("a.txt"), "Zurückzahlen".getBytes(ISO_8859_1))
                .toString();
        assertOneLine(CommandRun.of("lint", latin1, "--language", "de"), latin1 + ": must be text in UTF-8");
        String none = folder.resolve("none.txt").toString();
        assertOneLine(CommandRun.of("lint", none, "--language", "de"), none + ": does not exist");
        assertOneLine(CommandRun.of("lint", folder.toString(), "--language", "de"), folder + ": is a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"a\": 1}", "{\"a\": \"{b\"}", "{\"a\": \"x\", \"a\": \"y\"}", ""})
    void aCatalogueOfAnotherFormIsOneLine(String json) throws IOException {
        String catalogue = file("own.json", json);

        assertOneLine(CommandRun.of("lint", catalogue, "--language", "en"), catalogue + ": ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --language tlh              | --language (tlh): LANGUAGE_NOT_AVAILABLE; available are ar, de, en, es, fr, hi, it, ja, kk, pl, pt-BR, ru, tr, uk, zh-Hans
            --language en --occasion x  | payreq lint: Invalid value for option '--occasion': (x): must be one of
            --language en --channel fax | payreq lint: Invalid value for option '--channel': (fax): must be one of
            --language en --regime law  | --regime (law): must be a code such as DE or RU_395
            --json                      | payreq lint: Missing required option: '--language=TAG'
            """)
    void unusableOptionsAreOneLine(String options, String problem) {
        assertOneLine(
                withInput(
                        "Hello".getBytes(UTF_8),
                        Stream.concat(Stream.of("lint", "-"), Stream.of(options.split(" ", -1)))
                                .toArray(String[]::new)),
                problem);
    }
}
