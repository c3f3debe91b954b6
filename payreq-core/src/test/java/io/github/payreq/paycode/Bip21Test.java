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

class Bip21Test {
    static final String ADDRESS = "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0";

    /** The addresses in the standard are invalid on purpose, so that nobody pays there: read, but not written. */
    @ParameterizedTest
    @CsvFileSource(resources = "bip21.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, @Nullable String fields, String link, @Nullable String why) {
        if (taken.equals("read")) {
            Map<String, String> given = Codes.named(fields);
            String address = given.getOrDefault(Bip21.ADDRESS, "");
            assertThat(Bip21.read(link)).containsExactlyEntriesOf(given);
            Map<String, String> known = Codes.without(given, Bip21.ADDRESS);
            known.keySet().retainAll(List.of("amount", "label", "message"));
            Codes.assertRefused("address", address, () -> Bip21.payload(address, known));
            if (known.size() == given.size() - 1) {
                assertThat(Bip21.payload(ADDRESS, known)).isEqualTo(link.replace(address, ADDRESS));
            }
        } else {
            assertThatIllegalArgumentException().as(why).isThrownBy(() -> Bip21.read(link));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "amount, '0,5'",
        "amount, 0.123456789",
        "amount, 123456789",
        "amount, -1",
        "amount, 1e-3",
        "amount, .5",
        "amount, 1.",
        "amount, 0.5 BTC"
    })
    void refusesWhatBreaksARule(String name, String value) {
        Codes.assertRefused(name, value, () -> Bip21.payload(ADDRESS, Map.of(name, value)));
    }

    @Test
    void refusesAddressesOfOtherNetworksAndNamesThatTheStandardDoesNotHave() {
        String test = "tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c";
        Codes.assertRefused("address", test, () -> Bip21.payload(test, Map.of()));
        Codes.assertRefused("address", "", () -> Bip21.payload("", Map.of()));
        Codes.assertRefused("parameter", "req-x", () -> Bip21.payload(ADDRESS, Map.of("req-x", "1")));
        for (String name : List.of("label", "message")) {
            assertThat(Bip21.payload(ADDRESS, Map.of(name, "x".repeat(140)))).endsWith("x");
            Codes.assertRefused(name, "x".repeat(141), () -> Bip21.payload(ADDRESS, Map.of(name, "x".repeat(141))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bitcoin", "litecoin:x", "bitcoin:x?label=%", "bitcoin:x?req-a"})
    void doesNotReadWhatIsNoSuchLink(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bip21.read(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("parameters") Map<String, String> parameters) {
        String link = Bip21.payload(ADDRESS, parameters);
        assertThat(link).matches("[!-~]+");
        assertThat(Bip21.read(link.replaceFirst("bitcoin", "BITCOIN")))
                .containsAllEntriesOf(parameters)
                .containsEntry(Bip21.ADDRESS, ADDRESS)
                .hasSize(parameters.size() + 1);
    }

    @Provide
    Arbitrary<Map<String, String>> parameters() {
        return Codes.maps(
                Map.of(),
                Map.of("amount", Codes.sum("20999999.99"), "label", Codes.text(140), "message", Codes.text(140)));
    }
}
