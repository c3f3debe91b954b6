package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.method.PaymentLink;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyRulesTest {

    private static PaymentRequest.Builder withoutLanguage() {
        return PaymentRequest.builder("small-1")
                .client(Requests.smallClient().build())
                .payee(Requests.smallPayee().build())
                .invoice(Requests.smallInvoice().build())
                .dueOn(LocalDate.parse("2026-11-30"))
                .payBy(PaymentLink.card("https://pay.example/1").build());
    }

    @Test
    void aLanguageIsKnownFromTheRequestTheClientOrThePayee() {
        assertThat(Faults.of(withoutLanguage())).containsExactly("language LANGUAGE_MISSING");
        assertThat(withoutLanguage().language("ru").build().messageLanguage()).isEqualTo("ru");
        assertThat(withoutLanguage()
                        .client(Requests.smallClient().language("fr").build())
                        .payee(Requests.smallPayee().language("de").build())
                        .build()
                        .messageLanguage())
                .isEqualTo("fr");
        assertThat(withoutLanguage()
                        .payee(Requests.smallPayee().language("de").build())
                        .build()
                        .messageLanguage())
                .isEqualTo("de");
    }

    @Test
    void aZoneIsKnownFromTheClientOrThePayee() {
        Client nowhere = Client.builder("client-1").business().build();

        assertThat(Faults.of(Requests.small().client(nowhere))).containsExactly("client.timeZone TIME_ZONE_MISSING");
        assertThat(Requests.small()
                        .client(nowhere)
                        .payee(Requests.smallPayee()
                                .timeZone(ZoneId.of("Asia/Tokyo"))
                                .build())
                        .build()
                        .zone())
                .isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7701234561", "770123456", "DE123456788"})
    void aPayeeInRussiaHasARussianTaxNumber(String number) {
        assertThat(Faults.of(Requests.small()
                        .payee(Requests.smallPayee().country("RU").taxId(number).build())))
                .containsExactly("payee.taxId RUSSIAN_INN " + number);
    }

    @ParameterizedTest
    @CsvSource({"RU, 7701234560", "DE, DE123456788", "DE, 7701234561"})
    void aPayeeElsewhereHasItsOwn(String country, String number) {
        assertThat(Faults.of(Requests.small()
                        .payee(Requests.smallPayee()
                                .country(country)
                                .taxId(number)
                                .build())))
                .isEmpty();
    }

    @Test
    void aTaxNumberMayBeUnknownAndACountryToo() {
        assertThat(Faults.of(Requests.small()
                        .payee(Requests.smallPayee().country("RU").build())))
                .isEmpty();
        assertThat(Faults.of(Requests.small()
                        .payee(io.github.payreq.party.Payee.builder("Small GmbH")
                                .taxId("1")
                                .build())))
                .isEmpty();
    }

    // metasfresh/metasfresh#4613: the recipient was empty
    @Test
    void aContactHasAnAddressOfItsOwn() {
        ClientContact.Builder approver =
                ClientContact.builder(ClientContact.Role.APPROVER).name("Site manager");

        assertThat(Faults.of(with(approver))).containsExactly("client.contacts[0].email CONTACT_WITHOUT_ADDRESS");
        assertThat(Faults.of(with(approver.phone("+4915100000001")))).isEmpty();
    }

    private static PaymentRequest.Builder with(ClientContact.Builder contact) {
        return Requests.small()
                .client(Requests.smallClient().contact(contact.build()).build());
    }
}
