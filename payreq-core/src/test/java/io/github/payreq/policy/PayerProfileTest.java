package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Instalment;
import io.github.payreq.contact.History;
import io.github.payreq.policy.PayerProfile.Because;
import io.github.payreq.policy.PayerProfile.Suggestion;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices of 100.00 EUR that were due on 30 November 2026; Berlin, UTC+1. */
class PayerProfileTest {

    private static final Instant NOW = Instant.parse("2026-12-31T12:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-11-30");

    private static PaymentRequest request(String id) {
        PaymentRequest one = Requests.small().build();
        PaymentRequest.Builder other = PaymentRequest.builder(id)
                .language("en")
                .client(one.client())
                .payee(one.payee())
                .invoice(one.invoice())
                .dueOn(DUE);
        one.methods().forEach(other::payBy);
        return other.build();
    }

    private static ContactEvent.Payment payment(String request, Instant at, String amount) {
        return new ContactEvent.Payment(request + at, at, Optional.of(request), Money.parse(amount));
    }

    private static ContactEvent.Payment paidLate(String request, int days) {
        return payment(request, DUE.plusDays(days).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC), "EUR 100.00");
    }

    private static ContactEvent.Sent asked(String request, LocalDate dueOn) {
        return new ContactEvent.Sent(
                "sent-" + request + dueOn,
                Instant.parse("2026-11-01T09:00:00Z"),
                Optional.of(request),
                "request",
                Channel.EMAIL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(dueOn),
                Optional.empty());
    }

    /** One paid invoice for each number of days late. */
    private static PayerProfile lateBy(int... days) {
        List<ContactEvent> events = new ArrayList<>();
        List<PaymentRequest> requests = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            requests.add(request("inv-" + i));
            events.add(paidLate("inv-" + i, days[i]));
        }
        return PayerProfile.of(History.of(events), requests, NOW);
    }

    @Test
    void theNumbersAreCountsAndTheMedian() {
        assertThat(lateBy(-5, 0, 1, 10))
                .isEqualTo(new PayerProfile(
                        LocalDate.parse("2025-12-31"),
                        LocalDate.parse("2026-12-31"),
                        4,
                        2,
                        0,
                        Optional.of(0),
                        Optional.of(10)));
        assertThat(lateBy(-5, 1, 4, 10, 3).medianDaysLate()).contains(3);
        assertThat(lateBy(0, 0, 1).percentOnTime()).contains(66);
    }

    @Test
    void nothingIsSaidWhereNothingIsKnown() {
        PayerProfile nobody = PayerProfile.of(History.none(), NOW);

        assertThat(nobody.invoices()).isZero();
        assertThat(nobody.percentOnTime()).isEmpty();
        assertThat(nobody.medianDaysLate()).isEmpty();
        assertThat(nobody.suggested()).isEqualTo(Suggestion.STANDARD);
        assertThat(nobody.reasons())
                .extracting(Because::kind)
                .containsExactly(Because.Kind.INVOICES, Because.Kind.TOO_FEW);
    }

    @ParameterizedTest
    @CsvSource({
        // fewer than three say nothing
        "'0,0',                   STANDARD",
        "'90,90',                 STANDARD",
        "'0,0,0',                 GENTLE",
        // 90 % and 88 % in time
        "'0,0,0,0,0,0,0,0,0,9',   GENTLE",
        "'0,0,0,0,0,0,0,0,9',     STANDARD",
        // 50 % and 49 % in time
        "'0,0,1,1',               STANDARD",
        "'0,0,0,1,1,1,1',         STRICT",
        "'20,20,20,20,0,0,0',     STRICT"
    })
    void theSuggestionFollowsTheThresholds(String days, Suggestion expected) {
        int[] late = java.util.Arrays.stream(days.split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();

        assertThat(lateBy(late).suggested()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"14, STANDARD", "15, STRICT"})
    void aMedianOfMoreThanTwoWeeksIsStrict(int median, Suggestion expected) {
        PayerProfile profile =
                new PayerProfile(LocalDate.EPOCH, LocalDate.EPOCH, 4, 2, 0, Optional.of(median), Optional.of(median));

        assertThat(profile.suggested()).isEqualTo(expected);
    }

    @Test
    void aSuggestionIsAPolicy() {
        assertThat(Suggestion.GENTLE.policy()).isEqualTo(EscalationPolicy.gentle());
        assertThat(Suggestion.STANDARD.policy()).isEqualTo(EscalationPolicy.standard());
        assertThat(Suggestion.STRICT.policy()).isEqualTo(EscalationPolicy.strict());
    }

    @Test
    void theReasonsSayTheNumbers() {
        assertThat(lateBy(0, 1, 20).reasons())
                .extracting(Because::sentence)
                .containsExactly(
                        "3 invoices count from 2025-12-31 to 2026-12-31",
                        "1 of 3 were paid by the due date, 33 %",
                        "half of them were at most 1 day late");
        assertThat(lateBy(2).reasons())
                .contains(new Because(Because.Kind.TOO_FEW, 3, "fewer than 3 say too little: the standard policy"));
    }

    // With the requests

    @Test
    void aPaymentIsInTimeToTheEndOfTheDueDateInTheClientsZone() {
        assertThat(paidAt("2026-11-30T22:59:59Z").onTime()).isEqualTo(1);
        assertThat(paidAt("2026-11-30T23:00:00Z").onTime()).isZero();
    }

    private static PayerProfile paidAt(String instant) {
        return PayerProfile.of(
                History.of(payment("inv", Instant.parse(instant), "EUR 100.00")), List.of(request("inv")), NOW);
    }

    @Test
    void anInvoiceIsPaidWithThePaymentThatLeavesNothingOpen() {
        ContactEvent part = payment("inv", Instant.parse("2026-11-20T09:00:00Z"), "EUR 99.99");
        ContactEvent rest = payment("inv", Instant.parse("2026-12-02T09:00:00Z"), "EUR 0.01");

        assertThat(PayerProfile.of(History.of(part, rest), List.of(request("inv")), NOW)
                        .medianDaysLate())
                .contains(2);
    }

    @Test
    void whatIsOpenAfterItsDayCountsAsOverdueAndWhatIsNotDueDoesNot() {
        PayerProfile dayAfter =
                PayerProfile.of(History.none(), List.of(request("inv")), Instant.parse("2026-12-01T11:00:00Z"));
        PayerProfile onTheDay =
                PayerProfile.of(History.none(), List.of(request("inv")), Instant.parse("2026-11-30T11:00:00Z"));

        assertThat(dayAfter.overdue()).isEqualTo(1);
        assertThat(dayAfter.longestDaysLate()).contains(1);
        assertThat(onTheDay.invoices()).isZero();
    }

    @Test
    void nobodyIsGentleWhileSomethingIsOverdue() {
        List<ContactEvent> events = new ArrayList<>();
        List<PaymentRequest> requests = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            requests.add(request("inv-" + i));
            events.add(paidLate("inv-" + i, 0));
        }
        requests.add(request("open"));
        PayerProfile profile = PayerProfile.of(History.of(events), requests, NOW);

        assertThat(profile.percentOnTime()).contains(90);
        assertThat(profile.suggested()).isEqualTo(Suggestion.STANDARD);
        assertThat(profile.reasons()).extracting(Because::sentence).contains("1 is overdue");
    }

    @Test
    void whatWasCreditedWasNeitherPaidInTimeNorLate() {
        ContactEvent credit = new ContactEvent.Credit(
                "c", Instant.parse("2026-12-20T09:00:00Z"), Optional.of("inv"), Money.parse("EUR 100.00"));

        assertThat(PayerProfile.of(History.of(credit), List.of(request("inv")), NOW)
                        .invoices())
                .isZero();
    }

    @Test
    void agreedInstalmentsMoveTheDueDate() {
        ContactEvent plan = new ContactEvent.Instalments(
                "plan",
                Instant.parse("2026-11-25T09:00:00Z"),
                Optional.of("inv"),
                List.of(
                        new Instalment(LocalDate.parse("2026-12-20"), Money.parse("EUR 50.00")),
                        new Instalment(LocalDate.parse("2026-12-10"), Money.parse("EUR 50.00"))),
                Optional.empty());

        assertThat(PayerProfile.of(History.of(plan, paidLate("inv", 20)), List.of(request("inv")), NOW)
                        .onTime())
                .isEqualTo(1);
        assertThat(PayerProfile.of(History.of(plan, paidLate("inv", 21)), List.of(request("inv")), NOW)
                        .medianDaysLate())
                .contains(1);
    }

    @Test
    void whatWasPaidMoreThanTwelveMonthsAgoIsForgotten() {
        PaymentRequest request = request("inv");
        History paid = History.of(payment("inv", Instant.parse("2026-12-01T09:00:00Z"), "EUR 100.00"));

        assertThat(PayerProfile.of(paid, List.of(request), Instant.parse("2027-12-01T09:00:00Z"))
                        .invoices())
                .isEqualTo(1);
        assertThat(PayerProfile.of(paid, List.of(request), Instant.parse("2027-12-02T09:00:00Z"))
                        .invoices())
                .isZero();
    }

    @Test
    void whatHappensLaterIsNotKnown() {
        assertThat(PayerProfile.of(
                                History.of(paidLate("inv", 5)),
                                List.of(request("inv")),
                                Instant.parse("2026-11-30T09:00:00Z"))
                        .invoices())
                .isZero();
    }

    @Test
    void requestsAreThoseOfOneClient() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PayerProfile.of(
                        History.none(),
                        List.of(request("inv"), Requests.design().build()),
                        NOW));
    }

    // Without them

    @Test
    void aDueDateIsTheLastOneThatAMessageNamed() {
        ContactEvent second = asked("inv", DUE.plusDays(3));

        assertThat(PayerProfile.of(History.of(asked("inv", DUE), second, paidLate("inv", 5)), NOW)
                        .medianDaysLate())
                .contains(2);
    }

    @Test
    void anInvoiceWithoutADueDateDoesNotCount() {
        assertThat(PayerProfile.of(History.of(paidLate("inv", 5)), NOW).invoices())
                .isZero();
        assertThat(PayerProfile.of(History.of(asked("inv", DUE)), NOW).invoices())
                .isZero();
    }

    @Test
    void withoutAZoneTheClientHasTheDayToItsEndAnywhereOnEarth() {
        assertThat(unknownZone("2026-12-01T11:59:59Z").onTime()).isEqualTo(1);
        assertThat(unknownZone("2026-12-01T12:00:00Z").onTime()).isZero();
    }

    private static PayerProfile unknownZone(String paidAt) {
        return PayerProfile.of(History.of(asked("inv", DUE), payment("inv", Instant.parse(paidAt), "EUR 1.00")), NOW);
    }

    @Test
    void countsAreInProportion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PayerProfile(
                        LocalDate.EPOCH, LocalDate.EPOCH, 1, 1, 1, Optional.empty(), Optional.empty()));
    }
}
