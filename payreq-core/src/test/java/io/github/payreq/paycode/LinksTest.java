package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.Vectors.Vector;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** UPI, payto and BIP 21. */
class LinksTest {

    static Stream<Vector> upi() {
        return Vectors.of("upi", "decode");
    }

    static Stream<Vector> payto() {
        return Vectors.of("payto", "valid");
    }

    static Stream<Vector> bitcoin() {
        return Vectors.of("bitcoin", "valid")
                .filter(vector -> vector.json().get("source").asString().equals("BIP21"));
    }

    @ParameterizedTest
    @MethodSource("upi")
    void publishedUpiLinksAreRead(Vector vector) {
        assertThat(UpiLink.read(vector.expected())).isEqualTo(vector.inputs());
    }

    /** The sample of the specification has a {@code mam} of {@code null}, which is left out. */
    @ParameterizedTest
    @MethodSource("upi")
    void publishedUpiLinksAreWrittenAlike(Vector vector) {
        Map<String, String> parameters = new LinkedHashMap<>(vector.inputs());
        parameters.remove("mam", "null");
        String written = UpiLink.payload(parameters);

        assertThat(UpiLink.read(written)).isEqualTo(parameters);
        // The sample leaves the address in url as it is; encoded, it cannot be taken for further parameters.
        assertThat(written.replace("%3A", ":").replace("%2F", "/").replace("%3D", "="))
                .isEqualTo(vector.expected().replace("mam=null&", "").replace("Corner+Shop", "Corner%20Shop"));
    }

    @Test
    void anUpiLinkWithoutAnAddressIsRefused() {
        Vector vector = Vectors.of("upi", "invalid").findFirst().orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpiLink.read(vector.json().get("input").asString()));
        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> UpiLink.payload(Map.of("pn", "x")));
    }

    @ParameterizedTest
    @CsvSource({"pa, shop", "pn, ''", "am, '1,5'", "am, 1.555", "cu, USD", "tr, a-b", "xx, 1", "url, http://x.example"})
    void anUpiValueThatBreaksARuleIsRefused(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("pa", "shop@okbank", "pn", "Shop"));
        parameters.put(name, value);

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> UpiLink.payload(parameters));
    }

    private static Map<String, String> options(Vector vector) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("receiver-name", vector.input("name"));
        options.put("amount", vector.input("amount"));
        options.put("message", vector.input("message"));
        options.values().removeIf(String::isEmpty);
        return options;
    }

    @ParameterizedTest
    @MethodSource("payto")
    void publishedPaytoAddressesAreRead(Vector vector) {
        Map<String, String> read = new HashMap<>(Payto.read(vector.expected()));

        assertThat(read.remove(Payto.TYPE)).isIn("iban", "ach", "upi");
        assertThat(read.remove(Payto.TARGET))
                .isIn(
                        vector.input("iban"),
                        vector.input("bic") + "/" + vector.input("iban"),
                        vector.input("routing") + "/" + vector.input("account"),
                        vector.input("vpa"));
        assertThat(read).isEqualTo(options(vector));
    }

    @ParameterizedTest
    @MethodSource("payto")
    void publishedPaytoAddressesWithAnIbanAreWrittenAlike(Vector vector) {
        if (vector.has("iban")) {
            assertThat(Payto.iban(vector.input("iban"), vector.input("bic"), options(vector)))
                    .isEqualTo(vector.expected().replace("Mr+Test", "Mr%20Test"));
        }
    }

    @Test
    void anAddressWithoutAuthorityIsRefused() {
        Vector vector = Vectors.of("payto", "invalid").findFirst().orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payto.read(vector.json().get("input").asString()));
    }

    @ParameterizedTest
    @CsvSource({"amount, 1.00", "amount, EUR1", "message, 'a	b'", "unknown, 1"})
    void aPaytoOptionThatBreaksARuleIsRefused(String name, String value) {
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> Payto.iban("DE75512108001245126199", "", Map.of(name, value)));
    }

    @Test
    void whatDividesAnAddressIsEncoded() {
        String address = Payto.iban("DE75512108001245126199", "", Map.of("message", "a&b=c?d#e f+g%"));

        assertThat(address).endsWith("?message=a%26b%3Dc%3Fd%23e%20f%2Bg%25");
        assertThat(Payto.read(address)).containsEntry("message", "a&b=c?d#e f+g%");
    }

    /** The addresses are invalid on purpose, so that nobody pays to them: they are read, and not written. */
    @ParameterizedTest
    @MethodSource("bitcoin")
    void publishedBitcoinLinksAreRead(Vector vector) {
        Map<String, String> read = Bip21.read(vector.expected());

        assertThat(read).containsEntry(Bip21.ADDRESS, "175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W");
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> Bip21.payload("175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W", Map.of()));
    }

    @Test
    void theLongestPublishedBitcoinLinkHasItsParts() {
        assertThat(Bip21.read("bitcoin:175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W?amount=50&label=Luke-Jr"
                        + "&message=Donation%20for%20project%20xyz"))
                .containsEntry("amount", "50")
                .containsEntry("label", "Luke-Jr")
                .containsEntry("message", "Donation for project xyz");
    }

    @Test
    void aParameterThatMustBeUnderstoodIsRefused() {
        Vectors.of("bitcoin", "invalid")
                .filter(vector -> vector.json().get("source").asString().equals("BIP21"))
                .forEach(vector -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> Bip21.read(vector.json().get("input").asString())));
    }

    @Test
    void aBitcoinLinkIsWritten() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("amount", "0.015");
        parameters.put("label", "Lena & Co");
        String address = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
        String link = Bip21.payload(address, parameters);

        assertThat(link).isEqualTo("bitcoin:" + address + "?amount=0.015&label=Lena%20%26%20Co");
        assertThat(Bip21.read(link)).containsAllEntriesOf(parameters);
        for (List<String> fault :
                List.of(List.of("amount", "1.123456789"), List.of("amount", "1e3"), List.of("req-x", "1"))) {
            assertThatExceptionOfType(PayCodeException.class)
                    .isThrownBy(() -> Bip21.payload(address, Map.of(fault.get(0), fault.get(1))));
        }
    }
}
