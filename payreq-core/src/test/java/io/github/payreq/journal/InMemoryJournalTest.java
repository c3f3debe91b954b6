package io.github.payreq.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

class InMemoryJournalTest extends JournalContract {

    private final AtomicReference<Instant> now = new AtomicReference<>(Journals.NOON);

    @Override
    Journal journal() {
        return InMemoryJournal.of(Journals.DOMAIN, now::get);
    }

    @Override
    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
