package io.github.payreq.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Rules over sums of money. A total that is not above zero is one fault: what only follows from it is not said. */
final class SumRules {

    private SumRules() {}

    static void totalIsPositive(PaymentRequest request, RuleReport report) {
        Money total = request.invoice().total();
        if (!total.isPositive()) {
            report.add("invoice.total", "TOTAL_NOT_POSITIVE", total);
        }
    }

    static void linesSumToTotal(PaymentRequest request, RuleReport report) {
        List<OrderLine> lines = request.invoice().lines();
        CurrencyUnit currency = request.invoice().total().getCurrencyUnit();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal amount = lines.get(i).amount();
            sum = sum.add(amount);
            if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
                report.add(
                        "invoice.lines[" + i + "].amount",
                        "LINE_AMOUNT_INEXACT",
                        amount,
                        Map.of("decimals", currency.getDecimalPlaces()));
            }
        }
        BigDecimal total = request.invoice().total().getAmount();
        if (total.signum() > 0 && !lines.isEmpty() && sum.compareTo(total) != 0) {
            report.add("invoice.lines", "LINES_DO_NOT_SUM", sum, Map.of("total", total));
        }
    }

    static void paidStaysWithinTotal(PaymentRequest request, RuleReport report) {
        Invoice invoice = request.invoice();
        if (invoice.statedPaid().isPresent()
                && sameCurrency("invoice.paid", invoice.paid(), request, report)
                && invoice.total().isPositive()
                && invoice.paid().isGreaterThan(invoice.total())) {
            report.add("invoice.paid", "PAID_ABOVE_TOTAL", invoice.paid(), Map.of("total", invoice.total()));
        }
    }

    static void recordedPaymentsFitPaid(PaymentRequest request, RuleReport report) {
        Invoice invoice = request.invoice();
        Money sum = Money.zero(invoice.total().getCurrencyUnit());
        for (int i = 0; i < invoice.payments().size(); i++) {
            RecordedPayment payment = invoice.payments().get(i);
            String path = "invoice.payments[" + i + "]";
            if (!sameCurrency(path + ".amount", payment.amount(), request, report)) {
                return;
            }
            sum = sum.plus(payment.amount());
            if (invoice.asOf().isPresent()
                    && payment.on()
                            .isAfter(invoice.asOf()
                                    .get()
                                    .atZone(request.zoneOrUtc())
                                    .toLocalDate())) {
                report.add(
                        path + ".on",
                        "PAYMENT_AFTER_AS_OF",
                        payment.on(),
                        Map.of("asOf", invoice.asOf().get()));
            }
        }
        Money limit = invoice.statedPaid().orElse(invoice.total());
        if (limit.isSameCurrency(sum) && limit.isPositiveOrZero() && sum.isGreaterThan(limit)) {
            report.add("invoice.payments", "PAYMENTS_ABOVE_PAID", sum, Map.of("paid", limit));
        }
    }

    static void discountsFit(PaymentRequest request, RuleReport report) {
        for (int i = 0; i < request.benefits().size(); i++) {
            if (request.benefits().get(i) instanceof EarlyPaymentDiscount discount) {
                discountFits("benefits[" + i + "].discount", discount, request, report);
            }
        }
    }

    private static void discountFits(
            String path, EarlyPaymentDiscount discount, PaymentRequest request, RuleReport report) {
        if (discount.sum().isPresent() && !sameCurrency(path, discount.sum().get(), request, report)) {
            return;
        }
        Money total = request.invoice().total();
        boolean outside = discount.percent()
                .map(percent -> percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) >= 0)
                .orElseGet(() -> !discount.sum().get().isPositive());
        if (outside) {
            report.add(path, "DISCOUNT_RANGE", shownDiscount(discount));
            return;
        }
        if (!request.invoice().paidIsInCurrencyOfTotal()) {
            return;
        }
        // A paid invoice may still name its discount, but none that would make it free.
        Money remainder =
                request.invoice().remainder().isPositive() ? request.invoice().remainder() : total;
        if (total.isPositive() && !discount.of(total).isLessThan(remainder)) {
            report.add(
                    path,
                    "DISCOUNT_NOT_BELOW_REMAINDER",
                    shownDiscount(discount),
                    Map.of("discount", discount.of(total), "remainder", remainder));
        }
    }

    private static Object shownDiscount(EarlyPaymentDiscount discount) {
        return discount.percent()
                .<Object>map(percent -> percent.toPlainString() + "%")
                .orElseGet(() -> discount.sum().get());
    }

    private static boolean sameCurrency(String path, Money amount, PaymentRequest request, RuleReport report) {
        Money total = request.invoice().total();
        if (amount.isSameCurrency(total)) {
            return true;
        }
        report.add(path, "CURRENCIES_DIFFER", amount, Map.of("currency", total.getCurrencyUnit()));
        return false;
    }
}
