package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmvDataTest {

    @ParameterizedTest
    @CsvFileSource(resources = "emv-data.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String code) {
        if (taken.equals("damaged")) {
            assertThatIllegalArgumentException().isThrownBy(() -> EmvData.parseCode(code));
        } else {
            assertThat(EmvData.parseCode(code).code()).isEqualTo(code);
        }
    }

    @Test
    void lengthsCountCharactersAndTheChecksumBytes() {
        EmvData data = EmvData.of(Map.of("00", "01", "59", "最佳运输", "60", "😀"));
        assertThat(data.text()).isEqualTo("0002015904最佳运输6001😀");
        assertThat(EmvData.parseCode(data.code())).isEqualTo(data).hasSameHashCodeAs(data);
        assertThat(data).hasToString("EmvData[00, 59, 60]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "000", "00", "0001", "00021", "000a1", "٠٠٠١1", "00011x", "0001100011", "6304ABCD1"})
    void doesNotReadWhatDoesNotConsistOfDataObjects(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmvData.parse(text))
                .withMessageContaining("must");
    }

    @Test
    void refusesTagsAndValuesThatHaveNoPlace() {
        for (Map<String, String> values : List.of(
                Map.of("0", "x"),
                Map.of("aa", "x"),
                Map.of("000", "x"),
                Map.of("00", ""),
                Map.of("00", "x".repeat(100)))) {
            assertThatIllegalArgumentException().isThrownBy(() -> EmvData.of(values));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmvData.of(Map.of()).with("a", "x"));
    }

    @Test
    void aNewTagIsPutBeforeTheFirstHigherOneAndAnOldOneStays() {
        assertThat(EmvData.parse("5802TH5303764").with("53", "360").text()).isEqualTo("5802TH5303360");
        assertThat(EmvData.parse("5303764").with("54", "1").with("01", "12").text())
                .isEqualTo("010212530376454011");
    }

    @Property
    void whatIsWrittenIsReadBackAndEveryChangeIsNoticed(
            @ForAll("data") Map<String, String> values, @ForAll @IntRange(max = 400) int at) {
        EmvData data = EmvData.of(values);
        String code = data.code();
        assertThat(EmvData.parseCode(code).values()).isEqualTo(values);
        StringBuilder changed = new StringBuilder(code);
        changed.setCharAt(at % code.length(), '~');
        assertThatIllegalArgumentException().isThrownBy(() -> EmvData.parseCode(changed.toString()));
    }

    @Provide
    Arbitrary<Map<String, String>> data() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(10, 62).map(String::valueOf),
                        Arbitraries.strings()
                                .withCharRange(' ', '}')
                                .ofMinLength(1)
                                .ofMaxLength(99))
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
