package io.github.payreq.templates.layout;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks of single fields; what the constraints of the request's model let pass passes here too. */
final class Fields {

    /** Control characters, line breaks, and what turns the direction of text. Unicode Technical Report 36, section 3.2. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Fields() {}

    static String line(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " (" + value + ") must not be blank");
        }
        if (UNFIT.matcher(value).find()) {
            throw new IllegalArgumentException(field + " ("
                    + UNFIT.matcher(value).replaceAll("\uFFFD") + ") must be one line without control characters");
        }
        return value;
    }

    static String https(String field, String value) {
        if (!isHttps(line(field, value))) {
            throw new IllegalArgumentException(
                    field + " (" + value + ") must be a complete https address, such as https://example.com/logo.png");
        }
        return value;
    }

    private static boolean isHttps(String value) {
        try {
            URI uri = new URI(value);
            return uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).equals("https")
                    && uri.getRawAuthority() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
