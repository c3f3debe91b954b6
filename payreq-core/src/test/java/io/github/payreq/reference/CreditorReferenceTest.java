package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @CsvFileSource(resources = "creditor-reference.csv", delimiter = '|')
    void agreesWithPublishedExamples(String expected, String reference) {
        assertThat(CreditorReference.isValid(reference)).isEqualTo(expected.equals("valid"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "creditor-reference-created.csv", delimiter = '|')
    void makesTheReferencesThatOthersMake(String invoiceNumber, String expected) {
        assertThat(CreditorReference.of(invoiceNumber).value()).isEqualTo(expected);
    }

    @Test
    void leavesOutWhatDividesAnInvoiceNumber() {
        assertThat(CreditorReference.of("re-2026/118.a"))
                .isEqualTo(CreditorReference.of("RE2026118A"))
                .hasSameHashCodeAs(CreditorReference.of("RE2026118A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "--", "1234567890123456789012", "счёт 7", "12#4", "1٢3", "ﬁ1", "ſ1"})
    void makesNoReferenceOfANumberThatDoesNotFit(String invoiceNumber) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditorReference.of(invoiceNumber))
                .withMessageContaining("(" + invoiceNumber + ") must have 1 to 21 letters from A to Z and digits");
    }

    @Test
    void isReadWithSpacesAndSmallLettersAndPrintedInGroupsOfFour() {
        CreditorReference reference = CreditorReference.parse(" rf18 5390\u00A00754 7034 ");

        assertThat(reference.value()).isEqualTo("RF18539007547034");
        assertThat(reference.formatted()).isEqualTo("RF18 5390 0754 7034");
    }

    @Test
    void saysWhatWouldBeRightAndNotTheReferenceItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditorReference.parse("RF19539007547034"))
                .withMessageContaining("such as RF18 5390 0754 7034")
                .withMessageNotContaining("RF19");
        assertThat(CreditorReference.parse("RF18539007547034")).hasToString("***7034");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF1853900754703٤", "RF18539007547034\u0000", "ＲＦ18539007547034", "RF18539007547034\n"})
    void acceptsAsciiOnly(String reference) {
        assertThat(CreditorReference.isValid(reference)).isFalse();
    }

    @Test
    void refusesCheckDigitsThatOnlyLeaveTheSameRemainder() {
        // 97, 98 and 02 are the check digits of these three bases; 00, 01 and 99 would pass a bare modulo 97.
        int seen = 0;
        for (int base = 0; base < 1000; base++) {
            String right = CreditorReference.of(Integer.toString(base)).value();
            String twin = switch (right.substring(2, 4)) {
                case "97" -> "00";
                case "98" -> "01";
                case "02" -> "99";
                default -> "";
            };
            if (!twin.isEmpty()) {
                seen++;
                assertThat(CreditorReference.isValid("RF" + twin + right.substring(4)))
                        .isFalse();
            }
        }
        assertThat(seen).isPositive();
    }

    @Property
    void whatIsMadeIsReadBack(
            @ForAll
                    @StringLength(min = 1, max = 21)
                    @CharRange(from = 'A', to = 'Z')
                    @CharRange(from = 'a', to = 'z')
                    @CharRange(from = '0', to = '9')
                    String invoiceNumber) {
        CreditorReference made = CreditorReference.of(invoiceNumber);

        assertThat(CreditorReference.parse(made.formatted())).isEqualTo(made);
        assertThat(CreditorReference.isValid(made.value())).isTrue();
    }

    @Property
    void everyChangeOfOneCharacterIsNoticed(
            @ForAll @StringLength(min = 1, max = 21) @CharRange(from = 'A', to = 'Z') @CharRange(from = '0', to = '9')
                    String base,
            @ForAll @IntRange(max = 24) int place,
            @ForAll @IntRange(max = 35) int other) {
        StringBuilder value = new StringBuilder(CreditorReference.of(base).value());
        int at = place % value.length();
        char changed = ALPHABET.charAt(other);
        // A letter is two digits to the checksum: a digit for a digit and a letter for a letter are promised, no more.
        if (value.charAt(at) != changed && Character.isDigit(value.charAt(at)) == Character.isDigit(changed)) {
            value.setCharAt(at, changed);
            assertThat(CreditorReference.isValid(value.toString())).isFalse();
        }
    }
}
