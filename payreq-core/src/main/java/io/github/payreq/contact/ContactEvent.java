package io.github.payreq.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Something that happened between the payee and the client: a message went out, money came in, the client answered.
 *
 * <p>Every event has an id that is unique in the client's history; the same id never counts twice. Events that concern
 * one request name it; an event that names none concerns every request of the client.
 *
 * <p>Implementations are immutable and thread-safe. Their {@code toString()} shows neither notes nor accounts.
 */
public sealed interface ContactEvent {

    /**
     * Returns the id of the event.
     *
     * @return the id, unique in the client's history
     */
    String id();

    /**
     * Returns when it happened.
     *
     * @return the instant
     */
    Instant at();

    /**
     * Returns the request that the event concerns.
     *
     * @return the request's id, or empty if the event concerns every request of the client
     */
    Optional<String> request();

    /**
     * A message went out.
     *
     * @param id the event's id
     * @param at when it was sent
     * @param request the request's id
     * @param stage the stage of the escalation policy, such as {@code reminder}
     * @param channel the channel
     * @param key the idempotency key of the message
     * @param messageId the {@code Message-ID} of an e-mail
     * @param amountAsked the sum that the message asked for
     * @param dueOn the due date that it named
     * @param account the fingerprint of the account that it named
     */
    record Sent(
            String id,
            Instant at,
            Optional<String> request,
            String stage,
            Channel channel,
            Optional<String> key,
            Optional<String> messageId,
            Optional<Money> amountAsked,
            Optional<LocalDate> dueOn,
            Optional<String> account)
            implements ContactEvent {

        @Override
        public String toString() {
            return "Sent[" + id + ", " + at + ", " + stage + " by " + channel + "]";
        }
    }

    /**
     * A message reached its recipient.
     *
     * @param id the event's id
     * @param at when it was delivered
     * @param request the request's id
     * @param key the key of the message
     */
    record Delivered(String id, Instant at, Optional<String> request, Optional<String> key) implements ContactEvent {}

    /**
     * A message did not reach its recipient.
     *
     * @param id the event's id
     * @param at when that was known
     * @param request the request's id
     * @param key the key of the message
     */
    record Bounced(String id, Instant at, Optional<String> request, Optional<String> key) implements ContactEvent {}

    /**
     * The client paid.
     *
     * @param id the event's id
     * @param at when the payment was made
     * @param request the request's id
     * @param amount the sum paid, above zero
     */
    record Payment(String id, Instant at, Optional<String> request, Money amount) implements ContactEvent {
        /**
         * Checks the components.
         *
         * @param id as in the record
         * @param at as in the record
         * @param request as in the record
         * @param amount as in the record
         */
        public Payment {
            require(id, at, request, amount);
            requirePositive("payment", id, amount);
        }
    }

    /**
     * The payee credited a sum: a credit note, a goodwill reduction.
     *
     * @param id the event's id
     * @param at when it was credited
     * @param request the request's id
     * @param amount the sum credited, above zero
     */
    record Credit(String id, Instant at, Optional<String> request, Money amount) implements ContactEvent {
        /**
         * Checks the components.
         *
         * @param id as in the record
         * @param at as in the record
         * @param request as in the record
         * @param amount as in the record
         */
        public Credit {
            require(id, at, request, amount);
            requirePositive("credit", id, amount);
        }
    }

    /**
     * Money went back to the client, so that more is open again.
     *
     * @param id the event's id
     * @param at when it was refunded
     * @param request the request's id
     * @param amount the sum refunded, above zero
     */
    record Refund(String id, Instant at, Optional<String> request, Money amount) implements ContactEvent {
        /**
         * Checks the components.
         *
         * @param id as in the record
         * @param at as in the record
         * @param request as in the record
         * @param amount as in the record
         */
        public Refund {
            require(id, at, request, amount);
            requirePositive("refund", id, amount);
        }
    }

    /**
     * The client promised to pay. Of promises, wishes for more time and agreed instalments the latest alone counts.
     *
     * @param id the event's id
     * @param at when the promise was given
     * @param request the request's id
     * @param payBy the day up to which the client means to pay
     * @param amount the sum promised; empty means all that is due
     * @param note what else was said
     */
    record Promise(
            String id,
            Instant at,
            Optional<String> request,
            LocalDate payBy,
            Optional<Money> amount,
            Optional<String> note)
            implements ContactEvent {
        /**
         * Checks the components.
         *
         * @param id as in the record
         * @param at as in the record
         * @param request as in the record
         * @param payBy as in the record
         * @param amount as in the record
         * @param note as in the record
         */
        public Promise {
            require(id, at, request, payBy, amount, note);
            amount.ifPresent(money -> requirePositive("promise", id, money));
        }

        @Override
        public String toString() {
            return "Promise[" + id + ", " + at + ", by " + payBy + "]";
        }
    }

    /**
     * The client asked for more time. Of promises, wishes for more time and agreed instalments the latest alone counts.
     *
     * @param id the event's id
     * @param at when the client asked
     * @param request the request's id
     * @param until the day that the client named
     * @param note what else was said
     */
    record MoreTime(String id, Instant at, Optional<String> request, Optional<LocalDate> until, Optional<String> note)
            implements ContactEvent {

        @Override
        public String toString() {
            return "MoreTime[" + id + ", " + at + "]";
        }
    }

    /**
     * One part of an instalment plan.
     *
     * @param dueOn when it is due
     * @param amount the sum, above zero
     */
    record Instalment(LocalDate dueOn, Money amount) {
        /**
         * Checks the components.
         *
         * @param dueOn as in the record
         * @param amount as in the record
         */
        public Instalment {
            require(dueOn, amount);
            requirePositive("instalment", dueOn.toString(), amount);
        }
    }

    /**
     * Payment in instalments was agreed.
     *
     * @param id the event's id
     * @param at when it was agreed
     * @param request the request's id
     * @param plan the instalments, at least one
     * @param note what else was said
     */
    record Instalments(String id, Instant at, Optional<String> request, List<Instalment> plan, Optional<String> note)
            implements ContactEvent {
        /**
         * Checks the components.
         *
         * @param id as in the record
         * @param at as in the record
         * @param request as in the record
         * @param plan as in the record
         * @param note as in the record
         */
        public Instalments {
            require(id, at, request, plan, note);
            plan = List.copyOf(plan);
            if (plan.isEmpty()) {
                throw new IllegalArgumentException("plan of event " + id + " must name at least one instalment");
            }
        }

        @Override
        public String toString() {
            return "Instalments[" + id + ", " + at + ", " + plan.size() + " parts]";
        }
    }

    /**
     * The client wants to talk.
     *
     * @param id the event's id
     * @param at when the client said so
     * @param request the request's id
     * @param note what else was said
     */
    record Talk(String id, Instant at, Optional<String> request, Optional<String> note) implements ContactEvent {

        @Override
        public String toString() {
            return "Talk[" + id + ", " + at + "]";
        }
    }

    /**
     * The client declined to pay.
     *
     * @param id the event's id
     * @param at when the client declined
     * @param request the request's id
     * @param note what else was said
     */
    record Decline(String id, Instant at, Optional<String> request, Optional<String> note) implements ContactEvent {

        @Override
        public String toString() {
            return "Decline[" + id + ", " + at + "]";
        }
    }

    /**
     * The client disputes the invoice.
     *
     * @param id the event's id
     * @param at when the dispute was raised
     * @param request the request's id
     * @param note what else was said
     */
    record Dispute(String id, Instant at, Optional<String> request, Optional<String> note) implements ContactEvent {

        @Override
        public String toString() {
            return "Dispute[" + id + ", " + at + "]";
        }
    }

    /**
     * A dispute was settled.
     *
     * @param id the event's id
     * @param at when it was settled
     * @param request the request's id
     * @param note what else was said
     */
    record DisputeResolved(String id, Instant at, Optional<String> request, Optional<String> note)
            implements ContactEvent {

        @Override
        public String toString() {
            return "DisputeResolved[" + id + ", " + at + "]";
        }
    }

    /**
     * The client does not want to be contacted.
     *
     * @param id the event's id
     * @param at when the client said so
     * @param request the request's id
     * @param channel the channel that is off; empty means all
     */
    record OptOut(String id, Instant at, Optional<String> request, Optional<Channel> channel) implements ContactEvent {}

    /** How a call ended. */
    enum CallOutcome {
        /** The client was reached. */
        REACHED,
        /** Nobody answered. */
        NOT_REACHED,
        /** Somebody else answered. */
        WRONG_NUMBER
    }

    /**
     * The client was called.
     *
     * @param id the event's id
     * @param at when the call was made
     * @param request the request's id
     * @param outcome how it ended
     * @param note what was said
     */
    record Call(String id, Instant at, Optional<String> request, CallOutcome outcome, Optional<String> note)
            implements ContactEvent {

        @Override
        public String toString() {
            return "Call[" + id + ", " + at + ", " + outcome + "]";
        }
    }

    /**
     * A note by the account manager.
     *
     * @param id the event's id
     * @param at when it was written
     * @param request the request's id
     * @param note the note
     */
    record Note(String id, Instant at, Optional<String> request, String note) implements ContactEvent {

        @Override
        public String toString() {
            return "Note[" + id + ", " + at + "]";
        }
    }

    /**
     * Messages pause.
     *
     * @param id the event's id
     * @param at when the pause began
     * @param request the request's id
     * @param until the last day of the pause; empty means until it is lifted
     */
    record Pause(String id, Instant at, Optional<String> request, Optional<LocalDate> until) implements ContactEvent {}

    /**
     * Messages go on: a person lifts a pause, and ends the waiting for a promise, for more time and for what the client declined or
     * wanted to talk about.
     *
     * @param id the event's id
     * @param at when that was decided
     * @param request the request's id
     */
    record Resume(String id, Instant at, Optional<String> request) implements ContactEvent {}

    private static void require(Object... parts) {
        for (Object part : parts) {
            Objects.requireNonNull(part, "no part of a contact event may be null");
        }
    }

    private static void requirePositive(String what, String id, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(what + " " + id + " ("
                    + amount.getAmount().toPlainString() + " " + amount.getCurrencyUnit() + ") must be above zero");
        }
    }
}
