package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagoPaTest {

    @ParameterizedTest
    @CsvFileSource(resources = "pago-pa.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String noticeNumber, String taxCode, String cents, String payload) {
        assertThat(PagoPa.payload(noticeNumber, taxCode, cents)).isEqualTo(payload);
    }

    @ParameterizedTest
    @CsvSource({
        "noticeNumber, ''",
        "noticeNumber, 00134000001390080",
        "noticeNumber, 0013400000139008080",
        "noticeNumber, 00134000001390080X",
        "creditorTaxCode, ''",
        "creditorTaxCode, 1234567890",
        "creditorTaxCode, 1234567890A",
        "cents, ''",
        "cents, 0",
        "cents, 050",
        "cents, 50.00",
        "cents, -5",
        "cents, 123456789012",
        "cents, ٥"
    })
    void refusesWhatBreaksARule(String field, String value) {
        Codes.assertRefused(field, value, () -> payload(field, value));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesHostileValues(String value) {
        for (String field : List.of("noticeNumber", "creditorTaxCode", "cents")) {
            Codes.assertRefused(field, value, () -> payload(field, value));
        }
    }

    static Stream<String> hostile() {
        return Codes.hostile();
    }

    private static void payload(String field, String value) {
        PagoPa.payload(
                field.equals("noticeNumber") ? value : "001340000013900808",
                field.equals("creditorTaxCode") ? value : "12345678901",
                field.equals("cents") ? value : "5000");
    }
}
