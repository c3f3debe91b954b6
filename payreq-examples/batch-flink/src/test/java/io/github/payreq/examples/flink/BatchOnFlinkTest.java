package io.github.payreq.examples.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BatchOnFlinkTest {

    private static final int REQUESTS = 300;

    @TempDir
    Path folder;

    @BeforeEach
    void givenASample() throws IOException {
        SampleCommand.write(folder, REQUESTS);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private String[] arguments(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--requests",
                                folder.resolve("requests.jsonl").toString(),
                                "--journal",
                                folder.resolve("journal.jsonl").toString(),
                                "--today",
                                "2026-12-14",
                                "--out",
                                out().toString(),
                                "--checkpoint-every",
                                "PT0.2S",
                                "--parallelism",
                                "2"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private JsonNode report() throws IOException {
        return PayreqJson.mapper().readTree(Files.readString(out().resolve("report.json")));
    }

    @Test
    void writesWhatASequentialRunWritesAndKeepsWhatFailed() throws IOException {
        Path more = Files.writeString(
                folder.resolve("more.jsonl"), "nothing\n\n{\"id\": \"x\", \"client\": {\"id\": \"client-0\"}}\n");
        Files.writeString(
                folder.resolve("journal.jsonl"), "{\"client\":\"client-5\",\"event\":{}}\n", StandardOpenOption.APPEND);

        CommandRun run = CommandRun.of(arguments("--requests", more.toString()));

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        Sequential expected =
                Sequential.of(List.of(folder.resolve("requests.jsonl"), more), folder.resolve("journal.jsonl"));
        assertThat(Committed.lines(out().resolve("messages")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expected.messages());
        assertThat(Committed.lines(out().resolve("failures"))).containsExactlyInAnyOrderElementsOf(expected.failures());
        assertThat(report())
                .isEqualTo(PayreqJson.mapper().readTree(expected.tally().json()));
        assertThat(run.out()).startsWith(expected.tally().toString());
        assertThat(report().get("requests").asInt()).isEqualTo(REQUESTS + 2);
        assertThat(Committed.lines(out().resolve("failures")))
                .extracting(line -> PayreqJson.mapper().readTree(line))
                .anySatisfy(failure -> {
                    assertThat(failure.get("file").asString()).isEqualTo("more.jsonl");
                    assertThat(failure.get("line").asInt()).isEqualTo(1);
                    assertThat(failure.get("text").asString()).isEqualTo("nothing");
                    assertThat(failure.get("reason").asString()).contains("not valid JSON");
                });
        assertThat(Committed.names(out())).containsExactly("failures", "messages", "report.json");
    }

    @Test
    void aProcessThatWasKilledIsContinuedWithoutLossAndWithoutADuplicate() throws Exception {
        SampleCommand.write(folder, 4_000);
        ProcessBuilder child = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                BatchCommand.class.getName()),
                        Stream.of(arguments()))
                .toList());
        Process process = child.redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        Thread reader = new Thread(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                lines.lines().forEach(said::add);
            } catch (IOException e) {
                said.add(e.toString());
            }
        });
        reader.start();
        while (process.isAlive() && !Files.exists(out().resolve("report.json")) && !isUnderWay()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        // SIGKILL: no hook runs, nothing is closed.
        process.destroyForcibly().waitFor();
        reader.join();
        assertThat(out().resolve("report.json")).as(said.toString()).doesNotExist();

        CommandRun run = CommandRun.of(arguments());

        assertThat(run.status()).as(run.err()).isLessThan(2);
        assertThat(run.err()).contains("continuing from checkpoint chk-");
        Sequential expected = Sequential.of(List.of(folder.resolve("requests.jsonl")), folder.resolve("journal.jsonl"));
        List<String> messages = Committed.lines(out().resolve("messages"));
        assertThat(messages).doesNotHaveDuplicates().hasSameSizeAs(expected.messages());
        assertThat(Committed.hash(messages)).isEqualTo(Committed.hash(expected.messages()));
        assertThat(Committed.lines(out().resolve("failures"))).containsExactlyInAnyOrderElementsOf(expected.failures());
        assertThat(report())
                .isEqualTo(PayreqJson.mapper().readTree(expected.tally().json()));
    }

    /** Some checkpoints are complete, and one has seen messages. */
    private boolean isUnderWay() throws IOException {
        Path checkpoints = out().resolve(".payreq").resolve("checkpoints");
        if (!Files.exists(checkpoints)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(checkpoints)) {
            return files.anyMatch(file -> file.endsWith("_metadata")
                            && Integer.parseInt(Objects.requireNonNull(file.getParent())
                                            .getFileName()
                                            .toString()
                                            .substring("chk-".length()))
                                    >= 3)
                    && Committed.size(out().resolve("messages")) > 1_000_000;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Test
    void aRunThatIsDoneIsNotDoneAgain() throws IOException {
        CommandRun first = CommandRun.of(arguments());
        assertThat(first.status()).as(first.err()).isEqualTo(1);
        List<String> before = Committed.lines(out().resolve("messages"));

        CommandRun again = CommandRun.of(arguments());

        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("--out must be another directory");
        assertThat(Committed.lines(out().resolve("messages"))).isEqualTo(before);
    }

    @Test
    void aRunIsNotContinuedWithOtherArguments() throws IOException {
        Files.createDirectories(out().resolve(".payreq"));
        Files.writeString(out().resolve(".payreq").resolve("run.txt"), "moment 2026-12-13T10:00");

        CommandRun run = CommandRun.of(arguments());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("moment 2026-12-13T10:00").contains("moment 2026-12-14T10:00");
    }

    @Test
    void whatIsMissingIsSaidInALine() {
        assertThat(CommandRun.of("--requests", "missing.jsonl", "--out", out().toString(), "--today", "2026-12-14")
                        .err())
                .isEqualTo("payreq-batch-flink: --requests (missing.jsonl) must exist\n");
        assertThat(CommandRun.of("--requests", "missing.jsonl", "--out", out().toString())
                        .err())
                .isEqualTo("payreq-batch-flink: --now or --today must be given, and not both\n");
    }
}
