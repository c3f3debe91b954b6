package io.github.payreq.constraint.internal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.PositiveOrZero;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Lets {@code @PositiveOrZero} stand on a sum of money. */
public final class MoneyIsPositiveOrZero implements ConstraintValidator<PositiveOrZero, Money> {
    /** For Hibernate Validator. */
    public MoneyIsPositiveOrZero() {}

    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
        return value == null || value.isPositiveOrZero();
    }
}
