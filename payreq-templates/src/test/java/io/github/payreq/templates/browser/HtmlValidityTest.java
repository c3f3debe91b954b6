package io.github.payreq.templates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.templates.browser.DocumentsUnderTest.Document;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents are valid HTML with valid CSS, as the Nu validator, on which validator.w3.org runs, has it. */
class HtmlValidityTest {

    private static final Map<String, Integer> WARNINGS = new TreeMap<>();

    private static Function<String, List<String>> validator = html -> List.of();

    @BeforeAll
    static void load() throws Exception {
        validator = NuValidatorLoader.load();
    }

    /** Advice is shown, and fails nothing. */
    @AfterAll
    static void showsWarnings() {
        WARNINGS.forEach((warning, documents) -> System.out.println(warning + " [" + documents + " document(s)]"));
    }

    static Stream<Document> documents() {
        return DocumentsUnderTest.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theNuValidatorFindsNoError(Document document) {
        Map<Boolean, List<String>> messages = validator
                .apply(document.rendered().html())
                .stream()
                .collect(Collectors.partitioningBy(message -> message.startsWith("error")));
        messages.get(false).stream()
                .map(warning -> warning.replaceAll(" \\(\\d+:\\d+\\)$", ""))
                .distinct()
                .forEach(warning -> WARNINGS.merge(warning, 1, Integer::sum));

        assertThat(messages.get(true)).isEmpty();
    }

    @Test
    void anErrorWouldBeFound() {
        String valid = "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body><p>a</p></body></html>";

        assertThat(validator.apply(valid)).isEmpty();
        assertThat(List.of(
                        valid.replace("<p>", "<p align=\"left\">"),
                        valid.replace("<p>", "<p style=\"colour:red\">"),
                        valid.replace("</title>", "</title><style>p { color: reddish }</style>"),
                        valid.replace("<p>a</p>", "<p>a<img src=\"x\"></p>"),
                        valid.replace("<p>", "<p><div>")))
                .allSatisfy(
                        wrong -> assertThat(validator.apply(wrong)).anyMatch(message -> message.startsWith("error")));
    }
}
