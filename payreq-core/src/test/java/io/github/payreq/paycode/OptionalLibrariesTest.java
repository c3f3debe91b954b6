package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.Result;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;

/** Without ZXing and xz all but the bar codes and PAY by square works, on the class path and on the module path. */
class OptionalLibrariesTest {

    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .map(Path::of)
            .toList();

    private static final List<Path> LIBRARIES = List.of(placeOf(Result.class), placeOf(LZMA2Options.class));
    private static final Path CLASSES = placeOf(PayCodes.class);
    private static final Path TEST_CLASSES = placeOf(LibraryProbe.class);

    private static final List<String> MODULES = List.of(
            "jspecify",
            "jakarta.validation-api",
            "hibernate-validator",
            "jboss-logging",
            "classmate",
            "joda-money",
            "slf4j-api",
            "iban4j",
            "qrcodegen");

    private static final String ZXING_MISSING =
            "needs the library com.google.zxing:core: add it to the dependencies, and where payreq runs as a module,"
                    + " start Java with --add-modules com.google.zxing.";
    private static final String XZ_MISSING =
            "needs the library org.tukaani:xz: add it to the dependencies, and where payreq runs as a module,"
                    + " start Java with --add-modules org.tukaani.xz.";

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> modules() {
        List<Path> modules = new ArrayList<>(List.of(CLASSES));
        CLASS_PATH.stream()
                .filter(entry -> MODULES.stream()
                        .anyMatch(name -> entry.getFileName().toString().startsWith(name)))
                .forEach(modules::add);
        assertThat(modules).hasSize(MODULES.size() + 1);
        return modules;
    }

    private static List<String> onClassPath(Predicate<Path> isThere) {
        return List.of("-cp", path(CLASS_PATH.stream().filter(isThere).toList()), LibraryProbe.class.getName());
    }

    /** The probe stands in the package that it tests, and so in the module. */
    private static List<String> onModulePath(List<Path> modules, String... options) {
        List<String> command = new ArrayList<>(List.of("-p", path(modules)));
        command.addAll(List.of("--patch-module", "io.github.payreq.core=" + TEST_CLASSES));
        command.addAll(List.of(options));
        command.addAll(List.of("-m", "io.github.payreq.core/" + LibraryProbe.class.getName()));
        return command;
    }

    private static List<String> run(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static List<Path> and(List<Path> some, List<Path> more) {
        List<Path> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static void assertWithoutLibraries(List<String> lines) {
        assertThat(lines)
                .contains(
                        "HUB3: com.google.zxing:core com.google.zxing A PDF417 bar code " + ZXING_MISSING,
                        "FINNISH_BARCODE: com.google.zxing:core com.google.zxing A Code 128 bar code " + ZXING_MISSING,
                        "SlovakTransfer: CODE_LIBRARY_MISSING",
                        "read: PAY by square " + XZ_MISSING,
                        "en: has no payment code: it needs the library org.tukaani:xz; add it to the dependencies, and"
                                + " where payreq runs as a module, start Java with --add-modules org.tukaani.xz",
                        "ru: платёжного кода нет: нужна библиотека org.tukaani:xz; добавьте её в зависимости, а если"
                                + " payreq работает как модуль, запускайте Java с --add-modules org.tukaani.xz")
                .filteredOn(line ->
                        line.startsWith("link: https://payme.sk/?V=1&IBAN=SK9611000000002918599669&AM=5.00&CC=EUR"))
                .hasSize(2);
        assertRest(lines);
    }

    private static void assertWithLibraries(List<String> lines) {
        assertThat(lines)
                .contains(
                        "HUB3: drawn",
                        "FINNISH_BARCODE: drawn",
                        "PAY_BY_SQUARE: drawn",
                        "en: no problem",
                        "ru: no problem")
                .noneMatch(line -> line.contains("LIBRARY_MISSING"))
                .anyMatch(line -> line.startsWith("read: 2015001 1 1 25.3 EUR"));
        assertRest(lines);
    }

    /** What needs no library is there either way. */
    private static void assertRest(List<String> lines) {
        List<String> standards = Arrays.stream(PayCodeStandard.values())
                .filter(standard -> standard != PayCodeStandard.HUB3
                        && standard != PayCodeStandard.FINNISH_BARCODE
                        && standard != PayCodeStandard.PAY_BY_SQUARE)
                .map(standard -> standard + ": drawn")
                .toList();
        assertThat(lines).containsAll(standards).doesNotContain("empty");
    }

    @Test
    void onTheClassPathOnlyWhatNeedsThemIsMissing() throws Exception {
        List<String> lines = run(onClassPath(entry -> !LIBRARIES.contains(entry)));

        assertThat(lines).startsWith("module: unnamed");
        assertWithoutLibraries(lines);
    }

    @Test
    void onTheClassPathNothingIsMissingWithThem() throws Exception {
        List<String> lines = run(onClassPath(entry -> true));

        assertThat(lines).startsWith("module: unnamed");
        assertWithLibraries(lines);
    }

    @Test
    void onTheModulePathOnlyWhatNeedsThemIsMissing() throws Exception {
        List<String> lines = run(onModulePath(modules()));

        assertThat(lines).startsWith("module: io.github.payreq.core");
        assertWithoutLibraries(lines);
    }

    /** A module that is required at compile time alone is not resolved by itself. */
    @Test
    void onTheModulePathTheyMustBeAdded() throws Exception {
        List<Path> modules = and(modules(), LIBRARIES);

        assertWithoutLibraries(run(onModulePath(modules)));
        assertWithLibraries(run(onModulePath(modules, "--add-modules", "com.google.zxing,org.tukaani.xz")));
    }

    /** There the module does not see them. */
    @Test
    void besideTheModulePathTheyAreMissing() throws Exception {
        assertWithoutLibraries(run(onModulePath(modules(), "-cp", path(LIBRARIES))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.awt.",
                "javax.imageio.",
                "javax.swing.",
                "java.net.http.",
                "java.net.URL",
                "java.net.Socket",
                "java.net.ServerSocket",
                "java.net.DatagramSocket",
                "java.net.InetAddress",
                "java.nio.channels.",
                "java.nio.file.",
                "java.io.File"
            })
    void codesNeedNeitherGraphicsNorNetworkNorFiles(String forbidden) {
        List<String> uses = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.payreq.paycode")
                        .stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(use -> use.getTargetClass())
                        .map(JavaClass::getName)
                        .distinct()
                        .toList();

        assertThat(uses).contains("io.nayuki.qrcodegen.QrCode", "java.net.URLDecoder");
        assertThat(uses)
                .filteredOn(name -> !name.equals("java.net.URLDecoder"))
                .noneMatch(name -> name.startsWith(forbidden));
    }
}
