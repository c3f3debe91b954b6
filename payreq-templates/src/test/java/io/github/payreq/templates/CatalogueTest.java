package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.request.PaymentRequest;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    @TempDir
    private Path directory;

    private static String mail(Composer composer, PaymentRequest request) {
        return composer.email(Examples.on("2026-11-24", request), Occasion.REQUEST, Tone.WARM)
                .text();
    }

    private static String mail(Composer composer) {
        return mail(composer, Examples.request("logo-ru"));
    }

    private Composer composerOfFiles() throws IOException {
        return Composer.builder().catalogues(Catalogue.readAll(directory)).build();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    @Test
    void isReadFromFilesOfOneDirectory() throws IOException {
        write("ru.json", """
                {"@reviewed": "Анна, 2026-11-01", "closing.warm": "До встречи,"}
                """);
        write("ru.informal.json", """
                {"greeting.person": "{name}, привет!"}
                """);
        write("en.arb", """
                {"@@locale": "en", "closing.warm": "Cheers,", "@closing.warm": {"type": "text"}}
                """);

        Composer composer = composerOfFiles();

        assertThat(mail(composer)).contains("\nДо встречи,\n");
        assertThat(mail(composer.withFormality(Formality.INFORMAL)))
                .startsWith("Иван, привет!")
                .contains("До встречи,");
        assertThat(mail(composer.inLanguage("en"))).contains("\nCheers,\n");
        assertThat(Catalogue.read(directory.resolve("ru.json")).reviewed()).isEqualTo("Анна, 2026-11-01");
    }

    @Test
    void saysAllThatIsWrongAtOnceWithFileKeyAndReason() throws IOException {
        write("ru.json", """
                {"closing.wram": "До встречи,", "facts.dueBefore": "К оплате до {dueOn}", "closing.warm": "Об'ява",
                 "thanks.history": "Спасибо за {paidInvoices, plural, one {# счёт} other {# счетов}}!"}
                """);
        write("en.json", """
                {"closing.warm": "Bye, {nmae}"}
                """);

        assertThatIllegalArgumentException()
                .isThrownBy(this::composerOfFiles)
                .satisfies(e -> assertThat(((InvalidCatalogueException) e).problems())
                        .satisfiesExactlyInAnyOrder(
                                problem ->
                                        assertThat(problem).startsWith("ru.json, text closing.wram: there is no text"),
                                problem -> assertThat(problem)
                                        .isEqualTo("ru.json, text facts.dueBefore: must show {amount}"),
                                problem -> assertThat(problem)
                                        .startsWith("ru.json, text closing.warm: ")
                                        .contains("U+2019"),
                                problem -> assertThat(problem)
                                        .startsWith("ru.json, text thanks.history: ")
                                        .contains("few"),
                                problem -> assertThat(problem)
                                        .startsWith("en.json, text closing.warm: ")
                                        .contains("{nmae}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1}              | ru.json, text a: must be a string
            []                    | ru.json: must be a JSON object, from key to text
            {"a": "b", "a": "c"}  | ru.json: Duplicate
            {"a"                  | ru.json: Unexpected end-of-input
            """)
    void refusesAFileThatIsNoCatalogue(String text, String problem) throws IOException {
        write("ru.json", text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.readAll(directory))
                .withMessageStartingWith(problem);
    }

    @Test
    void mayCountForTheRequestsOfOnePayeeOnly() {
        PaymentRequest request = Examples.request("logo-ru");
        Payee other = Payee.builder("ООО «Другая»")
                .taxId(request.payee().taxId().orElseThrow())
                .manager(request.payee().manager().orElseThrow())
                .timeZone(request.payee().timeZone().orElseThrow())
                .build();
        Composer composer = Composer.builder()
                .catalogue(Catalogue.builder("ru")
                        .payee("ООО «Другая»")
                        .text("closing.warm", "Ваша «Другая»,")
                        .build())
                .texts("ru", Map.of("closing.warm", "До встречи,", "contact.title", "Пишите:"))
                .build();

        assertThat(mail(composer, request)).contains("До встречи,", "Пишите:");
        assertThat(mail(composer, request.toBuilder().payee(other).build()))
                .contains("Ваша «Другая»,", "Пишите:")
                .doesNotContain("До встречи,");
    }

    @Test
    void mayAddALanguageThatHasEveryTextAndATable() throws IOException {
        Map<String, String> texts =
                new TreeMap<>(Catalogue.shipped("en", Formality.FORMAL).texts());
        texts.replaceAll((key, text) -> text.startsWith("{") ? text : "[" + text + "]");
        texts.put("greeting.person", "Salute {name},");
        write(
                "eo.json",
                Catalogue.builder("eo").address("given").texts(texts).build().toJson());
        List<String> table = Catalogue.localeLines("en").stream()
                .map(line -> line.startsWith("language=") ? "language=eo" : line)
                .toList();
        write("eo.locale", "# as English\n" + String.join("\n", table) + "\n");

        Composer composer = composerOfFiles();

        assertThat(mail(composer.inLanguage("eo"))).startsWith("Salute Иван,\n\n[Thank you for choosing us.");
        assertThat(composer.inLanguage("eo")
                        .email(Examples.on("2026-11-24", "logo-ru"), Occasion.REQUEST, Tone.WARM)
                        .language())
                .isEqualTo("eo");
    }

    private static Catalogue esperanto() {
        return Catalogue.builder("eo")
                .address("given")
                .texts(Catalogue.shipped("en", Formality.FORMAL).texts())
                .text("closing.warm", "Ĝis revido,")
                .locale(Catalogue.localeLines("en").stream()
                        .map(line -> line.startsWith("language=") ? "language=eo" : line)
                        .toList())
                .build();
    }

    @Test
    void servesAClientWhoIsAddressedInformallyWhereTheLanguageMakesNoDifference() {
        Composer composer = Composer.builder()
                .catalogue(esperanto())
                .texts("en", Map.of("closing.warm", "Cheers,"))
                .build()
                .withFormality(Formality.INFORMAL);

        assertThat(mail(composer.inLanguage("en"))).contains("\nCheers,\n");
        assertThat(mail(composer.inLanguage("eo"))).contains("\nĜis revido,\n");
    }

    @Test
    void thatAddsALanguageServesLettersThatGoAbroadToo() {
        PaymentRequest rent = Examples.request("rent-ch");
        Client abroad = rent.client().toBuilder()
                .address(Address.builder("FR").town("Paris").build())
                .build();

        Letter letter = Composer.builder()
                .catalogue(esperanto())
                .build()
                .inLanguage("eo")
                .letter(
                        Examples.on(
                                "2026-11-20", rent.toBuilder().client(abroad).build()),
                        Occasion.REQUEST,
                        Tone.WARM);

        assertThat(letter.recipient()).endsWith("Paris", "FR");
    }

    @Test
    void mayBeginWithAByteOrderMark() throws IOException {
        write("ru.json", "\uFEFF{\"closing.warm\": \"До встречи,\"}");

        assertThat(mail(composerOfFiles())).contains("\nДо встречи,\n");
    }

    @Test
    void mustBeTextInUtf8AndHaveANameThatSaysTheLanguage() throws IOException {
        Files.write(
                directory.resolve("ru.json"), "{\"closing.warm\": \"До\"}".getBytes(Charset.forName("windows-1251")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.readAll(directory))
                .withMessage("ru.json: must be text in UTF-8");

        write("texts", "{}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.read(directory.resolve("texts")))
                .withMessage("texts: must have a name such as de.json, de.informal.json or de.arb");
    }

    /** The same classes in a class loader that does not have Jackson. */
    @Test
    void readFromAFileNamesTheLibraryThatIsMissing() throws Exception {
        write("ru.json", "{}");
        List<URL> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("jackson")) {
                entries.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader withoutJackson =
                new URLClassLoader(entries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method read = withoutJackson.loadClass(Catalogue.class.getName()).getMethod("read", Path.class);

            assertThatThrownBy(() -> read.invoke(null, directory.resolve("ru.json")))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .cause()
                    .hasMessageContaining("tools.jackson.core:jackson-databind");
        }
    }

    @Test
    void thatAddsALanguageNeedsEveryTextAndATable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Composer.builder()
                        .catalogue(Catalogue.builder("eo")
                                .text("closing.warm", "Ĝis,")
                                .locale(Catalogue.localeLines("en"))
                                .build())
                        .build())
                .withMessageContaining("texts of the host in eo, text closing.firm: is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Composer.builder()
                        .texts("eo", Map.of("closing.warm", "Ĝis,"))
                        .build())
                .withMessageStartingWith("LANGUAGE_NOT_AVAILABLE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Composer.builder()
                        .catalogue(Catalogue.builder("eo")
                                .locale(List.of("zero=0"))
                                .build())
                        .build())
                .withMessageContaining("texts of the host in eo: the locale table lacks");
    }

    static List<String> languages() {
        return Composer.languages();
    }

    /** Read back, the export is the same texts: nothing of them got lost in the compiled form. */
    @ParameterizedTest
    @MethodSource("languages")
    void isExportedForTranslatorsAndReadsBackAsItWas(String language) throws IOException {
        for (Formality formality : Composer.formalities(language)) {
            Catalogue shipped = Catalogue.shipped(language, formality);
            String name = language + (formality == Formality.INFORMAL ? ".informal" : "");
            write(name + ".json", shipped.toJson());
            write(name + ".arb", shipped.toArb());

            assertThat(Catalogue.read(directory.resolve(name + ".json")).texts())
                    .isEqualTo(shipped.texts());
            assertThat(Catalogue.read(directory.resolve(name + ".arb")).texts()).isEqualTo(shipped.texts());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void ofShippedTextsIsWhatWasWrittenInTheSources(String language) throws IOException {
        Map<String, String> source = Catalogue.read(Path.of("src/main/catalogue/" + language + ".json"))
                .texts();

        assertThat(Catalogue.shipped(language, Formality.FORMAL).texts()).isEqualTo(source);
    }

    @Test
    void namesThePlaceholdersInArb() {
        String arb = Catalogue.shipped("en", Formality.FORMAL).toArb();

        assertThat(arb.lines().map(String::strip).collect(Collectors.joining()))
                .contains(
                        "\"@facts.dueBefore\" : {\"type\" : \"text\",\"placeholders\" : {\"amount\" : {\"type\" : \"String\"},"
                                + "\"dueOn\" : {\"type\" : \"String\"}}}")
                .contains("\"days\" : {\"type\" : \"num\"}");
    }
}
