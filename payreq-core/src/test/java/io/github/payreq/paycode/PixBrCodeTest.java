package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.Vectors.Vector;
import io.github.payreq.reference.EmvData;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PixBrCodeTest {

    private static final Map<String, PixBrCode.Field> NAMES = Map.of(
            "name", PixBrCode.Field.NAME,
            "city", PixBrCode.Field.CITY,
            "key", PixBrCode.Field.KEY,
            "info", PixBrCode.Field.INFORMATION,
            "fss", PixBrCode.Field.WITHDRAWAL,
            "url", PixBrCode.Field.URL,
            "oneTime", PixBrCode.Field.ONE_TIME);

    private static Map<PixBrCode.Field, String> fields(Vector vector) {
        Map<PixBrCode.Field, String> fields = new EnumMap<>(PixBrCode.Field.class);
        vector.inputs()
                .forEach((name, value) -> fields.put(
                        NAMES.get(name),
                        Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}", "")));
        return fields;
    }

    static Stream<Vector> written() {
        return Vectors.of("pix", "encode");
    }

    static Stream<Vector> read() {
        return Vectors.of("pix", "encode", "decode");
    }

    @ParameterizedTest
    @MethodSource("written")
    void publishedExamplesAreWrittenAlike(Vector vector) {
        assertThat(PixBrCode.payload(fields(vector))).isEqualTo(vector.expected());
    }

    @ParameterizedTest
    @MethodSource("read")
    void publishedExamplesAreRead(Vector vector) {
        Map<PixBrCode.Field, String> fields = PixBrCode.read(vector.expected());

        assertThat(vector.expected()).contains(fields.get(PixBrCode.Field.NAME), fields.get(PixBrCode.Field.CITY));
        assertThat(fields.containsKey(PixBrCode.Field.KEY)).isNotEqualTo(fields.containsKey(PixBrCode.Field.URL));
        assertThat(EmvData.parseCode(vector.expected()).code()).isEqualTo(vector.expected());
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatIsReadIsWhatWasWritten(Vector vector) {
        Map<PixBrCode.Field, String> fields = fields(vector);
        fields.computeIfPresent(PixBrCode.Field.NAME, (field, name) -> name.toUpperCase(Locale.ROOT));
        fields.put(PixBrCode.Field.AMOUNT, "10.00");
        fields.put(PixBrCode.Field.TXID, "A1");

        assertThat(PixBrCode.read(PixBrCode.payload(fields))).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "KEY, ''",
        "URL, payload.psp.com/1",
        "NAME, ''",
        "NAME, São",
        "NAME, 12345678901234567890123456",
        "CITY, ''",
        "CITY, 1234567890123456",
        "AMOUNT, 0",
        "AMOUNT, '1,00'",
        "TXID, a-b",
        "TXID, 12345678901234567890123456",
        "INFORMATION, 1234567890123456789012345678901234567890123456789012345678901234567890"
    })
    void aValueThatBreaksARuleIsRefused(PixBrCode.Field field, String value) {
        Map<PixBrCode.Field, String> fields = fields(written().findFirst().orElseThrow());
        fields.put(field, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> PixBrCode.payload(fields));
    }

    @Test
    void anotherChecksumIsRefused() {
        String payload = PixBrCode.payload(fields(written().findFirst().orElseThrow()));

        assertThatIllegalArgumentException().isThrownBy(() -> PixBrCode.read(payload.replace("THALES", "THALIA")));
    }
}
