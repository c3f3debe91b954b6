package io.github.payreq.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a country. A line is one of these; what follows a # is a comment:
 *
 * <pre>
 * source TEXT                  where the days come from; at least one
 * since 2025                   the first year that is complete
 * validUntil 2026-12-31        the last day that is complete
 * off DAY [shift HOW] [from YEAR] [until YEAR] [in REGION... | except REGION...]
 * moved DATE DATE [in REGION... | except REGION...]
 * </pre>
 *
 * <p>DAY is {@code 01-06}, {@code easter-2}, {@code easter+39}, {@code 1.mon.09}, {@code last.mon.05},
 * {@code wed<=11-22}, {@code thu>=09-05}, or a date that is off once. HOW is {@code nearest}, {@code nextFree} or
 * {@code saturday}, see {@link Shift}. What {@code moved} means says {@link MovedDay}.
 */
final class CountryFile {

    private static final Pattern EASTER = Pattern.compile("easter([+-]\\d{1,3})");
    private static final Pattern FIXED = Pattern.compile("\\d\\d-\\d\\d");
    private static final Pattern NTH = Pattern.compile("([1-4]|last)\\.([a-z]{3})\\.(\\d\\d)");
    private static final Pattern RELATIVE = Pattern.compile("([a-z]{3})(<=|>=)(\\d\\d-\\d\\d)");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final List<HolidayRule> holidays = new ArrayList<>();
    private final List<MovedDay> moved = new ArrayList<>();
    private boolean hasSource;
    private @Nullable Integer since;
    private @Nullable LocalDate validUntil;

    private CountryFile() {}

    /** The file lies beside this class. */
    static CountryRules load(String country) {
        String name = country + ".holidays";
        try (InputStream in = CountryFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the file " + name + " is missing from the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read(name, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CountryRules read(String name, List<String> lines) {
        CountryFile file = new CountryFile();
        for (int line = 0; line < lines.size(); line++) {
            try {
                file.add(lines.get(line));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(name + ", line " + (line + 1) + ": " + e.getMessage(), e);
            }
        }
        if (file.since == null || file.validUntil == null || !file.hasSource || file.holidays.isEmpty()) {
            throw new IllegalArgumentException(name + ": source, since, validUntil and days off must be there");
        }
        return new CountryRules(file.since, file.validUntil, List.copyOf(file.holidays), List.copyOf(file.moved));
    }

    private void add(String line) {
        Words words = new Words(line);
        if (!words.hasNext()) {
            return;
        }
        String kind = words.next();
        switch (kind) {
            case "source" -> {
                words.rest();
                hasSource = true;
            }
            case "since" -> since = Integer.valueOf(words.next());
            case "validUntil" -> validUntil = LocalDate.parse(words.next());
            case "off" -> holidays.add(holiday(words));
            case "moved" ->
                moved.add(new MovedDay(LocalDate.parse(words.next()), LocalDate.parse(words.next()), regions(words)));
            default -> throw new IllegalArgumentException("unknown " + kind);
        }
        if (words.hasNext()) {
            throw new IllegalArgumentException("unexpected " + words.next());
        }
    }

    private static HolidayRule holiday(Words words) {
        return new HolidayRule(
                day(words.next()),
                words.take("shift") ? shift(words.next()) : Shift.NONE,
                words.take("from") ? Integer.parseInt(words.next()) : Integer.MIN_VALUE,
                words.take("until") ? Integer.parseInt(words.next()) : Integer.MAX_VALUE,
                regions(words));
    }

    private static Regions regions(Words words) {
        if (words.take("in")) {
            return Regions.only(words.rest());
        }
        return words.take("except") ? Regions.except(words.rest()) : Regions.EVERYWHERE;
    }

    private static Shift shift(String how) {
        return switch (how) {
            case "nearest" -> Shift.NEAREST_WEEKDAY;
            case "nextFree" -> Shift.NEXT_FREE_WEEKDAY;
            case "saturday" -> Shift.SUNDAY_TO_SATURDAY;
            default -> throw new IllegalArgumentException("unknown shift " + how);
        };
    }

    private static HolidayDate day(String text) {
        Matcher easter = EASTER.matcher(text);
        if (easter.matches()) {
            return HolidayDate.easter(Integer.parseInt(easter.group(1)));
        }
        Matcher nth = NTH.matcher(text);
        if (nth.matches()) {
            return HolidayDate.nth(
                    nth.group(1).equals("last") ? -1 : Integer.parseInt(nth.group(1)),
                    weekday(nth.group(2)),
                    Month.of(Integer.parseInt(nth.group(3))));
        }
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            DayOfWeek weekday = weekday(relative.group(1));
            MonthDay day = monthDay(relative.group(3));
            return relative.group(2).equals("<=")
                    ? HolidayDate.onOrBefore(weekday, day)
                    : HolidayDate.onOrAfter(weekday, day);
        }
        return FIXED.matcher(text).matches()
                ? HolidayDate.fixed(monthDay(text))
                : HolidayDate.once(LocalDate.parse(text));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private static DayOfWeek weekday(String name) {
        int index = WEEKDAYS.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("unknown weekday " + name);
        }
        return DayOfWeek.of(index + 1);
    }

    /** The words of a line without its comment. */
    private static final class Words {

        private final List<String> words;
        private int next;

        Words(String line) {
            String text = line.split("#", 2)[0].strip();
            this.words = text.isEmpty() ? List.of() : List.of(text.split("\\s+", -1));
        }

        boolean hasNext() {
            return next < words.size();
        }

        String next() {
            if (!hasNext()) {
                throw new IllegalArgumentException("the line ends too early");
            }
            return words.get(next++);
        }

        boolean take(String word) {
            boolean there = hasNext() && words.get(next).equals(word);
            if (there) {
                next++;
            }
            return there;
        }

        Set<String> rest() {
            if (!hasNext()) {
                throw new IllegalArgumentException("the line ends too early");
            }
            Set<String> rest = new TreeSet<>(words.subList(next, words.size()));
            next = words.size();
            return rest;
        }
    }
}
