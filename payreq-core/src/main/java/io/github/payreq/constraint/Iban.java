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
 * An international bank account number (IBAN): known country, the length and the structure of that country, check digits.
 * Spaces are allowed anywhere, as on paper; letters as the country's structure asks for them. A few
 * countries that use IBANs without being in the registry, such as Angola, count as known. {@code null} is valid. The type
 * {@link io.github.payreq.reference.Iban} reads and prints such numbers.
 *
 * <p>Source: ISO 13616-1 and the SWIFT IBAN registry, check digits by ISO 7064 MOD 97-10.
 *
 * <p>Example: {@code DE89 3704 0044 0532 0130 00}
 *
 * <p>Annotations are immutable and thread-safe.
 */
@Documented
@Constraint(validatedBy = Validators.ForIban.class)
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
public @interface Iban {
    /**
     * The message's template.
     *
     * @return the key of payreq's own text, unless another is given
     */
    String message() default "{io.github.payreq.constraint.Iban.message}";

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
