package io.github.payreq.templates.layout;

import java.util.List;
import java.util.function.Predicate;

/**
 * The colours of a document that come from the payee's one colour. {@link #of} gives such that text in them, and text on
 * them, has a contrast of 4.5:1 or better on every ground of the shipped layouts.
 *
 * <p>Source: WCAG 2.2, success criterion 1.4.3 (level AA).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param accent the colour of buttons and links on a light ground, {@code #rrggbb}
 * @param onAccent what is written on a button, {@code #rrggbb}
 * @param accentOnDark the same as {@code accent} on a dark ground, {@code #rrggbb}
 * @param onAccentOnDark what is written on a button on a dark ground, {@code #rrggbb}
 */
public record Palette(String accent, String onAccent, String accentOnDark, String onAccentOnDark) {

    /** Card, box and the ground around them, as the layouts have them. */
    static final List<String> LIGHT = List.of("#ffffff", "#f3f6f9", "#eef1f4");

    /** The same in dark mode. */
    static final List<String> DARK = List.of("#1f2429", "#2a3037", "#14171a");

    private static final List<Colour> LIGHT_GROUNDS =
            LIGHT.stream().map(Colour::parse).toList();
    private static final List<Colour> DARK_GROUNDS =
            DARK.stream().map(Colour::parse).toList();
    private static final Colour WHITE = Colour.parse("#ffffff");
    private static final Colour INK = Colour.parse("#101418");

    /** A blue, for payees without a colour. */
    static final Palette NEUTRAL = of("#1a56a8");

    /**
     * Checks the colours, not their contrast.
     *
     * @param accent the colour on a light ground
     * @param onAccent what is written on it
     * @param accentOnDark the colour on a dark ground
     * @param onAccentOnDark what is written on it
     * @throws IllegalArgumentException if one is not written as {@code #rrggbb}
     */
    public Palette {
        accent = Colour.parse(accent).hex();
        onAccent = Colour.parse(onAccent).hex();
        accentOnDark = Colour.parse(accentOnDark).hex();
        onAccentOnDark = Colour.parse(onAccentOnDark).hex();
    }

    /**
     * Makes the colours from one. Where its contrast does not suffice, it is made darker for light grounds and lighter for dark
     * ones, as little as that takes; its hue and saturation in HSL stay.
     *
     * @param colour the payee's colour as {@code #rrggbb}
     * @return the colours
     * @throws IllegalArgumentException if it is not written so
     */
    public static Palette of(String colour) {
        Colour given = Colour.parse(colour);
        Colour light = given.darkenedUntil(on(LIGHT_GROUNDS));
        Colour dark = given.lightenedUntil(on(DARK_GROUNDS));
        return new Palette(
                light.hex(), written(light).hex(), dark.hex(), written(dark).hex());
    }

    /** Legible on each ground, and something is legible on it. */
    private static Predicate<Colour> on(List<Colour> grounds) {
        return colour -> {
            for (Colour ground : grounds) {
                if (!colour.suffices(ground)) {
                    return false;
                }
            }
            return written(colour).suffices(colour);
        };
    }

    private static Colour written(Colour ground) {
        return WHITE.contrast(ground) >= INK.contrast(ground) ? WHITE : INK;
    }

    /** The least contrast of a colour with the light grounds, or with the dark ones, in hundredths. */
    static long contrast(String colour, List<String> grounds) {
        return grounds.stream()
                .mapToLong(ground -> Colour.parse(colour).contrast(Colour.parse(ground)))
                .min()
                .orElseThrow();
    }
}
