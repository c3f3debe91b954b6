package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payreq.paycode.Vectors.Vector;
import io.github.payreq.reference.SerbianAccount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NbsIpsTest {

    private static final Map<String, String> TAGS = Map.of(
            "kind",
            "K",
            "account",
            "R",
            "name",
            "N",
            "paymentCode",
            "SF",
            "purpose",
            "S",
            "reference",
            "RO",
            "payerAccount",
            "O",
            "payer",
            "P");

    static Stream<Vector> published() {
        return Vectors.of("nbs", "encode");
    }

    static Stream<Vector> faults() {
        return Vectors.of("nbs", "invalid");
    }

    static Stream<Vector> accounts() {
        return Vectors.of("nbs", "account-normalise");
    }

    private static Map<String, String> fields(Vector vector) {
        Map<String, String> fields = new LinkedHashMap<>();
        vector.inputs().forEach((name, value) -> {
            if (TAGS.containsKey(name)) {
                fields.put(TAGS.get(name), value);
            }
        });
        if (vector.has("amount")) {
            String amount = vector.input("amount");
            fields.put("I", amount.startsWith("RSD") ? amount : "RSD" + amount.replace('.', ','));
        }
        return fields;
    }

    /** One suite has an account, and a payer's account, whose check digits do not fit: they are read, and not written. */
    @ParameterizedTest
    @MethodSource("published")
    void publishedExamplesAreWrittenAlikeUnlessTheirAccountIsUnsound(Vector vector) {
        if (vector.input("account").equals("111123456789012311")) {
            assertThatExceptionOfType(PayCodeException.class)
                    .isThrownBy(() -> NbsIps.payload(fields(vector)))
                    .satisfies(e -> assertThat(e.field()).isEqualTo("R"));
        } else {
            assertThat(NbsIps.payload(fields(vector))).isEqualTo(vector.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void publishedExamplesAreRead(Vector vector) {
        Map<String, String> fields = fields(vector);
        fields.computeIfPresent(
                "R",
                (tag, account) ->
                        account.contains("-") ? SerbianAccount.parse(account).value() : account);

        assertThat(NbsIps.read(vector.expected())).containsAllEntriesOf(fields);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void anAccountIsFilledUpTo18Digits(Vector vector) {
        assertThat(SerbianAccount.parse(vector.input("account")).value()).isEqualTo(vector.expected());
    }

    private static Map<String, String> sound() {
        return new LinkedHashMap<>(Map.of("R", "840-955845-10", "N", "Čigra doo", "I", "RSD1025,12", "SF", "289"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void publishedFaultsAreRefused(Vector vector) {
        Map<String, String> fields = sound();
        fields.putAll(fields(vector));

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> NbsIps.payload(fields));
    }

    @ParameterizedTest
    @CsvSource({
        "I, RSD1295",
        "I, 'EUR1,00'",
        "I, 'RSD0,00'",
        "SF, 2899",
        "K, XX",
        "S, 'a|b'",
        "RO, 9721123456",
        "X, 1",
        "V, 02"
    })
    void aValueThatBreaksARuleIsRefused(String tag, String value) {
        Map<String, String> fields = sound();
        fields.put(tag, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> NbsIps.payload(fields));
    }

    @Test
    void aReferenceOfModel97HasItsCheckDigits() {
        Map<String, String> fields = sound();
        fields.put("RO", "972012345");

        assertThat(NbsIps.payload(fields)).endsWith("|RO:972012345");
    }
}
