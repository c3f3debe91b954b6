package io.github.payreq.journal;

import static io.github.payreq.journal.Journals.DOMAIN;
import static io.github.payreq.journal.Journals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The page of due actions comes from the index, however many requests there are. */
class NextActionPlanTest {

    private static final String INDEX = "payreq_next_action_by_due_time";
    private static final String FIRST_PAGE = JdbcJournal.ACTIONS
            + JdbcJournal.DUE
                    .replaceFirst("\\?", "timestamp with time zone '2026-12-04 12:00:00+00'")
                    .replaceFirst("\\?", "100");
    private static final String SAME_TIME = JdbcJournal.ACTIONS
            + JdbcJournal.DUE_AT_THE_SAME_TIME
                    .replaceFirst("\\?", "timestamp with time zone '2026-12-04 11:00:00+00'")
                    .replaceFirst("\\?", "'request-7'")
                    .replaceFirst("\\?", "100");
    private static final String LATER = JdbcJournal.ACTIONS
            + JdbcJournal.DUE_LATER
                    .replaceFirst("\\?", "timestamp with time zone '2026-12-04 11:00:00+00'")
                    .replaceFirst("\\?", "timestamp with time zone '2026-12-04 12:00:00+00'")
                    .replaceFirst("\\?", "100");

    private static JdbcJournal journal(DataSource source) {
        JdbcJournal journal = JdbcJournal.of(source, DOMAIN);
        journal.createSchema();
        return journal;
    }

    /** Half of the actions are due at noon; there are many at the same second. */
    private static void fillPostgres(DataSource source, int actions) throws SQLException {
        Databases.execute(
                source,
                "insert into payreq_next_action (subject, client_id, due_at, what) select 'request-' || i,"
                        + " 'client-' || i % 1000, timestamp with time zone '2026-12-04 12:00:00+00'"
                        + " + (cast(i as bigint) * 7919 % 10000 - 5000) * interval '1' second, 'reminder' from generate_series(1, "
                        + actions + ") as s(i)",
                "analyze payreq_next_action");
    }

    private static void fillH2(DataSource source, int actions) throws SQLException {
        Databases.execute(
                source,
                "insert into payreq_next_action (subject, client_id, due_at, what) select 'request-' || x,"
                        + " 'client-' || mod(x, 1000), timestamp with time zone '2026-12-04 12:00:00+00'"
                        + " + cast(mod(x * 7919, 10000) - 5000 as bigint) * interval '1' second, 'reminder'"
                        + " from system_range(1, " + actions + ")",
                "analyze");
    }

    @Test
    void postgresReadsEachPageFromTheIndexWithoutSorting() throws Exception {
        DataSource source = Databases.postgres();
        journal(source);
        fillPostgres(source, 50_000);

        for (String query : List.of(FIRST_PAGE, SAME_TIME, LATER)) {
            assertThat(Databases.text(source, "explain " + query))
                    .contains("using " + INDEX)
                    .doesNotContain("Sort")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void h2ReadsEachPageFromTheIndexWithoutSorting() throws Exception {
        DataSource source = Databases.h2InMemory();
        journal(source);
        fillH2(source, 50_000);

        for (String query : List.of(FIRST_PAGE, SAME_TIME, LATER)) {
            assertThat(Databases.text(source, "explain " + query))
                    .containsIgnoringCase(INDEX)
                    .contains("index sorted")
                    .doesNotContain("tableScan");
        }
    }

    /** Too slow for every build: {@code mvn test -Dpayreq.slow=true -Dtest=NextActionPlanTest}. */
    @Test
    @EnabledIfSystemProperty(
            named = "payreq.slow",
            matches = "true",
            disabledReason = "slow: -Dpayreq.slow=true runs it")
    void theFirstPageOfAMillionCostsAtMostThreeTimesThatOfAThousand() throws Exception {
        DataSource smallPostgres = Databases.postgres();
        DataSource largePostgres = Databases.postgres();
        JdbcJournal small = journal(smallPostgres);
        JdbcJournal large = journal(largePostgres);
        fillPostgres(smallPostgres, 1_000);
        fillPostgres(largePostgres, 1_000_000);
        compare("PostgreSQL", small, large);

        DataSource smallH2 = Databases.h2InMemory();
        DataSource largeH2 = Databases.h2InMemory();
        JdbcJournal smallOnH2 = journal(smallH2);
        JdbcJournal largeOnH2 = journal(largeH2);
        fillH2(smallH2, 1_000);
        fillH2(largeH2, 1_000_000);
        compare("H2", smallOnH2, largeOnH2);
    }

    private static void compare(String database, JdbcJournal small, JdbcJournal large) {
        assertThat(large.nextActions(NOON, 100))
                .hasSameSizeAs(small.nextActions(NOON, 100))
                .hasSize(100);
        List<Long> ofSmall = new ArrayList<>();
        List<Long> ofLarge = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) { // in turns, so that both see the same machine
            ofSmall.add(nanos(small));
            ofLarge.add(nanos(large));
        }
        long thousand = median(ofSmall.subList(500, 1_000));
        long million = median(ofLarge.subList(500, 1_000));
        System.out.println("first page of 100 on " + database + ": " + thousand / 1_000 + " us of a thousand, "
                + million / 1_000 + " us of a million");
        assertThat(million).isLessThanOrEqualTo(3 * thousand);
    }

    private static long nanos(JdbcJournal journal) {
        long start = System.nanoTime();
        journal.nextActions(NOON, 100);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
