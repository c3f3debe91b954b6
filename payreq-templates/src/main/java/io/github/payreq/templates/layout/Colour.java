package io.github.payreq.templates.layout;

import java.util.function.Predicate;

/**
 * A colour of sRGB and its contrast with others. WCAG 2.2, success criterion 1.4.3 and the definitions of relative luminance
 * and contrast ratio.
 */
record Colour(int red, int green, int blue) {

    /** What is added to both luminances: 0.05. */
    private static final long FLARE = 500 * Linear.ONE;

    private static final int LIGHTEST = 1020;

    private static final int HEX = 16;

    /** The linear value of each channel. Whole numbers stand for binary fractions; they are right to eight digits. */
    private static final class Linear {
        private static final int BITS = 30;
        static final long ONE = 1L << BITS;
        private static final int LAST_ON_THE_LINE = 10;
        static final long[] VALUES = values();

        private static long[] values() {
            long[] values = new long[256];
            long root = ONE;
            for (int channel = values.length - 1; channel >= 0; channel--) {
                if (channel <= LAST_ON_THE_LINE) {
                    // (channel / 255) / 12.92
                    values[channel] = channel * 100L * ONE / 329_460;
                } else {
                    // ((channel / 255 + 0.055) / 1.055) ^ 2.4, which is the square times the square's fifth root
                    long base = (channel * 1000L + 14_025) * ONE / 269_025;
                    long square = times(base, base);
                    root = fifthRoot(square, root);
                    values[channel] = times(square, root);
                }
            }
            return values;
        }

        private static long times(long one, long two) {
            return (one * two) >> BITS;
        }

        /** By Newton's method, downwards from a start that is not below it. */
        private static long fifthRoot(long radicand, long start) {
            long root = start;
            while (true) {
                long square = times(root, root);
                long next = (4 * root + radicand * ONE / times(square, square)) / 5;
                if (next >= root) {
                    return root;
                }
                root = next;
            }
        }
    }

    static Colour parse(String text) {
        if (!isColour(text)) {
            throw new IllegalArgumentException("colour (" + text + ") must be written as #rrggbb");
        }
        int rgb = Integer.parseInt(text, 1, text.length(), HEX);
        return new Colour(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    private static boolean isColour(String text) {
        return text.length() == 7
                && text.charAt(0) == '#'
                && text.chars()
                        .skip(1)
                        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
    }

    String hex() {
        int rgb = (red << 16) | (green << 8) | blue;
        return "#" + Integer.toHexString((1 << 24) | rgb).substring(1);
    }

    /** Contrast ratio in hundredths, rounded down, so that it never says more than is there. */
    long contrast(Colour other) {
        long one = luminance();
        long two = other.luminance();
        return (Math.max(one, two) + FLARE) * 100 / (Math.min(one, two) + FLARE);
    }

    /** 4.5:1, which AA asks of text, and a trifle more, for the digits that the linear values lack. */
    boolean suffices(Colour ground) {
        long one = luminance();
        long two = ground.luminance();
        return (Math.max(one, two) + FLARE) * 100_000 >= (Math.min(one, two) + FLARE) * 450_001;
    }

    private long luminance() {
        return 2126 * Linear.VALUES[red] + 7152 * Linear.VALUES[green] + 722 * Linear.VALUES[blue];
    }

    /** Itself, or the lightest below it in HSL that fits. */
    Colour darkenedUntil(Predicate<Colour> fits) {
        if (fits.test(this)) {
            return this;
        }
        int good = 0;
        int bad = lightness();
        while (bad - good > 1) {
            int middle = (good + bad) / 2;
            if (fits.test(withLightness(middle))) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return withLightness(good);
    }

    /** Itself, or the darkest above it in HSL that fits. */
    Colour lightenedUntil(Predicate<Colour> fits) {
        if (fits.test(this)) {
            return this;
        }
        int bad = lightness();
        int good = LIGHTEST;
        while (good - bad > 1) {
            int middle = (good + bad) / 2;
            if (fits.test(withLightness(middle))) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return withLightness(good);
    }

    private int most() {
        return Math.max(red, Math.max(green, blue));
    }

    private int least() {
        return Math.min(red, Math.min(green, blue));
    }

    /** Lightness of HSL in steps of which 1020 are white. */
    private int lightness() {
        return 2 * (most() + least());
    }

    /** The same hue and saturation. CSS Color Module Level 4, section 7 (HSL), in whole numbers; luminance grows with it. */
    private Colour withLightness(int lightness) {
        return new Colour(channel(red, lightness), channel(green, lightness), channel(blue, lightness));
    }

    private int channel(int value, int lightness) {
        int sum = most() + least();
        int range = 255 - Math.abs(sum - 255);
        if (range == 0) {
            return (lightness + 2) / 4;
        }
        int half = LIGHTEST / 2;
        int scaled = lightness * range + (half - Math.abs(lightness - half)) * (2 * value - sum);
        return (scaled + 2 * range) / (4 * range);
    }
}
