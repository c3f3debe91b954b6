package io.github.payreq.journal;

/**
 * The journal holds something else under the same id: another event, or the message of another client. Ids of events are
 * unique in the history of a client, ids of requests in the journal. Nothing was changed.
 */
public final class JournalConflictException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    JournalConflictException(String message) {
        super(message);
    }

    static JournalConflictException event(String id) {
        return new JournalConflictException(
                "event id (" + id + ") must stand for one event, but the journal has a different one");
    }

    static JournalConflictException client(io.github.payreq.contact.MessageKey key) {
        return new JournalConflictException("message " + Takeovers.shown(key)
                + " must belong to one client, but the journal has it for a different one");
    }
}
