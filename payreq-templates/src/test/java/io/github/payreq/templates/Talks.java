package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.ClientContact;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.OrderLine;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Situations in which somebody speaks with the client, with what happened before. */
final class Talks {

    private Talks() {}

    /** The invoice of the studio with an accepted line, and with an approver at the client. */
    static PaymentRequest request() {
        PaymentRequest logo = Examples.request("logo-ru");
        Invoice.Builder invoice = Invoice.builder(logo.invoice().number())
                .issuedOn(logo.invoice().issuedOn())
                .total(logo.invoice().total());
        logo.invoice().subject().ifPresent(invoice::subject);
        List<OrderLine> lines = logo.invoice().lines();
        invoice.line(lines.get(0).toBuilder()
                .acceptedOn(LocalDate.parse("2026-11-19"))
                .build());
        invoice.line(lines.get(1));
        return logo.toBuilder()
                .client(logo.client().toBuilder()
                        .contact(ClientContact.builder(ClientContact.Role.APPROVER)
                                .name("Ольга Чернова")
                                .email("olga@romashka.example")
                                .build())
                        .build())
                .invoice(invoice.build())
                .build();
    }

    static Situation on(Occasion occasion) {
        return Examples.on(day(occasion), request(), history());
    }

    private static String day(Occasion occasion) {
        return switch (occasion) {
            case REQUEST -> "2026-11-24";
            case UPCOMING -> "2026-12-01";
            case DUE_TODAY -> "2026-12-04";
            case OVERDUE -> "2026-12-05";
            case OVERDUE_AGAIN, THANKS, PROMISE_NOTED, STATEMENT -> "2026-12-11";
            case FINAL_NOTICE -> "2027-01-03";
        };
    }

    /** A message, one that bounced, a call without answer, a promise with a note, a note, a payment in part. */
    static ContactEvent[] history() {
        Optional<String> request = Optional.of("logo-123");
        List<ContactEvent> events = new ArrayList<>();
        events.add(sent("2026-11-20T08:00:00Z", Channel.EMAIL, "request"));
        events.add(new ContactEvent.Delivered(
                "delivered", at("2026-11-20T08:01:00Z"), request, Optional.of("logo-123/0/request/email")));
        events.add(sent("2026-11-22T08:00:00Z", Channel.SMS, "hint"));
        events.add(new ContactEvent.Bounced(
                "bounced", at("2026-11-22T08:01:00Z"), request, Optional.of("logo-123/0/hint/sms")));
        events.add(new ContactEvent.Call(
                "call-1", at("2026-11-23T09:00:00Z"), request, ContactEvent.CallOutcome.NOT_REACHED, Optional.empty()));
        events.add(new ContactEvent.Promise(
                "promise",
                at("2026-12-03T12:00:00Z"),
                request,
                LocalDate.parse("2026-12-09"),
                Optional.of(Money.parse("RUB 5000.00")),
                Optional.of("Оплатим\nпосле выставки")));
        events.add(new ContactEvent.Note("note", at("2026-12-03T12:05:00Z"), request, "Просит звонить после обеда"));
        events.add(
                new ContactEvent.Payment("payment", at("2026-12-10T09:30:00Z"), request, Money.parse("RUB 2000.00")));
        return events.toArray(ContactEvent[]::new);
    }

    private static ContactEvent sent(String at, Channel channel, String stage) {
        return new ContactEvent.Sent(
                "sent-" + at,
                at(at),
                Optional.of("logo-123"),
                stage,
                channel,
                Optional.of("logo-123/0/" + stage + "/" + channel.name().toLowerCase(java.util.Locale.ROOT)),
                Optional.empty(),
                Optional.of(Money.parse("RUB 5000.00")),
                Optional.of(LocalDate.parse("2026-12-04")),
                Optional.empty());
    }

    private static Instant at(String at) {
        return Instant.parse(at);
    }

    static Conversation of(Composer composer, Channel channel, Situation situation, Occasion occasion, Tone tone) {
        return channel == Channel.CALL
                ? composer.callScript(situation, occasion, tone)
                : composer.meetingBrief(situation, occasion, tone);
    }

    static Conversation of(Composer composer, Channel channel, PlannedMessage message) {
        return channel == Channel.CALL ? composer.callScript(message) : composer.meetingBrief(message);
    }
}
