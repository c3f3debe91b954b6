package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.party.Client;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.templates.layout.PaperLayout;
import java.util.List;
import org.joda.money.Money;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwissPaymentPartTest {

    private static Document html(PaymentRequest request, String language) {
        return Jsoup.parse(Letters.of(request, language).html());
    }

    private static List<String> texts(Element element, String selector) {
        return element.select(selector).eachText();
    }

    /** SIX, Swiss Implementation Guidelines QR-bill, version 2.3, annex D; the line above the bill: Style Guide QR-bill. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Zahlteil          | Empfangsschein | Konto / Zahlbar an   | Referenz    | Zusätzliche Informationen     | Zahlbar durch | Währung  | Betrag  | Annahmestelle         | Vor der Einzahlung abzutrennen
            fr | Section paiement  | Récépissé      | Compte / Payable à   | Référence   | Informations supplémentaires  | Payable par   | Monnaie  | Montant | Point de dépôt        | A détacher avant le versement
            it | Sezione pagamento | Ricevuta       | Conto / Pagabile a   | Riferimento | Informazioni supplementari    | Pagabile da   | Valuta   | Importo | Punto di accettazione | Da staccare prima del versamento
            en | Payment part      | Receipt        | Account / Payable to | Reference   | Additional information        | Payable by    | Currency | Amount  | Acceptance point      | Separate before paying in
            """)
    void hasTheWordingOfTheStandard(
            String language,
            String paymentPart,
            String receipt,
            String account,
            String reference,
            String information,
            String payer,
            String currency,
            String amount,
            String point,
            String separate) {
        Document html = html(Examples.request("rent-ch"), language);

        assertThat(html.expectFirst(".slip").attr("lang")).isEqualTo(language);
        assertThat(texts(html, ".receipt h2")).containsExactly(receipt);
        assertThat(texts(html, ".receipt h3")).containsExactly(account, reference, payer, currency, amount, point);
        assertThat(texts(html, ".pay h2")).containsExactly(paymentPart);
        assertThat(texts(html, ".pay h3")).containsExactly(currency, amount, account, reference, information, payer);
        assertThat(texts(html, ".separate")).containsExactly(separate);
    }

    /** The standard has no other languages. */
    @ParameterizedTest
    @CsvSource({"ru", "ar", "ja", "es", "pl"})
    void isEnglishInALetterOfAnotherLanguage(String language) {
        Element slip = html(Examples.request("rent-ch"), language).expectFirst(".slip");

        assertThat(slip.attr("lang")).isEqualTo("en");
        assertThat(slip.attr("dir")).isEqualTo("ltr");
        assertThat(texts(slip, "h2")).containsExactly("Receipt", "Payment part");
    }

    @Test
    void saysWhatTheCodeSays() {
        Document html = html(Examples.request("rent-ch"), "fr");

        assertThat(texts(html, ".pay .details p"))
                .containsExactly(
                        "CH44 3199 9123 0008 8901 2",
                        "Régie du Léman SA",
                        "Avenue de la Gare 3",
                        "1003 Lausanne",
                        "00 00000 00000 00000 00020 26112",
                        "Facture 2026-11 du 1er novembre 2026",
                        "Chantal Rochat",
                        "Rue du Lac 12",
                        "1003 Lausanne");
        assertThat(texts(html, ".pay .currency p, .pay .sum p")).containsExactly("CHF", "1 450.75");
        assertThat(texts(html, ".receipt .currency p, .receipt .sum p")).containsExactly("CHF", "1 450.75");
        assertThat(texts(html, ".receipt .details p"))
                .doesNotContain("Facture 2026-11 du 1er novembre 2026")
                .contains("Chantal Rochat");
    }

    @ParameterizedTest
    @CsvSource({"7.00, 7.00", "999.95, 999.95", "1000.00, 1 000.00", "1234567.80, 1 234 567.80"})
    void dividesThousandsByASpaceAndHasAPoint(String sum, String shown) {
        PaymentRequest rent = Examples.request("rent-ch");
        Document html = html(
                rent.toBuilder()
                        .invoice(rent.invoice().toBuilder()
                                .total(Money.parse("CHF " + sum))
                                .build())
                        .build(),
                "de");

        assertThat(texts(html, ".pay .sum p")).containsExactly(shown);
    }

    @Test
    void leavesABoxForAPayerWithoutAddress() {
        PaymentRequest rent = Examples.request("rent-ch");
        Client nowhere =
                Client.builder("c").organization("Muster AG").business().build();
        Document html = html(rent.toBuilder().client(nowhere).build(), "de");

        assertThat(texts(html, ".slip h3"))
                .contains("Zahlbar durch (Name/Adresse)")
                .doesNotContain("Zahlbar durch");
        assertThat(html.select(".pay .box, .receipt .box")).hasSize(2);
        assertThat(texts(html, ".slip p")).doesNotContain("Muster AG");
    }

    @Test
    void isOnA4WhateverPaperTheSenderHas() {
        assertThat(Letters.of("rent-ch", "en").on(PaperLayout.US_LETTER).html()).contains("size: 210.00mm 297.00mm");
    }

    @Test
    void standsOnlyInLettersWithASwissMethod() {
        Document html = html(Examples.request("design-de"), "de");

        assertThat(html.select(".slip")).isEmpty();
    }

    @Test
    void theCodeStandsInThePaymentPartAndNowhereElse() {
        Document html = html(Examples.request("rent-ch"), "de");

        assertThat(html.select("img")).hasSize(1);
        assertThat(html.select(".pay .code img")).hasSize(1);
    }
}
