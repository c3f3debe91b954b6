package io.github.payreq.journal;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.MessageKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A journal that forgets everything when the program ends: for tests, for trying things out, and for programs that send in
 * one run. It protects against two threads, not against two processes.
 *
 * <p>This class is thread-safe.
 */
public final class InMemoryJournal implements Journal {

    private static final Comparator<NextAction> BY_DUE_TIME =
            Comparator.comparing(NextAction::dueAt).thenComparing(NextAction::subject);
    private static final Comparator<JournalEntry> BY_TIME = Comparator.comparing(
                    (JournalEntry entry) -> entry.event().at())
            .thenComparing(entry -> entry.event().id());
    private static final Comparator<JournalEntry> BY_ID = Comparator.comparing(JournalEntry::client)
            .thenComparing(entry -> entry.event().id());

    private enum State {
        HELD,
        RELEASED,
        SENT
    }

    private static final class Claim {
        private final String messageId;
        private @Nullable String client;
        private String token;
        private Instant leaseUntil;
        private State state = State.HELD;
        private @Nullable JournalEntry sent;
        private @Nullable Instant sentAt;

        Claim(String messageId, String client, String token, Instant leaseUntil) {
            this.messageId = messageId;
            this.client = client;
            this.token = token;
            this.leaseUntil = leaseUntil;
        }
    }

    private final String domain;
    private final InstantSource clock;
    private final Map<String, Claim> claims = new HashMap<>();
    private final NavigableMap<String, NavigableMap<String, JournalEntry>> entries = new TreeMap<>();
    private final Map<String, NextAction> actions = new HashMap<>();
    private final NavigableSet<NextAction> actionsByDueTime = new TreeSet<>(BY_DUE_TIME);

    private InMemoryJournal(String domain, InstantSource clock) {
        this.domain = domain;
        this.clock = clock;
    }

    /**
     * Makes an empty journal.
     *
     * @param domain the sender's domain, for the {@code Message-ID}; see {@link MessageKey#messageId(String)}
     * @param clock what the leases run by
     * @return the journal
     * @throws IllegalArgumentException if that is no domain
     */
    public static InMemoryJournal of(String domain, InstantSource clock) {
        return new InMemoryJournal(MessageKey.requireDomain(domain), clock);
    }

    @Override
    public ClaimResult claim(String client, MessageKey key, Duration lease) {
        Checks.id("client", client);
        Checks.lease(lease);
        String token = UUID.randomUUID().toString();
        ClaimResult result;
        synchronized (this) {
            Instant now = clock.instant();
            Claim claim = claims.get(key.hash());
            if (claim == null) {
                Claim made = new Claim(key.messageId(domain), client, token, now.plus(lease));
                claims.put(key.hash(), made);
                return new ClaimResult.Claimed(new ClaimToken(key, token), made.messageId, false);
            }
            if (claim.client != null && !claim.client.equals(client)) {
                throw JournalConflictException.client(key);
            }
            if (claim.sentAt != null) {
                return new ClaimResult.AlreadySent(claim.messageId, claim.sentAt);
            }
            boolean held = claim.state == State.HELD;
            if (held && claim.leaseUntil.isAfter(now)) {
                return new ClaimResult.Held(claim.leaseUntil, Duration.between(now, claim.leaseUntil));
            }
            claim.token = token;
            claim.leaseUntil = now.plus(lease);
            claim.state = State.HELD;
            result = new ClaimResult.Claimed(new ClaimToken(key, token), claim.messageId, held);
            if (!held) {
                return result;
            }
        }
        Takeovers.warn(key);
        return result;
    }

    @Override
    public synchronized void record(ClaimToken token, ContactEvent.Sent event, Optional<Said> said) {
        Checks.event(event);
        Checks.sameKey(token, event);
        Claim claim = held(token);
        String client = claim.client;
        if (client == null) {
            return; // erased after it was recorded
        }
        JournalEntry entry = new JournalEntry(client, event, said);
        if (claim.state == State.SENT) {
            if (claim.sent != null && !claim.sent.equals(entry)) {
                throw JournalConflictException.event(claim.sent.event().id());
            }
            return;
        }
        add(entry);
        claim.state = State.SENT;
        claim.sent = entry;
        claim.sentAt = event.at().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public synchronized void release(ClaimToken token) {
        Claim claim = claims.get(token.key().hash());
        if (claim == null || !claim.token.equals(token.value()) || claim.state == State.SENT) {
            throw new StaleClaimException(token);
        }
        claim.state = State.RELEASED;
    }

    private Claim held(ClaimToken token) {
        Claim claim = claims.get(token.key().hash());
        if (claim == null || !claim.token.equals(token.value()) || claim.state == State.RELEASED) {
            throw new StaleClaimException(token);
        }
        return claim;
    }

    @Override
    public synchronized boolean append(String client, ContactEvent event) {
        Checks.id("client", client);
        return add(new JournalEntry(client, Checks.unclaimed(event), Optional.empty()));
    }

    private boolean add(JournalEntry entry) {
        Map<String, JournalEntry> ofClient = entries.computeIfAbsent(entry.client(), client -> new TreeMap<>());
        JournalEntry other = ofClient.putIfAbsent(entry.event().id(), entry);
        if (other != null && !other.equals(entry)) {
            throw JournalConflictException.event(entry.event().id());
        }
        return other == null;
    }

    @Override
    public synchronized List<JournalEntry> entries(String client) {
        Checks.id("client", client);
        return entries.getOrDefault(client, new TreeMap<>()).values().stream()
                .sorted(BY_TIME)
                .toList();
    }

    @Override
    public synchronized List<JournalEntry> entries(int limit) {
        return all().limit(Checks.limit(limit)).toList();
    }

    @Override
    public synchronized List<JournalEntry> entries(int limit, JournalEntry after) {
        Checks.limit(limit);
        return all().filter(entry -> BY_ID.compare(entry, after) > 0)
                .limit(limit)
                .toList();
    }

    private Stream<JournalEntry> all() {
        return entries.values().stream().flatMap(ofClient -> ofClient.values().stream());
    }

    @Override
    public synchronized void schedule(NextAction action) {
        unschedule(action.subject());
        actions.put(action.subject(), action);
        actionsByDueTime.add(action);
    }

    @Override
    public synchronized void unschedule(String subject) {
        NextAction action = actions.remove(Checks.id("subject", subject));
        if (action != null) {
            actionsByDueTime.remove(action);
        }
    }

    @Override
    public synchronized List<NextAction> nextActions(String client) {
        Checks.id("client", client);
        return actionsByDueTime.stream()
                .filter(action -> action.client().equals(client))
                .toList();
    }

    @Override
    public synchronized List<NextAction> nextActions(Instant now, int limit) {
        return due(actionsByDueTime, now, limit);
    }

    @Override
    public synchronized List<NextAction> nextActions(Instant now, int limit, NextAction after) {
        return due(actionsByDueTime.tailSet(after, false), now, limit);
    }

    private static List<NextAction> due(NavigableSet<NextAction> actions, Instant now, int limit) {
        return actions.stream()
                .takeWhile(action -> !action.dueAt().isAfter(now))
                .limit(Checks.limit(limit))
                .toList();
    }

    @Override
    public synchronized void erase(String client) {
        Checks.id("client", client);
        claims.values().removeIf(claim -> client.equals(claim.client) && claim.state != State.SENT);
        for (Claim claim : claims.values()) {
            if (client.equals(claim.client)) {
                claim.client = null;
                claim.sent = null;
            }
        }
        entries.remove(client);
        for (NextAction action : nextActions(client)) {
            unschedule(action.subject());
        }
    }
}
