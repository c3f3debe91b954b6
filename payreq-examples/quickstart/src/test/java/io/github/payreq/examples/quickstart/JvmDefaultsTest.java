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
            "jackson-");

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
        List<List<String>> calls = List.of(
                List.of("compose", example("logo-ru").toString(), "--today", "2026-11-24"),
                List.of("compose", example("logo-ru").toString(), "--today", "2026-12-05", "--channel", "sms"),
                List.of("compose", example("design-de").toString(), "--today", "2026-11-24", "--language", "en"),
                List.of("compose", example("rent-ch").toString(), "--today", "2026-11-30", "--language", "en"),
                List.of("check", faulty.toString(), "--today", "2026-11-24"));
        commands = calls.stream()
                .flatMap(call -> Stream.concat(call.stream(), Stream.of(CommandProbe.NEXT)))
                .toList();
        expected = calls.stream()
                .map(call -> CommandRun.of(call.toArray(String[]::new)).out())
                .collect(Collectors.joining());
        assertThat(expected).contains("Уважаемый Иван Сергеевич!", "EUR\u00a01,463.00", "TOTAL_NOT_POSITIVE");
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

    private static List<String> onClassPath() {
        return List.of("-cp", String.join(File.pathSeparator, CLASS_PATH));
    }

    private static List<String> onModulePath() {
        Predicate<String> isModule = entry -> MODULES.stream().anyMatch(name -> entry.contains(File.separator + name));
        return List.of(
                "-p",
                CLASS_PATH.stream().filter(isModule).collect(Collectors.joining(File.pathSeparator)),
                "--add-modules",
                "io.github.payreq.templates,tools.jackson.databind",
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
