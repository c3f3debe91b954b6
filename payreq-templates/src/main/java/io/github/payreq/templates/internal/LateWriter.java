package io.github.payreq.templates.internal;

import io.github.payreq.check.LateCharges;
import io.github.payreq.contact.Occasion;
import io.github.payreq.terms.LateCharge.Charged;
import io.github.payreq.terms.LatePeriod;
import io.github.payreq.terms.LateTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What late payment costs by the law or the contract that the request states: the interest, how it was computed, the fixed
 * sum, and that none of it is in the sum to pay. The same in every tone, for these are facts.
 */
final class LateWriter {

    private final Facts facts;
    private final Charged charge;

    private LateWriter(Facts facts, Charged charge) {
        this.facts = facts;
        this.charge = charge;
    }

    static List<String> lines(Facts facts, Occasion occasion) {
        return LateCharges.shown(facts.situation(), occasion)
                .map(charge -> new LateWriter(facts, charge).lines())
                .orElse(List.of());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (charge.interest().isPositive()) {
            lines.add(facts.say(
                    "late.interest",
                    basis(terms().flatMap(LateTerms::rate).isPresent())
                            .put(Argument.INTEREST, charge.interest())
                            .put(Argument.LATE_TO, facts.situation().today())));
            charge.periods().stream().filter(period -> period.days() > 0).forEach(period -> lines.add(line(period)));
        }
        charge.fixedSum().ifPresent(sum -> lines.add(fixedSum(sum)));
        lines.add(facts.say("late.apart"));
        return lines;
    }

    private String line(LatePeriod period) {
        boolean ofDay = period.denominator() == 1;
        Frame values = Frame.few()
                .put(Argument.LATE_FROM, period.from())
                .put(Argument.LATE_TO, period.to())
                .put(Argument.PRINCIPAL, period.principal())
                .put(Argument.RATE, period.rate())
                .put(Argument.DAYS, period.days())
                .put(Argument.YEAR_DAYS, period.denominator())
                .put(Argument.INTEREST, period.amount());
        return facts.say(ofDay ? "late.periodDaily" : "late.period", values);
    }

    private String fixedSum(Money sum) {
        return facts.say(
                "late.fixedSum",
                basis(terms().flatMap(LateTerms::fixedSum).isPresent()).put(Argument.FIXED_SUM, sum));
    }

    /** What was agreed stands in the place of the law. */
    private Frame basis(boolean agreed) {
        return Frame.few().put(Argument.BASIS, agreed ? "agreed" : "law").put(Argument.LAW, law());
    }

    private String law() {
        return facts.say(
                "late.law",
                Frame.few()
                        .put(Argument.REGIME, charge.regime().code())
                        .put(Argument.CLIENT, facts.request().client().business() ? "business" : "consumer")
                        .put(Argument.TEXT, charge.regime().source()));
    }

    private Optional<LateTerms> terms() {
        return facts.request().lateTerms();
    }
}
