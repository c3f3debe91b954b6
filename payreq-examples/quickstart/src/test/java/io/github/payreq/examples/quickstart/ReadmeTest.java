package io.github.payreq.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.templates.Composer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build compiles and runs. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String block(String language) throws IOException {
        String readme = readme();
        int start = readme.indexOf("```" + language + "\n") + language.length() + 4;
        return readme.substring(start, readme.indexOf("```", start));
    }

    @Test
    void itsCodeIsTheQuickstart() throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/github/payreq/examples/quickstart/Quickstart.java"));
        String code = source.substring(source.indexOf("// readme\n") + 10, source.indexOf("        // end"));

        assertThat(block("java")).isEqualTo(code.stripTrailing().stripIndent() + "\n");
    }

    @Test
    void itsOutputIsWhatTheQuickstartPrints() throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(out);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(block("text").strip());
    }

    @Test
    void itsCodeBeginsWithinTheFirstThirtyLines() throws IOException {
        List<String> lines = readme().lines().toList();

        assertThat(lines.indexOf("```java")).isBetween(1, 29);
    }

    @Test
    void itsTwoCommandsAreThoseThatTheBuildMachineRuns() throws IOException {
        assertThat(readme()).containsOnlyOnce("<!-- run -->\n```sh\n").containsOnlyOnce("<!-- test -->\n```sh\n");
        assertThat(Files.readString(ROOT.resolve(".ci/run")))
                .contains("for name in test run; do")
                .contains("README.md");
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        List<String> broken = Pattern.compile("]\\((?!https?:)([^)#]+)\\)")
                .matcher(readme())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(ROOT.resolve(link)))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void itNamesTheLanguagesThatAreThere() throws IOException {
        for (String language : Composer.languages()) {
            assertThat(readme()).contains("(`" + language + "`)");
        }
    }
}
