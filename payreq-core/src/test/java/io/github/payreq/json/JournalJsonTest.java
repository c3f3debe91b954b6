package io.github.payreq.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.journal.JournalEntry;
import io.github.payreq.journal.NextAction;
import io.github.payreq.journal.Said;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JournalJsonTest {

    private static final Instant NOON = Instant.parse("2026-12-04T12:00:00.123456Z");
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final JournalEntry ENTRY = new JournalEntry(
            "weber",
            new ContactEvent.Note("n-1", NOON, Optional.empty(), "called back"),
            Optional.of(new Said("de", HASH)));
    private static final String WRITTEN =
            "{\"client\":\"weber\",\"event\":{\"type\":\"note\",\"id\":\"n-1\",\"at\":\"2026-12-04T12:00:00.123456Z\","
                    + "\"note\":\"called back\"},\"said\":{\"language\":\"de\",\"textHash\":\"" + HASH + "\"}}";

    @Test
    void anEntryOfTheJournalIsTheSameAfterWritingAndReading() {
        assertThat(PayreqJson.mapper().writeValueAsString(ENTRY)).isEqualTo(WRITTEN);
        assertThat(PayreqJson.mapper().readValue(WRITTEN, JournalEntry.class)).isEqualTo(ENTRY);
    }

    @Test
    void anEntryOfWhichNothingWasSaidHasNoSuchField() {
        JournalEntry entry = new JournalEntry(ENTRY.client(), ENTRY.event(), Optional.empty());
        String written = PayreqJson.mapper().writeValueAsString(entry);

        assertThat(written).doesNotContain("said");
        assertThat(PayreqJson.mapper().readValue(written, JournalEntry.class)).isEqualTo(entry);
    }

    @Test
    void aNextActionIsTheSameAfterWritingAndReading() {
        NextAction action = new NextAction("logo-123", "weber", NOON, "reminder");
        String written = PayreqJson.mapper().writeValueAsString(action);

        assertThat(written)
                .isEqualTo("{\"subject\":\"logo-123\",\"client\":\"weber\",\"dueAt\":\"2026-12-04T12:00:00.123456Z\","
                        + "\"what\":\"reminder\"}");
        assertThat(PayreqJson.mapper().readValue(written, NextAction.class)).isEqualTo(action);
    }

    @Test
    void aHashThatIsNoneIsAProblemOfForm() {
        assertThatThrownBy(() -> PayreqJson.mapper().readValue(WRITTEN.replace(HASH, "abc"), JournalEntry.class))
                .isInstanceOf(JacksonException.class);
    }
}
