package io.github.payreq.rtp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Texts and identifiers as ISO 20022 messages carry them. */
final class IsoText {

    /** The longest identifier, {@code Max35Text}. */
    static final int LONGEST_ID = 35;

    /** EPC217-08, section 6.2: the Latin set of SEPA; an identifier neither begins nor ends with a slash, nor has two. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?!.*//)[A-Za-z0-9?:().,'+-](?:[A-Za-z0-9/?:().,'+ -]{0,33}[A-Za-z0-9?:().,'+-])?");

    private IsoText() {}

    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    /**
     * Makes one line of a text. What XML 1.0 cannot carry (section 2.2, production Char), and whatever turns or hides
     * text, becomes a space; spaces are not repeated.
     */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(c -> isUnfit(c) ? ' ' : c).forEach(c -> {
            if (c != ' ' || !endsWithSpace(line)) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    private static boolean isUnfit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> isBetween(0x202A, c, 0x202E) || isBetween(0x2066, c, 0x2069) || isNoncharacter(c);
        };
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || isBetween(0xFDD0, c, 0xFDEF);
    }

    private static boolean isBetween(int first, int c, int last) {
        return first <= c && c <= last;
    }

    private static boolean endsWithSpace(StringBuilder line) {
        return line.isEmpty() || line.charAt(line.length() - 1) == ' ';
    }

    /**
     * Shortens a text at the end of a word; a word that takes more than half of the room is cut.
     *
     * @param text one line
     * @param max the most UTF-16 units; never more characters than that either
     */
    static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int space = text.lastIndexOf(' ', max);
        int end = space > max / 2 ? space : max;
        boolean splitsPair = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsPair ? end - 1 : end).strip();
    }

    /** The first 32 hexadecimal digits of the SHA-256 of the parts, one a line. */
    static String hash(String... parts) {
        try {
            byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
