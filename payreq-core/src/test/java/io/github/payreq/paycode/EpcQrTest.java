package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payreq.paycode.Vectors.Vector;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EpcQrTest {

    private static final Map<String, EpcQr.Field> NAMES = Map.ofEntries(
            Map.entry("name", EpcQr.Field.NAME),
            Map.entry("iban", EpcQr.Field.IBAN),
            Map.entry("bic", EpcQr.Field.BIC),
            Map.entry("amount", EpcQr.Field.AMOUNT),
            Map.entry("text", EpcQr.Field.TEXT),
            Map.entry("reference", EpcQr.Field.REFERENCE),
            Map.entry("purpose", EpcQr.Field.PURPOSE),
            Map.entry("info", EpcQr.Field.INFORMATION),
            Map.entry("version", EpcQr.Field.VERSION),
            Map.entry("encoding", EpcQr.Field.CHARSET));

    private static Map<EpcQr.Field, String> fields(Vector vector) {
        Map<EpcQr.Field, String> fields = new EnumMap<>(EpcQr.Field.class);
        vector.inputs().forEach((name, value) -> {
            if (NAMES.containsKey(name)) {
                fields.put(NAMES.get(name), value);
            }
        });
        return fields;
    }

    static Stream<Vector> written() {
        return Vectors.of("epc", "encode");
    }

    static Stream<Vector> refused() {
        return Vectors.of("epc", "invalid");
    }

    /** Other generators write the sum with fewer decimals and leave line feeds at the end. */
    private static String normalized(String payload) {
        return payload.stripTrailing().replaceAll("\nEUR([0-9]+)\\.([0-9])\n", "\nEUR$1.$20\n");
    }

    @ParameterizedTest
    @MethodSource("written")
    void publishedExamplesAreWrittenAlike(Vector vector) {
        assertThat(EpcQr.payload(fields(vector))).isEqualTo(normalized(vector.expected()));
    }

    @ParameterizedTest
    @MethodSource("written")
    void publishedExamplesAreRead(Vector vector) {
        Map<EpcQr.Field, String> read = EpcQr.read(vector.expected());

        assertThat(read)
                .containsEntry(EpcQr.Field.IBAN, vector.input("iban"))
                .containsEntry(EpcQr.Field.NAME, vector.input("name"));
        assertThat(new BigDecimal(read.get(EpcQr.Field.AMOUNT))).isEqualByComparingTo(vector.input("amount"));
        assertThat(EpcQr.read(vector.expected().replace("\n", "\r\n"))).isEqualTo(read);
    }

    /** The lengths in bytes that the standard states; its sums have one decimal, ours two. */
    @ParameterizedTest
    @MethodSource("official")
    void theStandardsOwnExamplesHaveTheirLength(Vector vector) {
        String charset = vector.input("encoding").equals("1") ? "UTF-8" : "ISO-8859-1";

        assertThat(EpcQr.payload(fields(vector)).getBytes(Charset.forName(charset)))
                .hasSize(vector.json().get("byteLength").asInt() + 1);
    }

    static Stream<Vector> official() {
        return written().filter(vector -> vector.json().has("byteLength"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void publishedFaultsAreRefused(Vector vector) {
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> EpcQr.payload(fields(vector)))
                .satisfies(e -> assertThat(e.field())
                        .isEqualToIgnoringCase(vector.json().get("field").asString()));
    }

    private static Map<EpcQr.Field, String> sound() {
        return new EnumMap<>(Map.of(
                EpcQr.Field.NAME,
                "Wikimedia",
                EpcQr.Field.IBAN,
                "DE33100205000001194700",
                EpcQr.Field.AMOUNT,
                "10.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "VERSION, 003",
        "CHARSET, 9",
        "SERVICE, SDD",
        "NAME, ' '",
        "IBAN, DE34100205000001194700",
        "IBAN, US00100205000001194700",
        "AMOUNT, 1.001",
        "AMOUNT, -1",
        "AMOUNT, 1e3",
        "PURPOSE, GIFTS",
        "PURPOSE, a",
        "REFERENCE, RF19539007547034"
    })
    void aValueThatBreaksARuleIsRefused(EpcQr.Field field, String value) {
        Map<EpcQr.Field, String> fields = sound();
        fields.put(field, value);

        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> EpcQr.payload(fields))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field.name()));
    }

    @Test
    void aReferenceExcludesAText() {
        Map<EpcQr.Field, String> fields = sound();
        fields.put(EpcQr.Field.REFERENCE, "RF18539007547034");
        fields.put(EpcQr.Field.TEXT, "Invoice 1");

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> EpcQr.payload(fields));
    }

    @Test
    void versionOneNeedsABic() {
        Map<EpcQr.Field, String> fields = sound();
        fields.put(EpcQr.Field.VERSION, "001");

        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> EpcQr.payload(fields))
                .satisfies(e -> assertThat(e.field()).isEqualTo("BIC"));
    }

    @Test
    void theWholeHasAtMost331Bytes() {
        Map<EpcQr.Field, String> fields = sound();
        fields.put(EpcQr.Field.NAME, "Ж".repeat(70));
        fields.put(EpcQr.Field.TEXT, "Ж".repeat(66));

        assertThat(EpcQr.payload(fields).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(331);
        fields.put(EpcQr.Field.TEXT, "Ж".repeat(120));
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> EpcQr.payload(fields))
                .withMessageContaining("331 bytes");
    }

    @Test
    void charactersThatTheSetLacksAreRefused() {
        Map<EpcQr.Field, String> fields = sound();
        fields.put(EpcQr.Field.CHARSET, "2");
        fields.put(EpcQr.Field.NAME, "Студия");

        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> EpcQr.payload(fields))
                .satisfies(e -> assertThat(e.field()).isEqualTo("CHARSET"));
    }

    @Test
    void anExceptionMasksWhatIsPersonal() {
        Map<EpcQr.Field, String> fields = sound();
        fields.put(EpcQr.Field.IBAN, "DE34100205000001194700");

        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> EpcQr.payload(fields))
                .withMessage("EPC069-12: IBAN (D***) must be an IBAN of a SEPA country")
                .satisfies(e -> assertThat(e.value()).isEqualTo("DE34100205000001194700"));
    }
}
