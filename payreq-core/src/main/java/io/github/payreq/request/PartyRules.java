package io.github.payreq.request;

import io.github.payreq.constraint.RussianInn;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.Payee;
import io.github.payreq.reference.RussianRequisites;
import java.util.List;

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

    static void contactsHaveAnAddress(PaymentRequest request, RuleReport report) {
        List<ClientContact> contacts = request.client().contacts();
        for (int i = 0; i < contacts.size(); i++) {
            ClientContact contact = contacts.get(i);
            if (contact.email().isEmpty() && contact.phone().isEmpty()) {
                report.add("client.contacts[" + i + "].email", "CONTACT_WITHOUT_ADDRESS", null);
            }
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
