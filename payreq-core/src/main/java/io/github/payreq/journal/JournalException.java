package io.github.payreq.journal;

import java.sql.SQLException;
import java.util.Set;

/**
 * The storage of the journal failed: the database is out of reach, its disk is full, its schema is missing or too new. The
 * message names the operation and the state that the database reported. The operation may be repeated.
 *
 * <p>Neither this exception nor its cause carries a personal value: the database's own words are left out where they may
 * quote a row.
 */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Data exceptions and violated constraints: here databases quote values. */
    private static final Set<String> QUOTING = Set.of("22", "23");

    /** Connection, rollback, resources, operator, system: it may go well the next time. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    /** H2's own states: lock timeout, opened by another process, input and output, connection broken, closed, shut down. */
    private static final Set<String> PASSING_IN_H2 =
            Set.of("HYT00", "90020", "90028", "90031", "90067", "90098", "90121");

    /** What was being done. */
    private final String operation;
    /** Whether trying again may help. */
    private final boolean passing;

    JournalException(String operation, String reason) {
        super("journal could not " + operation + ": " + reason);
        this.operation = operation;
        this.passing = false;
    }

    JournalException(String operation, SQLException cause) {
        super("journal could not " + operation + " (SQLState " + state(cause) + "): " + words(cause), quoteless(cause));
        this.operation = operation;
        this.passing =
                PASSING.contains(kind(cause)) || PASSING_IN_H2.contains(state(cause)) || Conflicts.isConcurrent(cause);
    }

    /**
     * Returns what the journal was about to do.
     *
     * @return the operation, such as {@code claim a message}
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns whether the same call may succeed later without anybody changing a thing: after a lost connection, a restart of
     * the database, a deadlock. A full disk counts too.
     *
     * @return whether it is worth a further try
     */
    public boolean isPassing() {
        return passing;
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "unknown" : e.getSQLState();
    }

    private static String kind(SQLException e) {
        return state(e).length() < 2 ? "" : state(e).substring(0, 2);
    }

    private static String words(SQLException e) {
        return QUOTING.contains(kind(e)) || e.getMessage() == null
                ? "the database refused a value; its words are left out, for they may quote it"
                : e.getMessage();
    }

    private static SQLException quoteless(SQLException e) {
        SQLException copy =
                new SQLException(e.getClass().getName() + ": " + words(e), e.getSQLState(), e.getErrorCode());
        copy.setStackTrace(e.getStackTrace());
        return copy;
    }
}
