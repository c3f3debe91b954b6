package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumRulesTest {

    private static final LocalDate NOVEMBER_20 = LocalDate.parse("2026-11-20");

    private static PaymentRequest.Builder with(Invoice.Builder invoice) {
        return Requests.small().invoice(invoice.build());
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static OrderLine line(String quantity, String unitPrice) {
        return OrderLine.builder(LocalizedText.of("Work"), new BigDecimal(unitPrice))
                .quantity(new BigDecimal(quantity))
                .build();
    }

    private static RecordedPayment payment(String amount) {
        return new RecordedPayment(NOVEMBER_20, Money.parse(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01", "-100.00"})
    void aTotalIsAboveZeroAndThatIsTheOnlyThingSaidOfOneThatIsNot(String total) {
        Invoice.Builder invoice =
                Requests.smallInvoice().total(eur(total)).paid(eur("1.00")).line(line("1", "100.00"));

        assertThat(Faults.of(with(invoice))).containsExactly("invoice.total TOTAL_NOT_POSITIVE " + total + " EUR");
    }

    @Test
    void theSmallestTotalIsOneMinorUnit() {
        assertThat(Faults.of(with(Requests.smallInvoice().total(eur("0.01"))))).isEmpty();
    }

    @Test
    void linesAddUpToTheTotal() {
        Invoice.Builder invoice = Requests.smallInvoice().line(line("3", "30.00"));

        assertThat(Faults.of(with(invoice))).containsExactly("invoice.lines LINES_DO_NOT_SUM 90.00");
        assertThat(Faults.of(with(invoice.line(line("1", "9.99")))))
                .containsExactly("invoice.lines LINES_DO_NOT_SUM 99.99");
        assertThat(Faults.of(with(invoice.line(line("1", "0.01"))))).isEmpty();
    }

    @Test
    void aLineThatTakesSomethingOffCountsToo() {
        assertThat(Faults.of(
                        with(Requests.smallInvoice().line(line("1", "120.00")).line(line("1", "-20.00")))))
                .isEmpty();
    }

    @Test
    void aLineHasNoMoreDecimalsThanTheCurrency() {
        assertThat(Faults.of(with(Requests.smallInvoice()
                        .line(line("1", "50.00"))
                        .line(line("0.5", "100.01"))
                        .line(line("1", "-0.005")))))
                .containsExactly(
                        "invoice.lines[1].amount LINE_AMOUNT_INEXACT 50.005",
                        "invoice.lines[2].amount LINE_AMOUNT_INEXACT -0.005");
    }

    @Test
    void zerosBehindTheDecimalsOfTheCurrencyAreExact() {
        assertThat(Faults.of(with(Requests.smallInvoice().line(line("2.50", "40.000")))))
                .isEmpty();
    }

    @Test
    void aStatedAmountStandsForQuantityTimesPrice() {
        OrderLine rounded = line("0.333", "300.00").toBuilder()
                .amount(new BigDecimal("100.00"))
                .build();

        assertThat(Faults.of(with(Requests.smallInvoice().line(rounded)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JPY, 5000, 0.5", "KWD, 5000.000, 0.0005"})
    void decimalsAreThoseOfTheCurrency(String currency, String total, String tooFine) {
        Invoice.Builder invoice = Requests.smallInvoice()
                .total(Money.parse(currency + " " + total))
                .line(line("1", tooFine))
                .line(line(
                        "1",
                        new BigDecimal(total).subtract(new BigDecimal(tooFine)).toPlainString()));

        assertThat(Faults.of(with(invoice)))
                .hasSize(2)
                .first()
                .isEqualTo("invoice.lines[0].amount LINE_AMOUNT_INEXACT " + tooFine);
    }

    @Test
    void theSumPaidIsNotAboveTheTotal() {
        assertThat(Faults.of(with(Requests.smallInvoice().paid(eur("100.01")))))
                .containsExactly("invoice.paid PAID_ABOVE_TOTAL 100.01 EUR");
        assertThat(Faults.of(with(Requests.smallInvoice().paid(eur("100.00"))))).isEmpty();
    }

    @Test
    void aMessageNamesSumsAsTheInputHasThem() {
        assertThat(Faults.findings(with(Requests.smallInvoice().paid(eur("100.01")))))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message()).isEqualTo("must not be above the total, 100.00 EUR"));
    }

    @Test
    void theSumPaidIsNotBelowZero() {
        assertThat(Faults.of(with(Requests.smallInvoice().paid(eur("-0.01")))))
                .containsExactly("invoice.paid POSITIVE_OR_ZERO -0.01 EUR");
        assertThat(Faults.of(with(Requests.smallInvoice().paid(eur("0.00"))))).isEmpty();
    }

    @Test
    void theSumPaidIsInTheCurrencyOfTheInvoice() {
        assertThat(Faults.of(with(Requests.smallInvoice().paid(Money.parse("CHF 1.00")))))
                .containsExactly("invoice.paid CURRENCIES_DIFFER 1.00 CHF");
    }

    @Test
    void aRecordedPaymentIsAboveZero() {
        assertThat(Faults.of(with(
                        Requests.smallInvoice().payment(payment("EUR 1.00")).payment(payment("EUR 0.00")))))
                .containsExactly("invoice.payments[1].amount POSITIVE 0.00 EUR");
    }

    @Test
    void recordedPaymentsAreInTheCurrencyOfTheInvoice() {
        PaymentRequest.Builder request =
                with(Requests.smallInvoice().payment(payment("EUR 1.00")).payment(payment("CHF 1.00")));

        assertThat(Faults.of(request)).containsExactly("invoice.payments[1].amount CURRENCIES_DIFFER 1.00 CHF");
        assertThat(Faults.of(request.benefit(EarlyPaymentDiscount.percent("2", NOVEMBER_20))))
                .containsExactly("invoice.payments[1].amount CURRENCIES_DIFFER 1.00 CHF");
    }

    @Test
    void recordedPaymentsDoNotAddUpToMoreThanTheSumPaid() {
        Invoice.Builder invoice = Requests.smallInvoice()
                .paid(eur("30.00"))
                .payment(payment("EUR 10.00"))
                .payment(payment("EUR 20.00"));

        assertThat(Faults.of(with(invoice))).isEmpty();
        assertThat(Faults.of(with(invoice.payment(payment("EUR 0.01")))))
                .containsExactly("invoice.payments PAYMENTS_ABOVE_PAID 30.01 EUR");
    }

    @Test
    void recordedPaymentsDoNotAddUpToMoreThanTheTotal() {
        assertThat(Faults.of(with(Requests.smallInvoice().payment(payment("EUR 100.01")))))
                .containsExactly("invoice.payments PAYMENTS_ABOVE_PAID 100.01 EUR");
        assertThat(Faults.of(with(Requests.smallInvoice().payment(payment("EUR 100.00")))))
                .isEmpty();
    }

    @Test
    void aRecordedPaymentCameNoLaterThanTheDayUpToWhichTheSumPaidIsKnown() {
        Invoice.Builder invoice = Requests.smallInvoice().payment(payment("EUR 1.00"));

        // 23:59:59 of 19 November in Berlin, and the first second of 20 November
        assertThat(Faults.of(with(invoice.asOf(Instant.parse("2026-11-19T22:59:59Z")))))
                .containsExactly("invoice.payments[0].on PAYMENT_AFTER_AS_OF 2026-11-20");
        assertThat(Faults.of(with(invoice.asOf(Instant.parse("2026-11-19T23:00:00Z")))))
                .isEmpty();
    }

    @SuppressWarnings("NullAway") // a host without null checks
    @Test
    void aRecordedPaymentHasADayAndASum() {
        Invoice.Builder invoice = Requests.smallInvoice()
                .asOf(Instant.parse("2026-11-21T00:00:00Z"))
                .payment(new RecordedPayment(null, eur("1.00")))
                .payment(new RecordedPayment(NOVEMBER_20, null));

        assertThat(Faults.of(with(invoice)))
                .containsExactly("invoice.payments[0].on NOT_NULL", "invoice.payments[1].amount NOT_NULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100", "100.5"})
    void aPercentageLiesBetweenZeroAndAHundred(String percent) {
        assertThat(Faults.of(Requests.small().benefit(EarlyPaymentDiscount.percent(percent, NOVEMBER_20))))
                .containsExactly("benefits[0].discount DISCOUNT_RANGE " + percent + "%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "99.99"})
    void aPercentageMayBeJustInside(String percent) {
        assertThat(Faults.of(Requests.small().benefit(EarlyPaymentDiscount.percent(percent, NOVEMBER_20))))
                .isEmpty();
    }

    @Test
    void aDiscountOfASumIsAboveZeroAndInTheCurrencyOfTheInvoice() {
        assertThat(Faults.of(Requests.small()
                        .benefit(EarlyPaymentDiscount.of(eur("0.01"), NOVEMBER_20))
                        .benefit(EarlyPaymentDiscount.of(eur("0.00"), NOVEMBER_20))
                        .benefit(EarlyPaymentDiscount.of(Money.parse("USD 5.00"), NOVEMBER_20))))
                .containsExactly(
                        "benefits[1].discount DISCOUNT_RANGE 0.00 EUR",
                        "benefits[2].discount CURRENCIES_DIFFER 5.00 USD");
    }

    @Test
    void aDiscountIsBelowTheRemainder() {
        PaymentRequest.Builder partPaid = with(Requests.smallInvoice().paid(eur("80.00")));

        assertThat(Faults.of(partPaid.benefit(EarlyPaymentDiscount.of(eur("19.99"), NOVEMBER_20))))
                .isEmpty();
        assertThat(Faults.of(partPaid.benefit(EarlyPaymentDiscount.percent("20", NOVEMBER_20))))
                .containsExactly("benefits[1].discount DISCOUNT_NOT_BELOW_REMAINDER 20%");
    }

    @Test
    void aPaidInvoiceMayStillNameItsDiscount() {
        assertThat(Faults.of(with(Requests.smallInvoice().paid(eur("100.00")))
                        .benefit(EarlyPaymentDiscount.percent("2", NOVEMBER_20))))
                .isEmpty();
        assertThat(Faults.of(with(Requests.smallInvoice().paid(eur("100.00")))
                        .benefit(EarlyPaymentDiscount.of(eur("100.00"), NOVEMBER_20))))
                .containsExactly("benefits[0].discount DISCOUNT_NOT_BELOW_REMAINDER 100.00 EUR");
    }
}
