package io.github.payreq.templates.internal.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A part of a message in MIME (RFC 2045, RFC 2046), or the whole of it. The same content always has the same bytes: boundaries
 * are hashes of what they divide.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MimePart {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String ENCODING = "Content-Transfer-Encoding";
    private static final byte[] LINE_BREAK = {'\r', '\n'};
    private static final int BOUNDARY_DIGITS = 40;

    private final Map<String, String> headers;
    private final byte[] body;

    private MimePart(Map<String, String> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    /**
     * Makes a part of text, in whichever encoding is shorter.
     *
     * @param subtype {@code plain} or {@code html}
     * @param text the text
     * @return the part
     */
    public static MimePart text(String subtype, String text) {
        byte[] quoted = TransferEncoding.quotedPrintable(text);
        byte[] base64 = TransferEncoding.base64(
                text.lines().collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.UTF_8));
        boolean isQuoted = quoted.length <= base64.length;
        return of(
                "text/" + subtype + "; charset=UTF-8",
                isQuoted ? "quoted-printable" : "base64",
                isQuoted ? quoted : base64);
    }

    /**
     * Makes a part of a file.
     *
     * @param mediaType its media type
     * @param bytes the file
     * @return the part
     */
    public static MimePart file(String mediaType, byte[] bytes) {
        return of(mediaType, "base64", TransferEncoding.base64(bytes));
    }

    private static MimePart of(String contentType, String encoding, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CONTENT_TYPE, contentType);
        headers.put(ENCODING, encoding);
        return new MimePart(headers, body);
    }

    /**
     * Puts parts together.
     *
     * @param subtype {@code mixed}, {@code related} or {@code alternative}
     * @param parts the parts, at least one
     * @return the part that holds them
     */
    public static MimePart multipart(String subtype, List<MimePart> parts) {
        List<byte[]> written = new ArrayList<>();
        parts.forEach(part -> written.add(part.bytes()));
        String boundary = boundary(written);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : written) {
            body.writeBytes(ascii("--" + boundary + "\r\n"));
            body.writeBytes(part);
            body.writeBytes(LINE_BREAK);
        }
        body.writeBytes(ascii("--" + boundary + "--\r\n"));
        String type = "multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"";
        if (subtype.equals("related")) {
            // RFC 2387, section 3.1: related parts name the type of the first
            type += ";\r\n type=\"" + parts.get(0).mediaType() + "\"";
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CONTENT_TYPE, type);
        return new MimePart(headers, body.toByteArray());
    }

    private String mediaType() {
        String type = headers.getOrDefault(CONTENT_TYPE, "");
        return type.substring(0, type.indexOf(';'));
    }

    /** No encoding of a body has an equals sign before an underscore in it (RFC 2045, section 6.7), so none has this. */
    private static String boundary(List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(digest::update);
            return "=_" + HexFormat.of().formatHex(digest.digest()).substring(0, BOUNDARY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns this part with one more header.
     *
     * @param name the name
     * @param value the value in ASCII, or for an international address in UTF-8; folded
     * @return a copy
     */
    public MimePart withHeader(String name, String value) {
        return withHeaders(Map.of(name, value), false);
    }

    /**
     * Returns this part with headers before its own.
     *
     * @param first the headers in their order
     * @return a copy
     */
    public MimePart withHeadersBefore(Map<String, String> first) {
        return withHeaders(first, true);
    }

    private MimePart withHeaders(Map<String, String> more, boolean before) {
        more.forEach(MimePart::requireOneHeader);
        Map<String, String> all = new LinkedHashMap<>(before ? more : headers);
        all.putAll(before ? headers : more);
        return new MimePart(all, body);
    }

    /** The last guard: whatever a value holds, it stays inside its header. */
    private static void requireOneHeader(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean folds = value.startsWith("\r\n ", i) || (c == '\n' && i > 0 && value.startsWith("\r\n ", i - 1));
            if (Character.isISOControl(c) && !folds) {
                throw new IllegalArgumentException(
                        "header " + name + " must have no control character and no line break but that of folding");
            }
        }
    }

    /**
     * Returns the part as it goes through mail.
     *
     * @return headers, an empty line, the body
     */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 1024);
        headers.forEach(
                (name, value) -> out.writeBytes((name + ": " + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(LINE_BREAK);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
