package io.github.payreq.calendar;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator, once a process and country, that days were asked for after the last one that is known. All regions of
 * a country share it, since their file is one. A calendar is asked for many days in a decision, so a question that finds
 * nothing to say costs a comparison of two dates, and after the warning a read.
 */
final class StaleCalendar {

    private final String country;
    private final LocalDate validUntil;
    private final AtomicBoolean said = new AtomicBoolean();

    StaleCalendar(String country, LocalDate validUntil) {
        this.country = country;
        this.validUntil = validUntil;
    }

    void noteIfAsked(LocalDate day) {
        if (!said.getPlain() && day.isAfter(validUntil) && said.compareAndSet(false, true)) {
            Log.LOG.warn(
                    "The calendar of {} is known up to {} only, and days after it are asked for. Holidays that follow"
                            + " from a rule are still known, days that are moved or added by decree are not. Look for"
                            + " newer data.",
                    country,
                    validUntil);
        }
    }

    /** The logger is looked for when there is something to say. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger(Calendars.class);

        private Log() {}
    }
}
