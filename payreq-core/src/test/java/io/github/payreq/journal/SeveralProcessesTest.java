package io.github.payreq.journal;

import static io.github.payreq.journal.Journals.DOMAIN;
import static io.github.payreq.journal.Journals.KEY;
import static io.github.payreq.journal.Journals.claimed;
import static io.github.payreq.journal.Journals.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a constraint of the database must do, because no lock in one process can. */
class SeveralProcessesTest {

    private static final int KEYS = 10_000;
    private static final int THREADS = 8;

    @TempDir
    Path folder;

    private final String url = Databases.postgresUrl();
    private final DataSource source = Databases.postgres(url);
    private final JdbcJournal journal = JdbcJournal.of(source, DOMAIN);
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNoProcessBehind() {
        started.forEach(Process::destroyForcibly);
    }

    private Process worker(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dslf4j.provider=" + LoudLogs.class.getName(),
                "-Dstdout.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                JournalWorker.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(Files.createTempFile(folder, "errors-", "").toFile());
        if (arguments[0].equals("race")) { // it logs more than a pipe holds
            builder.redirectOutput(Files.createTempFile(folder, "output-", "").toFile());
        }
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String printed(String to) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.getFileName().toString().startsWith(to))
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    void twoProcessesOfEightThreadsSendTenThousandMessagesOnceEachAndLoseNone() throws Exception {
        journal.createSchema();
        Databases.execute(source, "create table holding (message_key varchar(400) primary key, worker varchar(10))");
        List<Process> workers = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            Path file = folder.resolve(name);
            workers.add(worker("race", url, name, "" + THREADS, "" + KEYS, file.toString()));
        }
        for (Process worker : workers) {
            assertThat(worker.waitFor(3, TimeUnit.MINUTES)).as("a worker ends").isTrue();
            assertThat(worker.exitValue()).as(printed("errors-")).isZero();
        }
        assertThat(printed("output-"))
                .contains("WARN")
                .doesNotContain("request-")
                .doesNotContain("client-");
        List<String[]> log = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            List<String> lines = Files.readAllLines(folder.resolve(name));
            assertThat(lines).as("both took part").anyMatch(line -> line.startsWith("SENT "));
            lines.forEach(line -> log.add(line.split(" ", -1)));
        }

        Set<String> all = IntStream.range(0, KEYS)
                .mapToObj(i -> JournalWorker.key(i).text())
                .collect(Collectors.toSet());
        assertThat(keys(log, "OVERLAP")).isEmpty();
        assertThat(keys(log, "LATE")).isEmpty();
        assertThat(keys(log, "SENT")).doesNotHaveDuplicates().hasSameElementsAs(all);
        assertThat(keys(log, "DIED")).hasSizeGreaterThanOrEqualTo(KEYS / 50);
        assertThat(keys(log, "STALE")).hasSameSizeAs(keys(log, "DIED"));
        Map<String, Set<String>> messageIds = log.stream()
                .filter(line -> line[0].equals("SENT") || line[0].equals("DIED"))
                .collect(Collectors.groupingBy(
                        line -> line[1], Collectors.mapping(line -> line[2], Collectors.toSet())));
        assertThat(messageIds.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(Databases.text(source, "select count(*) from payreq_claim where state = 'SENT'"))
                .isEqualTo(KEYS + "\n");
        assertThat(Databases.text(source, "select count(*) from payreq_claim")).isEqualTo(KEYS + "\n");
        assertThat(Databases.text(source, "select count(distinct request_id) || ' ' || count(*) from payreq_event"))
                .isEqualTo(KEYS + " " + KEYS + "\n");
    }

    private static List<String> keys(List<String[]> log, String what) {
        return log.stream()
                .filter(line -> line[0].equals(what))
                .map(line -> line[1])
                .toList();
    }

    @Test
    void whatAKilledWorkerHeldIsTakenOverAfterItsLeaseWithTheSameMessageId() throws Exception {
        journal.createSchema();
        Process holder = worker("hold", url);
        String[] held;
        try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            assertThat(line).as(printed("errors-")).isNotNull();
            held = line.split(" ", -1);
            holder.destroyForcibly();
            assertThat(holder.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        ClaimToken old = new ClaimToken(KEY, held[0]);

        ClaimResult before = journal.claim("weber", KEY, Duration.ofMinutes(5));
        assertThat(before).isInstanceOfSatisfying(ClaimResult.Held.class, result -> {
            assertThat(result.remaining()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(2));
        });
        Thread.sleep(2_050); // nothing but time frees the key
        ClaimResult.Claimed heir = claimed(journal.claim("weber", KEY, Duration.ofMinutes(5)));

        assertThat(heir.takenOver()).isTrue();
        assertThat(heir.messageId()).isEqualTo(held[1]).isEqualTo(KEY.messageId(DOMAIN));
        assertThatThrownBy(() -> journal.record(old, sent(KEY, "s-1"))).isInstanceOf(StaleClaimException.class);
        journal.record(heir.token(), sent(KEY, "s-2"));
        assertThat(journal.history("weber").events()).containsExactly(sent(KEY, "s-2"));
    }

    @Test
    void theOperatorHearsOfATakeoverAndOfNobodysName() throws Exception {
        journal.createSchema();
        journal.claim("weber", KEY, Duration.ofMinutes(5));
        Databases.pass(source, Duration.ofMinutes(5));

        Process heir = worker("take", url);
        String out = new String(heir.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(heir.waitFor()).as(printed("errors-")).isZero();
        assertThat(out.lines().filter(line -> line.startsWith("WARN")))
                .as(out)
                .singleElement()
                .asString()
                .contains(KEY.hash().substring(0, 12))
                .doesNotContain("logo-123")
                .doesNotContain("weber");
    }
}
