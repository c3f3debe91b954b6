package io.github.payreq.request;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What was invoiced, paid, credited and refunded on a client's invoices in a period, with the balance after each step.
 *
 * <p>Every currency is an account of its own; currencies are never added. A balance above zero is owed by the client, one below
 * zero is in the client's favour. At the end of the period the balances of the invoices add up to the closing balances of the
 * accounts.
 *
 * <pre>{@code
 * StatementOfAccount november = StatementOfAccount.of(requests, history, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
 * }</pre>
 *
 * <p>Days are those of the request's zone. A discount that was taken is a step of its own, on the day of the payment with which it
 * was taken. What was paid before the moment up to which the sum paid is known ({@link Invoice#asOf()}) stands on the days of the
 * invoice's payments, and what of it has no day on the day of that moment.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StatementOfAccount {

    /** What happened. On one day the steps stand in this order. */
    public enum Kind {
        /** An invoice was issued. */
        INVOICE,
        /** A sum that was paid up to this day; on which days is not known. */
        PAID_BEFORE,
        /** A payment. */
        PAYMENT,
        /** A credit by the payee. */
        CREDIT,
        /** A discount that was taken by paying early; with a change above zero, one that a refund undid. */
        DISCOUNT,
        /** Money that went back to the client. */
        REFUND
    }

    /**
     * One step.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param on the day
     * @param kind what happened
     * @param request the request that it concerns
     * @param change what it adds to the balance: above zero for invoices and refunds, below zero for payments and credits
     * @param balance the balance of the account after it
     */
    public record Row(LocalDate on, Kind kind, PaymentRequest request, Money change, Money balance) {}

    /**
     * What happened in one currency.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param currency the currency
     * @param opening the balance before the first day of the period
     * @param rows the steps in the period, in the order of time
     * @param closing the balance at the end of the last day
     */
    public record Account(CurrencyUnit currency, Money opening, List<Row> rows, Money closing) {}

    /**
     * An invoice on which something is open, or paid beyond its total, at the end of the period.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param request the request
     * @param balance what is open, above zero, or what was paid beyond the total, below zero
     * @param inInstalments whether instalments were agreed, so that their days count and not the due date
     */
    public record InvoiceBalance(PaymentRequest request, Money balance, boolean inInstalments) {}

    private record Step(LocalDate on, Kind kind, Instant at, PaymentRequest request, Money change) {}

    private static final Comparator<Step> BY_TIME = Comparator.comparing(Step::on)
            .thenComparing(Step::kind)
            .thenComparing(Step::at)
            .thenComparing(step -> step.request().id());

    private final List<PaymentRequest> requests;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Account> accounts;
    private final List<InvoiceBalance> balances;

    private StatementOfAccount(List<PaymentRequest> requests, History history, LocalDate from, LocalDate to) {
        this.requests = requests;
        this.from = from;
        this.to = to;
        List<Step> steps = new ArrayList<>();
        List<InvoiceBalance> open = new ArrayList<>();
        for (PaymentRequest request : requests) {
            List<Step> own = steps(request, history.about(request.id()), to);
            steps.addAll(own);
            Money balance = own.stream()
                    .map(Step::change)
                    .reduce(Money.zero(request.invoice().total().getCurrencyUnit()), Money::plus);
            if (!balance.isZero()) {
                open.add(new InvoiceBalance(request, balance, hasInstalments(request, history, to)));
            }
        }
        steps.sort(BY_TIME);
        this.accounts = accounts(steps, from);
        open.sort(Comparator.comparing((InvoiceBalance one) -> one.request().dueOn())
                .thenComparing(one -> one.request().id()));
        this.balances = List.copyOf(open);
    }

    /**
     * Makes a statement.
     *
     * @param requests the client's requests with one payee, paid or not, at least one; those issued after the period are left out
     * @param history what has happened with the client
     * @param from the first day
     * @param to the last day
     * @return the statement
     * @throws IllegalArgumentException if there is no request, two have the same id, or they are of several clients; if the period
     *     ends before it begins; if a payment, credit or refund names no request although there are several; if the days of a sum
     *     paid are not known but must be, because it is known only up to a moment after the period; or if an event is in another
     *     currency than its invoice
     */
    public static StatementOfAccount of(List<PaymentRequest> requests, History history, LocalDate from, LocalDate to) {
        Objects.requireNonNull(history, "history");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to (" + to + ") must not be before from (" + from + ")");
        }
        requireOneClient(requests);
        if (requests.size() > 1) {
            history.events().stream()
                    .filter(event -> event.request().isEmpty() && isMoney(event))
                    .findFirst()
                    .ifPresent(event -> {
                        throw new IllegalArgumentException("event " + event.id()
                                + " must name its request, since the statement is about " + requests.size());
                    });
        }
        return new StatementOfAccount(List.copyOf(requests), history, from, to);
    }

    private static void requireOneClient(List<PaymentRequest> requests) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("requests must name at least one request");
        }
        String client = requests.get(0).client().id();
        Set<String> ids = new HashSet<>();
        for (PaymentRequest request : requests) {
            if (!request.client().id().equals(client)) {
                throw new IllegalArgumentException("client.id of request " + request.id() + " ("
                        + request.client().id() + ") must be that of the others, " + client);
            }
            if (!ids.add(request.id())) {
                throw new IllegalArgumentException("request id (" + request.id() + ") must stand for one request");
            }
        }
    }

    private static boolean isMoney(ContactEvent event) {
        return (event instanceof ContactEvent.Payment)
                || (event instanceof ContactEvent.Credit)
                || (event instanceof ContactEvent.Refund);
    }

    private static boolean hasInstalments(PaymentRequest request, History history, LocalDate day) {
        return Situation.on(request, history, day).amountDue().instalment().isPresent();
    }

    /** All steps of one request up to the last day. */
    private static List<Step> steps(PaymentRequest request, History history, LocalDate to) {
        Invoice invoice = request.invoice();
        if (invoice.issuedOn().isAfter(to)) {
            return List.of();
        }
        Ledger ledger = new Ledger(request, history);
        ZoneId zone = request.zone();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(invoice.issuedOn(), Kind.INVOICE, Instant.MIN, request, invoice.total()));
        addPaidAtFirst(steps, request, ledger.asOf().atZone(zone).toLocalDate(), to);
        Money taken = new Ledger(request, History.none()).takenDiscountOf(request.benefits());
        addDiscount(steps, request, taken, dayOfFirstPayments(invoice, ledger.asOf(), zone), Instant.MIN);
        for (ContactEvent event : ledger.laterEvents()) {
            LocalDate day = event.at().atZone(zone).toLocalDate();
            addEvent(steps, request, event, day);
            Money takenThen = new Ledger(request, history.upTo(event.at())).takenDiscountOf(request.benefits());
            addDiscount(steps, request, takenThen.minus(taken), day, event.at());
            taken = takenThen;
        }
        steps.removeIf(step -> step.on().isAfter(to));
        return steps;
    }

    private static void addPaidAtFirst(List<Step> steps, PaymentRequest request, LocalDate known, LocalDate to) {
        Invoice invoice = request.invoice();
        Money undated = invoice.paid();
        for (RecordedPayment payment : invoice.payments()) {
            undated = undated.minus(payment.amount());
            steps.add(new Step(
                    payment.on(),
                    Kind.PAYMENT,
                    Instant.MIN,
                    request,
                    payment.amount().negated()));
        }
        if (undated.isZero()) {
            return;
        }
        if (known.isAfter(to)) {
            throw new IllegalArgumentException("invoice.payments of request " + request.id()
                    + " must give the days of the whole sum paid, since that is known up to " + known
                    + ", which is after the statement’s last day, " + to);
        }
        steps.add(new Step(known, Kind.PAID_BEFORE, Instant.MIN, request, undated.negated()));
    }

    private static LocalDate dayOfFirstPayments(Invoice invoice, Instant asOf, ZoneId zone) {
        return invoice.payments().stream()
                .map(RecordedPayment::on)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> asOf.atZone(zone).toLocalDate());
    }

    private static void addDiscount(List<Step> steps, PaymentRequest request, Money taken, LocalDate day, Instant at) {
        if (!taken.isZero()) {
            steps.add(new Step(day, Kind.DISCOUNT, at, request, taken.negated()));
        }
    }

    private static void addEvent(List<Step> steps, PaymentRequest request, ContactEvent event, LocalDate day) {
        if (event instanceof ContactEvent.Payment payment) {
            steps.add(new Step(
                    day, Kind.PAYMENT, event.at(), request, payment.amount().negated()));
        } else if (event instanceof ContactEvent.Credit credit) {
            steps.add(new Step(
                    day, Kind.CREDIT, event.at(), request, credit.amount().negated()));
        } else if (event instanceof ContactEvent.Refund refund) {
            steps.add(new Step(day, Kind.REFUND, event.at(), request, refund.amount()));
        }
    }

    private static List<Account> accounts(List<Step> steps, LocalDate from) {
        Map<CurrencyUnit, List<Step>> byCurrency = new TreeMap<>();
        steps.forEach(step -> byCurrency
                .computeIfAbsent(step.change().getCurrencyUnit(), currency -> new ArrayList<>())
                .add(step));
        List<Account> accounts = new ArrayList<>();
        byCurrency.forEach((currency, own) -> accounts.add(account(currency, own, from)));
        return List.copyOf(accounts);
    }

    private static Account account(CurrencyUnit currency, List<Step> steps, LocalDate from) {
        Money opening = Money.zero(currency);
        Money balance = opening;
        List<Row> rows = new ArrayList<>();
        for (Step step : steps) {
            balance = balance.plus(step.change());
            if (step.on().isBefore(from)) {
                opening = balance;
            } else {
                rows.add(new Row(step.on(), step.kind(), step.request(), step.change(), balance));
            }
        }
        return new Account(currency, opening, List.copyOf(rows), balance);
    }

    /**
     * Returns the requests.
     *
     * @return an unmodifiable list, at least one
     */
    public List<PaymentRequest> requests() {
        return requests;
    }

    /**
     * Returns the first day.
     *
     * @return the day
     */
    public LocalDate from() {
        return from;
    }

    /**
     * Returns the last day.
     *
     * @return the day
     */
    public LocalDate to() {
        return to;
    }

    /**
     * Returns what happened in each currency.
     *
     * @return an unmodifiable list by currency code; empty if no invoice was issued by the last day
     */
    public List<Account> accounts() {
        return accounts;
    }

    /**
     * Returns the invoices that are not even at the end of the last day.
     *
     * @return an unmodifiable list by due date, possibly empty
     */
    public List<InvoiceBalance> balances() {
        return balances;
    }

    @Override
    public String toString() {
        return "StatementOfAccount[" + requests.size() + " request(s), " + from + " to " + to + "]";
    }
}
