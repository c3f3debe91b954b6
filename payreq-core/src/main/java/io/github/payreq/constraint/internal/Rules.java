package io.github.payreq.constraint.internal;

import io.github.payreq.reference.Iban;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.iban4j.BicUtil;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.jspecify.annotations.Nullable;

/** The rules on one text that need no type of their own. */
public final class Rules {
    private static final Set<String> COUNTRIES =
            Arrays.stream(CountryCode.values()).map(CountryCode::getAlpha2).collect(Collectors.toUnmodifiableSet());

    /** An authority whose host is not ASCII: {@link URI} does not take it apart. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?<host>[^@:\\[\\]]+)(?::(?<port>[0-9]{1,5}))?");

    private static final int LAST_PORT = 65_535;

    private Rules() {}

    /**
     * The rule of {@code @Iban}.
     *
     * @param text the text, with or without spaces
     * @return true if it is an IBAN
     */
    public static boolean isIban(String text) {
        return Iban.isValid(text);
    }

    static boolean isBic(String text) {
        if (!isAsciiLettersAndDigits(text)) {
            return false;
        }
        try {
            BicUtil.validate(text);
            return true;
        } catch (Iban4jException e) {
            return false;
        }
    }

    static boolean isCountryCode(String text) {
        return COUNTRIES.contains(text);
    }

    static boolean isLanguageTag(String text) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(text);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    static boolean isHttpsUrl(String text) {
        if (!isPlainText(text, false)) {
            return false;
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return false;
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getRawUserInfo() != null) {
            return false;
        }
        return uri.getHost() != null ? uri.getPort() <= LAST_PORT : isInternationalized(uri.getRawAuthority());
    }

    private static boolean isInternationalized(@Nullable String authority) {
        if (authority == null) {
            return false;
        }
        Matcher matcher = HOST_AND_PORT.matcher(authority);
        if (!matcher.matches()) {
            return false;
        }
        String port = matcher.group("port");
        if (port != null && Integer.parseInt(port) > LAST_PORT) {
            return false;
        }
        try {
            return !IDN.toASCII(matcher.group("host"), IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES)
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The rule of {@code @PlainText}.
     *
     * @param text the text
     * @param lines whether line breaks are allowed
     * @return true if the text is plain
     */
    public static boolean isPlainText(String text, boolean lines) {
        return text.codePoints().noneMatch(c -> isLineBreak(c) ? !lines : isUnfit(c));
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isUnfit(int c) {
        return Character.isISOControl(c)
                || isBetween('\u202A', c, '\u202E')
                || isBetween('\u2066', c, '\u2069')
                || isBetween(Character.MIN_SURROGATE, c, Character.MAX_SURROGATE);
    }

    private static boolean isBetween(char first, int c, char last) {
        return first <= c && c <= last;
    }

    private static boolean isAsciiLettersAndDigits(String text) {
        return text.chars().allMatch(c -> isBetween('0', c, '9') || isBetween('A', c, 'Z') || isBetween('a', c, 'z'));
    }
}
