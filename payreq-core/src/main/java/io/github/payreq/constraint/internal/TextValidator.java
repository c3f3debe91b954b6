package io.github.payreq.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rule on one text; nothing at all is valid. */
abstract class TextValidator<A extends Annotation> implements ConstraintValidator<A, CharSequence> {
    private final Predicate<String> rule;

    TextValidator(Predicate<String> rule) {
        this.rule = rule;
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || rule.test(value.toString());
    }
}
