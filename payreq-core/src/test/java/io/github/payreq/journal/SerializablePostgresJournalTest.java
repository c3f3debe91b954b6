package io.github.payreq.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hosts choose the isolation of their connections; the strictest one fails most often, and must not fail to the caller. */
class SerializablePostgresJournalTest extends JournalContract {

    private final JdbcConnectionPool source =
            Databases.postgres(Databases.postgresUrl() + "&options=-c%20default_transaction_isolation=serializable");

    @Override
    Journal journal() {
        JdbcJournal journal = JdbcJournal.of(source, Journals.DOMAIN);
        journal.createSchema();
        return journal;
    }

    @Test
    void theConnectionsOfThisTestAreSerializable() throws Exception {
        assertThat(Databases.text(source, "show transaction isolation level")).isEqualTo("serializable\n");
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
