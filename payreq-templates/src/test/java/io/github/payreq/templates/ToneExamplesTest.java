package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kind and unkind messages of every language are told apart. The figures are in docs/tone-check.md. */
class ToneExamplesTest {

    static Stream<ToneExamples> known() {
        return ToneCheck.languages().stream()
                .flatMap(language -> ToneExamples.of(ToneExamples.FOLDER, language).stream());
    }

    @ParameterizedTest
    @MethodSource("known")
    void kindMessagesPassAndUnkindOnesAreFoundByTheRightRule(ToneExamples example) {
        List<ToneFinding> errors = example.errors();

        if (example.kind()) {
            assertThat(errors).as(example.text()).isEmpty();
        } else {
            assertThat(errors).as(example.text()).extracting(ToneFinding::rule).containsAnyElementsOf(example.rules());
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.ToneCheck#languages")
    void nineOfTenMessagesThatWereSetAsideAreJudgedRight(String language) {
        List<ToneExamples> examples = ToneExamples.of(ToneExamples.FOLDER.resolve("held-out"), language);
        List<ToneExamples> wrong =
                examples.stream().filter(one -> !one.isJudgedRight()).toList();

        assertThat(examples).hasSize(20).filteredOn(ToneExamples::kind).hasSize(10);
        assertThat(wrong).as("judged wrong").hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.ToneCheck#languages")
    void messagesOfAnotherAuthorAreJudgedRightToo(String language) {
        List<ToneExamples> examples = ToneExamples.of(ToneExamples.FOLDER.resolve("second"), language);

        assertThat(examples).hasSizeGreaterThanOrEqualTo(12);
        assertThat(examples)
                .as("judged wrong")
                .filteredOn(one -> !one.isJudgedRight())
                .isEmpty();
    }
}
