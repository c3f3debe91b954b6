package io.github.payreq.check;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Occasion;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.RecordedPayment;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateCharge;
import io.github.payreq.terms.LateCharge.Charged;
import io.github.payreq.terms.LateCharge.NotCharged;
import io.github.payreq.terms.LateCharge.Reason;
import io.github.payreq.terms.LateClaim;
import io.github.payreq.terms.LateRegime;
import io.github.payreq.terms.LateTerms;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What late payment of a request costs on a day. Nothing, unless the request states its {@link LateTerms}, or the caller
 * states a regime.
 *
 * <p>The principal is the invoice's total. Payments lower it from the day after their own; what was paid up to
 * {@code asOf} without a day of its own, what was credited, and a discount that was taken lower it from the start, so that
 * no interest is charged on what may not have been overdue.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class LateCharges {

    private LateCharges() {}

    /**
     * Computes what may be charged up to the situation's day under the terms of the request, nothing having been charged
     * before.
     *
     * @param situation the situation
     * @return the charge, or why there is none
     * @throws IllegalArgumentException if the regime of the terms is not available
     */
    public static LateCharge of(Situation situation) {
        return situation
                .request()
                .lateTerms()
                .map(terms -> claim(situation, terms).build().charge(situation.today()))
                .orElseGet(() -> new NotCharged(Reason.NO_LEGAL_BASIS));
    }

    /**
     * Returns what a message may name: the charge of {@link #of}, in the {@linkplain LateCharge#isShownOn final notice}
     * only. Nothing is named in part or by guess, so there is none where nobody has stated the legal basis, where its
     * regime is not available, and where a rate of the time is not known. Nor is there one where instalments are asked for:
     * their agreement has put later days in the place of the due date.
     *
     * <p>It is information beside the amount due, and never a part of it.
     *
     * @param situation the situation
     * @param occasion the occasion of the message
     * @return interest above zero, a fixed sum, or both; empty if there is nothing to name
     */
    public static Optional<Charged> shown(Situation situation, Occasion occasion) {
        if (!LateCharge.isShownOn(occasion)
                || situation.amountDue().instalment().isPresent()) {
            return Optional.empty();
        }
        return charge(situation)
                .filter(Charged.class::isInstance)
                .map(Charged.class::cast)
                .filter(charge ->
                        charge.interest().isPositive() || charge.fixedSum().isPresent());
    }

    /** What the terms charge; empty if there are none, or their regime is not available. */
    static Optional<LateCharge> charge(Situation situation) {
        try {
            return situation.request().lateTerms().isPresent() ? Optional.of(of(situation)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Opens a claim for a situation under stated terms. The host adds what only it knows, above all the watermark.
     *
     * @param situation the situation
     * @param terms the terms
     * @return a builder that has the principal, the due date, the kind of client and all payments
     * @throws IllegalArgumentException if the regime of the terms is not available
     */
    public static LateClaim.Builder claim(Situation situation, LateTerms terms) {
        LateClaim.Builder claim = claim(situation, LateRegime.of(terms));
        terms.interestFrom().ifPresent(claim::interestFrom);
        return claim;
    }

    /**
     * Opens a claim for a situation under a regime.
     *
     * @param situation the situation
     * @param regime the legal basis
     * @return a builder that has the principal, the due date, the kind of client and all payments
     */
    public static LateClaim.Builder claim(Situation situation, LateRegime regime) {
        Invoice invoice = situation.request().invoice();
        LateClaim.Builder claim =
                LateClaim.under(regime).dueOn(situation.request().dueOn());
        if (situation.request().client().business()) {
            claim.business();
        }
        Money undated = invoice.paid();
        for (RecordedPayment payment : invoice.payments()) {
            undated = undated.minus(payment.amount());
            claim.paid(payment.on(), payment.amount());
        }
        Money fromTheStart = undated.plus(situation.amountDue().credited());
        situation
                .history()
                .all(ContactEvent.Payment.class)
                .filter(event -> isLater(event, situation))
                .forEach(event -> claim.paid(day(event, situation), event.amount()));
        situation
                .history()
                .all(ContactEvent.Refund.class)
                .filter(event -> isLater(event, situation))
                .forEach(event -> claim.refunded(day(event, situation), event.amount()));
        Money principal = invoice.total().minus(fromTheStart);
        if (principal.isNegative()) {
            claim.paid(situation.request().dueOn(), principal.negated());
            principal = Money.zero(principal.getCurrencyUnit());
        }
        return claim.principal(principal);
    }

    /** What happened up to {@code asOf} is part of the sum paid. */
    private static boolean isLater(ContactEvent event, Situation situation) {
        Invoice invoice = situation.request().invoice();
        return event.at()
                .isAfter(invoice.asOf()
                        .orElseGet(() -> invoice.issuedOn()
                                .atStartOfDay(situation.zone())
                                .toInstant()));
    }

    private static LocalDate day(ContactEvent event, Situation situation) {
        return event.at().atZone(situation.zone()).toLocalDate();
    }
}
