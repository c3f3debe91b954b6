package io.github.payreq.journal;

import java.sql.SQLException;

/** Failures that only say that somebody else was faster. */
final class Conflicts {

    /** H2's own code for two transactions that change one row. */
    private static final int H2_CONCURRENT_UPDATE = 90131;

    private Conflicts() {}

    /** Another transaction got in the way, and this one was rolled back. */
    static boolean isConcurrent(SQLException e) {
        return is(e, "40") || e.getErrorCode() == H2_CONCURRENT_UPDATE;
    }

    /** Another transaction has added the same row: a second look will find it. */
    static boolean isDuplicate(SQLException e) {
        return is(e, "23505");
    }

    /** The table is not there: PostgreSQL, and H2 with and without tables of similar names. */
    static boolean isNoTable(SQLException e) {
        return is(e, "42P01") || is(e, "42S0");
    }

    private static boolean is(SQLException e, String state) {
        return e.getSQLState() != null && e.getSQLState().startsWith(state);
    }
}
