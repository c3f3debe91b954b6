package io.github.payreq.journal;

import static io.github.payreq.journal.Journals.DOMAIN;
import static io.github.payreq.journal.Journals.KEY;
import static io.github.payreq.journal.Journals.NOON;
import static io.github.payreq.journal.Journals.claimed;
import static io.github.payreq.journal.Journals.payment;
import static io.github.payreq.journal.Journals.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.ContactEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalExportTest {

    private static final String HEAD =
            "client,at,type,id,request,stage,channel,key,messageId,amountAsked,dueOn,account,"
                    + "amount,payBy,until,plan,outcome,note,language,textHash\r\n";

    private final Journal journal = InMemoryJournal.of(DOMAIN, () -> NOON);

    private String csv(String client) throws IOException {
        StringBuilder out = new StringBuilder();
        JournalExport.csv(journal, client, out);
        return out.toString();
    }

    private void note(String note) {
        journal.append("weber", new ContactEvent.Note("n", NOON, Optional.empty(), note));
    }

    @Test
    void eachEventIsALineUnderTheNamesOfTheColumns() throws IOException {
        Said said = Said.of("de", "Guten Tag");
        journal.append("weber", payment("p-1", 50));
        journal.record(
                claimed(journal.claim("weber", KEY, Duration.ofMinutes(5))).token(), sent(KEY, "s-1"), said);

        assertThat(csv("weber"))
                .isEqualTo(HEAD
                        + "weber,2026-12-04T12:00:00Z,payment,p-1,logo-123,,,,,,,,EUR 50.00,,,,,,,\r\n"
                        + "weber,2026-12-04T12:00:00.123456789Z,sent,s-1,logo-123,heads-up,EMAIL,"
                        + KEY.text() + "," + KEY.messageId(DOMAIN) + ",EUR 100.00,,,,,,,,,de," + said.textHash()
                        + "\r\n");
        assertThat(csv("nobody")).isEqualTo(HEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void noCellIsAFormula(String note) throws IOException {
        note(note);

        assertThat(csv("weber")).contains(",'" + note + ",");
    }

    @Test
    void aFormulaBehindALineBreakIsBothQuotedAndMarked() throws IOException {
        note("\r=1,\"2\"");

        assertThat(csv("weber")).contains(",\"'\r=1,\"\"2\"\"\",");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() throws IOException {
        note("a,b \"c\"\nd = e");

        assertThat(csv("weber")).contains(",\"a,b \"\"c\"\"\nd = e\",");
    }

    @Test
    void everyPartOfEveryTypeHasItsColumn() throws IOException {
        for (long seed = 1; seed <= 50; seed++) {
            for (ContactEvent event : new RandomEvents(seed).oneOfEachType()) {
                assertThat(List.of(HEAD.strip().split(",", -1)))
                        .containsAll(EventText.parts(event).keySet());
            }
        }
    }

    @Test
    void theWholeJournalIsWrittenPageByPage() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            journal.append("client-" + i % 7, payment("p-" + i, 1 + i));
        }
        StringBuilder out = new StringBuilder();
        JournalExport.csv(journal, out);
        out.toString().lines().forEach(lines::add);

        assertThat(lines).hasSize(2_501).doesNotHaveDuplicates();
    }
}
