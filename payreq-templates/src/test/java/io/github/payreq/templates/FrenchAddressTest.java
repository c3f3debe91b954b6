package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Client;
import io.github.payreq.party.Gender;
import io.github.payreq.party.PersonName;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A French letter has "Madame," or "Monsieur," without a name, and its formal closing repeats the address. */
class FrenchAddressTest {

    private static Situation to(Client client) {
        PaymentRequest request = Examples.request("rent-ch");
        return Examples.on("2026-11-24", request.toBuilder().client(client).build());
    }

    private static Client client() {
        return Examples.request("rent-ch").client();
    }

    private static Client client(PersonName.Builder name) {
        return client().toBuilder().person(name.build()).build();
    }

    /** The greeting, and the line before the two of the signature. */
    private static List<String> ends(Client client) {
        List<String> lines = Composer.create()
                .inLanguage("fr")
                .email(to(client), Occasion.REQUEST, Tone.FIRM)
                .text()
                .lines()
                .toList();
        return List.of(lines.get(0), lines.get(lines.size() - 3));
    }

    private static String sms(Client client) {
        return Composer.create()
                .inLanguage("fr")
                .sms(to(client), Occasion.REQUEST, Tone.WARM)
                .text();
    }

    @Test
    void repeatsTheAddressInTheFormalClosing() {
        assertThat(ends(client())).containsExactly("Madame,", "Veuillez agréer, Madame, nos salutations distinguées.");
        assertThat(ends(client(PersonName.builder().family("Rochat").gender(Gender.MALE))))
                .containsExactly("Monsieur,", "Veuillez agréer, Monsieur, nos salutations distinguées.");
    }

    @Test
    void needsNoNameIfTheGenderIsKnown() {
        Client client = client(PersonName.builder().gender(Gender.FEMALE));

        assertThat(ends(client)).containsExactly("Madame,", "Veuillez agréer, Madame, nos salutations distinguées.");
        assertThat(sms(client)).startsWith("Facture 2026-11 : ");
    }

    @Test
    void guessesNoGenderFromAName() {
        Client chantal = client(PersonName.builder().given("Chantal").family("Rochat"));

        assertThat(ends(chantal)).containsExactly("Bonjour,", "Veuillez agréer nos salutations distinguées.");
        assertThat(ends(client(PersonName.builder().family("Rochat"))))
                .containsExactly("Bonjour,", "Veuillez agréer nos salutations distinguées.");
    }

    @Test
    void writesToACompanyAsToEveryoneInIt() {
        Client company = Client.builder("client")
                .business()
                .organization("Acme")
                .timeZone(client().timeZone().orElseThrow())
                .build();

        assertThat(ends(company))
                .containsExactly(
                        "Madame, Monsieur,", "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.");
        assertThat(ends(company.toBuilder().person(PersonName.builder().build()).build()))
                .startsWith("Madame, Monsieur,");
    }

    @Test
    void namesTheClientInATextMessage() {
        assertThat(sms(client())).startsWith("Bonjour Madame Rochat. Facture 2026-11 : 1450,75 CHF");
        assertThat(sms(client(PersonName.builder().given("Chantal").family("Rochat"))))
                .startsWith("Bonjour Chantal Rochat. ");
        assertThat(sms(client(PersonName.builder().family("Rochat")))).startsWith("Facture 2026-11 : ");
        assertThat(sms(client(PersonName.builder().given("Claude").gender(Gender.MALE))))
                .startsWith("Bonjour Claude. ");
    }
}
