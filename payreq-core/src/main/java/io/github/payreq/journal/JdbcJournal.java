package io.github.payreq.journal;

import static io.github.payreq.journal.Database.prepared;
import static io.github.payreq.journal.Database.update;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.MessageKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a database, for any number of processes: PostgreSQL 12 or newer, or H2 2.2 or newer.
 *
 * <p>A unique constraint and conditional updates of single rows decide who holds a key; nothing depends on the transaction
 * isolation. Leases run by the database's clock, from when it began with the claim; the workers' clocks play no part. Each
 * call is one short transaction on a connection of its own, given back with its auto-commit as it was. The data source must
 * not hand out connections that take part in a transaction of the host: what is claimed must be seen by others before the
 * message goes out.
 *
 * <p>The schema is made by {@link #createSchema()}, or by the host's migration tool from {@link #schemaScript(int)}.
 *
 * <p>This class is thread-safe.
 */
public final class JdbcJournal implements Journal {

    private static final String CLAIM = "claim a message";
    private static final String RECORD = "record a message";
    private static final String RELEASE = "release a claim";
    private static final String APPEND = "append an event";
    private static final String READ = "read events";
    private static final String SCHEDULE = "schedule an action";
    private static final String READ_ACTIONS = "read the next actions";
    private static final String ERASE = "erase a client";

    /** So often a claim is tried while other workers change its row in between. */
    private static final int ATTEMPTS = 100;

    /** PostgreSQL and H2 both count in microseconds; both need to be told the type of the parameter. */
    private static final String LEASE_END = "current_timestamp + cast(? as bigint) * interval '0.000001' second";

    private static final String FIND_CLAIM =
            "select client_id, message_id, state, token, lease_until, sent_at, event_id, current_timestamp as db_now"
                    + " from payreq_claim where key_hash = ?";

    private static final String ADD_CLAIM =
            "insert into payreq_claim (key_hash, message_key, client_id, message_id, state, token, lease_until)"
                    + " values (?, ?, ?, ?, 'HELD', ?, " + LEASE_END + ")";

    /** Takes over exactly the claim that was seen, and only if it is free by now. */
    private static final String TAKE_CLAIM =
            "update payreq_claim set state = 'HELD', token = ?, lease_until = " + LEASE_END
                    + " where key_hash = ? and token = ?"
                    + " and (state = 'RELEASED' or (state = 'HELD' and lease_until <= current_timestamp))";

    private static final String CLOSE_CLAIM = "update payreq_claim set state = 'SENT', event_id = ?, sent_at = ?"
            + " where key_hash = ? and token = ? and state = 'HELD'";

    private static final String RELEASE_CLAIM = "update payreq_claim set state = 'RELEASED'"
            + " where key_hash = ? and token = ? and state in ('HELD', 'RELEASED')";

    private static final String ADD_EVENT =
            "insert into payreq_event (client_id, event_id, request_id, event_type, happened_at, event_text,"
                    + " said_language, said_hash) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String EVENTS = "select client_id, event_text, said_language, said_hash from payreq_event ";

    static final String ACTIONS = "select subject, client_id, due_at, what from payreq_next_action ";
    static final String DUE = "where due_at <= ? order by due_at, subject fetch first ? rows only";
    static final String DUE_AT_THE_SAME_TIME =
            "where due_at = ? and subject > ? order by due_at, subject fetch first ? rows only";
    static final String DUE_LATER = "where due_at > ? and due_at <= ? order by due_at, subject fetch first ? rows only";

    private static final Comparator<JournalEntry> BY_TIME = Comparator.comparing(
                    (JournalEntry entry) -> entry.event().at())
            .thenComparing(entry -> entry.event().id());

    private final Database database;
    private final String domain;

    private JdbcJournal(Database database, String domain) {
        this.database = database;
        this.domain = domain;
    }

    /**
     * Makes a journal on a database. Nothing is read yet.
     *
     * @param source where connections come from, best from a pool
     * @param domain the sender's domain, for the {@code Message-ID}; see {@link MessageKey#messageId(String)}. A message that
     *     was claimed before keeps the domain that it had then
     * @return the journal
     * @throws IllegalArgumentException if that is no domain
     */
    public static JdbcJournal of(DataSource source, String domain) {
        return new JdbcJournal(new Database(source), MessageKey.requireDomain(domain));
    }

    /**
     * Creates the tables, or what an older version of payreq has not made yet. What is there already stays; several processes
     * may do this at once. The user of the database needs the right to create tables.
     *
     * @throws JournalException if the database refuses, or if the schema is newer than this version of payreq
     */
    public void createSchema() {
        database.createSchema();
    }

    /**
     * Returns the version of the schema that this payreq needs. The scripts from 1 to it, run in this order, make it.
     *
     * @return the version
     */
    public static int schemaVersion() {
        return Database.VERSION;
    }

    /**
     * Returns the script that leads from one version of the schema to the next, for the host's migration tool. A script that
     * was published is never changed.
     *
     * @param version the version that the script leads to, 1 to {@link #schemaVersion()}
     * @return the statements in standard SQL, each ended by a semicolon
     */
    public static String schemaScript(int version) {
        return Database.script(version);
    }

    private record ClaimRow(
            @Nullable String client,
            String messageId,
            String state,
            String token,
            Instant leaseUntil,
            @Nullable Instant sentAt,
            @Nullable String event,
            Instant databaseTime) {

        boolean isSent() {
            return state.equals("SENT");
        }

        boolean isHeld() {
            return state.equals("HELD");
        }
    }

    @Override
    public ClaimResult claim(String client, MessageKey key, Duration lease) {
        Checks.id("client", client);
        Checks.lease(lease);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<ClaimResult> result =
                    database.run(CLAIM, connection -> tryToClaim(connection, client, key, lease));
            if (result.isPresent()) {
                if (result.get() instanceof ClaimResult.Claimed claimed && claimed.takenOver()) {
                    Takeovers.warn(key);
                }
                return result.get();
            }
        }
        throw new JournalException(CLAIM, "other workers changed its claim " + ATTEMPTS + " times in between");
    }

    /** Returns nothing if another worker came in between. */
    private Optional<ClaimResult> tryToClaim(Connection connection, String client, MessageKey key, Duration lease)
            throws SQLException {
        String token = UUID.randomUUID().toString();
        long micros = lease.plusNanos(999).toNanos() / 1_000;
        ClaimRow row = find(connection, key);
        if (row == null) {
            String messageId = key.messageId(domain);
            update(connection, ADD_CLAIM, key.hash(), key.text(), client, messageId, token, micros);
            return Optional.of(new ClaimResult.Claimed(new ClaimToken(key, token), messageId, false));
        }
        if (row.client() != null && !row.client().equals(client)) {
            throw JournalConflictException.client(key);
        }
        if (row.isSent()) {
            Instant at = row.sentAt() == null ? row.databaseTime() : row.sentAt();
            return Optional.of(new ClaimResult.AlreadySent(row.messageId(), at));
        }
        if (row.isHeld() && row.leaseUntil().isAfter(row.databaseTime())) {
            Duration remaining = Duration.between(row.databaseTime(), row.leaseUntil());
            return Optional.of(new ClaimResult.Held(row.leaseUntil(), remaining));
        }
        return update(connection, TAKE_CLAIM, token, micros, key.hash(), row.token()) == 1
                ? Optional.of(new ClaimResult.Claimed(new ClaimToken(key, token), row.messageId(), row.isHeld()))
                : Optional.empty();
    }

    private static @Nullable ClaimRow find(Connection connection, MessageKey key) throws SQLException {
        try (PreparedStatement statement = prepared(connection, FIND_CLAIM, key.hash());
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new ClaimRow(
                            row.getString("client_id"),
                            row.getString("message_id"),
                            row.getString("state"),
                            row.getString("token"),
                            instant(row, "lease_until"),
                            row.getObject("sent_at") == null ? null : instant(row, "sent_at"),
                            row.getString("event_id"),
                            instant(row, "db_now"))
                    : null;
        }
    }

    @Override
    public void record(ClaimToken token, ContactEvent.Sent event, Optional<Said> said) {
        Checks.event(event);
        Checks.sameKey(token, event);
        database.run(RECORD, connection -> {
            record(connection, token, event, said);
            return token;
        });
    }

    private static void record(Connection connection, ClaimToken token, ContactEvent.Sent event, Optional<Said> said)
            throws SQLException {
        ClaimRow row = find(connection, token.key());
        if (row == null || !row.token().equals(token.value())) {
            throw new StaleClaimException(token);
        }
        String client = row.client();
        if (client == null) {
            return; // erased after it was recorded
        }
        JournalEntry entry = new JournalEntry(client, event, said);
        if (row.isSent()) {
            requireSame(connection, row, entry);
            return;
        }
        int closed = update(
                connection,
                CLOSE_CLAIM,
                event.id(),
                timestamp(event.at()),
                token.key().hash(),
                token.value());
        if (closed == 0) {
            if (isSentWith(connection, token)) {
                requireSame(connection, row, entry);
                return;
            }
            throw new StaleClaimException(token);
        }
        add(connection, entry);
    }

    /** Another thread was faster with the same token: with the same event, that is no fault. */
    private static boolean isSentWith(Connection connection, ClaimToken token) throws SQLException {
        ClaimRow row = find(connection, token.key());
        return row != null && row.isSent() && row.token().equals(token.value());
    }

    private static void requireSame(Connection connection, ClaimRow row, JournalEntry entry) throws SQLException {
        JournalEntry stored = entry(connection, entry.client(), entry.event().id());
        if (!entry.equals(stored)) {
            throw JournalConflictException.event(
                    row.event() == null ? entry.event().id() : row.event());
        }
    }

    @Override
    public void release(ClaimToken token) {
        int released = database.run(
                RELEASE,
                connection -> update(connection, RELEASE_CLAIM, token.key().hash(), token.value()));
        if (released == 0) {
            throw new StaleClaimException(token);
        }
    }

    @Override
    public boolean append(String client, ContactEvent event) {
        Checks.id("client", client);
        JournalEntry entry = new JournalEntry(client, Checks.unclaimed(event), Optional.empty());
        return database.run(APPEND, connection -> add(connection, entry));
    }

    private static boolean add(Connection connection, JournalEntry entry) throws SQLException {
        ContactEvent event = entry.event();
        JournalEntry stored = entry(connection, entry.client(), event.id());
        if (stored != null) {
            if (!stored.equals(entry)) {
                throw JournalConflictException.event(event.id());
            }
            return false;
        }
        update(
                connection,
                ADD_EVENT,
                entry.client(),
                event.id(),
                event.request().orElse(null),
                EventText.type(event),
                timestamp(event.at()),
                EventText.write(event),
                entry.said().map(Said::language).orElse(null),
                entry.said().map(Said::textHash).orElse(null));
        return true;
    }

    private static @Nullable JournalEntry entry(Connection connection, String client, String event)
            throws SQLException {
        List<JournalEntry> found = entries(connection, EVENTS + "where client_id = ? and event_id = ?", client, event);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<JournalEntry> entries(Connection connection, String sql, Object... values) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                entries.add(entry(row));
            }
        }
        return entries;
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        String language = row.getString("said_language");
        String hash = row.getString("said_hash");
        Optional<Said> said =
                language == null || hash == null ? Optional.empty() : Optional.of(new Said(language, hash));
        try {
            return new JournalEntry(row.getString("client_id"), EventText.read(row.getString("event_text")), said);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new JournalException(
                    READ,
                    "an event was stored by a newer payreq, was damaged, or has a currency that is not registered");
        }
    }

    @Override
    public List<JournalEntry> entries(String client) {
        Checks.id("client", client);
        List<JournalEntry> entries =
                database.run(READ, connection -> entries(connection, EVENTS + "where client_id = ?", client));
        return entries.stream().sorted(BY_TIME).toList();
    }

    @Override
    public List<JournalEntry> entries(int limit) {
        Checks.limit(limit);
        return List.copyOf(database.run(
                READ,
                connection ->
                        entries(connection, EVENTS + "order by client_id, event_id fetch first ? rows only", limit)));
    }

    @Override
    public List<JournalEntry> entries(int limit, JournalEntry after) {
        Checks.limit(limit);
        return database.run(READ, connection -> {
            List<JournalEntry> entries = entries(
                    connection,
                    EVENTS + "where client_id = ? and event_id > ? order by event_id fetch first ? rows only",
                    after.client(),
                    after.event().id(),
                    limit);
            if (entries.size() < limit) {
                entries.addAll(entries(
                        connection,
                        EVENTS + "where client_id > ? order by client_id, event_id fetch first ? rows only",
                        after.client(),
                        limit - entries.size()));
            }
            return List.copyOf(entries);
        });
    }

    @Override
    public void schedule(NextAction action) {
        database.run(SCHEDULE, connection -> {
            OffsetDateTime dueAt = timestamp(action.dueAt());
            int changed = update(
                    connection,
                    "update payreq_next_action set client_id = ?, due_at = ?, what = ? where subject = ?",
                    action.client(),
                    dueAt,
                    action.what(),
                    action.subject());
            return changed > 0
                    ? changed
                    : update(
                            connection,
                            "insert into payreq_next_action (subject, client_id, due_at, what) values (?, ?, ?, ?)",
                            action.subject(),
                            action.client(),
                            dueAt,
                            action.what());
        });
    }

    @Override
    public void unschedule(String subject) {
        Checks.id("subject", subject);
        database.run(
                SCHEDULE,
                connection -> update(connection, "delete from payreq_next_action where subject = ?", subject));
    }

    @Override
    public List<NextAction> nextActions(String client) {
        Checks.id("client", client);
        return List.copyOf(database.run(
                READ_ACTIONS,
                connection -> actions(connection, ACTIONS + "where client_id = ? order by due_at, subject", client)));
    }

    @Override
    public List<NextAction> nextActions(Instant now, int limit) {
        Checks.instant("now", now);
        Checks.limit(limit);
        return List.copyOf(
                database.run(READ_ACTIONS, connection -> actions(connection, ACTIONS + DUE, timestamp(now), limit)));
    }

    /** Two queries, each of which is one range of the index: first what is due at the same time, then what is due later. */
    @Override
    public List<NextAction> nextActions(Instant now, int limit, NextAction after) {
        Checks.instant("now", now);
        Checks.limit(limit);
        if (after.dueAt().isAfter(now)) {
            return List.of();
        }
        OffsetDateTime dueAt = timestamp(after.dueAt());
        return database.run(READ_ACTIONS, connection -> {
            List<NextAction> actions =
                    actions(connection, ACTIONS + DUE_AT_THE_SAME_TIME, dueAt, after.subject(), limit);
            if (actions.size() < limit) {
                actions.addAll(actions(connection, ACTIONS + DUE_LATER, dueAt, timestamp(now), limit - actions.size()));
            }
            return List.copyOf(actions);
        });
    }

    private static List<NextAction> actions(Connection connection, String sql, Object... values) throws SQLException {
        List<NextAction> actions = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                actions.add(new NextAction(
                        row.getString("subject"),
                        row.getString("client_id"),
                        instant(row, "due_at"),
                        row.getString("what")));
            }
        }
        return actions;
    }

    @Override
    public void erase(String client) {
        Checks.id("client", client);
        database.run(ERASE, connection -> {
            update(connection, "delete from payreq_claim where client_id = ? and state <> 'SENT'", client);
            update(
                    connection,
                    "update payreq_claim set client_id = null, message_key = null, event_id = null"
                            + " where client_id = ? and state = 'SENT'",
                    client);
            update(connection, "delete from payreq_event where client_id = ?", client);
            return update(connection, "delete from payreq_next_action where client_id = ?", client);
        });
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Cut, not rounded: databases keep microseconds, and would round some up into the future. */
    private static OffsetDateTime timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
