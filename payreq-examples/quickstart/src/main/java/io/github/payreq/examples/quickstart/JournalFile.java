package io.github.payreq.examples.quickstart;

import io.github.payreq.journal.JdbcJournal;
import io.github.payreq.journal.Journal;
import io.github.payreq.journal.JournalException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The journal of the command line: a file of the embedded database H2, which one process has open at a time. A service would
 * give a {@link JdbcJournal} its own pool instead.
 */
final class JournalFile implements AutoCloseable {

    /** Where the journal is if nothing else is said. */
    static final String DEFAULT = "payreq-journal";

    private static final String SUFFIX = ".mv.db";

    /** For reading: no message is claimed with it. */
    private static final String NO_DOMAIN = "payreq.invalid";

    private final String path;
    private final JdbcDataSource source;

    /** H2 closes the file with its last connection. */
    private final Connection held;

    private JournalFile(String path, JdbcDataSource source, Connection held) {
        this.path = path;
        this.source = source;
        this.held = held;
    }

    /** Opens a journal, or makes one. */
    static JournalFile open(String path) {
        String file = file(path);
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file + ";TRACE_LEVEL_FILE=0");
        source.setUser("payreq");
        JournalFile journal;
        try {
            journal = new JournalFile(path, source, source.getConnection());
        } catch (SQLException e) {
            throw new UnusableInputException(
                    path,
                    e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                            ? "is in use by another process; try again when it is done"
                            : "cannot be opened as a journal (SQLState " + e.getSQLState() + ")");
        }
        try {
            JdbcJournal.of(source, NO_DOMAIN).createSchema();
            return journal;
        } catch (JournalException e) {
            journal.close();
            throw e;
        }
    }

    /** Opens a journal that is there. */
    static JournalFile existing(String path) {
        if (!Files.exists(Path.of(file(path) + SUFFIX))) {
            throw new UnusableInputException(path, "does not exist as a journal");
        }
        return open(path);
    }

    /** What is a setting for H2 is not part of a path, and a request is not a journal. */
    private static String file(String path) {
        if (path.isBlank() || path.contains(";")) {
            throw new UnusableInputException("--journal", "(" + path + ") must be a path without a semicolon");
        }
        if (path.endsWith(".json")) {
            throw new UnusableInputException(
                    "--journal",
                    "(" + path + ") must be a journal, not a file in JSON; put --journal last, or its path");
        }
        try {
            Path file = Path.of(path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path);
            if (Files.isDirectory(file)) {
                throw new UnusableInputException(path, "is a directory");
            }
            return file.toAbsolutePath().toString();
        } catch (InvalidPathException e) {
            throw new UnusableInputException(path, "is no path");
        }
    }

    /** The journal for reading, and for events that are no messages. */
    Journal journal() {
        return journal(NO_DOMAIN);
    }

    /** The journal, which gives messages a Message-ID at a domain. */
    Journal journal(String domain) {
        return JdbcJournal.of(source, domain);
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (SQLException e) {
            throw new UnusableInputException(path, "cannot be closed (SQLState " + e.getSQLState() + ")");
        }
    }
}
