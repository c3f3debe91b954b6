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
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what to send next about each request, when, and why; or plays through what would be sent if nothing happened. */
@Command(name = "plan", description = "Decides what to send next, and why.")
final class PlanCommand implements Callable<Integer> {

    private static final Duration LONGEST_LEASE = Duration.ofDays(31);

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
            names = "--journal",
            paramLabel = "PATH",
            arity = "0..1",
            fallbackValue = JournalFile.DEFAULT,
            description = "The journal that knows what has happened; without a path payreq-journal in this folder.")
    private @Nullable String journal;

    @Option(
            names = "--claim",
            description =
                    "Claims in the journal what is to be sent, so that no other run sends it, and notes what comes"
                            + " next.")
    private boolean claims;

    @Option(
            names = "--lease",
            paramLabel = "LENGTH",
            converter = Values.Length.class,
            description = "How long a claim holds unless the message is recorded, such as PT10M, the default.")
    private Duration lease = Duration.ofMinutes(10);

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description = "The sender's domain, for the Message-ID; by default that of the manager's e-mail address.")
    private @Nullable String domain;

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

    @Mixin
    HelpOption help = new HelpOption();

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        requireFitting();
        try {
            EscalationPolicy ladder = ladder();
            if (journal == null) {
                History history = events == null ? History.none() : JsonFile.read(events, console, History.class);
                plan(ladder, requests(), client -> history, null);
            } else {
                Map<String, PaymentRequest> requests = requests();
                try (JournalFile opened = JournalFile.open(journal)) {
                    plan(ladder, requests, opened.journal()::history, opened);
                }
            }
            return ExitStatus.DONE;
        } catch (InvalidPaymentRequestException e) {
            e.findings().forEach(finding -> console.problem(Findings.line(finding)));
            return ExitStatus.BLOCKED;
        }
    }

    private void requireFitting() {
        if (journal != null && events != null) {
            throw new UnusableInputException("--events", "must not come with --journal, which knows what has happened");
        }
        if (claims && (journal == null || simulated != null)) {
            throw new UnusableInputException(
                    "--claim", journal == null ? "must come with --journal" : "must not come with --simulate");
        }
    }

    private void plan(
            EscalationPolicy ladder,
            Map<String, PaymentRequest> requests,
            Function<String, History> histories,
            @Nullable JournalFile opened) {
        Instant start = now == null ? Instant.now() : now;
        Map<String, History> known = new LinkedHashMap<>();
        requests.values()
                .forEach(request -> known.computeIfAbsent(request.client().id(), histories));
        List<Situation> situations = requests.values().stream()
                .map(request ->
                        situation(request, known.getOrDefault(request.client().id(), History.none()), start))
                .toList();
        if (simulated != null) {
            print(simulation(ladder, requests, known, start, simulated), Simulation.Line::json);
            return;
        }
        List<Planned> planned = new ArrayList<>();
        for (Situation situation : situations) {
            Decision decision = ladder.decide(situation);
            planned.add(new Planned(
                    decision,
                    opened == null || !claims
                            ? List.of()
                            : new Claims(opened.journal(SenderDomain.of(domain, situation.request())), lease())
                                    .of(decision, situation)));
        }
        print(planned);
    }

    /** A decision, and what came of the claims to its messages. */
    private record Planned(Decision decision, List<Claims.Claim> claims) {}

    /** Each client has a history of its own; what would be sent is told in the order of time. */
    private static List<Simulation.Line> simulation(
            EscalationPolicy ladder,
            Map<String, PaymentRequest> requests,
            Map<String, History> histories,
            Instant start,
            Period span) {
        return histories.entrySet().stream()
                .flatMap(client -> new Simulation(
                                ladder,
                                requests.values().stream()
                                        .filter(request -> request.client().id().equals(client.getKey()))
                                        .toList(),
                                client.getValue(),
                                start)
                        .run(span, start).stream())
                .sorted(Comparator.comparing(Simulation.Line::at))
                .toList();
    }

    private Duration lease() {
        if (lease.isNegative() || lease.isZero() || lease.compareTo(LONGEST_LEASE) > 0) {
            throw new UnusableInputException(
                    "--lease", "(" + lease + ") must be above zero and at most " + LONGEST_LEASE);
        }
        return lease;
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
                    events != null ? TextFile.nameOf(events) : journal != null ? journal : request.id(),
                    String.valueOf(e.getMessage()));
        }
    }

    private void print(List<Planned> planned) {
        if (!json) {
            console.result(planned.stream().map(this::text).collect(Collectors.joining("\n")));
        } else if (planned.size() == 1) {
            console.result(node(planned.get(0)).toString());
        } else {
            ArrayNode array = PayreqJson.mapper().createArrayNode();
            planned.forEach(one -> array.add(node(one)));
            console.result(array.toString());
        }
    }

    private ObjectNode node(Planned one) {
        ObjectNode node = PayreqJson.mapper().valueToTree(one.decision());
        if (explains) {
            node.set("explain", PayreqJson.mapper().valueToTree(one.decision().explain()));
        }
        if (claims) {
            ArrayNode array = node.putArray("claims");
            one.claims().forEach(claim -> array.add(claim.json()));
        }
        return node;
    }

    private String text(Planned one) {
        return text(one.decision())
                + one.claims().stream().map(claim -> "\n  " + claim).collect(Collectors.joining());
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
