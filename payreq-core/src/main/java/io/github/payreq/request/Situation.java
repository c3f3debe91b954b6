package io.github.payreq.request;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.calendar.Calendars;
import io.github.payreq.contact.History;
import io.github.payreq.method.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A request at one moment: its facts, what has happened since, and the time. Whatever payreq says or decides is a
 * function of a situation.
 *
 * <p>Days are calendar days in the client's zone, else the payee's. Events after the moment are not known yet; events of
 * other requests are left aside.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Situation {

    private final PaymentRequest request;
    private final History clientHistory;
    private final History history;
    private final Instant now;
    private final LocalDate today;
    private final AmountDue amountDue;

    /** Found on first use; two threads that find it at the same time find the same. */
    private @Nullable List<RankedMethod> rankedMethods;

    private Situation(PaymentRequest request, History history, Instant now) {
        this.request = request;
        this.now = now;
        this.clientHistory = history.upTo(now);
        this.history = clientHistory.about(request.id());
        this.today = now.atZone(request.zone()).toLocalDate();
        this.amountDue = new Ledger(request, this.history).amountDue(request.benefits(), today);
    }

    /**
     * Looks at a request with what has happened since.
     *
     * @param request the request
     * @param history what has happened with the client
     * @param now the moment
     * @return the situation
     * @throws IllegalArgumentException if an event about this request is in another currency than its invoice
     */
    public static Situation of(PaymentRequest request, History history, Instant now) {
        return new Situation(
                Objects.requireNonNull(request, "request"),
                Objects.requireNonNull(history, "history"),
                Objects.requireNonNull(now, "now"));
    }

    /**
     * Looks at a request on a day, at its end: whatever happened on that day counts.
     *
     * @param request the request
     * @param history what has happened with the client
     * @param today the day in the client's zone, else the payee's
     * @return the situation
     * @throws IllegalArgumentException if an event about this request is in another currency than its invoice
     */
    public static Situation on(PaymentRequest request, History history, LocalDate today) {
        return of(
                request,
                history,
                today.plusDays(1).atStartOfDay(request.zone()).toInstant().minusNanos(1));
    }

    /**
     * Returns the request.
     *
     * @return the request
     */
    public PaymentRequest request() {
        return request;
    }

    /**
     * Returns what has happened about this request up to now.
     *
     * @return the history
     */
    public History history() {
        return history;
    }

    /**
     * Returns what has happened with the client up to now, about this request and others. Rules on contact count all of it.
     *
     * @return the history
     */
    public History clientHistory() {
        return clientHistory;
    }

    /**
     * Returns the day by which the payment that is asked for is due: the request's due date, or that of the current
     * instalment.
     *
     * @return the due date
     */
    public LocalDate dueOn() {
        return amountDue.instalment().map(OpenInstalment::dueOn).orElse(request.dueOn());
    }

    /**
     * Returns the moment.
     *
     * @return the instant
     */
    public Instant now() {
        return now;
    }

    /**
     * Returns the zone in which days are counted.
     *
     * @return the client's zone, else the payee's
     */
    public ZoneId zone() {
        return request.zone();
    }

    /**
     * Returns the day of the moment.
     *
     * @return the day in the client's zone
     */
    public LocalDate today() {
        return today;
    }

    /**
     * Returns how many days are left until the due date.
     *
     * @return zero on the due date, negative after it
     */
    public long daysUntilDue() {
        return ChronoUnit.DAYS.between(today, dueOn());
    }

    /**
     * Returns how much is still open.
     *
     * @return the amount due
     */
    public AmountDue amountDue() {
        return amountDue;
    }

    /**
     * Returns the bonuses that can still be had.
     *
     * @return the bonuses whose last day is not over, in the order of the request; none if nothing is due
     */
    public List<Bonus> openBonuses() {
        if (amountDue.isSettled()) {
            return List.of();
        }
        return request.benefits().stream()
                .filter(Bonus.class::isInstance)
                .map(Bonus.class::cast)
                .filter(bonus -> !today.isAfter(bonus.until()))
                .toList();
    }

    /**
     * Returns the reason for the due date, as long as it is true.
     *
     * @return the reason, or empty if there is none or its last day is over
     */
    public Optional<DeadlineReason> currentReason() {
        return request.reason().filter(reason -> !today.isAfter(reason.until().orElse(request.dueOn())));
    }

    /**
     * Returns the ways to pay in the order in which they are offered: the client's preferred ones first, then the
     * payee's order. A method that is bound to another sum than that to pay today stands below the others; one that is
     * bound to more than the amount due is left out.
     *
     * <p>Arrival is counted in business days after today, in the calendar of the payee's country (see
     * {@link Calendars}), else Monday to Friday: money is there when the payee's bank has booked it. Between two
     * business days no money arrives, so a transfer of one day that starts on Friday is late for a due date on Sunday.
     *
     * @return the methods, best first; empty if none can carry the sum
     */
    public List<RankedMethod> rankedMethods() {
        List<RankedMethod> known = rankedMethods;
        if (known == null) {
            known = ranked();
            rankedMethods = known;
        }
        return known;
    }

    private List<RankedMethod> ranked() {
        List<String> preferred = request.client().prefers().methods();
        List<RankedMethod> ranked = new ArrayList<>();
        for (PaymentMethod method : request.methods()) {
            Optional<Money> ownSum = method.fixedSum().filter(sum -> !sum.isEqual(amountDue.toPayToday()));
            if (ownSum.filter(sum -> sum.isGreaterThan(amountDue.amount())).isEmpty()) {
                ranked.add(new RankedMethod(method, arrivesInTime(method), ownSum));
            }
        }
        ranked.sort(Comparator.<RankedMethod, Boolean>comparing(
                        offer -> offer.ownSum().isPresent())
                .thenComparing(offer -> rank(preferred, offer.method().id())));
        return List.copyOf(ranked);
    }

    private static int rank(List<String> preferred, String id) {
        int rank = preferred.indexOf(id);
        return rank < 0 ? preferred.size() : rank;
    }

    private boolean arrivesInTime(PaymentMethod method) {
        if (today.isAfter(dueOn())) {
            return true;
        }
        LocalDate arrival = today;
        for (long left = method.arrives().toDays(); left > 0; left--) {
            if (!arrival.isBefore(dueOn())) {
                return false;
            }
            arrival = businessDays().next(arrival);
        }
        return !arrival.isAfter(dueOn());
    }

    private BusinessCalendar businessDays() {
        return request.payee().country().flatMap(Calendars::of).orElseGet(BusinessCalendar::weekdays);
    }

    @Override
    public String toString() {
        return "Situation[" + request.id() + " on " + today + "]";
    }
}
