package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AmountDueTest {

    private static final LocalDate DURING_DISCOUNT = LocalDate.parse("2026-11-24");
    private static final LocalDate AFTER_DISCOUNT = LocalDate.parse("2026-12-02");

    private static AmountDue due(PaymentRequest.Builder request, LocalDate today, ContactEvent... events) {
        return Situation.on(request.build(), History.of(events), today).amountDue();
    }

    private static Money rub(String amount) {
        return Money.parse("RUB " + amount);
    }

    private static ContactEvent paid(String id, String at, String amount) {
        return new ContactEvent.Payment(id, Instant.parse(at), Optional.of("logo-123"), rub(amount));
    }

    private static ContactEvent refunded(String id, String at, String amount) {
        return new ContactEvent.Refund(id, Instant.parse(at), Optional.empty(), rub(amount));
    }

    private static ContactEvent credited(String id, String at, String amount) {
        return new ContactEvent.Credit(id, Instant.parse(at), Optional.empty(), rub(amount));
    }

    // invoiceninja/invoiceninja#5360, #12027, frappe/erpnext#3883: a discount for paying early
    @Test
    void asksForTheReducedSumUpToTheLastDayOfTheDiscount() {
        assertThat(due(Requests.logo(), DURING_DISCOUNT).toPayToday()).isEqualTo(rub("4750.00"));
        assertThat(due(Requests.logo(), LocalDate.parse("2026-12-01")).toPayToday())
                .isEqualTo(rub("4750.00"));
        assertThat(due(Requests.logo(), AFTER_DISCOUNT).toPayToday()).isEqualTo(rub("5000.00"));
    }

    @Test
    void keepsTheFullSumBesideTheReducedOne() {
        AmountDue due = due(Requests.logo(), DURING_DISCOUNT);

        assertThat(due.amount()).isEqualTo(rub("5000.00"));
        assertThat(due.discount()).hasValueSatisfying(discount -> {
            assertThat(discount.saving()).isEqualTo(rub("250.00"));
            assertThat(discount.lastDay()).isEqualTo("2026-12-01");
        });
    }

    @Test
    void takesThePercentageOfTheTotalAndNotOfTheRemainder() {
        AmountDue due = due(Requests.design(), DURING_DISCOUNT);

        assertThat(due.amount()).isEqualTo(Money.parse("EUR 1500.00"));
        assertThat(due.toPayToday()).isEqualTo(Money.parse("EUR 1463.00"));
    }

    @Test
    void roundsAPercentageHalfUpToTheMinorUnit() {
        EarlyPaymentDiscount discount = EarlyPaymentDiscount.percent("2.5", DURING_DISCOUNT);

        assertThat(discount.of(rub("0.20"))).isEqualTo(rub("0.01"));
        assertThat(discount.of(rub("0.19"))).isEqualTo(rub("0.00"));
        assertThat(discount.of(Money.parse("JPY 20"))).isEqualTo(Money.parse("JPY 1"));
        assertThat(discount.of(Money.parse("KWD 0.020"))).isEqualTo(Money.parse("KWD 0.001"));
    }

    // OCA/credit-control#380: part payments were left out; OCA/credit-control#211: so were credit notes
    @Test
    void takesLaterPaymentsAndCreditsOffAndAddsRefunds() {
        AmountDue due = due(
                Requests.logo(),
                AFTER_DISCOUNT,
                paid("p", "2026-11-25T09:00:00Z", "2000.00"),
                credited("c", "2026-11-26T09:00:00Z", "500.00"),
                refunded("r", "2026-11-27T09:00:00Z", "300.00"));

        assertThat(due.amount()).isEqualTo(rub("2800.00"));
        assertThat(due.paid()).isEqualTo(rub("1700.00"));
        assertThat(due.credited()).isEqualTo(rub("500.00"));
    }

    @Test
    void countsAnEventThatIsGivenTwiceOnce() {
        ContactEvent payment = paid("p", "2026-11-25T09:00:00Z", "2000.00");

        assertThat(due(Requests.logo(), AFTER_DISCOUNT, payment, payment).amount())
                .isEqualTo(rub("3000.00"));
    }

    @Test
    void refusesOneIdForTwoDifferentEvents() {
        assertThatThrownBy(() -> History.of(
                        paid("p", "2026-11-25T09:00:00Z", "2000.00"), paid("p", "2026-11-26T09:00:00Z", "2000.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(p)");
    }

    @Test
    void leavesOutWhatTheSumPaidAlreadyHolds() {
        PaymentRequest.Builder reloaded = Requests.logo()
                .invoice(Requests.logoInvoice()
                        .paid(rub("2000.00"))
                        .asOf(Instant.parse("2026-12-10T10:00:00Z"))
                        .build());

        assertThat(due(reloaded, LocalDate.parse("2026-12-15"), paid("p", "2026-12-10T09:30:00Z", "2000.00"))
                        .amount())
                .isEqualTo(rub("3000.00"));
    }

    @Test
    void leavesOutWhatHasNotHappenedYetAndWhatConcernsOtherRequests() {
        ContactEvent later = paid("later", "2026-12-03T09:00:00Z", "2000.00");
        ContactEvent other = new ContactEvent.Payment(
                "other", Instant.parse("2026-11-25T09:00:00Z"), Optional.of("logo-124"), rub("2000.00"));

        assertThat(due(Requests.logo(), AFTER_DISCOUNT, later, other).amount()).isEqualTo(rub("5000.00"));
    }

    @Test
    void asksForNothingMoreOnceTheReducedSumWasPaidInTime() {
        ContactEvent inTime = paid("p", "2026-12-01T20:59:59Z", "4750.00"); // 23:59:59 in Moscow

        AmountDue due = due(Requests.logo(), AFTER_DISCOUNT, inTime);

        assertThat(due.isSettled()).isTrue();
        assertThat(due.credited()).isEqualTo(rub("250.00"));
        assertThat(due.overpaid()).isEqualTo(rub("0.00"));
    }

    @Test
    void asksForTheRestIfTheReducedSumCameADayLate() {
        ContactEvent late = paid("p", "2026-12-01T21:00:00Z", "4750.00"); // 0:00 of 2 December in Moscow

        assertThat(due(Requests.logo(), AFTER_DISCOUNT, late).amount()).isEqualTo(rub("250.00"));
    }

    @Test
    void grantsNoDiscountForOneKopeckTooLittle() {
        ContactEvent almost = paid("p", "2026-11-30T09:00:00Z", "4749.99");

        assertThat(due(Requests.logo(), AFTER_DISCOUNT, almost).amount()).isEqualTo(rub("250.01"));
    }

    @Test
    void opensOnlyTheRefundAgainAfterADiscountThatWasTaken() {
        AmountDue due = due(
                Requests.logo(),
                AFTER_DISCOUNT,
                paid("p", "2026-11-30T09:00:00Z", "4750.00"),
                refunded("r", "2026-12-02T09:00:00Z", "100.00"));

        assertThat(due.amount()).isEqualTo(rub("100.00"));
    }

    @Test
    void reportsWhatWasPaidTooMuchAndNeverASumBelowZero() {
        AmountDue due = due(Requests.logo(), AFTER_DISCOUNT, paid("p", "2026-12-02T09:00:00Z", "6000.00"));

        assertThat(due.amount()).isEqualTo(rub("0.00"));
        assertThat(due.overpaid()).isEqualTo(rub("1000.00"));
    }

    @Test
    void takesTheGreatestOfSeveralOpenDiscounts() {
        PaymentRequest.Builder staggered =
                Requests.logo().benefit(EarlyPaymentDiscount.of(rub("100.00"), LocalDate.parse("2026-12-03")));

        assertThat(due(staggered, DURING_DISCOUNT).toPayToday()).isEqualTo(rub("4750.00"));
    }

    @Test
    void fallsBackToTheSmallerDiscountWhenTheGreaterIsOver() {
        PaymentRequest.Builder staggered =
                Requests.logo().benefit(EarlyPaymentDiscount.of(rub("100.00"), LocalDate.parse("2026-12-03")));

        assertThat(due(staggered, AFTER_DISCOUNT).toPayToday()).isEqualTo(rub("4900.00"));
    }

    @Test
    void refusesAPaymentInAnotherCurrency() {
        ContactEvent euro = new ContactEvent.Payment(
                "p", Instant.parse("2026-11-25T09:00:00Z"), Optional.empty(), Money.parse("EUR 10.00"));

        assertThatThrownBy(() -> due(Requests.logo(), AFTER_DISCOUNT, euro))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event p (EUR) must be in the currency of the invoice, RUB");
    }

    @Test
    void carriesSumsOfFifteenDigits() {
        PaymentRequest.Builder large = Requests.logo()
                .invoice(Invoice.builder("1")
                        .issuedOn(LocalDate.parse("2026-11-20"))
                        .total(rub("9999999999999.99"))
                        .build());

        assertThat(due(large, AFTER_DISCOUNT, paid("p", "2026-12-02T09:00:00Z", "0.01"))
                        .amount())
                .isEqualTo(rub("9999999999999.98"));
    }
}
