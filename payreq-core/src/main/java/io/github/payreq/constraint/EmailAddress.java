package io.github.payreq.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One e-mail address and nothing else: no display name, no list, no quotation marks, no line break; the domain is a full
 * one, with a dot, and may be internationalized: letters, marks, digits, hyphens and the middle dots of Catalan and Japanese, no sign
 * that only looks like an at sign or stands for several characters. {@code null} is valid.
 *
 * <p>Source: RFC 5321, sections 2.3.5 and 4.1.2; RFC 6531 for letters outside ASCII.
 *
 * <p>Example: {@code anna@example.com}
 *
 * <p>Annotations are immutable and thread-safe.
 */
@Documented
@Constraint(validatedBy = {})
@Email
@Size(max = 254)
@Pattern(
        regexp = "[^@,;:<>()\\[\\]\"\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}]++"
                + "@(?:[\\p{L}\\p{M}\\p{N}\\x{B7}\\x{30FB}-]++\\.)++"
                + "(?!\\p{N}++$)[\\p{L}\\p{M}\\p{N}\\x{B7}\\x{30FB}-]++")
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
public @interface EmailAddress {
    /**
     * The message's template.
     *
     * @return the key of payreq's own text, unless another is given
     */
    String message() default "{io.github.payreq.constraint.EmailAddress.message}";

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
