package io.github.payreq.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Lets {@code @Positive} stand on a sum of money. */
public final class MoneyIsPositive implements ConstraintValidator<Positive, Money> {
    /** For Hibernate Validator. */
    public MoneyIsPositive() {}

    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
        return value == null || value.isPositive();
    }
}
