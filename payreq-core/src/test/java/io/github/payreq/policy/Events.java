package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Events of a client, each with an id of its own, about the request {@code small-1} unless another is named. */
final class Events {

    static final String REQUEST = "small-1";

    private Events() {}

    private static String id(String type, Instant at, String more) {
        return type + "@" + at + more;
    }

    static ContactEvent sent(String at, String stage, Channel channel) {
        return sent(Instant.parse(at), REQUEST, stage, channel, new MessageKey(REQUEST, 0, stage, channel).text());
    }

    static ContactEvent sent(Instant at, String request, String stage, Channel channel, String key) {
        return new ContactEvent.Sent(
                id("sent", at, request + stage + channel),
                at,
                Optional.of(request),
                stage,
                channel,
                key.isEmpty() ? Optional.empty() : Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ContactEvent call(String at, ContactEvent.CallOutcome outcome) {
        return call(Instant.parse(at), REQUEST, outcome);
    }

    static ContactEvent call(Instant at, String request, ContactEvent.CallOutcome outcome) {
        return new ContactEvent.Call(id("call", at, request), at, Optional.of(request), outcome, Optional.empty());
    }

    static ContactEvent payment(String at, String amount) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Payment(id("payment", instant, ""), instant, Optional.of(REQUEST), Money.parse(amount));
    }

    static ContactEvent credit(String at, String amount) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Credit(id("credit", instant, ""), instant, Optional.of(REQUEST), Money.parse(amount));
    }

    static ContactEvent refund(String at, String amount) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Refund(id("refund", instant, ""), instant, Optional.of(REQUEST), Money.parse(amount));
    }

    static ContactEvent promise(String at, String payBy, String amount) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Promise(
                id("promise", instant, ""),
                instant,
                Optional.of(REQUEST),
                LocalDate.parse(payBy),
                amount.isEmpty() ? Optional.empty() : Optional.of(Money.parse(amount)),
                Optional.empty());
    }

    static ContactEvent moreTime(String at, String until) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.MoreTime(
                id("moreTime", instant, ""), instant, Optional.of(REQUEST), date(until), Optional.empty());
    }

    static ContactEvent pause(String at, String until) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Pause(id("pause", instant, ""), instant, Optional.of(REQUEST), date(until));
    }

    static ContactEvent resume(String at) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Resume(id("resume", instant, ""), instant, Optional.of(REQUEST));
    }

    static ContactEvent dispute(String at) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Dispute(id("dispute", instant, ""), instant, Optional.of(REQUEST), Optional.empty());
    }

    static ContactEvent resolved(String at) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.DisputeResolved(
                id("resolved", instant, ""), instant, Optional.of(REQUEST), Optional.empty());
    }

    static ContactEvent decline(String at) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Decline(id("decline", instant, ""), instant, Optional.of(REQUEST), Optional.empty());
    }

    static ContactEvent talk(String at) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Talk(id("talk", instant, ""), instant, Optional.of(REQUEST), Optional.empty());
    }

    static ContactEvent optOut(String at, String request, Channel... channel) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.OptOut(
                id("optOut", instant, request),
                instant,
                Optional.of(request),
                Arrays.stream(channel).findFirst());
    }

    static ContactEvent bounced(String at, String key) {
        Instant instant = Instant.parse(at);
        return new ContactEvent.Bounced(id("bounced", instant, key), instant, Optional.of(REQUEST), Optional.of(key));
    }

    static ContactEvent instalments(String at, String... datesAndSums) {
        Instant instant = Instant.parse(at);
        List<ContactEvent.Instalment> plan = new ArrayList<>();
        for (int i = 0; i < datesAndSums.length; i += 2) {
            plan.add(new ContactEvent.Instalment(LocalDate.parse(datesAndSums[i]), Money.parse(datesAndSums[i + 1])));
        }
        return new ContactEvent.Instalments(
                id("instalments", instant, ""), instant, Optional.of(REQUEST), plan, Optional.empty());
    }

    private static Optional<LocalDate> date(String date) {
        return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
    }

    static History with(History history, ContactEvent... more) {
        List<ContactEvent> events = new ArrayList<>(history.events());
        events.addAll(List.of(more));
        return History.of(events);
    }

    /** The history after a host has sent what a decision says, on all channels at the moment of the decision. */
    static History recorded(Situation situation, Decision.Send send) {
        List<ContactEvent> events = new ArrayList<>(situation.clientHistory().events());
        send.keys()
                .forEach((channel, key) -> events.add(new ContactEvent.Sent(
                        key.text(),
                        situation.now(),
                        Optional.of(send.request()),
                        send.stage().id(),
                        channel,
                        Optional.of(key.text()),
                        Optional.empty(),
                        Optional.of(send.amountDue()),
                        Optional.of(send.dueOn()),
                        Optional.empty())));
        return History.of(events);
    }
}
