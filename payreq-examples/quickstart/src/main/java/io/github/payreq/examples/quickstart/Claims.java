package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.journal.ClaimResult;
import io.github.payreq.journal.Journal;
import io.github.payreq.journal.NextAction;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.party.AccountManager;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Claims the messages of decisions in a journal, so that nobody else sends them, and notes what comes next. */
final class Claims {

    /** What came of the claim to one message, and the event to record once it is sent. */
    record Claim(MessageKey key, ClaimResult result, Optional<Sent> event) {

        ObjectNode json() {
            ObjectNode node = PayreqJson.mapper().createObjectNode();
            node.put("key", key.text());
            if (result instanceof ClaimResult.Claimed claimed) {
                node.put("result", "claimed");
                node.put("messageId", claimed.messageId());
                node.put("token", claimed.token().value());
                node.put("takenOver", claimed.takenOver());
                event.ifPresent(sent -> node.set("event", PayreqJson.mapper().valueToTree(sent)));
            } else if (result instanceof ClaimResult.AlreadySent sent) {
                node.put("result", "alreadySent");
                node.put("messageId", sent.messageId());
                node.put("at", sent.at().toString());
            } else if (result instanceof ClaimResult.Held held) {
                node.put("result", "held");
                node.put("until", held.until().toString());
            }
            return node;
        }

        @Override
        public String toString() {
            if (result instanceof ClaimResult.Claimed claimed) {
                return "claimed " + key.text() + ", Message-ID " + claimed.messageId() + ", token "
                        + claimed.token().value()
                        + (claimed.takenOver() ? ", taken over: it may have been sent already" : "");
            }
            return result instanceof ClaimResult.AlreadySent sent
                    ? "not again " + key.text() + ", sent at " + sent.at()
                    : "not again " + key.text() + ", held until " + ((ClaimResult.Held) result).until();
        }
    }

    private final Journal journal;
    private final Duration lease;

    Claims(Journal journal, Duration lease) {
        this.journal = journal;
        this.lease = lease;
    }

    /** Claims what a decision sends; what it does not send is only noted. */
    List<Claim> of(Decision decision, Situation situation) {
        List<Claim> claims = new ArrayList<>();
        if (decision instanceof Decision.Send send) {
            send.keys().forEach((channel, key) -> {
                ClaimResult result = journal.claim(client(situation), key, lease);
                claims.add(new Claim(
                        key,
                        result,
                        result instanceof ClaimResult.Claimed claimed
                                ? Optional.of(event(send, situation, key, claimed.messageId()))
                                : Optional.empty()));
            });
        }
        next(decision, situation.now())
                .ifPresentOrElse(
                        what -> journal.schedule(
                                new NextAction(decision.request(), client(situation), what.at(), what.what())),
                        () -> journal.unschedule(decision.request()));
        return claims;
    }

    private static String client(Situation situation) {
        return situation.request().client().id();
    }

    private static Sent event(Decision.Send send, Situation situation, MessageKey key, String messageId) {
        Sent sent = new PlannedMessage(send, List.of(situation), List.of(send))
                .sentEvents(key.channel(), situation.now(), Optional.empty())
                .get(0);
        return new Sent(
                sent.id(),
                sent.at(),
                sent.request(),
                sent.stage(),
                sent.channel(),
                sent.key(),
                Optional.of(messageId),
                sent.amountAsked(),
                sent.dueOn(),
                sent.account());
    }

    private record Next(Instant at, String what) {}

    private Optional<Next> next(Decision decision, Instant now) {
        return decision.fold(
                send -> Optional.of(new Next(
                        now.plus(lease),
                        "record what was sent of " + send.stage().id() + ", or decide again")),
                wait -> Optional.of(new Next(wait.until(), "decide again after " + wait.reason())),
                stop -> Optional.empty(),
                handOver -> Optional.of(new Next(
                        now,
                        "hand over"
                                + handOver.to()
                                        .map(AccountManager::name)
                                        .map(name -> " to " + name)
                                        .orElse("")
                                + ": " + handOver.reason())));
    }
}
