package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueGeneratorTest {
    private static final Path CATALOGUES = Path.of("src/main/catalogue");
    private static final Path LOCALES = Path.of("src/main/locale");
    private static final Path PLACE = Path.of("io/github/payreq/templates/internal");

    @TempDir
    private Path directory;

    @BeforeEach
    void aCatalogueWithoutFaults() throws IOException {
        write("en.json", "{'@reviewed': 'none', 'k': 'Pay {amount} in {days, plural, one {# day} other {# days}}'}");
        write("ru.json", "{'@reviewed': 'none', 'k': 'За {days} дн. — {amount}'}");
        for (String language : List.of("en", "ru")) {
            Files.copy(LOCALES.resolve(language + ".properties"), directory.resolve(language + ".properties"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            {'@reviewed': 'none', 'k': '{amount} {nmae}'}             ¦ ru.json: k: at character 10: unknown placeholder {nmae}
            {'@reviewed': 'none', 'k': '{amount} l~été'}            ¦ ru.json: k: at character 10: an apostrophe
            {'@reviewed': 'none', 'k': '{amount} {days, plural, one {#} other {#}}'} ¦ ru.json: k: at character 9: the plural of {days} lacks few; ru needs: one, few, many, other
            {'@reviewed': 'none', 'k': '{amount} {days, plural, two {#} one {#} few {#} many {#} other {#}}'} ¦ ru.json: k: at character 24: ru has no plural category 'two'
            {'@reviewed': 'none', 'k': '{amount'}                     ¦ ru.json: k: at character 0: unbalanced brace
            {'@reviewed': 'none', 'k': '{days}'}                      ¦ ru.json: k: shows the facts []; en.json shows [amount]
            {'@reviewed': 'none', 'k': '{total}'}                     ¦ ru.json: k: shows the facts [total]; en.json shows [amount]
            {'@reviewed': 'none'}                                     ¦ ru.json: k: is missing
            {'@reviewed': 'none', 'k': '{amount}', 'x': 'y'}          ¦ en.json: x: is missing
            {'@reviewed': 'none', 'k': '{amount}', 'k': '{amount}'}   ¦ ru.json: the file: Duplicate
            {'@reviewed': 'none', 'k': ['{amount}']}                  ¦ ru.json: k: is not a string
            {'@reviewed': 'none', 'k': '{amount}',                    ¦ ru.json: the file:
            []                                                        ¦ ru.json: the file: is not a JSON object
            {'k': '{amount}'}                                         ¦ ru.json: @reviewed: is missing
            """)
    void namesFileKeyAndReason(String russian, String fault) throws IOException {
        write("ru.json", russian);
        assertThat(faults()).anyMatch(line -> line.startsWith(fault));
        assertThat(directory.resolve("classes")).doesNotExist();
    }

    @Test
    void whatDiffersFromALanguageHoldsOnlyWhatDiffers() throws IOException {
        write("en-US.json", "{'@reviewed': 'none', '@base': 'en', 'k': 'Pay {amount}'}");
        Files.copy(LOCALES.resolve("en.properties"), directory.resolve("en-US.properties"));
        write(
                "ru.informal.json",
                "{'@language': 'ru', '@formality': 'informal', '@reviewed': 'none', 'k': '{amount}'}");

        assertThat(faults()).isEmpty();
        assertThat(files(directory.resolve("classes")).get("languages.txt"))
                .isEqualTo("en\nen-US en\nru\nru.informal\n");
    }

    @Test
    void aRegionMaySpellOtherwiseInEveryTextOfItsLanguageFormalOrNot() throws IOException {
        write("en.json", "{'@reviewed': 'none', 'k': 'colour', 'l': 'plain', 'm': 'colour {amount}'}");
        write("ru.json", "{'@reviewed': 'none', 'k': 'k', 'l': 'l', 'm': '{amount}'}");
        write("en.informal.json", "{'@reviewed': 'none', 'k': 'your colour'}");
        write(
                "en-US.json",
                "{'@reviewed': 'none', '@base': 'en', '@replace': {'colour': 'color'}, 'm': 'tint {amount}'}");
        Files.copy(LOCALES.resolve("en.properties"), directory.resolve("en-US.properties"));

        assertThat(faults()).isEmpty();
        Map<String, String> files = files(directory.resolve("classes"));
        assertThat(files.get("languages.txt")).isEqualTo("en\nen-US en\nen-US.informal en\nen.informal\nru\n");
        assertThat(files.get("catalogue-en-US.bin")).contains("color", "tint").doesNotContain("colour", "plain");
        assertThat(files.get("catalogue-en-US.informal.bin"))
                .contains("your color")
                .doesNotContain("tint");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            ru.informal.json ¦ {'@reviewed': 'none', 'x': 'y'}                              ¦ ru.informal.json: x: is not a text of ru.json
            ru.informal.json ¦ {'@reviewed': 'none', 'k': '{total}'}                        ¦ ru.informal.json: k: shows the facts [total]; ru.json shows [amount]
            ru.informal.json ¦ {'@reviewed': 'none', '@language': 'en', 'k': '{amount}'}    ¦ ru.informal.json: @language: must be "ru", as the file’s name says
            ru.informal.json ¦ {'@reviewed': 'none', '@formality': 'formal'}                ¦ ru.informal.json: @formality: must be "informal"
            de.informal.json ¦ {'@reviewed': 'none'}                                        ¦ de.informal.json: the file: differs from de.json, which is not there
            en-US.json       ¦ {'@reviewed': 'none', '@base': 'ru'}                         ¦ en-US.json: @base: must be the language of en-US without its region, not ru
            en-US.json       ¦ {'@reviewed': 'none', '@base': 'en'}                         ¦ en-US.properties: the file: is missing
            ru.json          ¦ {'@reviewed': 'none', '@note': 'x', 'k': '{amount}'}         ¦ ru.json: @note: is unknown
            """)
    void namesFileKeyAndReasonOfWhatDiffersFromALanguage(String file, String text, String fault) throws IOException {
        write(file, text);
        assertThat(faults()).anyMatch(line -> line.startsWith(fault));
    }

    @Test
    void anOverlongTextIsRefused() throws IOException {
        write("ru.json", "{'@reviewed': 'none', 'k': '{amount}%s'}".formatted("я".repeat(10_000)));
        assertThat(faults()).containsExactly("ru.json: k: a shipped text has at most 10000 characters, not 10008");
    }

    @Test
    void aLanguageNeedsItsOwnData() throws IOException {
        Files.delete(directory.resolve("ru.properties"));
        assertThat(faults()).contains("ru.properties: the file: is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            dateShort=d MMM          ¦ date is missing
            date=d MMMM y            ¦ dateShort is missing
            date=d MMMM yyyyy        ¦ date pattern has yyyyy
            date=d de MMMM           ¦ date pattern has e
            dates=d MMMM y           ¦ dates is unknown
            plain.EUR=€              ¦ plain.EUR must be ASCII
            """)
    void theOwnDataIsChecked(String lines, String fault) throws IOException {
        String complete = "date=d MMMM y\ndateShort=d MMM\nsymbols=\n";
        String own = lines.startsWith("date") && fault.endsWith("missing") ? lines + "\nsymbols=\n" : complete + lines;
        Files.writeString(directory.resolve("en.properties"), own);
        assertThat(faults()).anyMatch(line -> line.startsWith("en.properties: the file: " + fault));
    }

    @Test
    void everyFaultIsReportedAtOnce() throws IOException {
        write("en.json", "{'@reviewed': 'none', 'k': '{amount} {', 'l': '{x}'}");
        write("ru.json", "{'@reviewed': 'none', 'k': '{amount}', 'l': '}'}");
        assertThat(faults()).hasSize(3);
    }

    @Test
    void aLanguageThatIsGoneLeavesNothingBehind() throws IOException {
        assertThat(faults()).isEmpty();
        assertThat(files(directory.resolve("classes")))
                .containsOnlyKeys(
                        "catalogue-en.bin",
                        "catalogue-ru.bin",
                        "countries-en.txt",
                        "countries-ru.txt",
                        "languages.txt",
                        "locale-en.txt",
                        "locale-ru.txt");
        Files.delete(directory.resolve("ru.json"));
        assertThat(faults()).isEmpty();
        assertThat(files(directory.resolve("classes")))
                .containsOnlyKeys("catalogue-en.bin", "countries-en.txt", "languages.txt", "locale-en.txt");
    }

    @Test
    void theBytesAreTheSameUnderAnotherLocaleZoneAndCharset() throws Exception {
        Path here = directory.resolve("here");
        Path there = directory.resolve("there");
        assertThat(CatalogueGenerator.generate(CATALOGUES, LOCALES, here)).isEmpty();
        assertThat(child(
                        List.of(
                                "-Duser.language=ar",
                                "-Duser.country=EG",
                                "-Duser.timezone=America/St_Johns",
                                "-Dfile.encoding=UTF-16"),
                        CATALOGUES,
                        LOCALES,
                        there))
                .isZero();
        assertThat(files(there)).isNotEmpty().isEqualTo(files(here));
    }

    @Test
    void aFaultFailsTheBuild() throws Exception {
        write("ru.json", "{'@reviewed': 'none', 'k': '{amount} {nmae}'}");
        assertThat(child(List.of(), directory, directory, directory.resolve("classes")))
                .isEqualTo(1);
        assertThat(Files.readString(directory.resolve("output.txt")))
                .startsWith("ru.json: k: at character 10: unknown placeholder {nmae}");
    }

    private List<String> faults() throws IOException {
        return CatalogueGenerator.generate(directory, directory, directory.resolve("classes"));
    }

    /** Writes JSON that is given with ' for " and ~ for an apostrophe. */
    private void write(String file, String json) throws IOException {
        Files.writeString(directory.resolve(file), json.replace("~", "\\u0027").replace('\'', '"'));
    }

    private int child(List<String> options, Path catalogues, Path locales, Path classes) throws Exception {
        Process process = new ProcessBuilder(Stream.of(
                                List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                                options,
                                List.of(
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        CatalogueGenerator.class.getName(),
                                        catalogues.toString(),
                                        locales.toString(),
                                        classes.toString()))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Map<String, String> files(Path classes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(classes.resolve(PLACE))) {
            for (Path path : paths.toList()) {
                files.put(
                        path.getFileName().toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
