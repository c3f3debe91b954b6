package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a client gets over days and weeks from a host that asks again and again, sends and records: for an invoice of 1 November
 * 2026, due on Monday the 30th, in Berlin.
 */
class LadderRunTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static PaymentRequest.Builder request() {
        return Requests.small()
                .client(Client.builder("client-1")
                        .business()
                        .email("a@client.example")
                        .phone("+4915100000001")
                        .timeZone(BERLIN)
                        .build());
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    /** All that goes out between two moments if the host looks every so often. */
    private static List<String> run(EscalationPolicy policy, String from, String to, Duration every) {
        PaymentRequest request = request().build();
        List<String> sent = new ArrayList<>();
        History history = History.none();
        for (Instant now = berlin(from); now.isBefore(berlin(to)); now = now.plus(every)) {
            Situation situation = Situation.of(request, history, now);
            if (policy.decide(situation) instanceof Decision.Send send) {
                sent.add(now.atZone(BERLIN).toLocalDateTime() + " "
                        + send.stage().id());
                history = Events.recorded(situation, send);
            }
        }
        return sent;
    }

    // getprobo/probo#1591: all three within one weekend
    @Test
    void aLadderIsNotSpentOverOneWeekend() {
        EscalationPolicy daily = EscalationPolicy.named("daily")
                .daysAfter(1, Stage.warm("first"))
                .daysAfter(2, Stage.neutral("second"))
                .daysAfter(3, Stage.firm("third"))
                .build();

        assertThat(run(daily, "2026-12-04T18:00", "2026-12-20T00:00", Duration.ofMinutes(30)))
                .containsExactly("2026-12-07T09:00 first", "2026-12-08T09:00 second", "2026-12-14T09:00 third");
    }

    // FOSSBilling/FOSSBilling#3963: every three minutes; invoiceninja/invoiceninja#1693: 22 in a day, #1447: every hour
    @Test
    void aHostThatLooksEveryThreeMinutesSendsEachStageOnce() {
        EscalationPolicy policy = EscalationPolicy.named("p")
                .onRequest(Stage.warm("request"))
                .daysBefore(3, Stage.warm("soon"))
                .daysAfter(1, Stage.warm("first"))
                .daysAfter(7, Stage.neutral("second"))
                .build();

        assertThat(run(policy, "2026-11-01T00:00", "2026-12-20T00:00", Duration.ofMinutes(3)))
                .containsExactly(
                        "2026-11-02T09:00 request",
                        "2026-11-27T09:00 soon",
                        "2026-12-01T09:00 first",
                        "2026-12-07T09:00 second");
    }

    // invoiceninja/invoiceninja#2183: the run of a day is missed; Dolibarr/dolibarr#25197: fires on one exact day only
    @Test
    void aMissedRunShiftsAStageAndSkipsNone() {
        EscalationPolicy policy = EscalationPolicy.named("p")
                .daysAfter(1, Stage.warm("first"))
                .daysAfter(3, Stage.neutral("second"))
                .within()
                .build();

        assertThat(run(policy, "2026-12-04T10:00", "2026-12-20T00:00", Duration.ofDays(1)))
                .containsExactly("2026-12-04T10:00 first", "2026-12-06T10:00 second");
    }

    @Test
    void aNoteForTheDueDateKeepsItsDayThoughTheRequestWentOutAfterAWeekend() {
        EscalationPolicy policy = EscalationPolicy.named("p")
                .onRequest(Stage.warm("request"))
                .daysBefore(4, Stage.warm("soon"))
                .onDueDate(Stage.warm("today"))
                .daysAfter(1, Stage.warm("first"))
                .within(ContactRules.UK_CONC)
                .during(Hours.of("09:00", "18:00").onBusinessDays())
                .build();

        for (CatchUp catchUp : CatchUp.values()) {
            assertThat(run(
                            policy.toBuilder().catchUp(catchUp).build(),
                            "2026-11-21T10:00",
                            "2026-12-05T00:00",
                            Duration.ofHours(1)))
                    .as(catchUp.name())
                    .containsExactly(
                            "2026-11-23T09:00 request",
                            "2026-11-26T09:00 soon",
                            "2026-11-30T09:00 today",
                            "2026-12-01T09:00 first");
        }
    }

    @Test
    void whoWasAskedOnTheDayOfANoteOrLaterDoesNotGetIt() {
        EscalationPolicy policy = EscalationPolicy.named("p")
                .onRequest(Stage.warm("request"))
                .daysBefore(3, Stage.warm("soon"))
                .onDueDate(Stage.warm("today"))
                .within()
                .build();

        for (CatchUp catchUp : CatchUp.values()) {
            EscalationPolicy same = policy.toBuilder().catchUp(catchUp).build();
            assertThat(run(same, "2026-11-26T15:00", "2026-11-30T00:00", Duration.ofHours(1)))
                    .as("%s, the day before", catchUp)
                    .containsExactly("2026-11-26T15:00 request", "2026-11-27T00:00 soon");
            assertThat(run(same, "2026-11-30T15:00", "2026-12-03T00:00", Duration.ofHours(1)))
                    .as("%s, on the due date", catchUp)
                    .hasSize(1);
        }
        assertThat(run(policy, "2026-11-27T15:00", "2026-12-01T00:00", Duration.ofHours(1)))
                .as("on its day")
                .containsExactly("2026-11-27T15:00 request", "2026-11-30T00:00 today");
    }

    // invoiceninja/invoiceninja#9312: the reminder came the morning after the first mail
    @Test
    void whoHearsOfAnInvoiceLateIsNotRemindedTheNextMorning() {
        EscalationPolicy policy = EscalationPolicy.named("p")
                .onRequest(Stage.warm("request"))
                .daysAfter(1, Stage.warm("first"))
                .build();

        assertThat(run(policy, "2026-11-30T15:00", "2027-02-01T00:00", Duration.ofHours(1)))
                .containsExactly("2026-11-30T15:00 request", "2026-12-30T09:00 first");
    }

    // invoiceninja/invoiceninja#4020: in Norway each reminder must give fourteen new days
    @Test
    void eachReminderGivesFourteenNewDaysHoweverLateTheOneBeforeWas() {
        EscalationPolicy policy = EscalationPolicy.named("p")
                .daysAfter(1, Stage.warm("first"))
                .daysAfterPrevious(14, Stage.neutral("second"))
                .daysAfterPrevious(14, Stage.firm("third"))
                .build();

        for (CatchUp catchUp : CatchUp.values()) {
            assertThat(run(
                            policy.toBuilder().catchUp(catchUp).build(),
                            "2026-12-10T16:00",
                            "2027-02-01T00:00",
                            Duration.ofHours(1)))
                    .as(catchUp.name())
                    .containsExactly("2026-12-10T16:00 first", "2026-12-24T09:00 second", "2027-01-07T09:00 third");
        }
    }

    // frappe/erpnext#45685: on the due day itself; Dolibarr/dolibarr#30771: sixty days before it
    @Test
    void noReminderGoesOutUpToTheLastMinuteOfTheDueDate() {
        assertThat(run(
                        EscalationPolicy.named("p")
                                .daysAfter(1, Stage.warm("first"))
                                .within()
                                .build(),
                        "2026-09-01T00:00",
                        "2026-12-01T00:00",
                        Duration.ofMinutes(10)))
                .isEmpty();
    }

    // OCA/credit-control#551: the sender was not told of the answer
    @Test
    void anAnswerThatNeedsAPersonReachesTheClientsManagerAndNothingElseGoesOut() {
        AccountManager ada = AccountManager.builder("Ada").build();
        PaymentRequest request = request()
                .payee(request().build().payee().toBuilder().manager(ada).build())
                .build();
        Decision decision = EscalationPolicy.standard()
                .decide(Situation.of(
                        request, History.of(Events.talk("2026-12-01T09:00:00Z")), berlin("2026-12-02T10:00")));

        assertThat(decision).isInstanceOfSatisfying(Decision.HandOver.class, handOver -> {
            assertThat(handOver.reason()).isEqualTo(Reason.TALK);
            assertThat(handOver.to()).contains(ada);
        });
    }

    // invoiceninja/invoiceninja#8716: mail alone is not enough
    @Test
    void theLastReminderGoesByLetterAsWellWhereThereIsAnAddress() {
        EscalationPolicy policy = EscalationPolicy.named("p")
                .daysAfter(
                        1, Stage.firm("last").by(Channel.EMAIL, Channel.LETTER).as(Occasion.FINAL_NOTICE))
                .within()
                .build();
        Address address = Address.builder("DE")
                .street("Weg")
                .postalCode("10115")
                .town("Berlin")
                .build();
        PaymentRequest mailOnly = request().build();
        PaymentRequest both = request()
                .client(mailOnly.client().toBuilder().address(address).build())
                .build();

        assertThat(channels(policy, mailOnly)).containsExactly(Channel.EMAIL);
        assertThat(channels(policy, both)).containsExactly(Channel.EMAIL, Channel.LETTER);
    }

    private static List<Channel> channels(EscalationPolicy policy, PaymentRequest request) {
        return ((Decision.Send) policy.decide(Situation.of(request, History.none(), berlin("2026-12-02T10:00"))))
                .channels();
    }

    @Test
    void aDecisionIsExplainedRuleByRuleForWhatStillComes() {
        ContactEvent first = Events.sent("2026-12-01T09:00:00Z", "reminder", Channel.EMAIL);
        Decision wait = EscalationPolicy.standard()
                .decide(Situation.of(request().build(), History.of(first), berlin("2026-12-02T10:00")));

        assertThat(wait.reason()).isEqualTo(Reason.NOT_DUE);
        assertThat(wait.explain())
                .anySatisfy(note -> {
                    assertThat(note.rule()).isEqualTo("NOT_DUE");
                    assertThat(note.stage()).contains("second");
                    assertThat(note.until()).contains(berlin("2026-12-07T00:00"));
                })
                .noneMatch(note -> note.stage().filter("reminder"::equals).isPresent());
    }
}
