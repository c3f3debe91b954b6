package io.github.payreq.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.History;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Composer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build compiles and runs. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern OPTION = Pattern.compile("--[a-z0-9][a-z0-9-]+");
    private static final Pattern COMMAND = Pattern.compile("java -jar payreq\\.jar ([a-z]+)");

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
    void itsCodeOnScanningIsCompiledToo() throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/github/payreq/examples/quickstart/ScanToPay.java"));
        String code = source.substring(source.indexOf("// readme\n") + 10, source.indexOf("        // end"));
        String shown = readme().substring(readme().indexOf("## Pay in one scan"));

        assertThat(shown).contains("```java\n" + code.stripTrailing().stripIndent() + "\n```");
    }

    @Test
    void itsCodeOnChannelsAndOwnTextsIsCompiledToo() throws IOException {
        String source =
                Files.readString(Path.of("src/main/java/io/github/payreq/examples/quickstart/EveryChannel.java"));
        for (String mark : List.of("// readme\n", "// own\n")) {
            String code = source.substring(source.indexOf(mark) + mark.length());
            code = code.substring(0, code.indexOf("        // " + (mark.startsWith("// own") ? "own " : "") + "end"));

            assertThat(readme()).contains("```java\n" + code.stripTrailing().stripIndent() + "\n```");
        }
    }

    @Test
    void itsCodeOnChannelsAndOwnTextsRuns() throws IOException {
        PaymentRequest request =
                PayreqJson.mapper().readValue(Path.of("src/main/resources/logo-ru.json"), PaymentRequest.class);
        Situation today = Situation.on(request, History.none(), LocalDate.parse("2026-11-24"));

        assertThat(printed(() -> EveryChannel.print(today)).lines())
                .hasSize(4)
                .startsWith("Оплатить через СБП")
                .endsWith("Москва, 24 ноября 2026", "Five thousand roubles");
        assertThat(printed(EveryChannel::ownTexts)).isEqualTo("0\n");
    }

    @Test
    void itsCodeOnScanningPrintsTheCodeOfTheDay() throws IOException {
        PaymentRequest request =
                PayreqJson.mapper().readValue(Path.of("src/main/resources/design-de.json"), PaymentRequest.class);
        Situation today =
                Situation.on(request.toBuilder().language("en").build(), History.none(), LocalDate.parse("2026-11-24"));

        assertThat(printed(() -> ScanToPay.print(today)))
                .startsWith("Scan the QR code in your banking app")
                .contains("\nEPC069-12 for EUR 1463.00\n<svg ");
    }

    @Test
    void itsOutputIsWhatTheQuickstartPrints() throws IOException {
        assertThat(printed(() -> Quickstart.main(new String[0])).strip())
                .isEqualTo(block("text").strip());
    }

    private static String printed(Runnable printing) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            printing.run();
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
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

    /** A line that ends in … names only some of them. */
    @Test
    void itsSynopsesNameTheOptionsThatTheCommandsHave() throws IOException {
        List<String> synopses = readme().lines()
                .filter(line -> COMMAND.matcher(line).lookingAt())
                .toList();

        assertThat(synopses).hasSizeGreaterThan(8);
        for (String synopsis : synopses) {
            List<String> named =
                    OPTION.matcher(synopsis).results().map(MatchResult::group).toList();
            Set<String> had = new TreeSet<>();
            for (String command : commands(synopsis)) {
                String help = CommandRun.of((command + " --help").split(" ")).out();
                OPTION.matcher(help.substring(0, help.indexOf(".\n")))
                        .results()
                        .map(MatchResult::group)
                        .forEach(had::add);
            }

            assertThat(had).as(synopsis).containsAll(named);
            if (!synopsis.endsWith("…")) {
                assertThat(named).as(synopsis).containsAll(had);
            }
        }
    }

    private static List<String> commands(String synopsis) {
        Matcher matcher = COMMAND.matcher(synopsis);
        assertThat(matcher.lookingAt()).isTrue();
        String command = matcher.group(1);
        return command.equals("catalogue") ? List.of("catalogue check", "catalogue export") : List.of(command);
    }

    @Test
    void itNamesTheLanguagesThatAreThere() throws IOException {
        for (String language : Composer.languages()) {
            assertThat(readme()).contains("(`" + language + "`)");
        }
    }
}
