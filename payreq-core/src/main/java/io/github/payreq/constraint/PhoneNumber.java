package io.github.payreq.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A phone number in the international form: a plus sign and 7 to 15 digits, the first of them not zero. {@code null} is
 * valid.
 *
 * <p>Source: ITU-T Recommendation E.164, section 6.
 *
 * <p>Example: {@code +491701234567}
 *
 * <p>Annotations are immutable and thread-safe.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "\\+[1-9][0-9]{6,14}")
@ReportAsSingleViolation
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PhoneNumber {
    /**
     * The message's template.
     *
     * @return the key of payreq's own text, unless another is given
     */
    String message() default "{io.github.payreq.constraint.PhoneNumber.message}";

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
