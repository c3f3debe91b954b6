package io.github.payreq.examples.gates;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The production classes of both libraries, which only this module sees together. */
final class Library {

    private Library() {}

    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.payreq")
                .that(new DescribedPredicate<JavaClass>("of the libraries") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.getPackageName().startsWith("io.github.payreq.examples");
                    }
                });
    }
}
