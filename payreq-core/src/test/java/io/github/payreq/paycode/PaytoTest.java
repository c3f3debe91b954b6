package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaytoTest {
    static final String IBAN = "DE75512108001245126199";

    @ParameterizedTest
    @CsvFileSource(resources = "payto.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, @Nullable String fields, String address, @Nullable String why) {
        Map<String, String> given = Codes.named(fields);
        switch (taken) {
            case "written" -> {
                String iban = given.getOrDefault("iban", "");
                String bic = given.getOrDefault("bic", "");
                Map<String, String> options = Codes.without(Codes.without(given, "iban"), "bic");
                assertThat(Payto.iban(iban, bic, options)).as(why).isEqualTo(address.replace("+", "%20"));
                assertThat(Payto.read(address))
                        .containsAllEntriesOf(options)
                        .containsEntry(Payto.TYPE, "iban")
                        .containsEntry(Payto.TARGET, bic.isEmpty() ? iban : bic + "/" + iban)
                        .hasSize(options.size() + 2);
            }
            case "read" -> assertThat(Payto.read(address)).isEqualTo(given);
            default -> assertThatIllegalArgumentException().isThrownBy(() -> Payto.read(address));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 200.00",
        "amount, EUR200",
        "amount, EUR:200.",
        "amount, 'EUR:1,00'",
        "amount, eur:1",
        "amount, EUR:12345678901234567",
        "amount, EUR:1.123456789",
        "amount, EUR:-1"
    })
    void refusesWhatBreaksARule(String name, String value) {
        Codes.assertRefused(name, value, () -> Payto.iban(IBAN, "", Map.of(name, value)));
    }

    @ParameterizedTest
    @CsvSource({"receiver-name, 140", "sender-name, 140", "message, 210", "instruction, 140"})
    void takesTextUpToItsLength(String name, int longest) {
        assertThat(Payto.iban(IBAN, "", Map.of(name, "x".repeat(longest)))).endsWith("=" + "x".repeat(longest));
        String longer = "x".repeat(longest + 1);
        Codes.assertRefused(name, longer, () -> Payto.iban(IBAN, "", Map.of(name, longer)));
    }

    @Test
    void refusesAccountsBanksAndNamesThatAreNone() {
        for (String iban : List.of(
                "", "DE75512108001245126198", "DE75 5121 0800 1245 1261 99", "de75512108001245126199", "12345")) {
            Codes.assertRefused("iban", iban, () -> Payto.iban(iban, "", Map.of()));
        }
        Codes.assertRefused("bic", "DEUTDEF", () -> Payto.iban(IBAN, "DEUTDEF", Map.of()));
        Codes.assertRefused("bic", "deutdeff", () -> Payto.iban(IBAN, "deutdeff", Map.of()));
        Codes.assertRefused("option", "Amount", () -> Payto.iban(IBAN, "", Map.of("Amount", "EUR:1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "payto://",
                "payto://iban",
                "payto://iban/",
                "payto://iban/?amount=EUR:1",
                "http://iban/DE1",
                "payto://i_b/x",
                "payto://iban/%",
                "payto://iban/x?a=%zz",
                "payto://iban/x#y"
            })
    void doesNotReadWhatIsNoSuchAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Payto.read(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("options") Map<String, String> options) {
        String address = Payto.iban(IBAN, "SOGEDEFF", options);
        assertThat(address).matches("[!-~]+");
        assertThat(Payto.read(address))
                .containsAllEntriesOf(options)
                .containsEntry(Payto.TARGET, "SOGEDEFF/" + IBAN)
                .hasSize(options.size() + 2);
    }

    @Provide
    Arbitrary<Map<String, String>> options() {
        return Codes.maps(
                Map.of(),
                Map.of(
                        "amount", Codes.sum("999999999.99").map(sum -> "EUR:" + sum),
                        "receiver-name", Codes.text(140),
                        "sender-name", Codes.text(140),
                        "message", Codes.text(210),
                        "instruction", Codes.text(140)));
    }
}
