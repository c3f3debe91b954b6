package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.paycode.Vectors.Vector;
import io.github.payreq.reference.BitcoinAddress;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of BIP 350, with those of other networks; and older addresses. */
class BitcoinAddressTest {

    static Stream<Vector> valid() {
        return Vectors.of("bitcoin", "valid").filter(vector -> vector.has("address"));
    }

    static Stream<Vector> invalid() {
        return Vectors.of("bitcoin", "invalid").filter(vector -> vector.has("address"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void validAddressesAreAccepted(Vector vector) {
        assertThat(BitcoinAddress.isValid(vector.input("address"))).isTrue();
        assertThat(BitcoinAddress.isMainnet(vector.input("address")))
                .isEqualTo(vector.input("address").toLowerCase(Locale.ROOT).startsWith("bc1"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void invalidAddressesAreRefused(Vector vector) {
        assertThat(BitcoinAddress.isValid(vector.input("address"))).isFalse();
    }

    /** The first address of the first block, and the example of BIP 13. */
    @ParameterizedTest
    @CsvSource({
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, true",
        "3P14159f73E4gFr7JterCCQh9QjiTjiZrG, true",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb, false",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf, false",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a, false",
        "175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W, false",
        "'', false"
    })
    void olderAddressesHaveAChecksum(String address, boolean valid) {
        assertThat(BitcoinAddress.isMainnet(address)).isEqualTo(valid);
    }
}
