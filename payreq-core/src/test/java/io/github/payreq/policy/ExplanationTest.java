package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.party.WorkingHours;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * What a decision says about itself: for an invoice of 1 November 2026 over 100.00 EUR, due on Monday the 30th, to a client in
 * Berlin (UTC+1) who has e-mail and no telephone.
 */
class ExplanationTest {

    private static final PaymentRequest REQUEST = Requests.small()
            .client(Client.builder("client-1")
                    .business()
                    .email("a@client.example")
                    .timeZone(ZoneId.of("Europe/Berlin"))
                    .build())
            .build();

    private static final EscalationPolicy LADDER = EscalationPolicy.named("ladder")
            .onRequest(Stage.warm("request"))
            .daysBefore(40, Stage.warm("early"))
            .daysBefore(3, Stage.warm("soon"))
            .daysAfter(1, Stage.warm("first").by(Channel.EMAIL, Channel.SMS))
            .daysAfter(3, Stage.neutral("large").fromSumOf(Money.parse("EUR 100.01")))
            .daysAfter(5, Stage.neutral("call").by(Channel.CALL))
            .daysAfter(9, Stage.firm("last"))
            .within()
            .build();

    private static List<String> explain(EscalationPolicy policy, String now, ContactEvent... events) {
        return explain(policy, REQUEST, now, events);
    }

    private static List<String> explain(
            EscalationPolicy policy, PaymentRequest request, String now, ContactEvent... events) {
        return policy.decide(Situation.of(request, History.of(events), Instant.parse(now))).explain().stream()
                .map(Explanation::toString)
                .toList();
    }

    @Test
    void everyEndingIsLookedAtUntilOneHolds() {
        assertThat(explain(LADDER, "2026-12-02T09:00:00Z", Events.dispute("2026-12-01T09:00:00Z")))
                .containsExactly("PAID ALLOWS", "CREDITED ALLOWS", "OPTED_OUT ALLOWS", "DISPUTED FORBIDS");
        assertThat(explain(LADDER, "2026-12-02T09:00:00Z", Events.talk("2026-12-01T09:00:00Z")))
                .containsExactly(
                        "PAID ALLOWS",
                        "CREDITED ALLOWS",
                        "OPTED_OUT ALLOWS",
                        "DISPUTED ALLOWS",
                        "DECLINED ALLOWS",
                        "DIRECT_DEBIT ALLOWS",
                        "PAUSED ALLOWS",
                        "TALK FORBIDS");
    }

    @Test
    void eachStageThatIsLeftOutSaysWhy() {
        assertThat(explain(LADDER, "2026-12-02T09:00:00Z"))
                .contains(
                        "request: LAPSED FORBIDS (its text is true only before 2026-11-30T23:00:00Z)",
                        "early: ASKED_BY_THEN FORBIDS (planned for 2026-10-21)",
                        "soon: LAPSED FORBIDS (its text is true only before 2026-11-29T23:00:00Z)",
                        "SMS FORBIDS (no address)",
                        "first: STAGE_DUE ALLOWS (by [EMAIL] at 2026-12-02T09:00:00Z)")
                .noneMatch(note -> note.startsWith("large"));
        assertThat(explain(LADDER, "2026-12-09T09:00:00Z", Events.sent("2026-12-01T09:00:00Z", "first", Channel.EMAIL)))
                .contains(
                        "large: BELOW_MINIMUM FORBIDS",
                        "CALL FORBIDS (no address)",
                        "call: NO_CHANNEL FORBIDS (of [CALL])",
                        "last: STAGE_DUE ALLOWS (by [EMAIL] at 2026-12-09T09:00:00Z)");
    }

    @Test
    void aStageOfTheRequestIsNotRepeatedForInstalments() {
        assertThat(explain(
                        LADDER,
                        "2026-12-02T09:00:00Z",
                        Events.instalments(
                                "2026-12-01T09:00:00Z", "2026-12-10", "EUR 50.00", "2027-01-10", "EUR 50.00")))
                .contains("request: FIRST_CYCLE FORBIDS (stages of the request are not repeated for instalments)");
    }

    @Test
    void aChannelThatTheClientDoesNotWantIsNamed() {
        assertThat(explain(
                        LADDER,
                        "2026-12-02T09:00:00Z",
                        Events.optOut("2026-12-01T09:00:00Z", "another", Channel.EMAIL)))
                .contains(
                        "EMAIL FORBIDS (the client does not want it, or the number is wrong)",
                        "first: NO_CHANNEL FORBIDS (of [EMAIL, SMS])");
    }

    @Test
    void aDelayNamesItsRuleItsEndAndWhatItWentBy() {
        Situation situation = Situation.of(
                REQUEST,
                History.of(
                        Events.sent("2026-11-30T09:00:00Z", "request", Channel.EMAIL),
                        Events.promise("2026-11-30T10:00:00Z", "2026-12-01", "")),
                Instant.parse("2026-12-02T18:00:00Z"));
        List<Explanation> notes = EscalationPolicy.named("again")
                .daysAfter(1, Stage.warm("first"))
                .during(Hours.of("09:00", "18:00").onBusinessDays())
                .apart(Duration.ofDays(3))
                .within(ContactRules.UK_CONC)
                .calendar(BusinessCalendar.weekdays())
                .build()
                .decide(situation)
                .explain();

        assertThat(notes.stream().map(Explanation::toString))
                .contains(
                        "first: NOT_DUE ALLOWS",
                        "first: PROMISED DELAYS until 2026-12-03T23:00:00Z (to the end of 2026-12-03)",
                        "first: MORE_TIME ALLOWS",
                        "first: SENDER_ABSENT ALLOWS",
                        "first: QUIET_HOURS DELAYS until 2026-12-04T08:00:00Z (business days 09:00-18:00, days off"
                                + " closed)",
                        "first: GAP DELAYS until 2026-12-03T09:00:00Z (PT72H apart)",
                        "first: UK_CONC/QUIET_HOURS ALLOWS (business days 08:00-21:00, days off 09:00-20:00)",
                        "first: STAGE_DUE ALLOWS (by [EMAIL] at 2026-12-04T08:00:00Z)");
        assertThat(notes).doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfRuleSaysWhatItGoesBy() {
        EscalationPolicy policy = EscalationPolicy.named("every")
                .daysAfter(1, Stage.warm("first"))
                .atMost(2, Duration.ofDays(7))
                .within(ContactRules.named("own")
                        .atMost(3, CalendarPeriod.MONTH, ChannelClass.MESSAGE)
                        .silentAfterConversation(4)
                        .build())
                .build();

        assertThat(explain(policy, "2026-12-02T09:00:00Z"))
                .contains(
                        "first: CAP ALLOWS (at most 2 in any PT168H)",
                        "first: own/CAP ALLOWS (at most 3 a calendar MONTH)",
                        "first: own/TALKED_RECENTLY ALLOWS (4 days from a conversation)");
    }

    @Test
    void whatCanNeverBeIsSaidToBeForbidden() {
        EscalationPolicy policy = EscalationPolicy.named("never")
                .daysAfter(1, Stage.warm("call").by(Channel.CALL).from(Sender.MANAGER))
                .during(Hours.of("13:00", "18:00"))
                .within()
                .build();
        PaymentRequest mornings = REQUEST.toBuilder()
                .client(REQUEST.client().toBuilder().phone("+4915100000001").build())
                .payee(REQUEST.payee().toBuilder()
                        .manager(AccountManager.builder("Ada")
                                .hours(WorkingHours.parse("Mo-Fr 08:00-12:00"))
                                .build())
                        .build())
                .build();
        Decision decision =
                policy.decide(Situation.of(mornings, History.none(), Instant.parse("2026-12-02T09:00:00Z")));

        assertThat(decision.reason()).isEqualTo(Reason.NO_CHANNEL);
        assertThat(decision.explain().stream().map(Explanation::toString))
                .contains("call: NO_CHANNEL FORBIDS (the hours of its rules never meet)");
    }

    @Test
    void aHandOverThatWaitsSaysForWhat() {
        EscalationPolicy policy = EscalationPolicy.named("p")
                .daysAfter(1, Stage.warm("first"))
                .within()
                .handOverAfter(5)
                .build();

        assertThat(explain(policy, "2026-12-02T09:00:00Z", Events.sent("2026-12-01T09:00:00Z", "first", Channel.EMAIL)))
                .contains("NOT_DUE DELAYS until 2026-12-05T23:00:00Z");
        assertThat(explain(policy, "2026-12-06T09:00:00Z", Events.sent("2026-12-01T09:00:00Z", "first", Channel.EMAIL)))
                .contains("EXHAUSTED FORBIDS");
    }

    @Test
    void aCalendarThatHasRunOutIsRemarked() {
        BusinessCalendar until2026 = new BusinessCalendar() {
            @Override
            public boolean isBusinessDay(LocalDate day) {
                return true;
            }

            @Override
            public boolean isComplete(LocalDate day) {
                return day.isBefore(LocalDate.parse("2026-12-03"));
            }

            @Override
            public Optional<LocalDate> validUntil() {
                return Optional.of(LocalDate.parse("2026-12-02"));
            }
        };
        EscalationPolicy policy = EscalationPolicy.named("p")
                .daysAfter(4, Stage.warm("first"))
                .within()
                .calendar(until2026)
                .build();
        String remark = "CALENDAR_STALE REMARKS (holidays are known up to 2026-12-02; transferred days off after that"
                + " are not)";

        assertThat(explain(policy, "2026-12-02T22:59:59Z")).noneMatch(note -> note.startsWith("CALENDAR"));
        assertThat(explain(policy, "2026-12-02T23:00:00Z")).contains(remark);
        assertThat(isComplete(policy, "2026-12-01T09:00:00Z"))
                .as("it waits for the fourth")
                .isFalse();
        assertThat(isComplete(policy, "2026-12-04T09:00:00Z")).isFalse();
        EscalationPolicy sooner = EscalationPolicy.named("p")
                .daysAfter(1, Stage.warm("first"))
                .daysAfter(2, Stage.warm("second"))
                .within()
                .calendar(until2026)
                .build();
        assertThat(isComplete(sooner, "2026-11-29T09:00:00Z")).isTrue();
        assertThat(isComplete(sooner, "2026-12-01T09:00:00Z")).isTrue();
    }

    private static boolean isComplete(EscalationPolicy policy, String now) {
        return policy.decide(Situation.of(REQUEST, History.none(), Instant.parse(now)))
                .isCalendarComplete();
    }

    @Test
    void anExplanationIsALineThatCanBeRead() {
        Instant until = Instant.parse("2026-12-02T09:00:00Z");

        assertThat(new Explanation(
                        "GAP", Optional.of("first"), Explanation.Verdict.DELAYS, Optional.of(until), "PT24H apart"))
                .hasToString("first: GAP DELAYS until 2026-12-02T09:00:00Z (PT24H apart)");
        assertThat(new Explanation("PAID", Optional.empty(), Explanation.Verdict.ALLOWS, Optional.empty(), ""))
                .hasToString("PAID ALLOWS");
    }

    @Test
    void aDecisionIsALineThatCanBeRead() {
        assertThat(decide("2026-12-02T09:00:00Z")).hasToString("Send[small-1, first by [EMAIL]]");
        assertThat(decide("2026-12-02T09:00:00Z", Events.promise("2026-12-01T09:00:00Z", "2026-12-05", "")))
                .hasToString("Wait[small-1, until 2026-12-07T23:00:00Z, PROMISED]");
        assertThat(decide("2026-12-02T09:00:00Z", Events.dispute("2026-12-01T09:00:00Z")))
                .hasToString("Stop[small-1, DISPUTED]");
        assertThat(decide("2026-12-02T09:00:00Z", Events.talk("2026-12-01T09:00:00Z")))
                .hasToString("HandOver[small-1, TALK]");
    }

    @Test
    void decisionsAreEqualIfTheySayTheSame() {
        ContactEvent asked = Events.sent("2026-11-01T09:00:00Z", "request", Channel.EMAIL);

        assertThat(decide("2026-12-02T09:00:00Z"))
                .isEqualTo(decide("2026-12-02T10:00:00Z", asked))
                .hasSameHashCodeAs(decide("2026-12-02T10:00:00Z", asked))
                .isNotEqualTo(decide("2026-12-02T09:00:00Z", Events.payment("2026-12-01T09:00:00Z", "EUR 1.00")))
                .isNotEqualTo(decide("2026-12-02T09:00:00Z", Events.talk("2026-12-01T09:00:00Z")))
                .isNotEqualTo(new Object());
        assertThat(decide("2026-12-02T09:00:00Z", Events.dispute("2026-12-01T09:00:00Z")))
                .isNotEqualTo(decide("2026-12-02T09:00:00Z", Events.decline("2026-12-01T09:00:00Z")))
                .doesNotHaveSameHashCodeAs(decide("2026-12-02T09:00:00Z", Events.decline("2026-12-01T09:00:00Z")));
    }

    private static Decision decide(String now, ContactEvent... events) {
        return LADDER.decide(Situation.of(REQUEST, History.of(events), Instant.parse(now)));
    }

    @Test
    void aMessageSaysWhatItIsWrittenForInWhichToneAndFromWhom() {
        AccountManager ada = AccountManager.builder("Ada").build();
        PaymentRequest staffed = REQUEST.toBuilder()
                .payee(REQUEST.payee().toBuilder().manager(ada).build())
                .build();
        EscalationPolicy policy = EscalationPolicy.named("p")
                .daysAfter(1, Stage.firm("last").as(Occasion.FINAL_NOTICE).from(Sender.MANAGER))
                .within()
                .build();
        Decision.Send send = (Decision.Send)
                policy.decide(Situation.of(staffed, History.none(), Instant.parse("2026-12-02T09:00:00Z")));

        assertThat(send.occasion()).isEqualTo(Occasion.FINAL_NOTICE);
        assertThat(send.tone()).isEqualTo(Tone.FIRM);
        assertThat(send.from()).contains(ada);
        assertThat(send.needsApproval()).isFalse();
        assertThat(send.cycle()).isZero();
        assertThat(send.request()).isEqualTo("small-1");
    }
}
