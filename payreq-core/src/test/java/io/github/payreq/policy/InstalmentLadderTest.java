package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.party.Client;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * An invoice of 1 November 2026 over 100.00 EUR, due on the 30th, to a client in Berlin who agreed on 2 December to pay 50 on
 * the 10th, 30 on 10 January and 20 on 10 February.
 */
class InstalmentLadderTest {

    private static final PaymentRequest REQUEST = Requests.small()
            .client(Client.builder("client-1")
                    .business()
                    .email("a@client.example")
                    .phone("+4915100000001")
                    .timeZone(ZoneId.of("Europe/Berlin"))
                    .build())
            .build();

    private static final EscalationPolicy LADDER = EscalationPolicy.named("ladder")
            .onRequest(Stage.warm("request"))
            .daysBefore(3, Stage.warm("soon"))
            .daysAfter(1, Stage.warm("first"))
            .daysAfter(7, Stage.firm("second"))
            .within()
            .build();

    private static final ContactEvent ASKED = Events.sent("2026-11-01T09:00:00Z", "request", Channel.EMAIL);
    private static final ContactEvent REMINDED = Events.sent("2026-12-01T09:00:00Z", "first", Channel.EMAIL);
    private static final ContactEvent AGREED = Events.instalments(
            "2026-12-02T08:00:00Z", "2026-12-10", "EUR 50.00", "2027-01-10", "EUR 30.00", "2027-02-10", "EUR 20.00");

    private static String says(String now, ContactEvent... events) {
        return LADDER.decide(Situation.of(REQUEST, History.of(events), Instant.parse(now)))
                .fold(
                        send -> "send " + send.keys().values() + " " + send.amountDue() + " by " + send.dueOn(),
                        wait -> wait.reason() + " until " + wait.until(),
                        stop -> "stop " + stop.reason(),
                        handOver -> "hand over " + handOver.reason());
    }

    private static ContactEvent sent(String at, int cycle, String stage) {
        return Events.sent(
                Instant.parse(at), Events.REQUEST, stage, Channel.EMAIL, "small-1/" + cycle + "/" + stage + "/email");
    }

    /** A message that another program sent: it has no key of payreq's. */
    private static ContactEvent foreign(String at, String stage, String dueOn) {
        return new ContactEvent.Sent(
                "foreign@" + at,
                Instant.parse(at),
                Optional.of(Events.REQUEST),
                stage,
                Channel.EMAIL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                dueOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(dueOn)),
                Optional.empty());
    }

    @Test
    void theLadderBeginsAnewForEachInstalmentOnItsOwnDay() {
        assertThat(says("2026-12-06T23:00:00Z", ASKED, REMINDED, AGREED))
                .isEqualTo("send [small-1/1/soon/email] EUR 50.00 by 2026-12-10");
        assertThat(says("2026-12-06T22:59:59Z", ASKED, REMINDED, AGREED))
                .isEqualTo("NOT_DUE until 2026-12-06T23:00:00Z");
        assertThat(says("2026-12-10T23:00:00Z", ASKED, REMINDED, AGREED, sent("2026-12-07T09:00:00Z", 1, "soon")))
                .isEqualTo("send [small-1/1/first/email] EUR 50.00 by 2026-12-10");
    }

    @Test
    void theRequestItselfIsNotSentAgain() {
        assertThat(says("2026-12-02T09:00:00Z", AGREED)).isEqualTo("NOT_DUE until 2026-12-06T23:00:00Z");
    }

    @Test
    void aPaidInstalmentIsFollowedByTheNext() {
        ContactEvent paid = Events.payment("2026-12-09T09:00:00Z", "EUR 50.00");

        assertThat(says("2026-12-12T09:00:00Z", ASKED, REMINDED, AGREED, paid))
                .isEqualTo("NOT_DUE until 2027-01-06T23:00:00Z");
        assertThat(says("2027-01-07T09:00:00Z", ASKED, REMINDED, AGREED, paid))
                .isEqualTo("send [small-1/2/soon/email] EUR 30.00 by 2027-01-10");
        assertThat(says("2026-12-12T09:00:00Z", ASKED, AGREED, Events.payment("2026-12-09T09:00:00Z", "EUR 49.99")))
                .isEqualTo("send [small-1/1/first/email] EUR 0.01 by 2026-12-10");
    }

    @Test
    void remindersOfOneInstalmentAreNoneOfTheNext() {
        ContactEvent paid = Events.payment("2026-12-20T09:00:00Z", "EUR 50.00");

        assertThat(says(
                        "2027-01-11T09:00:00Z",
                        ASKED,
                        AGREED,
                        sent("2026-12-11T09:00:00Z", 1, "first"),
                        sent("2026-12-17T09:00:00Z", 1, "second"),
                        paid))
                .isEqualTo("send [small-1/2/first/email] EUR 30.00 by 2027-01-10");
    }

    @Test
    void aNewPlanCountsItsInstalmentsOn() {
        ContactEvent again =
                Events.instalments("2026-12-12T09:00:00Z", "2026-12-20", "EUR 60.00", "2027-01-20", "EUR 40.00");

        assertThat(says("2026-12-21T09:00:00Z", ASKED, AGREED, sent("2026-12-11T09:00:00Z", 1, "first"), again))
                .isEqualTo("send [small-1/4/first/email] EUR 60.00 by 2026-12-20");
    }

    @Test
    void whoAgreedNeitherDeclinesNorWaitsForACall() {
        ContactEvent declined = Events.decline("2026-12-01T09:00:00Z");
        ContactEvent talk = Events.talk("2026-12-01T10:00:00Z");

        assertThat(says("2026-12-11T09:00:00Z", ASKED, declined, talk, AGREED))
                .isEqualTo("send [small-1/1/first/email] EUR 50.00 by 2026-12-10");
    }

    @Test
    void aMessageWithoutAKeyBelongsToTheInstalmentWhoseDayItNamedElseToTheInvoice() {
        assertThat(says("2026-12-12T09:00:00Z", ASKED, AGREED, foreign("2026-12-11T09:00:00Z", "first", "2026-12-10")))
                .isEqualTo("NOT_DUE until 2026-12-16T23:00:00Z");
        assertThat(says("2026-12-12T09:00:00Z", ASKED, AGREED, foreign("2026-12-01T09:00:00Z", "first", "2026-11-30")))
                .isEqualTo("send [small-1/1/first/email] EUR 50.00 by 2026-12-10");
        assertThat(says("2026-12-12T09:00:00Z", ASKED, AGREED, foreign("2026-12-01T09:00:00Z", "first", "")))
                .isEqualTo("send [small-1/1/first/email] EUR 50.00 by 2026-12-10");
        assertThat(says("2026-12-02T09:00:00Z", ASKED, foreign("2026-12-01T09:00:00Z", "first", "")))
                .isEqualTo("NOT_DUE until 2026-12-06T23:00:00Z");
    }

    @Test
    void whatWasPaidInFullIsNotAskedForInInstalments() {
        assertThat(says("2026-12-11T09:00:00Z", ASKED, AGREED, Events.payment("2026-12-09T09:00:00Z", "EUR 100.00")))
                .isEqualTo("stop PAID");
    }
}
