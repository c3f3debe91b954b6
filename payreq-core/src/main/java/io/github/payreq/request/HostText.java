package io.github.payreq.request;

import io.github.payreq.constraint.PlainText;
import io.github.payreq.constraint.internal.Rules;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The text is plain in every language (see {@link PlainText}) and not longer than a limit. Line breaks are allowed.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HostText.Validator.class)
public @interface HostText {

    /**
     * Returns the message.
     *
     * @return the template
     */
    String message() default "{payreq.HOST_TEXT}";

    /**
     * Returns the groups.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * Returns the payload.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};

    /**
     * Returns the greatest length in any language.
     *
     * @return the number of UTF-16 characters
     */
    int max();

    /**
     * Checks a {@link LocalizedText}.
     *
     * <p>This class is immutable after initialization and thread-safe.
     */
    final class Validator implements ConstraintValidator<HostText, LocalizedText> {
        private int max;

        /** Makes a validator. */
        public Validator() {}

        @Override
        public void initialize(HostText annotation) {
            max = annotation.max();
        }

        @Override
        public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
            return text == null
                    || text.texts().values().stream()
                            .allMatch(value -> value.length() <= max && Rules.isPlainText(value, true));
        }
    }
}
