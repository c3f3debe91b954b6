package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.policy.Reason;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Plays through what would be sent if every message went out at once and nobody answered or paid. */
final class Simulation {

    /** One contact on one channel, or the end of the messages about a request. */
    record Line(Instant at, String request, String what, Optional<Channel> channel, Reason why) {

        ObjectNode json() {
            ObjectNode node = PayreqJson.mapper().createObjectNode();
            node.put("at", at.toString());
            node.put("request", request);
            node.put("stage", what);
            node.put("channel", channel.map(Line::name).orElse(null));
            node.put("reason", why.name());
            return node;
        }

        @Override
        public String toString() {
            return at + "  " + request + "  " + what
                    + channel.map(by -> "  " + name(by)).orElse("") + "  " + why;
        }

        private static String name(Channel channel) {
            return channel.name().toLowerCase(Locale.ROOT);
        }
    }

    private final EscalationPolicy policy;
    private final List<PaymentRequest> open;
    private final Map<String, Reason> waitedFor = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private History history;

    Simulation(EscalationPolicy policy, Collection<PaymentRequest> requests, History history, Instant start) {
        this.policy = policy;
        this.open = new ArrayList<>(requests);
        this.history = history.upTo(start);
    }

    /** Goes from one instant at which something is to be done to the next, up to the end of the span. */
    List<Line> run(Period span, Instant start) {
        Instant end = start.atZone(ZoneOffset.UTC).plus(span).toInstant();
        Optional<Instant> moment = Optional.of(start);
        while (moment.isPresent() && !open.isEmpty()) {
            Instant now = moment.get();
            moment = step(now).filter(next -> !next.isAfter(end));
        }
        return List.copyOf(lines);
    }

    /** Does what is to be done now, and returns when there is something to do again. */
    private Optional<Instant> step(Instant now) {
        Optional<Instant> next = Optional.empty();
        for (PaymentRequest request : List.copyOf(open)) {
            Situation situation = Situation.of(request, history, now);
            Decision decision = policy.decide(situation);
            while (decision instanceof Decision.Send send) {
                record(send, situation, now);
                situation = Situation.of(request, history, now);
                decision = policy.decide(situation);
            }
            if (decision instanceof Decision.Wait wait) {
                waitedFor.put(request.id(), wait.reason());
                next = next.filter(other -> other.isBefore(wait.until())).or(() -> Optional.of(wait.until()));
            } else {
                boolean isHandOver = decision instanceof Decision.HandOver;
                lines.add(new Line(
                        now, request.id(), isHandOver ? "handOver" : "stop", Optional.empty(), decision.reason()));
                open.remove(request);
            }
        }
        return next;
    }

    private void record(Decision.Send send, Situation situation, Instant now) {
        List<ContactEvent> events = new ArrayList<>(history.events());
        Reason why = Optional.ofNullable(waitedFor.get(send.request())).orElse(send.reason());
        PlannedMessage message = new PlannedMessage(send, List.of(situation), List.of(send));
        for (Channel channel : send.channels()) {
            lines.add(new Line(now, send.request(), send.stage().id(), Optional.of(channel), why));
            events.addAll(message.sentEvents(channel, now, Optional.empty()));
        }
        history = History.of(events);
    }
}
