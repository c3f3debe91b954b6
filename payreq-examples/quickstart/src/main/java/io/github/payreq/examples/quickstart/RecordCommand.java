package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.journal.ClaimResult;
import io.github.payreq.journal.ClaimToken;
import io.github.payreq.journal.Journal;
import io.github.payreq.journal.JournalConflictException;
import io.github.payreq.journal.StaleClaimException;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** Notes in the journal what has happened with the client of a request: a message that went out, a payment, an answer. */
@Command(name = "record", description = "Notes in the journal what has happened.")
final class RecordCommand implements Callable<Integer> {

    /** As long as it takes to record what was sent already. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "The request in JSON; - reads standard input.")
    private String file = TextFile.STANDARD_INPUT;

    @Option(
            names = "--event",
            paramLabel = "EVENT",
            required = true,
            description = "What has happened, in JSON: an event or a list of them; - reads standard input.")
    private String event = "";

    @Mixin
    JournalOption journalFile = new JournalOption();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "The token of the claim to a message that was sent, as plan --claim printed it.")
    private @Nullable String token;

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description = "The sender's domain, for the Message-ID; by default that of the manager's e-mail address.")
    private @Nullable String domain;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    HelpOption help = new HelpOption();

    RecordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (file.equals(TextFile.STANDARD_INPUT) && file.equals(event)) {
            throw new UnusableInputException("--event", "must be a file where the request is standard input");
        }
        List<ContactEvent> events = events();
        PaymentRequest request;
        try {
            request = JsonFile.read(file, console, PaymentRequest.class);
        } catch (InvalidPaymentRequestException e) {
            e.findings().forEach(finding -> console.problem(Findings.line(finding)));
            return ExitStatus.BLOCKED;
        }
        if (token != null && (events.size() != 1 || !isMessage(events.get(0)))) {
            throw new UnusableInputException("--token", "must come with one message that has a key");
        }
        events.forEach(one -> requireOfRequest(one, request));
        try (JournalFile opened = JournalFile.open(journalFile.path)) {
            return record(events, request, opened);
        }
    }

    private List<ContactEvent> events() {
        String text = TextFile.read(event, console).stripLeading();
        return text.startsWith("[")
                ? JsonFile.parse(text, event, History.class).events()
                : List.of(JsonFile.parse(text, event, ContactEvent.class));
    }

    /** A payment of one client must not be noted for another. */
    private void requireOfRequest(ContactEvent one, PaymentRequest request) {
        if (one.request().filter(id -> !id.equals(request.id())).isPresent()) {
            throw new UnusableInputException(
                    TextFile.nameOf(event),
                    "request (" + one.request().get() + ") of event " + one.id() + " must be that of "
                            + TextFile.nameOf(file) + ", " + request.id());
        }
    }

    private int record(List<ContactEvent> events, PaymentRequest request, JournalFile opened) {
        String client = request.client().id();
        requireUsable(events, request, opened.journal().history(client));
        ArrayNode results = PayreqJson.mapper().createArrayNode();
        List<String> problems = new ArrayList<>();
        for (ContactEvent one : events) {
            try {
                String result = isMessage(one)
                        ? message((Sent) one, client, opened.journal(SenderDomain.of(domain, request)))
                        : opened.journal().append(client, one) ? "recorded" : "known";
                results.addObject().put("event", one.id()).put("result", result);
            } catch (StaleClaimException | JournalConflictException | RefusedException e) {
                problems.add("error event " + one.id() + ": " + e.getMessage());
            } catch (IllegalArgumentException e) {
                throw new UnusableInputException(TextFile.nameOf(event), String.valueOf(e.getMessage()));
            }
        }
        if (json) {
            console.result(results.toString());
        } else {
            results.forEach(one -> console.result(
                    one.get("event").asString() + ": " + one.get("result").asString()));
        }
        problems.forEach(console::problem);
        return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.BLOCKED;
    }

    /** A journal that no plan could read any more would be worse than none. What contradicts it is the journal's to say. */
    private void requireUsable(List<ContactEvent> events, PaymentRequest request, History before) {
        Map<String, ContactEvent> all = new LinkedHashMap<>();
        before.events().forEach(one -> all.put(one.id(), one));
        events.forEach(one -> all.putIfAbsent(one.id(), one));
        Instant last = all.values().stream()
                .map(ContactEvent::at)
                .max(Comparator.naturalOrder())
                .orElseGet(Instant::now);
        try {
            Situation.of(request, History.of(List.copyOf(all.values())), last);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(TextFile.nameOf(event), String.valueOf(e.getMessage()));
        }
    }

    private static boolean isMessage(ContactEvent one) {
        return one instanceof Sent sent && sent.key().isPresent();
    }

    /** A message is recorded with the claim by which it was sent, or claimed now if nobody holds it. */
    private String message(Sent sent, String client, Journal journal) {
        if (journal.history(client).events().contains(sent)) {
            return "known";
        }
        MessageKey key = MessageKey.parse(sent.key().orElseThrow());
        if (token != null) {
            journal.record(new ClaimToken(key, token), sent);
            return "recorded";
        }
        ClaimResult result = journal.claim(client, key, MOMENT);
        if (result instanceof ClaimResult.Claimed claimed) {
            journal.record(claimed.token(), sent);
            return "recorded";
        }
        throw new RefusedException(
                result instanceof ClaimResult.AlreadySent already
                        ? key.text() + " was sent at " + already.at() + "; a message is sent once"
                        : key.text() + " is held until " + ((ClaimResult.Held) result).until()
                                + ": give the --token of its claim");
    }

    /** The journal does not let the message be recorded. */
    private static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(String problem) {
            super(problem);
        }
    }
}
