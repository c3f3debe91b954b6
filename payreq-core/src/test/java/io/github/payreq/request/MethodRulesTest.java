package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.EveryMethod;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.RussianTransfer;
import io.github.payreq.method.SbpPayment;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodRulesTest {

    private static final String IBAN = "DE89370400440532013000";
    private static final String QR_IBAN = "CH4431999123000889012";
    private static final String SWISS_IBAN = "CH9300762011623852957";

    private static PaymentRequest.Builder paidBy(String total, PaymentMethod... methods) {
        return Requests.withoutMethods()
                .invoice(Requests.smallInvoice().total(Money.parse(total)).build())
                .payBy(methods);
    }

    private static RussianTransfer.Builder russian() {
        return BankTransfer.russian("40702810200000012345")
                .bankName("ПАО Сбербанк")
                .bic("044525225")
                .correspondentAccount("30101810400000000225");
    }

    @Test
    void noTypeOfMethodsIsForgotten() {
        assertThat(MethodRules.RULES.stream().<Class<?>>map(MethodRules.Rule::type))
                .containsExactlyInAnyOrderElementsOf(EveryMethod.types().toList());
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.method.EveryMethod#methods")
    void aSoundMethodIsAccepted(PaymentMethod method) {
        String currency =
                method.currencies().isEmpty() ? "EUR" : method.currencies().get(0);
        Money total =
                Money.ofMinor(currency.equals("BTC") ? BitcoinPayment.currency() : CurrencyUnit.of(currency), 12_300);

        assertThat(Faults.of(Requests.withoutMethods()
                        .invoice(Requests.smallInvoice().total(total).build())
                        .payBy(method)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CZK | cz | {"iban": "DE89370400440532013000"}                              | iban IBAN_COUNTRY
            CZK | cz | {"iban": "CZ5855000000001265098001", "reference": "RF18"}       | reference CZECH_REFERENCE
            CZK | cz | {"iban": "CZ5855000000001265098001", "variableSymbol": "1-2"}   | variableSymbol PAYMENT_SYMBOL
            EUR | sk | {"iban": "CZ5855000000001265098001"}                            | iban IBAN_COUNTRY
            EUR | sk | {"iban": "SK9611000000002918599669", "constantSymbol": "12345"} | constantSymbol CONSTANT_SYMBOL
            EUR | si | {"iban": "SI56020170014356205", "reference": "12"}              | reference SLOVENIAN_REFERENCE
            EUR | si | {"iban": "SI56020170014356205", "purposeCode": "RENTS"}         | purposeCode PURPOSE_CODE
            EUR | hr | {"iban": "HR1210010051863000160", "reference": "12"}            | model MODEL_MISSING
            EUR | hr | {"iban": "HR1210010051863000160", "model": "HR1"}               | model CROATIAN_MODEL
            EUR | hr | {"iban": "HR1210010051863000160", "model": "HR01", "reference": "A"} | reference CROATIAN_REFERENCE
            HUF | hu | {"iban": "HU42117730161111101800000000"}                        | bic NOT_BLANK
            RSD | rs | {"account": "840-955845-11"}                                    | account SERBIAN_ACCOUNT
            RSD | rs | {"account": "840-955845-10", "paymentCode": "389"}              | paymentCode SERBIAN_PAYMENT_CODE
            RSD | rs | {"account": "840-955845-10", "model": "97", "reference": "2112345"} | reference SERBIAN_MODEL_97
            RSD | rs | {"account": "840-955845-10", "reference": "12/3"}               | reference SERBIAN_REFERENCE
            PLN | pl | {"account": "62109010140000071219812874"}                       | account POLISH_ACCOUNT
            PLN | pl | {"account": "61109010140000071219812874", "taxId": "1"}         | taxId POLISH_TAX_ID
            EUR | be | {"account": "539007547034"}                                     | iban IBAN_NEEDED
            EUR | be | {}                                                              | iban IBAN_OR_ACCOUNT
            EUR | be | {"iban": "BE68539007547034", "reference": "+++020/3430/53498+++"} | reference NATIONAL_REFERENCE
            EUR | fi | {"iban": "FI5810171000000122", "reference": "559582243294672"}  | reference NATIONAL_REFERENCE
            EUR | nl | {"iban": "NL86INGB0002445588", "reference": "6000056789012345"} | reference NATIONAL_REFERENCE
            NOK | no | {"account": "86011117948"}                                      | account NATIONAL_ACCOUNT
            NOK | no | {"iban": "NO9386011117947", "account": "86011117947"}           | iban IBAN_OR_ACCOUNT
            SEK | se | {"account": "991-2346", "reference": "1234567898"}              | reference NATIONAL_REFERENCE
            DKK | dk | {"iban": "NO9386011117947"}                                     | iban IBAN_COUNTRY
            GBP | uk | {"sortCode": "20-00", "account": "55779911"}                    | sortCode SORT_CODE
            GBP | uk | {"sortCode": "20-00-00", "account": "5577991"}                  | account BRITISH_ACCOUNT
            USD | us | {"routingNumber": "011000016", "account": "1"}                  | routingNumber ABA_ROUTING_NUMBER
            """)
    void aFaultOfATransferIsFound(String currency, String scheme, String fields, String fault) {
        assertThat(faults(currency, "\"type\": \"bankTransfer\", \"scheme\": \"" + scheme + "\"", fields))
                .containsExactly("methods[0]." + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BRL | pix       | {"key": "two words", "city": "Rio"}                 | key PIX_KEY
            BRL | pix       | {"key": "a@b.example", "city": "Rio", "txid": "1-2"} | txid PIX_TXID
            SGD | payNow    | {"mobile": "+4915100000001"}                        | mobile PROXY
            SGD | payNow    | {"uen": "x"}                                        | uen PROXY
            HKD | fps       | {"fpsId": "123"}                                    | fpsId PROXY
            HKD | fps       | {"email": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bbbbbbbbbbbbbbbbb.hk"} | email PROXY
            THB | promptPay | {"taxId": "123"}                                    | taxId PROXY
            VND | vietQr    | {"bankBin": "97042", "account": "1"}                | bankBin BANK_BIN
            IDR | qris      | {"staticPayload": "0002"}                           | staticPayload QRIS_PAYLOAD
            INR | upi       | {"address": "shop"}                                 | address UPI_ADDRESS
            BTC | bitcoin   | {"address": "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"} | address BITCOIN_ADDRESS
            BTC | bitcoin   | {"address": "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7"} | address BITCOIN_ADDRESS
            EUR | pagoPa    | {"noticeNumber": "1", "creditorTaxCode": "12345678901"} | noticeNumber NOTICE_NUMBER
            """)
    void aFaultOfAnInstantPaymentIsFound(String currency, String type, String fields, String fault) {
        assertThat(faults(currency, "\"type\": \"" + type + "\"", fields)).containsExactly("methods[0]." + fault);
    }

    private static List<String> faults(String currency, String type, String fields) {
        PaymentMethod method = PayreqJson.mapper()
                .readValue(
                        "{\"id\": \"x\", " + type
                                + fields.replaceFirst("\\{", ", ").replace(", }", "}"),
                        PaymentMethod.class);
        CurrencyUnit unit = currency.equals("BTC") ? BitcoinPayment.currency() : CurrencyUnit.of(currency);
        return Faults.of(Requests.withoutMethods()
                        .invoice(Requests.smallInvoice()
                                .total(Money.ofMinor(unit, 12_300))
                                .build())
                        .payBy(method))
                .stream()
                .map(fault -> fault.replaceFirst("^(\\S+ \\S+).*$", "$1"))
                .toList();
    }

    @Test
    void thereIsAtLeastOneWayToPay() {
        assertThat(Faults.of(Requests.withoutMethods())).containsExactly("methods NO_METHOD");
    }

    @Test
    void idsOfMethodsDiffer() {
        assertThat(Faults.of(paidBy(
                        "EUR 1.00",
                        PaymentLink.card("https://pay.example/1").build(),
                        PaymentLink.card("https://pay.example/2").build(),
                        PaymentLink.card("https://pay.example/3").id("Card").build())))
                .containsExactly("methods[1].id METHOD_ID_TWICE card");
    }

    @Test
    void aMethodCarriesTheCurrencyOfTheInvoice() {
        assertThat(Faults.of(paidBy(
                        "CHF 1.00",
                        BankTransfer.sepa(IBAN).build(),
                        russian().id("ru").build(),
                        SbpPayment.link(Requests.SBP_LINK).build(),
                        BankTransfer.swiss(SWISS_IBAN).id("ch").build(),
                        PaymentLink.card("https://pay.example/1").build())))
                .containsExactly(
                        "methods[0] METHOD_CURRENCY CHF",
                        "methods[1] METHOD_CURRENCY CHF",
                        "methods[2] METHOD_CURRENCY CHF");
        assertThat(Faults.of(paidBy("EUR 1.00", BankTransfer.swiss(SWISS_IBAN).build())))
                .isEmpty();
    }

    @Test
    void theKeyOfARussianAccountFitsTheBank() {
        assertThat(Faults.of(paidBy("RUB 1.00", russian().build()))).isEmpty();
        assertThat(Faults.of(paidBy(
                        "RUB 1.00",
                        BankTransfer.russian("40702810300000012345")
                                .bankName("ПАО Сбербанк")
                                .bic("044525225")
                                .correspondentAccount("30101810500000000225")
                                .build())))
                .containsExactly(
                        "methods[0].account ACCOUNT_KEY 40702810300000012345",
                        "methods[0].correspondentAccount ACCOUNT_KEY 30101810500000000225");
    }

    @Test
    void theKeyIsNotLookedAtWhereANumberIsNotOne() {
        assertThat(Faults.of(paidBy(
                        "RUB 1.00",
                        russian().bic("144525225").build(),
                        russian()
                                .id("2")
                                .correspondentAccount("3010181040000000022")
                                .build())))
                .containsExactly(
                        "methods[0].bic RUSSIAN_BIC 144525225",
                        "methods[1].correspondentAccount RUSSIAN_ACCOUNT 3010181040000000022");
    }

    @Test
    void aRussianTransferNamesItsBank() {
        assertThat(Faults.of(paidBy(
                        "RUB 1.00", BankTransfer.russian("40702810200000012345").build())))
                .containsExactly(
                        "methods[0].bankName NOT_BLANK",
                        "methods[0].bic NOT_BLANK",
                        "methods[0].correspondentAccount NOT_BLANK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013001", "de89370400440532013000", "DE89", "370400440532013000"})
    void whatIsNoIbanIsSaidOnce(String iban) {
        assertThat(Faults.of(paidBy("EUR 1.00", BankTransfer.sepa(iban).build())))
                .containsExactly("methods[0].iban IBAN " + iban);
        assertThat(Faults.of(paidBy("EUR 1.00", BankTransfer.swiss(iban).build())))
                .containsExactly("methods[0].iban IBAN " + iban);
    }

    @Test
    void aSepaAccountIsInSepa() {
        String turkish = "TR330006100519786457841326";

        assertThat(Faults.of(paidBy("EUR 1.00", BankTransfer.sepa(turkish).build())))
                .containsExactly("methods[0].iban NOT_IN_SEPA " + turkish);
        assertThat(Faults.of(paidBy("EUR 1.00", BankTransfer.sepa(SWISS_IBAN).build())))
                .isEmpty();
    }

    @Test
    void aSepaReferenceIsACreditorReference() {
        assertThat(Faults.of(paidBy(
                        "EUR 1.00",
                        BankTransfer.sepa(IBAN).reference("RF18 5390 0754 7034").build())))
                .isEmpty();
        assertThat(Faults.of(paidBy(
                        "EUR 1.00",
                        BankTransfer.sepa(IBAN).reference("RF19 5390 0754 7034").build())))
                .containsExactly("methods[0].reference CREDITOR_REFERENCE RF19539007547034");
    }

    @Test
    void aSwissTransferGoesToSwitzerlandOrLiechtenstein() {
        assertThat(Faults.of(paidBy("EUR 1.00", BankTransfer.swiss(IBAN).build())))
                .containsExactly("methods[0].iban SWISS_IBAN " + IBAN);
        assertThat(Faults.of(paidBy(
                        "CHF 1.00",
                        BankTransfer.swiss("LI21 0881 0000 2324 013A A").build())))
                .isEmpty();
    }

    @Test
    void aQrIbanNeedsAQrReference() {
        assertThat(Faults.of(paidBy("CHF 1.00", BankTransfer.swiss(QR_IBAN).build())))
                .containsExactly("methods[0].reference SWISS_QR_REFERENCE");
        assertThat(Faults.of(paidBy(
                        "CHF 1.00",
                        BankTransfer.swiss(QR_IBAN)
                                .reference("RF18539007547034")
                                .build())))
                .containsExactly("methods[0].reference SWISS_QR_REFERENCE RF18539007547034");
        assertThat(Faults.of(Requests.rent())).isEmpty();
    }

    @Test
    void anotherSwissIbanGoesWithACreditorReferenceOrNone() {
        assertThat(Faults.of(paidBy(
                        "CHF 1.00",
                        BankTransfer.swiss(SWISS_IBAN)
                                .reference("000000000000000000002026112")
                                .build())))
                .containsExactly("methods[0].reference CREDITOR_REFERENCE 000000000000000000002026112");
        assertThat(Faults.of(paidBy(
                        "CHF 1.00",
                        BankTransfer.swiss(SWISS_IBAN)
                                .reference("RF18539007547034")
                                .build())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CH44 3199 9123 0008 8901 2",
                "CH44\u00a03199\u00a09123\u00a00008\u00a08901\u00a02",
                "CH44\u202f3199\u202f9123\u202f0008\u202f8901\u202f2"
            })
    void spacesOfAnyWidthInANumberDoNotMatter(String iban) {
        assertThat(BankTransfer.swiss(iban).build().iban()).isEqualTo(QR_IBAN);
        assertThat(BankTransfer.swiss(iban).build().isQrIban()).isTrue();
    }
}
