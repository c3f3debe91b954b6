package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.History;
import io.github.payreq.json.Samples;
import io.github.payreq.method.EveryMethod;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayCodesTest {

    private static PayCodes codes(String example, String method, String today) {
        PaymentRequest request = Samples.request(example);
        PaymentMethod chosen = request.methods().stream()
                .filter(candidate -> candidate.id().equals(method))
                .findFirst()
                .orElseThrow();
        return PayCodes.of(Situation.on(request, History.of(), LocalDate.parse(today)), chosen);
    }

    private static String payload(PayCodes codes) {
        return codes.today().orElseThrow().payload();
    }

    @Test
    void noTypeOfMethodsIsForgotten() {
        assertThat(PayCodes.WRITERS.stream().<Class<?>>map(PayCodes.Writer::type))
                .containsExactlyInAnyOrderElementsOf(EveryMethod.types().toList());
    }

    @Test
    void theRussianExampleHasACodeForTheReducedSumAndOneForTheFullSum() {
        PayCodes codes = codes("logo-ru", "transfer", "2026-11-24");

        assertThat(payload(codes))
                .startsWith("ST00012|Name=")
                .contains("|Sum=475000|")
                .contains("|Purpose=");
        assertThat(codes.fullSum().orElseThrow().payload())
                .isEqualTo(payload(codes).replace("Sum=475000", "Sum=500000"));
        assertThat(codes.validUntil()).contains(LocalDate.parse("2026-12-01"));
        assertThat(codes.today().orElseThrow().amount()).isEqualTo(Money.parse("RUB 4750.00"));
    }

    @Test
    void afterTheDiscountThereIsTheFullSumAlone() {
        PayCodes codes = codes("logo-ru", "transfer", "2026-12-02");

        assertThat(payload(codes)).contains("|Sum=500000|");
        assertThat(codes.fullSum()).isEmpty();
        assertThat(codes.validUntil()).isEmpty();
    }

    @Test
    void theGermanExampleHasAnEpcCodeWithItsReference() {
        PayCodes codes = codes("design-de", "transfer", "2026-11-24");

        assertThat(payload(codes)).isEqualTo("""
                        BCD
                        002
                        1
                        SCT
                        COBADEFFXXX
                        Lena Vogt Design
                        DE89370400440532013000
                        EUR1463.00

                        RF972026014""");
        assertThat(codes.fullSum().orElseThrow().payload()).contains("\nEUR1500.00\n");
        assertThat(codes.validUntil()).contains(LocalDate.parse("2026-11-26"));
        assertThat(payload(codes("design-de", "transfer", "2026-11-27"))).contains("\nEUR1500.00\n");
    }

    @Test
    void theSwissExampleHasAQrBillWithItsReference() {
        assertThat(payload(codes("rent-ch", "qr", "2026-11-24"))).isEqualTo("""
                        SPC
                        0200
                        1
                        CH4431999123000889012
                        S
                        Régie du Léman SA
                        Avenue de la Gare
                        3
                        1003
                        Lausanne
                        CH







                        1450.75
                        CHF
                        S
                        Chantal Rochat
                        Rue du Lac
                        12
                        1003
                        Lausanne
                        CH
                        QRR
                        000000000000000000002026112
                        2026-11
                        EPD""");
    }

    @Test
    void aLinkIsACodeAndALink() {
        PayCodes codes = codes("logo-ru", "sbp", "2026-11-24");

        assertThat(payload(codes))
                .isEqualTo("https://qr.nspk.ru/AS10006M8KH234K782OQM0L13JI31LQD?type=01&bank=100000000004&crc=9C89");
        assertThat(codes.link()).contains(payload(codes));
    }
}
