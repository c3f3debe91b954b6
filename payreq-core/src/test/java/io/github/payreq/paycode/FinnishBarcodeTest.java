package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payreq.paycode.Vectors.Vector;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FinnishBarcodeTest {

    private static Map<FinnishBarcode.Field, String> fields(Vector vector) {
        Map<FinnishBarcode.Field, String> fields = new EnumMap<>(FinnishBarcode.Field.class);
        fields.put(FinnishBarcode.Field.IBAN, vector.input("iban"));
        fields.put(FinnishBarcode.Field.AMOUNT, vector.input("amount"));
        fields.put(FinnishBarcode.Field.REFERENCE, vector.input("reference"));
        if (vector.has("due")) {
            fields.put(
                    FinnishBarcode.Field.DUE, vector.input("due").substring(2).replace("-", ""));
        }
        return fields;
    }

    static Stream<Vector> published() {
        return Vectors.of("finnish", "encode");
    }

    @ParameterizedTest
    @MethodSource("published")
    void theStandardsOwnExamplesAreWrittenAlike(Vector vector) {
        assertThat(FinnishBarcode.payload(fields(vector)))
                .isEqualTo(vector.expected())
                .hasSize(54);
    }

    @Test
    void aMillionOrMoreIsLeftToThePayer() {
        Map<FinnishBarcode.Field, String> fields =
                fields(published().findFirst().orElseThrow());
        fields.put(FinnishBarcode.Field.AMOUNT, "999999.99");
        assertThat(FinnishBarcode.payload(fields)).contains("99999999");

        fields.put(FinnishBarcode.Field.AMOUNT, "1000000");
        assertThat(FinnishBarcode.payload(fields)).startsWith("51680001400050267" + "00000000");
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, DE33100205000001194700",
        "REFERENCE, 559582243294672",
        "REFERENCE, RF18ABC",
        "REFERENCE, ''",
        "AMOUNT, 1.001",
        "DUE, 2026-12-04"
    })
    void aValueThatBreaksARuleIsRefused(FinnishBarcode.Field field, String value) {
        Map<FinnishBarcode.Field, String> fields =
                fields(published().findFirst().orElseThrow());
        fields.put(field, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> FinnishBarcode.payload(fields));
    }
}
