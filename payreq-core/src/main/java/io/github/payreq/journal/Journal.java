package io.github.payreq.journal;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who was contacted, what was said, what came back, and what comes next and when. The journal decides whether a message went
 * out already.
 *
 * <p>A message is claimed before it is sent and recorded after it:
 *
 * <pre>{@code
 * ClaimResult result = journal.claim(client, key, Duration.ofMinutes(5));
 * if (result instanceof ClaimResult.Claimed claimed) {
 *     send(message, claimed.messageId());
 *     journal.record(claimed.token(), sent, Said.of("de", text));
 * }
 * }</pre>
 *
 * <p>No key is held by two workers at once. A worker that dies between the two leaves its key to whoever claims it after the
 * lease, with the same {@code Message-ID}: the message goes out at least once, not exactly once. Give a lease that is clearly
 * longer than sending takes. Every method may be repeated after an exception whose outcome is not known, such as a lost
 * connection: what was done already is not done twice. After a claim with such an end the key may be held until the lease
 * ends.
 *
 * <p>Ids of clients, requests and events have 1 to 255 characters without control characters; instants lie in the years 1 to
 * 9999. Methods throw {@link IllegalArgumentException} otherwise, and {@link JournalException} if the storage fails.
 *
 * <p>Implementations are thread-safe.
 */
public interface Journal {

    /**
     * Claims a message before it is sent.
     *
     * @param client the client's id
     * @param key the key of the message
     * @param lease how long nobody else may claim it, by the journal's clock; 1 millisecond to 31 days
     * @return the claim, or why there is none
     * @throws JournalConflictException if the journal has this key for another client
     */
    ClaimResult claim(String client, MessageKey key, Duration lease);

    /**
     * Records that a claimed message went out. This also succeeds after the lease, as long as nobody took the claim over. To
     * record the same event once more with the same token changes nothing.
     *
     * @param token the token of the claim
     * @param event what went out, with the claim's key and channel
     * @param said what it said
     * @throws StaleClaimException if the claim is not held with this token any more
     * @throws JournalConflictException if the client has a different event with this id, or another event was recorded with
     *     this token
     */
    void record(ClaimToken token, ContactEvent.Sent event, Optional<Said> said);

    /**
     * Records that a claimed message went out, and what it said.
     *
     * @param token the token of the claim
     * @param event what went out, with the claim's key and channel
     * @param said what it said
     * @throws StaleClaimException if the claim is not held with this token any more
     * @throws JournalConflictException as in {@link #record(ClaimToken, ContactEvent.Sent, Optional)}
     */
    default void record(ClaimToken token, ContactEvent.Sent event, Said said) {
        record(token, event, Optional.of(said));
    }

    /**
     * Records that a claimed message went out.
     *
     * @param token the token of the claim
     * @param event what went out, with the claim's key and channel
     * @throws StaleClaimException if the claim is not held with this token any more
     * @throws JournalConflictException as in {@link #record(ClaimToken, ContactEvent.Sent, Optional)}
     */
    default void record(ClaimToken token, ContactEvent.Sent event) {
        record(token, event, Optional.empty());
    }

    /**
     * Gives a claim back: the message did surely not go out. It can be claimed again at once. To release it once more changes
     * nothing.
     *
     * @param token the token of the claim
     * @throws StaleClaimException if the claim is not held with this token any more, or the message was recorded as sent
     */
    void release(ClaimToken token);

    /**
     * Adds what happened: a payment, an answer, a call. A message with a key is recorded with its claim instead.
     *
     * @param client the client's id
     * @param event what happened
     * @return whether it is new; an event that the journal has already changes nothing
     * @throws JournalConflictException if the client has a different event with this id
     */
    boolean append(String client, ContactEvent event);

    /**
     * Returns all that happened with a client.
     *
     * @param client the client's id
     * @return the events in the order of time; empty if the client is not known
     */
    default History history(String client) {
        return History.of(entries(client).stream().map(JournalEntry::event).toList());
    }

    /**
     * Returns all that happened with a client, and what the messages said.
     *
     * @param client the client's id
     * @return the entries in the order of time, then of ids
     */
    List<JournalEntry> entries(String client);

    /**
     * Returns the first entries of the whole journal.
     *
     * @param limit how many at most, 1 to 10,000
     * @return the entries by client and id, in the order of the storage
     */
    List<JournalEntry> entries(int limit);

    /**
     * Returns further entries of the whole journal.
     *
     * @param limit how many at most, 1 to 10,000
     * @param after the last entry of the page before
     * @return the entries by client and id, in the order of the storage; none if all were returned
     */
    List<JournalEntry> entries(int limit, JournalEntry after);

    /**
     * Plans what comes next for a subject. It takes the place of what was planned before.
     *
     * @param action the action
     */
    void schedule(NextAction action);

    /**
     * Forgets what was planned for a subject, if something was.
     *
     * @param subject the subject
     */
    void unschedule(String subject);

    /**
     * Returns what comes next for a client.
     *
     * @param client the client's id
     * @return the actions by due time
     */
    List<NextAction> nextActions(String client);

    /**
     * Returns the first actions that are due. Nothing else is read.
     *
     * @param now the instant up to which they are due, inclusive
     * @param limit how many at most, 1 to 10,000
     * @return the actions by due time, then by subject in the order of the storage
     */
    List<NextAction> nextActions(Instant now, int limit);

    /**
     * Returns further actions that are due. What is scheduled anew between two pages may appear on neither or on both; it is
     * still due for the next run.
     *
     * @param now the instant up to which they are due, inclusive
     * @param limit how many at most, 1 to 10,000
     * @param after the last action of the page before; it need not exist any more
     * @return the actions by due time, then by subject in the order of the storage; none if all were returned
     */
    List<NextAction> nextActions(Instant now, int limit, NextAction after);

    /**
     * Erases a client: events, plans and open claims. Of the messages that went out there remain only the hashes of their
     * keys, with their {@code Message-ID} and time, so that none of them goes out again. A worker that is just sending to
     * this client gets a {@link StaleClaimException} when it records.
     *
     * @param client the client's id
     */
    void erase(String client);
}
