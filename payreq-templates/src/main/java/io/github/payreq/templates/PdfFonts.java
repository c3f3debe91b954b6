package io.github.payreq.templates;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The fonts of a PDF, in the order in which they are asked for a letter. They must be single TrueType fonts ({@code glyf}
 * outlines) that may be embedded. For a Swiss payment part the first must be Arial, Frutiger, Helvetica or Liberation Sans
 * (SIX, Style Guide QR-bill).
 *
 * <p>This class is immutable; it is thread-safe if the suppliers are.
 */
public final class PdfFonts {

    static final String LIBRARY_MISSING =
            "a letter as PDF needs the library io.github.openhtmltopdf:openhtmltopdf-pdfbox: add it to the dependencies, and"
                    + " where payreq runs as a module, start Java with --add-modules"
                    + " openhtmltopdf.pdfbox,org.apache.commons.logging. The letter as HTML"
                    + " (Letter.html) does not need it.";

    private final List<Family> families;

    private PdfFonts(List<Family> families) {
        this.families = List.copyOf(families);
    }

    /**
     * A font and its bold face.
     *
     * @param regular opens the font
     * @param bold opens the bold face, if there is one
     */
    record Family(Supplier<? extends InputStream> regular, Optional<Supplier<? extends InputStream>> bold) {}

    /**
     * Takes a font without a bold face: nothing is bold then.
     *
     * @param regular opens the font; it is closed after reading
     * @return the fonts
     */
    public static PdfFonts of(Supplier<? extends InputStream> regular) {
        return new PdfFonts(List.of(new Family(regular, Optional.empty())));
    }

    /**
     * Takes a font with its bold face.
     *
     * @param regular opens the font; it is closed after reading
     * @param bold opens the bold face; it is closed after reading
     * @return the fonts
     */
    public static PdfFonts of(Supplier<? extends InputStream> regular, Supplier<? extends InputStream> bold) {
        return new PdfFonts(List.of(new Family(regular, Optional.of(bold))));
    }

    /**
     * Adds fonts for the letters that these lack, such as those of Japanese.
     *
     * @param others the fonts to ask after these
     * @return a copy
     */
    public PdfFonts and(PdfFonts others) {
        List<Family> all = new ArrayList<>(families);
        all.addAll(others.families);
        return new PdfFonts(all);
    }

    List<Family> families() {
        return families;
    }

    @Override
    public String toString() {
        return "PdfFonts[" + families.size() + "]";
    }
}
