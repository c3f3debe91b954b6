package io.github.payreq.constraint;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Single values as text, in the form that the JSON has. */
final class Texts {
    private Texts() {}

    /** The value as text; null for what is not a single value (a list, an object with fields). */
    static @Nullable String ofScalar(@Nullable Object value) {
        if (value instanceof Money money) {
            return money.getAmount().toPlainString() + " "
                    + money.getCurrencyUnit().getCode();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Enum<?> constant) {
            return lowerCamel(constant.name());
        }
        boolean isScalar = value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount
                || value instanceof ZoneId
                || value instanceof CurrencyUnit;
        return isScalar ? String.valueOf(value) : null;
    }

    /** {@code DUE_TODAY} as {@code dueToday}. */
    static String lowerCamel(String upperSnake) {
        StringBuilder result = new StringBuilder(upperSnake.length());
        for (int i = 0; i < upperSnake.length(); i++) {
            char c = upperSnake.charAt(i);
            boolean wordBegins = i > 0 && upperSnake.charAt(i - 1) == '_';
            if (c != '_') {
                result.append(wordBegins ? c : Character.toLowerCase(c));
            }
        }
        return result.toString();
    }

    /** {@code RussianInn} as {@code RUSSIAN_INN}. */
    static String upperSnake(String camelCase) {
        StringBuilder result = new StringBuilder(camelCase.length() + 4);
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c) && !result.isEmpty()) {
                result.append('_');
            }
            result.append(Character.toUpperCase(c));
        }
        return result.toString();
    }
}
