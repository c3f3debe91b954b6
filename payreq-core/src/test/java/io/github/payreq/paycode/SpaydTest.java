package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.Vectors.Vector;
import io.github.payreq.reference.CzechAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpaydTest {

    private static final String IBAN = "CZ5855000000001265098001";

    static Stream<Vector> written() {
        return Vectors.of("spayd", "encode");
    }

    static Stream<Vector> readable() {
        return Vectors.of("spayd", "valid", "encode", "decode-raw");
    }

    static Stream<Vector> accounts() {
        return Vectors.of("spayd", "iban-from-cz-account");
    }

    private static Map<String, String> fields(Vector vector) {
        Map<String, String> fields = new LinkedHashMap<>();
        String iban = vector.has("czAccount")
                ? CzechAccount.parse(vector.input("czAccount")).iban().value()
                : vector.input("iban");
        fields.put("ACC", iban + (vector.has("bic") ? "+" + vector.input("bic") : ""));
        if (vector.has("alt")) {
            fields.put(
                    "ALT-ACC",
                    vector.input()
                            .get("alt")
                            .valueStream()
                            .map(account -> CzechAccount.parse(account.asString())
                                    .iban()
                                    .value())
                            .collect(Collectors.joining(",")));
        }
        fields.put("AM", vector.input("amount"));
        fields.put("CC", vector.input("currency"));
        fields.put("X-ID", vector.input("xId"));
        fields.put("X-PER", vector.input("xPer"));
        fields.put("X-VS", vector.input("vs"));
        fields.put("X-SS", vector.input("ss"));
        fields.put("X-KS", vector.input("ks"));
        return fields;
    }

    @ParameterizedTest
    @MethodSource("written")
    void publishedExamplesAreWrittenAlike(Vector vector) {
        assertThat(Spayd.payload(fields(vector))).isEqualTo(vector.expected());
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void aCzechAccountBecomesAnIban(Vector vector) {
        assertThat(CzechAccount.parse(vector.input("czAccount")).iban().value()).isEqualTo(vector.expected());
    }

    @ParameterizedTest
    @MethodSource("readable")
    void whateverBeginsWithSpdAndHasAnAccountIsRead(Vector vector) {
        Map<String, String> fields = Spayd.read(vector.expected());

        assertThat(fields.get("ACC")).startsWith("CZ");
        assertThat(vector.expected()).contains("ACC:" + fields.get("ACC"));
    }

    @Test
    void theFieldsOfAPublishedExampleAreRead() {
        Vector vector = Vectors.of("spayd", "decode").findFirst().orElseThrow();

        assertThat(Spayd.read(vector.expected()))
                .containsEntry("AM", "100.55")
                .containsEntry("CC", "USD")
                .containsEntry("DT", "20140615")
                .containsEntry("RF", "2323")
                .containsEntry("NTA", "qr@payment.cz")
                .containsEntry("RN", "Tomas")
                // That generator writes spaces as in a form; in the standard a plus sign is a plus sign.
                .containsEntry("MSG", "Say+hello+to+QR+payment");
    }

    @Test
    void publishedFaultsAreRefused() {
        Vector vector = Vectors.of("spayd", "invalid").findFirst().orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Spayd.read(vector.json().get("input").asString()));
    }

    @Test
    void charactersThatDivideOrAreNotAsciiAreEncoded() {
        Vector vector = Vectors.of("spayd", "escape").findFirst().orElseThrow();
        String text = vector.input("text");

        String payload = Spayd.payload(Map.of("ACC", IBAN, "NTA", text));

        assertThat(payload).isEqualTo("SPD*1.0*ACC:" + IBAN + "*NTA:" + vector.expected());
        assertThat(Spayd.read(payload)).containsEntry("NTA", text);
    }

    @ParameterizedTest
    @CsvSource({
        "ACC, CZ5855000000001265098021",
        "AM, '100,5'",
        "AM, 0",
        "AM, 100.555",
        "AM, 12345678901",
        "CC, CZ",
        "RF, 12345678901234567",
        "RF, A1",
        "DT, 2026-12-04",
        "NT, X",
        "X-VS, 12345678901",
        "X-KS, a",
        "X-PER, 100",
        "vs, 1",
        "X-lower, 1"
    })
    void aValueThatBreaksARuleIsRefused(String key, String value) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("ACC", IBAN));
        fields.put(key, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> Spayd.payload(fields));
    }

    @Test
    void textsAreBoundedAndOnOneLine() {
        for (String value : List.of("x".repeat(61), "x".repeat(10_000), "a\nb", "a\tb", "a\u0000b")) {
            assertThatExceptionOfType(PayCodeException.class)
                    .isThrownBy(() -> Spayd.payload(Map.of("ACC", IBAN, "MSG", value)));
        }
    }

    @Test
    void ownFieldsAreWritten() {
        assertThat(Spayd.payload(Map.of("ACC", IBAN, "X-SHOP", "1*2")))
                .isEqualTo("SPD*1.0*ACC:" + IBAN + "*X-SHOP:1%2A2");
    }
}
