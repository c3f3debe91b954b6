package io.github.payreq.templates.internal;

import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.request.RankedMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the ways to pay several invoices that are no links. An account that several invoices share stands once, and below it for
 * each invoice what differs: its sum, and what is to be written with the payment.
 */
final class SharedMethods {

    private static final String INDENT = "   ";

    private record Offer(Facts facts, PaymentMethod method, List<String> lines) {}

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

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (groups.isEmpty()) {
            return lines;
        }
        Facts any = groups.values().iterator().next().get(0).facts();
        lines.add(any.say(linksAreThere ? "several.methods" : "methods.title"));
        int number = 0;
        for (List<Offer> group : groups.values()) {
            number++;
            lines.addAll(lines(number, group));
        }
        return lines;
    }

    private static List<String> lines(int number, List<Offer> group) {
        Offer first = group.get(0);
        MethodWriter writer = new MethodWriter(first.facts());
        List<String> common = group.size() == 1
                ? List.of()
                : first.lines().stream()
                        .filter(line ->
                                group.stream().allMatch(other -> other.lines().contains(line)))
                        .toList();
        List<String> lines = new ArrayList<>();
        lines.add(number + ". " + writer.title(first.method()));
        common.forEach(line -> lines.add(INDENT + line));
        for (Offer offer : group) {
            lines.add(INDENT + offer.facts().say("several.for"));
            offer.lines().stream()
                    .filter(line -> !common.contains(line))
                    .forEach(line -> lines.add(INDENT + INDENT + line));
        }
        lines.add(INDENT + writer.how(first.method()));
        return lines;
    }
}
