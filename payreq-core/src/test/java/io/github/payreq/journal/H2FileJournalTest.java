package io.github.payreq.journal;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2FileJournalTest extends JournalContract {

    @TempDir
    Path folder;

    private DataSource source = Databases.h2InMemory();

    @BeforeEach
    void open() {
        source = Databases.h2File(folder);
    }

    @AfterEach
    void close() throws Exception {
        Databases.execute(source, "shutdown");
    }

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
