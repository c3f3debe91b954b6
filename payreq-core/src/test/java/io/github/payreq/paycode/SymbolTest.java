package io.github.payreq.paycode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import io.github.payreq.contact.History;
import io.github.payreq.json.Samples;
import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.EveryMethod;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.party.Payee;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every symbol is read back by ZXing's decoder, which shares no code with what draws QR codes. */
class SymbolTest {

    private static final List<String> NAMES = List.of(
            "Lena Vogt Design",
            "Čigra Šport Žalec d.o.o. ćđ",
            "Zażółć gęślą jaźń",
            "ООО «Студия Лого»",
            "北京最佳运输有限公司",
            "x".repeat(140));

    record Drawn(PayCode code, String title) {
        @Override
        public String toString() {
            return title;
        }
    }

    /** Each method, with names of several scripts, short and long. */
    static Stream<Drawn> codes() {
        return EveryMethod.methods().stream()
                .flatMap(method -> NAMES.stream().flatMap(name -> code(method, name).stream()));
    }

    private static Optional<Drawn> code(PaymentMethod method, String payee) {
        PaymentRequest example = Samples.request("rent-ch");
        String code =
                method.currencies().isEmpty() ? "EUR" : method.currencies().get(0);
        CurrencyUnit currency = code.equals("BTC") ? BitcoinPayment.currency() : CurrencyUnit.of(code);
        PaymentRequest request = PaymentRequest.builder("x")
                .language("en")
                .client(example.client())
                .payee(Payee.builder(payee)
                        .address(example.payee().address().orElseThrow())
                        .timeZone(example.zone())
                        .build())
                .invoice(Invoice.builder("2026-118")
                        .issuedOn(LocalDate.parse("2026-11-01"))
                        .total(Money.ofMajor(currency, 123_456))
                        .build())
                .dueOn(LocalDate.parse("2026-11-30"))
                .payBy(method)
                .build();
        Situation situation = Situation.on(request, History.none(), LocalDate.parse("2026-11-24"));
        return PayCodes.of(situation, method, "Invoice 2026-118, " + payee)
                .today()
                .map(made -> new Drawn(made, method + " " + payee.substring(0, Math.min(8, payee.length()))));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeIsReadBackFromItsPngByteForByte(Drawn drawn) throws Exception {
        assertThat(content(image(drawn.code().symbol().png(3))))
                .isEqualTo(drawn.code().bytes());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeIsReadBackFromItsSvgByteForByte(Drawn drawn) throws Exception {
        assertThat(content(rasterized(drawn.code().symbol().svg("Code"))))
                .isEqualTo(drawn.code().bytes());
    }

    @Test
    void everyStandardIsAmongThem() {
        assertThat(codes().map(drawn -> drawn.code().standard()).distinct())
                .containsExactlyInAnyOrder(PayCodeStandard.values());
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Result decoded(BufferedImage image) throws NotFoundException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return decoded(source, DecodeHintType.TRY_HARDER);
        } catch (NotFoundException e) {
            // The search for the corners fails on some drawn symbols, at some sizes; where they are is known here.
            return decoded(source, DecodeHintType.PURE_BARCODE);
        }
    }

    private static Result decoded(RGBLuminanceSource source, DecodeHintType hint) throws NotFoundException {
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(
                                hint,
                                true,
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(BarcodeFormat.QR_CODE, BarcodeFormat.PDF_417, BarcodeFormat.CODE_128)));
    }

    private static byte[] content(BufferedImage image) throws NotFoundException {
        Result result = decoded(image);
        Object segments = result.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS);
        if (segments instanceof List<?> list) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            list.forEach(segment -> bytes.writeBytes((byte[]) segment));
            return bytes.toByteArray();
        }
        return result.getText().getBytes(ISO_8859_1);
    }

    /** Draws the rectangles of our own SVG: one pixel a module, 16 × 46 units where the Swiss cross is drawn. */
    private static BufferedImage rasterized(String svg) throws Exception {
        Document document = document(svg);
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ", -1);
        int unit = svg.contains("<rect") ? 736 : 1;
        int scale = 4;
        BufferedImage image = new BufferedImage(
                Integer.parseInt(box[2]) / unit * scale,
                Integer.parseInt(box[3]) / unit * scale,
                BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        for (int i = 0; i < document.getDocumentElement().getChildNodes().getLength(); i++) {
            if (document.getDocumentElement().getChildNodes().item(i) instanceof Element element
                    && element.hasAttribute("fill")) {
                graphics.setColor(Color.decode(element.getAttribute("fill").replaceAll("([0-9a-f])", "$1$1")));
                if (element.getTagName().equals("rect")) {
                    graphics.fillRect(
                            number(element, "x") * scale / unit,
                            number(element, "y") * scale / unit,
                            number(element, "width") * scale / unit,
                            number(element, "height") * scale / unit);
                } else {
                    Matcher box1 =
                            Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)").matcher(element.getAttribute("d"));
                    while (box1.find()) {
                        int[] at = Stream.of(1, 2, 3, 4)
                                .mapToInt(group -> Integer.parseInt(box1.group(group)) / unit * scale)
                                .toArray();
                        graphics.fillRect(at[0], at[1], at[2], at[3]);
                    }
                }
            }
        }
        return image;
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name));
    }

    private static Document document(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }

    private static Result read(PayCodeStandard standard, byte[] content) throws Exception {
        return decoded(image(SymbolForm.of(standard).draw(content).png(4)));
    }

    private static int version(PayCodeStandard standard, byte[] content) {
        return (SymbolForm.of(standard).draw(content).width() - 17) / 4;
    }

    @Test
    void errorCorrectionIsThatOfTheStandard() throws Exception {
        byte[] content = "Content 123".getBytes(UTF_8);

        for (PayCodeStandard standard : PayCodeStandard.values()) {
            if (standard != PayCodeStandard.HUB3 && standard != PayCodeStandard.FINNISH_BARCODE) {
                assertThat(read(standard, content).getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
                        .as(standard.title())
                        .isEqualTo(standard == PayCodeStandard.ZBP_2D ? "L" : "M");
            }
        }
    }

    @Test
    void anUpnCodeHasVersion15AndAnnouncesItsCharacterSet() throws Exception {
        byte[] content = "Plačilo".getBytes(Charset.forName("ISO-8859-2"));
        Result result = read(PayCodeStandard.UPN_QR, content);

        assertThat(version(PayCodeStandard.UPN_QR, content)).isEqualTo(15);
        assertThat(version(PayCodeStandard.UPN_QR, new byte[411])).isEqualTo(15);
        assertThat(result.getText()).isEqualTo("Plačilo");
        assertThat((List<?>) result.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS))
                .hasSize(1);
        // ECI, mode 7, then the number 4: the first byte of the data is 0111 0000, the second 0100 and byte mode 0100.
        assertThat(result.getRawBytes()).startsWith(0x70, 0x44);
        assertThatIllegalArgumentException().isThrownBy(() -> version(PayCodeStandard.UPN_QR, new byte[413]));
    }

    /** The longest content of each standard, and one byte more than its largest symbol holds. */
    @Test
    void theLongestContentFits() {
        assertThat(version(PayCodeStandard.EPC069_12, bytes(331))).isEqualTo(13);
        assertThat(version(PayCodeStandard.MNB_QR, bytes(331))).isEqualTo(13);
        assertThat(version(PayCodeStandard.SWISS_QR_BILL, bytes(997))).isEqualTo(25);
        assertThatIllegalArgumentException().isThrownBy(() -> version(PayCodeStandard.EPC069_12, bytes(332)));
        assertThatIllegalArgumentException().isThrownBy(() -> version(PayCodeStandard.SWISS_QR_BILL, bytes(998)));
        assertThat(version(PayCodeStandard.PIX, bytes(512))).isLessThan(20);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {331, 300, 100})
    void longContentIsReadBack(int length) throws Exception {
        assertThat(content(image(SymbolForm.of(PayCodeStandard.EPC069_12)
                        .draw(bytes(length))
                        .png(4))))
                .hasSize(length);
        assertThat(content(image(
                        SymbolForm.of(PayCodeStandard.HUB3).draw(bytes(length)).png(4))))
                .hasSize(length);
    }

    @Test
    void theLongestSwissContentIsReadBackWithTheCross() throws Exception {
        Symbol symbol = SymbolForm.of(PayCodeStandard.SWISS_QR_BILL).draw(bytes(997));

        assertThat(content(image(symbol.png(6)))).hasSize(997);
        assertThat(content(rasterized(symbol.svg("QR-bill")))).hasSize(997);
    }

    @Test
    void theSwissCrossStandsInTheMiddle() throws Exception {
        BufferedImage image = image(
                SymbolForm.of(PayCodeStandard.SWISS_QR_BILL).draw(bytes(100)).png(20));
        int middle = image.getWidth() / 2;
        BigDecimal millimetre =
                new BigDecimal(image.getWidth() - 160).divide(new BigDecimal(46), 6, RoundingMode.HALF_UP);

        assertThat(isWhite(image, middle, middle)).isTrue();
        assertThat(isWhite(image, middle + at(millimetre, "1.7"), middle)).isTrue();
        assertThat(isWhite(image, middle + at(millimetre, "2.2"), middle)).isFalse();
        assertThat(isWhite(image, middle + at(millimetre, "1.7"), middle + at(millimetre, "1.7")))
                .isFalse();
        assertThat(isWhite(image, middle + at(millimetre, "2.9"), middle + at(millimetre, "2.9")))
                .isFalse();
        assertThat(isWhite(image, middle + at(millimetre, "3.2"), middle + at(millimetre, "3.2")))
                .isTrue();
        assertThat(isWhite(image, middle, middle - at(millimetre, "3.3"))).isTrue();
    }

    private static int at(BigDecimal millimetre, String distance) {
        return millimetre.multiply(new BigDecimal(distance)).intValue();
    }

    private static boolean isWhite(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF;
    }

    @Test
    void aPngIsBlackOnWhiteWithAQuietZoneOfFourModules() throws IOException {
        Symbol symbol = SymbolForm.of(PayCodeStandard.EPC069_12).draw(bytes(50));
        BufferedImage image = image(symbol.png(5));

        assertThat(image.getWidth()).isEqualTo((symbol.width() + 8) * 5).isEqualTo(image.getHeight());
        assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
        for (int x = 0; x < image.getWidth(); x++) {
            assertThat(isWhite(image, x, 19)).isTrue();
            assertThat(isWhite(image, 19, x)).isTrue();
        }
        assertThat(isWhite(image, 20, 20)).isFalse();
        assertThat(symbol.isDark(0, 0)).isTrue();
        assertThat(symbol.isDark(1, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void aModuleHasOneToAHundredPixels(int pixels) {
        Symbol symbol = SymbolForm.of(PayCodeStandard.LINK).draw(bytes(5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> symbol.png(pixels))
                .withMessageContaining("(" + pixels + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "a & b \"c\" 'd'",
                "a\u0000b\u001bc",
                "\ud800",
                "Код для оплаты 😀"
            })
    void theTitleOfAnSvgIsText(String title) throws Exception {
        Element svg = document(
                        SymbolForm.of(PayCodeStandard.LINK).draw(bytes(5)).svg(title))
                .getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(title.replaceAll("[\u0000\u001b\ud800]", " "));
    }

    @Test
    void barCodesAreWiderThanHigh() {
        Symbol pdf417 = SymbolForm.of(PayCodeStandard.HUB3).draw(bytes(200));
        Symbol code128 = SymbolForm.of(PayCodeStandard.FINNISH_BARCODE)
                .draw("516800014000502670009358560000078777679656628687000000".getBytes(UTF_8));

        assertThat(pdf417.kind()).isEqualTo(Symbol.Kind.PDF417);
        // Start, left indicator, nine data columns, right indicator and stop pattern.
        assertThat(pdf417.width()).isEqualTo(17 + 17 + 9 * 17 + 17 + 18);
        assertThat(code128.kind()).isEqualTo(Symbol.Kind.CODE_128);
        // Start, 27 pairs, check character and stop pattern: character set C.
        assertThat(code128.width()).isEqualTo(11 * 29 + 13);
        assertThat(code128.height()).isLessThan(code128.width());
    }
}
