package io.github.payreq.check;

import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.Finding.Severity;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateCharge;
import io.github.payreq.terms.LateCharge.NotCharged;
import io.github.payreq.terms.LateCharge.RateUnknown;
import io.github.payreq.terms.LateNote;
import io.github.payreq.terms.LateRegime;
import io.github.payreq.terms.LateTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the stated terms of late payment name no sum, and what should be known before they name one. All are warnings. */
final class LateFindings {

    private final Situation situation;
    private final List<Finding> findings = new ArrayList<>();

    private LateFindings(Situation situation) {
        this.situation = situation;
    }

    /** What keeps the terms from naming a sum. */
    static List<Finding> ofTerms(Situation situation) {
        LateFindings late = new LateFindings(situation);
        situation.request().lateTerms().ifPresent(late::terms);
        return late.findings;
    }

    /** The same, and what should be known before the final notice names a sum; empty where it names none by design. */
    static List<Finding> ofFinalNotice(Situation situation) {
        if (situation.amountDue().instalment().isPresent()) {
            return List.of();
        }
        LateFindings late = new LateFindings(situation);
        situation.request().lateTerms().ifPresent(terms -> {
            late.terms(terms);
            late.notes(terms);
        });
        return late.findings;
    }

    private void terms(LateTerms terms) {
        Optional<LateCharge> charge = LateCharges.charge(situation);
        if (charge.isEmpty()) {
            add(
                    "regime",
                    "LATE_REGIME_NOT_AVAILABLE",
                    terms.regime(),
                    Map.of("available", String.join(", ", LateRegime.available())));
        } else if (charge.get() instanceof RateUnknown unknown) {
            add("regime", "LATE_RATE_UNKNOWN", terms.regime(), Map.of("from", unknown.from()));
        } else if (charge.get() instanceof NotCharged nothing) {
            switch (nothing.reason()) {
                case BUSINESSES_ONLY -> add("regime", "LATE_BUSINESSES_ONLY", terms.regime(), Map.of());
                case AGREED_RATE_TOO_LOW ->
                    add("rate", "LATE_RATE_TOO_LOW", terms.rate().orElse(null), Map.of("regime", terms.regime()));
                default -> {
                    // The terms are sound; there is nothing to charge.
                }
            }
        }
    }

    private void notes(LateTerms terms) {
        LateCharges.charge(situation)
                .filter(LateCharge.Charged.class::isInstance)
                .flatMap(LateCharge::charged)
                .map(LateCharge.Charged::notes)
                .orElse(List.of())
                .forEach(note -> note(note, terms));
    }

    private void note(LateNote note, LateTerms terms) {
        switch (note) {
            case DEFAULT_IS_ASSUMED -> add("interestFrom", "LATE_DEFAULT_ASSUMED", null, Map.of());
            case MORATORIUM_NOT_APPLIED -> add("regime", "LATE_MORATORIUM", terms.regime(), Map.of());
            case FIXED_SUM_NEEDS_OWN_CURRENCY -> add("fixedSum", "LATE_FIXED_SUM_LEFT_OUT", null, Map.of());
            default -> {
                // The text says it, or it cannot be without a watermark.
            }
        }
    }

    private void add(String field, String code, @Nullable Object seen, Map<String, ?> parameters) {
        findings.add(Finding.of(
                situation.request().messageLanguage(), "lateTerms." + field, code, Severity.WARNING, seen, parameters));
    }
}
