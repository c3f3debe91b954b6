package io.github.payreq.examples.quickstart;

import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateCharge;
import io.github.payreq.terms.LateCharge.Charged;
import io.github.payreq.terms.LateNote;
import io.github.payreq.terms.LatePeriod;
import io.github.payreq.terms.LateRegime;
import io.github.payreq.terms.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What late payment costs, for people and for programs. */
record PrintedCharge(Situation situation, LateRegime regime, LateCharge charge) {

    private Optional<Charged> charged() {
        return charge.charged();
    }

    private Money interest() {
        return charged()
                .map(Charged::interest)
                .orElseGet(() -> situation.request().invoice().total().multipliedBy(0));
    }

    private Optional<Money> fixedSum() {
        return charged().flatMap(Charged::fixedSum);
    }

    private List<LatePeriod> periods() {
        return charged().map(Charged::periods).orElse(List.of());
    }

    private List<LateNote> notes() {
        return charged().map(Charged::notes).orElse(List.of());
    }

    Optional<LocalDate> rateUnknownFrom() {
        return charge instanceof LateCharge.RateUnknown unknown ? Optional.of(unknown.from()) : Optional.empty();
    }

    private Optional<LateCharge.Reason> notCharged() {
        return charge instanceof LateCharge.NotCharged nothing ? Optional.of(nothing.reason()) : Optional.empty();
    }

    private static String name(Object constant) {
        return PayreqJson.mapper().convertValue(constant, String.class);
    }

    private static String print(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit();
    }

    private static String print(BigDecimal rate) {
        return rate.toPlainString();
    }

    ObjectNode json() {
        ObjectNode json = PayreqJson.mapper()
                .createObjectNode()
                .put("request", situation.request().id())
                .put("regime", regime.code())
                .put("source", regime.source())
                .put("on", situation.today().toString())
                .put("dayCount", name(regime.dayCount()))
                .put("rounding", name(regime.rounding()))
                .put("interest", print(interest()))
                .put("fixedSum", fixedSum().map(PrintedCharge::print).orElse(null))
                .put(
                        "total",
                        charged()
                                .flatMap(Charged::total)
                                .map(PrintedCharge::print)
                                .orElse(null));
        ArrayNode array = json.putArray("periods");
        for (LatePeriod period : periods()) {
            array.addObject()
                    .put("from", period.from().toString())
                    .put("to", period.to().toString())
                    .put("days", period.days())
                    .put("rate", print(period.rate()))
                    .put(
                            "reference",
                            period.reference().map(PrintedCharge::print).orElse(null))
                    .put("base", period.denominator())
                    .put("principal", print(period.principal()))
                    .put("unrounded", print(period.unrounded()))
                    .put("amount", print(period.amount()));
        }
        ArrayNode remarks = json.putArray("notes");
        notes().forEach(note -> remarks.add(name(note)));
        json.put("rateUnknownFrom", rateUnknownFrom().map(LocalDate::toString).orElse(null))
                .put("notCharged", notCharged().map(PrintedCharge::name).orElse(null));
        charged()
                .ifPresentOrElse(
                        some -> json.putObject("watermark")
                                .put("through", some.watermark().through().toString())
                                .put("fixedSumCharged", some.watermark().fixedSumCharged()),
                        () -> json.putNull("watermark"));
        return json;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Late payment of " + situation.request().id() + " up to " + situation.today() + ", " + regime.code()
                + " (" + regime.source() + ")");
        periods().forEach(period -> lines.add(line(period)));
        if (charged().isPresent()) {
            lines.add("Interest: " + print(interest()) + " (" + name(regime.dayCount()) + ", rounded "
                    + rounded(regime.rounding()) + ")");
        }
        fixedSum().ifPresent(sum -> lines.add("Fixed sum: " + print(sum)));
        charged()
                .filter(some -> some.fixedSum().isPresent())
                .flatMap(Charged::total)
                .ifPresent(total -> lines.add("Total: " + print(total)));
        notes().forEach(note -> lines.add("Note: " + name(note)));
        rateUnknownFrom().ifPresent(day -> lines.add("Rate unknown from " + day));
        notCharged().ifPresent(reason -> lines.add("Nothing is charged: " + name(reason)));
        charged()
                .map(Charged::watermark)
                .ifPresent(mark -> lines.add(
                        "Charged through " + mark.through() + (mark.fixedSumCharged() ? ", with the fixed sum" : "")));
        return String.join("\n", lines);
    }

    private static String rounded(Rounding rounding) {
        return switch (rounding) {
            case EACH_PERIOD -> "in each period";
            case EACH_DAY -> "for one day";
            case TOTAL -> "once";
        };
    }

    private static String line(LatePeriod period) {
        return period.from() + " to " + period.to() + ": " + print(period.principal()) + " x " + print(period.rate())
                + " % x " + period.days() + "/" + period.denominator() + " = " + print(period.amount());
    }
}
