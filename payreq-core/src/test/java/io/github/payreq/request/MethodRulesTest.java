package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.RussianTransfer;
import io.github.payreq.method.SbpPayment;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
