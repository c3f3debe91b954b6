package io.github.payreq.templates.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle computes in binary fractions, by the formulas of WCAG 2.2 and CSS Color 4 as they stand there. */
class PaletteTest {

    private static final double ENOUGH = 4.5;

    private static double[] channels(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new double[] {(rgb >> 16) / 255d, ((rgb >> 8) & 255) / 255d, (rgb & 255) / 255d};
    }

    private static double luminance(String hex) {
        double[] linear = channels(hex);
        for (int i = 0; i < 3; i++) {
            linear[i] = linear[i] <= 0.04045 ? linear[i] / 12.92 : Math.pow((linear[i] + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double contrast(String one, String two) {
        double a = luminance(one);
        double b = luminance(two);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static boolean suffices(String colour, List<String> grounds) {
        return grounds.stream().allMatch(ground -> contrast(colour, ground) >= ENOUGH);
    }

    /** CSS Color Module Level 4, sections 7 and 7.2, sample code put into Java. */
    private static String withLightness(String hex, double lightness) {
        double[] rgb = channels(hex);
        double max = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        double min = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
        double middle = (min + max) / 2;
        double spread = max - min;
        double hue = 0;
        double saturation = 0;
        if (spread > 0) {
            saturation = (max - middle) / Math.min(middle, 1 - middle);
            if (max == rgb[0]) {
                hue = (rgb[1] - rgb[2]) / spread + (rgb[1] < rgb[2] ? 6 : 0);
            } else if (max == rgb[1]) {
                hue = (rgb[2] - rgb[0]) / spread + 2;
            } else {
                hue = (rgb[0] - rgb[1]) / spread + 4;
            }
        }
        double reach = saturation * Math.min(lightness, 1 - lightness);
        int[] result = new int[3];
        int[] shifts = {0, 8, 4};
        for (int i = 0; i < 3; i++) {
            double k = (shifts[i] + hue * 2) % 12;
            result[i] = (int) Math.round(255 * (lightness - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1))));
        }
        return String.format(Locale.ROOT, "#%02x%02x%02x", result[0], result[1], result[2]);
    }

    /** The first that fits in small steps from the colour towards black or white. */
    private static String firstThatFits(String colour, double step, Predicate<String> fits) {
        if (fits.test(colour)) {
            return colour;
        }
        double[] rgb = channels(colour);
        double start = (Math.max(rgb[0], Math.max(rgb[1], rgb[2])) + Math.min(rgb[0], Math.min(rgb[1], rgb[2]))) / 2;
        for (double lightness = start;
                lightness > -Math.abs(step) && lightness < 1 + Math.abs(step);
                lightness += step) {
            String tried = withLightness(colour, Math.max(0, Math.min(1, lightness)));
            if (fits.test(tried)) {
                return tried;
            }
        }
        throw new AssertionError(colour);
    }

    private static void isNear(String colour, String expected) {
        double[] a = channels(colour);
        double[] b = channels(expected);
        for (int i = 0; i < 3; i++) {
            assertThat(Math.abs(a[i] - b[i]) * 255)
                    .as(colour + " beside " + expected)
                    .isLessThan(2.5);
        }
    }

    private static void isLegible(String colour) {
        Palette palette = Palette.of(colour);

        assertThat(palette.accent()).as(colour).matches(accent -> suffices(accent, Palette.LIGHT));
        assertThat(palette.accentOnDark()).as(colour).matches(accent -> suffices(accent, Palette.DARK));
        assertThat(contrast(palette.onAccent(), palette.accent())).as(colour).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(contrast(palette.onAccentOnDark(), palette.accentOnDark()))
                .as(colour)
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** Black on white is in WCAG itself; the others are what contrast checkers publish as their examples. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 2100",
        "#ffffff, #ffffff, 100",
        "#777777, #ffffff, 447",
        "#767676, #ffffff, 454",
        "#0000ff, #ffffff, 859",
        "#ff0000, #ffffff, 399",
        "#00ff00, #ffffff, 137"
    })
    void contrastIsThatOfWcag(String one, String two, long hundredths) {
        assertThat(Colour.parse(one).contrast(Colour.parse(two))).isEqualTo(hundredths);
        assertThat(Colour.parse(two).contrast(Colour.parse(one))).isEqualTo(hundredths);
    }

    @Test
    void contrastOfEveryGreyIsThatOfTheOracle() {
        for (int grey = 0; grey < 256; grey++) {
            String colour = hex(grey * 0x010101);
            for (String ground : List.of("#ffffff", "#2a3037", "#ff8800")) {
                double expected = contrast(colour, ground) * 100;
                assertThat((double) Colour.parse(colour).contrast(Colour.parse(ground)))
                        .as(colour)
                        .isBetween(expected - 1.000001, expected + 0.000001);
            }
        }
    }

    @Test
    void aColourThatSufficesStays() {
        assertThat(Palette.of("#1a56a8").accent()).isEqualTo("#1a56a8");
        assertThat(Palette.of("#FFEE00").accentOnDark()).isEqualTo("#ffee00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffee00", "#ff0000", "#00ff00", "#ffffff", "#808080", "#e60073", "#7fb3ff"})
    void aLightColourIsDarkenedByAsLittleAsItTakes(String colour) {
        String expected = firstThatFits(colour, -0.0005, tried -> suffices(tried, Palette.LIGHT));

        isNear(Palette.of(colour).accent(), expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#0000ff", "#1a56a8", "#800000", "#003300", "#4b0082"})
    void aDarkColourIsLightenedByAsLittleAsItTakes(String colour) {
        String expected = firstThatFits(colour, 0.0005, tried -> suffices(tried, Palette.DARK));

        isNear(Palette.of(colour).accentOnDark(), expected);
    }

    @Test
    void coloursOfAllKindsAreLegibleEverywhere() {
        for (int red = 0; red < 256; red += 15) {
            for (int green = 0; green < 256; green += 15) {
                for (int blue = 0; blue < 256; blue += 15) {
                    isLegible(hex((red << 16) | (green << 8) | blue));
                }
            }
        }
    }

    @Property
    void everyColourIsLegibleEverywhere(@ForAll @IntRange(max = 0xffffff) int rgb) {
        isLegible(hex(rgb));
    }

    @Property
    void hueAndSaturationStay(@ForAll @IntRange(max = 0xffffff) int rgb) {
        keepsHueAndSaturation(hex(rgb));
    }

    @Test
    void hueAndSaturationOfManyColoursStay() {
        for (int rgb = 0; rgb <= 0xffffff; rgb += 44_983) {
            keepsHueAndSaturation(hex(rgb));
        }
    }

    /** Whatever the lightness of the result is, the given colour at that lightness is that result. */
    private static void keepsHueAndSaturation(String colour) {
        for (String used :
                List.of(Palette.of(colour).accent(), Palette.of(colour).accentOnDark())) {
            double[] rgb = channels(used);
            double lightness =
                    (Math.max(rgb[0], Math.max(rgb[1], rgb[2])) + Math.min(rgb[0], Math.min(rgb[1], rgb[2]))) / 2;
            isNear(used, withLightness(colour, lightness));
        }
    }

    @Test
    void whatIsWrittenOnAButtonIsTheBetterOfWhiteAndInk() {
        assertThat(Palette.of("#1a56a8").onAccent()).isEqualTo("#ffffff");
        assertThat(Palette.of("#ffee00").onAccentOnDark()).isEqualTo("#101418");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "1a56a8", "#1a56a8ff", "#١٢٣٤٥٦"})
    void anythingElseThanSixDigitsIsRefused(String colour) {
        assertThatThrownBy(() -> Palette.of(colour))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("colour (" + colour + ") must be written as #rrggbb");
        assertThatThrownBy(() -> new Palette("#000000", "#ffffff", colour, "#000000"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A layout with another ground would need another contrast. */
    @Test
    void everyGroundOfTheLayoutsIsOneThatColoursAreMeasuredAgainst() throws IOException {
        List<String> grounds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte/email"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                lines(file)
                        .flatMap(line -> Pattern.compile("background-color: ?(#[0-9a-f]{6})")
                                .matcher(line)
                                .results())
                        .forEach(ground -> grounds.add(ground.group(1)));
            }
        }

        assertThat(grounds).isNotEmpty();
        assertThat(Stream.concat(Palette.LIGHT.stream(), Palette.DARK.stream()).toList())
                .containsAll(grounds);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
