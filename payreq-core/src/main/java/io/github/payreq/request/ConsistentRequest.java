package io.github.payreq.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The facts of a {@link PaymentRequest} fit each other: the lines and the total, the dates, the discounts, the
 * currencies, the methods. Every rule that is broken is reported with a code and a path of its own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistencyValidator.class)
public @interface ConsistentRequest {

    /**
     * Returns the message, which is never shown: each rule has its own.
     *
     * @return the template
     */
    String message() default "{payreq.CONSISTENT}";

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
}
