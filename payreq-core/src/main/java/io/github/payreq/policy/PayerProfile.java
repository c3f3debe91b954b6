package io.github.payreq.policy;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Instalment;
import io.github.payreq.contact.ContactEvent.Instalments;
import io.github.payreq.contact.ContactEvent.Payment;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.History;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How promptly a client has paid in the last twelve months: plain counts, with the reasons in words, by which a host can choose a
 * gentler or a stricter policy. Nothing is predicted, and nothing but payments and due dates is looked at.
 *
 * <p>Each invoice counts once: with the day on which it was paid in full, or, while it is open after its due date, with the days
 * since then. Where instalments were agreed, the day of the last one is the due date.
 *
 * <p>{@link #suggested()} follows fixed thresholds. They are payreq's choice, not the result of a study, and a host that disagrees
 * has the numbers:
 *
 * <ul>
 *   <li>fewer than three invoices: {@link Suggestion#STANDARD};
 *   <li>at least 90 % in time and nothing overdue: {@link Suggestion#GENTLE};
 *   <li>fewer than 50 % in time, or half of the invoices more than 14 days late:
 *       {@link Suggestion#STRICT};
 *   <li>else {@link Suggestion#STANDARD}.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the first day that is looked at
 * @param to the last day, that of the moment
 * @param invoices how many invoices count, those that are overdue included
 * @param onTime how many of them were paid by their due date
 * @param overdue how many are open after their due date
 * @param medianDaysLate the median of the days late, where in time is zero; of two middle ones the smaller; empty if no invoice
 *     counts
 * @param longestDaysLate the most days late; empty if no invoice counts
 */
public record PayerProfile(
        LocalDate from,
        LocalDate to,
        int invoices,
        int onTime,
        int overdue,
        Optional<Integer> medianDaysLate,
        Optional<Integer> longestDaysLate) {

    private static final int FEWEST = 3;
    private static final int GENTLE_PERCENT = 90;
    private static final int STRICT_PERCENT = 50;
    private static final int STRICT_DAYS = 14;
    private static final int MONTHS = 12;

    /** Where a day ends last. Without its zone, a payment is in time if it still was the due date somewhere on Earth. */
    private static final ZoneId LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    /** An invoice: the day it was paid, or today while it is overdue, and how many days late that is. */
    private record Outcome(LocalDate day, int daysLate, boolean isOpen) {}

    /**
     * A policy by its kind.
     *
     * <p>This enum is immutable and thread-safe.
     */
    public enum Suggestion {
        /** As {@link EscalationPolicy#gentle()}. */
        GENTLE(EscalationPolicy::gentle),
        /** As {@link EscalationPolicy#standard()}. */
        STANDARD(EscalationPolicy::standard),
        /** As {@link EscalationPolicy#strict()}. */
        STRICT(EscalationPolicy::strict);

        private final Supplier<EscalationPolicy> policy;

        Suggestion(Supplier<EscalationPolicy> policy) {
            this.policy = policy;
        }

        /**
         * Makes the policy, to be adjusted or sent by.
         *
         * @return a new policy
         */
        public EscalationPolicy policy() {
            return policy.get();
        }
    }

    /**
     * One reason.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param kind what it is about; the names are stable
     * @param number its number
     * @param sentence the same in English, for developers
     */
    public record Because(Kind kind, int number, String sentence) {

        /** What a reason is about. */
        public enum Kind {
            /** How many invoices count. */
            INVOICES,
            /** There are too few of them; the number is how many are needed. */
            TOO_FEW,
            /** The percentage that was paid in time, rounded down. */
            PERCENT_ON_TIME,
            /** The median of the days late. */
            MEDIAN_DAYS_LATE,
            /** How many are overdue. */
            OVERDUE
        }

        /**
         * Checks the components.
         *
         * @param kind what it is about
         * @param number its number
         * @param sentence the same in English
         */
        public Because {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    /**
     * Checks the components.
     *
     * @param from the first day that is looked at
     * @param to the last day
     * @param invoices how many invoices count
     * @param onTime how many were paid by their due date
     * @param overdue how many are open after their due date
     * @param medianDaysLate the median of the days late
     * @param longestDaysLate the most days late
     */
    public PayerProfile {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(medianDaysLate, "medianDaysLate");
        Objects.requireNonNull(longestDaysLate, "longestDaysLate");
        if ((onTime < 0) || (overdue < 0) || (onTime + overdue > invoices)) {
            throw new IllegalArgumentException("onTime (" + onTime + ") and overdue (" + overdue
                    + ") must be zero or more, and together at most the number of invoices, " + invoices);
        }
    }

    /**
     * Looks at a history alone. Due dates are those that the messages named; an invoice about which none was sent does not count.
     * It is taken as paid with its last payment, and what is still open is not known: give the requests where it matters.
     * As the client's zone is not known, a payment is in time if it still was the due date somewhere on Earth (UTC−12); days late
     * are counted in UTC.
     *
     * @param history what has happened with the client
     * @param now the moment
     * @return the profile
     */
    public static PayerProfile of(History history, Instant now) {
        return of(history, List.of(), now);
    }

    /**
     * Looks at a history with the client's requests, open and paid ones. They give exact due dates, sums and zones; requests that
     * are not among them are looked at as without them.
     *
     * @param history what has happened with the client
     * @param requests the requests of this client
     * @param now the moment
     * @return the profile
     * @throws IllegalArgumentException if the requests are of several clients, or an event about one of them is in another
     *     currency than its invoice
     */
    public static PayerProfile of(History history, Collection<PaymentRequest> requests, Instant now) {
        if (requests.stream().map(request -> request.client().id()).distinct().count() > 1) {
            throw new IllegalArgumentException("requests must be those of one client");
        }
        History known = history.upTo(now);
        Set<String> given = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (PaymentRequest request : requests) {
            if (given.add(request.id())) {
                outcome(Situation.of(request, known, now), known).ifPresent(outcomes::add);
            }
        }
        for (String id : namedIn(known)) {
            if (!given.contains(id)) {
                outcome(id, known).ifPresent(outcomes::add);
            }
        }
        ZoneId zone = requests.stream().findFirst().map(PaymentRequest::zone).orElse(ZoneOffset.UTC);
        return of(outcomes, now.atZone(zone).toLocalDate());
    }

    private static PayerProfile of(List<Outcome> all, LocalDate today) {
        LocalDate from = today.minusMonths(MONTHS);
        List<Outcome> counted = all.stream()
                .filter(one -> one.isOpen() || !one.day().isBefore(from))
                .sorted(Comparator.comparing(Outcome::daysLate))
                .toList();
        int size = counted.size();
        return new PayerProfile(
                from,
                today,
                size,
                (int) counted.stream()
                        .filter(one -> !one.isOpen() && (one.daysLate() == 0))
                        .count(),
                (int) counted.stream().filter(Outcome::isOpen).count(),
                size == 0
                        ? Optional.empty()
                        : Optional.of(counted.get((size - 1) / 2).daysLate()),
                size == 0 ? Optional.empty() : Optional.of(counted.get(size - 1).daysLate()));
    }

    private static Set<String> namedIn(History history) {
        Set<String> ids = new TreeSet<>();
        history.all(Payment.class).forEach(payment -> payment.request().ifPresent(ids::add));
        return ids;
    }

    /** An invoice whose sum is known: paid when nothing was open any more; left out if no payment did that, or if it is not due. */
    private static Optional<Outcome> outcome(Situation situation, History history) {
        PaymentRequest request = situation.request();
        LocalDate dueOn = lastInstalment(situation.history()).orElse(request.dueOn());
        if (situation.amountDue().isSettled()) {
            return situation
                    .history()
                    .all(Payment.class)
                    .filter(payment -> Situation.of(request, history, payment.at())
                            .amountDue()
                            .isSettled())
                    .findFirst()
                    .map(payment -> outcome(payment.at().atZone(request.zone()).toLocalDate(), dueOn, false));
        }
        return situation.today().isAfter(dueOn)
                ? Optional.of(outcome(situation.today(), dueOn, true))
                : Optional.empty();
    }

    private static Optional<Outcome> outcome(String id, History history) {
        List<ContactEvent> own = history.events().stream()
                .filter(event -> event.request().filter(id::equals).isPresent())
                .toList();
        History about = History.of(own);
        Optional<Payment> last = about.latest(Payment.class);
        Optional<LocalDate> dueOn = lastInstalment(about)
                .or(() -> about.all(Sent.class)
                        .flatMap(sent -> sent.dueOn().stream())
                        .reduce((earlier, later) -> later));
        return last.flatMap(payment -> dueOn.map(due -> outcome(dayIn(payment, due), due, false)));
    }

    /** The day in UTC, but the due date as long as it still is that somewhere on Earth. */
    private static LocalDate dayIn(Payment payment, LocalDate dueOn) {
        LocalDate earliest = payment.at().atZone(LAST_ON_EARTH).toLocalDate();
        return earliest.isAfter(dueOn) ? payment.at().atZone(ZoneOffset.UTC).toLocalDate() : earliest;
    }

    private static Optional<LocalDate> lastInstalment(History history) {
        return history.latest(Instalments.class)
                .flatMap(plan -> plan.plan().stream().map(Instalment::dueOn).max(Comparator.naturalOrder()));
    }

    private static Outcome outcome(LocalDate day, LocalDate dueOn, boolean isOpen) {
        long late = Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
        return new Outcome(day, Math.toIntExact(late), isOpen);
    }

    /**
     * Returns the share of invoices that were paid in time.
     *
     * @return the percentage, rounded down; empty if no invoice counts
     */
    public Optional<Integer> percentOnTime() {
        return invoices == 0 ? Optional.empty() : Optional.of((int) (onTime * 100L / invoices));
    }

    /**
     * Suggests a kind of policy by the thresholds above.
     *
     * @return the suggestion
     */
    public Suggestion suggested() {
        if (invoices < FEWEST) {
            return Suggestion.STANDARD;
        }
        int percent = percentOnTime().orElse(0);
        if ((percent >= GENTLE_PERCENT) && (overdue == 0)) {
            return Suggestion.GENTLE;
        }
        boolean isSlow = medianDaysLate.filter(days -> days > STRICT_DAYS).isPresent();
        return isSlow || (percent < STRICT_PERCENT) ? Suggestion.STRICT : Suggestion.STANDARD;
    }

    /**
     * Returns what the suggestion goes by.
     *
     * @return the reasons, at least one
     */
    public List<Because> reasons() {
        List<Because> reasons = new ArrayList<>();
        reasons.add(new Because(
                Because.Kind.INVOICES,
                invoices,
                invoices + (invoices == 1 ? " invoice counts" : " invoices count") + " from " + from + " to " + to));
        if (invoices < FEWEST) {
            reasons.add(new Because(
                    Because.Kind.TOO_FEW, FEWEST, "fewer than " + FEWEST + " say too little: the standard policy"));
        }
        Stream.of(
                        percentOnTime()
                                .map(percent -> new Because(
                                        Because.Kind.PERCENT_ON_TIME,
                                        percent,
                                        onTime + " of " + invoices + " were paid by the due date, " + percent + " %")),
                        medianDaysLate.map(days -> new Because(
                                Because.Kind.MEDIAN_DAYS_LATE,
                                days,
                                "half of them were at most " + days + (days == 1 ? " day" : " days") + " late")),
                        Optional.of(overdue)
                                .filter(open -> open > 0)
                                .map(open -> new Because(
                                        Because.Kind.OVERDUE, open, open + (open == 1 ? " is" : " are") + " overdue")))
                .flatMap(Optional::stream)
                .forEach(reasons::add);
        return List.copyOf(reasons);
    }
}
