package io.github.payreq.journal;

import java.time.Duration;
import javax.sql.DataSource;

class H2InMemoryJournalTest extends JournalContract {

    private final DataSource source = Databases.h2InMemory();

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
