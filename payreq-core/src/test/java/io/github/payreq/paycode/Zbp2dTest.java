package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payreq.paycode.Vectors.Vector;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Zbp2dTest {

    private static final Map<String, Zbp2d.Field> NAMES = Map.ofEntries(
            Map.entry("nip", Zbp2d.Field.TAX_ID),
            Map.entry("account", Zbp2d.Field.ACCOUNT),
            Map.entry("amountGrosze", Zbp2d.Field.AMOUNT),
            Map.entry("name", Zbp2d.Field.NAME),
            Map.entry("title", Zbp2d.Field.TITLE),
            Map.entry("directDebitId", Zbp2d.Field.DIRECT_DEBIT_ID),
            Map.entry("invoobillId", Zbp2d.Field.INVOOBILL_ID),
            Map.entry("reserved", Zbp2d.Field.RESERVED));

    private static Map<Zbp2d.Field, String> fields(Vector vector) {
        Map<Zbp2d.Field, String> fields = new EnumMap<>(Zbp2d.Field.class);
        vector.inputs().forEach((name, value) -> {
            if (NAMES.containsKey(name)) {
                fields.put(NAMES.get(name), value);
            }
        });
        return fields;
    }

    static Stream<Vector> published() {
        return Vectors.of("zbp", "encode");
    }

    @ParameterizedTest
    @MethodSource("published")
    void publishedExamplesAreWrittenAlike(Vector vector) {
        assertThat(Zbp2d.payload(fields(vector))).isEqualTo(vector.expected());
    }

    @ParameterizedTest
    @CsvSource({
        "TAX_ID, 123",
        "ACCOUNT, 9212401234000156789012345",
        "AMOUNT, 12.00",
        "NAME, ''",
        "NAME, 123456789012345678901",
        "TITLE, 'a|b'",
        "TITLE, 123456789012345678901234567890123"
    })
    void aValueThatBreaksARuleIsRefused(Zbp2d.Field field, String value) {
        Map<Zbp2d.Field, String> fields = fields(published().findFirst().orElseThrow());
        fields.put(field, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> Zbp2d.payload(fields));
    }
}
