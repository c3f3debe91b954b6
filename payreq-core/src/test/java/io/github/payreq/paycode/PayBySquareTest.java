package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.Vectors.Vector;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PayBySquareTest {

    /** Made by xz as well: the others have other tails. */
    private static final String OLDER_SUITE = "decode-test-data.ts";

    static Stream<Vector> published() {
        return Vectors.of("pay-by-square", "decode");
    }

    @ParameterizedTest
    @MethodSource("published")
    void publishedCodesAreUnpacked(Vector vector) {
        assertThat(PayBySquare.readText(vector.expected())).isEqualTo(vector.input("tabbed"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void publishedCodesAreReadField(Vector vector) {
        Map<PayBySquare.Field, String> fields = PayBySquare.read(vector.expected());

        assertThat(vector.input("tabbed")).contains(fields.values());
        assertThat(fields.get(PayBySquare.Field.IBAN)).startsWith("SK");
        assertThat(fields.get(PayBySquare.Field.BENEFICIARY_NAME)).isIn("John Doe", "Jane Doe");
    }

    @ParameterizedTest
    @MethodSource("published")
    void codesOfVersionOneAreWrittenByteForByte(Vector vector) {
        if (vector.name().contains(OLDER_SUITE)) {
            assertThat(PayBySquare.payload(PayBySquare.read(vector.expected()))).isEqualTo(vector.expected());
        } else {
            assertThat(PayBySquare.readText(PayBySquare.payload(PayBySquare.read(vector.expected()))))
                    .isEqualTo(vector.input("tabbed"));
        }
    }

    @Test
    void theTextHasTheFieldsInTheirOrder() {
        Vector vector = Vectors.of("pay-by-square", "serialize").findFirst().orElseThrow();

        assertThat(PayBySquare.text(new EnumMap<>(Map.of(
                        PayBySquare.Field.INVOICE_ID, vector.input("invoiceId"),
                        PayBySquare.Field.AMOUNT, vector.input("amount"),
                        PayBySquare.Field.CURRENCY, vector.input("currency"),
                        PayBySquare.Field.VARIABLE_SYMBOL, vector.input("vs"),
                        PayBySquare.Field.IBAN, vector.input("iban"),
                        PayBySquare.Field.BENEFICIARY_NAME, vector.input("name")))))
                .isEqualTo(vector.expected());
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, SK9611000000002918599660", "CURRENCY, ''", "AMOUNT, 1.001", "VARIABLE_SYMBOL, 12345678901",
        "CONSTANT_SYMBOL, 12345", "DUE_DATE, 2026-12-04", "BENEFICIARY_NAME, ''", "BIC, X"
    })
    void aValueThatBreaksARuleIsRefused(PayBySquare.Field field, String value) {
        Map<PayBySquare.Field, String> fields = sound();
        fields.put(field, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> PayBySquare.payload(fields));
    }

    private static Map<PayBySquare.Field, String> sound() {
        return new EnumMap<>(Map.of(
                PayBySquare.Field.AMOUNT, "1463.00",
                PayBySquare.Field.CURRENCY, "EUR",
                PayBySquare.Field.IBAN, "SK9611000000002918599669",
                PayBySquare.Field.BENEFICIARY_NAME, "John Doe"));
    }

    @Test
    void aTabNeverStandsInAField() {
        Map<PayBySquare.Field, String> fields = sound();
        fields.put(PayBySquare.Field.NOTE, "a\tb");

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> PayBySquare.payload(fields));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        Map<PayBySquare.Field, String> fields = sound();
        fields.put(PayBySquare.Field.NOTE, "Faktúra č. 2026/118");
        fields.put(PayBySquare.Field.BIC, "TATRSKBX");
        fields.put(PayBySquare.Field.BENEFICIARY_CITY, "Bratislava");

        assertThat(PayBySquare.read(PayBySquare.payload(fields))).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "0004",
        "????",
        "0004I0006UC5LT8E21H3IC1K9R40P82GJL22NTU0586BBEOEKDMQSVUUBAOP1C0FFE14UJA1F1LJMV0FONE35J05TRC77FTIMV87NKNANNOFJB684001AAAA"
    })
    void whatIsBrokenIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PayBySquare.read(code.substring(0, Math.max(0, code.length() - 6))));
    }
}
