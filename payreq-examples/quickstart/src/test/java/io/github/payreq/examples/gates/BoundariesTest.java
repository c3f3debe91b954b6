package io.github.payreq.examples.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What stands between the modules and their rooms. */
class BoundariesTest {

    private static final String ROOT = "io.github.payreq.templates";
    private static final String INTERNAL = "io.github.payreq.templates.internal";

    @Test
    void coreKnowsNothingOfTemplates() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, INTERNAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, INTERNAL)
                .check(Library.classes());
    }

    @Test
    void templatesLeaveTheInsideOfCoreAlone() {
        insideOfCoreUsedBy("io.github.payreq.templates..").check(Library.classes());
    }

    @Test
    void theInsideOfTemplatesDoesNotUseItsRoot() {
        noClasses()
                .that()
                .resideInAPackage(INTERNAL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(Library.classes());
    }

    @Test
    void theGateNoticesWhoUsesTheInside() {
        assertThat(insideOfCoreUsedBy("io.github.payreq.request..")
                        .evaluate(Library.classes())
                        .hasViolation())
                .isTrue();
    }

    private static ArchRule insideOfCoreUsedBy(String users) {
        return noClasses()
                .that()
                .resideInAPackage(users)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.payreq.constraint.internal");
    }
}
