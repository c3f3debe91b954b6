package io.github.payreq.json;

import static io.github.payreq.json.Examples.json;
import static io.github.payreq.json.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Formality;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.RussianTransfer;
import io.github.payreq.method.SbpPayment;
import io.github.payreq.method.SepaTransfer;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.Gender;
import io.github.payreq.request.Bonus;
import io.github.payreq.request.EarlyPaymentDiscount;
import io.github.payreq.request.PaymentRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PaymentRequestJsonTest {

    @Test
    void everyPartOfTheRussianExampleIsRead() {
        PaymentRequest request = request(json("logo-ru"));

        assertThat(request.id()).isEqualTo("logo-123");
        assertThat(request.language()).contains("ru");
        assertThat(request.client().person().orElseThrow().patronymic()).contains("Сергеевич");
        assertThat(request.client().person().orElseThrow().gender()).contains(Gender.MALE);
        assertThat(request.client().business()).isTrue();
        assertThat(request.client().timeZone()).contains(ZoneId.of("Europe/Moscow"));
        assertThat(request.client().prefers().channel()).contains(Channel.EMAIL);
        assertThat(request.client().prefers().methods()).containsExactly("sbp", "card");
        assertThat(request.client().history().paidInvoices()).isEqualTo(3);
        assertThat(request.client().history().lastPaidAmount()).contains(Money.parse("RUB 12000.00"));
        assertThat(request.payee().brand().orElseThrow().colour()).contains("#1f5fbf");
        assertThat(request.payee().manager().orElseThrow().languages()).containsExactly("ru", "en");
        assertThat(request.payee().manager().orElseThrow().hours().orElseThrow())
                .hasToString("Mo-Fr 09:00-18:00");
        assertThat(request.payee()
                        .manager()
                        .orElseThrow()
                        .deputy()
                        .orElseThrow()
                        .name())
                .isEqualTo("Олег Дмитриев");
        assertThat(request.invoice().total()).isEqualTo(Money.parse("RUB 5000.00"));
        assertThat(request.invoice().lines().get(1).quantity()).isEqualTo(new BigDecimal("2"));
        assertThat(request.invoice().lines().get(0).deliveredOn()).contains(LocalDate.parse("2026-11-18"));
        assertThat(request.invoice().subject().orElseThrow().in("en", "ru"))
                .contains("logo design services for your company");
        assertThat(request.dueOn()).isEqualTo("2026-12-04");
        assertThat(request.reason().orElseThrow().until()).contains(LocalDate.parse("2026-12-08"));
        assertThat(request.benefits().get(0))
                .isEqualTo(EarlyPaymentDiscount.percent("5", LocalDate.parse("2026-12-01")));
        assertThat(request.benefits().get(1)).isInstanceOf(Bonus.class);
        assertThat(request.help().orElseThrow().maxInstalments()).contains(3);
        assertThat(request.methods())
                .hasExactlyElementsOfTypes(RussianTransfer.class, PaymentLink.class, SbpPayment.class);
        assertThat(request.questions()).hasSize(1);
        assertThat(request.answerLinks().orElseThrow().moreTime()).isPresent();
    }

    @Test
    void everyPartOfTheGermanExampleIsRead() {
        PaymentRequest request = request(json("design-de"));

        assertThat(request.client().region()).contains("BY");
        assertThat(request.invoice().statedPaid()).contains(Money.parse("EUR 350.00"));
        assertThat(request.invoice().payments()).hasSize(1);
        assertThat(request.invoice().asOf()).contains(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(request.lateTerms().orElseThrow().regime()).isEqualTo("DE");
        assertThat(request.methods().get(0)).isInstanceOfSatisfying(SepaTransfer.class, transfer -> {
            assertThat(transfer.iban()).isEqualTo("DE89370400440532013000");
            assertThat(transfer.bic()).contains("COBADEFFXXX");
            assertThat(transfer.reference()).contains("RF972026014");
            assertThat(transfer.arrives()).isEqualTo(Duration.ofDays(1));
        });
    }

    @Test
    void aDiscountMayBeASumOfMoney() {
        PaymentRequest request = request(json("design-de", "\"2%\"", "\"37.00 EUR\""));

        assertThat(request.benefits())
                .containsExactly(EarlyPaymentDiscount.of(Money.parse("EUR 37.00"), LocalDate.parse("2026-11-26")));
    }

    @Test
    void aTextMayBeGivenInTheLanguageOfTheRequestAlone() {
        PaymentRequest request = request(json(
                "rent-ch",
                "{\n      \"fr\": \"loyer de novembre\",\n      \"en\": \"November rent\"\n    }",
                "\"loyer de novembre\""));

        assertThat(request.invoice().subject().orElseThrow().in("fr", "fr")).contains("loyer de novembre");
        assertThat(request.invoice().subject().orElseThrow().in("en", "fr")).isEmpty();
    }

    @Test
    void theAdditionsAreRead() {
        PaymentRequest request = request(json("design-de", "\"business\": true,", """
                "business": true, "language": "de-AT", "formality": "informal", "messenger": "@anna",
                "contacts": [{"role": "accounts", "name": "Buchhaltung", "email": "buch@weber.example"},
                             {"role": "approver", "phone": "+4915100000002"}],
                """)
                .replace("\"timeZone\": \"Europe/Berlin\"\n  },\n  \"invoice\"", """
                        "timeZone": "Europe/Berlin", "language": "de",
                        "managers": [{"name": "Jan Roth", "role": "Buchhaltung"}]}, "invoice"
                        """)
                .replace("\"unitPrice\": \"1850.00\"", "\"unitPrice\": \"1851.00\", \"amount\": \"1850.00\""));

        assertThat(request.client().language()).contains("de-AT");
        assertThat(request.client().formality()).contains(Formality.INFORMAL);
        assertThat(request.client().contacts())
                .containsExactly(
                        ClientContact.builder(ClientContact.Role.ACCOUNTS)
                                .name("Buchhaltung")
                                .email("buch@weber.example")
                                .build(),
                        ClientContact.builder(ClientContact.Role.APPROVER)
                                .phone("+4915100000002")
                                .build());
        assertThat(request.payee().language()).contains("de");
        assertThat(request.payee().managers()).hasSize(1);
        assertThat(request.invoice().lines().get(0).statedAmount()).contains(new BigDecimal("1850.00"));
    }

    @Test
    void everyKindOfLinkIsReadWithOrWithoutAName() {
        PaymentRequest request = request(json("rent-ch", "\"methods\": [", """
                "methods": [
                  {"id": "w", "type": "paymentLink", "kind": "wallet", "url": "https://w.example", "arrives": "P2D"},
                  {"id": "h", "type": "paymentLink", "kind": "hosted", "name": "Datatrans", "url": "https://h.example",
                   "fee": "1 %"},
                """));

        assertThat(request.methods().get(0)).isInstanceOfSatisfying(PaymentLink.class, wallet -> {
            assertThat(wallet.kind()).isEqualTo(PaymentLink.Kind.WALLET);
            assertThat(wallet.name()).isEmpty();
            assertThat(wallet.arrives()).isEqualTo(Duration.ofDays(2));
        });
        assertThat(request.methods().get(1)).isInstanceOfSatisfying(PaymentLink.class, hosted -> {
            assertThat(hosted.name()).contains("Datatrans");
            assertThat(hosted.fee()).contains("1 %");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \""})
    void nullAndBlankMeanAbsent(String nothing) {
        PaymentRequest request = request(
                json("rent-ch", "\"chantal.rochat@client.example\"", nothing).replace("\"version\": 1,", ""));

        assertThat(request.client().email()).isEmpty();
    }

    @Test
    void absentFieldsAreLeftOut() {
        String written = PayreqJson.mapper().writeValueAsString(request(json("rent-ch")));

        JsonNode tree = PayreqJson.mapper().readTree(written);
        assertThat(tree.propertyNames())
                .containsExactly("version", "id", "language", "client", "payee", "invoice", "dueOn", "methods");
        assertThat(tree.get("client").propertyNames())
                .containsExactly("id", "person", "business", "email", "timeZone", "country", "address");
        assertThat(written).doesNotContain("null");
    }

    @Test
    void sumsAndRatesAreWrittenInFull() {
        String written = PayreqJson.mapper().writeValueAsString(request(json("design-de")));

        assertThat(written)
                .contains(
                        "\"total\":\"1850.00 EUR\"", "\"discount\":\"2%\"", "\"quantity\":\"1\"", "\"arrives\":\"P1D\"")
                .contains("\"asOf\":\"2026-11-21T08:00:00Z\"", "\"dueOn\":\"2026-11-30\"");
    }
}
