package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.Payee;
import io.github.payreq.party.Preferences;
import io.github.payreq.party.WorkingHours;
import io.github.payreq.request.Help;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Which stage goes out, by which channel, and what happens when none can: for an invoice of 1 November 2026 over 100.00 EUR, due
 * on Monday the 30th, to a client in Berlin (UTC+1).
 */
class StageChoiceTest {

    private static final String NOON = "2026-12-02T11:00:00Z";

    private static PaymentRequest request(UnaryOperator<Client.Builder> client) {
        return Requests.small()
                .client(client.apply(Client.builder("client-1").business().timeZone(ZoneId.of("Europe/Berlin")))
                        .build())
                .build();
    }

    private static final PaymentRequest MAIL = request(client -> client.email("a@client.example"));
    private static final PaymentRequest BOTH =
            request(client -> client.email("a@client.example").phone("+4915100000001"));

    private static EscalationPolicy.Builder policy() {
        return EscalationPolicy.named("p").within();
    }

    private static String says(EscalationPolicy policy, PaymentRequest request, String now, ContactEvent... events) {
        return policy.decide(Situation.of(request, History.of(events), Instant.parse(now)))
                .fold(
                        send -> "send " + send.stage().id() + " " + send.channels(),
                        wait -> wait.reason() + " until " + wait.until(),
                        stop -> "stop " + stop.reason(),
                        handOver -> "hand over " + handOver.reason());
    }

    // Channels

    @Test
    void theAddressesOfTheAccountsCountAsTheClientsOwnThoseOfOthersDoNot() {
        ClientContact accounts = ClientContact.builder(ClientContact.Role.ACCOUNTS)
                .email("accounts@client.example")
                .build();
        ClientContact approver = ClientContact.builder(ClientContact.Role.APPROVER)
                .email("site@client.example")
                .build();
        ClientContact byPhone = ClientContact.builder(ClientContact.Role.ACCOUNTS)
                .phone("+4930000")
                .build();
        EscalationPolicy mail =
                policy().daysAfter(1, Stage.warm("first").by(Channel.EMAIL)).build();
        EscalationPolicy sms =
                policy().daysAfter(1, Stage.warm("first").by(Channel.SMS)).build();

        assertThat(says(mail, request(client -> client.contact(accounts)), NOON))
                .isEqualTo("send first [EMAIL]");
        assertThat(says(mail, request(client -> client.contact(approver)), NOON))
                .isEqualTo("hand over NO_CHANNEL");
        assertThat(says(mail, request(client -> client.contact(byPhone)), NOON)).isEqualTo("hand over NO_CHANNEL");
        assertThat(says(sms, request(client -> client.contact(byPhone)), NOON)).isEqualTo("send first [SMS]");
        assertThat(says(sms, request(client -> client.contact(accounts)), NOON)).isEqualTo("hand over NO_CHANNEL");
    }

    @Test
    void messengersAndLettersNeedAnAddressMeetingsDoNot() {
        EscalationPolicy all = policy().daysAfter(
                        1, Stage.warm("first").by(Channel.MESSENGER, Channel.LETTER, Channel.MEETING))
                .build();

        assertThat(says(all, MAIL, NOON)).isEqualTo("send first [MEETING]");
        assertThat(says(all, request(client -> client.messenger("@client")), NOON))
                .isEqualTo("send first [MESSENGER, MEETING]");
    }

    @Test
    void ofSeveralChannelsTheOneThatTheClientPrefersIsUsedIfItIsOpen() {
        EscalationPolicy one = policy().daysAfter(1, Stage.warm("first").byOneOf(Channel.EMAIL, Channel.SMS))
                .build();
        EscalationPolicy closed = policy().daysAfter(1, Stage.warm("first").byOneOf(Channel.EMAIL, Channel.SMS))
                .within(ContactRules.named("no mail")
                        .onBusinessDays("08:00", "20:00", ChannelClass.LETTER)
                        .build())
                .build();
        PaymentRequest prefersSms = request(client -> client.email("a@client.example")
                .phone("+4915100000001")
                .prefers(Preferences.builder().channel(Channel.SMS).build()));
        PaymentRequest prefersLetter = request(client -> client.email("a@client.example")
                .phone("+4915100000001")
                .prefers(Preferences.builder().channel(Channel.LETTER).build()));

        assertThat(says(one, BOTH, NOON)).isEqualTo("send first [EMAIL]");
        assertThat(says(one, prefersSms, NOON)).isEqualTo("send first [SMS]");
        assertThat(says(one, prefersLetter, NOON)).isEqualTo("send first [EMAIL]");
        assertThat(says(closed, prefersSms, NOON)).isEqualTo("send first [SMS]");
        assertThat(says(one, prefersSms, NOON, Events.optOut("2026-12-01T09:00:00Z", "x", Channel.SMS)))
                .isEqualTo("send first [EMAIL]");
    }

    @Test
    void ofSeveralChannelsTheOneThatIsOpenFirstIsUsed() {
        EscalationPolicy one = policy().daysAfter(1, Stage.warm("first").byOneOf(Channel.CALL, Channel.EMAIL))
                .within(ContactRules.named("hours")
                        .onBusinessDays("14:00", "15:00", ChannelClass.CALL)
                        .onBusinessDays("13:00", "15:00", ChannelClass.MESSAGE)
                        .build())
                .build();

        assertThat(says(one, BOTH, NOON)).isEqualTo("QUIET_HOURS until 2026-12-02T12:00:00Z");
        assertThat(says(one, BOTH, "2026-12-02T12:00:00Z")).isEqualTo("send first [EMAIL]");
        assertThat(says(one, BOTH, "2026-12-02T13:00:00Z")).isEqualTo("send first [CALL]");
    }

    @Test
    void aWrongNumberClosesCallsAndTextMessagesUntilAnotherCallOrAPersonSettlesIt() {
        EscalationPolicy all = policy().daysAfter(1, Stage.warm("first").by(Channel.EMAIL, Channel.SMS, Channel.CALL))
                .build();
        ContactEvent wrong = Events.call("2026-12-01T09:00:00Z", CallOutcome.WRONG_NUMBER);

        assertThat(says(all, BOTH, NOON, wrong)).isEqualTo("send first [EMAIL]");
        assertThat(says(all, BOTH, NOON, wrong, Events.call("2026-12-01T10:00:00Z", CallOutcome.NOT_REACHED)))
                .isEqualTo("send first [EMAIL, SMS, CALL]");
        assertThat(says(all, BOTH, NOON, wrong, Events.resume("2026-12-01T10:00:00Z")))
                .isEqualTo("send first [EMAIL, SMS, CALL]");
    }

    @Test
    void onlyCallsAndMeetingsWaitForAPersonAtWork() {
        PaymentRequest mornings = BOTH.toBuilder()
                .payee(Payee.builder("P")
                        .manager(AccountManager.builder("Ada")
                                .hours(WorkingHours.parse("Mo-Fr 08:00-10:00"))
                                .build())
                        .build())
                .build();
        StageDraft first = Stage.warm("first").from(Sender.MANAGER);

        assertThat(says(policy().daysAfter(1, first.by(Channel.EMAIL)).build(), mornings, NOON))
                .isEqualTo("send first [EMAIL]");
        assertThat(says(policy().daysAfter(1, first.by(Channel.CALL)).build(), mornings, NOON))
                .isEqualTo("SENDER_ABSENT until 2026-12-03T07:00:00Z");
        assertThat(says(policy().daysAfter(1, first.by(Channel.MEETING)).build(), mornings, NOON))
                .isEqualTo("SENDER_ABSENT until 2026-12-03T07:00:00Z");
        assertThat(says(
                        policy().daysAfter(1, Stage.warm("first").by(Channel.CALL))
                                .build(),
                        mornings,
                        NOON))
                .isEqualTo("send first [CALL]");
    }

    // Sums

    @Test
    void aStageIsLeftOutBelowItsSumAndAllOfThemBelowTheirsIsTheEnd() {
        EscalationPolicy.Builder small =
                policy().daysAfter(1, Stage.warm("first").fromSumOf(Money.parse("EUR 100.00")));
        EscalationPolicy withLetter = small.build().toBuilder()
                .daysAfter(2, Stage.firm("letter").by(Channel.LETTER))
                .build();
        ContactEvent cent = Events.payment("2026-12-01T09:00:00Z", "EUR 0.01");

        assertThat(says(small.build(), MAIL, NOON)).isEqualTo("send first [EMAIL]");
        assertThat(says(small.build(), MAIL, NOON, cent)).isEqualTo("stop BELOW_MINIMUM");
        assertThat(says(withLetter, MAIL, NOON, cent)).isEqualTo("hand over NO_CHANNEL");
    }

    @Test
    void aSumInAnotherCurrencyIsNotCompared() {
        EscalationPolicy dollars = policy().daysAfter(1, Stage.warm("first").fromSumOf(Money.parse("USD 5000.00")))
                .build();

        assertThat(says(dollars, MAIL, NOON)).isEqualTo("send first [EMAIL]");
    }

    // Catching up

    private static final EscalationPolicy LATEST = policy().onRequest(Stage.warm("request"))
            .daysBefore(3, Stage.warm("soon"))
            .daysAfter(1, Stage.warm("first"))
            .daysAfter(7, Stage.neutral("second").by(Channel.SMS))
            .daysAfter(14, Stage.firm("last").as(Occasion.FINAL_NOTICE))
            .catchUp(CatchUp.LATEST)
            .build();

    @Test
    void withTheLatestTheLastStageThatWasReachedGoesOutFromTheMinuteOfItsDay() {
        assertThat(says(LATEST, BOTH, "2026-11-26T22:59:59Z")).isEqualTo("send request [EMAIL]");
        assertThat(says(LATEST, BOTH, "2026-11-26T23:00:00Z")).isEqualTo("send soon [EMAIL]");
        assertThat(says(LATEST, BOTH, "2026-11-29T22:59:59Z")).isEqualTo("send soon [EMAIL]");
        assertThat(says(LATEST, BOTH, "2026-11-29T23:00:00Z")).isEqualTo("send request [EMAIL]");
        assertThat(says(LATEST, BOTH, "2026-11-30T23:00:00Z")).isEqualTo("send first [EMAIL]");
        assertThat(says(LATEST, BOTH, "2026-12-06T22:59:59Z")).isEqualTo("send first [EMAIL]");
        assertThat(says(LATEST, BOTH, "2026-12-06T23:00:00Z")).isEqualTo("send second [SMS]");
        assertThat(says(LATEST, BOTH, "2026-12-13T23:00:00Z")).isEqualTo("send last [EMAIL]");
    }

    @Test
    void withTheLatestAStageThatHasNoChannelIsPassedOver() {
        assertThat(says(LATEST, MAIL, "2026-12-08T09:00:00Z")).isEqualTo("send first [EMAIL]");
        assertThat(says(
                        LATEST,
                        MAIL,
                        "2026-12-08T09:00:00Z",
                        Events.sent("2026-12-02T09:00:00Z", "first", Channel.EMAIL)))
                .isEqualTo("NOT_DUE until 2026-12-13T23:00:00Z");
    }

    @Test
    void withTheLatestAWaitEndsWithTheNextStageIfThatComesFirst() {
        EscalationPolicy cautious =
                LATEST.toBuilder().atMost(1, Duration.ofDays(30)).build();
        ContactEvent other = Events.sent(
                Instant.parse("2026-11-10T09:00:00Z"), "other", "first", Channel.EMAIL, "other/0/first/email");

        assertThat(says(cautious, BOTH, "2026-12-01T09:00:00Z", other)).isEqualTo("CAP until 2026-12-10T09:00:00Z");
        assertThat(says(cautious, BOTH, "2026-12-10T09:00:00Z", other)).isEqualTo("send second [SMS]");
    }

    // The end

    @Test
    void aPersonTakesOverOnlyWhenTheLastMessageHasHadItsTimeAndNothingIsWaitedFor() {
        EscalationPolicy policy =
                policy().daysAfter(1, Stage.warm("first")).handOverAfter(5).build();
        ContactEvent sent = Events.sent("2026-12-01T09:00:00Z", "first", Channel.EMAIL);

        assertThat(says(policy, MAIL, NOON, sent)).isEqualTo("NOT_DUE until 2026-12-05T23:00:00Z");
        assertThat(says(policy, MAIL, "2026-12-05T23:00:00Z", sent)).isEqualTo("hand over EXHAUSTED");
        assertThat(says(policy, MAIL, NOON, sent, Events.promise("2026-12-01T10:00:00Z", "2026-12-10", "")))
                .isEqualTo("PROMISED until 2026-12-12T23:00:00Z");
    }

    @Test
    void aStageWhoseTextIsNoLongerTrueIsNotAReasonForAPersonToLookForAChannel() {
        EscalationPolicy policy = policy().daysBefore(3, Stage.warm("soon").by(Channel.LETTER))
                .daysAfter(1, Stage.warm("first"))
                .build();

        assertThat(says(policy, MAIL, NOON, Events.sent("2026-12-01T09:00:00Z", "first", Channel.EMAIL)))
                .isEqualTo("hand over EXHAUSTED");
        assertThat(says(policy, request(client -> client.messenger("@c")), NOON))
                .isEqualTo("hand over NO_CHANNEL");
    }

    @Test
    void theCompanyCanTakeOver() {
        EscalationPolicy policy = policy().daysAfter(1, Stage.warm("first").by(Channel.LETTER))
                .handOver(Sender.COMPANY)
                .build();
        PaymentRequest staffed = MAIL.toBuilder()
                .payee(Payee.builder("P")
                        .manager(AccountManager.builder("Ada").build())
                        .build())
                .build();
        Decision company = policy.decide(Situation.of(staffed, History.none(), Instant.parse(NOON)));
        Decision manager = policy.toBuilder()
                .handOver(Sender.MANAGER)
                .build()
                .decide(Situation.of(staffed, History.none(), Instant.parse(NOON)));

        assertThat(((Decision.HandOver) company).to()).isEmpty();
        assertThat(((Decision.HandOver) manager).to())
                .contains(AccountManager.builder("Ada").build());
    }

    // What the client said

    @Test
    void timeIsGivenNoLongerThanThePayeeCanWait() {
        EscalationPolicy policy = policy().daysAfter(1, Stage.warm("first")).build();
        PaymentRequest until = MAIL.toBuilder()
                .help(Help.builder().latestDate(LocalDate.parse("2026-12-04")).build())
                .build();
        ContactEvent far = Events.moreTime("2026-12-01T09:00:00Z", "2026-12-20");
        ContactEvent near = Events.moreTime("2026-12-01T09:00:00Z", "2026-12-03");
        ContactEvent open = Events.moreTime("2026-12-01T09:00:00Z", "");

        assertThat(says(policy, until, NOON, far)).isEqualTo("MORE_TIME until 2026-12-06T23:00:00Z");
        assertThat(says(policy, until, NOON, near)).isEqualTo("MORE_TIME until 2026-12-05T23:00:00Z");
        assertThat(says(policy, until, NOON, open)).isEqualTo("MORE_TIME until 2026-12-06T23:00:00Z");
    }

    @Test
    void aPromiseWithoutASumIsOfAllThatIsDueAndAPartDoesNotKeepIt() {
        EscalationPolicy policy = policy().daysAfter(1, Stage.warm("first")).build();
        ContactEvent part = Events.payment("2026-12-02T08:00:00Z", "EUR 60.00");
        ContactEvent earlier = Events.payment("2026-11-30T08:00:00Z", "EUR 60.00");

        assertThat(says(policy, MAIL, NOON, Events.promise("2026-12-01T09:00:00Z", "2026-12-05", ""), part))
                .isEqualTo("PROMISED until 2026-12-07T23:00:00Z");
        assertThat(says(policy, MAIL, NOON, Events.promise("2026-12-01T09:00:00Z", "2026-12-05", "EUR 60.00"), earlier))
                .as("what was paid before the promise does not keep it")
                .isEqualTo("PROMISED until 2026-12-07T23:00:00Z");
        assertThat(says(policy, MAIL, NOON, Events.promise("2026-12-01T09:00:00Z", "2026-12-05", "EUR 60.01"), part))
                .isEqualTo("PROMISED until 2026-12-07T23:00:00Z");
    }

    @Test
    void aMessageOfWhichOneChannelArrivedHasArrived() {
        EscalationPolicy policy = policy().daysAfter(1, Stage.warm("first").by(Channel.EMAIL, Channel.SMS))
                .daysAfter(3, Stage.neutral("second"))
                .build();
        ContactEvent mail = Events.sent("2026-12-01T09:00:00Z", "first", Channel.EMAIL);
        ContactEvent sms = Events.sent("2026-12-01T09:00:01Z", "first", Channel.SMS);
        ContactEvent mailBack = Events.bounced("2026-12-01T09:05:00Z", "small-1/0/first/email");
        ContactEvent smsBack = Events.bounced("2026-12-01T09:05:00Z", "small-1/0/first/sms");
        ContactEvent before = Events.bounced("2026-12-01T08:59:59Z", "small-1/0/first/sms");

        assertThat(says(policy, BOTH, NOON, mail, sms, mailBack)).isEqualTo("NOT_DUE until 2026-12-02T23:00:00Z");
        assertThat(says(policy, BOTH, NOON, mail, sms, mailBack, smsBack)).isEqualTo("hand over UNDELIVERED");
        assertThat(says(policy, BOTH, NOON, mail, sms, mailBack, before))
                .isEqualTo("NOT_DUE until 2026-12-02T23:00:00Z");
        assertThat(says(
                        policy,
                        BOTH,
                        "2026-12-04T11:00:00Z",
                        mail,
                        sms,
                        mailBack,
                        smsBack,
                        Events.resume("2026-12-01T10:00:00Z"),
                        Events.sent("2026-12-03T09:00:00Z", "second", Channel.EMAIL)))
                .isEqualTo("hand over EXHAUSTED");
    }

    @Test
    void aRefundIsWaitedForAsLongAsThePolicySays() {
        EscalationPolicy policy =
                policy().daysAfter(1, Stage.warm("first")).graceAfterRefund(0).build();
        ContactEvent paid = Events.payment("2026-11-20T09:00:00Z", "EUR 100.00");

        assertThat(says(policy, MAIL, NOON, paid, Events.refund("2026-12-02T08:00:00Z", "EUR 100.00")))
                .isEqualTo("REFUNDED until 2026-12-02T23:00:00Z");
    }
}
