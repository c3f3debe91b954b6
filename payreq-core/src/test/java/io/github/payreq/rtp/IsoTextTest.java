package io.github.payreq.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IsoTextTest {

    @Test
    void writesASpaceForControlsHalvesOfPairsAndTurningMarks() {
        assertThat(IsoText.oneLine("a\u0000b\u0007c\u0085d")).isEqualTo("a b c d");
        assertThat(IsoText.oneLine("a\r\nb\u2028c")).isEqualTo("a b c");
        assertThat(IsoText.oneLine("a\uD83Db\uDE00c")).isEqualTo("a b c");
        assertThat(IsoText.oneLine("a\u202Eb\u2066c")).isEqualTo("a b c");
        assertThat(IsoText.oneLine("a\uFFFFb\uFDD0c")).isEqualTo("a b c");
        assertThat(IsoText.oneLine("😀\u200d\u200fא")).isEqualTo("😀\u200d\u200fא");
    }

    @Test
    void shortensAtAWordAndCutsAWordThatIsTooLong() {
        assertThat(IsoText.shortened("one two three", 13)).isEqualTo("one two three");
        assertThat(IsoText.shortened("one two three", 12)).isEqualTo("one two");
        assertThat(IsoText.shortened("one two three", 7)).isEqualTo("one two");
        assertThat(IsoText.shortened("one twothreefour", 12)).isEqualTo("one twothree");
        assertThat(IsoText.shortened("x".repeat(10_000), 140)).isEqualTo("x".repeat(140));
        assertThat(IsoText.shortened("a" + "😀".repeat(100), 140)).isEqualTo("a" + "😀".repeat(69));
    }

    @Property
    void leavesOnlyWhatXmlCanCarryWithinTheLimit(@ForAll String text, @ForAll @IntRange(min = 1, max = 50) int max) {
        String written = IsoText.shortened(IsoText.oneLine(text), max);

        assertThat(written.length()).isLessThanOrEqualTo(max);
        assertThat(written.codePoints())
                .allMatch(c -> c >= 0x20 && (c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000));
    }

    @Property
    void hashesAreIdentifiersAndDiffer(@ForAll String one, @ForAll String other) {
        assertThat(IsoText.isIdentifier(IsoText.hash(one))).isTrue();
        assertThat(IsoText.hash(one).equals(IsoText.hash(other))).isEqualTo(one.equals(other));
    }
}
