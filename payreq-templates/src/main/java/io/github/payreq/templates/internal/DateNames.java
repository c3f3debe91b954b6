package io.github.payreq.templates.internal;

import java.time.LocalDate;
import java.util.List;

/**
 * The names and digits that dates are written with.
 *
 * @param months the names of the months as they stand in a date
 * @param abbreviatedMonths their short forms
 * @param weekdays the names of the days, Monday first
 * @param firstDay what stands for the first day before the name of a month, such as "1er"; empty if it is a number as all
 *     others are
 * @param zero the digit nought
 */
record DateNames(
        List<String> months, List<String> abbreviatedMonths, List<String> weekdays, String firstDay, char zero) {

    String weekday(LocalDate date) {
        return weekdays.get(date.getDayOfWeek().getValue() - 1);
    }

    /** The day of a month that is named. */
    void dayOfMonth(StringBuilder out, LocalDate date) {
        if (date.getDayOfMonth() == 1 && !firstDay.isEmpty()) {
            out.append(firstDay);
        } else {
            number(out, date.getDayOfMonth(), 1);
        }
    }

    void number(StringBuilder out, int value, int digits) {
        if (digits == 1 && value >= 0 && value < 10_000) {
            digits(out, value);
            return;
        }
        String text = Integer.toString(value);
        for (int i = text.length(); i < digits; i++) {
            out.append(zero);
        }
        for (int i = 0; i < text.length(); i++) {
            out.append((char) (text.charAt(i) - '0' + zero));
        }
    }

    private void digits(StringBuilder out, int value) {
        if (value >= 10) {
            digits(out, value / 10);
        }
        out.append((char) (value % 10 + zero));
    }
}
