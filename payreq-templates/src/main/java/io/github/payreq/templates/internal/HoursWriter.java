package io.github.payreq.templates.internal;

import io.github.payreq.party.WorkingHours;
import java.time.DayOfWeek;
import java.util.stream.Collectors;

/** Writes working hours in the language of the message. */
final class HoursWriter {

    private HoursWriter() {}

    static String write(WorkingHours hours, Facts facts) {
        return hours.spans().stream()
                .map(span -> span(span, facts))
                .collect(Collectors.joining(facts.say("hours.separator")));
    }

    private static String span(WorkingHours.Span span, Facts facts) {
        String days = span.first() == span.last()
                ? day(span.first(), facts)
                : range(day(span.first(), facts), day(span.last(), facts), facts);
        String times = range(span.from().toString(), span.to().toString(), facts);
        return facts.say(
                "hours.span", Frame.few().put(Argument.DAYS_OF_WEEK, days).put(Argument.TIMES, times));
    }

    private static String day(DayOfWeek day, Facts facts) {
        return facts.say("weekday." + day.getValue());
    }

    private static String range(String from, String to, Facts facts) {
        return facts.say("hours.range", Frame.few().put(Argument.FROM, from).put(Argument.TO, to));
    }
}
