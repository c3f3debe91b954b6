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
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwissQrReferenceTest {
    @ParameterizedTest
    @CsvFileSource(resources = "swiss-qr-reference.csv", delimiter = '|')
    void agreesWithPublishedExamples(String expected, String reference) {
        assertThat(SwissQrReference.isValid(reference)).isEqualTo(expected.equals("valid"));
    }

    @Test
    void isPrintedAsTheSwissPrintIt() {
        SwissQrReference reference = SwissQrReference.parse("123456000000001291146290514");

        assertThat(reference.formatted()).isEqualTo("12 34560 00000 00129 11462 90514");
        assertThat(reference).hasToString("***0514");
    }

    @Test
    void isMadeFromAnInvoiceNumberWithZerosInFront() {
        assertThat(SwissQrReference.of("2026-118/4").value()).matches("0{18}20261184[0-9]");
        assertThat(SwissQrReference.of("21000000000313947143000901"))
                .isEqualTo(SwissQrReference.parse("21 00000 00003 13947 14300 09017"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "RE-1", "١٢٣", "123456789012345678901234567"})
    void isNotMadeFromWhatDoesNotFit(String invoiceNumber) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SwissQrReference.of(invoiceNumber))
                .withMessageContaining("must have 1 to 26 digits, not all of them zero");
    }

    @Test
    void acceptsAsciiDigitsOnly() {
        assertThat(SwissQrReference.isValid("٢١٠٠٠٠٠٠٠٠٠٣١٣٩٤٧١٤٣٠٠٠٩٠١٧")).isFalse();
    }

    @Property
    void whatIsMadeIsReadBackAndEveryChangeOfOneDigitIsNoticed(
            @ForAll @StringLength(min = 1, max = 26) @NumericChars String digits,
            @ForAll @IntRange(max = 26) int at,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        SwissQrReference made = SwissQrReference.of("1" + digits.substring(1));
        assertThat(SwissQrReference.parse(made.formatted())).isEqualTo(made).hasSameHashCodeAs(made);

        StringBuilder changed = new StringBuilder(made.value());
        changed.setCharAt(at, (char) ('0' + (changed.charAt(at) - '0' + step) % 10));
        assertThat(SwissQrReference.isValid(changed.toString())).isFalse();
    }
}
