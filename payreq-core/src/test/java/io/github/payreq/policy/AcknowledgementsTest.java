package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Instalment;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.contact.Occasion;
import io.github.payreq.party.Preferences;
import io.github.payreq.policy.Acknowledgement.Kind;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The logo of {@link Requests#logo}: 5000.00 RUB, Moscow (UTC+3). The rules are prudent: business days from 9 to 18. */
class AcknowledgementsTest {

    private static final EscalationPolicy POLICY = EscalationPolicy.standard();
    private static final PaymentRequest REQUEST = Requests.logo().build();
    private static final Optional<String> THIS = Optional.of("logo-123");
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-30T09:00:00Z");

    private static ContactEvent.Payment payment(String id, String at, String amount) {
        return new ContactEvent.Payment(id, Instant.parse(at), THIS, Money.parse(amount));
    }

    private static final ContactEvent PAYMENT = payment("pay-1", "2026-11-30T08:00:00Z", "RUB 4750.00");

    private static ContactEvent.Promise promise(String payBy, Optional<Money> amount) {
        return new ContactEvent.Promise(
                "promise-1",
                Instant.parse("2026-11-30T08:00:00Z"),
                THIS,
                LocalDate.parse(payBy),
                amount,
                Optional.empty());
    }

    private static final ContactEvent PROMISE = promise("2026-12-11", Optional.empty());

    private static Optional<Acknowledgement> after(
            EscalationPolicy policy, PaymentRequest request, Instant now, ContactEvent event, ContactEvent... others) {
        List<ContactEvent> events = new ArrayList<>(List.of(others));
        events.add(event);
        return Acknowledgements.of(policy).after(Situation.of(request, History.of(events), now), event);
    }

    private static Optional<Acknowledgement> after(Instant now, ContactEvent event, ContactEvent... others) {
        return after(POLICY, REQUEST, now, event, others);
    }

    // What is answered

    @Test
    void aPaymentIsThankedFor() {
        assertThat(after(MONDAY_NOON, PAYMENT))
                .contains(new Acknowledgement(
                        "logo-123",
                        "pay-1",
                        Kind.PAYMENT,
                        "pay-1",
                        Map.of(Channel.EMAIL, new MessageKey("logo-123", 0, "pay-1", Channel.EMAIL)),
                        MONDAY_NOON));
        assertThat(after(MONDAY_NOON, PAYMENT).map(Acknowledgement::occasion)).contains(Occasion.THANKS);
    }

    @Test
    void aPartPaymentIsThankedForAsWell() {
        assertThat(after(MONDAY_NOON, payment("pay-1", "2026-11-30T08:00:00Z", "RUB 0.01")))
                .isPresent();
    }

    @Test
    void aPromiseIsConfirmedAndAskedForNothing() {
        Acknowledgement answer = after(MONDAY_NOON, PROMISE).orElseThrow();

        assertThat(answer.kind()).isEqualTo(Kind.PROMISE);
        assertThat(answer.occasion()).isEqualTo(Occasion.PROMISE_NOTED);
        assertThat(answer.occasion().asks()).isFalse();
        assertThat(answer.channels()).containsExactly(Channel.EMAIL);
    }

    @Test
    void agreedInstalmentsAreConfirmed() {
        ContactEvent plan = new ContactEvent.Instalments(
                "plan-1",
                Instant.parse("2026-11-30T08:00:00Z"),
                THIS,
                List.of(new Instalment(LocalDate.parse("2026-12-15"), Money.parse("RUB 5000.00"))),
                Optional.empty());

        assertThat(after(MONDAY_NOON, plan)).hasValueSatisfying(answer -> {
            assertThat(answer.kind()).isEqualTo(Kind.INSTALMENTS);
            assertThat(answer.occasion()).isEqualTo(Occasion.PROMISE_NOTED);
        });
    }

    @Test
    void nothingElseIsAnswered() {
        assertThat(after(MONDAY_NOON, new ContactEvent.Talk("t", MONDAY_NOON, THIS, Optional.empty())))
                .isEmpty();
        assertThat(after(
                        MONDAY_NOON,
                        new ContactEvent.MoreTime("m", MONDAY_NOON, THIS, Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(after(MONDAY_NOON, new ContactEvent.Credit("c", MONDAY_NOON, THIS, Money.parse("RUB 5000.00"))))
                .isEmpty();
    }

    @Test
    void aPaymentForAnotherRequestOrForNoneIsNotThankedForHere() {
        for (Optional<String> request : List.of(Optional.of("other-1"), Optional.<String>empty())) {
            assertThat(after(
                            MONDAY_NOON,
                            new ContactEvent.Payment(
                                    "p", Instant.parse("2026-11-30T08:00:00Z"), request, Money.parse("RUB 4750.00"))))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotKnownYetIsNotAnswered() {
        Situation before =
                Situation.of(REQUEST, History.of(PAYMENT), PAYMENT.at().minusNanos(1));

        assertThat(Acknowledgements.of(POLICY).after(before, PAYMENT)).isEmpty();
        assertThat(Acknowledgements.of(POLICY).after(Situation.of(REQUEST, History.none(), MONDAY_NOON), PAYMENT))
                .isEmpty();
    }

    // Once

    @Test
    void anEventIsAnsweredOnce() {
        Acknowledgement first = after(MONDAY_NOON, PAYMENT).orElseThrow();

        assertThat(after(MONDAY_NOON, PAYMENT, sent("s", first.stage(), Optional.empty())))
                .isEmpty();
        assertThat(after(MONDAY_NOON, PAYMENT, sent("s", "thanks", Optional.of("logo-123/0/pay-1/sms"))))
                .isEmpty();
        assertThat(after(MONDAY_NOON, PAYMENT, sent("s", "pay-2", Optional.of("logo-123/0/pay-2/email"))))
                .isPresent();
    }

    private static ContactEvent.Sent sent(String id, String stage, Optional<String> key) {
        return new ContactEvent.Sent(
                id,
                Instant.parse("2026-11-30T08:30:00Z"),
                THIS,
                stage,
                Channel.EMAIL,
                key,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void twoPaymentsAreTwoAnswers() {
        ContactEvent first = payment("pay-1", "2026-11-30T07:00:00Z", "RUB 1000.00");
        ContactEvent second = payment("pay-2", "2026-11-30T08:00:00Z", "RUB 1000.00");

        assertThat(after(MONDAY_NOON, first, second).orElseThrow().keys())
                .isNotEqualTo(after(MONDAY_NOON, second, first).orElseThrow().keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank/2026/77", "reminder", "", "/"})
    void anIdThatCannotStandInAKeyIsHashedTheSameWayEachTime(String id) {
        ContactEvent payment = payment(id, "2026-11-30T08:00:00Z", "RUB 100.00");
        Acknowledgement answer = after(MONDAY_NOON, payment).orElseThrow();
        MessageKey key = Objects.requireNonNull(answer.keys().get(Channel.EMAIL));

        assertThat(answer.stage()).matches("event-[0-9a-f]{16}");
        assertThat(answer).isEqualTo(after(MONDAY_NOON, payment).orElseThrow());
        assertThat(MessageKey.parse(key.text())).isEqualTo(key);
        assertThat(after(MONDAY_NOON, payment, sent("s", answer.stage(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void hashesOfDifferentIdsDiffer() {
        assertThat(after(MONDAY_NOON, payment("a/b", "2026-11-30T08:00:00Z", "RUB 1.00"))
                        .orElseThrow()
                        .stage())
                .isNotEqualTo(after(MONDAY_NOON, payment("a/c", "2026-11-30T08:00:00Z", "RUB 1.00"))
                        .orElseThrow()
                        .stage());
    }

    // Hours and law

    @Test
    void anAnswerKeepsTheHours() {
        // Friday the 27th, 18:00 in Moscow
        ContactEvent late = payment("pay-1", "2026-11-27T15:00:00Z", "RUB 4750.00");

        assertThat(after(Instant.parse("2026-11-27T15:00:00Z"), late).map(Acknowledgement::earliest))
                .contains(Instant.parse("2026-11-30T06:00:00Z"));
        assertThat(after(Instant.parse("2026-11-27T14:59:59Z"), payment("pay-1", "2026-11-27T14:00:00Z", "RUB 4750.00"))
                        .map(Acknowledgement::earliest))
                .contains(Instant.parse("2026-11-27T14:59:59Z"));
    }

    @Test
    void thePolicysOwnHoursHoldToo() {
        EscalationPolicy afternoon =
                POLICY.toBuilder().during(Hours.of("14:00", "15:00")).build();

        assertThat(after(afternoon, REQUEST, MONDAY_NOON, PAYMENT).map(Acknowledgement::earliest))
                .contains(Instant.parse("2026-11-30T11:00:00Z"));
    }

    @Test
    void theDistanceAndTheCapForMessagesThatAskDoNotHoldItBack() {
        EscalationPolicy strict = POLICY.toBuilder()
                .apart(Duration.ofDays(3))
                .atMost(1, Duration.ofDays(30))
                .build();
        ContactEvent reminder = sent("s", "request", Optional.of("logo-123/0/request/email"));

        assertThat(after(strict, REQUEST, MONDAY_NOON, PAYMENT, reminder).map(Acknowledgement::earliest))
                .contains(MONDAY_NOON);
    }

    @Test
    void theCapsOfALawHold() {
        // 230-FZ: two messages a day, in any 24 hours too
        EscalationPolicy law = POLICY.toBuilder().within(ContactRules.RU_230FZ).build();
        ContactEvent one = sent("s1", "a", Optional.of("logo-123/0/a/email"));
        ContactEvent two = sent("s2", "b", Optional.of("logo-123/0/b/sms"));

        assertThat(after(law, REQUEST, MONDAY_NOON, PAYMENT, one).map(Acknowledgement::earliest))
                .contains(MONDAY_NOON);
        assertThat(after(law, REQUEST, MONDAY_NOON, PAYMENT, one, two).map(Acknowledgement::earliest))
                .contains(Instant.parse("2026-12-01T08:30:00Z"));
    }

    @Test
    void rulesOfTheHostsOwnHold() {
        EscalationPolicy house = POLICY.toBuilder()
                .within(ContactRules.named("house").apart(Duration.ofHours(2)).build())
                .build();

        assertThat(after(house, REQUEST, MONDAY_NOON, PAYMENT, sent("s", "a", Optional.empty()))
                        .map(Acknowledgement::earliest))
                .contains(Instant.parse("2026-11-30T10:30:00Z"));
    }

    @Test
    void lateThanksAreNotSent() {
        ContactEvent monday = payment("pay-1", "2026-11-23T09:00:00Z", "RUB 4750.00");

        assertThat(after(MONDAY_NOON, monday)).isPresent();
        assertThat(after(MONDAY_NOON.plusNanos(1), monday)).isEmpty();
    }

    // Silence

    @Test
    void aClientWhoWantsNoMessagesGetsNoThanks() {
        ContactEvent all = new ContactEvent.OptOut("o", MONDAY_NOON, Optional.empty(), Optional.empty());
        ContactEvent email = new ContactEvent.OptOut("o", MONDAY_NOON, Optional.empty(), Optional.of(Channel.EMAIL));

        assertThat(after(MONDAY_NOON, PAYMENT, all)).isEmpty();
        assertThat(after(MONDAY_NOON, PAYMENT, email).map(Acknowledgement::channels))
                .contains(List.of(Channel.SMS));
    }

    @Test
    void aDisputeAndAPauseAreKept() {
        ContactEvent dispute = new ContactEvent.Dispute("d", MONDAY_NOON, THIS, Optional.empty());
        ContactEvent pause = new ContactEvent.Pause("p", MONDAY_NOON, THIS, Optional.empty());
        ContactEvent today = new ContactEvent.Pause("p", MONDAY_NOON, THIS, Optional.of(LocalDate.parse("2026-11-30")));

        assertThat(after(MONDAY_NOON, PAYMENT, dispute)).isEmpty();
        assertThat(after(MONDAY_NOON, PAYMENT, pause)).isEmpty();
        assertThat(after(MONDAY_NOON, PAYMENT, today).map(Acknowledgement::earliest))
                .contains(Instant.parse("2026-12-01T06:00:00Z"));
    }

    @Test
    void anAnswerUsesAChannelOfThePolicyTheClientPrefers() {
        PaymentRequest sms = prefers(Channel.SMS);
        EscalationPolicy emailOnly = EscalationPolicy.gentle();
        EscalationPolicy callsOnly = EscalationPolicy.named("calls")
                .daysAfter(1, Stage.warm("call").by(Channel.CALL))
                .build();

        assertThat(after(POLICY, sms, MONDAY_NOON, PAYMENT).map(Acknowledgement::channels))
                .contains(List.of(Channel.SMS));
        assertThat(after(POLICY, prefers(Channel.CALL), MONDAY_NOON, PAYMENT).map(Acknowledgement::channels))
                .contains(List.of(Channel.EMAIL));
        assertThat(after(emailOnly, sms, MONDAY_NOON, PAYMENT).map(Acknowledgement::channels))
                .contains(List.of(Channel.EMAIL));
        assertThat(after(callsOnly, sms, MONDAY_NOON, PAYMENT)).isEmpty();
    }

    private static PaymentRequest prefers(Channel channel) {
        return REQUEST.toBuilder()
                .client(REQUEST.client().toBuilder()
                        .prefers(Preferences.builder().channel(channel).build())
                        .build())
                .build();
    }

    // Truth

    // fossasia/open-event-server#8158: also refunding
    @Test
    void moneyThatWentBackIsNotThankedFor() {
        ContactEvent refund =
                new ContactEvent.Refund("r", PAYMENT.at().plusSeconds(1), THIS, Money.parse("RUB 1000.00"));

        assertThat(after(MONDAY_NOON, PAYMENT, refund)).isEmpty();
    }

    @Test
    void aPromiseThatIsOverKeptOrReplacedIsNotConfirmed() {
        ContactEvent part = promise("2026-12-11", Optional.of(Money.parse("RUB 1000.00")));
        ContactEvent paidPart = payment("p", "2026-11-30T08:10:00Z", "RUB 1000.00");
        ContactEvent newer = new ContactEvent.Promise(
                "promise-2",
                Instant.parse("2026-11-30T08:30:00Z"),
                THIS,
                LocalDate.parse("2026-12-12"),
                Optional.empty(),
                Optional.empty());

        assertThat(after(MONDAY_NOON, part)).isPresent();
        assertThat(after(MONDAY_NOON, part, paidPart)).isEmpty();
        assertThat(after(MONDAY_NOON, PROMISE, newer)).isEmpty();
        assertThat(after(MONDAY_NOON, newer, PROMISE)).isPresent();
        assertThat(after(MONDAY_NOON, PROMISE, PAYMENT)).isEmpty();
        assertThat(after(MONDAY_NOON, promise("2026-11-30", Optional.empty()))).isPresent();
        assertThat(after(MONDAY_NOON, promise("2026-11-29", Optional.empty()))).isEmpty();
    }

    @Test
    void aPromiseWhoseDayIsOverWhenTheHoursOpenIsNotConfirmed() {
        Instant evening = Instant.parse("2026-11-30T15:00:00Z");

        assertThat(after(evening, promise("2026-11-30", Optional.empty()))).isEmpty();
        assertThat(after(evening, promise("2026-12-01", Optional.empty()))).isPresent();
    }

    @Test
    void theLadderIsNotMovedByAnAnswer() {
        ContactEvent part = payment("reminder", "2026-12-07T08:00:00Z", "RUB 100.00");
        Acknowledgement answer =
                after(Instant.parse("2026-12-07T09:00:00Z"), part).orElseThrow();
        ContactEvent thanks = new ContactEvent.Sent(
                "thanks",
                Instant.parse("2026-12-07T09:00:00Z"),
                THIS,
                answer.stage(),
                Channel.EMAIL,
                answer.keys().values().stream().map(MessageKey::text).findFirst(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Decision decision =
                POLICY.decide(Situation.of(REQUEST, History.of(part, thanks), Instant.parse("2026-12-08T09:00:00Z")));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Send.class,
                        send -> assertThat(send.stage().id()).isEqualTo("reminder"));
    }

    @Test
    void anAnswerHasAChannel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Acknowledgement("r", "e", Kind.PAYMENT, "e", Map.of(), MONDAY_NOON));
    }
}
