package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class BitcoinAddressTest {

    /** What the published output script of an address is has no use here; whether there is one has. */
    @ParameterizedTest
    @CsvFileSource(resources = "bitcoin-address.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String expected, String address, @Nullable String why) {
        assertThat(BitcoinAddress.isValid(address)).as(why).isEqualTo(expected.equals("valid"));
        assertThat(BitcoinAddress.isMainnet(address))
                .isEqualTo(expected.equals("valid")
                        && address.toLowerCase(Locale.ROOT).startsWith("bc1"));
    }

    /** The address of the first block, one of a script, and those of BIP 21, which are invalid on purpose. */
    @ParameterizedTest
    @CsvSource({
        "true, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "true, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "false, 175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W",
        "false, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "false, 1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a",
        "false, A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "false, ''",
        "false, bc1",
        "false, 1111111111111111111111111",
        "false, ' 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'"
    })
    void readsTheOlderAddressesToo(boolean valid, String address) {
        assertThat(BitcoinAddress.isMainnet(address)).isEqualTo(valid);
    }

    @Property
    void everyChangeOfOneCharacterIsNoticed(
            @ForAll @IntRange(min = 4, max = 41) int at, @ForAll @IntRange(max = 31) int other) {
        String address = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
        StringBuilder changed = new StringBuilder(address);
        changed.setCharAt(at, "qpzry9x8gf2tvdw0s3jn54khce6mua7l".charAt(other));
        assertThat(BitcoinAddress.isValid(changed.toString()))
                .isEqualTo(changed.toString().equals(address));
    }

    @Property
    void anyTextIsAnAddressOrNot(@ForAll String text) {
        assertThat(BitcoinAddress.isMainnet(text)).isFalse();
        assertThat(BitcoinAddress.isValid("bc1" + text)).isFalse();
    }
}
