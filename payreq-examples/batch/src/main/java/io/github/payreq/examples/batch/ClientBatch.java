package io.github.payreq.examples.batch;

import io.github.payreq.check.Outgoing;
import io.github.payreq.check.PreSendCheck;
import io.github.payreq.check.Recipient;
import io.github.payreq.check.Recipients;
import io.github.payreq.check.RequestCheck;
import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.journal.JournalEntry;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.party.AccountManager;
import io.github.payreq.policy.ClientPlan;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.LanguageNotAvailableException;
import io.github.payreq.templates.Message;
import io.github.payreq.templates.OccasionNotPossibleException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a batch does with one client: reads the requests and the events of the journal, plans, checks and composes. It is a pure
 * function of the lines, so that it does not matter which worker does it, or whether it is done twice.
 *
 * <p>Nothing is lost: every request is counted as decided about or as failed, and no line makes the batch stop. Where an event of
 * the client cannot be read, all the client's requests fail: it may have been a payment.
 *
 * <p>Each message has its {@code key}, which {@link io.github.payreq.journal.Journal#claim} takes before it is sent, so that it goes
 * out once even if it is written twice, and the {@code events} to record after that.
 *
 * <p>This class is immutable and thread-safe. {@link BatchSetup#open()} makes it.
 */
public final class ClientBatch {

    /** The code of a request whose id another line has. */
    public static final String ID_TWICE = "ID_TWICE";

    /** The code of a request whose client has an event that cannot be read. */
    public static final String HISTORY_NOT_COMPLETE = "HISTORY_NOT_COMPLETE";

    /** The code of a request that does not fit what has happened. */
    public static final String HISTORY_DOES_NOT_FIT = "HISTORY_DOES_NOT_FIT";

    private final EscalationPolicy policy;
    private final ClientPlan plan;
    private final PreSendCheck check;
    private final Moment moment;
    private final Composer composer;
    private final BatchSetup.Write write;
    private final Optional<String> domain;

    ClientBatch(
            EscalationPolicy policy,
            Moment moment,
            Composer composer,
            BatchSetup.Write write,
            Optional<String> domain) {
        this.policy = policy;
        this.plan = ClientPlan.of(policy);
        this.check = PreSendCheck.of(policy);
        this.moment = moment;
        this.composer = composer;
        this.write = write;
        this.domain = domain.map(MessageKey::requireDomain);
    }

    /**
     * Plans and composes for one client.
     *
     * @param requests the lines with the client's requests
     * @param events the lines with the client's events, entries of a journal, in any order
     * @return the messages, the failures and the counts
     */
    public Outcome of(List<InputLine> requests, List<InputLine> events) {
        try {
            return new Run().of(requests, events);
        } catch (RuntimeException e) {
            Tally tally = new Tally();
            List<Failure> failures =
                    requests.stream().map(line -> Failure.unexpected(line, e)).toList();
            failures.forEach(tally::failed);
            return new Outcome(List.of(), failures, tally);
        }
    }

    @Override
    public String toString() {
        return "ClientBatch[" + policy.name() + ", " + moment + "]";
    }

    /** One message names one payee, even where a batch is for several. */
    private static List<List<PaymentRequest>> byPayee(List<PaymentRequest> requests) {
        Map<String, List<PaymentRequest>> groups = new LinkedHashMap<>();
        for (PaymentRequest request : requests) {
            groups.computeIfAbsent(request.payee().organization(), name -> new ArrayList<>())
                    .add(request);
        }
        return List.copyOf(groups.values());
    }

    private static String spelt(Channel channel) {
        return Tally.spelt(channel);
    }

    /** One client. */
    private final class Run {
        private final List<String> messages = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private final Tally tally = new Tally();
        private final Map<String, InputLine> lines = new LinkedHashMap<>();

        Outcome of(List<InputLine> requestLines, List<InputLine> eventLines) {
            List<ContactEvent> events = events(eventLines);
            boolean isHistoryComplete = failures.isEmpty();
            List<PaymentRequest> requests = requests(requestLines);
            if (!isHistoryComplete) {
                String where = failures.get(0).line().place();
                requests.forEach(request -> failed(
                        request,
                        HISTORY_NOT_COMPLETE,
                        "the event at " + where + " must be readable: it may be a payment"));
            } else if (!requests.isEmpty()) {
                decide(requests, events);
            }
            return new Outcome(messages, failures, tally);
        }

        private void add(Failure failure) {
            failures.add(failure);
            tally.failed(failure);
        }

        private void failed(PaymentRequest request, String code, String reason) {
            add(new Failure(line(request.id()), Failure.Kind.REQUEST, code, reason));
        }

        private InputLine line(String request) {
            InputLine line = lines.get(request);
            if (line == null) {
                throw new IllegalStateException("no line has the request " + request);
            }
            return line;
        }

        private List<ContactEvent> events(List<InputLine> eventLines) {
            List<ContactEvent> events = new ArrayList<>();
            for (InputLine line : eventLines) {
                JournalEntry entry = RequestLine.read(line, JournalEntry.class, Failure.Kind.EVENT, this::add);
                if (entry != null) {
                    events.add(entry.event());
                }
            }
            return events;
        }

        private List<PaymentRequest> requests(List<InputLine> requestLines) {
            List<PaymentRequest> requests = new ArrayList<>();
            for (InputLine line : requestLines) {
                PaymentRequest request = RequestLine.read(line, this::add);
                if (request != null) {
                    InputLine other = lines.putIfAbsent(request.id(), line);
                    if (other == null) {
                        requests.add(request);
                    } else {
                        add(new Failure(
                                line,
                                Failure.Kind.REQUEST,
                                ID_TWICE,
                                "id (" + request.id() + ") must differ from that at " + other.place()));
                    }
                }
            }
            return requests;
        }

        private void decide(List<PaymentRequest> requests, List<ContactEvent> events) {
            Instant now = moment.of(requests.get(0));
            History history;
            try {
                history = History.of(events);
            } catch (IllegalArgumentException e) {
                requests.forEach(request -> failed(request, HISTORY_DOES_NOT_FIT, String.valueOf(e.getMessage())));
                return;
            }
            List<PaymentRequest> fitting = new ArrayList<>();
            for (PaymentRequest request : requests) {
                try {
                    Situation.of(request, history, now);
                    fitting.add(request);
                } catch (IllegalArgumentException e) {
                    failed(request, HISTORY_DOES_NOT_FIT, String.valueOf(e.getMessage()));
                }
            }
            for (List<PaymentRequest> ofPayee : byPayee(fitting)) {
                ClientPlan.Result result = plan.decide(ofPayee, history, now);
                result.decisions().values().forEach(tally::decided);
                for (PlannedMessage planned : result.messages()) {
                    planned.advancing().forEach(tally::decided);
                    compose(planned, now);
                }
            }
        }

        private void compose(PlannedMessage planned, Instant now) {
            List<Finding> findings = planned.requests().stream()
                    .flatMap(one -> RequestLine.blocking(RequestCheck.of(one)).stream())
                    .toList();
            if (!findings.isEmpty()) {
                add(Failure.of(line(planned.carrier().request()), Failure.Kind.MESSAGE, findings));
                return;
            }
            try {
                for (Message message : composer.compose(planned)) {
                    finish(planned, message, now);
                }
            } catch (OccasionNotPossibleException e) {
                add(Failure.of(line(planned.carrier().request()), Failure.Kind.MESSAGE, List.of(e.finding())));
            } catch (LanguageNotAvailableException e) {
                add(Failure.of(line(planned.carrier().request()), Failure.Kind.MESSAGE, e));
            }
        }

        private void finish(PlannedMessage planned, Message message, Instant now) {
            Channel channel = message.channel();
            List<Recipient> to = Recipients.of(planned.main().request(), channel);
            Outgoing outgoing = Outgoing.composedAt(now)
                    .by(channel)
                    .keys(planned.keys().values())
                    .to(to)
                    .accountsOf(planned.requests().stream()
                            .flatMap(one -> one.request().methods().stream())
                            .toList())
                    .build();
            List<Finding> findings = planned.advancing().stream()
                    .flatMap(send ->
                            RequestLine.blocking(check.check(situation(planned, send), send, send, outgoing)).stream())
                    .toList();
            if (!findings.isEmpty()) {
                add(Failure.of(line(planned.carrier().request()), Failure.Kind.MESSAGE, findings));
                return;
            }
            messages.add(json(planned, message, to, outgoing, now));
            tally.written(planned.carrier().stage().id(), spelt(channel));
        }

        private Situation situation(PlannedMessage planned, Decision.Send send) {
            return planned.requests().stream()
                    .filter(one -> one.request().id().equals(send.request()))
                    .findFirst()
                    .orElseThrow();
        }

        private String json(
                PlannedMessage planned, Message message, List<Recipient> to, Outgoing outgoing, Instant now) {
            Channel channel = message.channel();
            Decision.Send send = planned.carrier();
            PaymentRequest request = planned.main().request();
            MessageKey key = planned.keys().get(channel);
            if (key == null) {
                throw new IllegalStateException("no key for " + channel);
            }
            ObjectNode json = PayreqJson.mapper()
                    .createObjectNode()
                    .put("key", key.text())
                    .put("messageId", domain(request).map(key::messageId).orElse(null))
                    .put("client", request.client().id())
                    .put("channel", spelt(channel))
                    .put("stage", send.stage().id())
                    .put("approval", send.needsApproval());
            ArrayNode requests = json.putArray("requests");
            planned.requests().forEach(one -> requests.add(one.request().id()));
            ArrayNode addresses = json.putArray("to");
            to.forEach(one -> addresses.add(one.address()));
            ObjectNode body = MessageJson.of(message);
            if (write == BatchSetup.Write.HASHES) {
                json.put("sha256", sha256(body.toString()));
            } else {
                json.set("message", body);
            }
            ArrayNode events = json.putArray("events");
            planned.sentEvents(channel, now, outgoing.account())
                    .forEach(sent -> events.add(PayreqJson.mapper().<ObjectNode>valueToTree(sent)));
            return json.toString();
        }

        private Optional<String> domain(PaymentRequest request) {
            return domain.or(() -> request.payee()
                    .manager()
                    .flatMap(AccountManager::email)
                    .map(address -> address.substring(address.lastIndexOf('@') + 1)));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
