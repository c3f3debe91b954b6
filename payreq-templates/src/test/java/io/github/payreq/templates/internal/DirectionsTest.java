package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionsTest {

    private static final Directions ARABIC = new Directions(true);
    private static final Directions ENGLISH = new Directions(false);

    private static String text(Directions directions, String value) {
        StringBuilder out = new StringBuilder();
        directions.appendText(out, value);
        return out.toString();
    }

    private static String copied(Directions directions, String value) {
        StringBuilder out = new StringBuilder();
        directions.appendCopied(out, value);
        return out.toString();
    }

    @Test
    void aTextOfTheOtherDirectionIsIsolated() {
        assertThat(text(ENGLISH, "שלום")).isEqualTo("\u2068שלום\u2069");
        assertThat(text(ARABIC, "Studio Logo")).isEqualTo("\u2068Studio Logo\u2069");
        assertThat(text(ARABIC, "123-4")).isEqualTo("\u2068123-4\u2069");
    }

    @Test
    void aTextOfTheSameDirectionIsLeftAsItIs() {
        assertThat(text(ENGLISH, "Studio Logo")).isEqualTo("Studio Logo");
        assertThat(text(ARABIC, "شكرًا لكم")).isEqualTo("شكرًا لكم");
        assertThat(text(ARABIC, "")).isEmpty();
        assertThat(text(ARABIC, "123/4")).isEqualTo("123/4");
        assertThat(text(ARABIC, "09:00")).isEqualTo("09:00");
    }

    @Test
    void whatHoldsIsolatedValuesIsNotIsolatedAgain() {
        String composed = text(ARABIC, "Studio") + ": شكرًا";

        assertThat(text(ARABIC, composed)).isEqualTo(composed);
        assertThat(copied(ARABIC, composed)).isEqualTo(composed);
    }

    @Test
    void everyLineIsIsolatedByItself() {
        assertThat(text(ARABIC, "One\n\nTwo")).isEqualTo("\u2068One\u2069\n\n\u2068Two\u2069");
    }

    /** A mark that is copied along breaks a link and is refused by a bank's form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pay.example/i/1/",
                "DE89 3704 0044 0532 0130 00",
                "40702810200000012345",
                "anna@example.com",
                "COBADEFFXXX",
                "+++020/3430/53497+++?https://pay.example"
            })
    void whatIsCopiedHasNoMarksIfItIsReadRightWithoutThem(String value) {
        assertThat(copied(ARABIC, value)).isEqualTo(value);
        assertThat(copied(ENGLISH, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+49 30 1234567", "20-00-00", "12 345", "123-4", "12//3", "Pay (fast)", "+++020/3430/53497+++"})
    void whatWouldBeMisreadIsIsolated(String value) {
        assertThat(copied(ARABIC, value)).isEqualTo("\u2068" + value + "\u2069");
    }

    /** By the JDK's own implementation of the algorithm: the groups keep their order in a line of Arabic. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 00",
                "40702810200000012345",
                "anna@example.com",
                "COBADEFFXXX",
                "123/4",
                "09:00"
            })
    void aValueWithoutMarksRunsFromLeftToRightInAnArabicLine(String value) {
        String line = "الحساب: " + copied(ARABIC, value);
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int start = line.indexOf(value);

        for (int i = start; i < line.length(); i++) {
            assertThat(bidi.getLevelAt(i))
                    .as("level of %s in %s", line.charAt(i), line)
                    .isEqualTo(2);
        }
    }

    @Test
    void marksAreTakenOutWhereTheyCost() {
        assertThat(Directions.withoutIsolates("a \u2068שלום\u2069 b")).isEqualTo("a שלום b");
    }
}
