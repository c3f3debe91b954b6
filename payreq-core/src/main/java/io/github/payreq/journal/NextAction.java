package io.github.payreq.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What comes next for one subject, and when. There is one next action for a subject.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param subject what it is about: the request's id, or the client's id and the period of a consolidated message
 * @param client the client's id
 * @param dueAt when to look at it again, cut to the microsecond
 * @param what what is to be done or decided then, for people to read; 1 to 1000 characters
 */
public record NextAction(String subject, String client, Instant dueAt, String what) {

    private static final int LONGEST = 1000;

    /**
     * Checks the components.
     *
     * @param subject as in the record; 1 to 255 characters
     * @param client as in the record; 1 to 255 characters
     * @param dueAt as in the record; in the years 1 to 9999
     * @param what as in the record
     * @throws IllegalArgumentException if a component is none of these
     */
    public NextAction {
        Checks.id("subject", subject);
        Checks.id("client", client);
        Checks.text("what", what, LONGEST);
        dueAt = Checks.instant("dueAt", dueAt).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return "NextAction[" + subject + ", " + dueAt + "]";
    }
}
