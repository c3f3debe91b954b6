package io.github.payreq.journal;

import io.github.payreq.contact.ContactEvent;
import java.util.Objects;
import java.util.Optional;

/**
 * One event in the journal: with whom, what happened and, of a message, what it said.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param client the client's id
 * @param event what happened
 * @param said what the message said; empty for events that are no message, and where the host did not state it
 */
public record JournalEntry(String client, ContactEvent event, Optional<Said> said) {
    /**
     * Checks the components.
     *
     * @param client as in the record
     * @param event as in the record
     * @param said as in the record
     */
    public JournalEntry {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(said, "said");
    }
}
