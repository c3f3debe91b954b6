package io.github.payreq.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Hosts choose the isolation of their connections; the strictest one fails most often, and must not fail to the caller. */
class SerializablePostgresJournalTest extends JournalContract {

    private final DataSource source =
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

    @Override
    void pass(Duration time) {
        Databases.pass(source, time);
    }
}
