package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.Hub3.Field;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hub3Test {
    static final Map<Field, String> VALID =
            Codes.fields(Field.class, "PAYEE_NAME=Primatelj Test; IBAN=HR1210010051863000160; MODEL=HR00");

    @ParameterizedTest
    @CsvFileSource(resources = "hub3.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String expected, @Nullable String why) {
        if (taken.equals("length")) {
            Field field = Field.valueOf(fields);
            String longest = Integer.parseInt(expected) > 22 ? "x".repeat(Integer.parseInt(expected)) : "";
            switch (field) {
                case CURRENCY -> assertThat(lineOf(field, VALID)).hasSize(3);
                case AMOUNT -> assertThat(lineOf(field, VALID)).hasSize(15);
                case IBAN -> assertThat(lineOf(field, VALID)).hasSize(21);
                case MODEL -> assertThat(lineOf(field, VALID)).hasSize(4);
                case REFERENCE -> assertLongest(field, "1".repeat(22), "1");
                case PURPOSE_CODE -> assertLongest(field, "OTHR", "X");
                default -> assertLongest(field, longest, "x");
            }
        } else {
            Map<Field, String> given = Codes.fields(Field.class, fields);
            String payload = Codes.plain(expected);
            assertThat(Hub3.payload(given)).as(why).isEqualTo(payload);
            assertThat(Hub3.read(payload)).containsAllEntriesOf(given);
        }
    }

    private static String lineOf(Field field, Map<Field, String> fields) {
        return Hub3.payload(fields).split("\n", -1)[List.of(Field.values()).indexOf(field) + 1];
    }

    private static void assertLongest(Field field, String longest, String more) {
        assertThat(lineOf(field, Codes.with(VALID, field, longest))).isEqualTo(longest);
        Codes.assertRefused(field.name(), longest + more, () -> Hub3.payload(Codes.with(VALID, field, longest + more)));
    }

    @ParameterizedTest
    @CsvSource({
        "CURRENCY, USD",
        "CURRENCY, eur",
        "AMOUNT, '1,00'",
        "AMOUNT, 1.005",
        "AMOUNT, 12345678901234",
        "AMOUNT, -1",
        "PAYEE_NAME, ''",
        "IBAN, ''",
        "IBAN, HR1210010051863000161",
        "IBAN, DE89370400440532013000",
        "IBAN, 'HR12 1001 0051 8630 0016 0'",
        "MODEL, ''",
        "MODEL, 00",
        "MODEL, SI00",
        "MODEL, HR001",
        "REFERENCE, -1",
        "REFERENCE, 2026/118",
        "PURPOSE_CODE, cost"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> Hub3.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HRVHUB30", "HRVHUB31\nEUR", "HRVHUB30\nEUR\n000000000012355\n\n\n\n\n\n\n\nHR01"})
    void doesNotReadWhatIsNoSuchCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hub3.read(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("orders") Map<Field, String> fields) {
        assertThat(Hub3.read(Hub3.payload(fields))).isEqualTo(Codes.with(fields, Field.CURRENCY, "EUR"));
    }

    @Provide
    Arbitrary<Map<Field, String>> orders() {
        return Codes.maps(
                Map.of(
                        Field.PAYEE_NAME, Codes.text(25),
                        Field.IBAN, Codes.iban("HR", "1001005", 10),
                        Field.MODEL, Arbitraries.of("HR00", "HR01", "HR99")),
                Map.of(
                        Field.AMOUNT, Codes.sum("9999999999999.99"),
                        Field.PAYER_NAME, Codes.text(30),
                        Field.PAYER_ADDRESS, Codes.text(27),
                        Field.PAYER_PLACE, Codes.text(27),
                        Field.PAYEE_ADDRESS, Codes.text(25),
                        Field.PAYEE_PLACE, Codes.text(27),
                        Field.REFERENCE, Codes.digits(1, 22),
                        Field.PURPOSE_CODE, Arbitraries.of("OTHR", "COST"),
                        Field.DESCRIPTION, Codes.text(35)));
    }
}
