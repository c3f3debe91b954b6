package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payreq.paycode.Vectors.Vector;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagoPaTest {

    static Stream<Vector> published() {
        return Vectors.of("pagopa", "encode", "decode");
    }

    @ParameterizedTest
    @MethodSource("published")
    void publishedExamplesAreWrittenAlike(Vector vector) {
        assertThat(PagoPa.payload(vector.input("notice"), vector.input("creditorTaxCode"), vector.input("cents")))
                .isEqualTo(vector.expected());
    }

    @ParameterizedTest
    @CsvSource({
        "00134000001390080, 12345678901, 5000",
        "001340000013900808, 1234567890, 5000",
        "001340000013900808, 12345678901, 0",
        "001340000013900808, 12345678901, 50.00"
    })
    void aValueThatBreaksARuleIsRefused(String notice, String taxCode, String cents) {
        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> PagoPa.payload(notice, taxCode, cents));
    }
}
