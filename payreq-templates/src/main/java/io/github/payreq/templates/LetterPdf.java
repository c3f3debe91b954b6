package io.github.payreq.templates;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRRuntimeException;
import io.github.payreq.templates.internal.Documents;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.PaperLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Letters as PDF by openhtmltopdf and PDFBox, which are optional: all use of them is here. */
final class LetterPdf {

    /** Of these, a letter is a glyph: no shaping, no reordering. */
    private static final Set<UnicodeScript> PROVEN = Set.of(
            UnicodeScript.COMMON,
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565;
    private static final int NO_BREAK_SPACE = 0xA0;

    private LetterPdf() {}

    static byte[] write(Content content, HtmlLayout layout, PaperLayout paper, PdfFonts fonts, Instant createdAt) {
        List<Family> families = new ArrayList<>();
        for (PdfFonts.Family family : fonts.families()) {
            families.add(new Family(
                    "payreq" + families.size(),
                    bytes(family.regular()),
                    family.bold().map(bold -> List.of(bytes(bold))).orElse(List.of())));
        }
        String names = families.stream().map(Family::name).collect(Collectors.joining(", "));
        String html = Documents.selfContainedLetter(content, layout, paper, names);
        try {
            return render(settable(html, families), content, families, createdAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font as the document names it, with what it can write in each of its faces. */
    private static final class Family {
        private final String name;
        private final byte[] regular;
        private final List<byte[]> bold;
        private final List<CmapLookup> glyphs = new ArrayList<>();

        Family(String name, byte[] regular, List<byte[]> bold) {
            this.name = name;
            this.regular = regular;
            this.bold = bold;
            glyphs.add(glyphs(regular));
            bold.forEach(face -> glyphs.add(glyphs(face)));
        }

        String name() {
            return name;
        }

        boolean has(int codePoint) {
            return glyphs.stream().allMatch(face -> face.getGlyphId(codePoint) > 0);
        }

        private static CmapLookup glyphs(byte[] font) {
            try (TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
                return face.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new IllegalArgumentException("fonts must be sound TrueType fonts, but one cannot be read", e);
            }
        }
    }

    private static byte[] bytes(Supplier<? extends InputStream> font) {
        byte[] bytes;
        try (InputStream in = font.get()) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int kind = bytes.length < Integer.BYTES ? 0 : ByteBuffer.wrap(bytes).getInt();
        if (kind != TRUE_TYPE && kind != APPLE_TRUE_TYPE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "fonts must be single TrueType fonts (.ttf with glyf outlines), but one begins with %08X: CFF outlines"
                            + " (4F54544F) and collections (74746366) cannot be embedded",
                    kind));
        }
        return bytes;
    }

    /** The document in letters that the fonts have; marks that only steer the direction of writing say nothing here. */
    private static String settable(String html, List<Family> families) {
        StringBuilder out = new StringBuilder(html.length());
        html.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> settable(point, families))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int settable(int codePoint, List<Family> families) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (!PROVEN.contains(script)) {
            throw PdfNotPossibleException.ofScript(script);
        }
        if ((Character.isWhitespace(codePoint) && codePoint <= ' ') || hasGlyph(codePoint, families)) {
            return codePoint;
        }
        int plainer = Character.isSpaceChar(codePoint) ? NO_BREAK_SPACE : codePoint == 0x2011 ? '-' : codePoint;
        if (!hasGlyph(plainer, families)) {
            throw PdfNotPossibleException.withoutGlyph(codePoint);
        }
        return plainer;
    }

    private static boolean hasGlyph(int codePoint, List<Family> families) {
        return families.stream().anyMatch(family -> family.has(codePoint));
    }

    private static byte[] render(String html, Content content, List<Family> families, Instant createdAt)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .useUriResolver((base, uri) -> isData(uri) ? uri : null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> isData(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> isData(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useUnicodeLineBreaker(new LineBreaker(Locale.forLanguageTag(content.language())))
                    .usePDDocument(document)
                    .withHtmlContent(html, null);
            for (Family family : families) {
                builder.useFont(
                        () -> new ByteArrayInputStream(family.regular), family.name, 400, FontStyle.NORMAL, true);
                family.bold.forEach(bold -> builder.useFont(
                        () -> new ByteArrayInputStream(bold), family.name, 700, FontStyle.NORMAL, true));
            }
            try (PdfBoxRenderer renderer = parsed(builder)) {
                renderer.createPDFWithoutClosing();
                describe(document, content, createdAt);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        }
    }

    private static PdfBoxRenderer parsed(PdfRendererBuilder builder) {
        try {
            return builder.buildPdfRenderer();
        } catch (XRRuntimeException e) {
            throw new IllegalArgumentException(
                    "layout must be well-formed as XML for a PDF, with every element closed and without named entities but"
                            + " those of XML",
                    e);
        }
    }

    private static boolean isData(String uri) {
        return uri.startsWith("data:");
    }

    /** Nothing that differs from one run to the next: PDFBox would take the clock for dates and for the document's id. */
    private static void describe(PDDocument document, Content content, Instant createdAt) {
        GregorianCalendar moment = GregorianCalendar.from(ZonedDateTime.ofInstant(createdAt, ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(content.subject());
        information.setAuthor(content.branding().name());
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(content.language());
        document.setDocumentId(createdAt.toEpochMilli());
    }

    /** Where a line may end, in the writing of the letter's language: Chinese and Japanese have no spaces. */
    private static final class LineBreaker implements FSTextBreaker {
        private final BreakIterator breaks;

        LineBreaker(Locale language) {
            breaks = BreakIterator.getLineInstance(language);
        }

        @Override
        public int next() {
            return breaks.next();
        }

        @Override
        public void setText(String text) {
            breaks.setText(text);
        }
    }
}
