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
 * A text that a person wrote: no control characters, no controls that turn the direction of what follows (U+202A to U+202E,
 * U+2066 to U+2069), no half of a surrogate pair. Joiners and the marks LRM and RLM stay, since words need them. Line breaks
 * only with {@link #lines()}. {@code null} is valid.
 *
 * <p>Source: The Unicode Standard, sections 23.1 and 23.2; Unicode Technical Report 36, section 3.2 (bidirectional text
 * spoofing).
 *
 * <p>Example: {@code @PlainText(lines = true) String address}
 *
 * <p>Annotations are immutable and thread-safe.
 */
@Documented
@Constraint(validatedBy = Validators.ForPlainText.class)
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
public @interface PlainText {
    /**
     * Says whether the text may have several lines (LF, CR or both).
     *
     * @return true if line breaks are allowed; false, one line only, is the default
     */
    boolean lines() default false;

    /**
     * The message's template.
     *
     * @return the key of payreq's own text, unless another is given
     */
    String message() default "{io.github.payreq.constraint.PlainText.message}";

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
