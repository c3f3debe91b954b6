package io.github.payreq.party;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Working hours by day of the week, such as {@code Mo-Fr 09:00-18:00; Sa 10:00-14:00}.
 *
 * <p>The form is the common part of the OpenStreetMap key {@code opening_hours}: one or more spans separated by
 * {@code ;}, each a day or a range of days ({@code Mo Tu We Th Fr Sa Su}) and a range of times. Times are those of the
 * payee's zone.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param spans the spans, at least one
 */
public record WorkingHours(List<Span> spans) {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Checks the components.
     *
     * @param spans as in the record
     */
    public WorkingHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("working hours must have at least one span");
        }
    }

    /**
     * The same hours on a range of days.
     *
     * @param first the first day
     * @param last the last day, not before the first
     * @param from when work begins, to the minute
     * @param to when work ends, to the minute, after it begins
     */
    public record Span(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime to) {
        /**
         * Checks the components.
         *
         * @param first as in the record
         * @param last as in the record
         * @param from as in the record
         * @param to as in the record
         */
        public Span {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
            if (last.compareTo(first) < 0) {
                throw new IllegalArgumentException(
                        "last day (" + last + ") must not be before the first (" + first + ")");
            }
            requireWholeMinute("start", from);
            requireWholeMinute("end", to);
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("end (" + to + ") must be after the start (" + from + ")");
            }
        }

        private static void requireWholeMinute(String field, LocalTime time) {
            LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
            if (!time.equals(minute)) {
                throw new IllegalArgumentException(field + " (" + time + ") must be a whole minute such as " + minute);
            }
        }

        @Override
        public String toString() {
            String days = day(first) + (first == last ? "" : "-" + day(last));
            return days + " " + TIME.format(from) + "-" + TIME.format(to);
        }

        private static String day(DayOfWeek day) {
            return DAYS.get(day.getValue() - 1);
        }
    }

    /**
     * Reads working hours.
     *
     * @param text such as {@code Mo-Fr 09:00-18:00}
     * @return the working hours
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static WorkingHours parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            spans.add(span(text, part.strip()));
        }
        return new WorkingHours(spans);
    }

    private static Span span(String text, String part) {
        int space = part.indexOf(' ');
        String[] days = part.substring(0, Math.max(space, 0)).split("-", -1);
        String[] times = part.substring(space + 1).strip().split("-", -1);
        if (space < 0 || days.length > 2 || times.length != 2) {
            throw unreadable(text);
        }
        try {
            return new Span(
                    day(text, days[0]),
                    day(text, days[days.length - 1]),
                    LocalTime.parse(times[0], TIME),
                    LocalTime.parse(times[1], TIME));
        } catch (DateTimeParseException e) {
            throw unreadable(text);
        }
    }

    private static DayOfWeek day(String text, String day) {
        int index = DAYS.indexOf(day);
        if (index < 0) {
            throw unreadable(text);
        }
        return DayOfWeek.of(index + 1);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "working hours (" + text + ") must look like Mo-Fr 09:00-18:00; Sa 10:00-14:00");
    }

    /**
     * Returns the text form, which {@link #parse(String)} reads.
     *
     * @return such as {@code Mo-Fr 09:00-18:00}
     */
    @Override
    public String toString() {
        return String.join("; ", spans.stream().map(Span::toString).toList());
    }
}
