package io.github.payreq.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * BCP 47 language tags: one spelling, and the way from a regional language to the language itself (RFC 4647, section
 * 3.4, lookup). {@code zh-CN} means {@code zh-Hans}, and {@code zh-TW} means {@code zh-Hant}.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class LanguageTags {

    private LanguageTags() {}

    /**
     * Spells a tag in the usual way.
     *
     * @param tag a tag, such as {@code pt_br} or {@code zh-CN}
     * @return the tag, such as {@code pt-BR} or {@code zh-Hans}
     */
    public static String canonical(String tag) {
        if (isPlain(tag)) {
            return tag;
        }
        String canonical = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return switch (canonical) {
            case "zh", "zh-CN", "zh-SG", "zh-Hans-CN" -> "zh-Hans";
            case "zh-TW", "zh-HK", "zh-MO", "zh-Hant-TW" -> "zh-Hant";
            default -> canonical;
        };
    }

    /**
     * Lists what can serve for a tag, the closest first: {@code de-CH} gives {@code de-CH} and {@code de}.
     *
     * @param tag a tag
     * @return the tag itself and what remains when its end is cut off, subtag by subtag
     */
    public static List<String> chain(String tag) {
        if (isPlain(tag)) {
            return List.of(tag);
        }
        List<String> chain = new ArrayList<>();
        String rest = canonical(tag);
        chain.add(rest);
        for (int end = rest.lastIndexOf('-'); end > 0; end = rest.lastIndexOf('-')) {
            rest = rest.substring(0, end);
            boolean endsInSingleton = rest.length() > 2 && rest.charAt(rest.length() - 2) == '-';
            if (!endsInSingleton) {
                chain.add(rest);
            }
        }
        return chain;
    }

    /** Two small letters that are spelled as they are: all but Chinese and the three languages whose codes have changed. */
    private static boolean isPlain(String tag) {
        return tag.length() == 2
                && isSmallLetter(tag.charAt(0))
                && isSmallLetter(tag.charAt(1))
                && !tag.equals("zh")
                && !tag.equals("iw")
                && !tag.equals("ji")
                && !tag.equals("in");
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
