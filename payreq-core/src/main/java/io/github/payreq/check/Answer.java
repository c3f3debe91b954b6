package io.github.payreq.check;

import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.Finding.Severity;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.request.Help;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the client answers to a request: by a link, on the phone, in a form. A host takes the answer as data, looks at its
 * {@link #findings}, and records the {@linkplain #toEvent event} that drives the policy.
 *
 * <p>Implementations are immutable and thread-safe. Their {@code toString()} shows no notes.
 */
public sealed interface Answer {

    /**
     * Makes the event that a journal records.
     *
     * @param id the event's id, unique in the client's history
     * @param at when the client answered
     * @param request the request's id
     * @return the event
     */
    ContactEvent toEvent(String id, Instant at, String request);

    /**
     * Returns the day that the client named.
     *
     * @return the day by which the client means to pay, or empty if there is none
     */
    default Optional<LocalDate> day() {
        return Optional.empty();
    }

    /**
     * Returns the sum that the client named.
     *
     * @return the sum, or empty if there is none
     */
    default Optional<Money> amount() {
        return Optional.empty();
    }

    /**
     * Checks the answer against what is open. An error is an answer that cannot be recorded as it is; a warning one that a person
     * must agree to, or that comes too late.
     *
     * @param situation the request at the moment of the answer
     * @return the findings, in the language of the request, ordered by path; empty if there is nothing to say
     */
    default List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        Money open = situation.amountDue().amount();
        if ((this instanceof PayAll || this instanceof PayPart || this instanceof MoreTime) && open.isZero()) {
            findings.add(finding(situation, "", "ANSWER_NOTHING_DUE", Severity.WARNING, null, Map.of()));
        }
        amount().ifPresent(part -> {
            if (!part.isSameCurrency(open)) {
                findings.add(finding(
                        situation,
                        "amount",
                        "ANSWER_CURRENCY",
                        Severity.ERROR,
                        part,
                        Map.of("currency", open.getCurrencyUnit())));
            } else if (part.isGreaterThan(open) && !open.isZero()) {
                findings.add(finding(
                        situation, "amount", "ANSWER_PART_ABOVE_DUE", Severity.ERROR, part, Map.of("amount", open)));
            }
        });
        day().ifPresent(day -> {
            if (day.isBefore(situation.today())) {
                findings.add(finding(
                        situation, "day", "ANSWER_DAY_PAST", Severity.ERROR, day, Map.of("today", situation.today())));
            }
            situation
                    .request()
                    .help()
                    .flatMap(Help::latestDate)
                    .filter(day::isAfter)
                    .ifPresent(latest -> findings.add(finding(
                            situation,
                            "day",
                            "ANSWER_AFTER_LATEST_DATE",
                            Severity.WARNING,
                            day,
                            Map.of("latestDate", latest))));
        });
        return findings.stream().sorted().toList();
    }

    private static Finding finding(
            Situation situation,
            String path,
            String code,
            Severity severity,
            @Nullable Object seen,
            Map<String, ?> parameters) {
        return Finding.of(situation.request().messageLanguage(), path, code, severity, seen, parameters);
    }

    /**
     * The client pays all that is due, on a day.
     *
     * @param payBy the day up to which the client means to pay
     * @param note what else was said
     */
    record PayAll(LocalDate payBy, Optional<String> note) implements Answer {
        /**
         * Checks the components.
         *
         * @param payBy as in the record
         * @param note as in the record
         */
        public PayAll {
            Objects.requireNonNull(payBy, "payBy");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(payBy);
        }

        @Override
        public ContactEvent toEvent(String id, Instant at, String request) {
            return new ContactEvent.Promise(id, at, Optional.of(request), payBy, Optional.empty(), note);
        }

        @Override
        public String toString() {
            return "PayAll[by " + payBy + "]";
        }
    }

    /**
     * The client pays a part, on a day.
     *
     * @param payBy the day up to which the client means to pay
     * @param part the sum, above zero
     * @param note what else was said
     */
    record PayPart(LocalDate payBy, Money part, Optional<String> note) implements Answer {
        /**
         * Checks the components.
         *
         * @param payBy as in the record
         * @param part as in the record
         * @param note as in the record
         */
        public PayPart {
            Objects.requireNonNull(payBy, "payBy");
            Objects.requireNonNull(note, "note");
            if (!part.isPositive()) {
                throw new IllegalArgumentException("part (" + part + ") must be above zero");
            }
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(payBy);
        }

        @Override
        public Optional<Money> amount() {
            return Optional.of(part);
        }

        @Override
        public ContactEvent toEvent(String id, Instant at, String request) {
            return new ContactEvent.Promise(id, at, Optional.of(request), payBy, Optional.of(part), note);
        }

        @Override
        public String toString() {
            return "PayPart[by " + payBy + "]";
        }
    }

    /**
     * The client asks for more time.
     *
     * @param until the day that the client named
     * @param note what else was said
     */
    record MoreTime(Optional<LocalDate> until, Optional<String> note) implements Answer {
        /**
         * Checks the components.
         *
         * @param until as in the record
         * @param note as in the record
         */
        public MoreTime {
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public Optional<LocalDate> day() {
            return until;
        }

        @Override
        public ContactEvent toEvent(String id, Instant at, String request) {
            return new ContactEvent.MoreTime(id, at, Optional.of(request), until, note);
        }

        @Override
        public String toString() {
            return "MoreTime[]";
        }
    }

    /**
     * The client wants to talk.
     *
     * @param note what else was said
     */
    record Talk(Optional<String> note) implements Answer {
        /**
         * Checks the components.
         *
         * @param note as in the record
         */
        public Talk {
            Objects.requireNonNull(note, "note");
        }

        @Override
        public ContactEvent toEvent(String id, Instant at, String request) {
            return new ContactEvent.Talk(id, at, Optional.of(request), note);
        }

        @Override
        public String toString() {
            return "Talk[]";
        }
    }

    /**
     * The client declines to pay.
     *
     * @param note what else was said
     */
    record Decline(Optional<String> note) implements Answer {
        /**
         * Checks the components.
         *
         * @param note as in the record
         */
        public Decline {
            Objects.requireNonNull(note, "note");
        }

        @Override
        public ContactEvent toEvent(String id, Instant at, String request) {
            return new ContactEvent.Decline(id, at, Optional.of(request), note);
        }

        @Override
        public String toString() {
            return "Decline[]";
        }
    }
}
