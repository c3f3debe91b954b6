package io.github.payreq.examples.quickstart;

import io.github.payreq.check.LateCharges;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.DayCount;
import io.github.payreq.terms.LateClaim;
import io.github.payreq.terms.LateRegime;
import io.github.payreq.terms.LateTerms;
import io.github.payreq.terms.RateTable;
import io.github.payreq.terms.Rounding;
import io.github.payreq.terms.Watermark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what late payment costs up to a day: the periods, the fixed sum, and how far it is charged then. */
@Command(name = "late", description = "Prints what late payment costs under a stated law or contract.")
final class LateCommand implements Callable<Integer> {

    /** Who the client is; by default as the request says. */
    static final class Kind {
        @Option(names = "--business", description = "The client acts as a business.")
        private boolean business;

        @Option(names = "--consumer", description = "The client is a consumer.")
        private boolean consumer;
    }

    private final Console console;

    @Mixin
    private SituationInput input = new SituationInput();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Values.Day.class,
            description = "The last day that bears interest, included; by default the day of --today.")
    private @Nullable LocalDate on;

    @Option(
            names = "--regime",
            paramLabel = "CODE",
            description = "The legal basis, such as DE or RU_395; by default the lateTerms of the request.")
    private @Nullable String regime;

    @Option(
            names = "--rate",
            paramLabel = "PERCENT",
            converter = Values.Percent.class,
            description = "The agreed rate, in place of the law's.")
    private @Nullable BigDecimal rate;

    @Option(
            names = "--rates",
            paramLabel = "TABLE",
            description =
                    "A file with reference rates, in place of those of this release: lines such as 2027-01-01,1.77.")
    private @Nullable String rates;

    @Option(
            names = "--day-count",
            paramLabel = "D",
            converter = Values.DayCountName.class,
            description = "act365f, actActYear, thirty360 or perDay; by default as the regime counts.")
    private @Nullable DayCount dayCount;

    @Option(
            names = "--rounding",
            paramLabel = "R",
            converter = Values.RoundingName.class,
            description = "eachPeriod, total or eachDay; by default as the regime rounds.")
    private @Nullable Rounding rounding;

    @Option(
            names = "--interest-from",
            paramLabel = "DATE",
            converter = Values.Day.class,
            description = "The first day that bears interest; by default the day after the due date.")
    private @Nullable LocalDate interestFrom;

    @Option(
            names = "--charged-through",
            paramLabel = "DATE",
            converter = Values.Day.class,
            description = "The last day that was charged before.")
    private @Nullable LocalDate chargedThrough;

    @Option(names = "--fixed-sum-charged", description = "The fixed sum was charged before.")
    private boolean fixedSumCharged;

    @Option(names = "--moratorium", description = "The debtor is covered by the regime's moratorium.")
    private boolean moratorium;

    @Option(names = "--waive-once-paid", description = "Nothing is charged once the principal is paid.")
    private boolean waiveOncePaid;

    @ArgGroup
    private Kind kind = new Kind();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    LateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Situation situation = input.read(console, on);
            LateTerms terms = terms(situation);
            LateRegime basis = basis(terms);
            LateClaim.Builder claim = LateCharges.claim(situation, basis);
            complete(claim, terms, situation);
            PrintedCharge printed =
                    new PrintedCharge(situation, basis, claim.build().charge(situation.today()));
            console.result(json ? printed.json().toString() : printed.text());
            printed.rateUnknownFrom()
                    .ifPresent(day -> console.problem(
                            "warning: the reference rate is not known from " + day + "; give newer rates by --rates"));
            return ExitStatus.DONE;
        } catch (InvalidPaymentRequestException e) {
            e.findings().forEach(finding -> console.problem(Findings.line(finding)));
            return ExitStatus.BLOCKED;
        }
    }

    /** What the request states counts unless another basis is asked for. */
    private LateTerms terms(Situation situation) {
        Optional<LateTerms> stated = situation.request().lateTerms();
        if (regime == null && stated.isEmpty()) {
            throw new UnusableInputException(
                    "--regime",
                    "must be given, for the request has no lateTerms: nothing is charged without a stated legal basis;"
                            + " available are " + String.join(", ", LateRegime.available()));
        }
        LateTerms terms = stated.filter(same -> regime == null || same.regime().equals(regime))
                .orElseGet(() -> new LateTerms(String.valueOf(regime)));
        return Optional.ofNullable(rate)
                .map(agreed -> usable("--rate", () -> terms.withRate(agreed)))
                .orElse(terms);
    }

    private LateRegime basis(LateTerms terms) {
        LateRegime basis =
                usable(regime == null ? input.file() + ": lateTerms" : "--regime", () -> LateRegime.of(terms));
        if (rates != null) {
            String file = rates;
            LateRegime before = basis;
            basis = usable(
                    TextFile.nameOf(file), () -> before.withReference(RateTable.parse(TextFile.read(file, console))));
        }
        basis = dayCount == null ? basis : basis.withDayCount(dayCount);
        return rounding == null ? basis : basis.withRounding(rounding);
    }

    private void complete(LateClaim.Builder claim, LateTerms terms, Situation situation) {
        terms.interestFrom().ifPresent(claim::interestFrom);
        if (interestFrom != null) {
            claim.interestFrom(interestFrom);
        }
        if (chargedThrough != null) {
            claim.charged(new Watermark(chargedThrough, fixedSumCharged));
        } else if (fixedSumCharged) {
            claim.charged(new Watermark(situation.request().dueOn(), true));
        }
        if (moratorium) {
            claim.underMoratorium();
        }
        if (waiveOncePaid) {
            claim.oncePaid(LateClaim.OncePaid.WAIVE);
        }
        if (kind.business) {
            claim.business();
        } else if (kind.consumer) {
            claim.consumer();
        }
    }

    private static <T> T usable(String source, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(source, String.valueOf(e.getMessage()));
        }
    }
}
