package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.example;
import static io.github.payreq.examples.quickstart.CommandRun.text;
import static io.github.payreq.examples.quickstart.CommandRun.withInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ComposeBatchTest {

    @TempDir
    Path folder;

    private static String line(String example) {
        return PayreqJson.mapper().readTree(text(example)).toString();
    }

    private String requests(String... lines) throws IOException {
        return Files.writeString(folder.resolve("requests.jsonl"), String.join("\n", lines))
                .toString();
    }

    private CommandRun batch(String file, String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                "compose",
                                "--batch",
                                file,
                                "--out",
                                folder.resolve("out").toString(),
                                "--today",
                                "2026-11-24"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<JsonNode> written(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name)).stream()
                .map(line -> PayreqJson.mapper().readTree(line))
                .toList();
    }

    private void record(String journal, String amount, String at) throws IOException {
        Path event = Files.writeString(
                folder.resolve("event.json"),
                "{\"type\":\"payment\",\"id\":\"" + at + "\",\"at\":\"" + at
                        + "\",\"request\":\"logo-123\",\"amount\":\"" + amount + "\"}");
        CommandRun recorded =
                CommandRun.of("record", example("logo-ru"), "--event", event.toString(), "--journal", journal);
        assertThat(recorded.err()).isEmpty();
    }

    @Test
    void eachLineSaysWhatTheCommandSaysAboutOneRequest() throws IOException {
        CommandRun run = batch(requests(line("logo-ru"), "", line("design-de")));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        List<JsonNode> messages = written("messages.jsonl");
        assertThat(messages).extracting(one -> one.get("line").asInt()).containsExactly(1, 3);
        assertThat(messages)
                .extracting(one -> one.get("request").asString())
                .containsExactly(
                        "logo-123",
                        PayreqJson.mapper()
                                .readTree(text("design-de"))
                                .get("id")
                                .asString());
        ObjectNode first = (ObjectNode) messages.get(0);
        first.remove(List.of("line", "request", "occasion"));
        assertThat(first)
                .isEqualTo(PayreqJson.mapper()
                        .readTree(CommandRun.of("compose", example("logo-ru"), "--today", "2026-11-24", "--json")
                                .out()));
        assertThat(Files.readString(folder.resolve("out").resolve("report.json")))
                .isEqualTo("{\"requests\":2,\"decision\":{\"write\":{\"ASKED_FOR\":2}},"
                        + "\"message\":{\"request\":{\"email\":2}}}\n");
    }

    @Test
    void whatFailsIsKeptWithTheLineAndTheReason() throws IOException {
        String broken = line("logo-ru").replace("5000.00 RUB", "5000 RUB");
        String thanks = line("design-de");

        CommandRun run = batch(requests(broken, line("rent-ch"), "{", thanks), "--occasion", "overdue");

        assertThat(run.status()).isEqualTo(1);
        List<JsonNode> failures = written("failures.jsonl");
        assertThat(failures).extracting(one -> one.get("line").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(failures.get(0).get("text").asString()).isEqualTo(broken);
        assertThat(failures.get(0).get("reason").asString()).contains("invoice.total (5000 RUB)");
        assertThat(failures.get(1).get("code").asString()).isEqualTo("NOT_OVERDUE");
        assertThat(written("messages.jsonl")).isEmpty();
        assertThat(run.out()).contains("failure / request / JSON");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theOrderIsThatOfTheLinesWhateverTheThreads(int threads) throws IOException {
        String all = IntStream.range(0, 300)
                .mapToObj(i -> line("logo-ru").replace("\"logo-123\"", "\"logo-" + i + "\""))
                .collect(Collectors.joining("\n"));

        assertThat(batch(requests(all), "--channel", "sms", "--threads", String.valueOf(threads))
                        .status())
                .isZero();

        assertThat(written("messages.jsonl"))
                .extracting(one -> one.get("request").asString())
                .isEqualTo(IntStream.range(0, 300).mapToObj(i -> "logo-" + i).toList());
    }

    @Test
    void standardInputMayBeALongStream() throws IOException {
        CommandRun run = withInput(
                (line("rent-ch") + "\n").getBytes(UTF_8),
                "compose",
                "--batch",
                "-",
                "--out",
                folder.resolve("out").toString(),
                "--today",
                "2026-11-24");

        assertThat(run.status()).isZero();
        assertThat(written("messages.jsonl")).hasSize(1);
    }

    @Test
    void theJournalKnowsWhatEachClientHasPaid() throws IOException {
        String journal = folder.resolve("journal").toString();
        record(journal, "5000.00 RUB", "2026-11-23T09:00:00Z");

        batch(requests(line("logo-ru")), "--journal", journal);

        assertThat(written("messages.jsonl").get(0).get("occasion").asString()).isEqualTo("thanks");
    }

    @Test
    void theJournalComesOutAsTheBatchReadsIt() throws IOException {
        String journal = folder.resolve("journal").toString();
        record(journal, "5.00 RUB", "2026-11-21T09:00:00Z");
        record(journal, "5.00 RUB", "2026-11-22T09:00:00Z");

        CommandRun run = CommandRun.of("journal", "--journal", journal, "--format", "jsonl");

        assertThat(run.outLines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(
                                PayreqJson.mapper().readTree(line).get("client").asString())
                        .isEqualTo("client-romashka"));
    }

    @Test
    void anotherRunIsNotWrittenOver() throws IOException {
        String file = requests(line("rent-ch"));
        batch(file);

        CommandRun again = batch(file);

        assertThat(again.status()).isEqualTo(2);
        assertThat(again.errLines()).singleElement().asString().contains("has messages.jsonl of another run");
    }

    @Test
    void whatDoesNotFitIsSaidInALine() throws IOException {
        String file = requests(line("rent-ch"));

        assertThat(CommandRun.of("compose", "--batch", file).errLines())
                .containsExactly("--batch: must come with --out");
        assertThat(CommandRun.of("compose", file, "--out", "x").errLines())
                .containsExactly("--out: must come with --batch");
        assertThat(batch(file, "--events", example("events-promise")).errLines())
                .singleElement()
                .asString()
                .startsWith("--events: must not come with --batch");
        assertThat(batch(file, "--threads", "0").errLines()).containsExactly("--threads: (0) must be 1 or more");
        assertThat(batch(folder.resolve("none.jsonl").toString()).errLines())
                .singleElement()
                .asString()
                .endsWith("does not exist");
    }
}
