package io.github.payreq.paycode;

import io.github.payreq.contact.History;
import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Requests that are paid by one method, with texts of one's choice, and their codes. A fixture. */
final class CodedRequests {

    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    static final LocalDate DUE_ON = LocalDate.parse("2026-12-04");

    /** Texts that every standard carries as they are. */
    static final Texts PLAIN = new Texts("Studio Logo", "Anna Weber", "2026118", "Logo November", "Main Street", "Ulm");

    private CodedRequests() {}

    /**
     * The texts that a request and a code share.
     *
     * @param purpose the text that goes with the payment
     */
    record Texts(String payee, String payer, String number, String purpose, String street, String town) {

        /** One text wherever it may stand, cut off where the model demands it. */
        static Texts everywhere(String text) {
            return new Texts(
                    cut(text, 140), cut(text, 140), cut(text, 35), cut(text, 210), cut(text, 70), cut(text, 70));
        }

        private static String cut(String text, int longest) {
            if (text.length() <= longest) {
                return text;
            }
            return text.substring(0, Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest);
        }
    }

    static PaymentRequest.Builder request(Texts texts, Money total, PaymentMethod... methods) {
        return PaymentRequest.builder("request-1")
                .language("en")
                .client(Client.builder("client-1")
                        .business()
                        .organization(texts.payer())
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .address(address(texts))
                        .build())
                .payee(Payee.builder(texts.payee()).address(address(texts)).build())
                .invoice(Invoice.builder(texts.number())
                        .issuedOn(LocalDate.parse("2026-11-01"))
                        .total(total)
                        .build())
                .dueOn(DUE_ON)
                .payBy(methods);
    }

    private static Address address(Texts texts) {
        return Address.builder("CH")
                .street(texts.street())
                .house("12a")
                .postalCode("1003")
                .town(texts.town())
                .build();
    }

    /** The codes today of a request's first method. */
    static PayCodes of(PaymentRequest request, String purpose) {
        return PayCodes.of(
                Situation.on(request, History.of(), TODAY), request.methods().get(0), purpose);
    }

    static PayCodes of(Texts texts, Money total, PaymentMethod method) {
        return of(request(texts, total, method).build(), texts.purpose());
    }

    static Stream<CurrencyUnit> currencies(PaymentMethod method) {
        List<String> codes = method.currencies();
        return (codes.isEmpty() ? List.of("EUR", "CHF") : codes)
                .stream().map(code -> code.equals("BTC") ? BitcoinPayment.currency() : CurrencyUnit.of(code));
    }
}
