package io.github.payreq.examples.batch;

import io.github.payreq.request.PaymentRequest;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * The moment for which a batch plans. It is never the clock of the machine: a batch that is started again after midnight must say
 * the same.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface Moment extends Serializable {

    /**
     * The same instant for every client.
     *
     * @param instant the instant
     * @return the moment
     */
    static Moment at(Instant instant) {
        return new Same(Objects.requireNonNull(instant, "instant"));
    }

    /**
     * A time of a day in every client's own zone, so that hours of contact hold wherever the batch runs.
     *
     * @param today the day
     * @param time the time of the day
     * @return the moment
     */
    static Moment on(LocalDate today, LocalTime time) {
        return new Local(Objects.requireNonNull(today, "today"), Objects.requireNonNull(time, "time"));
    }

    /**
     * Returns the instant for a client.
     *
     * @param request one of the client's requests
     * @return the instant
     */
    Instant of(PaymentRequest request);

    /**
     * One instant.
     *
     * @param instant the instant
     */
    record Same(Instant instant) implements Moment {
        private static final long serialVersionUID = 1L;

        @Override
        public Instant of(PaymentRequest request) {
            return instant;
        }

        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /**
     * A local time.
     *
     * @param today the day
     * @param time the time
     */
    record Local(LocalDate today, LocalTime time) implements Moment {
        private static final long serialVersionUID = 1L;

        @Override
        public Instant of(PaymentRequest request) {
            return today.atTime(time).atZone(request.zone()).toInstant();
        }

        @Override
        public String toString() {
            return today.atTime(time).toString();
        }
    }
}
