package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.request.Situation;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** French as it is written in Switzerland, for a Swiss QR-bill. */
class SwissFrenchTest {

    private static final Map<Occasion, String> DAYS = new EnumMap<>(Map.of(
            Occasion.REQUEST, "2026-11-24",
            Occasion.DUE_TODAY, "2026-11-30",
            Occasion.OVERDUE, "2026-12-01"));

    private static final Composer COMPOSER = Composer.create().inLanguage("fr-CH");

    private static Situation on(String day) {
        return Examples.on(day, "rent-ch");
    }

    @Test
    void writesSumsAndShortDatesAsTheSwissDo() {
        assertThat(COMPOSER.email(on("2026-11-24"), Occasion.REQUEST, Tone.WARM).text())
                .contains("À payer\u00a0: 1’450.75\u00a0CHF au plus tard le 30 novembre 2026\n")
                .contains("Facture n°\u00a02026-11 du 1er novembre 2026\u00a0: loyer de novembre\n");
        assertThat(COMPOSER.sms(on("2026-11-24"), Occasion.REQUEST, Tone.WARM).text())
                .contains("1450.75 CHF", "30.11,")
                .doesNotContain("/");
    }

    @Test
    void namesTheFieldsAsTheQrBillDoes() {
        Situation situation = on("2026-11-24");
        PaymentMethod transfer = situation.request().methods().get(0);

        assertThat(COMPOSER.instructions(situation, transfer).details())
                .containsExactly(
                        "Payable à\u00a0: Régie du Léman SA",
                        "Compte\u00a0: CH44 3199 9123 0008 8901 2",
                        "Référence\u00a0: 000000000000000000002026112");
    }

    @ParameterizedTest
    @EnumSource(Formality.class)
    void isAsItWasRead(Formality formality) throws IOException {
        Composer composer = COMPOSER.withFormality(formality);
        StringBuilder out = new StringBuilder();
        DAYS.forEach((occasion, day) -> {
            EmailMessage mail = composer.email(on(day), occasion, Tone.WARM);
            out.append("=== ").append(occasion).append('\n');
            out.append(mail.subject()).append("\n\n").append(mail.text());
            out.append("=== SMS\n")
                    .append(composer.sms(on(day), occasion, Tone.WARM).text())
                    .append("\n\n");
        });
        GoldenFile.verify(
                "fr-CH/rent-" + (formality == Formality.FORMAL ? "formal" : "informal") + ".txt", out.toString());
    }
}
