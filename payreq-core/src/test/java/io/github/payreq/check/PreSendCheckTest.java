package io.github.payreq.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.check.Outgoing.Unmatched;
import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.contact.Occasion;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.ClientContact.Role;
import io.github.payreq.policy.ContactRules;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Stage;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The logo of {@link Requests#logo}: 5000.00 RUB, due on Friday 4 December. On Monday at noon in Moscow the reminder is sent. */
class PreSendCheckTest {

    private static final EscalationPolicy POLICY = EscalationPolicy.standard();
    private static final PaymentRequest REQUEST = Requests.logo().language("en").build();
    private static final Instant MONDAY_NOON = Instant.parse("2026-12-07T09:00:00Z");
    private static final Instant LAST_DAY_OF_DISCOUNT = Instant.parse("2026-12-01T09:00:00Z");
    private static final String ACCOUNT = fingerprint(REQUEST);
    private static final String OTHER_ACCOUNT = "0123456789abcdef";

    private static String fingerprint(PaymentRequest request) {
        return ((BankTransfer) request.methods().get(0)).accountFingerprint();
    }

    private static Decision.Send send(EscalationPolicy policy, PaymentRequest request, Instant at) {
        return (Decision.Send) policy.decide(Situation.of(request, History.none(), at));
    }

    private static Outgoing.Builder message(PaymentRequest request, Instant at) {
        return Outgoing.composedAt(at.minusSeconds(60))
                .to(Recipients.of(request, Channel.EMAIL))
                .to(Recipients.of(request, Channel.SMS))
                .amountAsked(Money.parse("RUB 5000.00"))
                .dueOn(LocalDate.parse("2026-12-04"))
                .accounts(fingerprint(request));
    }

    private static Outgoing.Builder reminder() {
        return message(REQUEST, MONDAY_NOON);
    }

    private static List<String> findings(Outgoing.Builder outgoing, ContactEvent... events) {
        return findings(MONDAY_NOON, outgoing, events);
    }

    private static List<String> findings(Instant at, Outgoing.Builder outgoing, ContactEvent... events) {
        return brief(PreSendCheck.of(POLICY)
                .check(
                        Situation.of(REQUEST, History.of(events), at),
                        send(POLICY, REQUEST, MONDAY_NOON),
                        outgoing.build()));
    }

    private static List<String> brief(List<Finding> findings) {
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message()).doesNotContain("{"));
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.path() + " " + finding.code())
                .toList();
    }

    // Events

    private static final Optional<String> THIS = Optional.of("logo-123");

    private static Instant at(String day) {
        return Instant.parse(day + "T08:00:00Z");
    }

    private static ContactEvent paid(String amount) {
        return new ContactEvent.Payment("paid-" + amount, at("2026-12-06"), THIS, Money.parse(amount));
    }

    private static ContactEvent promise(String payBy) {
        return new ContactEvent.Promise(
                "promise", at("2026-12-03"), THIS, LocalDate.parse(payBy), Optional.empty(), Optional.empty());
    }

    private static ContactEvent.Sent sent(String request, String key, Channel channel, String account) {
        return new ContactEvent.Sent(
                key,
                at("2026-11-20"),
                Optional.of(request),
                "other-stage",
                channel,
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(account).filter(text -> !text.isEmpty()));
    }

    @Test
    void whatIsStillTrueGoesOut() {
        assertThat(findings(reminder())).isEmpty();
    }

    // Nothing may be asked for any more

    // akaunting/akaunting#259, fossasia/open-event-server#8158
    @Test
    void nobodyIsAskedWhoHasPaidMeanwhile() {
        assertThat(findings(reminder(), paid("RUB 5000.00"))).containsExactly("ERROR request MUST_NOT_ASK_PAID");
        assertThat(findings(reminder(), paid("RUB 4999.99"))).containsExactly("ERROR amountAsked AMOUNT_CHANGED");
    }

    @Test
    void nobodyIsAskedForWhatWasCredited() {
        ContactEvent credit = new ContactEvent.Credit("credit", at("2026-12-06"), THIS, Money.parse("RUB 5000.00"));

        assertThat(findings(reminder(), credit)).containsExactly("ERROR request MUST_NOT_ASK_CREDITED");
    }

    @Test
    void nobodyIsAskedWhoDisputes() {
        ContactEvent dispute = new ContactEvent.Dispute("d", at("2026-12-06"), THIS, Optional.empty());
        ContactEvent resolved = new ContactEvent.DisputeResolved("r", at("2026-12-07"), THIS, Optional.empty());

        assertThat(findings(reminder(), dispute)).containsExactly("ERROR request MUST_NOT_ASK_DISPUTED");
        assertThat(findings(reminder(), dispute, resolved)).isEmpty();
    }

    // tendenci/tendenci#1382: a way for the client to say "cancelled"
    @Test
    void nobodyIsAskedWhoDeclined() {
        ContactEvent decline = new ContactEvent.Decline("d", at("2026-12-06"), THIS, Optional.empty());

        assertThat(findings(reminder(), decline)).containsExactly("ERROR request MUST_NOT_ASK_DECLINED");
    }

    @Test
    void nobodyIsWrittenToWhoDoesNotWantIt() {
        ContactEvent all = new ContactEvent.OptOut("o", at("2026-12-06"), Optional.empty(), Optional.empty());
        ContactEvent sms = new ContactEvent.OptOut("o", at("2026-12-06"), Optional.empty(), Optional.of(Channel.SMS));

        assertThat(findings(reminder(), all)).containsExactly("ERROR request MUST_NOT_ASK_OPTED_OUT");
        assertThat(findings(reminder(), sms)).containsExactly("ERROR channels CHANNEL_OPTED_OUT");
        assertThat(findings(reminder().by(Channel.EMAIL), sms)).isEmpty();
    }

    @Test
    void aPromiseIsWaitedForWithThePolicysGrace() {
        // two days of grace after the 5th end with the 7th
        assertThat(findings(reminder(), promise("2026-12-05"))).containsExactly("ERROR request MUST_NOT_ASK_PROMISED");
        assertThat(findings(reminder(), promise("2026-12-04"))).isEmpty();
    }

    @Test
    void aPromiseIsNamedAlsoIfSomethingElseDelaysLonger() {
        // two contacts in a week: the cap opens on the 13th, the promise with its grace ends with the 7th
        ContactEvent[] events = {
            promise("2026-12-05"), call("2026-12-06"), call("2026-12-05"),
        };

        assertThat(findings(reminder(), events)).containsExactly("ERROR request MUST_NOT_ASK_PROMISED");
    }

    private static ContactEvent call(String day) {
        return new ContactEvent.Call(
                "call" + day, at(day), THIS, ContactEvent.CallOutcome.NOT_REACHED, Optional.empty());
    }

    @Test
    void moreTimeIsGiven() {
        ContactEvent toTheFifth = new ContactEvent.MoreTime(
                "m", at("2026-12-03"), THIS, Optional.of(LocalDate.parse("2026-12-05")), Optional.empty());
        ContactEvent toTheFourth = new ContactEvent.MoreTime(
                "m", at("2026-12-03"), THIS, Optional.of(LocalDate.parse("2026-12-04")), Optional.empty());

        assertThat(findings(reminder(), toTheFifth)).containsExactly("ERROR request MUST_NOT_ASK_MORE_TIME");
        assertThat(findings(reminder(), toTheFourth)).isEmpty();
    }

    // invoiceninja/invoiceninja#4293
    @Test
    void aPauseHoldsToItsLastDayOrUntilItIsLifted() {
        ContactEvent open = new ContactEvent.Pause("p", at("2026-12-06"), THIS, Optional.empty());
        ContactEvent today =
                new ContactEvent.Pause("p", at("2026-12-06"), THIS, Optional.of(LocalDate.parse("2026-12-07")));
        ContactEvent yesterday =
                new ContactEvent.Pause("p", at("2026-12-05"), THIS, Optional.of(LocalDate.parse("2026-12-06")));
        ContactEvent resumed = new ContactEvent.Resume("r", at("2026-12-07"), THIS);

        assertThat(findings(reminder(), open)).containsExactly("ERROR request MUST_NOT_ASK_PAUSED");
        assertThat(findings(reminder(), today)).containsExactly("ERROR request MUST_NOT_ASK_PAUSED");
        assertThat(findings(reminder(), yesterday)).isEmpty();
        assertThat(findings(reminder(), open, resumed)).isEmpty();
    }

    @Test
    void nobodyIsAskedRightAfterARefund() {
        ContactEvent refund = new ContactEvent.Refund("refund", at("2026-12-06"), THIS, Money.parse("RUB 1000.00"));
        ContactEvent before = new ContactEvent.Payment("p", at("2026-11-25"), THIS, Money.parse("RUB 1000.00"));

        assertThat(findings(reminder(), before, refund)).containsExactly("ERROR request MUST_NOT_ASK_REFUNDED");
    }

    // invoiceninja/invoiceninja#7840
    @Test
    void nobodyIsAskedWhoseSumIsCollected() {
        PaymentRequest collected = REQUEST.toBuilder().directDebit(true).build();

        assertThat(brief(PreSendCheck.of(POLICY)
                        .check(
                                Situation.of(collected, History.none(), MONDAY_NOON),
                                send(POLICY, REQUEST, MONDAY_NOON),
                                reminder().build())))
                .containsExactly("ERROR request MUST_NOT_ASK_DIRECT_DEBIT");
    }

    // The decision

    @Test
    void aDecisionThatWouldNotBeTakenAgainIsOutdated() {
        ContactEvent talk = new ContactEvent.Talk("t", at("2026-12-06"), THIS, Optional.empty());

        assertThat(findings(reminder(), talk)).containsExactly("ERROR decision DECISION_OUTDATED");
        assertThat(findings(Instant.parse("2026-12-07T14:59:59Z"), reminder())).isEmpty();
        assertThat(findings(Instant.parse("2026-12-07T15:00:00Z"), reminder()))
                .containsExactly("ERROR decision DECISION_OUTDATED");
    }

    @Test
    void anOutdatedDecisionNamesWhatIsDecidedNow() {
        Finding finding = PreSendCheck.of(POLICY)
                .check(
                        Situation.of(REQUEST, History.none(), Instant.parse("2026-12-07T15:00:00Z")),
                        send(POLICY, REQUEST, MONDAY_NOON),
                        reminder().build())
                .get(0);

        assertThat(finding.value()).isEqualTo("reminder");
        assertThat(finding.message())
                .isEqualTo("is no longer what the policy standard decides: now it is Wait[logo-123, until"
                        + " 2026-12-08T06:00:00Z, QUIET_HOURS], because of QUIET_HOURS; decide again");
    }

    @Test
    void anotherStageIsAnotherDecision() {
        EscalationPolicy renamed = EscalationPolicy.named("renamed")
                .daysAfter(1, Stage.warm("first").by(Channel.EMAIL, Channel.SMS))
                .build();

        assertThat(brief(PreSendCheck.of(renamed)
                        .check(
                                Situation.of(REQUEST, History.none(), MONDAY_NOON),
                                send(POLICY, REQUEST, MONDAY_NOON),
                                reminder().build())))
                .containsExactly("ERROR decision DECISION_OUTDATED");
    }

    @Test
    void aTextWhoseOccasionIsOverIsNotSent() {
        Decision.Send first = send(POLICY, REQUEST, LAST_DAY_OF_DISCOUNT);

        assertThat(first.stage().id()).isEqualTo("request");
        assertThat(brief(PreSendCheck.of(POLICY)
                        .check(
                                Situation.of(REQUEST, History.none(), MONDAY_NOON),
                                first,
                                reminder().by(Channel.EMAIL).build())))
                .containsExactly("ERROR decision DECISION_OUTDATED", "ERROR occasion DUE_DATE_PASSED");
    }

    // FOSSBilling/FOSSBilling#3963, invoiceninja/invoiceninja#1693
    @Test
    void aMessageThatWasSentIsNotSentAgain() {
        ContactEvent email = sent("logo-123", "logo-123/0/reminder/email", Channel.EMAIL, "");

        assertThat(findings(reminder(), email)).containsExactly("ERROR key ALREADY_SENT");
        assertThat(findings(reminder().by(Channel.EMAIL), email)).containsExactly("ERROR key ALREADY_SENT");
    }

    @Test
    void theOtherChannelsOfTheSameMessageStillGoOut() {
        ContactEvent email = sent("logo-123", "logo-123/0/reminder/email", Channel.EMAIL, "");

        assertThat(findings(reminder().by(Channel.SMS), email)).isEmpty();
    }

    @Test
    void aConsolidatedMessageHasKeysOfItsOwn() {
        String key = "client-romashka@2026-12-04.logo-123/0/reminder/email";
        ContactEvent email = sent("logo-123", key, Channel.EMAIL, "");
        List<MessageKey> keys = List.of(MessageKey.parse(key));

        assertThat(findings(reminder().by(Channel.EMAIL).keys(keys), email)).containsExactly("ERROR key ALREADY_SENT");
        assertThat(findings(reminder().by(Channel.EMAIL).keys(keys))).isEmpty();
    }

    @Test
    void aHostMayBringTheDecisionOfAFreshPlan() {
        Situation night = Situation.of(REQUEST, History.none(), Instant.parse("2026-12-07T20:00:00Z"));
        Decision.Send send = send(POLICY, REQUEST, MONDAY_NOON);

        assertThat(PreSendCheck.of(POLICY).check(night, send, send, reminder().build()))
                .isEmpty();
    }

    @Test
    void aDecisionIsAboutTheRequestOfTheSituation() {
        PaymentRequest other = Requests.design().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreSendCheck.of(POLICY)
                        .check(
                                Situation.of(other, History.none(), MONDAY_NOON),
                                send(POLICY, REQUEST, MONDAY_NOON),
                                reminder().build()))
                .withMessageContaining("logo-123");
    }

    @Test
    void onlyChannelsThatWereDecidedOnAreUsed() {
        assertThat(findings(reminder().by(Channel.EMAIL, Channel.LETTER)))
                .containsExactly("ERROR channels CHANNEL_NOT_DECIDED");
    }

    // Sum, day, discount

    // akaunting/akaunting#1776, OCA/credit-control#380: the total instead of the remainder
    @ParameterizedTest
    @CsvSource({"RUB 5000.00, true", "RUB 4999.99, false", "RUB 5000.01, false", "USD 5000.00, false"})
    void theSumIsThatOfTheMoment(String asked, boolean isRight) {
        assertThat(findings(reminder().amountAsked(Money.parse(asked))).isEmpty())
                .isEqualTo(isRight);
    }

    @Test
    void whileADiscountIsOpenTheReducedSumAndTheFullOneAreRight() {
        assertThat(onLastDayOfDiscount(outgoing -> outgoing.amountAsked(Money.parse("RUB 4750.00"))))
                .isEmpty();
        assertThat(onLastDayOfDiscount(outgoing -> outgoing.amountAsked(Money.parse("RUB 5000.00"))))
                .isEmpty();
    }

    private static List<String> onLastDayOfDiscount(UnaryOperator<Outgoing.Builder> with) {
        return brief(PreSendCheck.of(POLICY)
                .check(
                        Situation.of(REQUEST, History.none(), LAST_DAY_OF_DISCOUNT),
                        send(POLICY, REQUEST, LAST_DAY_OF_DISCOUNT),
                        with.apply(message(REQUEST, LAST_DAY_OF_DISCOUNT)).build()));
    }

    @Test
    void aDiscountIsNamedUpToItsLastDay() {
        assertThat(onLastDayOfDiscount(outgoing -> outgoing.discountUntil(LocalDate.parse("2026-12-01"))))
                .isEmpty();
        assertThat(onLastDayOfDiscount(outgoing -> outgoing.discountUntil(LocalDate.parse("2026-12-02"))))
                .containsExactly("ERROR discountUntil DISCOUNT_CHANGED");
        assertThat(findings(reminder().discountUntil(LocalDate.parse("2026-12-01"))))
                .containsExactly("ERROR discountUntil DISCOUNT_OVER");
        assertThat(findings(reminder().discountUntil(LocalDate.parse("2026-12-07"))))
                .containsExactly("ERROR discountUntil DISCOUNT_CHANGED");
    }

    // invoiceninja/invoiceninja#792: the reminder said 30 March, it was 31 March
    @Test
    void theDayIsThatOfTheMoment() {
        assertThat(findings(reminder().dueOn(LocalDate.parse("2026-12-05"))))
                .containsExactly("ERROR dueOn DUE_DATE_CHANGED");
    }

    // Accounts

    @Test
    void anAccountThatChangedSinceTheLastMessageToThisClientIsConfirmedFirst() {
        ContactEvent ofAnotherRequest = sent("other-1", "other-1/0/request/email", Channel.EMAIL, OTHER_ACCOUNT);

        assertThat(findings(reminder(), ofAnotherRequest)).containsExactly("ERROR accounts ACCOUNT_CHANGED");
        assertThat(findings(reminder().confirmedAccounts(OTHER_ACCOUNT), ofAnotherRequest))
                .containsExactly("ERROR accounts ACCOUNT_CHANGED");
        assertThat(findings(reminder().confirmedAccounts(ACCOUNT), ofAnotherRequest))
                .isEmpty();
    }

    @Test
    void anAccountThatIsTheSameOrWasNeverNamedNeedsNoConfirmation() {
        assertThat(findings(reminder(), sent("other-1", "k", Channel.EMAIL, ACCOUNT)))
                .isEmpty();
        assertThat(findings(reminder(), sent("other-1", "k", Channel.EMAIL, "")))
                .isEmpty();
        assertThat(findings(reminder(), sent("other-1", "k", Channel.EMAIL, OTHER_ACCOUNT + "," + ACCOUNT)))
                .isEmpty();
    }

    @Test
    void itIsTheLastMessageThatCounts() {
        ContactEvent.Sent first = sent("other-1", "k1", Channel.EMAIL, ACCOUNT);
        ContactEvent.Sent second = new ContactEvent.Sent(
                "k2",
                first.at().plusSeconds(1),
                first.request(),
                first.stage(),
                first.channel(),
                Optional.of("k2"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(OTHER_ACCOUNT));

        assertThat(findings(reminder(), first, second)).containsExactly("ERROR accounts ACCOUNT_CHANGED");
    }

    @Test
    void aFindingMasksTheAccount() {
        List<Finding> findings = PreSendCheck.of(POLICY)
                .check(
                        Situation.of(
                                REQUEST, History.of(sent("other-1", "k", Channel.EMAIL, OTHER_ACCOUNT)), MONDAY_NOON),
                        send(POLICY, REQUEST, MONDAY_NOON),
                        reminder().build());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.value()).isEqualTo(ACCOUNT);
            assertThat(finding.message())
                    .isEqualTo("differs from the account (" + OTHER_ACCOUNT + ") in the last message to this client: "
                            + "a person must confirm the account ***2345 before this goes out");
        });
    }

    @Test
    void onlyAccountsOfThePayeeAppear() {
        assertThat(findings(reminder().accounts(OTHER_ACCOUNT))).containsExactly("ERROR accounts ACCOUNT_NOT_OF_PAYEE");
        assertThat(findings(reminder().confirmedAccounts(OTHER_ACCOUNT).accounts(OTHER_ACCOUNT)))
                .containsExactly("ERROR accounts ACCOUNT_NOT_OF_PAYEE");
    }

    @Test
    void aJournalRecordsTheAccountsInOneOrder() {
        assertThat(Outgoing.composedAt(MONDAY_NOON).accounts("b", "a").build().account())
                .contains("a,b");
        assertThat(Outgoing.composedAt(MONDAY_NOON).build().account()).isEmpty();
        assertThat(Outgoing.composedAt(MONDAY_NOON)
                        .accountsOf(REQUEST.methods())
                        .build()
                        .accounts())
                .containsExactly(ACCOUNT);
    }

    // Recipients

    private static Outgoing.Builder to(Recipient... recipients) {
        return Outgoing.composedAt(MONDAY_NOON).by(Channel.EMAIL).to(recipients);
    }

    private static Recipient email(String address, Role role) {
        return new Recipient(Channel.EMAIL, address, role);
    }

    // ColoredCow/portal#1895: the CC of another client was left in the form
    @Test
    void nobodyButTheClientGetsTheMessage() {
        assertThat(findings(to(email("ivan@romashka.example", Role.ACCOUNTS), email("eva@other.example", Role.COPY))))
                .containsExactly("ERROR recipients[1].address RECIPIENT_UNKNOWN");
        assertThat(findings(Outgoing.composedAt(MONDAY_NOON)
                        .by(Channel.SMS)
                        .to(new Recipient(Channel.SMS, "+79990000002", Role.ACCOUNTS))))
                .containsExactly(
                        "WARNING recipients RECIPIENT_LEFT_OUT", "ERROR recipients[0].address RECIPIENT_UNKNOWN");
    }

    @Test
    void domainsDoNotTellUpperFromLowerCaseButMailboxesMay() {
        assertThat(findings(to(email("ivan@ROMASHKA.Example", Role.ACCOUNTS)))).isEmpty();
        assertThat(findings(to(email("Ivan@romashka.example", Role.ACCOUNTS))))
                .contains("ERROR recipients[0].address RECIPIENT_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+79990000001", "+7 999 000-00-01", "+7 (999) 000 00 01"})
    void phoneNumbersAreComparedByTheirDigits(String number) {
        assertThat(findings(Outgoing.composedAt(MONDAY_NOON)
                        .by(Channel.SMS)
                        .to(new Recipient(Channel.SMS, number, Role.ACCOUNTS))))
                .isEmpty();
    }

    // metasfresh/metasfresh#4613: the recipient was empty
    @Test
    void aMessageHasSomebodyToWhomItIsAddressedAndSomebodyToAsk() {
        List<Finding> findings = PreSendCheck.of(POLICY)
                .check(
                        Situation.of(REQUEST, History.none(), MONDAY_NOON),
                        send(POLICY, REQUEST, MONDAY_NOON),
                        to().build());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("RECIPIENT_MISSING");
            assertThat(finding.message()).endsWith("Мария Соколова can ask for one");
        });
        assertThat(findings(to(email("ivan@romashka.example", Role.COPY))))
                .containsExactly("ERROR recipients RECIPIENT_MISSING");
    }

    // radekhulan/myucto#60: the accounts get it, the site manager who approves does not
    @Test
    void whoApprovesIsNotLeftOut() {
        Client client = REQUEST.client().toBuilder()
                .contact(ClientContact.builder(Role.APPROVER)
                        .email("site@romashka.example")
                        .build())
                .build();
        PaymentRequest request = REQUEST.toBuilder().client(client).build();
        Situation now = Situation.of(request, History.none(), MONDAY_NOON);
        Decision.Send send = send(POLICY, request, MONDAY_NOON);

        assertThat(brief(PreSendCheck.of(POLICY)
                        .check(
                                now,
                                send,
                                to(email("ivan@romashka.example", Role.ACCOUNTS))
                                        .build())))
                .containsExactly("WARNING recipients RECIPIENT_LEFT_OUT");
        assertThat(PreSendCheck.of(POLICY)
                        .check(
                                now,
                                send,
                                Outgoing.composedAt(MONDAY_NOON)
                                        .by(Channel.EMAIL)
                                        .to(Recipients.of(request, Channel.EMAIL))
                                        .build()))
                .isEmpty();
    }

    // Attachments, money that nobody matched, time, law, calendar

    // Repair-DeskPOS/RepairDesk-BUGS-IMPROVEMENTS#1425: clients always answered "send us the invoices"
    @Test
    void aFileThatTheTextNamesIsAttached() {
        assertThat(findings(reminder().namesAttachments("invoice.pdf").attachments("act.pdf")))
                .containsExactly("ERROR attachments ATTACHMENT_MISSING");
        assertThat(findings(reminder().namesAttachments("invoice.pdf").attachments("act.pdf", "invoice.pdf")))
                .isEmpty();
    }

    // invoiceninja/invoiceninja#1234: check the bank first; invoiceninja/invoiceninja#4732: credit in the client's
    // favour
    @Test
    void moneyThatCoversTheSumIsMatchedFirst() {
        assertThat(findings(reminder().unmatched(unmatched("RUB 5000.00"))))
                .containsExactly("ERROR unmatched UNMATCHED_COVERS_SUM");
        assertThat(findings(reminder().unmatched(unmatched("RUB 4999.99"))))
                .containsExactly("WARNING unmatched[0].amount UNMATCHED_PAYMENT");
        assertThat(findings(reminder().unmatched(unmatched("RUB 2500.00"), unmatched("RUB 2500.00"))))
                .containsExactly("ERROR unmatched UNMATCHED_COVERS_SUM");
        assertThat(findings(reminder().unmatched(unmatched("USD 5000.00"))))
                .containsExactly("WARNING unmatched[0].amount UNMATCHED_PAYMENT");
    }

    @Test
    void theReducedSumCoversWhileTheDiscountIsOpen() {
        assertThat(onLastDayOfDiscount(outgoing -> outgoing.unmatched(unmatched("RUB 4750.00"))))
                .containsExactly("ERROR unmatched UNMATCHED_COVERS_SUM");
        assertThat(onLastDayOfDiscount(outgoing -> outgoing.unmatched(unmatched("RUB 4749.99"))))
                .containsExactly("WARNING unmatched[0].amount UNMATCHED_PAYMENT");
    }

    private static Unmatched unmatched(String amount) {
        return new Unmatched(Money.parse(amount), LocalDate.parse("2026-12-06"));
    }

    @Test
    void theFactsAreNotOlderThanTheMessage() {
        assertThat(findings(to(email("ivan@romashka.example", Role.ACCOUNTS)))).isEmpty();
        assertThat(findings(Outgoing.composedAt(MONDAY_NOON.plusNanos(1))
                        .by(Channel.EMAIL)
                        .to(Recipients.of(REQUEST, Channel.EMAIL))))
                .containsExactly("ERROR now FACTS_NOT_FRESH");
    }

    @Test
    void aMessageIsOfItsDayInTheClientsZone() {
        // midnight in Moscow is 21:00 UTC
        assertThat(composedAt("2026-12-06T21:00:00Z")).isEmpty();
        assertThat(composedAt("2026-12-06T20:59:59Z")).containsExactly("WARNING composedAt COMPOSED_ON_ANOTHER_DAY");
    }

    private static List<String> composedAt(String instant) {
        return findings(Outgoing.composedAt(Instant.parse(instant))
                .by(Channel.EMAIL)
                .to(Recipients.of(REQUEST, Channel.EMAIL)));
    }

    private static List<String> ofPolicy(EscalationPolicy policy, PaymentRequest request) {
        return brief(PreSendCheck.of(policy)
                .check(
                        Situation.of(request, History.none(), MONDAY_NOON),
                        send(policy, request, MONDAY_NOON),
                        message(request, MONDAY_NOON).build()));
    }

    @Test
    void aNaturalPersonInRussiaIsProtectedByItsLaw() {
        Client consumer = REQUEST.client().toBuilder().consumer().build();
        PaymentRequest person = REQUEST.toBuilder().client(consumer).build();
        PaymentRequest abroad = REQUEST.toBuilder()
                .client(consumer.toBuilder().country("DE").build())
                .build();
        EscalationPolicy none = POLICY.toBuilder().within().build();
        EscalationPolicy alone =
                POLICY.toBuilder().within(ContactRules.RU_230FZ).build();
        EscalationPolicy joined = POLICY.toBuilder()
                .within(ContactRules.PRUDENT_B2B.and(ContactRules.RU_230FZ))
                .build();

        assertThat(ofPolicy(POLICY, person)).containsExactly("WARNING policy.rules RU_230FZ_MISSING");
        assertThat(ofPolicy(none, person)).containsExactly("WARNING policy.rules RU_230FZ_MISSING");
        assertThat(ofPolicy(alone, person)).isEmpty();
        assertThat(ofPolicy(joined, person)).isEmpty();
        assertThat(ofPolicy(POLICY, REQUEST)).isEmpty();
        assertThat(ofPolicy(POLICY, abroad)).isEmpty();
    }

    private static List<String> atLast(Occasion occasion, LateTerms terms) {
        EscalationPolicy policy = EscalationPolicy.named("last")
                .daysAfter(1, Stage.neutral("last").as(occasion).by(Channel.EMAIL))
                .build();
        return ofPolicy(policy, REQUEST.toBuilder().lateTerms(terms).build());
    }

    @Test
    void theFinalNoticeSaysWhatShouldBeKnownOfItsLateTerms() {
        LateTerms german = new LateTerms("DE");

        assertThat(atLast(Occasion.FINAL_NOTICE, german))
                .containsExactly("WARNING lateTerms.interestFrom LATE_DEFAULT_ASSUMED");
        assertThat(atLast(Occasion.FINAL_NOTICE, german.withInterestFrom(LocalDate.parse("2026-12-06"))))
                .isEmpty();
        assertThat(atLast(Occasion.FINAL_NOTICE, new LateTerms("RU_395")))
                .containsExactly("WARNING lateTerms.regime LATE_RATE_UNKNOWN");
        assertThat(atLast(Occasion.FINAL_NOTICE, new LateTerms("PL")))
                .containsExactly("WARNING lateTerms.regime LATE_REGIME_NOT_AVAILABLE");
        assertThat(atLast(Occasion.FINAL_NOTICE, new LateTerms("UK")))
                .containsExactly("WARNING lateTerms.fixedSum LATE_FIXED_SUM_LEFT_OUT");
        assertThat(atLast(Occasion.OVERDUE_AGAIN, german)).isEmpty();
        assertThat(atLast(Occasion.OVERDUE_AGAIN, new LateTerms("RU_395"))).isEmpty();
    }

    private record KnownTo(LocalDate last) implements BusinessCalendar {

        @Override
        public boolean isBusinessDay(LocalDate day) {
            return true;
        }

        @Override
        public boolean isComplete(LocalDate day) {
            return !day.isAfter(last);
        }

        @Override
        public Optional<LocalDate> validUntil() {
            return Optional.of(last);
        }
    }

    @Test
    void aCalendarThatHasRunOutIsSaid() {
        assertThat(ofPolicy(calendarTo("2026-12-06"), REQUEST)).containsExactly("WARNING calendar CALENDAR_STALE");
        assertThat(ofPolicy(calendarTo("2026-12-07"), REQUEST)).isEmpty();
    }

    private static EscalationPolicy calendarTo(String day) {
        return POLICY.toBuilder().calendar(new KnownTo(LocalDate.parse(day))).build();
    }

    @Test
    void findingsAreInTheLanguageOfTheRequest() {
        PaymentRequest russian = Requests.logo().build();

        assertThat(PreSendCheck.of(POLICY)
                        .check(
                                Situation.of(russian, History.of(paid("RUB 5000.00")), MONDAY_NOON),
                                send(POLICY, russian, MONDAY_NOON),
                                message(russian, MONDAY_NOON).build()))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("просить не о чем: всё оплачено");
    }

    @Test
    void manyFindingsAreSaidAtOnceInOneOrder() {
        assertThat(findings(
                        reminder()
                                .dueOn(LocalDate.parse("2026-12-03"))
                                .amountAsked(Money.parse("RUB 1.00"))
                                .namesAttachments("b.pdf", "a.pdf")
                                .accounts(OTHER_ACCOUNT),
                        new ContactEvent.Dispute("d", at("2026-12-06"), THIS, Optional.empty())))
                .containsExactly(
                        "ERROR accounts ACCOUNT_NOT_OF_PAYEE",
                        "ERROR amountAsked AMOUNT_CHANGED",
                        "ERROR attachments ATTACHMENT_MISSING",
                        "ERROR attachments ATTACHMENT_MISSING",
                        "ERROR dueOn DUE_DATE_CHANGED",
                        "ERROR request MUST_NOT_ASK_DISPUTED");
    }

    @Test
    void anUnmatchedSumIsAboveZero() {
        for (String amount : Arrays.asList("EUR 0.00", "EUR -0.01")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> unmatched(amount))
                    .withMessageContaining("must be above zero");
        }
    }

    @Test
    void nothingThatIsWrittenDownNamesAnAddress() {
        assertThat(reminder().build().toString()).doesNotContain("ivan", "+7999");
    }
}
