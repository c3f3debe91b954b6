package io.github.payreq.constraint;

import io.github.payreq.constraint.internal.Validators;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A country code: two capital letters that name a country today, or {@code XK} for Kosovo. {@code null} is valid.
 *
 * <p>Source: ISO 3166-1 alpha-2; {@code XK} is the user-assigned code that banks use.
 *
 * <p>Example: {@code DE}
 *
 * <p>Annotations are immutable and thread-safe.
 */
@Documented
@Constraint(validatedBy = Validators.ForCountryCode.class)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@SuppressWarnings("exports") // the validator is for Hibernate Validator alone
public @interface CountryCode {
    /**
     * The message's template.
     *
     * @return the key of payreq's own text, unless another is given
     */
    String message() default "{io.github.payreq.constraint.CountryCode.message}";

    /**
     * The groups that this constraint belongs to.
     *
     * @return none by default
     */
    Class<?>[] groups() default {};

    /**
     * What the host attaches to this constraint.
     *
     * @return nothing by default
     */
    Class<? extends Payload>[] payload() default {};
}
