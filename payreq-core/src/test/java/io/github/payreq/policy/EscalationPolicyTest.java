package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
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
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** An invoice of 1 November 2026 over 100.00 EUR, due on Monday the 30th, to a client in Berlin (UTC+1). */
class EscalationPolicyTest {

    private static final EscalationPolicy LADDER = EscalationPolicy.named("ladder")
            .onRequest(Stage.warm("request").by(Channel.EMAIL))
            .daysAfter(1, Stage.warm("first").by(Channel.EMAIL, Channel.SMS))
            .daysAfter(3, Stage.neutral("second").by(Channel.EMAIL))
            .daysAfter(9, Stage.neutral("call").by(Channel.CALL).from(Sender.MANAGER))
            .daysAfter(20, Stage.firm("last").by(Channel.EMAIL).as(Occasion.FINAL_NOTICE))
            .within()
            .build();

    private static final ContactEvent ASKED = Events.sent("2026-11-01T09:00:00Z", "request", Channel.EMAIL);
    private static final ContactEvent FIRST = Events.sent("2026-12-01T09:00:00Z", "first", Channel.EMAIL);

    private static PaymentRequest request(String zone) {
        return Requests.small()
                .client(Client.builder("client-1")
                        .business()
                        .email("a@client.example")
                        .phone("+4915100000001")
                        .timeZone(ZoneId.of(zone))
                        .build())
                .build();
    }

    private static Decision decide(EscalationPolicy policy, String now, ContactEvent... events) {
        return policy.decide(Situation.of(request("Europe/Berlin"), History.of(events), Instant.parse(now)));
    }

    private static String says(EscalationPolicy policy, String now, ContactEvent... events) {
        return says(decide(policy, now, events));
    }

    private static String says(Decision decision) {
        return decision.fold(
                send -> "send " + send.stage().id(),
                wait -> wait.reason() + " until " + wait.until(),
                stop -> "stop " + stop.reason(),
                handOver -> "hand over " + handOver.reason());
    }

    private static String ladder(String now, ContactEvent... events) {
        return says(LADDER, now, events);
    }

    // akaunting/akaunting#259, frappe/erpnext#45685, Dolibarr/dolibarr#30771
    @Test
    void aReminderComesAfterTheDueDateAndNeverOnItOrBefore() {
        assertThat(ladder("2026-11-30T22:59:59.999999999Z", ASKED)).isEqualTo("NOT_DUE until 2026-11-30T23:00:00Z");
        assertThat(ladder("2026-11-30T23:00:00Z", ASKED)).isEqualTo("send first");
    }

    // akaunting/akaunting#259
    @Test
    void aPaidInvoiceIsNotAskedFor() {
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, Events.payment("2026-12-02T09:00:00Z", "EUR 100.00")))
                .isEqualTo("stop PAID");
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, Events.payment("2026-12-02T09:00:00Z", "EUR 99.99")))
                .isEqualTo("send first");
    }

    // invoiceninja/invoiceninja#4732
    @Test
    void aCreditedInvoiceIsNotAskedFor() {
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, Events.credit("2026-12-01T09:00:00Z", "EUR 100.00")))
                .isEqualTo("stop CREDITED");
    }

    // OCA/credit-control#330, akaunting/akaunting#1776
    @Test
    void aPartPaidInvoiceIsAskedForWithItsRemainder() {
        Decision decision =
                decide(LADDER, "2026-12-02T09:00:00Z", ASKED, Events.payment("2026-11-20T09:00:00Z", "EUR 60.00"));

        assertThat(((Decision.Send) decision).amountDue()).isEqualTo(Money.parse("EUR 40.00"));
    }

    // fossasia/open-event-server#8158
    @Test
    void aRefundIsWaitedForSevenDays() {
        ContactEvent paid = Events.payment("2026-11-20T09:00:00Z", "EUR 100.00");
        ContactEvent back = Events.refund("2026-12-01T09:00:00Z", "EUR 100.00");

        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, paid, back)).isEqualTo("REFUNDED until 2026-12-08T23:00:00Z");
        assertThat(ladder("2026-12-08T23:00:00Z", ASKED, paid, back)).isEqualTo("send first");
    }

    // invoiceninja/invoiceninja#7840, #2379
    @Test
    void aClientWhoPaysByDirectDebitIsNotAsked() {
        PaymentRequest debit =
                request("Europe/Berlin").toBuilder().directDebit(true).build();

        assertThat(says(LADDER.decide(Situation.of(debit, History.none(), Instant.parse("2026-12-02T09:00:00Z")))))
                .isEqualTo("stop DIRECT_DEBIT");
    }

    // invoiceninja/invoiceninja#4293, #1578
    @Test
    void aPauseHoldsToTheEndOfItsDayOrUntilItIsLifted() {
        ContactEvent forEver = Events.pause("2026-11-20T09:00:00Z", "");

        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, Events.pause("2026-11-20T09:00:00Z", "2026-12-04")))
                .isEqualTo("PAUSED until 2026-12-04T23:00:00Z");
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, forEver)).isEqualTo("stop PAUSED");
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, forEver, Events.resume("2026-12-01T09:00:00Z")))
                .isEqualTo("send first");
    }

    @Test
    void aPromiseIsWaitedForWithItsGraceUnlessItWasKept() {
        ContactEvent promise = Events.promise("2026-12-01T09:00:00Z", "2026-12-05", "EUR 60.00");

        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, promise)).isEqualTo("PROMISED until 2026-12-07T23:00:00Z");
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, promise, Events.payment("2026-12-02T08:00:00Z", "EUR 60.00")))
                .isEqualTo("send first");
    }

    @Test
    void moreTimeIsGivenToTheNamedDayElseForAWeek() {
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, Events.moreTime("2026-12-01T09:00:00Z", "2026-12-05")))
                .isEqualTo("MORE_TIME until 2026-12-07T23:00:00Z");
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, Events.moreTime("2026-12-01T09:00:00Z", "")))
                .isEqualTo("MORE_TIME until 2026-12-08T23:00:00Z");
    }

    @Test
    void theLatestAnswerOfTheClientSaysHowLongIsWaited() {
        ContactEvent far = Events.promise("2026-12-01T09:00:00Z", "2026-12-20", "");
        ContactEvent sooner = Events.moreTime("2026-12-02T08:00:00Z", "2026-12-05");
        ContactEvent named = Events.moreTime("2026-12-01T09:00:00Z", "2026-12-20");
        ContactEvent soon = Events.promise("2026-12-02T08:00:00Z", "2026-12-05", "");

        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, far, sooner))
                .isEqualTo("MORE_TIME until 2026-12-07T23:00:00Z");
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, named, soon)).isEqualTo("PROMISED until 2026-12-07T23:00:00Z");
        assertThat(ladder("2026-12-02T07:00:00Z", ASKED, far, sooner)).isEqualTo("PROMISED until 2026-12-22T23:00:00Z");
    }

    @Test
    void aPromiseThatWasKeptLeavesNothingToWaitForAlsoIfMoreTimeWasAskedForBefore() {
        ContactEvent asked = Events.moreTime("2026-12-01T09:00:00Z", "2026-12-20");
        ContactEvent promise = Events.promise("2026-12-01T10:00:00Z", "2026-12-05", "EUR 60.00");

        assertThat(ladder(
                        "2026-12-02T09:00:00Z",
                        ASKED,
                        asked,
                        promise,
                        Events.payment("2026-12-02T08:00:00Z", "EUR 60.00")))
                .isEqualTo("send first");
    }

    @Test
    void agreedInstalmentsTakeThePlaceOfEarlierAnswers() {
        ContactEvent asked = Events.moreTime("2026-12-01T09:00:00Z", "2026-12-30");
        ContactEvent plan =
                Events.instalments("2026-12-02T08:00:00Z", "2026-12-10", "EUR 50.00", "2027-01-10", "EUR 50.00");

        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, asked, plan)).isEqualTo("NOT_DUE until 2026-12-10T23:00:00Z");
    }

    @Test
    void whoHasMessagesGoOnEndsTheWaitingForAnAnswer() {
        ContactEvent promise = Events.promise("2026-12-01T09:00:00Z", "2026-12-05", "");
        ContactEvent asked = Events.moreTime("2026-12-01T09:00:00Z", "2026-12-05");
        ContactEvent goOn = Events.resume("2026-12-02T08:00:00Z");
        ContactEvent again = Events.promise("2026-12-02T08:30:00Z", "2026-12-03", "");

        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, promise, goOn)).isEqualTo("send first");
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, asked, goOn)).isEqualTo("send first");
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, promise, goOn, again))
                .isEqualTo("PROMISED until 2026-12-05T23:00:00Z");
    }

    // fossasia/open-event-server#8158
    @Test
    void aDisputeStopsUntilItIsSettled() {
        ContactEvent dispute = Events.dispute("2026-11-20T09:00:00Z");

        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, dispute)).isEqualTo("stop DISPUTED");
        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, dispute, Events.resolved("2026-12-01T09:00:00Z")))
                .isEqualTo("send first");
    }

    // tendenci/tendenci#1382
    @Test
    void aClientWhoDeclinesOrOptsOutIsNotAskedAgainAlsoForOtherInvoices() {
        assertThat(ladder("2026-12-02T09:00:00Z", Events.decline("2026-11-20T09:00:00Z")))
                .isEqualTo("stop DECLINED");
        assertThat(ladder("2026-12-02T09:00:00Z", Events.optOut("2026-11-20T09:00:00Z", "another")))
                .isEqualTo("stop OPTED_OUT");
    }

    @Test
    void aChannelThatTheClientDoesNotWantIsLeftOut() {
        Decision decision = decide(
                LADDER, "2026-12-02T09:00:00Z", ASKED, Events.optOut("2026-11-20T09:00:00Z", "another", Channel.EMAIL));

        assertThat(((Decision.Send) decision).channels()).containsExactly(Channel.SMS);
    }

    @Test
    void aClientWhoWantsToTalkIsCalledByAPerson() {
        ContactEvent talk = Events.talk("2026-11-20T09:00:00Z");

        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, talk)).isEqualTo("hand over TALK");
        assertThat(ladder(
                        "2026-12-02T09:00:00Z", ASKED, talk, Events.call("2026-12-01T09:00:00Z", CallOutcome.REACHED)))
                .isEqualTo("send first");
    }

    // invoiceninja/invoiceninja#11917
    @Test
    void aMessageThatBouncedIsHandedOverUntilItGoesOutAgain() {
        ContactEvent bounced = Events.bounced("2026-11-02T09:05:00Z", "small-1/0/request/email");
        ContactEvent resumed = Events.resume("2026-11-03T09:00:00Z");
        ContactEvent again = Events.sent("2026-11-03T10:00:00Z", "request", Channel.EMAIL);

        assertThat(ladder("2026-12-02T09:00:00Z", ASKED, bounced)).isEqualTo("hand over UNDELIVERED");
        assertThat(ladder("2026-12-03T09:00:00Z", ASKED, bounced, resumed, again))
                .isEqualTo("send first");
    }

    // invoiceninja/invoiceninja#2183, Dolibarr/dolibarr#25197
    @Test
    void afterAMissedRunTheFirstReminderStillComesFirstAndTheSecondKeepsItsDistance() {
        EscalationPolicy latest = LADDER.toBuilder().catchUp(CatchUp.LATEST).build();
        ContactEvent late = Events.sent("2026-12-05T09:00:00Z", "first", Channel.EMAIL);

        assertThat(ladder("2026-12-05T09:00:00Z", ASKED)).isEqualTo("send first");
        assertThat(ladder("2026-12-05T09:00:00Z", ASKED, late)).isEqualTo("NOT_DUE until 2026-12-06T23:00:00Z");
        assertThat(says(latest, "2026-12-05T09:00:00Z", ASKED)).isEqualTo("send second");
    }

    // FOSSBilling/FOSSBilling#3963, invoiceninja/invoiceninja#1693, adempiere/adempiere#2369
    @Test
    void aMessageThatIsRecordedIsNotSentAgain() {
        assertThat(ladder("2026-12-01T09:00:00Z", ASKED, FIRST)).isEqualTo("NOT_DUE until 2026-12-02T23:00:00Z");
    }

    @Test
    void twoStagesOfOneDayAreNotSentTogether() {
        EscalationPolicy policy = EscalationPolicy.named("month")
                .daysAfter(1, Stage.warm("first").by(Channel.EMAIL))
                .daysAfterEndOfMonth(1, Stage.neutral("second").by(Channel.EMAIL))
                .within()
                .build();

        assertThat(says(policy, "2026-12-01T09:00:00Z", FIRST)).isEqualTo("NOT_DUE until 2026-12-01T23:00:00Z");
    }

    // invoiceninja/invoiceninja#2865, eclipse-dirigible/dirigible#7276, OCA/credit-control#376
    @Test
    void aLadderHasAsManyStagesAsOneWantsCallsAmongThemAndEndsWithAPerson() {
        ContactEvent second = Events.sent("2026-12-03T09:00:00Z", "second", Channel.EMAIL);
        ContactEvent call = Events.sent("2026-12-09T09:00:00Z", "call", Channel.CALL);
        ContactEvent last = Events.sent("2026-12-20T09:00:00Z", "last", Channel.EMAIL);

        assertThat(ladder("2026-12-09T09:00:00Z", ASKED, FIRST, second)).isEqualTo("send call");
        assertThat(ladder("2026-12-20T09:00:00Z", ASKED, FIRST, second, call)).isEqualTo("send last");
        assertThat(ladder("2026-12-20T09:00:01Z", ASKED, FIRST, second, call, last))
                .isEqualTo("hand over EXHAUSTED");
    }

    // invoiceninja/invoiceninja#1234
    @Test
    void aStageCanAskForAPersonsApproval() {
        EscalationPolicy policy = EscalationPolicy.named("careful")
                .daysAfter(1, Stage.warm("first").withApproval())
                .within()
                .build();

        assertThat(((Decision.Send) decide(policy, "2026-12-01T09:00:00Z")).needsApproval())
                .isTrue();
    }

    // killbill/killbill#1978
    @Test
    void aNoteBeforeTheDueDateComesInTimeAndLapsesOnIt() {
        EscalationPolicy policy = EscalationPolicy.named("before")
                .daysBefore(3, Stage.warm("soon"))
                .daysAfter(1, Stage.warm("first"))
                .within()
                .build();

        assertThat(says(policy, "2026-11-26T22:59:59Z")).isEqualTo("NOT_DUE until 2026-11-26T23:00:00Z");
        assertThat(says(policy, "2026-11-29T22:59:59Z")).isEqualTo("send soon");
        assertThat(says(policy, "2026-11-29T23:00:00Z")).isEqualTo("NOT_DUE until 2026-11-30T23:00:00Z");
    }

    // invoiceninja/invoiceninja#2359, getprobo/probo#1591
    @Test
    void outsideBusinessHoursTheOpeningIsWaitedFor() {
        EscalationPolicy policy = LADDER.toBuilder()
                .during(Hours.of("09:00", "18:00").onBusinessDays())
                .calendar(day -> BusinessCalendar.weekdays().isBusinessDay(day) && (day.getDayOfMonth() != 7))
                .build();

        assertThat(says(policy, "2026-12-01T07:59:59.999999999Z", ASKED))
                .isEqualTo("QUIET_HOURS until 2026-12-01T08:00:00Z");
        assertThat(says(policy, "2026-12-01T08:00:00Z", ASKED)).isEqualTo("send first");
        assertThat(says(policy, "2026-12-01T16:59:59.999999999Z", ASKED)).isEqualTo("send first");
        assertThat(says(policy, "2026-12-04T17:00:00Z", ASKED)).isEqualTo("QUIET_HOURS until 2026-12-08T08:00:00Z");
        assertThat(says(policy, "2026-12-05T09:00:00Z", ASKED)).isEqualTo("HOLIDAY until 2026-12-08T08:00:00Z");
    }

    // invoiceninja/invoiceninja#8974: an hour off; invoiceninja/invoiceninja#11692: the hour of the company's zone
    @Test
    void hoursAreThoseOfTheClientsClockAlsoWhereItIsPutForwardOrBack() {
        EscalationPolicy nights =
                LADDER.toBuilder().during(Hours.of("02:30", "04:00")).build();
        EscalationPolicy days =
                LADDER.toBuilder().during(Hours.of("09:00", "18:00")).build();

        assertThat(late(nights, "2026-03-29T00:00:00Z")).isEqualTo("QUIET_HOURS until 2026-03-29T01:00:00Z");
        assertThat(late(nights, "2026-10-25T00:29:59Z")).isEqualTo("QUIET_HOURS until 2026-10-25T00:30:00Z");
        assertThat(late(nights, "2026-10-25T01:00:00Z")).isEqualTo("QUIET_HOURS until 2026-10-25T01:30:00Z");
        assertThat(late(days, "2026-03-28T20:00:00Z")).isEqualTo("QUIET_HOURS until 2026-03-29T07:00:00Z");
        assertThat(late(days, "2026-10-24T20:00:00Z")).isEqualTo("QUIET_HOURS until 2026-10-25T08:00:00Z");
    }

    private static String late(EscalationPolicy policy, String now) {
        PaymentRequest old = request("Europe/Berlin").toBuilder()
                .invoice(Requests.smallInvoice()
                        .issuedOn(LocalDate.parse("2026-01-01"))
                        .build())
                .dueOn(LocalDate.parse("2026-01-15"))
                .build();
        return says(policy.decide(Situation.of(old, History.none(), Instant.parse(now))));
    }

    @Test
    void aCallWaitsForSomebodyWhoWorks() {
        PaymentRequest small = request("Europe/Berlin");
        PaymentRequest staffed = small.toBuilder()
                .payee(small.payee().toBuilder()
                        .manager(AccountManager.builder("Ada")
                                .hours(WorkingHours.parse("Th 10:00-12:00"))
                                .build())
                        .build())
                .build();
        EscalationPolicy never =
                LADDER.toBuilder().during(Hours.of("13:00", "18:00")).build();
        History history = History.of(ASKED, FIRST, Events.sent("2026-12-03T09:00:00Z", "second", Channel.EMAIL));
        Instant now = Instant.parse("2026-12-09T13:00:00Z");

        assertThat(says(LADDER.decide(Situation.of(staffed, history, now))))
                .isEqualTo("SENDER_ABSENT until 2026-12-10T09:00:00Z");
        // Whoever is never there when calls are allowed is not waited for.
        assertThat(says(never.decide(Situation.of(staffed, history, now))))
                .isEqualTo("NOT_DUE until 2026-12-20T12:00:00Z");
    }

    private static final String KEYED = "small-1/0/first/";

    @Test
    void theChannelsOfOneMessageAreOneContactOfThePolicysCap() {
        EscalationPolicy twice =
                LADDER.toBuilder().atMost(2, Duration.ofDays(7)).build();
        ContactEvent sms = Events.sent("2026-12-01T09:00:01Z", "first", Channel.SMS);

        assertThat(says(twice, "2026-12-03T09:00:00Z", ASKED, FIRST, sms)).isEqualTo("send second");
        assertThat(says(
                        twice,
                        "2026-12-03T09:00:00Z",
                        ASKED,
                        FIRST,
                        sms,
                        other("2026-12-02T09:00:00Z", "x", Channel.SMS)))
                .isEqualTo("CAP until 2026-12-08T09:00:01Z");
    }

    private static ContactEvent other(String at, String key, Channel channel) {
        return Events.sent(Instant.parse(at), "other" + key, "first", channel, key);
    }

    @Test
    void theLawCountsEveryMessageAlsoThoseThatBounced() {
        EscalationPolicy law = LADDER.toBuilder().within(ContactRules.RU_230FZ).build();
        ContactEvent sms = Events.sent("2026-12-01T09:00:01Z", "first", Channel.SMS);
        ContactEvent more = other("2026-12-01T10:00:00Z", "a/0/first/email", Channel.EMAIL);
        ContactEvent bounced = Events.bounced("2026-12-01T10:01:00Z", KEYED + "sms");

        // Four messages in a week are the most.
        assertThat(says(law, "2026-12-03T09:00:00Z", ASKED, FIRST, sms, more, bounced))
                .isEqualTo("send second");
        assertThat(says(
                        law,
                        "2026-12-03T09:00:00Z",
                        ASKED,
                        FIRST,
                        sms,
                        bounced,
                        more,
                        other("2026-12-02T10:00:00Z", "b/0/first/email", Channel.EMAIL)))
                .isEqualTo("CAP until 2026-12-08T09:00:00Z");
    }

    @Test
    void aConsolidatedMessageOfSeveralInvoicesCountsOnceAndOneSentAgainLaterTwice() {
        EscalationPolicy law = LADDER.toBuilder()
                .within(ContactRules.named("two")
                        .atMost(2, Duration.ofDays(7), ChannelClass.MESSAGE)
                        .build())
                .build();
        String key = "client-1@2026-11-30.a/0/first/email";
        Instant at = Instant.parse("2026-12-02T09:00:00Z");
        ContactEvent a = Events.sent(at, "a", "first", Channel.EMAIL, key);
        ContactEvent b = Events.sent(at, "b", "first", Channel.EMAIL, key);
        ContactEvent again = Events.sent(at.plus(Duration.ofHours(20)), "a", "first", Channel.EMAIL, key);

        assertThat(says(law, "2026-12-03T09:00:00Z", ASKED, FIRST, a, b)).isEqualTo("CAP until 2026-12-08T09:00:00Z");
        assertThat(says(law, "2026-12-08T09:00:00Z", ASKED, FIRST, a, b)).isEqualTo("send second");
        assertThat(says(law, "2026-12-08T09:00:00Z", ASKED, FIRST, a, b, again))
                .startsWith("CAP until 2026-12-09T09:00:00Z");
    }

    @Test
    void afterAConversationCallsRestForSevenDaysOfWhichItsOwnIsTheFirst() {
        EscalationPolicy law = LADDER.toBuilder().within(ContactRules.US_REG_F).build();
        ContactEvent second = Events.sent("2026-12-03T09:00:00Z", "second", Channel.EMAIL);
        ContactEvent talked = Events.call("2026-12-08T15:00:00Z", CallOutcome.REACHED);

        assertThat(says(law, "2026-12-14T12:00:00Z", ASKED, FIRST, second, talked))
                .isEqualTo("TALKED_RECENTLY until 2026-12-15T07:00:00Z");
        assertThat(says(law, "2026-12-15T07:00:00Z", ASKED, FIRST, second, talked))
                .isEqualTo("send call");
    }

    @Test
    void theHoursKeptForBritishConsumersAreShorterOnDaysOff() {
        EscalationPolicy law = LADDER.toBuilder().within(ContactRules.UK_CONC).build();

        assertThat(says(law, "2026-12-04T07:00:00Z", ASKED)).isEqualTo("send first");
        assertThat(says(law, "2026-12-05T07:59:59Z", ASKED)).isEqualTo("QUIET_HOURS until 2026-12-05T08:00:00Z");
        assertThat(says(law, "2026-12-05T19:00:00Z", ASKED)).isEqualTo("QUIET_HOURS until 2026-12-06T08:00:00Z");
    }
}
