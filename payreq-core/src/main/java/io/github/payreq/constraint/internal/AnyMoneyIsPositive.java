package io.github.payreq.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code @Positive} stand on a sum of money where {@link MoneyIsPositive} was not found as a service. Where it was, it is
 * the more specific of the two and is taken; two validators of the same type would be an error.
 */
public final class AnyMoneyIsPositive implements ConstraintValidator<Positive, BigMoneyProvider> {
    /** For Hibernate Validator. */
    public AnyMoneyIsPositive() {}

    @Override
    public boolean isValid(@Nullable BigMoneyProvider value, ConstraintValidatorContext context) {
        return value == null || value.toBigMoney().isPositive();
    }
}
