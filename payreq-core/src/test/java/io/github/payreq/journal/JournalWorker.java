package io.github.payreq.journal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.MessageKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A process of its own that works on a journal in PostgreSQL. */
final class JournalWorker {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final DataSource source;
    private final JdbcJournal journal;
    private final String name;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Queue<ClaimToken> dead = new ConcurrentLinkedQueue<>();

    private JournalWorker(String url, String name) {
        this.source = Databases.postgres(url);
        this.journal = JdbcJournal.of(source, Journals.DOMAIN);
        this.name = name;
    }

    /**
     * {@code hold url} claims a key and waits to be killed; {@code race url name threads keys file} sends all keys together
     * with other processes and writes what it did into the file.
     */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("hold")) {
            ClaimResult.Claimed claim = Journals.claimed(
                    new JournalWorker(args[1], "holder").journal.claim("weber", Journals.KEY, Duration.ofSeconds(2)));
            System.out.println(claim.token().value() + " " + claim.messageId());
            System.out.flush();
            Thread.sleep(600_000);
        } else if (args[0].equals("take")) {
            System.out.println(
                    new JournalWorker(args[1], "heir").journal.claim("weber", Journals.KEY, Duration.ofMillis(1)));
        } else {
            new JournalWorker(args[1], args[2])
                    .race(Integer.parseInt(args[3]), Integer.parseInt(args[4]), Path.of(args[5]));
        }
    }

    static MessageKey key(int i) {
        return new MessageKey("request-" + i, 0, "reminder", Channel.EMAIL);
    }

    private void race(int threads, int keys, Path file) throws Exception {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            order.add(i);
        }
        // The same order in every process: they meet at the same keys all the time.
        Collections.shuffle(order, new Random(1));
        AtomicInteger next = new AtomicInteger();
        Queue<Integer> left = new ConcurrentLinkedQueue<>();
        inThreads(threads, () -> {
            for (int i = next.getAndIncrement(); i < keys; i = next.getAndIncrement()) {
                if (!work(order.get(i), true)) {
                    left.add(order.get(i));
                }
            }
        });
        inThreads(threads, () -> {
            for (Integer i = left.poll(); i != null; i = left.poll()) {
                if (!work(i, false)) {
                    left.add(i);
                    Thread.sleep(5);
                }
            }
        });
        for (ClaimToken token : dead) {
            try {
                journal.record(token, Journals.sent(token.key(), "late"));
                log.add("LATE " + token.key().text() + " -");
            } catch (StaleClaimException e) {
                log.add("STALE " + token.key().text() + " -");
            }
        }
        Files.write(file, log, StandardCharsets.UTF_8);
    }

    /** Returns whether the message is known to be sent. */
    private boolean work(int i, boolean mayDie) throws SQLException {
        MessageKey key = key(i);
        boolean dies = mayDie && i % 50 == 0;
        ClaimResult result = journal.claim("client-" + i % 100, key, dies ? SHORT : LONG);
        if (!(result instanceof ClaimResult.Claimed claim)) {
            return result instanceof ClaimResult.AlreadySent;
        }
        if (dies) {
            dead.add(claim.token());
            log.add("DIED " + key.text() + " " + claim.messageId());
            return false;
        }
        if (!change("insert into holding (message_key, worker) values (?, ?)", key.text(), name)) {
            log.add("OVERLAP " + key.text() + " " + claim.messageId());
        }
        change("delete from holding where message_key = ? and worker = ?", key.text(), name);
        journal.record(claim.token(), Journals.sent(key, "sent-" + i + "-" + name));
        log.add("SENT " + key.text() + " " + claim.messageId());
        return true;
    }

    /** The table's own unique constraint is the witness: it shares nothing with the journal's. */
    private boolean change(String sql, String key, String worker) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.setString(2, worker);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void inThreads(int threads, Task task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            futures.add(pool.submit(() -> {
                task.run();
                return null;
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
        pool.shutdown();
    }
}
