package io.github.payreq.journal;

import java.time.Duration;
import javax.sql.DataSource;

class PostgresJournalTest extends JournalContract {

    private final DataSource source = Databases.postgres();

    @Override
    Journal journal() {
        JdbcJournal journal = JdbcJournal.of(source, Journals.DOMAIN);
        journal.createSchema();
        return journal;
    }

    @Override
    void pass(Duration time) {
        Databases.pass(source, time);
    }
}
