package io.github.payreq.paycode;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The characters that a standard carries. What is not among them is replaced by the nearest that is, or by a space. */
final class Alphabet {

    /** Signs and letters that Unicode does not take apart, with what people write where there is nothing better. */
    private static final Map<Integer, String> NEAREST = Map.ofEntries(
            Map.entry((int) '\u00a0', " "),
            Map.entry((int) '\u202f', " "),
            Map.entry((int) '\u2009', " "),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '№', "No"),
            Map.entry((int) '€', "EUR"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "SS"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'Ħ', "H"));

    private static final int FRACTION_SLASH = 0x2044;

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    /** Text of any language; no pictures, which bank apps and banks cannot show. */
    static final Alphabet TEXT = new Alphabet(Alphabet::isText);

    /** Printable ASCII. */
    static final Alphabet ASCII = new Alphabet(c -> c >= ' ' && c <= '~');

    private final IntPredicate allowed;

    private Alphabet(IntPredicate allowed) {
        this.allowed = allowed;
    }

    static Alphabet of(IntPredicate allowed) {
        return new Alphabet(c -> isText(c) && allowed.test(c));
    }

    /** The characters of a set that takes one byte for each. An encoder would not do: it serves one thread at a time. */
    static Alphabet of(Charset charset) {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        String characters = new String(bytes, charset);
        return of(c -> characters.indexOf(c) >= 0);
    }

    /** The same without some characters, such as those that divide fields. */
    Alphabet without(String characters) {
        return new Alphabet(c -> allowed.test(c) && characters.indexOf(c) < 0);
    }

    boolean holds(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!allowed.test(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** Whether every letter and digit of the text can be written, if only by its nearest. */
    boolean spells(String text) {
        return holds(text)
                || Normalizer.normalize(text, Normalizer.Form.NFC)
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .noneMatch(c -> nearest(c).isBlank());
    }

    /** The text in these characters, without spaces at its ends and, where something was replaced, without double ones. */
    String write(String text) {
        if (holds(text)) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> out.append(nearest(c)));
        return SPACES.matcher(out).replaceAll(" ").strip();
    }

    private String nearest(int c) {
        if (allowed.test(c)) {
            return Character.toString(c);
        }
        String nearest = NEAREST.get(c);
        if (nearest != null) {
            return holds(nearest) ? nearest : " ";
        }
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        StringBuilder base = new StringBuilder();
        parts.codePoints()
                .map(part -> part == FRACTION_SLASH ? '/' : part)
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK && allowed.test(part))
                .forEach(base::appendCodePoint);
        // One and a half must not become eleven halves.
        if (parts.indexOf(FRACTION_SLASH) > 0) {
            base.insert(0, ' ');
        }
        return isPicture(c) || base.isEmpty() ? " " : base.toString();
    }

    private static boolean isText(int c) {
        if ((c >= 'a' && c <= 'z') || c == ' ' || (c >= '0' && c <= '9')) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL -> true;
            case Character.OTHER_SYMBOL -> !isPicture(c);
            default -> c == ' ' || c == '\u00a0';
        };
    }

    /** Letterlike signs such as № and signs of Latin-1 such as ° are text. */
    private static boolean isPicture(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL && c > 0xFF && !(c >= 0x2100 && c <= 0x214F);
    }
}
