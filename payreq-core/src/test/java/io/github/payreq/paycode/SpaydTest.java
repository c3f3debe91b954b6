package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.reference.CzechAccount;
import java.util.LinkedHashMap;
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

class SpaydTest {
    static final Map<String, String> VALID = Map.of("ACC", "CZ5855000000001265098001");

    @ParameterizedTest
    @CsvFileSource(resources = "spayd.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, @Nullable String fields, String expected, @Nullable String why) {
        String given = fields == null ? "" : fields;
        switch (taken) {
            case "written" -> {
                assertThat(Spayd.payload(Codes.named(fields))).isEqualTo(expected);
                assertThat(Spayd.read(expected)).containsExactlyEntriesOf(Codes.named(fields));
            }
            case "form" -> {
                String standard = expected.replace('+', ' ').replace("%40", "@");
                assertThat(Spayd.payload(Codes.named(fields))).as(why).isEqualTo(standard);
                assertThat(Spayd.read(expected))
                        .isEqualTo(Codes.with(Codes.named(fields), "MSG", "Say+hello+to+QR+payment"));
            }
            case "account" ->
                assertThat(CzechAccount.parse(given).iban().value()).isEqualTo(expected);
            case "encoded" -> {
                assertThat(Percent.encode(given, " -")).isEqualTo(expected);
                assertThat(Spayd.read("SPD*1.0*ACC:CZ5855000000001265098001*MSG:" + expected))
                        .containsEntry("MSG", given);
            }
            // Unlabelled literals of a reader's tests, wrong ones among them: payreq reads them all, as they stand.
            case "read" -> {
                String[] parts = expected.split("\\*", -1);
                Map<String, String> asTheyStand = new LinkedHashMap<>();
                for (int i = 2; i < parts.length; i++) {
                    if (!parts[i].isEmpty()) {
                        asTheyStand.put(
                                parts[i].substring(0, parts[i].indexOf(':')),
                                parts[i].substring(parts[i].indexOf(':') + 1));
                    }
                }
                assertThat(Spayd.read(expected)).containsExactlyEntriesOf(asTheyStand);
            }
            default -> assertThatIllegalArgumentException().isThrownBy(() -> Spayd.read(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ACC, ''",
        "ACC, CZ5855000000001265098021",
        "ACC, cz5855000000001265098001",
        "ACC, 'CZ58 5500 0000 0012 6509 8001'",
        "ACC, CZ5855000000001265098001+",
        "ACC, CZ5855000000001265098001+RBCZ66",
        "ACC, CZ5855000000001265098001+rzbcczpp",
        "ALT-ACC, CZ5855000000001265098002",
        "ALT-ACC, 'CZ5855000000001265098001,'",
        "ALT-ACC, 'CZ5855000000001265098001,CZ5855000000001265098001,CZ5855000000001265098001'",
        "AM, 0",
        "AM, 0.00",
        "AM, '123,0'",
        "AM, 1.005",
        "AM, 12345678.90",
        "AM, -1",
        "CC, CZ",
        "CC, CZKK",
        "CC, czk",
        "RF, 12345678901234567",
        "RF, uydfuy38478743",
        "DT, 20261301",
        "DT, 2026-12-04",
        "DT, 20260230",
        "PT, 2222",
        "NT, X",
        "X-PER, 100",
        "X-VS, 123456789012",
        "X-VS, 12345678901",
        "X-SS, AbC",
        "X-KS, dEf",
        "X-VS, ١٢٣"
    })
    void refusesWhatBreaksARule(String key, String value) {
        Codes.assertRefused(key, value, () -> Spayd.payload(Codes.with(VALID, key, value)));
    }

    @ParameterizedTest
    @CsvSource({"RN, 35", "MSG, 60", "NTA, 320", "X-ID, 20", "X-URL, 140", "X-OWN, 140"})
    void takesTextUpToItsLength(String key, int longest) {
        assertThat(Spayd.payload(Codes.with(VALID, key, "x".repeat(longest)))).endsWith(":" + "x".repeat(longest));
        String longer = "x".repeat(longest + 1);
        Codes.assertRefused(key, longer, () -> Spayd.payload(Codes.with(VALID, key, longer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acc", "FOO", "X-", "X-a", "X-A*B", "X-A:B", "CRC32"})
    void refusesKeysThatTheStandardDoesNotHave(String key) {
        Codes.assertRefused("key", key, () -> Spayd.payload(Codes.with(VALID, key, "1")));
    }

    @Test
    void theAsteriskThatDividesFieldsIsEncodedInValuesAndTheSpaceIsNot() {
        assertThat(Spayd.payload(Codes.with(VALID, "MSG", "a*b + 5 % č")))
                .isEqualTo("SPD*1.0*ACC:CZ5855000000001265098001*MSG:a%2Ab %2B 5 %25 %C4%8D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SPD",
                "SPD*1.0",
                "SPD*1.0*AM:1",
                "SPD*1.0*:x",
                "SPD*x*ACC:y",
                "SPD*1.0*ACC:CZ%G0",
                "SPD*1.0*ACC:%"
            })
    void doesNotReadWhatIsNoSuchCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Spayd.read(text));
    }

    @Property
    void whatIsWrittenIsAsciiAndReadBack(@ForAll("orders") Map<String, String> fields) {
        assertThat(Spayd.payload(fields)).matches("[ -~]+");
        assertThat(Spayd.read(Spayd.payload(fields))).isEqualTo(fields);
    }

    @Provide
    Arbitrary<Map<String, String>> orders() {
        return Codes.maps(
                Map.of("ACC", Codes.iban("CZ", "0800", 16)),
                Map.of(
                        "AM", Codes.sum("9999999.99"),
                        "CC", Arbitraries.of("CZK", "EUR"),
                        "RF", Codes.digits(1, 16),
                        "RN", Codes.text(35),
                        "DT", Codes.date("yyyyMMdd"),
                        "MSG", Codes.text(60),
                        "NTA", Codes.text(50),
                        "X-VS", Codes.digits(1, 10),
                        "X-OWN", Codes.text(140)));
    }
}
