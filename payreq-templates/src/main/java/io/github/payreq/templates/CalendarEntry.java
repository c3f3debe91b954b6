package io.github.payreq.templates;

import io.github.payreq.templates.internal.CalendarWriter;
import java.nio.charset.StandardCharsets;

/**
 * The due date as an entry for the client's calendar (iCalendar, RFC 5545): a whole day that does not block time, with an alarm at
 * nine in the morning of the day before, wherever the client is. If that hour is over, the alarm is at nine on the day itself; if that is over as
 * well, there is none.
 *
 * <p>The entry of a request always has the same identifier, so that a later one takes the place of an earlier one in the calendar:
 * after a new due date, or for the next instalment. The identifier is a hash and says nothing about anybody.
 *
 * <p>This class is immutable and thread-safe; {@code toString()} shows no text.
 */
public final class CalendarEntry {

    private final CalendarWriter.Entry entry;

    CalendarEntry(CalendarWriter.Entry entry) {
        this.entry = entry;
    }

    /**
     * Returns the identifier ({@code UID}).
     *
     * @return a hash of the payee and the request's id
     */
    public String uid() {
        return entry.uid();
    }

    /**
     * Returns the entry as text.
     *
     * @return an iCalendar object; lines end with CR and LF
     */
    public String text() {
        return entry.text();
    }

    /**
     * Returns the entry as a file for an e-mail.
     *
     * @return the file, named by the day, such as {@code 2026-12-04.ics}; of the type {@code text/calendar} in UTF-8, with the method
     *     that the entry names (RFC 6047, section 2.4)
     */
    public Attachment attachment() {
        return Attachment.of(
                entry.day() + ".ics",
                "text/calendar; charset=UTF-8" + (entry.isPublished() ? "; method=PUBLISH" : ""),
                entry.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "CalendarEntry[" + entry.day() + "]";
    }
}
