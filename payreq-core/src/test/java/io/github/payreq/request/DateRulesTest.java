package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.party.PaymentHistory;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DateRulesTest {

    private static final LocalDate DUE = LocalDate.parse("2026-11-30");

    private static PaymentRequest.Builder with(PaymentHistory.Builder history) {
        return Requests.small()
                .client(Requests.smallClient().history(history.build()).build());
    }

    @Test
    void theDueDateIsNotBeforeTheDayOfIssue() {
        assertThat(Faults.of(Requests.small().dueOn(LocalDate.parse("2026-10-31"))))
                .containsExactly("dueOn DUE_BEFORE_ISSUE 2026-10-31");
        assertThat(Faults.of(Requests.small().dueOn(LocalDate.parse("2026-11-01"))))
                .isEmpty();
    }

    @Test
    void aDiscountEndsByTheDueDate() {
        assertThat(Faults.of(Requests.small()
                        .benefit(EarlyPaymentDiscount.percent("2", DUE))
                        .benefit(EarlyPaymentDiscount.percent("1", DUE.plusDays(1)))))
                .containsExactly("benefits[1].until DISCOUNT_AFTER_DUE_DATE 2026-12-01");
    }

    @Test
    void aBonusMayEndLater() {
        assertThat(Faults.of(Requests.small().benefit(new Bonus(LocalizedText.of("A sketch"), DUE.plusDays(9)))))
                .isEmpty();
    }

    @Test
    void helpDoesNotEndBeforeTheDueDate() {
        assertThat(Faults.of(Requests.small()
                        .help(Help.builder().latestDate(DUE.minusDays(1)).build())))
                .containsExactly("help.latestDate HELP_BEFORE_DUE_DATE 2026-11-29");
        assertThat(Faults.of(
                        Requests.small().help(Help.builder().latestDate(DUE).build())))
                .isEmpty();
    }

    @Test
    void whoHasPaidBeforeHasPaidAtLeastOneInvoice() {
        String contradiction = "client.history.paidInvoices HISTORY_CONTRADICTS 0";

        assertThat(Faults.of(with(PaymentHistory.builder().lastPaidOn(DUE)))).containsExactly(contradiction);
        assertThat(Faults.of(with(PaymentHistory.builder().lastPaidAmount(Money.parse("EUR 1.00")))))
                .containsExactly(contradiction);
        assertThat(Faults.of(with(PaymentHistory.builder().lastPaidOn(DUE).paidInvoices(1))))
                .isEmpty();
        assertThat(Faults.of(with(PaymentHistory.builder()))).isEmpty();
    }

    @Test
    void nobodyPaysBeforeBecomingAClient() {
        PaymentHistory.Builder history =
                PaymentHistory.builder().paidInvoices(1).clientSince(LocalDate.parse("2026-03-14"));

        assertThat(Faults.of(with(history.lastPaidOn(LocalDate.parse("2026-03-13")))))
                .containsExactly("client.history.lastPaidOn PAID_BEFORE_CLIENT 2026-03-13");
        assertThat(Faults.of(with(history.lastPaidOn(LocalDate.parse("2026-03-14")))))
                .isEmpty();
    }

    @Test
    void aHistoryHasNoNegativeNumbersAndNoSumOfZero() {
        assertThat(Faults.of(with(PaymentHistory.builder().paidInvoices(-1).lastPaidAmount(Money.parse("EUR 0.00")))))
                .containsExactly(
                        "client.history.lastPaidAmount POSITIVE 0.00 EUR",
                        "client.history.paidInvoices POSITIVE_OR_ZERO -1");
    }
}
