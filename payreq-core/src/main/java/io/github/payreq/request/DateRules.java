package io.github.payreq.request;

import io.github.payreq.party.PaymentHistory;
import java.time.LocalDate;
import java.util.Map;

/** Rules over dates. A due date before the issue is one fault: what only follows from it is not said. */
final class DateRules {

    private DateRules() {}

    static void dueDateNotBeforeIssue(PaymentRequest request, RuleReport report) {
        if (dueBeforeIssue(request)) {
            report.add(
                    "dueOn",
                    "DUE_BEFORE_ISSUE",
                    request.dueOn(),
                    Map.of("issuedOn", request.invoice().issuedOn()));
        }
    }

    private static boolean dueBeforeIssue(PaymentRequest request) {
        return request.dueOn().isBefore(request.invoice().issuedOn());
    }

    static void discountsEndByDueDate(PaymentRequest request, RuleReport report) {
        for (int i = 0; i < request.benefits().size(); i++) {
            Benefit benefit = request.benefits().get(i);
            if (benefit instanceof EarlyPaymentDiscount
                    && benefit.until().isAfter(request.dueOn())
                    && !dueBeforeIssue(request)) {
                report.add(
                        "benefits[" + i + "].until",
                        "DISCOUNT_AFTER_DUE_DATE",
                        benefit.until(),
                        Map.of("dueOn", request.dueOn()));
            }
        }
    }

    static void helpEndsAfterDueDate(PaymentRequest request, RuleReport report) {
        request.help().flatMap(Help::latestDate).ifPresent(latest -> {
            if (latest.isBefore(request.dueOn())) {
                report.add("help.latestDate", "HELP_BEFORE_DUE_DATE", latest, Map.of("dueOn", request.dueOn()));
            }
        });
    }

    static void historyIsPlausible(PaymentRequest request, RuleReport report) {
        PaymentHistory history = request.client().history();
        boolean somethingPaid =
                history.lastPaidOn().isPresent() || history.lastPaidAmount().isPresent();
        if (somethingPaid && history.paidInvoices() == 0) {
            report.add("client.history.paidInvoices", "HISTORY_CONTRADICTS", history.paidInvoices());
        }
        LocalDate since = history.clientSince().orElse(LocalDate.MIN);
        history.lastPaidOn().ifPresent(paid -> {
            if (paid.isBefore(since)) {
                report.add("client.history.lastPaidOn", "PAID_BEFORE_CLIENT", paid, Map.of("clientSince", since));
            }
        });
    }
}
