package io.github.payreq.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.jaxb.JaxbConfigurationService;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JollydayCalendarTest {

    private static BusinessCalendar calendar(String code) {
        String[] parts = code.split("-", -1);
        return parts.length == 1
                ? Calendars.of(parts[0]).orElseThrow()
                : Calendars.of(parts[0], parts[1]).orElseThrow();
    }

    private static JollydayCalendar jollyday(String code) {
        String[] parts = code.split("-", -1);
        return JollydayCalendar.of(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
    }

    private static List<LocalDate> differences(BusinessCalendar one, BusinessCalendar other, int from, int until) {
        return LocalDate.of(from, 1, 1)
                .datesUntil(LocalDate.of(until + 1, 1, 1))
                .filter(day -> one.isBusinessDay(day) != other.isBusinessDay(day))
                .toList();
    }

    /** Jollyday is an oracle for the years that the published lists do not reach. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "DE", "DE-BB", "DE-BE", "DE-BW", "DE-BY", "DE-HB", "DE-HE", "DE-HH", "DE-MV", "DE-NI", "DE-NW",
                "DE-RP", "DE-SH", "DE-SL", "DE-SN", "DE-ST", "DE-TH", "ES", "FR", "GB-ENG", "GB-NIR", "GB-SCT",
                        "GB-WLS",
                "IT", "PL", "CH-ZH", "CH-BE", "CH-BS", "CH-BL", "CH-SG", "CH-AR", "CH-GE"
            })
    void payreqAndJollydayAgreeOnEveryDayFrom2020To2040(String code) {
        assertThat(differences(calendar(code), jollyday(code), 2020, 2040)).isEmpty();
    }

    @Test
    void aCountryThatPayreqDoesNotHaveIsThere() {
        JollydayCalendar sweden = JollydayCalendar.of("SE");

        assertThat(Calendars.of("SE")).isEmpty();
        assertThat(sweden.next(LocalDate.parse("2026-06-18"))).isEqualTo("2026-06-22");
        assertThat(sweden.isComplete(LocalDate.parse("2026-06-18"))).isTrue();
    }

    /** Transfers by decree and working Saturdays are not in Jollyday 2.19; the test above would notice as much. */
    @Test
    void jollydayErrsWhereDaysAreMovedByDecree() {
        assertThat(differences(calendar("RU"), jollyday("RU"), 2025, 2025))
                .contains(LocalDate.parse("2025-11-01"), LocalDate.parse("2025-12-31"), LocalDate.parse("2025-05-08"));
        assertThat(differences(calendar("RU"), jollyday("RU"), 2026, 2026))
                .containsExactly(LocalDate.parse("2026-01-12"), LocalDate.parse("2026-12-31"));
        assertThat(differences(calendar("US"), jollyday("US"), 2026, 2026))
                .as("Columbus Day")
                .containsExactly(LocalDate.parse("2026-10-12"));
    }

    @ParameterizedTest
    @CsvSource({"de, by", "DE, BY", "De, bY"})
    void theSpellingOfACodeDoesNotMatter(String country, String region) {
        // Corpus Christi; and the dotless i of Turkish must not creep into IT.
        assertThat(JollydayCalendar.of(country, region).isBusinessDay(LocalDate.parse("2026-06-04")))
                .isFalse();
        assertThat(JollydayCalendar.of("IT").isBusinessDay(LocalDate.parse("2026-06-02")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "GERMANY"})
    void aCountryThatJollydayDoesNotHaveIsRefused(String country) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JollydayCalendar.of(country))
                .withMessageStartingWith(
                        "country (" + country + ") must be one of Jollyday's calendars: AD, AE, AF, AG, ");
    }

    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();

    private static final Path CORE = placeOf(HolidayManager.class);
    private static final Path BINDING = placeOf(JaxbConfigurationService.class);

    private static final String MISSING =
            "SE: a calendar of Jollyday needs the libraries de.focus-shift:jollyday-core and"
                    + " de.focus-shift:jollyday-jaxb: add them to the dependencies, and where payreq runs as a module,"
                    + " start Java with --add-modules de.focus_shift.jollyday.core,de.focus_shift.jollyday.jaxb --add-exports"
                    + " de.focus_shift.jollyday.jaxb/de.focus_shift.jollyday.jaxb=de.focus_shift.jollyday.core.";

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String without(Path... left) {
        return CLASS_PATH.stream()
                .filter(entry -> !List.of(left).contains(entry))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static List<String> runAsModule(String... options) throws Exception {
        List<String> named = List.of(
                "jspecify",
                "jakarta.",
                "hibernate-",
                "jboss-",
                "classmate",
                "joda-money",
                "iban4j",
                "qrcodegen",
                "jollyday",
                "threeten-extra",
                "slf4j-api",
                "jaxb-",
                "txw2",
                "istack",
                "angus");
        String modules = Stream.concat(
                        Stream.of(placeOf(Calendars.class)),
                        CLASS_PATH.stream()
                                .filter(entry -> named.stream()
                                        .anyMatch(name ->
                                                entry.getFileName().toString().startsWith(name))))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>(List.of("-p", modules));
        arguments.addAll(List.of("--patch-module", "io.github.payreq.core=" + placeOf(JollydayProbe.class)));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-m", "io.github.payreq.core/" + JollydayProbe.class.getName()));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void withoutJollydayItsCalendarsAreMissingAndPayreqsOwnAreThere() throws Exception {
        assertThat(run("-cp", without(CORE, BINDING), JollydayProbe.class.getName()))
                .containsExactly("module: unnamed", "DE: true", MISSING);
    }

    @Test
    void withoutABindingTheSentenceIsTheSame() throws Exception {
        assertThat(run("-cp", without(BINDING), JollydayProbe.class.getName()))
                .containsExactly("module: unnamed", "DE: true", MISSING);
    }

    @Test
    void withBothTheCalendarsAreThere() throws Exception {
        assertThat(run("-cp", without(), JollydayProbe.class.getName()))
                .containsExactly("module: unnamed", "DE: true", "SE: false");
    }

    @Test
    void onTheModulePathTheyMustBeAdded() throws Exception {
        assertThat(runAsModule()).containsExactly("module: io.github.payreq.core", "DE: true", MISSING);
        assertThat(runAsModule(
                        "--add-modules",
                        "de.focus_shift.jollyday.core,de.focus_shift.jollyday.jaxb",
                        "--add-exports",
                        "de.focus_shift.jollyday.jaxb/de.focus_shift.jollyday.jaxb=de.focus_shift.jollyday.core"))
                .contains("module: io.github.payreq.core", "DE: true", "SE: false");
    }
}
