package io.github.payreq.request;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/** Adds up what was paid, credited and refunded on one invoice, and what of it counts for a discount. */
final class Ledger {

    private final Invoice invoice;
    private final History all;
    private final List<ContactEvent> later;
    private final Instant asOf;
    private final ZoneId zone;

    /**
     * Takes what happened after the sum paid was known; what happened before is part of that sum.
     *
     * @param request the request
     * @param history what has happened about this request up to now
     * @throws IllegalArgumentException if an event is in another currency than the invoice
     */
    Ledger(PaymentRequest request, History history) {
        this.invoice = request.invoice();
        this.zone = request.zone();
        this.asOf = invoice.asOf()
                .orElseGet(() -> invoice.issuedOn().atStartOfDay(zone).toInstant());
        this.all = history;
        this.later = history.events().stream()
                .filter(event -> event.at().isAfter(asOf))
                .toList();
        later.forEach(event -> sumOf(event).ifPresent(sum -> requireCurrency(event, sum)));
        history.all(ContactEvent.Instalments.class)
                .forEach(plan -> plan.plan().forEach(part -> requireCurrency(plan, part.amount())));
    }

    private void requireCurrency(ContactEvent event, Money sum) {
        if (!sum.isSameCurrency(invoice.total())) {
            throw new IllegalArgumentException("event " + event.id() + " (" + sum.getCurrencyUnit()
                    + ") must be in the currency of the invoice, "
                    + invoice.total().getCurrencyUnit());
        }
    }

    private static Optional<Money> sumOf(ContactEvent event) {
        if (event instanceof ContactEvent.Payment payment) {
            return Optional.of(payment.amount());
        } else if (event instanceof ContactEvent.Credit credit) {
            return Optional.of(credit.amount());
        } else if (event instanceof ContactEvent.Refund refund) {
            return Optional.of(refund.amount());
        }
        return Optional.empty();
    }

    private static List<EarlyPaymentDiscount> discounts(List<Benefit> benefits) {
        return benefits.stream()
                .filter(EarlyPaymentDiscount.class::isInstance)
                .map(EarlyPaymentDiscount.class::cast)
                .toList();
    }

    /** What of the total the client has saved by paying early. */
    Money takenDiscountOf(List<Benefit> benefits) {
        return takenDiscount(discounts(benefits));
    }

    /** Up to when the sum paid is known; later events come on top of it. */
    Instant asOf() {
        return asOf;
    }

    /** The events that come on top of the sum paid. */
    List<ContactEvent> laterEvents() {
        return later;
    }

    AmountDue amountDue(List<Benefit> benefits, LocalDate today) {
        List<EarlyPaymentDiscount> discounts = discounts(benefits);
        Money paid = invoice.paid()
                .plus(sum(ContactEvent.Payment.class, event -> true))
                .minus(sum(ContactEvent.Refund.class, event -> true));
        Money taken = takenDiscount(discounts);
        Money credited = sum(ContactEvent.Credit.class, event -> true).plus(taken);
        Money balance = invoice.total().minus(paid).minus(credited);
        Money zero = Money.zero(balance.getCurrencyUnit());
        Money amount = balance.isPositive() ? balance : zero;
        Money overpaid = balance.isNegative() ? balance.negated() : zero;
        Optional<OpenInstalment> instalment = instalment(amount, today);
        return new AmountDue(
                amount,
                paid,
                credited,
                overpaid,
                instalment.isPresent() ? Optional.empty() : bestOpen(discounts, taken, amount, today),
                instalment);
    }

    /** What was paid since the latest plan was agreed covers its instalments in their order; the last is for all the rest. */
    private Optional<OpenInstalment> instalment(Money open, LocalDate today) {
        List<ContactEvent.Instalments> plans =
                all.all(ContactEvent.Instalments.class).toList();
        if (plans.isEmpty() || open.isZero()) {
            return Optional.empty();
        }
        ContactEvent.Instalments plan = plans.get(plans.size() - 1);
        Money covered = coveredSince(plan, open);
        int before = plans.stream()
                .limit(plans.size() - 1)
                .mapToInt(earlier -> earlier.plan().size())
                .sum();
        List<ContactEvent.Instalment> parts = plan.plan().stream()
                .sorted(Comparator.comparing(ContactEvent.Instalment::dueOn))
                .toList();
        int current = -1;
        Money come = covered.negated();
        for (int i = 0; i < parts.size(); i++) {
            boolean hasCome = !parts.get(i).dueOn().isAfter(today);
            if ((current >= 0) && !hasCome) {
                break;
            }
            come = come.plus(parts.get(i).amount());
            if ((current < 0) && come.isPositive()) {
                current = i;
            }
        }
        boolean isAll = (current < 0) || come.isGreaterThan(open) || isLastCome(parts, today);
        int index = current < 0 ? parts.size() - 1 : current;
        return Optional.of(new OpenInstalment(
                index + 1,
                parts.size(),
                before + index + 1,
                parts.get(index).dueOn(),
                isAll || (index == parts.size() - 1) ? open : come));
    }

    /** If the sum paid was stated later than the plan was agreed, what is open tells what the plan has brought. */
    private Money coveredSince(ContactEvent.Instalments plan, Money open) {
        if (asOf.isAfter(plan.at())) {
            Money planned = plan.plan().stream()
                    .map(ContactEvent.Instalment::amount)
                    .reduce(Money.zero(open.getCurrencyUnit()), Money::plus);
            return planned.isGreaterThan(open) ? planned.minus(open) : Money.zero(open.getCurrencyUnit());
        }
        Predicate<ContactEvent> since = event -> event.at().isAfter(plan.at());
        return sum(ContactEvent.Payment.class, since)
                .plus(sum(ContactEvent.Credit.class, since))
                .minus(sum(ContactEvent.Refund.class, since));
    }

    private static boolean isLastCome(List<ContactEvent.Instalment> parts, LocalDate today) {
        return !parts.get(parts.size() - 1).dueOn().isAfter(today);
    }

    /**
     * A discount was taken if, by its last day, the client had paid what it asked for. What was then still open of the
     * total is a credit, at most the discount.
     */
    private Money takenDiscount(List<EarlyPaymentDiscount> discounts) {
        Money total = invoice.total();
        Money taken = Money.zero(total.getCurrencyUnit());
        for (EarlyPaymentDiscount discount : discounts) {
            Money openThen = total.minus(settledBy(discount.until()));
            boolean wasTaken = openThen.isPositive() && !openThen.isGreaterThan(discount.of(total));
            if (wasTaken && openThen.isGreaterThan(taken)) {
                taken = openThen;
            }
        }
        return taken;
    }

    private Money settledBy(LocalDate day) {
        Predicate<ContactEvent> inTime =
                event -> !event.at().atZone(zone).toLocalDate().isAfter(day);
        return paidAtFirstBy(day)
                .plus(sum(ContactEvent.Payment.class, inTime))
                .plus(sum(ContactEvent.Credit.class, inTime))
                .minus(sum(ContactEvent.Refund.class, inTime));
    }

    /** What of the sum paid at first is known to have come in time: by its own day, else by the day it was known. */
    private Money paidAtFirstBy(LocalDate day) {
        Money inTime = Money.zero(invoice.total().getCurrencyUnit());
        Money undated = invoice.paid();
        for (RecordedPayment payment : invoice.payments()) {
            undated = undated.minus(payment.amount());
            inTime = payment.on().isAfter(day) ? inTime : inTime.plus(payment.amount());
        }
        return asOf.atZone(zone).toLocalDate().isAfter(day) ? inTime : inTime.plus(undated);
    }

    /**
     * Of several open discounts the greatest counts, and of equal ones the longest. They are alternatives and do not add
     * up, neither to each other nor to one that was taken already.
     */
    private Optional<AmountDue.OpenDiscount> bestOpen(
            List<EarlyPaymentDiscount> discounts, Money taken, Money amount, LocalDate today) {
        return discounts.stream()
                .filter(discount -> !today.isAfter(discount.until()))
                .map(discount -> openDiscount(discount, taken, amount))
                .filter(open -> open.saving().isPositive() && open.reduced().isPositive())
                .max(Comparator.comparing(AmountDue.OpenDiscount::saving)
                        .thenComparing(AmountDue.OpenDiscount::lastDay));
    }

    private AmountDue.OpenDiscount openDiscount(EarlyPaymentDiscount discount, Money taken, Money amount) {
        Money saving = discount.of(invoice.total()).minus(taken);
        return new AmountDue.OpenDiscount(saving, amount.minus(saving), discount.until(), discount);
    }

    private Money sum(Class<? extends ContactEvent> type, Predicate<ContactEvent> which) {
        Money sum = Money.zero(invoice.total().getCurrencyUnit());
        for (ContactEvent event : later) {
            if (type.isInstance(event) && which.test(event)) {
                sum = sum.plus(sumOf(event).orElse(Money.zero(sum.getCurrencyUnit())));
            }
        }
        return sum;
    }
}
