package io.github.payreq.templates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import io.github.payreq.templates.browser.Browser.Box;
import io.github.payreq.templates.browser.DocumentsUnderTest.Case;
import io.github.payreq.templates.browser.DocumentsUnderTest.Document;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How documents look: nothing to scroll sideways, nothing cut, nothing over something else, codes that a camera reads. */
@ExtendWith(Browser.Provided.class)
class BrowserLayoutTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** One language of each script; Russian and German have the long words. */
    private static final List<String> SCRIPTS = List.of("ru", "de", "ar", "ja", "hi");

    /**
     * The boxes that hold text, as [what, left, top, right, bottom, cut]: the nearest block around each piece of text, which is cut if
     * its content is wider or, where it would not be seen, higher than itself; and the pictures, which count as cut if they stick out
     * of what they stand in.
     */
    private static final String BOXES = """
            const blocks = new Set();
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let text = walker.nextNode(); text; text = walker.nextNode()) {
              if (!text.data.trim()) continue;
              let block = text.parentElement;
              while (getComputedStyle(block).display === 'inline') block = block.parentElement;
              if (block.getClientRects().length && getComputedStyle(block).visibility === 'visible') blocks.add(block);
            }
            const all = [...blocks];
            const boxes = [];
            for (const block of all) {
              if (all.some(other => other !== block && block.contains(other))) continue;
              const box = block.getBoundingClientRect();
              const hides = getComputedStyle(block).overflowY !== 'visible';
              const cut = block.scrollWidth > block.clientWidth + 1
                  || (hides && block.scrollHeight > block.clientHeight + 1);
              boxes.push([block.tagName + ' ' + block.textContent.trim().slice(0, 60),
                  box.left, box.top, box.right, box.bottom, cut]);
            }
            for (const image of document.images) {
              const box = image.getBoundingClientRect();
              const around = image.parentElement.getBoundingClientRect();
              const sticksOut = box.left < around.left - 1 || box.right > around.right + 1;
              boxes.push(['IMG ' + image.alt, box.left, box.top, box.right, box.bottom, sticksOut]);
            }
            return boxes;
            """;

    /** A4 in CSS pixels. */
    private static final int SHEET = 794;

    private static final double TOLERANCE = 1;

    record Look(Document document, int width, boolean dark) {
        @Override
        public String toString() {
            return document + " " + width + " px " + (dark ? "dark" : "light");
        }

        Path file() {
            Case one = document.one();
            return SCREENSHOTS.resolve(
                    (document.kind().name() + "-" + one.language() + "-" + width + (dark ? "-dark" : "") + ".png")
                            .replace(' ', '-'));
        }
    }

    static Stream<Look> looks() {
        return DocumentsUnderTest.samples()
                .filter(document -> SCRIPTS.contains(document.language()))
                .flatMap(document -> widths(document, 360)
                        .flatMap(width -> grounds(document).map(dark -> new Look(document, width, dark))));
    }

    /** On a telephone and in a window; or the width of a sheet. */
    private static Stream<Integer> widths(Document document, int telephone) {
        return document.kind().paper() ? Stream.of(SHEET) : Stream.of(telephone, 640);
    }

    /** Whether it is dark. */
    static Stream<Boolean> grounds(Document document) {
        return document.kind().paper() ? Stream.of(false) : Stream.of(false, true);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isPhotographedLightAndDark(Look look, Browser browser) throws IOException {
        browser.viewport(look.width(), 800);
        browser.dark(look.dark());
        browser.open(look.document().rendered());
        byte[] screenshot = browser.screenshot();
        Files.createDirectories(SCREENSHOTS);
        Files.write(look.file(), screenshot);

        BufferedImage image = Browser.image(screenshot);
        assertThat(image.getWidth()).isEqualTo(look.width());
        // The ground at the very edge is the page's own colour.
        assertThat(brightness(image.getRGB(1, image.getHeight() - 2))).matches(bright -> look.dark() == bright < 0x60);
    }

    private static int brightness(int rgb) {
        return ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    }

    static Stream<Document> documents() {
        return DocumentsUnderTest.all();
    }

    /** From the smallest telephone to a window. */
    @ParameterizedTest
    @MethodSource("documents")
    void hasAPlaceForEverything(Document document, Browser browser) {
        browser.dark(false);
        browser.open(document.rendered());
        widths(document, 320).forEach(width -> {
            browser.viewport(width, 800);
            hasAPlaceForEverything(width, browser);
        });
    }

    private static void hasAPlaceForEverything(int width, Browser browser) {
        assertThat(((Number) browser.run("return document.scrollingElement.scrollWidth")).intValue())
                .as("the width, in a viewport of %s", width)
                .isLessThanOrEqualTo(width);
        List<TextBox> boxes = boxes(browser);
        assertThat(boxes).hasSizeGreaterThan(5);
        assertThat(boxes).allSatisfy(box -> {
            assertThat(box.cut()).as("%s is cut", box.what()).isFalse();
            assertThat(box.left()).as("%s, left", box.what()).isGreaterThanOrEqualTo(0);
            assertThat(box.right()).as("%s, right", box.what()).isLessThanOrEqualTo(width);
        });
        for (int i = 0; i < boxes.size(); i++) {
            for (TextBox other : boxes.subList(i + 1, boxes.size())) {
                assertThat(boxes.get(i).overlaps(other))
                        .as("%s overlaps %s", boxes.get(i), other)
                        .isFalse();
            }
        }
    }

    private static List<TextBox> boxes(Browser browser) {
        List<TextBox> boxes = new ArrayList<>();
        for (Object row : (List<?>) browser.run(BOXES)) {
            List<?> box = (List<?>) row;
            boxes.add(new TextBox(
                    String.valueOf(box.get(0)),
                    number(box.get(1)),
                    number(box.get(2)),
                    number(box.get(3)),
                    number(box.get(4)),
                    Boolean.TRUE.equals(box.get(5))));
        }
        return boxes;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    record TextBox(String what, double left, double top, double right, double bottom, boolean cut) {
        boolean overlaps(TextBox other) {
            return Math.min(right, other.right) - Math.max(left, other.left) > TOLERANCE
                    && Math.min(bottom, other.bottom) - Math.max(top, other.top) > TOLERANCE;
        }
    }

    /**
     * A screen of usual sharpness has two pixels for one of CSS. Paper is finer than any screen, and a camera comes nearer until it
     * reads: ZXing's detector misses a code now and then at one distance where the modules are no whole pixels (zbar reads each of
     * them at each).
     */
    @ParameterizedTest
    @MethodSource("looks")
    void showsCodesThatACameraReads(Look look, Browser browser) {
        browser.viewport(look.width(), 800);
        browser.dark(look.dark());
        browser.open(look.document().rendered());

        List<Integer> scales = look.document().kind().paper() ? List.of(4, 3, 2) : List.of(2);
        assertThat(images(browser).stream()
                        .map(box -> read(box, scales, browser))
                        .toList())
                .isNotEmpty()
                .containsExactlyElementsOf(look.document().rendered().payloads());
    }

    /** The pictures that came with the document, in their order: those of codes. */
    private static List<Box> images(Browser browser) {
        List<Box> boxes = new ArrayList<>();
        Object found = browser.run("""
                return [...document.images].filter(image => image.src.startsWith('data:')).map(image => {
                  const box = image.getBoundingClientRect();
                  return [box.left + scrollX, box.top + scrollY, box.width, box.height];
                });
                """);
        for (Object row : (List<?>) found) {
            List<?> box = (List<?>) row;
            boxes.add(new Box(number(box.get(0)), number(box.get(1)), number(box.get(2)), number(box.get(3))));
        }
        return boxes;
    }

    private static String read(Box box, List<Integer> scales, Browser browser) {
        return scales.stream()
                .flatMap(scale -> read(Browser.image(browser.screenshot(box, scale))).stream())
                .findFirst()
                .orElse("unreadable, " + box);
    }

    /** ZXing reads it as a camera's program does: with a threshold for each region, else with one for the whole. */
    private static Optional<String> read(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource source =
                new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return Stream.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))
                .flatMap(binarizer -> decoded(new BinaryBitmap(binarizer)).stream())
                .findFirst();
    }

    private static Optional<String> decoded(BinaryBitmap bitmap) {
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
