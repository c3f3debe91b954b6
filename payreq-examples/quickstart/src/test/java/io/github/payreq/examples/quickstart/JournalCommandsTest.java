package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.example;
import static io.github.payreq.examples.quickstart.CommandRun.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The commands that keep a journal: plan with --journal, record and journal. */
class JournalCommandsTest {

    private static final String MORNING = "2026-11-20T08:00:00Z";
    private static final String AFTER_DUE_DATE = "2026-12-15T08:00:00Z";
    private static final String KEY = "logo-123/0/request/email";

    @TempDir
    Path folder;

    private String journal = "";

    @BeforeEach
    void inTheFolder() {
        journal = folder.resolve("journal").toString();
    }

    private CommandRun plan(String now, String... options) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                "plan",
                                example("logo-ru"),
                                "--policy",
                                example("policy-standard"),
                                "--journal",
                                journal,
                                "--now",
                                now),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private static CommandRun done(CommandRun run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run;
    }

    private static JsonNode json(CommandRun run) {
        return PayreqJson.mapper().readTree(done(run).out());
    }

    private CommandRun record(String events, String... options) throws IOException {
        Path file = Files.createTempFile(folder, "event-", ".json");
        Files.writeString(file, events);
        return CommandRun.of(Stream.concat(
                        Stream.of("record", example("logo-ru"), "--event", file.toString(), "--journal", journal),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private CommandRun printed(String... options) {
        return CommandRun.of(Stream.concat(Stream.of("journal", "--journal", journal), Stream.of(options))
                .toArray(String[]::new));
    }

    private static String payment(String amount) {
        return "{\"type\": \"payment\", \"id\": \"p-1\", \"at\": \"2026-12-10T09:30:00Z\", \"request\": \"logo-123\","
                + " \"amount\": \"" + amount + "\"}";
    }

    @Test
    void whatOneRunHasClaimedIsNotSentByAnother() {
        JsonNode first = json(plan(MORNING, "--claim", "--json"));
        JsonNode second = json(plan(MORNING, "--claim", "--json"));

        assertThat(first.get("claims")).singleElement().satisfies(claim -> {
            assertThat(claim.get("key").asString()).isEqualTo(KEY);
            assertThat(claim.get("result").asString()).isEqualTo("claimed");
            assertThat(claim.get("messageId").asString()).matches("<[0-9a-f]+@studio-logo\\.example>");
        });
        assertThat(second.get("claims")).singleElement().satisfies(claim -> {
            assertThat(claim.get("key").asString()).isEqualTo(KEY);
            assertThat(claim.get("result").asString()).isEqualTo("held");
            assertThat(claim.has("token")).isFalse();
        });
        assertThat(done(plan(MORNING, "--claim")).outLines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("logo-123: send request by " + KEY),
                        line -> assertThat(line).startsWith("  not again " + KEY + ", held until "));
    }

    @Test
    void whatWasSentAndRecordedIsNeverDecidedOrClaimedAgain() throws IOException {
        JsonNode claim = json(plan(MORNING, "--claim", "--json")).get("claims").get(0);

        CommandRun recorded = done(record(
                claim.get("event").toString(), "--token", claim.get("token").asString()));

        assertThat(recorded.out()).isEqualTo(KEY + ": recorded\n");
        JsonNode after = json(plan(MORNING, "--claim", "--json"));
        assertThat(after.get("decision").asString()).isEqualTo("wait");
        assertThat(after.get("claims")).isEmpty();
        JsonNode entry = json(printed("--format", "json")).get(0);
        assertThat(entry.get("client").asString()).isEqualTo("client-romashka");
        assertThat(entry.get("event")).isEqualTo(claim.get("event"));
        assertThat(done(record(claim.get("event").toString())).out()).isEqualTo(KEY + ": known\n");
    }

    @Test
    void withoutAClaimAPlanOnlyReads() {
        assertThat(json(plan(MORNING, "--json")).has("claims")).isFalse();

        assertThat(json(plan(MORNING, "--claim", "--json"))
                        .get("claims")
                        .get(0)
                        .get("result")
                        .asString())
                .isEqualTo("claimed");
        assertThat(json(printed("--format", "json"))).isEmpty();
    }

    @Test
    void whatHappenedDecidesTheNextPlan() throws IOException {
        for (JsonNode event : PayreqJson.mapper().readTree(text("events-promise"))) {
            done(record(event.toString()));
        }

        CommandRun byEvents = CommandRun.of(
                "plan",
                example("logo-ru"),
                "--policy",
                example("policy-standard"),
                "--events",
                example("events-promise"),
                "--now",
                AFTER_DUE_DATE);

        assertThat(done(plan(AFTER_DUE_DATE)).out())
                .isEqualTo(done(byEvents).out())
                .contains("RUB 3000.00");
    }

    @Test
    void aListOfEventsIsRecordedAtOnceAndASecondTimeChangesNothing() throws IOException {
        assertThat(done(record(text("events-promise"))).outLines())
                .containsExactly("e1: recorded", "e2: recorded", "e3: recorded", "e4: recorded");
        assertThat(json(record(text("events-promise"), "--json")))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.get("result").asString()).isEqualTo("known"));
        assertThat(json(printed("--format", "json"))).hasSize(4);
    }

    @Test
    void aSimulationGoesOnFromTheJournal() throws IOException {
        done(record(text("events-promise")));

        assertThat(done(plan("2026-12-09T08:00:00Z", "--simulate", "P10D")).outLines())
                .first()
                .asString()
                .startsWith("2026-12-14T06:00:00Z  logo-123  reminder");
    }

    @Test
    void aMessageThatSomebodyHoldsIsRecordedWithItsTokenOnly() throws IOException {
        JsonNode claim = json(plan(MORNING, "--claim", "--json")).get("claims").get(0);

        CommandRun without = record(claim.get("event").toString());
        CommandRun wrong = record(claim.get("event").toString(), "--token", "stranger");

        assertThat(without.status()).isEqualTo(1);
        assertThat(without.errLines())
                .singleElement()
                .asString()
                .startsWith("error event " + KEY + ": " + KEY + " is held until ")
                .endsWith("give the --token of its claim");
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.errLines()).singleElement().asString().contains("not held with this token any more");
        assertThat(json(printed("--format", "json"))).isEmpty();
    }

    @Test
    void aMessageIsSentOnceWhateverTheIdOfTheEvent() throws IOException {
        JsonNode event = json(plan(MORNING, "--claim", "--lease", "PT0.001S", "--json"))
                .get("claims")
                .get(0)
                .get("event");
        done(record(event.toString()));

        CommandRun again = record(event.toString().replace("\"id\":\"" + KEY + "\"", "\"id\":\"other\""));

        assertThat(again.status()).isEqualTo(1);
        assertThat(again.errLines()).singleElement().asString().contains("was sent at 2026-11-20T08:00:00Z");
    }

    @Test
    void anEventThatContradictsTheJournalIsRefused() throws IOException {
        done(record(payment("2000.00 RUB")));

        CommandRun run = record(payment("1000.00 RUB"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .isEqualTo("error event p-1: event id (p-1) must stand for one event, but the journal has a different"
                        + " one");
    }

    @Test
    void whatNoPlanCouldUseIsNotRecorded() throws IOException {
        CommandRun currency = record(payment("2000.00 EUR"));
        CommandRun other = record(payment("2000.00 RUB").replace("logo-123", "logo-124"));

        assertThat(currency.status()).isEqualTo(2);
        assertThat(currency.errLines()).singleElement().asString().contains("must be in the currency of the invoice");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.errLines())
                .singleElement()
                .asString()
                .contains("request (logo-124) of event p-1 must be that");
        assertThat(done(plan(AFTER_DUE_DATE)).out()).contains("RUB 5000.00");
    }

    @Test
    void theJournalIsPrintedAsCsvAndForOneClient() throws IOException {
        done(record(text("events-promise")));

        String csv = done(printed()).out();

        assertThat(csv.lines()).hasSize(5).first().asString().startsWith("client,at,type,id,request,stage,channel,key");
        assertThat(csv).contains("client-romashka,2026-12-10T09:30:00Z,payment,e4,logo-123,", "RUB 2000.00");
        assertThat(done(printed("--format", "csv", "--client", "client-romashka"))
                        .out())
                .isEqualTo(csv);
        assertThat(done(printed("--client", "nobody")).out().lines()).hasSize(1);
        assertThat(json(printed("--client", "nobody", "--format", "json"))).isEmpty();
    }

    @Test
    void whatComesNextIsPrintedByItsTime() throws IOException {
        done(plan(MORNING, "--claim"));

        assertThat(done(printed("--next")).out())
                .isEqualTo("2026-11-20T08:10:00Z  logo-123  record what was sent of request, or decide again\n");

        done(record(text("events-promise")
                .replace(KEY, "logo-123/0/request/letter")
                .replaceFirst("\"email\"", "\"letter\"")));
        done(plan("2026-12-09T08:00:00Z", "--claim"));

        assertThat(done(printed("--next")).out())
                .isEqualTo("2026-12-14T06:00:00Z  logo-123  decide again after PROMISED\n");
        assertThat(done(printed("--next", "--until", "2026-12-14T05:59:59Z")).out())
                .isEmpty();
        JsonNode next = json(printed("--next", "--client", "client-romashka", "--format", "json"));
        assertThat(next)
                .singleElement()
                .satisfies(action -> assertThat(action.get("dueAt").asString()).isEqualTo("2026-12-14T06:00:00Z"));
    }

    @Test
    void aRequestThatIsPaidHasNothingThatComesNext() throws IOException {
        done(plan(MORNING, "--claim"));
        done(record(payment("5000.00 RUB")));
        done(plan(AFTER_DUE_DATE, "--claim"));

        assertThat(done(printed("--next")).out()).isEmpty();
    }

    @Test
    void aJournalThatIsNotThereIsNotMadeByLookingIntoIt() {
        CommandRun run = printed();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).containsExactly(journal + ": does not exist as a journal");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNoJournalIsSaid() throws IOException {
        Files.writeString(Path.of(journal + ".mv.db"), "no database");

        CommandRun run = plan(MORNING);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().startsWith(journal + ": cannot be opened as a journal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plan    | --journal=x.json                     | --journal: (x.json) must be a journal, not a file in JSON
        plan    | --journal=x;INIT=SHUTDOWN            | must be a path without a semicolon
        plan    | --journal=x --events=events.json     | --events: must not come with --journal
        plan    | --claim                              | --claim: must come with --journal
        plan    | --claim --journal=x --simulate=P9D   | --claim: must not come with --simulate
        plan    | --claim --journal=x --lease=1h       | (1h) must be a length of time such as PT10M
        journal | --format=xml                         | --format: (xml) must be csv, json or jsonl
        journal | --next --format=csv                  | --format: (csv) must be json, or left out
        journal | --until=2026-12-01T00:00:00Z         | --until: must come with --next
        """)
    void whatCannotBeUsedIsSaidInOneLine(String command, String options, String said) {
        List<String> arguments = new ArrayList<>(List.of(command));
        if (command.equals("plan")) {
            arguments.add(example("logo-ru"));
        }
        arguments.addAll(List.of(options.split(" +", -1)));

        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().contains(said);
        assertThat(Path.of("x.mv.db")).doesNotExist();
    }

    /** Runs a command in a process of its own, in a folder of its own: all that is printed, and the exit status. */
    private String inFolder(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .reduce((one, other) -> one + File.pathSeparator + other)
                        .orElseThrow(),
                PayreqCommand.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "exit " + process.waitFor() + "\n";
    }

    @Test
    void withoutAPathTheJournalIsInTheFolderAndNothingElseIsPrinted() throws Exception {
        String logo = Path.of(example("logo-ru")).toAbsolutePath().toString();
        Path event = folder.resolve("payment.json");
        Files.writeString(event, payment("5000.00 RUB"));

        assertThat(inFolder("record", logo, "--event", event.toString())).isEqualTo("p-1: recorded\nexit 0\n");
        assertThat(inFolder("plan", logo, "--now", AFTER_DUE_DATE, "--journal"))
                .isEqualTo("logo-123: stop, PAID\nexit 0\n");
        assertThat(inFolder("journal", "--next")).isEqualTo("exit 0\n");
        assertThat(folder.resolve("payreq-journal.mv.db")).exists();
    }

    @Test
    void aJournalThatAnotherProcessHasOpenIsSaid() throws Exception {
        done(plan(MORNING));
        Path file = Path.of(journal + ".mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(inFolder("journal", "--journal", journal))
                    .isEqualTo(journal + ": is in use by another process; try again when it is done\nexit 2\n");
        }
    }
}
