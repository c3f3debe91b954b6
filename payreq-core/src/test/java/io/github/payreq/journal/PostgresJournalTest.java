package io.github.payreq.journal;

import java.time.Duration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

class PostgresJournalTest extends JournalContract {

    private final JdbcConnectionPool source = Databases.postgres();

    @Override
    Journal journal() {
        JdbcJournal journal = JdbcJournal.of(source, Journals.DOMAIN);
        journal.createSchema();
        return journal;
    }

    @AfterEach
    void close() {
        source.dispose();
    }

    @Override
    void pass(Duration time) {
        Databases.pass(source, time);
    }
}
