package io.github.payreq.templates.internal.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Writes what people wrote into headers of mail, so that it decodes to the same text and can neither end the header nor be read
 * as anything else: encoded words (RFC 2047), quoted strings (RFC 5322, section 3.2.4), encoded parameters (RFC 2231).
 *
 * <p>Every value comes folded: no line of a header is longer than 78 characters, as long as its words are no longer.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class HeaderText {

    private static final String FOLD = "\r\n ";
    private static final int LINE = 76;
    private static final int WORD = 75;
    private static final int LONGEST_PLAIN_WORD = 60;
    private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";
    private static final String PHRASE_SIGNS = "!*+-/";
    private static final String PARAMETER_SIGNS = "!#$&+-.^_`|~";

    private HeaderText() {}

    /**
     * Writes free text, such as a subject.
     *
     * @param name the name of the header, whose length counts for its first line
     * @param text one line
     * @return the value
     */
    public static String unstructured(String name, String text) {
        return isPlain(text) ? folded(name.length() + 2, text) : encodedWords(name.length() + 2, text);
    }

    /**
     * Writes an address with the name before it.
     *
     * @param column where on its line the value begins
     * @param name the name, or an empty text for none
     * @param address {@code local@domain}, without characters that end an address
     * @return the value
     */
    public static String mailbox(int column, String name, String address) {
        if (name.isEmpty()) {
            return address;
        }
        String phrase = phrase(column, name);
        int last = phrase.length() - (phrase.lastIndexOf('\n') + 1) + (phrase.indexOf('\n') < 0 ? column : 0);
        String separator = last + address.length() + 3 > LINE ? FOLD : " ";
        return phrase + separator + "<" + address + ">";
    }

    private static String phrase(int column, String name) {
        if (!isPlain(name)) {
            return encodedWords(column, name);
        }
        if (name.chars().allMatch(c -> c == ' ' || isAlphanumeric(c) || ATOM_SIGNS.indexOf(c) >= 0)) {
            return folded(column, name);
        }
        return folded(column, '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    /**
     * Writes a parameter of a header, such as the name of a file, with the semicolon before it.
     *
     * @param name the name of the parameter
     * @param value its value
     * @return {@code ; name="value"}, or the value encoded and in pieces (RFC 2231, sections 3 and 4)
     */
    public static String parameter(String name, String value) {
        // Some readers decode what only looks encoded, such as UTF-8''a or %61
        boolean looksEncoded = value.indexOf('\'') >= 0 || value.indexOf('%') >= 0;
        if (isPlain(value) && !looksEncoded && value.length() <= LONGEST_PLAIN_WORD) {
            return ";" + FOLD + name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        List<String> characters = new ArrayList<>();
        value.codePoints().forEach(c -> characters.add(percentEncoded(c)));
        StringBuilder out = new StringBuilder();
        StringBuilder piece = new StringBuilder("UTF-8''");
        int number = 0;
        boolean fitsInOne = characters.stream().mapToInt(String::length).sum() + piece.length() <= LONGEST_PLAIN_WORD;
        for (String character : characters) {
            if (!fitsInOne && piece.length() + character.length() > LONGEST_PLAIN_WORD) {
                out.append(';')
                        .append(FOLD)
                        .append(name)
                        .append('*')
                        .append(number++)
                        .append("*=")
                        .append(piece);
                piece.setLength(0);
            }
            piece.append(character);
        }
        out.append(';').append(FOLD).append(name);
        if (!fitsInOne) {
            out.append('*').append(number);
        }
        return out.append("*=").append(piece).toString();
    }

    /**
     * Whether ASCII can stand as it is: no sign that a reader would take for an encoded word, no space that folding could lose, no
     * word that is too long for a line.
     */
    private static boolean isPlain(String text) {
        if (text.contains("=?") || text.startsWith(" ") || text.endsWith(" ") || text.contains("  ")) {
            return false;
        }
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
            word = c == ' ' ? 0 : word + 1;
            if (word > LONGEST_PLAIN_WORD) {
                return false;
            }
        }
        return true;
    }

    private static String folded(int column, String text) {
        StringBuilder out = new StringBuilder();
        int position = column;
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from + 1);
            int end = space < 0 ? text.length() : space;
            if (position + end - from > LINE && from > 0) {
                out.append("\r\n");
                position = 0;
            }
            out.append(text, from, end);
            position += end - from;
            from = end;
        }
        return out.toString();
    }

    /** The whole text as encoded words, none of which splits a character (RFC 2047, sections 2 and 5). */
    private static String encodedWords(int column, String text) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        boolean base64 =
                Base64.getEncoder().encodeToString(all).length() < quoted(text).length();
        String begin = base64 ? "=?UTF-8?B?" : "=?UTF-8?Q?";
        StringBuilder out = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int room = Math.max(WORD - column, begin.length() + 2 + 16);
        int at = 0;
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            String longer = word + text.substring(at, next);
            if (word.length() > 0
                    && begin.length() + 2 + encoded(longer, base64).length() > room) {
                out.append(begin)
                        .append(encoded(word.toString(), base64))
                        .append("?=")
                        .append(FOLD);
                word.setLength(0);
                room = WORD;
            }
            word.append(text, at, next);
            at = next;
        }
        return out.append(begin)
                .append(encoded(word.toString(), base64))
                .append("?=")
                .toString();
    }

    private static String encoded(String text, boolean base64) {
        return base64 ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) : quoted(text);
    }

    /** As RFC 2047, section 5 (3), allows it before an address; what stands there may stand everywhere. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == ' ') {
                out.append('_');
            } else if (isAlphanumeric(b) || PHRASE_SIGNS.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('=').append(hex(b));
            }
        }
        return out.toString();
    }

    private static String percentEncoded(int character) {
        StringBuilder out = new StringBuilder();
        for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            if (isAlphanumeric(b) || PARAMETER_SIGNS.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append(hex(b));
            }
        }
        return out.toString();
    }

    static String hex(byte b) {
        return String.format(Locale.ROOT, "%02X", b);
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
