package io.github.payreq.journal;

import static io.github.payreq.journal.Journals.DOMAIN;
import static io.github.payreq.journal.Journals.KEY;
import static io.github.payreq.journal.Journals.NOON;
import static io.github.payreq.journal.Journals.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JdbcSchemaTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    static Stream<DataSource> databases() {
        return Stream.of(Databases.h2InMemory(), Databases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void withoutASchemaTheErrorSaysWhatToDo(DataSource source) {
        JdbcJournal journal = JdbcJournal.of(source, DOMAIN);

        assertThatThrownBy(() -> journal.claim("weber", KEY, LEASE))
                .isInstanceOfSatisfying(JournalException.class, e -> {
                    assertThat(e.operation()).isEqualTo("claim a message");
                    assertThat(e.isPassing()).isFalse();
                })
                .hasMessageContaining("createSchema()");
        journal.createSchema();
        assertThat(journal.claim("weber", KEY, LEASE)).isInstanceOf(ClaimResult.Claimed.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void toCreateTheSchemaAgainKeepsWhatIsThere(DataSource source) {
        JdbcJournal.of(source, DOMAIN).createSchema();
        JdbcJournal.of(source, DOMAIN).append("weber", payment("p", 1));

        JdbcJournal.of(source, DOMAIN).createSchema();

        assertThat(JdbcJournal.of(source, DOMAIN).entries("weber")).hasSize(1);
    }

    static Stream<DataSource> manyDatabases() {
        return Stream.generate(JdbcSchemaTest::databases).limit(5).flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("manyDatabases")
    void manyMayCreateTheSchemaAtOnce(DataSource source) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> create = () -> {
                JdbcJournal.of(source, DOMAIN).createSchema();
                return "done";
            };
            List<Future<String>> results = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> create).toList());
            for (Future<String> result : results) {
                assertThat(result.get()).isEqualTo("done");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Databases.text(source, "select version from payreq_schema")).isEqualTo("1\n");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theScriptsAloneMakeTheSchemaForAMigrationTool(DataSource source) throws Exception {
        for (int version = 1; version <= JdbcJournal.schemaVersion(); version++) {
            Databases.execute(source, JdbcJournal.schemaScript(version));
        }

        assertThat(JdbcJournal.of(source, DOMAIN).append("weber", payment("p", 1)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSchemaThatIsNewerThanTheLibraryIsRefused(DataSource source) throws Exception {
        JdbcJournal.of(source, DOMAIN).createSchema();
        Databases.execute(source, "insert into payreq_schema (version, applied_at) values (2, current_timestamp)");
        JdbcJournal journal = JdbcJournal.of(source, DOMAIN);

        assertThatThrownBy(journal::createSchema)
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("knows 1");
        assertThatThrownBy(() -> journal.append("weber", payment("p", 1)))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("version 2");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theConstraintOfTheDatabaseItselfAllowsAKeyOnlyOnce(DataSource source) throws Exception {
        JdbcJournal journal = JdbcJournal.of(source, DOMAIN);
        journal.createSchema();
        journal.claim("weber", KEY, LEASE);

        assertThatThrownBy(() -> Databases.execute(
                        source,
                        "insert into payreq_claim (key_hash, message_id, state, token, lease_until)" + " values ('"
                                + KEY.hash() + "', 'x', 'HELD', 'x', current_timestamp)"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
    }

    /** A data source whose connections are watched. */
    private static DataSource watched(DataSource source, List<Connection> given) {
        return (DataSource) Proxy.newProxyInstance(
                JdbcSchemaTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        return method.invoke(source, arguments);
                    }
                    Connection connection = source.getConnection();
                    given.add(connection);
                    return Proxy.newProxyInstance(
                            JdbcSchemaTest.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (of, call, values) -> {
                                try {
                                    return call.getName().equals("close") ? null : call.invoke(connection, values);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aConnectionIsGivenBackWithItsAutoCommitAndNothingPending(DataSource source) throws Exception {
        JdbcJournal.of(source, DOMAIN).createSchema();
        List<Connection> given = new ArrayList<>();
        JdbcJournal journal = JdbcJournal.of(watched(source, given), DOMAIN);
        journal.append("weber", payment("p", 1));
        assertThatThrownBy(() -> journal.append("weber", payment("p", 2))).isInstanceOf(JournalConflictException.class);

        for (Connection connection : given) {
            assertThat(connection.getAutoCommit()).isTrue();
            connection.close();
        }
        assertThat(given).hasSizeGreaterThanOrEqualTo(2);
        assertThat(journal.entries("weber")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anErrorOfTheDatabaseShowsNoPersonalValue(DataSource source) throws Exception {
        JdbcJournal journal = JdbcJournal.of(source, DOMAIN);
        journal.createSchema();
        Databases.execute(
                source, "alter table payreq_event add constraint none_of_it check (client_id <> 'anna.weber')");

        assertThatThrownBy(() -> journal.append(
                        "anna.weber",
                        new io.github.payreq.contact.ContactEvent.Note(
                                "n-1", NOON, java.util.Optional.empty(), "SECRET-NOTE")))
                .isInstanceOfSatisfying(JournalException.class, e -> {
                    assertThat(e.operation()).isEqualTo("append an event");
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString())
                            .contains("SQLState 23")
                            .doesNotContain("anna.weber")
                            .doesNotContain("SECRET-NOTE");
                });
    }

    @Test
    void aDatabaseOutOfReachIsAPassingFault() {
        JdbcJournal journal =
                JdbcJournal.of(Databases.postgres("jdbc:postgresql://localhost:1/none?user=postgres"), DOMAIN);

        assertThatThrownBy(() -> journal.append("weber", payment("p", 1)))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.isPassing()).isTrue())
                .hasMessageContaining("SQLState 08");
    }

    @Test
    void aDatabaseInAFileThatWasShutDownGoesOnWithWhatItHad(@TempDir Path folder) throws Exception {
        DataSource source = Databases.h2File(folder);
        JdbcJournal journal = JdbcJournal.of(source, DOMAIN);
        journal.createSchema();
        ClaimToken token = Journals.claimed(journal.claim("weber", KEY, LEASE)).token();
        Databases.execute(source, "shutdown");

        DataSource again = Databases.h2File(folder);
        JdbcJournal.of(again, DOMAIN).record(token, Journals.sent(KEY, "s"));

        assertThat(JdbcJournal.of(again, DOMAIN).claim("weber", KEY, LEASE))
                .isInstanceOf(ClaimResult.AlreadySent.class);
        Databases.execute(again, "shutdown");
    }

    @ParameterizedTest
    @CsvSource({
        "08006, 0, true",
        "40P01, 0, true",
        "40001, 0, true",
        "53100, 0, true",
        "57P01, 0, true",
        "58030, 0, true",
        "HYT00, 50200, true",
        "90067, 90067, true",
        "90131, 90131, true",
        "90121, 90121, true",
        "HY000, 50000, false",
        "22001, 0, false",
        "23514, 0, false",
        "42501, 0, false",
        "28P01, 0, false"
    })
    void lostConnectionsFullDisksAndDeadlocksMayPass(String state, int code, boolean passes) {
        assertThat(new JournalException("append an event", new SQLException("words", state, code)).isPassing())
                .isEqualTo(passes);
    }

    /** Loses the connection after the commit: the caller cannot know whether it was done. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatWasDoneBeforeTheConnectionWasLostIsNotDoneTwice(DataSource source) throws Exception {
        JdbcJournal journal = JdbcJournal.of(source, DOMAIN);
        journal.createSchema();
        ClaimToken token = Journals.claimed(journal.claim("weber", KEY, LEASE)).token();
        AtomicInteger commits = new AtomicInteger();
        JdbcJournal shaky = JdbcJournal.of(losingItsCommits(source, commits), DOMAIN);

        assertThatThrownBy(() -> shaky.record(token, Journals.sent(KEY, "s")))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.isPassing()).isTrue());
        assertThat(commits).hasValue(2);
        assertThatCode(() -> journal.record(token, Journals.sent(KEY, "s"))).doesNotThrowAnyException();

        assertThat(journal.entries("weber")).hasSize(1);
        assertThat(journal.claim("weber", KEY, LEASE)).isInstanceOf(ClaimResult.AlreadySent.class);
    }

    /** The first commit (the look at the version) goes well, the later ones end in a lost connection. */
    private static DataSource losingItsCommits(DataSource source, AtomicInteger commits) {
        return (DataSource) Proxy.newProxyInstance(
                JdbcSchemaTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    Connection connection = source.getConnection();
                    return Proxy.newProxyInstance(
                            JdbcSchemaTest.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (of, call, values) -> {
                                try {
                                    Object result = call.invoke(connection, values);
                                    if (call.getName().equals("commit") && commits.incrementAndGet() > 1) {
                                        throw new SQLException("connection lost", "08006");
                                    }
                                    return result;
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }
}
