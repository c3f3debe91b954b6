package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.example;
import static io.github.payreq.examples.quickstart.CommandRun.text;
import static io.github.payreq.examples.quickstart.CommandRun.withInput;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnusableInputTest {

    @TempDir
    Path folder;

    private static void assertOneLine(CommandRun run, String line) {
        assertThat(run.errLines()).containsExactly(line);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    private String file(byte[] content) throws IOException {
        return Files.write(folder.resolve("request.json"), content).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            "dueOn":          | "dueDate":            | dueDate: is not a known field; the closest are dueOn
            "paid": "0.00 CHF" | "paid": "0.00 CHF", "paid": "1.00 CHF" | invoice.paid: must be given once, but is given twice
            "2026-11-30"      | "30.11.2026"          | dueOn (30.11.2026): must be a date such as 2026-12-04
            "1450.75 CHF"     | "1450,75 CHF"         | invoice.total (1450,75 CHF): must be a sum of money such as "5000.00 RUB"
            "swiss"           | "xx"                  | methods[0].scheme (xx): is not available; available are sepa, swiss, ru, cz, sk, si, hr, hu, rs, pl, be, fi, nl, no, se, dk, uk, us, iban
            "business": false | "business": "chantal@client.example" | client.business (c***): must be true or false
            """)
    void aFaultOfFormIsOneLineWithFileFieldAndReason(String piece, String replacement, String problem)
            throws IOException {
        String file = file(text("rent-ch").replace(piece, replacement).getBytes(UTF_8));

        assertOneLine(CommandRun.of("check", file), file + ": " + problem);
        assertOneLine(CommandRun.of("compose", file), file + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"id\": }", "", "nothing", "null", "[]", "7", "{\"id\": \"a\nb\"}"})
    void brokenJsonIsOneLine(String json) {
        CommandRun run = withInput(json.getBytes(UTF_8), "check", "-");

        assertThat(run.errLines()).hasSize(1).first().asString().startsWith("standard input: ");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        String file = folder.resolve("none.json").toString();

        assertOneLine(CommandRun.of("check", file), file + ": does not exist");
        assertOneLine(CommandRun.of("compose", example("logo-ru"), "--events", file), file + ": does not exist");
    }

    @Test
    void aFolderIsNamed() {
        assertOneLine(CommandRun.of("check", folder.toString()), folder + ": is a directory");
    }

    @Test
    void aFileOverTenMegabytesIsRefused() throws IOException {
        String file = file(new byte[10_000_001]);

        assertOneLine(CommandRun.of("check", file), file + ": must be at most 10 MB");
    }

    @Test
    void anotherEncodingThanUtf8IsRefused() throws IOException {
        String file = file(text("logo-ru").getBytes(UTF_16LE));
        assertThat(CommandRun.of("check", file).errLines()).hasSize(1);

        String latin1 = file(new byte[] {'{', '"', (byte) 0xE9, '"', '}'});
        assertOneLine(CommandRun.of("check", latin1), latin1 + ": must be text in UTF-8");
    }

    @Test
    void aByteOrderMarkIsLeftOut() throws IOException {
        String file = file(("\uFEFF" + text("logo-ru")).getBytes(UTF_8));

        assertThat(CommandRun.of("check", file, "--today", "2026-11-24"))
                .isEqualTo(CommandRun.of("check", example("logo-ru"), "--today", "2026-11-24"));
    }

    @Test
    void aFaultInTheEventsNamesTheirFile() throws IOException {
        String file =
                file(text("events-promise").replace("\"payBy\"", "\"until\"").getBytes(UTF_8));

        assertOneLine(
                CommandRun.of("check", example("logo-ru"), "--events", file),
                file + ": [2].until: is not a known field; known are type, id, at, request, payBy, amount, note");
    }

    @Test
    void eventsInAnotherCurrencyThanTheInvoiceCannotBeUsed() throws IOException {
        String file = file(
                text("events-promise").replace("2000.00 RUB", "2000.00 EUR").getBytes(UTF_8));

        assertOneLine(
                CommandRun.of("check", example("logo-ru"), "--events", file, "--today", "2026-12-12"),
                file + ": event e4 (EUR) must be in the currency of the invoice, RUB");
    }

    @Test
    void standardInputIsReadOnce() {
        assertOneLine(
                CommandRun.of("check", "-", "--events", "-"),
                "--events: must be a file where the request is standard input");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --today     | tomorrow   | payreq compose: Invalid value for option '--today': (tomorrow) must be a date such as 2026-12-04
            --today     | +99999-1-1 | payreq compose: Invalid value for option '--today': (+99999-1-1) must be a date such as 2026-12-04
            --tone      | harsh      | payreq compose: Invalid value for option '--tone': (harsh): must be one of warm, neutral, firm
            --occasion  | birthday   | payreq compose: Invalid value for option '--occasion': (birthday): must be one of request, upcoming, dueToday, overdue, overdueAgain, finalNotice, thanks, promiseNoted, statement
            --channel   | fax        | payreq compose: Invalid value for option '--channel': (fax): must be one of email, sms, messenger, call, meeting, letter
            --formality | casual     | payreq compose: Invalid value for option '--formality': (casual): must be one of formal, informal
            --colour    | red        | payreq compose: Unknown options: '--colour', 'red'
            """)
    void anOptionThatCannotBeUsedIsOneLine(String option, String value, String line) {
        assertOneLine(CommandRun.of("compose", example("logo-ru"), option, value), line);
    }

    @Test
    void aLanguageThatIsNotThereListsThoseThatAre() {
        CommandRun asked = CommandRun.of("compose", example("logo-ru"), "--language", "xx", "--today", "2026-11-24");
        CommandRun ofRequest = withInput(
                text("logo-ru")
                        .replace("\"language\": \"ru\"", "\"language\": \"tlh\"")
                        .getBytes(UTF_8),
                "compose",
                "-",
                "--today",
                "2026-11-24");

        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.errLines())
                .singleElement()
                .asString()
                .startsWith("--language (xx): LANGUAGE_NOT_AVAILABLE; available are ")
                .contains("en", "ru");
        assertThat(ofRequest.status()).isEqualTo(2);
        assertThat(ofRequest.errLines())
                .singleElement()
                .asString()
                .startsWith("standard input: language (tlh): LANGUAGE_NOT_AVAILABLE; available are ");
    }

    @Test
    void withoutACommandTheCommandsAreNamed() {
        assertOneLine(CommandRun.of(), "payreq: must be given a command, such as compose; see payreq --help");
        assertOneLine(CommandRun.of("send"), "payreq: Unmatched argument at index 0: 'send'");
        assertOneLine(CommandRun.of("check"), "payreq check: Missing required parameter: 'FILE'");
    }
}
