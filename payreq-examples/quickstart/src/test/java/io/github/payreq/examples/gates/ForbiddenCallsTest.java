package io.github.payreq.examples.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No hidden clock, locale, zone, charset, output or binary fraction in any library module. */
class ForbiddenCallsTest {

    @Test
    void theLibraryHasNone() {
        EvaluationResult result = ForbiddenCalls.RULE.evaluate(Library.classes());

        assertThat(result.getFailureReport().getDetails()).isEmpty();
    }

    /** Bytecode hides the types of local variables; the sources do not. */
    @ParameterizedTest
    @ValueSource(strings = {"payreq-core", "payreq-templates"})
    void noSourceHasABinaryFraction(String module) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("../..", module, "src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(BinaryFractions.in(Files.readString(path)))
                            .isEmpty());
        }
    }

    @Test
    void theScanOfSourcesNoticesATypeAndALiteralAndNothingElse() {
        assertThat(BinaryFractions.in("double rate; Float f;")).containsExactly("double", "Float");
        assertThat(BinaryFractions.in("var rate = 1.5; sum * 0.19; .5; 2d; 1e3; 3F"))
                .containsExactly("1.5", "0.19", ".5", "2d", "1e3", "3F");
        assertThat(BinaryFractions.in(
                        "/* 1.5 double */ String s = \"0.19\"; char c = '.'; // 2d\n int i = 0x1F; long l = 10L;"
                                + " int big = 1_000; a.b1.c(); \"\"\"\n 1.5 \"x\" \"\"\""))
                .isEmpty();
    }

    @Test
    void theGateNoticesEachOfThem() {
        String report = String.join(
                "\n",
                ForbiddenCalls.RULE
                        .evaluate(new ClassFileImporter().importClasses(Offender.class))
                        .getFailureReport()
                        .getDetails());

        assertThat(report)
                .contains("Instant.now()")
                .contains("Locale.getDefault()")
                .contains("ZoneId.systemDefault()")
                .contains("String.toLowerCase()")
                .contains("String.formatted(")
                .contains("String.format(")
                .contains("String.getBytes()")
                .contains("System.currentTimeMillis()")
                .contains("System.out")
                .contains("ResourceBundle.getBundle(")
                .contains("printStackTrace()")
                .contains("doubleValue()")
                .contains("String.toUpperCase()")
                .contains("LocalDate.now()")
                .contains("DateTimeFormatter.ofPattern(String)")
                .contains("NumberFormat.getInstance()")
                .doesNotContain("String.format(Locale", "ofPattern(String, Locale)")
                .contains("a binary fraction");
    }

    /** Does everything that is forbidden. */
    @SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage", "JavaTimeDefaultTimeZone", "unused"})
    private static final class Offender {
        private float share;

        void offend(RuntimeException fault) {
            System.out.println(java.time.Instant.now());
            System.out.println(java.util.Locale.getDefault());
            System.out.println(java.time.ZoneId.systemDefault());
            System.out.println("A".toLowerCase() + "%d".formatted(1) + String.format("%d", 1));
            System.out.println("A".getBytes().length + System.currentTimeMillis());
            System.out.println(java.util.ResourceBundle.getBundle("x"));
            System.out.println(java.math.BigDecimal.ONE.doubleValue());
            System.out.println(java.time.format.DateTimeFormatter.ofPattern("MMMM"));
            System.out.println(java.text.NumberFormat.getInstance());
            fault.printStackTrace();
        }

        java.util.function.UnaryOperator<String> byReference() {
            return String::toUpperCase;
        }

        java.util.function.Supplier<java.time.LocalDate> clockByReference() {
            return java.time.LocalDate::now;
        }

        String allowed() {
            return String.format(java.util.Locale.ROOT, "%d", 1)
                    + java.time.format.DateTimeFormatter.ofPattern("MM", java.util.Locale.ROOT);
        }
    }
}
