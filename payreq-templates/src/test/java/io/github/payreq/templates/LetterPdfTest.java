package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.sun.net.httpserver.HttpServer;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Brand;
import io.github.payreq.party.Client;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.PaperLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LetterPdfTest {

    private static final List<String> NOT_SHAPED = List.of("ar", "hi");
    private static final List<String> EAST_ASIAN = List.of("ja", "zh-Hans");
    private static final double MM = 25.4 / 72;

    static List<String> alphabets() {
        return Composer.languages().stream()
                .filter(language -> !NOT_SHAPED.contains(language) && !EAST_ASIAN.contains(language))
                .toList();
    }

    private static byte[] pdf(Letter letter) {
        return letter.pdf(Letters.LIBERATION_SANS, Letters.MORNING);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static void assertThatItSaysAll(byte[] pdf, Letter letter) throws IOException {
        String set = Letters.squeezed(text(pdf));
        List<String> lines = new ArrayList<>(letter.sender());
        lines.addAll(letter.recipient());
        lines.add(letter.date());
        lines.add(letter.subject());
        letter.content().parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> line.kind() == Line.Kind.ORDER ? line.label() : line.plain())
                .forEach(lines::add);
        assertThat(lines).allSatisfy(line -> assertThat(set).contains(Letters.squeezed(line)));
    }

    @ParameterizedTest
    @MethodSource("alphabets")
    void saysAllThatThePlainTextSays(String language) throws IOException {
        Letter letter = Letters.of("rent-ch", language);

        assertThatItSaysAll(pdf(letter), letter);
    }

    @ParameterizedTest
    @CsvSource({"design-de, de, 2, 210, 297", "rent-ch, fr, 2, 210, 297"})
    void hasThePagesThatItNeeds(String example, String language, int pages, double width, double height)
            throws IOException {
        byte[] pdf = pdf(Letters.of(example, language));

        assertThat(pages(pdf)).isEqualTo(pages);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth() * MM).isCloseTo(width, within(0.1));
            assertThat(document.getPage(0).getMediaBox().getHeight() * MM).isCloseTo(height, within(0.1));
        }
    }

    @Test
    void anAmericanLetterIsOnLetterPaper() throws IOException {
        Letter letter = Letters.from("US");
        try (PDDocument document = Loader.loadPDF(pdf(letter))) {
            assertThat(letter.paper()).isEqualTo(PaperLayout.US_LETTER);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(612f, within(0.3f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(792f, within(0.3f));
        }
    }

    @Test
    void theAddressStandsInTheWindow() throws IOException {
        Letter letter = Letters.of("design-de", "de");

        List<TextPosition> first = positionsOf(pdf(letter), letter.recipient().get(0));

        assertThat(first.get(0).getXDirAdj() * MM).isBetween(25.0, 105.0);
        assertThat(first.get(0).getYDirAdj() * MM).isBetween(62.7, 90.0);
    }

    private static List<TextPosition> positionsOf(byte[] pdf, String line) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (text.equals(line)) {
                        found.add(positions.get(0));
                    }
                }
            }.getText(document);
        }
        assertThat(found).as(line).isNotEmpty();
        return found;
    }

    @Test
    void theSameLetterIsTheSameFile() {
        byte[] one = pdf(Letters.of("rent-ch", "fr"));
        byte[] other = pdf(Letters.of("rent-ch", "fr"));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void saysItsLanguageSubjectAndMomentOfMaking() throws IOException {
        Letter letter = Letters.of("design-de", "de");
        try (PDDocument document = Loader.loadPDF(pdf(letter))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(letter.subject());
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Letters.MORNING);
        }
    }

    @Test
    void loadsNothingFromNetworkOrDisk() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        Path picture = Files.createTempFile("picture", ".png");
        try {
            Files.write(
                    picture,
                    Letters.of("design-de", "de")
                            .content()
                            .codes()
                            .get(0)
                            .code()
                            .symbol()
                            .png(8));
            String there = "http://127.0.0.1:" + server.getAddress().getPort();
            Letter plain = Letters.of("design-de", "de");
            Letter reaching = Composer.builder()
                    .layout((content, part) -> Optional.of("<div><img src=\"" + there + "/a.png\" alt=\"\"/>"
                            + "<img src=\"" + picture.toUri() + "\" alt=\"\"/>"
                            + "<p style=\"background-image: url(" + there + "/b.png)\">text</p></div>"))
                    .build()
                    .letter(Examples.on("2026-11-20", "design-de"), Occasion.REQUEST, Tone.WARM);

            byte[] pdf = pdf(reaching);

            assertThat(requests).hasValue(0);
            assertThat(images(pdf)).isZero();
            assertThat(images(pdf(plain))).isPositive();
        } finally {
            server.stop(0);
            Files.delete(picture);
        }
    }

    private static long images(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            long images = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return images;
        }
    }

    @Test
    void hasTheNameInThePlaceOfALogo() throws IOException {
        PaymentRequest request = Examples.request("design-de");
        PaymentRequest branded = request.toBuilder()
                .payee(request.payee().toBuilder()
                        .brand(Brand.builder("Vogt")
                                .logoUrl("https://studio.example/logo.png")
                                .build())
                        .build())
                .build();

        assertThat(text(pdf(Letters.of(branded, "de"))).lines()).contains("Vogt");
    }

    /** SIX, Style Guide QR-bill: the code is 46 × 46 mm, 67 mm from the left and 17 mm below the upper edge of the bill. */
    @Test
    void theSwissQrCodeStandsWhereBanksLookForItAndIsRead() throws Exception {
        Letter letter = Letters.of("rent-ch", "fr");
        try (PDDocument document = Loader.loadPDF(pdf(letter))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 300);
            Result code = read(page);
            double pixel = 25.4 / 300;
            int modules = letter.content().codes().get(0).code().symbol().width();
            double between = 46.0 * (modules - 7) / modules;
            double edge = 46.0 * 3.5 / modules;

            assertThat(code.getText())
                    .isEqualTo(letter.content().codes().get(0).code().payload());
            // ZXing: lower left, upper left, upper right
            assertThat(code.getResultPoints()[1].getX() * pixel).isCloseTo(67 + edge, within(0.3));
            assertThat(code.getResultPoints()[1].getY() * pixel).isCloseTo(192 + 17 + edge, within(0.3));
            assertThat((code.getResultPoints()[2].getX() - code.getResultPoints()[1].getX()) * pixel)
                    .isCloseTo(between, within(0.3));
            assertThat((code.getResultPoints()[0].getY() - code.getResultPoints()[1].getY()) * pixel)
                    .isCloseTo(between, within(0.3));
        }
    }

    private static Result read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"));
    }

    /** Whatever stands above it, in whatever language: 105 mm at the foot of the last page. */
    @ParameterizedTest
    @MethodSource("alphabets")
    void thePaymentPartStandsAtTheFootOfTheLastPage(String language) throws IOException {
        byte[] pdf = pdf(Letters.of("rent-ch", language));
        String title = Map.of("de", "Zahlteil", "fr", "Section paiement", "it", "Sezione pagamento")
                .getOrDefault(language, "Payment part");

        TextPosition position = positionsOf(pdf, title).get(0);

        assertThat(position.getXDirAdj() * MM).isCloseTo(67, within(0.3));
        assertThat(position.getYDirAdj() * MM).isBetween(192.0 + 5, 192.0 + 5 + 7);
        assertThat(pages(pdf)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"ar, ARABIC", "hi, DEVANAGARI"})
    void refusesAScriptThatWouldComeOutWrongAndPointsToTheHtml(String language, UnicodeScript script) {
        Letter letter = Letters.of("rent-ch", language);

        assertThatThrownBy(() -> pdf(letter))
                .isInstanceOfSatisfying(
                        PdfNotPossibleException.class,
                        refused -> assertThat(refused.script()).isEqualTo(script))
                .hasMessageContaining("Letter.html")
                .hasMessageNotContaining("Rochat");
        assertThat(letter.html()).contains("<h1>");
    }

    @Test
    void refusesANameOfWhichTheFontsLackALetter() {
        PaymentRequest rent = Examples.request("rent-ch");
        Client client = rent.client().toBuilder().organization("山本").build();

        assertThatThrownBy(() -> pdf(Letters.of(rent.toBuilder().client(client).build(), "fr")))
                .isInstanceOfSatisfying(
                        PdfNotPossibleException.class,
                        refused -> assertThat(refused.script()).isEqualTo(UnicodeScript.HAN))
                .hasMessageContaining("U+5C71");
    }

    @ParameterizedTest
    @CsvSource({"OTTO, 4F54544F", "ttcf, 74746366", "wOFF, 774F4646"})
    void refusesFontsThatCannotBeEmbedded(String kind, String shown) {
        PdfFonts fonts =
                PdfFonts.of(() -> new ByteArrayInputStream((kind + "0000").getBytes(StandardCharsets.US_ASCII)));

        assertThatThrownBy(() -> Letters.of("design-de", "de").pdf(fonts, Letters.MORNING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TrueType")
                .hasMessageContaining(shown);
    }

    @Test
    void saysWhichLayoutIsNotWellFormed() {
        Letter letter = Composer.builder()
                .layout((content, part) -> Optional.of("<p>open<br></p>"))
                .build()
                .letter(Examples.on("2026-11-20", "design-de"), Occasion.REQUEST, Tone.WARM);

        assertThatThrownBy(() -> pdf(letter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("well-formed");
    }

    /** Runs where a TrueType font with these letters is installed, or named by -Dpayreq.cjkFont=file.ttf. */
    @ParameterizedTest
    @MethodSource("eastAsian")
    void setsChineseAndJapaneseWithAFontThatHasThem(String language) throws IOException {
        Optional<Path> font = Stream.of(
                        System.getProperty("payreq.cjkFont", ""),
                        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
                        "/usr/share/fonts/truetype/vlgothic/VL-PGothic-Regular.ttf",
                        "C:/Windows/Fonts/simhei.ttf",
                        "/Library/Fonts/Arial Unicode.ttf")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        if (font.isEmpty()) {
            System.err.println("SKIPPED: letters as PDF in " + language
                    + " are not tested, for want of a TrueType font; name one by -Dpayreq.cjkFont=file.ttf");
        }
        assumeTrue(font.isPresent(), "no TrueType font for Chinese and Japanese here");
        PdfFonts fonts = Letters.LIBERATION_SANS.and(PdfFonts.of(() -> {
            try {
                return Files.newInputStream(font.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        Letter letter = Letters.of("gallery/" + language, language);

        assertThatItSaysAll(letter.pdf(fonts, Letters.MORNING), letter);
    }

    static List<String> eastAsian() {
        return EAST_ASIAN;
    }
}
