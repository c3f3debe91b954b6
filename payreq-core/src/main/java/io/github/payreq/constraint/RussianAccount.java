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
 * A Russian bank account: twenty digits; the sixth character may be a clearing letter (one of {@code ABCEHKMPTX}).
 * {@code null} is valid. The key needs the bank's BIC: see
 * {@link io.github.payreq.reference.RussianRequisites#accountMatchesBic}.
 *
 * <p>Source: Bank of Russia, Regulation 809-P (chart of accounts).
 *
 * <p>Example: {@code 40702810800001400002}
 *
 * <p>Annotations are immutable and thread-safe.
 */
@Documented
@Constraint(validatedBy = Validators.ForRussianAccount.class)
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
public @interface RussianAccount {
    /**
     * The message's template.
     *
     * @return the key of payreq's own text, unless another is given
     */
    String message() default "{io.github.payreq.constraint.RussianAccount.message}";

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
