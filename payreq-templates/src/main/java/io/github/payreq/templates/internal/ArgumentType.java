package io.github.payreq.templates.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What a placeholder stands for; it decides which value is set and how it is printed.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum ArgumentType {
    /** A text of the host or the client, printed as it is. */
    TEXT(String.class),
    /** What the client taps, copies or types, such as a link or an account: as it is, and as far as possible without marks. */
    COPIED(String.class),
    /** A key for {@code select}; never printed. */
    CHOICE(String.class),
    /** A whole number ({@code long}): printed bare with the language's grouping, or used in a plural. */
    NUMBER(Long.class),
    /** A number with decimals, such as a quantity: all its digits, without trailing zeros. */
    DECIMAL(BigDecimal.class),
    /** A percentage: 5 prints as "5%" in English and as "5 %" in Russian. */
    PERCENT(BigDecimal.class),
    /** A sum of money as the language writes it. */
    MONEY(Money.class),
    /** A sum of money for SMS: no grouping, plain spaces, the currency's code or the language's abbreviation. */
    MONEY_PLAIN(Money.class),
    /** A date with its year. */
    DATE(LocalDate.class),
    /** A date without its year. */
    DATE_SHORT(LocalDate.class),
    /** The day of the week of a date. */
    WEEKDAY(LocalDate.class);

    private final Class<?> valueClass;

    ArgumentType(Class<?> valueClass) {
        this.valueClass = valueClass;
    }

    /** The class of the values that are set for this type. */
    public Class<?> valueClass() {
        return valueClass;
    }

    /** Whether every language must show the same values of this type in a message: sums, dates and percentages. */
    public boolean isFact() {
        return switch (this) {
            case PERCENT, MONEY, MONEY_PLAIN, DATE, DATE_SHORT -> true;
            case TEXT, COPIED, CHOICE, NUMBER, DECIMAL, WEEKDAY -> false;
        };
    }
}
