package io.github.payreq.templates.internal.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Brings bytes through mail servers that know seven bits and short lines (RFC 2045, section 6).
 *
 * <p>This class has no state and is thread-safe.
 */
final class TransferEncoding {

    private static final int LINE = 76;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private TransferEncoding() {}

    static byte[] base64(byte[] bytes) {
        return Base64.getMimeEncoder().encode(bytes);
    }

    /**
     * A text as quoted-printable; its line breaks become CRLF.
     *
     * @param text lines that end with LF, CR or both
     * @return lines of at most 76 characters of ASCII
     */
    static byte[] quotedPrintable(String text) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        text.lines().forEach(line -> {
            appendLine(out, line);
            out.append("\r\n");
        });
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void appendLine(StringBuilder out, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean last = i == bytes.length - 1;
            boolean plain = isPlain(bytes, i, last, column);
            int width = plain ? 1 : 3;
            if (column + width > (last ? LINE : LINE - 1)) {
                out.append("=\r\n");
                column = 0;
                plain = isPlain(bytes, i, last, column);
                width = plain ? 1 : 3;
            }
            if (plain) {
                out.append((char) bytes[i]);
            } else {
                out.append('=').append(HEX[(bytes[i] >> 4) & 0xF]).append(HEX[bytes[i] & 0xF]);
            }
            column += width;
        }
    }

    /** A full stop or "From " that begins a line, and a space that ends it, do not survive every server (RFC 2049, section 3). */
    private static boolean isPlain(byte[] bytes, int i, boolean last, int column) {
        byte b = bytes[i];
        if (b == ' ' || b == '\t') {
            return !last;
        }
        boolean startsLine = column == 0 && (b == '.' || b == 'F');
        return b > ' ' && b <= '~' && b != '=' && !startsLine;
    }
}
