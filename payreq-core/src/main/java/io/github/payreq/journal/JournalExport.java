package io.github.payreq.journal;

import io.github.payreq.contact.ContactEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a journal as CSV (RFC 4180), for people and their spreadsheets. The lossless form is JSON: {@code PayreqJsonModule}
 * writes and reads {@link JournalEntry} and {@link NextAction}.
 *
 * <p>The first line names the columns: client, at, type, id, request, what the types of events have, language and textHash.
 * Sums stand as {@code EUR 100.00}, as in the journal itself; a plan as {@code 2026-12-01 EUR 50.00;2027-01-01 EUR 50.00}.
 * Lines end in CR LF, as the RFC says.
 *
 * <p>A spreadsheet would run a cell that begins like a formula. Cells that begin with {@code = + - @}, their full-width forms,
 * a tab or a line break therefore get an apostrophe in front, as OWASP advises (CSV Injection); so a phone number in a note
 * begins with one too.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class JournalExport {

    private static final int PAGE = 1_000;
    private static final List<String> PARTS = List.of(
            "stage",
            "channel",
            "key",
            "messageId",
            "amountAsked",
            "dueOn",
            "account",
            "amount",
            "payBy",
            "until",
            "plan",
            "outcome",
            "note");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private JournalExport() {}

    /**
     * Writes all that happened with one client, in the order of time.
     *
     * @param journal the journal
     * @param client the client's id
     * @param out where the text goes
     * @throws IOException if that fails
     */
    public static void csv(Journal journal, String client, Appendable out) throws IOException {
        head(out);
        for (JournalEntry entry : journal.entries(client)) {
            line(entry, out);
        }
    }

    /**
     * Writes the whole journal by client and id of the event, page by page: it need not fit into memory.
     *
     * @param journal the journal
     * @param out where the text goes
     * @throws IOException if that fails
     */
    public static void csv(Journal journal, Appendable out) throws IOException {
        head(out);
        List<JournalEntry> page = journal.entries(PAGE);
        while (!page.isEmpty()) {
            for (JournalEntry entry : page) {
                line(entry, out);
            }
            page = journal.entries(PAGE, page.get(page.size() - 1));
        }
    }

    private static void head(Appendable out) throws IOException {
        out.append("client,at,type,id,request,").append(String.join(",", PARTS)).append(",language,textHash\r\n");
    }

    private static void line(JournalEntry entry, Appendable out) throws IOException {
        ContactEvent event = entry.event();
        Map<String, String> parts = EventText.parts(event);
        out.append(cell(entry.client())).append(',').append(event.at().toString());
        out.append(',').append(EventText.type(event)).append(',').append(cell(event.id()));
        out.append(',').append(cell(event.request().orElse("")));
        for (String part : PARTS) {
            out.append(',').append(cell(parts.getOrDefault(part, "")));
        }
        out.append(',').append(entry.said().map(Said::language).orElse(""));
        out.append(',').append(entry.said().map(Said::textHash).orElse("")).append("\r\n");
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
