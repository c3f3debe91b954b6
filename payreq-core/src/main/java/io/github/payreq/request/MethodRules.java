package io.github.payreq.request;

import io.github.payreq.constraint.internal.Rules;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.RussianTransfer;
import io.github.payreq.method.SepaTransfer;
import io.github.payreq.method.SwissTransfer;
import io.github.payreq.reference.CreditorReference;
import io.github.payreq.reference.RussianRequisites;
import io.github.payreq.reference.SwissQrReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Rules over the ways to pay. */
final class MethodRules {

    private MethodRules() {}

    static void atLeastOne(PaymentRequest request, RuleReport report) {
        if (request.methods().isEmpty()) {
            report.add("methods", "NO_METHOD", null);
        }
    }

    static void idsDiffer(PaymentRequest request, RuleReport report) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.methods().size(); i++) {
            String id = request.methods().get(i).id();
            if (!seen.add(id)) {
                report.add("methods[" + i + "].id", "METHOD_ID_TWICE", id);
            }
        }
    }

    static void currencyFits(PaymentRequest request, RuleReport report) {
        CurrencyUnit currency = request.invoice().total().getCurrencyUnit();
        for (int i = 0; i < request.methods().size(); i++) {
            PaymentMethod method = request.methods().get(i);
            if (!method.accepts(currency)) {
                report.add(
                        "methods[" + i + "]",
                        "METHOD_CURRENCY",
                        currency,
                        Map.of("currencies", String.join(", ", method.currencies())));
            }
        }
    }

    static void accountsAndReferencesFit(PaymentRequest request, RuleReport report) {
        List<PaymentMethod> methods = request.methods();
        for (int i = 0; i < methods.size(); i++) {
            String path = "methods[" + i + "]";
            // A chain of instanceof, since Java 17 has no pattern switch.
            if (methods.get(i) instanceof RussianTransfer transfer) {
                russian(path, transfer, report);
            } else if (methods.get(i) instanceof SwissTransfer transfer) {
                swiss(path, transfer, report);
            } else if (methods.get(i) instanceof SepaTransfer transfer) {
                sepa(path, transfer, report);
            }
        }
    }

    private static void russian(String path, RussianTransfer transfer, RuleReport report) {
        if (!RussianRequisites.isBic(transfer.bic())) {
            return;
        }
        if (RussianRequisites.isAccount(transfer.account())
                && !RussianRequisites.accountMatchesBic(transfer.account(), transfer.bic())) {
            report.add(path + ".account", "ACCOUNT_KEY", transfer.account(), Map.of("bic", transfer.bic()));
        }
        if (RussianRequisites.isAccount(transfer.correspondentAccount())
                && !RussianRequisites.correspondentAccountMatchesBic(transfer.correspondentAccount(), transfer.bic())) {
            report.add(
                    path + ".correspondentAccount",
                    "ACCOUNT_KEY",
                    transfer.correspondentAccount(),
                    Map.of("bic", transfer.bic()));
        }
    }

    private static void swiss(String path, SwissTransfer transfer, RuleReport report) {
        if (Rules.isIban(transfer.iban())
                && !transfer.iban().startsWith("CH")
                && !transfer.iban().startsWith("LI")) {
            report.add(path + ".iban", "SWISS_IBAN", transfer.iban());
        }
        String reference = transfer.reference().orElse(null);
        if (transfer.isQrIban()) {
            if (reference == null || !SwissQrReference.isValid(reference)) {
                report.add(path + ".reference", io.github.payreq.constraint.SwissQrReference.class, reference);
            }
        } else {
            creditorReference(path, transfer, report);
        }
    }

    private static void sepa(String path, SepaTransfer transfer, RuleReport report) {
        creditorReference(path, transfer, report);
        if (Rules.isIban(transfer.iban()) && !transfer.isInSepa()) {
            report.add(path + ".iban", "NOT_IN_SEPA", transfer.iban());
        }
    }

    private static void creditorReference(String path, BankTransfer transfer, RuleReport report) {
        transfer.reference()
                .filter(reference -> !CreditorReference.isValid(reference))
                .ifPresent(reference -> report.add(
                        path + ".reference", io.github.payreq.constraint.CreditorReference.class, reference));
    }
}
