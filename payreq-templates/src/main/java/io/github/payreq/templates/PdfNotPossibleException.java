package io.github.payreq.templates;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * A letter cannot be set as PDF: its script would come out wrong, or the fonts lack one of its letters.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PdfNotPossibleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The script of the letter at fault. */
    private final UnicodeScript script;

    private PdfNotPossibleException(UnicodeScript script, String message) {
        super(message);
        this.script = script;
    }

    static PdfNotPossibleException ofScript(UnicodeScript script) {
        return new PdfNotPossibleException(
                script,
                "a letter with " + name(script)
                        + " would not come out right as PDF: print the letter as HTML (Letter.html) with a browser instead");
    }

    static PdfNotPossibleException withoutGlyph(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return new PdfNotPossibleException(
                script,
                String.format(
                        Locale.ROOT,
                        "fonts must have a glyph for U+%04X (%s), but none of them has: add a TrueType font that has it,"
                                + " or print the letter as HTML (Letter.html) with a browser",
                        codePoint,
                        name(script)));
    }

    private static String name(UnicodeScript script) {
        return switch (script) {
            case INHERITED -> "combining marks";
            case COMMON -> "signs of no script";
            default -> {
                String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
                yield name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " script";
            }
        };
    }

    /**
     * Returns which script is at fault.
     *
     * @return the script; {@code INHERITED} for combining marks, {@code COMMON} for signs
     */
    public UnicodeScript script() {
        return script;
    }
}
