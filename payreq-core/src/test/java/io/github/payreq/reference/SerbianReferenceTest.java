package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerbianReferenceTest {

    /** ArtBIT/ips-qr-code lib/ips.test.js; a public Dart builder that cites the recommendations of the central bank. */
    @ParameterizedTest
    @CsvSource({
        "true, 2012345",
        "false, -14123412",
        "false, 14-123412",
        "false, 2012346",
        "false, 2112345",
        "false, ''",
        "false, 20",
        "false, 20 12345",
        "false, ٢٠12345",
        "false, 97abc"
    })
    void agreesWithPublishedExamples(boolean valid, String reference) {
        assertThat(SerbianReference.isValid(reference)).isEqualTo(valid);
    }

    @Property
    void whatIsMadeIsValidAndEveryChangeOfOneDigitIsNoticed(
            @ForAll @StringLength(min = 1, max = 20) @NumericChars String number,
            @ForAll @IntRange(max = 21) int at,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        String reference = SerbianReference.of(number);
        assertThat(SerbianReference.isValid(reference)).isTrue();
        assertThat(reference).endsWith(number);
        assertThat(SerbianReference.isValid(Numbers.changed(reference, at % reference.length(), step)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "123456789012345678901", "č", "1|2"})
    void isNotMadeFromWhatDoesNotFit(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> SerbianReference.of(number));
    }

    @Test
    void dividersAreLeftOut() {
        assertThat(SerbianReference.of("2026-118/4")).isEqualTo(SerbianReference.of("20261184"));
    }
}
