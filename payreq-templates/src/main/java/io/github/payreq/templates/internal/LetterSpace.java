package io.github.payreq.templates.internal;

import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Line.Kind;
import io.github.payreq.templates.layout.Part;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/**
 * How much paper a text takes at most: a cautious estimate, in tenths of a millimetre. HTML says only in print where a page ends,
 * so what stands above a payment part is chosen with room to spare.
 */
final class LetterSpace {

    private static final int LINE = 52;
    private static final int PART = 40;
    private static final int TITLE = 30;
    private static final int WAY = 60;
    private static final int CODE = 450;

    /** Letters of Latin script that surely fit on a line. */
    private static final int LETTERS = 78;

    private static final int LETTERS_BESIDE_CODE = 54;

    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private LetterSpace() {}

    static int of(List<Part> parts) {
        return parts.stream().mapToInt(LetterSpace::of).sum();
    }

    private static int of(Part part) {
        List<Part> items = part.items();
        return PART
                + lines(part.head(), LETTERS)
                + items.stream().mapToInt(LetterSpace::way).sum();
    }

    private static int way(Part way) {
        int codes = (int)
                way.lines().stream().mapToLong(line -> line.codes().size()).sum();
        return WAY + Math.max(lines(way.lines(), LETTERS_BESIDE_CODE), codes * CODE);
    }

    private static int lines(List<Line> lines, int letters) {
        return lines.stream()
                .mapToInt(line -> (1 + width(line.plain()) / letters) * LINE + (line.kind() == Kind.TITLE ? TITLE : 0))
                .sum();
    }

    private static int width(String text) {
        return text.codePoints()
                .map(point -> WIDE.contains(UnicodeScript.of(point)) || (point >= 0x3000 && point < 0xA000) ? 2 : 1)
                .sum();
    }
}
