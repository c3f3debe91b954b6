package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.reference.EmvData;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Whatever a camera sees: a reader reads it or refuses it in one way. */
class ReadersTest {

    private static final Map<String, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry("epc", EpcQr::read),
            Map.entry("swiss", SwissQrBill::read),
            Map.entry("gost", GostR56042::read),
            Map.entry("spayd", Spayd::read),
            Map.entry("pay-by-square", PayBySquare::read),
            Map.entry("payme", PaymeLink::read),
            Map.entry("upn", UpnQr::read),
            Map.entry("hub3", Hub3::read),
            Map.entry("mnb", MnbQr::read),
            Map.entry("nbs", NbsIps::read),
            Map.entry("emv", EmvData::parseCode),
            Map.entry("pix", PixBrCode::read),
            Map.entry("upi", UpiLink::read),
            Map.entry("payto", Payto::read),
            Map.entry("bitcoin", Bip21::read));

    private static final List<String> PAYLOADS = READERS.keySet().stream()
            .flatMap(file -> Vectors.of(file, "encode", "decode", "valid"))
            .map(vector -> vector.json().path("expected").asString(""))
            .toList();

    private static void readAll(String text) {
        READERS.forEach((name, reader) -> {
            try {
                assertThat(reader.apply(text)).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        });
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 400) String text) {
        readAll(text);
    }

    @Property(tries = 3_000)
    void aCodeThatIsSpoiledIsReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(PAYLOADS.get(random.nextInt(PAYLOADS.size())));
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x180));
                case 2 -> text.setCharAt(at, (char) ('!' + random.nextInt(90)));
                default -> text.setLength(at);
            }
        }
        readAll(text.toString());
    }

    @Test
    void aHugeTextIsReadOrRefused() {
        for (String piece : List.of("0", "A", "|", "*A:1", "9", "\n", "%41", "&a=b", "\ud800")) {
            readAll(piece.repeat(65_536 / piece.length()));
            PAYLOADS.forEach(payload -> readAll(payload + piece.repeat(100)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> PayBySquare.read("0".repeat(65_536)));
    }
}
