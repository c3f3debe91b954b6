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
 * A web address that is safe to send to a client: scheme {@code https}, a host, no user name or password, no spaces and no
 * control characters. An internationalized host may be written in Unicode or in Punycode. {@code null} is valid.
 *
 * <p>Source: RFC 3986, section 3; RFC 9110, sections 4.2.2 and 4.2.4 (no user information); RFC 3490 for hosts.
 *
 * <p>Example: {@code https://pay.example.com/i/1042}
 *
 * <p>Annotations are immutable and thread-safe.
 */
@Documented
@Constraint(validatedBy = Validators.ForHttpsUrl.class)
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
public @interface HttpsUrl {
    /**
     * The message's template.
     *
     * @return the key of payreq's own text, unless another is given
     */
    String message() default "{io.github.payreq.constraint.HttpsUrl.message}";

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
