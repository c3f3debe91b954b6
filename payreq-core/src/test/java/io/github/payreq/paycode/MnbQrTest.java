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

class MnbQrTest {

    private static final Map<String, MnbQr.Field> NAMES = Map.ofEntries(
            Map.entry("kind", MnbQr.Field.KIND),
            Map.entry("bic", MnbQr.Field.BIC),
            Map.entry("name", MnbQr.Field.NAME),
            Map.entry("iban", MnbQr.Field.IBAN),
            Map.entry("amount", MnbQr.Field.AMOUNT),
            Map.entry("validUntil", MnbQr.Field.VALID_UNTIL),
            Map.entry("purpose", MnbQr.Field.PURPOSE_CODE));

    private static Map<MnbQr.Field, String> fields(Vector vector) {
        Map<MnbQr.Field, String> fields = new EnumMap<>(MnbQr.Field.class);
        vector.inputs().forEach((name, value) -> {
            if (NAMES.containsKey(name)) {
                fields.put(NAMES.get(name), value);
            }
        });
        return fields;
    }

    private static Vector published() {
        return Vectors.of("mnb", "encode").findFirst().orElseThrow();
    }

    static Stream<Vector> faults() {
        return Vectors.of("mnb", "invalid");
    }

    private static Map<MnbQr.Field, String> sound() {
        return fields(published());
    }

    @Test
    void thePublishedExampleIsWrittenAlike() {
        assertThat(MnbQr.payload(fields(published()))).isEqualTo(published().expected());
    }

    @Test
    void thePublishedExampleIsRead() {
        assertThat(MnbQr.read(published().expected())).containsAllEntriesOf(fields(published()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void publishedFaultsAreRefused(Vector vector) {
        Map<MnbQr.Field, String> fields = sound();
        fields.putAll(fields(vector));
        fields.computeIfPresent(MnbQr.Field.AMOUNT, (field, amount) -> amount.replace("HUF", ""));

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> MnbQr.payload(fields));
    }

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, 0",
        "AMOUNT, 1234567890123",
        "BIC, OTPV",
        "IBAN, DE33100205000001194700",
        "VALID_UNTIL, ''",
        "KIND, X",
        "MESSAGE, 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
    })
    void aValueThatBreaksARuleIsRefused(MnbQr.Field field, String value) {
        Map<MnbQr.Field, String> fields = sound();
        fields.put(field, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> MnbQr.payload(fields));
    }

    @Test
    void aShortBicIsPadded() {
        Map<MnbQr.Field, String> fields = sound();
        fields.put(MnbQr.Field.BIC, "OTPVHUHB");

        assertThat(MnbQr.payload(fields).lines().toList())
                .hasSize(17)
                .element(3)
                .isEqualTo("OTPVHUHBXXX");
    }

    @Test
    void theWholeHasAtMost345Bytes() {
        Map<MnbQr.Field, String> fields = sound();
        fields.put(MnbQr.Field.NAME, "ű".repeat(70));
        fields.put(MnbQr.Field.MESSAGE, "ű".repeat(70));

        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> MnbQr.payload(fields))
                .withMessageContaining("345 bytes");
    }
}
