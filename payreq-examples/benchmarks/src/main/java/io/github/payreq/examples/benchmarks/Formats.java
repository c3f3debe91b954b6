package io.github.payreq.examples.benchmarks;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats of the JDK, made once. For one thread, as {@link NumberFormat} is. */
final class Formats {

    /** What the shipped texts write: Russian without the letter for "year", which CLDR's long form has. */
    static final String DATE = "d MMMM y";

    static final String GERMAN_DATE = "d. MMMM y";

    private final NumberFormat money;
    private final DateTimeFormatter date;

    Formats(Locale locale) {
        money = NumberFormat.getCurrencyInstance(locale);
        date = DateTimeFormatter.ofPattern(datePattern(locale), locale);
    }

    static String datePattern(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN_DATE : DATE;
    }

    String money(BigDecimal sum) {
        return money.format(sum);
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    /** The form of a number, as CLDR has it for whole numbers. */
    static String plural(Locale locale, long number) {
        if (!locale.getLanguage().equals("ru")) {
            return number == 1 ? "one" : "other";
        }
        long ten = number % 10;
        long hundred = number % 100;
        if (ten == 1 && hundred != 11) {
            return "one";
        }
        return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? "few" : "many";
    }
}
