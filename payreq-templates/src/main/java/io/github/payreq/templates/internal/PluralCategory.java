package io.github.payreq.templates.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The plural categories of CLDR, in its order.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum PluralCategory {
    /** Arabic and Welsh nought, for example. */
    ZERO,
    /** The singular, or what counts like it: 1, 21, 31 in Russian. */
    ONE,
    /** The dual. */
    TWO,
    /** The paucal: 2 to 4, 22 to 24 in Russian. */
    FEW,
    /** What many languages use for large or round numbers. */
    MANY,
    /** Everything else; every language has it. */
    OTHER;

    private final String keyword = name().toLowerCase(Locale.ROOT);

    /** The keyword of the category in texts: {@code one}, {@code few} and so on. */
    public String keyword() {
        return keyword;
    }

    /** The place of the category among the targets of a compiled plural: its place in CLDR's order. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** The category of a keyword, or null for an unknown one. */
    public static @Nullable PluralCategory of(String keyword) {
        for (PluralCategory category : values()) {
            if (category.keyword.equals(keyword)) {
                return category;
            }
        }
        return null;
    }
}
