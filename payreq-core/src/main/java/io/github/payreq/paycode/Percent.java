package io.github.payreq.paycode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Percent-encoding (RFC 3986, section 2.1) and the parameters of an address. */
final class Percent {
    private static final String LETTERS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String UNRESERVED = "-._~";

    /** How many bytes the largest QR code holds with medium error correction: a longer address cannot be drawn. */
    static final int LONGEST = 2331;

    private Percent() {}

    /** All but letters, digits and the characters given, as UTF-8 in capital hexadecimal digits. */
    static String encode(String text, String kept) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (LETTERS_AND_DIGITS.indexOf(c) >= 0 || kept.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return out.toString();
    }

    static String encode(String text) {
        return encode(text, UNRESERVED);
    }

    /** How long a text becomes. */
    static int length(String text) {
        return encode(text).length();
    }

    /**
     * Decodes; a plus sign stays.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The parameters in their order; empty values are left out, and what {@code kept} names is not encoded. */
    static String query(Map<String, String> parameters, String kept) {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue(), UNRESERVED + kept))
                .collect(Collectors.joining("&"));
    }

    /** The parameters after the question mark, a plus sign read as a space; the first of two with one name counts. */
    static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int question = address.indexOf('?');
        if (question < 0) {
            return parameters;
        }
        for (String pair : address.substring(question + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.putIfAbsent(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
