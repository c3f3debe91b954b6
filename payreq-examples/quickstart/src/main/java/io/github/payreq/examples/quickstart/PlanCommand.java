package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Explanation;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what to send next about each request, when, and why; or plays through what would be sent if nothing happened. */
@Command(name = "plan", description = "Decides what to send next, and why.")
final class PlanCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The requests in JSON, each in a file; - reads standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "The escalation policy in JSON, or gentle, standard (the default) or strict.")
    private String policy = "standard";

    @Option(names = "--events", paramLabel = "EVENTS", description = "What has happened so far, in JSON.")
    private @Nullable String events;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            converter = Values.Moment.class,
            description = "The moment, such as 2026-12-09T08:00:00Z; by default the present one.")
    private @Nullable Instant now;

    @Option(
            names = "--simulate",
            paramLabel = "PERIOD",
            converter = Values.Span.class,
            description = "Plays through a period such as P60D: what would be sent if nothing else happened.")
    private @Nullable Period simulated;

    @Option(names = "--explain", description = "Says what every rule said.")
    private boolean explains;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean helpAsked;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            EscalationPolicy ladder = ladder();
            History history = events == null ? History.none() : JsonFile.read(events, console, History.class);
            Map<String, PaymentRequest> requests = requests();
            Instant start = now == null ? Instant.now() : now;
            List<Situation> situations = requests.values().stream()
                    .map(request -> situation(request, history, start))
                    .toList();
            if (simulated != null) {
                print(
                        new Simulation(ladder, requests.values(), history, start).run(simulated, start),
                        Simulation.Line::json);
            } else {
                print(situations.stream().map(ladder::decide).toList());
            }
            return ExitStatus.DONE;
        } catch (InvalidPaymentRequestException e) {
            e.findings().forEach(finding -> console.problem(Findings.line(finding)));
            return ExitStatus.BLOCKED;
        }
    }

    private EscalationPolicy ladder() {
        return switch (policy) {
            case "gentle" -> EscalationPolicy.gentle();
            case "standard" -> EscalationPolicy.standard();
            case "strict" -> EscalationPolicy.strict();
            default -> JsonFile.read(policy, console, EscalationPolicy.class);
        };
    }

    /** Requests by their file; an id that comes twice would be asked for twice. */
    private Map<String, PaymentRequest> requests() {
        if (files.size() + (events == null ? 0 : 1) > 1
                && (files.indexOf(TextFile.STANDARD_INPUT) != files.lastIndexOf(TextFile.STANDARD_INPUT)
                        || (files.contains(TextFile.STANDARD_INPUT) && TextFile.STANDARD_INPUT.equals(events)))) {
            throw new UnusableInputException("-", "must be named once: standard input can be read only once");
        }
        Map<String, PaymentRequest> requests = new LinkedHashMap<>();
        Map<String, String> fileOf = new LinkedHashMap<>();
        for (String file : files) {
            PaymentRequest request = JsonFile.read(file, console, PaymentRequest.class);
            String other = fileOf.putIfAbsent(request.id(), TextFile.nameOf(file));
            if (other != null) {
                throw new UnusableInputException(
                        TextFile.nameOf(file), "id (" + request.id() + ") must differ from that in " + other);
            }
            requests.put(TextFile.nameOf(file), request);
        }
        return requests;
    }

    private Situation situation(PaymentRequest request, History history, Instant moment) {
        try {
            return Situation.of(request, history, moment);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(
                    events == null ? request.id() : TextFile.nameOf(events), String.valueOf(e.getMessage()));
        }
    }

    private void print(List<Decision> decisions) {
        if (!json) {
            console.result(decisions.stream().map(this::text).collect(Collectors.joining("\n")));
        } else if (decisions.size() == 1) {
            console.result(node(decisions.get(0)).toString());
        } else {
            ArrayNode array = PayreqJson.mapper().createArrayNode();
            decisions.forEach(decision -> array.add(node(decision)));
            console.result(array.toString());
        }
    }

    private ObjectNode node(Decision decision) {
        ObjectNode node = PayreqJson.mapper().valueToTree(decision);
        if (explains) {
            node.set("explain", PayreqJson.mapper().valueToTree(decision.explain()));
        }
        return node;
    }

    private String text(Decision decision) {
        String line = decision.request() + ": "
                + decision.<String>fold(
                        send -> "send " + send.stage().id() + " by "
                                + String.join(
                                        ", ",
                                        send.keys().values().stream()
                                                .map(MessageKey::text)
                                                .toList())
                                + ", " + send.amountDue().getCurrencyUnit() + " "
                                + send.amountDue().getAmount().toPlainString()
                                + (send.needsApproval() ? ", after approval" : ""),
                        wait -> "wait until " + wait.until(),
                        stop -> "stop",
                        handOver -> "hand over"
                                + handOver.to()
                                        .map(person -> " to " + person.name())
                                        .orElse(""))
                + ", " + decision.reason()
                + (decision.isCalendarComplete() ? "" : ", the calendar of holidays has run out");
        if (!explains) {
            return line;
        }
        return line + "\n"
                + decision.explain().stream()
                        .map(Explanation::toString)
                        .map(said -> "  " + said)
                        .collect(Collectors.joining("\n"));
    }

    private void print(List<Simulation.Line> lines, Function<Simulation.Line, ObjectNode> form) {
        if (json) {
            ArrayNode array = PayreqJson.mapper().createArrayNode();
            lines.forEach(line -> array.add(form.apply(line)));
            console.result(array.toString());
        } else {
            lines.forEach(line -> console.result(line.toString()));
        }
    }
}
