package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.request.PaymentRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTest {

    private static Letter to(Address address, String language) {
        PaymentRequest rent = Examples.request("rent-ch");
        Client client = rent.client().toBuilder().address(address).build();
        return Composer.create()
                .inLanguage(language)
                .letter(
                        Examples.on(
                                "2026-11-20", rent.toBuilder().client(client).build()),
                        Occasion.REQUEST,
                        Tone.WARM);
    }

    /** The forms of the national posts as the Universal Postal Union publishes them (Addressing the world). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CH | Seestrasse       | 7    | 8001     | Zürich        | Seestrasse 7~8001 Zürich
            DE | Hauptstr.        | 1a   | 10115    | Berlin        | Hauptstr. 1a~10115 Berlin~GERMANY
            FR | rue de la Paix   | 10   | 75002    | Paris         | 10 rue de la Paix~75002 Paris~FRANCE
            GB | Downing Street   | 10   | SW1A 2AA | London        | 10 Downing Street~London~SW1A 2AA~UNITED KINGDOM
            US | Main St          | 350  | 10001    | New York NY   | 350 Main St~New York NY 10001~UNITED STATES
            RU | ул. Ленина       | 5    | 101000   | Москва        | ул. Ленина, 5~Москва~101000~RUSSIA
            """)
    void writesTheAddressAsTheCountryOfTheRecipientHasIt(
            String country, String street, String house, String code, String town, String lines) {
        Address address = Address.builder(country)
                .street(street)
                .house(house)
                .postalCode(code)
                .town(town)
                .build();

        List<String> recipient = to(address, "en").recipient();

        assertThat(recipient.subList(1, recipient.size())).containsExactly(lines.split("~"));
    }

    /** From the largest to the smallest, the name last: UPU, Addressing the world, Japan and China. */
    @Test
    void writesAJapaneseAndAChineseAddressFromTheLargestToTheSmallest() {
        Address tokyo = Address.builder("JP")
                .postalCode("104-0061")
                .town("東京都中央区")
                .street("銀座")
                .house("4-5-6")
                .build();
        Address shanghai = Address.builder("CN")
                .postalCode("200041")
                .town("上海")
                .street("南京西路")
                .house("12号")
                .build();

        assertThat(to(tokyo, "ja").recipient())
                .startsWith("〒104-0061", "東京都中央区銀座4-5-6")
                .anyMatch(line -> line.endsWith(" 様"));
        assertThat(to(tokyo, "ja").recipient()).last().isEqualTo("日本");
        assertThat(to(shanghai, "en").recipient()).startsWith("200041", "上海南京西路12号");
        assertThat(to(
                                Address.builder("JP")
                                        .town("Osaka")
                                        .street("Honmachi")
                                        .house("1-2")
                                        .build(),
                                "en")
                        .recipient())
                .contains("Honmachi 1-2", "Osaka");
    }

    @Test
    void aJapaneseLetterToACompanyNamesItWithItsOwnHonorific() {
        PaymentRequest rent = Examples.request("rent-ch");
        Client company = Client.builder("c").business().organization("Acme").build();
        PaymentRequest request = rent.toBuilder().client(company).build();

        assertThat(Composer.create()
                        .inLanguage("ja")
                        .letter(Examples.on("2026-11-20", request), Occasion.REQUEST, Tone.WARM)
                        .recipient())
                .containsExactly("Acme 御中");
    }

    @Test
    void namesTheCountryInTheLanguageOfTheLetterAndOnlyAbroad() {
        Address munich = Address.builder("DE").town("München").build();

        assertThat(to(munich, "ru").recipient()).last().isEqualTo("ГЕРМАНИЯ");
        assertThat(to(Address.builder("CH").town("Bern").build(), "ru").recipient())
                .last()
                .isEqualTo("Bern");
    }

    @Test
    void isDatedOnTheDayOfTheSituation() {
        Letter letter = Composer.create().letter(Examples.on("2026-11-24", "logo-ru"), Occasion.REQUEST, Tone.WARM);

        assertThat(letter.date()).endsWith("24 ноября 2026");
        assertThat(letter.text()).contains("\n\n" + letter.date() + "\n\n" + letter.subject() + "\n\nУважаемый");
    }

    @Test
    void hasNoLinksToAnswerWithOneTap() {
        PaymentRequest request = Examples.request("logo-ru");
        String tap = request.answerLinks().orElseThrow().paid().orElseThrow();

        assertThat(Composer.create()
                        .letter(Examples.on("2026-12-05", request), Occasion.OVERDUE, Tone.WARM)
                        .text())
                .doesNotContain(tap)
                .contains("не обращайте внимания на это письмо");
    }
}
