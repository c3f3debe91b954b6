package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.json.Samples;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.EveryMethod;
import io.github.payreq.method.NationalTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.PixPayment;
import io.github.payreq.party.Payee;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static PayCodes codes(String today, PaymentMethod... methods) {
        String currency = methods[0].currencies().isEmpty()
                ? "EUR"
                : methods[0].currencies().get(0);
        PaymentRequest example = Samples.request("design-de");
        PaymentRequest.Builder request = PaymentRequest.builder("x")
                .language("ru")
                .client(example.client())
                .payee(example.payee())
                .invoice(Invoice.builder("2026-014")
                        .issuedOn(LocalDate.parse("2026-11-16"))
                        .total(Money.ofMajor(currencyOf(currency), 1850))
                        .build())
                .dueOn(LocalDate.parse("2026-11-30"))
                .payBy(methods);
        return PayCodes.of(Situation.on(request.build(), History.none(), LocalDate.parse(today)), methods[0]);
    }

    private static CurrencyUnit currencyOf(String code) {
        return code.equals("BTC") ? BitcoinPayment.currency() : CurrencyUnit.of(code);
    }

    private static String problem(PayCodes codes) {
        assertThat(codes.today()).isEmpty();
        return codes.problem().orElseThrow().code();
    }

    @Test
    void whereThereIsNoStandardTheReasonIsSaidInTheLanguageOfTheRequest() {
        PayCodes british =
                codes("2026-11-24", BankTransfer.british("20-00-00", "55779911").build());

        assertThat(problem(british)).isEqualTo("CODE_NO_STANDARD");
        assertThat(british.problem().orElseThrow().message()).contains("нет стандарта", "GBP");
        assertThat(problem(codes(
                        "2026-11-24", BankTransfer.american("011000015", "1").build())))
                .isEqualTo("CODE_NO_STANDARD");
        assertThat(problem(codes(
                        "2026-11-24",
                        BankTransfer.national(NationalTransfer.Country.NORWAY)
                                .nationalAccount("86011117947")
                                .build())))
                .isEqualTo("CODE_NO_STANDARD");
    }

    @Test
    void aSwissCodeNeedsTheAddressOfThePayee() {
        PaymentRequest example = Samples.request("rent-ch");
        PaymentRequest request = PaymentRequest.builder("x")
                .language("en")
                .client(example.client())
                .payee(Payee.builder("Régie").timeZone(example.zone()).build())
                .invoice(example.invoice())
                .dueOn(example.dueOn())
                .payBy(example.methods().get(0))
                .build();
        PayCodes codes = PayCodes.of(
                Situation.on(request, History.none(), LocalDate.parse("2026-11-24")),
                request.methods().get(0));

        assertThat(problem(codes)).isEqualTo("CODE_FIELD_MISSING");
        assertThat(codes.problem().orElseThrow().toString())
                .isEqualTo("methods[0]: has no payment code: Swiss QR-bill needs CREDITOR_POSTAL_CODE");
    }

    @Test
    void whereNothingIsDueThereIsNoCode() {
        PaymentRequest request = Samples.request("logo-ru");
        ContactEvent payment = new ContactEvent.Payment(
                "1", Instant.parse("2026-11-23T10:00:00Z"), Optional.empty(), Money.parse("RUB 5000.00"));
        Situation situation = Situation.on(request, History.of(payment), LocalDate.parse("2026-11-24"));

        for (PaymentMethod method : request.methods()) {
            assertThat(problem(PayCodes.of(situation, method))).isEqualTo("CODE_NOTHING_DUE");
            assertThat(PayCodes.of(situation, method).link()).isEmpty();
        }
    }

    @Test
    void aMethodOfAnotherRequestIsRefused() {
        Situation situation = Situation.on(Samples.request("logo-ru"), History.none(), LocalDate.parse("2026-11-24"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PayCodes.of(
                        situation, PaymentLink.card("https://other.example/1").build()))
                .withMessage("method (card) must be one of the request's");
    }

    @Test
    void aSlovakTransferHasACodeAndALinkThatOpensTheBanksApp() {
        PayCodes codes = codes(
                "2026-11-24",
                BankTransfer.slovak("SK9611000000002918599669")
                        .variableSymbol("2026014")
                        .build());

        assertThat(PayBySquare.read(payload(codes)))
                .containsEntry(PayBySquare.Field.AMOUNT, "1850.00")
                .containsEntry(PayBySquare.Field.VARIABLE_SYMBOL, "2026014");
        assertThat(codes.today().orElseThrow().reference()).contains("2026014");
        assertThat(PaymeLink.read(codes.link().orElseThrow()))
                .containsEntry("AM", "1850.00")
                .containsEntry("PI", "/VS2026014/SS/KS")
                .containsEntry("DT", "20261130");
    }

    @Test
    void afterTheDueDateAnAppIsToldToPayToday() {
        assertThat(payload(codes(
                        "2026-12-05",
                        BankTransfer.czech("CZ5855000000001265098001").build())))
                .contains("*DT:20261205*");
    }

    @Test
    void aFinnishTransferWithoutAReferenceHasTheCodeOfTheEuroArea() {
        assertThat(payload(codes(
                        "2026-11-24",
                        BankTransfer.national(NationalTransfer.Country.FINLAND)
                                .iban("FI5810171000000122")
                                .build())))
                .startsWith("BCD\n");
    }

    @Test
    void whatIsWrittenOtherwiseIsReported() {
        PayCodes codes = codes(
                "2026-11-24",
                BankTransfer.polish("61109010140000071219812874")
                        .accountHolder("Przedsiębiorstwo Wielobranżowe Żółw")
                        .purpose("Faktura 2026/014 | usługi projektowe za listopad")
                        .build());

        assertThat(payload(codes))
                .isEqualTo("|PL|61109010140000071219812874|185000|Przedsiębiorstwo|Faktura 2026/014 usługi|||");
        assertThat(codes.today().orElseThrow().adaptations())
                .containsExactly(
                        new Adaptation("NAME", "Przedsiębiorstwo Wielobranżowe Żółw", "Przedsiębiorstwo"),
                        new Adaptation(
                                "TITLE",
                                "Faktura 2026/014 | usługi projektowe za listopad",
                                "Faktura 2026/014 usługi"));
    }

    @Test
    void aTextOfAnotherScriptGivesWayToTheInvoiceNumberAndANameToNoCode() {
        PixPayment.Builder pix = PixPayment.to("pay@shop.example", "Rio").purpose("Оплата по счёту");

        assertThat(PixBrCode.read(payload(codes("2026-11-24", pix.build()))))
                .containsEntry(PixBrCode.Field.INFORMATION, "2026-014");
        assertThat(problem(codes("2026-11-24", pix.accountHolder("Студия Лого").build())))
                .isEqualTo("CODE_FIELD_MISSING");
    }

    @Test
    void aTextOfAnyValueHidesNamesAndAccounts() {
        PayCodes codes = codes("design-de", "transfer", "2026-11-24");

        assertThat(codes + "" + codes.today() + codes.today().orElseThrow().adaptations())
                .doesNotContain("Lena", "DE89", "RF97", "1463");
    }

    /** Characters outside ASCII take more room in a symbol than the standards' limits in characters say. */
    @ParameterizedTest
    @MethodSource("io.github.payreq.method.EveryMethod#builders")
    void theLongestTextsOfAnyScriptCanBeDrawn(PaymentMethod.Builder<?> method) {
        for (String letter : List.of("x", "ž", "Ж", "漢")) {
            method.accountHolder(letter.repeat(140)).purpose((letter.repeat(20) + " ").repeat(10));
            PayCodes codes = codes("2026-11-24", method.build());

            codes.today()
                    .ifPresent(code -> assertThat(code.symbol().width())
                            .as(code.standard() + letter)
                            .isPositive());
        }
    }

    @Test
    void aLinkThatIsTooLongForACodeCanStillBeOpened() {
        String url = "https://pay.example/" + "a".repeat(2_400);
        PayCodes codes = codes("2026-11-24", PaymentLink.card(url).build());

        assertThat(problem(codes)).isEqualTo("CODE_FIELD_UNFIT");
        assertThat(codes.link()).contains(url);
    }
}
