package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class QrisPayloadTest {

    @ParameterizedTest
    @CsvFileSource(resources = "emv-data.csv", delimiter = '\t', quoteCharacter = '`')
    void onlyAStaticQrisCodeIsOne(String taken, String code) {
        assertThat(QrisPayload.isValid(code)).isEqualTo(taken.equals("static QRIS"));
    }

    @ParameterizedTest
    @CsvSource({"00, 02", "01, 12", "53, 764", "58, TH", "58, id"})
    void aCodeOfAnotherSystemIsNone(String tag, String value) {
        EmvData data = EmvData.of(Map.of("00", "01", "01", "11", "26", "0001x", "53", "360", "58", "ID"));
        assertThat(QrisPayload.parse(data.code())).isEqualTo(data);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrisPayload.parse(data.with(tag, value).code()))
                .withMessageContaining("tag " + tag);
        assertThat(QrisPayload.isValid(data.without("26").code())).isFalse();
    }

    @Test
    void aCodeHasAtMost512Characters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrisPayload.parse("0".repeat(513)))
                .withMessageContaining("512");
    }
}
