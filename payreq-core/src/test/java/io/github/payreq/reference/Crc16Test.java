package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class Crc16Test {

    @ParameterizedTest
    @CsvFileSource(resources = "crc16.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String text, String checksum) {
        assertThat(Crc16.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(checksum);
    }

    @Test
    void theChecksumOfNothingIsTheInitialValue() {
        assertThat(Crc16.of(new byte[0])).isEqualTo("FFFF");
    }
}
