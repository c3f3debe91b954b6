package io.github.payreq.templates.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A date pattern in CLDR's letters: {@code d}, {@code dd}, {@code M}, {@code MM}, {@code MMM}, {@code MMMM}, {@code y},
 * {@code EEEE}, and text, which is quoted if it has letters of the Latin alphabet.
 */
final class DatePattern {
    private enum Field {
        TEXT,
        DAY,
        DAY_OF_NAMED_MONTH,
        DAY_TWO_DIGITS,
        MONTH,
        MONTH_TWO_DIGITS,
        MONTH_ABBREVIATED,
        MONTH_NAME,
        YEAR,
        WEEKDAY
    }

    private record Part(Field field, String text) {}

    private final Part[] parts;

    private DatePattern(List<Part> parts) {
        this.parts = parts.toArray(new Part[0]);
    }

    static DatePattern parse(String pattern) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int start = at;
            if (c == '\'') {
                int close = pattern.indexOf('\'', at + 1);
                if (close <= at + 1) {
                    throw new IllegalArgumentException("date pattern has an empty or open quote: " + pattern);
                }
                parts.add(new Part(Field.TEXT, pattern.substring(at + 1, close)));
                at = close + 1;
            } else if (isLetter(c)) {
                while (at < pattern.length() && pattern.charAt(at) == c) {
                    at++;
                }
                parts.add(new Part(field(pattern.substring(start, at), pattern), ""));
            } else {
                while (at < pattern.length() && pattern.charAt(at) != '\'' && !isLetter(pattern.charAt(at))) {
                    at++;
                }
                parts.add(new Part(Field.TEXT, pattern.substring(start, at)));
            }
        }
        return new DatePattern(namesMonth(parts) ? withNamedMonth(parts) : parts);
    }

    private static boolean namesMonth(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.field == Field.MONTH_NAME || part.field == Field.MONTH_ABBREVIATED);
    }

    private static List<Part> withNamedMonth(List<Part> parts) {
        return parts.stream()
                .map(part -> part.field == Field.DAY ? new Part(Field.DAY_OF_NAMED_MONTH, "") : part)
                .toList();
    }

    void append(StringBuilder out, LocalDate date, DateNames names) {
        for (Part part : parts) {
            switch (part.field) {
                case TEXT -> out.append(part.text);
                case DAY -> names.number(out, date.getDayOfMonth(), 1);
                case DAY_OF_NAMED_MONTH -> names.dayOfMonth(out, date);
                case DAY_TWO_DIGITS -> names.number(out, date.getDayOfMonth(), 2);
                case MONTH -> names.number(out, date.getMonthValue(), 1);
                case MONTH_TWO_DIGITS -> names.number(out, date.getMonthValue(), 2);
                case MONTH_ABBREVIATED -> out.append(names.abbreviatedMonths().get(date.getMonthValue() - 1));
                case MONTH_NAME -> out.append(names.months().get(date.getMonthValue() - 1));
                case YEAR -> names.number(out, date.getYear(), 1);
                case WEEKDAY -> out.append(names.weekday(date));
            }
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Field field(String letters, String pattern) {
        return switch (letters) {
            case "d" -> Field.DAY;
            case "dd" -> Field.DAY_TWO_DIGITS;
            case "M" -> Field.MONTH;
            case "MM" -> Field.MONTH_TWO_DIGITS;
            case "MMM" -> Field.MONTH_ABBREVIATED;
            case "MMMM" -> Field.MONTH_NAME;
            case "y" -> Field.YEAR;
            case "EEEE" -> Field.WEEKDAY;
            default ->
                throw new IllegalArgumentException(
                        "date pattern has " + letters + "; d, dd, M, MM, MMM, MMMM, y and EEEE are known: " + pattern);
        };
    }
}
