package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.jqwik.api.Arbitraries;
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

class NbsIpsTest {
    static final Map<String, String> VALID = Codes.named("R=840000000095584510; N=Čigra doo; I=RSD1025,12; SF=289");

    @ParameterizedTest
    @CsvFileSource(resources = "nbs-ips.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String expected, @Nullable String why) {
        Map<String, String> given = Codes.named(fields);
        switch (taken) {
            case "written" -> {
                assertThat(NbsIps.payload(given)).isEqualTo(expected);
                assertThat(NbsIps.read(expected)).containsAllEntriesOf(Codes.without(given, "R"));
            }
            case "account" -> assertThat(NbsIps.payload(given)).contains("|R:" + expected + "|");
            case "read" -> assertThat(NbsIps.read(expected)).as(why).containsAllEntriesOf(given);
            default -> Codes.assertRefused(expected, given.getOrDefault(expected, ""), () -> NbsIps.payload(given));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "K, XX",
        "V, 02",
        "C, 2",
        "R, ''",
        "R, 840000000095584511",
        "R, 84000000009558451",
        "N, ''",
        "N, 'a|b'",
        "I, ''",
        "I, 'RSD0,00'",
        "I, RSD100",
        "I, RSD100.00",
        "I, 'EUR100,00'",
        "I, 'RSD100,0'",
        "I, 'RSD12345678901234,00'",
        "O, 222987654321098700",
        "O, 123",
        "P, 'a|b'",
        "SF, 28",
        "SF, 2890",
        "S, 'a|b'",
        "RO, 00",
        "RO, 972012346",
        "RO, 97",
        "RO, '00 12'",
        "RO, 00č"
    })
    void refusesWhatBreaksARule(String tag, String value) {
        Codes.assertRefused(tag, value, () -> NbsIps.payload(Codes.with(VALID, tag, value)));
    }

    @ParameterizedTest
    @CsvSource({"N, 70", "P, 70", "S, 35"})
    void takesTextUpToItsLength(String tag, int longest) {
        assertThat(NbsIps.payload(Codes.with(VALID, tag, "š".repeat(longest)))).contains("š".repeat(longest));
        String longer = "š".repeat(longest + 1);
        Codes.assertRefused(tag, longer, () -> NbsIps.payload(Codes.with(VALID, tag, longer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nB\nC\nD", "A\rB\rC\rD", "A\u2028B", "A\u0085B", "A\r\nB\r\nC\r\nD"})
    void aNameHasAtMostThreeLines(String name) {
        assertThat(NbsIps.payload(Codes.with(VALID, "N", "A\nB\nC"))).contains("|N:A\nB\nC|");
        Codes.assertRefused("N", name, () -> NbsIps.payload(Codes.with(VALID, "N", name)));
    }

    @Test
    void emptyTagsTakeTheirDefaultOrAreLeftOut() {
        assertThat(NbsIps.payload(Codes.with(Codes.with(VALID, "K", ""), "S", "")))
                .isEqualTo(NbsIps.payload(VALID));
    }

    @Test
    void refusesTagsThatTheStandardDoesNotHave() {
        Codes.assertRefused("tag", "X", () -> NbsIps.payload(Codes.with(VALID, "X", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K:PR", "K:PR|V:01|C:1", "R:840000000095584510|K:PR", "PR|V:01|R:1"})
    void doesNotReadWhatIsNoSuchCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NbsIps.read(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("orders") Map<String, String> fields) {
        assertThat(NbsIps.read(NbsIps.payload(fields)))
                .containsAllEntriesOf(fields)
                .containsAllEntriesOf(Map.of("V", "01", "C", "1"))
                .hasSize(fields.size() + 2);
    }

    @Provide
    Arbitrary<Map<String, String>> orders() {
        Alphabet alphabet = Alphabet.TEXT.without("|");
        return Codes.maps(
                Map.of(
                        "K", Arbitraries.of("PR", "EK", "PT", "PK"),
                        "R", Arbitraries.of("840000000095584510", "165000000000005574", "310123456789121186"),
                        "N", Codes.text(70, alphabet),
                        "I", Codes.sum("9999999999999.99").map(sum -> "RSD" + sum.replace('.', ','))),
                Map.of(
                        "O", Arbitraries.just("123456789012345611"),
                        "P", Codes.text(30, alphabet).map(name -> name + "\nBeograd"),
                        "SF", Codes.digits(3, 3),
                        "S", Codes.text(35, alphabet),
                        "RO", Arbitraries.of("972012345", "001-2-3")));
    }
}
