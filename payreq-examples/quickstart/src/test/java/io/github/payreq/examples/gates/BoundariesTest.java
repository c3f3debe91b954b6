package io.github.payreq.examples.gates;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What stands between the modules and their rooms. */
class BoundariesTest {

    private static final String ROOT = "io.github.payreq.templates";
    private static final String INTERNAL = "io.github.payreq.templates.internal..";
    private static final String WORDS = "io.github.payreq.templates.internal.words";

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

    /** Amounts in words need the rules of plurals and nothing else of the messages. */
    @Test
    void amountsInWordsKnowNothingOfMessages() {
        noClasses()
                .that()
                .resideInAPackage(WORDS)
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.payreq..")
                        .and(not(resideInAPackage(WORDS)))
                        .and(not(simpleNameStartingWith("Plural"))))
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
