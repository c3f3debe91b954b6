package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.Vectors.Vector;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UpnQrTest {

    private static final Map<String, UpnQr.Field> NAMES = Map.ofEntries(
            Map.entry("payerName", UpnQr.Field.PAYER_NAME),
            Map.entry("payerAddress", UpnQr.Field.PAYER_ADDRESS),
            Map.entry("payerPlace", UpnQr.Field.PAYER_PLACE),
            Map.entry("amount", UpnQr.Field.AMOUNT),
            Map.entry("purposeCode", UpnQr.Field.PURPOSE_CODE),
            Map.entry("purpose", UpnQr.Field.PURPOSE),
            Map.entry("iban", UpnQr.Field.IBAN),
            Map.entry("name", UpnQr.Field.PAYEE_NAME),
            Map.entry("address", UpnQr.Field.PAYEE_ADDRESS),
            Map.entry("place", UpnQr.Field.PAYEE_PLACE));

    private static Map<UpnQr.Field, String> fields(Vector vector) {
        Map<UpnQr.Field, String> fields = new EnumMap<>(UpnQr.Field.class);
        vector.inputs().forEach((name, value) -> {
            if (NAMES.containsKey(name)) {
                fields.put(NAMES.get(name), value);
            }
        });
        return fields;
    }

    private static Map<UpnQr.Field, String> whole(Vector vector) {
        Map<UpnQr.Field, String> fields = fields(vector);
        fields.put(UpnQr.Field.REFERENCE, vector.input("reference").replace(" ", ""));
        if (vector.has("due")) {
            String[] date = vector.input("due").split("-", -1);
            fields.put(UpnQr.Field.DUE, date[2] + "." + date[1] + "." + date[0]);
        }
        return fields;
    }

    static Stream<Vector> published() {
        return Vectors.of("upn", "encode");
    }

    static Stream<Vector> withFields() {
        return published().filter(vector -> vector.has("iban"));
    }

    static Stream<Vector> sums() {
        return Vectors.of("upn", "amount-field");
    }

    /** One suite has an IBAN whose check digits do not fit, with a reference of model SI00 that is empty. */
    @ParameterizedTest
    @MethodSource("withFields")
    void publishedExamplesAreWrittenAlikeUnlessTheirIbanIsUnsound(Vector vector) {
        if (vector.input("iban").equals("SI56011006001234567")) {
            assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> UpnQr.payload(whole(vector)));
        } else {
            assertThat(UpnQr.payload(whole(vector))).isEqualTo(vector.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void publishedExamplesAreRead(Vector vector) {
        Map<UpnQr.Field, String> read = UpnQr.read(vector.expected());

        assertThat(read.get(UpnQr.Field.AMOUNT)).isEqualTo(vector.input("amount"));
        assertThat(UpnQr.read(vector.expected() + " ".repeat(60))).isEqualTo(read);
        if (vector.has("iban")) {
            assertThat(read).isEqualTo(whole(vector));
        } else {
            assertThat(UpnQr.payload(read)).isEqualTo(vector.expected());
        }
    }

    private static Map<UpnQr.Field, String> sound() {
        return whole(withFields().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("sums")
    void theSumHasElevenDigits(Vector vector) {
        Map<UpnQr.Field, String> fields = sound();
        fields.put(UpnQr.Field.AMOUNT, vector.input("amount"));

        assertThat(UpnQr.payload(fields).lines().toList().get(8)).isEqualTo(vector.expected());
    }

    @Test
    void aReferenceIsWrittenWithoutSpaces() {
        Vector vector = Vectors.of("upn", "reference-field").findFirst().orElseThrow();
        Map<UpnQr.Field, String> fields = sound();
        fields.put(UpnQr.Field.REFERENCE, vector.input("reference").replace(" ", ""));
        assertThat(UpnQr.payload(fields).lines().toList().get(15)).isEqualTo(vector.expected());

        fields.put(UpnQr.Field.REFERENCE, vector.input("reference"));
        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> UpnQr.payload(fields));
    }

    @Test
    void theChecksumHasThreeDigitsAndIsTheLengthOfTheOtherLines() {
        Vector vector = Vectors.of("upn", "checksum-field").findFirst().orElseThrow();
        Map<UpnQr.Field, String> fields = new EnumMap<>(Map.of(
                UpnQr.Field.AMOUNT, "1.00",
                UpnQr.Field.PURPOSE_CODE, "OTHR",
                UpnQr.Field.PURPOSE, "Plačilo",
                UpnQr.Field.IBAN, "SI56020170014356205",
                UpnQr.Field.REFERENCE, "SI99",
                UpnQr.Field.PAYEE_NAME, "x"));
        fields.put(
                UpnQr.Field.PAYEE_NAME,
                "x"
                        .repeat(1
                                + vector.input().get("sum").asInt()
                                - UpnQr.payload(fields)
                                        .lastIndexOf('\n', UpnQr.payload(fields).length() - 2)
                                - 1));

        assertThat(UpnQr.payload(fields)).endsWith("\n" + vector.expected() + "\n");
    }

    @Test
    void aChecksumThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpnQr.read(UpnQr.payload(sound()).replace("Janez", "Janeza")));
    }

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, 0",
        "AMOUNT, 1000000000",
        "AMOUNT, 1.001",
        "PURPOSE_CODE, rent",
        "PURPOSE, ''",
        "DUE, 2017-04-01",
        "IBAN, SI56020170014356206",
        "REFERENCE, 12",
        "PAYEE_NAME, Студия",
        "PAYEE_NAME, ' x'",
        "PAYER_NAME, 😀"
    })
    void aValueThatBreaksARuleIsRefused(UpnQr.Field field, String value) {
        Map<UpnQr.Field, String> fields = sound();
        fields.put(field, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> UpnQr.payload(fields));
    }

    @Test
    void theLettersOfSloveneAreOneByteEach() {
        assertThat(UpnQr.payload(sound()).getBytes(Charset.forName("ISO-8859-2")))
                .hasSize(UpnQr.payload(sound()).length());
    }
}
