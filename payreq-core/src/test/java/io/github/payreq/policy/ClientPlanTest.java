package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.party.Client;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ClientPlanTest {

    private static final EscalationPolicy POLICY = EscalationPolicy.named("p")
            .daysBefore(3, Stage.warm("soon"))
            .daysAfter(1, Stage.warm("first"))
            .daysAfter(7, Stage.neutral("second"))
            .within()
            .build();
    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00Z");

    private static PaymentRequest request(String id, String dueOn, String total) {
        return PaymentRequest.builder(id)
                .language("en")
                .client(Client.builder("client-1")
                        .business()
                        .email("a@client.example")
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .build())
                .payee(Requests.small().build().payee())
                .invoice(Requests.smallInvoice().total(Money.parse(total)).build())
                .dueOn(LocalDate.parse(dueOn))
                .payBy(Requests.small().build().methods().get(0))
                .build();
    }

    private static final PaymentRequest OLD = request("old", "2026-11-30", "EUR 100.00");
    private static final PaymentRequest LARGE = request("large", "2026-12-01", "EUR 900.00");
    private static final PaymentRequest DOLLARS = request("dollars", "2026-12-01", "USD 50.00");
    private static final PaymentRequest COMING = request("coming", "2026-12-04", "EUR 10.00");

    private static List<PlannedMessage> messages(ClientPlan plan, History history, PaymentRequest... requests) {
        return plan.decide(List.of(requests), history, NOW).messages();
    }

    private static List<String> listed(PlannedMessage message) {
        return message.requests().stream().map(one -> one.request().id()).toList();
    }

    // frappe/erpnext#12429
    @Test
    void whatIsOverdueSharesOneMessageAndWhatIsComingAnother() {
        List<PlannedMessage> messages = messages(ClientPlan.of(POLICY), History.none(), COMING, LARGE, OLD);

        assertThat(messages).hasSize(2);
        assertThat(listed(messages.get(0))).containsExactly("old", "large");
        assertThat(listed(messages.get(1))).containsExactly("coming");
    }

    @Test
    void sumsInDifferentCurrenciesAreNeverAdded() {
        PlannedMessage message = messages(ClientPlan.of(POLICY), History.none(), OLD, LARGE, DOLLARS)
                .get(0);

        assertThat(message.sums().values()).containsExactly(Money.parse("EUR 1000.00"), Money.parse("USD 50.00"));
    }

    // frappe/erpnext#46770: the same sum on every row; OCA/credit-control#211: open credit notes are not shown
    @Test
    void everyInvoiceIsListedWithItsOwnRemainder() {
        ContactEvent paid = new ContactEvent.Payment("p", NOW, Optional.of("old"), Money.parse("EUR 60.00"));
        ContactEvent credited = new ContactEvent.Credit("c", NOW, Optional.of("large"), Money.parse("EUR 300.00"));
        PlannedMessage message = messages(ClientPlan.of(POLICY), History.of(paid, credited), OLD, LARGE)
                .get(0);

        assertThat(message.requests().stream().map(one -> one.amountDue().asked()))
                .containsExactly(Money.parse("EUR 40.00"), Money.parse("EUR 600.00"));
        assertThat(message.sums().values()).containsExactly(Money.parse("EUR 640.00"));
    }

    // frappe/erpnext#41752: the reminder of several invoices was closed when only the last was paid
    @Test
    void whoPaysOneOfSeveralInvoicesIsStillAskedForTheOthers() {
        PlannedMessage first =
                messages(ClientPlan.of(POLICY), History.none(), OLD, LARGE).get(0);
        List<ContactEvent> events = new ArrayList<>(first.sentEvents(Channel.EMAIL, NOW, Optional.empty()));
        events.add(new ContactEvent.Payment("p", NOW.plusSeconds(1), Optional.of("large"), Money.parse("EUR 900.00")));
        Instant aWeekLater = Instant.parse("2026-12-08T09:00:00Z");
        ClientPlan.Result plan = ClientPlan.of(POLICY).decide(List.of(OLD, LARGE), History.of(events), aWeekLater);

        assertThat(plan.messages()).singleElement().satisfies(message -> {
            assertThat(message.carrier().stage().id()).isEqualTo("second");
            assertThat(listed(message)).containsExactly("old");
        });
        assertThat(plan.decisions().get("large")).isInstanceOf(Decision.Stop.class);
    }

    // OCA/credit-control#460
    @Test
    void aDisputedInvoiceIsNotListedAndDoesNotSilenceTheOthers() {
        ContactEvent dispute = new ContactEvent.Dispute("d", NOW, Optional.of("old"), Optional.empty());

        assertThat(messages(ClientPlan.of(POLICY), History.of(dispute), OLD, LARGE))
                .singleElement()
                .satisfies(message -> assertThat(listed(message)).containsExactly("large"));
    }

    @Test
    void theCarrierIsTheOldestOrTheLargest() {
        ClientPlan largest = ClientPlan.of(POLICY).carrier(ClientPlan.Carrier.LARGEST);

        assertThat(messages(ClientPlan.of(POLICY), History.none(), LARGE, OLD)
                        .get(0)
                        .carrier()
                        .request())
                .isEqualTo("old");
        assertThat(messages(largest, History.none(), LARGE, OLD)
                        .get(0)
                        .carrier()
                        .request())
                .isEqualTo("large");
        assertThat(messages(largest, History.none(), LARGE, OLD, DOLLARS)
                        .get(0)
                        .carrier()
                        .request())
                .isEqualTo("old");
    }

    @Test
    void eachInvoiceHasItsOwnMessageWhereThatIsWanted() {
        assertThat(messages(ClientPlan.of(POLICY).grouping(ClientPlan.Grouping.EACH), History.none(), OLD, LARGE))
                .hasSize(2)
                .noneMatch(PlannedMessage::isConsolidated);
    }

    @Test
    void aLadderGoesOnFromRemindersOfOtherInvoicesOnlyWhereThatIsWanted() {
        ContactEvent reminded = Events.sent(
                Instant.parse("2026-11-20T09:00:00Z"), "earlier", "first", Channel.EMAIL, "earlier/0/first/email");
        ClientPlan goesOn = ClientPlan.of(POLICY).ladder(ClientPlan.Ladder.GOES_ON);

        assertThat(messages(ClientPlan.of(POLICY), History.of(reminded), OLD)
                        .get(0)
                        .carrier()
                        .stage()
                        .id())
                .isEqualTo("first");
        assertThat(messages(goesOn, History.of(reminded), OLD)).isEmpty();
        assertThat(goesOn.decide(List.of(OLD), History.of(reminded), NOW).until())
                .contains(Instant.parse("2026-12-06T23:00:00Z"));
    }

    // ColoredCow/portal#1895
    @Test
    void everyRecordedEventNamesTheAccountThatTheMessageNamed() {
        PlannedMessage message =
                messages(ClientPlan.of(POLICY), History.none(), OLD, LARGE).get(0);

        assertThat(message.sentEvents(message.carrier().channels().get(0), NOW, Optional.of("fingerprint")))
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.account()).contains("fingerprint"));
    }

    @Test
    void requestsOfSeveralClientsAreNeverMixed() {
        PaymentRequest other = OLD.toBuilder()
                .client(Client.builder("client-2")
                        .business()
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .build())
                .build();

        assertThatThrownBy(() -> messages(ClientPlan.of(POLICY), History.none(), LARGE, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-2");
    }
}
