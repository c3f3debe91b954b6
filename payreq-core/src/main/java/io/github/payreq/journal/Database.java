package io.github.payreq.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Short transactions on a schema whose version is known. */
final class Database {

    static final int VERSION = 1;

    /** So often a transaction that another one got in the way of is tried. */
    private static final int ATTEMPTS = 10;

    private static final int SCHEMA_ATTEMPTS = 20;
    private static final String CREATE = "create its schema";

    private final DataSource source;
    private volatile boolean schemaIsKnown;

    Database(DataSource source) {
        this.source = source;
    }

    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Does the work in one transaction, on a schema of the version that this code knows. */
    <T> T run(String operation, Work<T> work) {
        try {
            if (!schemaIsKnown) {
                requireVersion(operation, version());
                schemaIsKnown = true;
            }
            return repeated(work);
        } catch (SQLException e) {
            throw new JournalException(operation, e);
        }
    }

    private <T> T repeated(Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || (!Conflicts.isConcurrent(e) && !Conflicts.isDuplicate(e))) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        Connection connection = source.getConnection();
        boolean autoCommit = true;
        try {
            autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            T result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            attempt(connection::rollback, e);
            throw e;
        } finally {
            giveBack(connection, autoCommit);
        }
    }

    /** The work is done or undone by now: a connection that breaks only here must not make it look otherwise. */
    private static void giveBack(Connection connection, boolean autoCommit) {
        if (autoCommit) {
            attempt(() -> connection.setAutoCommit(true), null);
        }
        attempt(connection::close, null);
    }

    private interface Step {
        void go() throws SQLException;
    }

    private static void attempt(Step step, @Nullable Throwable because) {
        try {
            step.go();
        } catch (SQLException e) {
            if (because != null && because != e) {
                because.addSuppressed(new SQLException("rollback failed too", e.getSQLState(), e.getErrorCode()));
            }
        }
    }

    /** The version of the schema; empty if there is none. */
    private OptionalInt version() throws SQLException {
        try {
            return once(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select max(version) from payreq_schema")) {
                    row.next();
                    int version = row.getInt(1);
                    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
                }
            });
        } catch (SQLException e) {
            if (Conflicts.isNoTable(e)) {
                return OptionalInt.empty();
            }
            throw e;
        }
    }

    private static void requireVersion(String operation, OptionalInt version) {
        if (version.isEmpty()) {
            throw new JournalException(
                    operation,
                    "its schema is not there. Call createSchema(), or run schemaScript(1) by the migration tool");
        }
        refuseNewer(operation, version.getAsInt());
        if (version.getAsInt() < VERSION) {
            throw new JournalException(
                    operation,
                    "its schema has version " + version.getAsInt() + ", but this payreq needs " + VERSION
                            + ". Call createSchema(), or run the later scripts by the migration tool");
        }
    }

    private static void refuseNewer(String operation, int version) {
        if (version > VERSION) {
            throw new JournalException(
                    operation,
                    "its schema has version " + version + ", but this payreq knows " + VERSION
                            + ". Use the payreq that made it, or a newer one");
        }
    }

    /**
     * Creates what is missing. Two processes may do so at once: whoever loses fails on what the other has made, looks again
     * and finds it done.
     */
    void createSchema() {
        SQLException last = null;
        for (int attempt = 1; attempt <= SCHEMA_ATTEMPTS; attempt++) {
            try {
                int present = version().orElse(0);
                refuseNewer(CREATE, present);
                if (present == VERSION) {
                    schemaIsKnown = true;
                    return;
                }
                once(connection -> {
                    apply(connection, present + 1);
                    return present;
                });
            } catch (SQLException e) {
                last = e;
                if (!isWorthAnotherLook(e)) {
                    throw new JournalException(CREATE, e);
                }
            }
        }
        throw last == null
                ? new JournalException(CREATE, "it is not there after " + SCHEMA_ATTEMPTS + " attempts")
                : new JournalException(CREATE, last);
    }

    /**
     * Duplicate rows of the catalogue (23505), duplicate objects (42P07, 42S01 ...), a conflict, or H2's general error
     * (HY000) that an object "already exists".
     */
    private static boolean isWorthAnotherLook(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return Conflicts.isConcurrent(e)
                || Conflicts.isDuplicate(e)
                || Stream.of("42P07", "42710", "42S01", "42S11", "HYT00", "HY000", "XX000")
                        .anyMatch(state::equals);
    }

    private static void apply(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(script(version))) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> statements(String script) {
        String withoutComments = String.join(
                "\n", script.lines().filter(line -> !line.startsWith("--")).toList());
        return Stream.of(withoutComments.split(";", -1))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    static String script(int version) {
        if (version < 1 || version > VERSION) {
            throw new IllegalArgumentException("version (" + version + ") must be 1 to " + VERSION);
        }
        String name = "schema-" + version + ".sql";
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("payreq-core has lost its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement that changes rows. */
    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
