package io.github.payreq;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order of the packages of core; the map stands in docs/CONTRIBUTING.md. */
class ArchitectureTest {

    /** Bottom to top: a package uses only those before it. */
    private static final List<String> ORDER = List.of(
            "reference",
            "constraint",
            "calendar",
            "contact",
            "party",
            "terms",
            "method",
            "request",
            "paycode",
            "policy",
            "check",
            "journal",
            "rtp",
            "json");

    private static final String ROOT = "io.github.payreq";

    private static JavaClasses production() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    private static Set<String> upwardUses(JavaClasses classes, List<String> order) {
        Set<String> upward = new TreeSet<>();
        for (JavaClass user : classes) {
            user.getDirectDependenciesFromSelf().forEach(use -> {
                int from = order.indexOf(room(user));
                int to = order.indexOf(room(use.getTargetClass()));
                if (from >= 0 && to > from) {
                    upward.add(order.get(from) + " uses " + order.get(to) + ": " + use.getDescription());
                }
            });
        }
        return upward;
    }

    /** {@code constraint} for a class in {@code io.github.payreq.constraint.internal}; empty outside the library. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.", -1)[0] : "";
    }

    @Test
    void aPackageUsesOnlyThoseBelowIt() {
        assertThat(upwardUses(production(), ORDER)).isEmpty();
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(production().stream().map(ArchitectureTest::room).distinct())
                .isNotEmpty()
                .isSubsetOf(ORDER);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(production());
    }

    @Test
    void theGateNoticesAnOrderThatIsBroken() {
        assertThat(upwardUses(production(), List.of("request", "method", "constraint")))
                .isNotEmpty();
    }

    /** Symbols are drawn, and links made, on servers without a screen and without a network. */
    @Test
    void nothingNeedsAGraphicsSystemOrANetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(URL|URLConnection|Socket|ServerSocket|InetAddress)")
                .check(production());
    }
}
