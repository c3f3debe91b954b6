package io.github.payreq.policy;

import java.time.Instant;
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
            new Until(Reason.PROMISED, Standing::promised),
            new Until(Reason.MORE_TIME, Standing::givenTime),
            new Until(Reason.PAUSED, Standing::paused),
            new Until(Reason.REFUNDED, Standing::refunded));

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

    private record Until(Reason reason, Function<Standing, @Nullable Silence> silence) implements Gate {

        @Override
        public Instant earliest(Attempt attempt, Instant from) {
            Silence kept = silence.apply(attempt.standing());
            return (kept != null) && kept.over().isAfter(from) ? kept.over() : from;
        }

        @Override
        public Reason reason(Attempt attempt, Instant at) {
            return reason;
        }

        @Override
        public String detail(Attempt attempt) {
            Silence kept = silence.apply(attempt.standing());
            return kept == null ? "" : "to the end of " + kept.lastDay();
        }
    }
}
