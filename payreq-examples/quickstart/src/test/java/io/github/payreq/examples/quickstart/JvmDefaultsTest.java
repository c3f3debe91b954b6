package io.github.payreq.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed does not depend on the JVM's locale, zone and charset, nor on class path or module path. */
class JvmDefaultsTest {

    private static final List<String> CLASS_PATH =
            Arrays.asList(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator));

    private static final List<String> MODULES = List.of(
            "payreq-core",
            "payreq-templates",
            "jspecify",
            "jakarta.validation-api",
            "hibernate-validator",
            "jboss-logging",
            "classmate",
            "joda-money",
            "iban4j",
            "qrcodegen",
            "slf4j-api",
            "jte-runtime",
            "jackson-");

    /** ZXing's jar is called core. */
    private static final List<String> OPTIONAL = List.of("zxing", "xz-");

    @TempDir
    static Path folder;

    private static List<String> commands = List.of();
    private static String expected = "";

    @BeforeAll
    static void runHere() throws IOException {
        Path faulty = folder.resolve("faulty.json");
        Files.writeString(
                faulty,
                Files.readString(example("logo-ru"))
                        .replace("\"5000.00 RUB\"", "\"-5.00 RUB\"")
                        .replace("ivan@", "ivan"));
        Path bars = folder.resolve("bars.json");
        Files.writeString(bars, withOptionalCodes());
        List<List<String>> calls = List.of(
                List.of("compose", example("logo-ru").toString(), "--today", "2026-11-24"),
                List.of("compose", example("logo-ru").toString(), "--today", "2026-12-05", "--channel", "sms"),
                List.of("compose", example("design-de").toString(), "--today", "2026-11-24", "--language", "en"),
                List.of("compose", example("rent-ch").toString(), "--today", "2026-11-30", "--language", "en"),
                List.of("page", example("logo-ru").toString(), "--today", "2026-11-24"),
                List.of("words", "1000000.25", "UAH", "--language", "uk"),
                List.of("words", "2000.50", "TRY", "--language", "tr", "--json"),
                List.of("check", faulty.toString(), "--today", "2026-11-24"),
                List.of("pay", example("logo-ru").toString(), "--today", "2026-11-24", "--json"),
                List.of("pay", example("design-de").toString(), "--today", "2026-11-24", "--language", "en"),
                List.of("pay", example("design-de").toString(), "--today", "2026-11-24", "--pain013"),
                List.of("late", example("design-de").toString(), "--on", "2026-12-10"),
                List.of("pay", bars.toString(), "--today", "2026-11-24", "--svg", folder.toString(), "--json"));
        commands = calls.stream()
                .flatMap(call -> Stream.concat(call.stream(), Stream.of(CommandProbe.NEXT)))
                .toList();
        expected = calls.stream()
                .map(call -> CommandRun.of(call.toArray(String[]::new)))
                .map(run -> run.err() + run.out() + "exit " + run.status() + "\n")
                .collect(Collectors.joining());
        assertThat(expected).contains("Уважаемый Иван Сергеевич!", "EUR\u00a01,463.00", "TOTAL_NOT_POSITIVE");
    }

    /** The German example, paid by a Slovak and a Croatian transfer. */
    private static String withOptionalCodes() throws IOException {
        String json = Files.readString(example("design-de")).replace("\"language\": \"de\"", "\"language\": \"en\"");
        return json.substring(0, json.lastIndexOf("\"methods\"")) + """
                "methods": [
                  {"id": "sk", "type": "bankTransfer", "scheme": "sk", "iban": "SK9611000000002918599669"},
                  {"id": "hr", "type": "bankTransfer", "scheme": "hr", "iban": "HR1210010051863000160"}
                ]}
                """;
    }

    private static Path example(String name) {
        return Path.of("src/main/resources", name + ".json").toAbsolutePath();
    }

    @ParameterizedTest
    @CsvSource({
        "de, DE, Pacific/Kiritimati, ISO-8859-1",
        "tr, TR, America/Los_Angeles, UTF-8",
        "ar, SA, Pacific/Kiritimati, US-ASCII",
    })
    void theSameIsPrintedUnderEveryLocaleAndZone(String language, String country, String zone, String charset)
            throws Exception {
        List<String> defaults = List.of(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + charset);

        assertThat(run(defaults, onClassPath(), "unnamed")).as("class path").isEqualTo(expected);
        assertThat(run(defaults, onModulePath(), "named")).as("module path").isEqualTo(expected);
    }

    @Test
    void theProbeNoticesALibraryThatStandsElsewhere() throws Exception {
        assertThat(start(List.of(), onClassPath(), "named").waitFor()).isEqualTo(CommandProbe.ELSEWHERE);
    }

    @Test
    void withoutTheOptionalLibrariesOneSentenceSaysWhatToAdd() throws Exception {
        String onClassPath = run(List.of(), withoutOptional(), "unnamed");
        String onModulePath =
                run(List.of(), onModulePath("io.github.payreq.templates,tools.jackson.databind"), "named");

        assertThatOneSentenceNames(onClassPath, "com.google.zxing:core", "--add-modules com.google.zxing");
        // With jte's runtime, an automatic module, Java resolves all others on the path: ZXing is one, xz is not.
        assertThatOneSentenceNames(onModulePath, "org.tukaani:xz", "--add-modules org.tukaani.xz");
    }

    private static void assertThatOneSentenceNames(String output, String artifact, String option) {
        String last = output.substring(output.indexOf("pain.013"));
        assertThat(last.lines().filter(line -> line.contains("--add-modules")))
                .hasSize(1)
                .first()
                .asString()
                .contains(artifact, option);
        assertThat(last).endsWith("exit 3\n");
        assertThat(output).contains("|Sum=475000|", "EUR1463.00");
    }

    private static List<String> onClassPath() {
        return List.of("-cp", String.join(File.pathSeparator, CLASS_PATH));
    }

    private static List<String> withoutOptional() {
        return List.of(
                "-cp",
                CLASS_PATH.stream()
                        .filter(entry -> OPTIONAL.stream().noneMatch(entry::contains))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    private static List<String> onModulePath() {
        return onModulePath("io.github.payreq.templates,tools.jackson.databind,com.google.zxing,org.tukaani.xz");
    }

    /** The optional jars are on the module path in any case; only what is named here is resolved. */
    private static List<String> onModulePath(String modules) {
        Predicate<String> isModule = entry -> MODULES.stream().anyMatch(name -> entry.contains(File.separator + name))
                || OPTIONAL.stream().anyMatch(entry::contains);
        return List.of(
                "-p",
                CLASS_PATH.stream().filter(isModule).collect(Collectors.joining(File.pathSeparator)),
                "--add-modules",
                modules,
                "-cp",
                CLASS_PATH.stream().filter(isModule.negate()).collect(Collectors.joining(File.pathSeparator)));
    }

    private static String run(List<String> defaults, List<String> paths, String where) throws Exception {
        Process process = start(defaults, paths, where);
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return new String(output, StandardCharsets.UTF_8);
    }

    private static Process start(List<String> defaults, List<String> paths, String where) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(defaults);
        command.addAll(paths);
        command.add(CommandProbe.class.getName());
        command.add(where);
        command.addAll(commands);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
