package io.github.payreq.constraint;

import org.jspecify.annotations.Nullable;

/**
 * The value that a rule over several fields looked at. The rule attaches it with
 * {@code HibernateConstraintValidatorContext.withDynamicPayload(new SeenValue(value))}, so that the {@link Finding} shows this
 * value and not the object that carries the rule.
 *
 * <p>This record is immutable, and as thread-safe as the value in it.
 *
 * @param value a text, number, sum of money, date or the like; null if there was none
 */
public record SeenValue(@Nullable Object value) {}
