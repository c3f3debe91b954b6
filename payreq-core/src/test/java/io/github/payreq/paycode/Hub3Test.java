package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payreq.paycode.Vectors.Vector;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Hub3Test {

    private static final List<Hub3.Field> PARTIES = List.of(
            Hub3.Field.PAYER_NAME,
            Hub3.Field.PAYER_ADDRESS,
            Hub3.Field.PAYER_PLACE,
            Hub3.Field.PAYEE_NAME,
            Hub3.Field.PAYEE_ADDRESS,
            Hub3.Field.PAYEE_PLACE);

    private static Map<Hub3.Field, String> fields(Vector vector) {
        Map<Hub3.Field, String> fields = new EnumMap<>(Hub3.Field.class);
        put(fields, Hub3.Field.CURRENCY, vector.input("currency"));
        put(fields, Hub3.Field.AMOUNT, vector.input("amount"));
        for (int i = 0; i < 3; i++) {
            put(fields, PARTIES.get(i), vector.input().path("payer").path(i).asString(""));
            put(fields, PARTIES.get(i + 3), vector.input().path("payee").path(i).asString(""));
        }
        if (vector.has("name")) {
            fields.put(Hub3.Field.PAYEE_NAME, vector.input("name"));
        }
        put(fields, Hub3.Field.IBAN, vector.input("iban"));
        put(fields, Hub3.Field.MODEL, vector.input("model"));
        put(fields, Hub3.Field.REFERENCE, vector.input("reference"));
        put(fields, Hub3.Field.PURPOSE_CODE, vector.input("purposeCode"));
        put(fields, Hub3.Field.DESCRIPTION, vector.input("description"));
        return fields;
    }

    private static void put(Map<Hub3.Field, String> fields, Hub3.Field field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }

    private static Vector official() {
        return Vectors.of("hub3", "encode").findFirst().orElseThrow();
    }

    @Test
    void theStandardsOwnExampleIsWrittenAndRead() {
        assertThat(Hub3.payload(fields(official()))).isEqualTo(official().expected());
        assertThat(Hub3.read(official().expected())).isEqualTo(fields(official()));
    }

    @Test
    void anExampleInEuroIsWrittenAlike() {
        Vector vector = Vectors.of("hub3", "encode-lines").findFirst().orElseThrow();
        List<String> lines = Hub3.payload(fields(vector)).lines().toList();

        assertThat(lines).hasSize(vector.json().get("expected").get("lines").asInt());
        vector.json().get("expected").properties().forEach(entry -> {
            if (!entry.getKey().equals("lines")) {
                assertThat(lines.get(Integer.parseInt(entry.getKey())))
                        .isEqualTo(entry.getValue().asString());
            }
        });
    }

    static Stream<Map.Entry<String, Hub3.Field>> limits() {
        return Map.of(
                "payerName", Hub3.Field.PAYER_NAME,
                "payerAddress", Hub3.Field.PAYER_ADDRESS,
                "payerPlace", Hub3.Field.PAYER_PLACE,
                "payeeName", Hub3.Field.PAYEE_NAME,
                "payeeAddress", Hub3.Field.PAYEE_ADDRESS,
                "payeePlace", Hub3.Field.PAYEE_PLACE,
                "description", Hub3.Field.DESCRIPTION)
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aTextIsAsLongAsItsLimitAtMost(Map.Entry<String, Hub3.Field> limit) {
        Vector vector = Vectors.of("hub3", "limits").findFirst().orElseThrow();
        int longest = vector.json().get("expected").get(limit.getKey()).asInt();
        Map<Hub3.Field, String> fields = fields(official());
        fields.put(limit.getValue(), "Ž".repeat(longest));
        assertThat(Hub3.payload(fields)).contains("Ž");

        fields.put(limit.getValue(), "Ž".repeat(longest + 1));
        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> Hub3.payload(fields));
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, DE33100205000001194700",
        "MODEL, ''",
        "MODEL, 01",
        "REFERENCE, 12345678901234567890123",
        "PURPOSE_CODE, x",
        "AMOUNT, 12345678901234",
        "CURRENCY, USD"
    })
    void aValueThatBreaksARuleIsRefused(Hub3.Field field, String value) {
        Map<Hub3.Field, String> fields = fields(official());
        fields.put(field, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> Hub3.payload(fields));
    }

    @Test
    void aSumOfZeroIsLeftToThePayer() {
        Map<Hub3.Field, String> fields = fields(official());
        fields.remove(Hub3.Field.AMOUNT);

        assertThat(Hub3.read(Hub3.payload(fields))).isEqualTo(fields);
    }
}
