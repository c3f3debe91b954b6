package io.github.payreq.templates.internal;

import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.request.RankedMethod;
import io.github.payreq.templates.layout.CodePicture;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Line.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the ways to pay several invoices that are no links. An account that several invoices share stands once, and below it for
 * each invoice what differs: its sum, and what is to be written with the payment.
 */
final class SharedMethods {

    private record Offer(Facts facts, PaymentMethod method, List<Line> lines) {}

    private final Map<String, List<Offer>> groups = new LinkedHashMap<>();
    private boolean linksAreThere;

    SharedMethods(List<Facts> each) {
        for (Facts facts : each) {
            MethodWriter writer = new MethodWriter(facts);
            List<RankedMethod> ranked = facts.situation().rankedMethods();
            boolean someInTime = ranked.stream().anyMatch(RankedMethod::inTime);
            for (RankedMethod offer : ranked) {
                if (facts.link(offer.method()).isPresent()) {
                    linksAreThere = true;
                } else {
                    groups.computeIfAbsent(key(facts, offer.method()), key -> new ArrayList<>())
                            .add(new Offer(facts, offer.method(), writer.byHand(offer, someInTime)));
                }
            }
        }
    }

    private static String key(Facts facts, PaymentMethod method) {
        return method instanceof BankTransfer transfer
                ? transfer.getClass().getName() + " " + transfer.account()
                : facts.request().id() + " " + method.id();
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (groups.isEmpty()) {
            return lines;
        }
        Facts any = groups.values().iterator().next().get(0).facts();
        lines.add(Line.of(Kind.TITLE, any.say(linksAreThere ? "several.methods" : "methods.title")));
        int number = 0;
        for (List<Offer> group : groups.values()) {
            number++;
            lines.addAll(lines(number, group));
        }
        return lines;
    }

    private static List<Line> lines(int number, List<Offer> group) {
        Offer first = group.get(0);
        MethodWriter writer = new MethodWriter(first.facts());
        List<Line> common = group.size() == 1
                ? List.of()
                : first.lines().stream()
                        .filter(line ->
                                group.stream().allMatch(other -> other.lines().contains(line)))
                        .toList();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.item(number, writer.title(first.method()), codes(number, group)));
        common.stream().map(Line::below).forEach(lines::add);
        for (Offer offer : group) {
            lines.add(Line.text(offer.facts().say("several.for")).below());
            offer.lines().stream()
                    .filter(line -> !common.contains(line))
                    .map(line -> line.below().below())
                    .forEach(lines::add);
        }
        lines.add(Line.text(writer.how(first.method())).below());
        return lines;
    }

    /** A code is for one invoice, so that each has its own; its alternative text says for which. */
    private static List<CodePicture> codes(int number, List<Offer> group) {
        List<CodePicture> codes = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Offer offer = group.get(i);
            InstructionsWriter.pictures(offer.facts(), offer.method(), number + "-" + (i + 1)).stream()
                    .limit(1)
                    .forEach(codes::add);
        }
        return codes;
    }
}
