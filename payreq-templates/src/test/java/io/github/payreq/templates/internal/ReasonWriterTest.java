package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.policy.Reason;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonWriterTest {

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void everyReasonHasASentenceOfItsOwnInEveryLanguage(String language) {
        Texts texts = Texts.of(CompiledCatalogue.of(language).orElseThrow());
        Map<Reason, String> sentences = Arrays.stream(Reason.values())
                .collect(Collectors.toMap(reason -> reason, reason -> texts.render("why." + ReasonWriter.key(reason))));

        assertThat(sentences.values())
                .doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith(texts.render("sentence.end")));
        assertThat(texts.render(
                        "why.until",
                        new Frame(Argument.VOCABULARY).put(Argument.ROW_ON, java.time.LocalDate.of(2026, 12, 14))))
                .contains("14");
    }
}
