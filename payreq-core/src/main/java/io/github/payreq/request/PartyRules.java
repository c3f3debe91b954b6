package io.github.payreq.request;

import io.github.payreq.constraint.RussianInn;
import io.github.payreq.party.Payee;
import io.github.payreq.reference.RussianRequisites;

/** Rules over the client and the payee. */
final class PartyRules {

    private PartyRules() {}

    static void languageIsKnown(PaymentRequest request, RuleReport report) {
        if (request.language().isEmpty()
                && request.client().language().isEmpty()
                && request.payee().language().isEmpty()) {
            report.add("language", "LANGUAGE_MISSING", null);
        }
    }

    static void zoneIsKnown(PaymentRequest request, RuleReport report) {
        if (request.client().timeZone().isEmpty() && request.payee().timeZone().isEmpty()) {
            report.add("client.timeZone", "TIME_ZONE_MISSING", null);
        }
    }

    static void taxNumberFitsCountry(PaymentRequest request, RuleReport report) {
        Payee payee = request.payee();
        if (payee.country().filter("RU"::equals).isPresent()) {
            payee.taxId()
                    .filter(number -> !RussianRequisites.isInn(number))
                    .ifPresent(number -> report.add("payee.taxId", RussianInn.class, number));
        }
    }
}
