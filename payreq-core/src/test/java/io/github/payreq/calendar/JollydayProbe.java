package io.github.payreq.calendar;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** Asks for calendars in a JVM of its own. */
final class JollydayProbe {

    private JollydayProbe() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LocalDate midsummer = LocalDate.parse("2026-06-19");
        out.println("module: "
                + Objects.requireNonNullElse(Calendars.class.getModule().getName(), "unnamed"));
        out.println("DE: " + Calendars.of("DE").orElseThrow().isBusinessDay(midsummer));
        try {
            out.println("SE: " + JollydayCalendar.of("SE").isBusinessDay(midsummer));
        } catch (IllegalStateException e) {
            out.println("SE: " + e.getMessage());
        }
    }
}
