package io.github.payreq.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The gates that do not hang on law but on the ladder and on what the client said. A new pause is one entry in {@link #PAUSES}. */
final class Silences {

    /** The day of the stage itself. */
    static final Gate STAGE_DAY = new Gate() {
        @Override
        public Instant earliest(Attempt attempt, Instant from) {
            return attempt.start().isAfter(from) ? attempt.start() : from;
        }

        @Override
        public Reason reason(Attempt attempt, Instant at) {
            return Reason.NOT_DUE;
        }
    };

    /** Until the end of a day that somebody named. Hand-overs wait for these as well. */
    static final List<Gate> PAUSES = List.of(
            new Until(Reason.PROMISED, Standing::promisedUntil),
            new Until(Reason.MORE_TIME, Standing::moreTimeUntil),
            new Until(Reason.PAUSED, Standing::pausedUntil),
            new Until(Reason.REFUNDED, Standing::refundUntil));

    /** Somebody must be there to call. */
    static final Gate SENDER = new Gate() {
        @Override
        public Instant earliest(Attempt attempt, Instant from) {
            return attempt.needsPerson()
                    ? Senders.of(attempt.standing().request(), attempt.sender()).earliest(from)
                    : from;
        }

        @Override
        public Reason reason(Attempt attempt, Instant at) {
            return Reason.SENDER_ABSENT;
        }
    };

    private Silences() {}

    private record Until(Reason reason, Function<Standing, @Nullable LocalDate> lastDay) implements Gate {

        @Override
        public Instant earliest(Attempt attempt, Instant from) {
            LocalDate day = lastDay.apply(attempt.standing());
            if (day == null) {
                return from;
            }
            Instant over =
                    LocalTimes.startOf(day.plusDays(1), attempt.standing().zone());
            return over.isAfter(from) ? over : from;
        }

        @Override
        public Reason reason(Attempt attempt, Instant at) {
            return reason;
        }

        @Override
        public String detail(Attempt attempt) {
            LocalDate day = lastDay.apply(attempt.standing());
            return day == null ? "" : "to the end of " + day;
        }
    }
}
