package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.reference.EmvData;
import io.github.payreq.reference.QrisPayload;
import io.github.payreq.reference.SbpLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all readers of codes alike. */
class ReadersTest {

    /** A way to read a code, and codes that it reads. */
    record Reader(String name, Function<String, Object> read, List<String> codes) {

        /** Either a result or the one exception that says what a code must be; never another, and never for long. */
        void readOrRefuse(String text) {
            try {
                assertThat(read.apply(text)).isNotNull();
            } catch (PayCodeException e) {
                throw new AssertionError("a reader refuses as no field of a code that is written", e);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Reader> readers() {
        return Stream.of(
                new Reader("EPC", EpcQr::read, List.of(EpcQr.payload(EpcQrTest.VALID))),
                new Reader("Swiss", SwissQrBill::read, List.of(SwissQrBill.payload(SwissQrBillTest.VALID))),
                new Reader(
                        "GOST",
                        GostR56042::read,
                        List.of(GostR56042.payload(GostR56042Test.VALID, GostR56042.CharacterSet.UTF_8))),
                new Reader(
                        "GOST bytes",
                        text -> GostR56042.read(text.getBytes(StandardCharsets.UTF_8)),
                        List.of(GostR56042.payload(GostR56042Test.VALID, GostR56042.CharacterSet.KOI8_R))),
                new Reader("SPAYD", Spayd::read, List.of(Spayd.payload(Codes.with(SpaydTest.VALID, "MSG", "č*%")))),
                new Reader("PAY by square", PayBySquare::read, List.of(PayBySquare.payload(PayBySquareTest.VALID))),
                new Reader(
                        "payme",
                        PaymeLink::read,
                        List.of("https://payme.sk/?V=1&IBAN=SK9181800000007000155733&MSG=%20")),
                new Reader("UPN", UpnQr::read, List.of(UpnQr.payload(UpnQrTest.VALID))),
                new Reader("HUB 3", Hub3::read, List.of(Hub3.payload(Hub3Test.VALID))),
                new Reader("MNB", MnbQr::read, List.of(MnbQr.payload(MnbQrTest.VALID))),
                new Reader("NBS", NbsIps::read, List.of(NbsIps.payload(NbsIpsTest.VALID))),
                new Reader("Pix", PixBrCode::read, List.of(PixBrCode.payload(PixBrCodeTest.VALID))),
                new Reader("EMV", EmvData::parseCode, List.of(QrisTest.STATIC, PixBrCode.payload(PixBrCodeTest.VALID))),
                new Reader("EMV template", EmvData::parse, List.of(QrisTest.STATIC)),
                new Reader("QRIS", QrisPayload::parse, List.of(QrisTest.STATIC)),
                new Reader("UPI", UpiLink::read, List.of(UpiLink.payload(Codes.with(UpiLinkTest.VALID, "tn", "č %")))),
                new Reader("payto", Payto::read, List.of(Payto.iban(PaytoTest.IBAN, "", Map.of("message", "č %")))),
                new Reader("BIP 21", Bip21::read, List.of(Bip21.payload(Bip21Test.ADDRESS, Map.of("label", "č %")))),
                new Reader(
                        "SBP",
                        SbpLink::parse,
                        List.of(
                                "https://qr.nspk.ru/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=100000000007&crc=0C8A")));
    }

    @Property(tries = 5000)
    void anyTextIsReadOrRefused(@ForAll("names") Reader reader, @ForAll String text) {
        reader.readOrRefuse(text);
        String code = reader.codes().get(0);
        reader.readOrRefuse(code + text);
        reader.readOrRefuse(text + code);
    }

    @Property(tries = 20_000)
    void aDamagedCodeIsReadOrRefused(@ForAll("damaged") Map.Entry<Reader, String> code) {
        code.getKey().readOrRefuse(code.getValue());
    }

    @Provide
    Arbitrary<Reader> names() {
        return Arbitraries.of(readers().toList());
    }

    @Provide
    Arbitrary<Map.Entry<Reader, String>> damaged() {
        return names().flatMap(reader ->
                Arbitraries.of(reader.codes()).flatMap(ReadersTest::damages).map(text -> Map.entry(reader, text)));
    }

    /** One to five times: a character changed, left out, put in, a piece doubled or cut off. */
    private static Arbitrary<String> damages(String code) {
        Arbitrary<String> signs = Arbitraries.oneOf(
                Arbitraries.of(
                        "", "\n", "\r\n", "\t", "|", "*", ":", "=", "%", "%%", "%Z", "&", "?", "#", "0", "99", "-1",
                        "\u0000", "😀", "\uD83D"),
                Arbitraries.strings().ascii().ofLength(1),
                Arbitraries.strings().ofMaxLength(3));
        Arbitrary<Map.Entry<Integer, String>> one = Combinators.combine(
                        Arbitraries.integers().between(0, code.length() * 3), signs)
                .as(Map::entry);
        return one.list().ofMinSize(1).ofMaxSize(5).map(damages -> {
            String text = code;
            for (Map.Entry<Integer, String> damage : damages) {
                int at = Math.min(text.length(), damage.getKey() / 3);
                String before = text.substring(0, at);
                String after = text.substring(at);
                text = switch (damage.getKey() % 3) {
                    case 0 -> before + damage.getValue() + after;
                    case 1 -> before + damage.getValue() + after.substring(Math.min(after.length(), 1));
                    default -> damage.getValue().isEmpty() ? before : before + before.substring(at / 2) + after;
                };
            }
            return text;
        });
    }

    @ParameterizedTest
    @MethodSource("readers")
    @Timeout(10)
    void nothingMakesAReaderHang(Reader reader) {
        String code = reader.codes().get(0);
        for (String part :
                List.of("|", "*", "*A:", "\n", "\t", "&a", "=", "%41", "/", "0001A", "0000", "V", " ", "-1", "😀")) {
            reader.readOrRefuse(part.repeat(300_000));
            reader.readOrRefuse(code + part.repeat(300_000));
            reader.readOrRefuse(code.substring(0, code.length() / 2) + part.repeat(300_000));
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void theExamplesAreRead(Reader reader) {
        reader.codes().forEach(code -> assertThat(reader.read().apply(code)).isNotNull());
    }
}
