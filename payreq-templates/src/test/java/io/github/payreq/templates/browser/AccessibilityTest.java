package io.github.payreq.templates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.github.payreq.templates.browser.DocumentsUnderTest.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody can read what is sent: axe-core, with every rule that it has on by default, finds nothing. */
@ExtendWith(Browser.Provided.class)
class AccessibilityTest {

    private static final String AXE = axe();

    static Stream<Document> samples() {
        return DocumentsUnderTest.samples();
    }

    /** The other cases differ in their layout, not in their language. */
    static Stream<Document> cases() {
        return Stream.of("en", "ar")
                .flatMap(language -> DocumentsUnderTest.cases(language).stream())
                .flatMap(one -> one.documents());
    }

    @ParameterizedTest
    @MethodSource({"samples", "cases"})
    void axeFindsNothingOnAnyGround(Document document, Browser browser) {
        assertThat(BrowserLayoutTest.grounds(document).map(dark -> violations(document, dark, browser)))
                .allSatisfy(violations -> assertThat(violations).isEmpty());
    }

    private static String violations(Document document, boolean dark, Browser browser) {
        browser.viewport(640, 800);
        browser.dark(dark);
        browser.open(document.rendered());
        browser.run(AXE);
        return browser.runAsync("axe.run({resultTypes: ['violations']}).then(arguments[0])", found -> {
            List<?> violations = (List<?>) ((Map<?, ?>) found).get("violations");
            return violations.stream().map(AccessibilityTest::described).collect(Collectors.joining("\n"));
        });
    }

    private static String described(Object violation) {
        Map<?, ?> rule = (Map<?, ?>) violation;
        return rule.get("id") + ": " + rule.get("help")
                + ((List<?>) rule.get("nodes"))
                        .stream()
                                .map(node -> String.valueOf(((Map<?, ?>) node).get("html")))
                                .limit(3)
                                .collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    /** The same file that axe-core's own binding loads; that one opens a window for each run. */
    private static String axe() {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
