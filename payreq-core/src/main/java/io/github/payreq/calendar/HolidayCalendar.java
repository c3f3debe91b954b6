package io.github.payreq.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The calendar of a country or a region. A year is worked out when it is first asked for and kept as one bit a day; a
 * few years are kept at a time.
 */
final class HolidayCalendar implements BusinessCalendar {

    private static final int KEPT_YEARS = 16;

    private final CountryRules rules;
    private final AtomicReferenceArray<BusinessYear> years = new AtomicReferenceArray<>(KEPT_YEARS);

    HolidayCalendar(CountryRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean isBusinessDay(LocalDate day) {
        return year(day.getYear()).isOpen(day.getDayOfYear());
    }

    @Override
    public boolean isComplete(LocalDate day) {
        return day.getYear() >= rules.firstYear() && !day.isAfter(rules.validUntil());
    }

    @Override
    public Optional<LocalDate> validUntil() {
        return Optional.of(rules.validUntil());
    }

    /** Threads that ask for a new year at once work it out twice, with the same result. */
    private BusinessYear year(int year) {
        int slot = Math.floorMod(year, KEPT_YEARS);
        BusinessYear kept = years.get(slot);
        if (kept == null || kept.year() != year) {
            kept = expand(year);
            years.set(slot, kept);
        }
        return kept;
    }

    private BusinessYear expand(int year) {
        Set<LocalDate> daysOff = new HashSet<>(daysOff(year));
        if (LocalDate.MIN.getYear() < year && year < LocalDate.MAX.getYear()) {
            // A shift may lead into the neighbouring year.
            daysOff.addAll(daysOff(year - 1));
            daysOff.addAll(daysOff(year + 1));
        }
        Set<LocalDate> working = new HashSet<>();
        for (MovedDay day : rules.moved()) {
            boolean holidayOnWeekend = Shift.isWeekend(day.from().getDayOfWeek()) && daysOff.contains(day.from());
            if (!holidayOnWeekend) {
                working.add(day.from());
            }
        }
        BusinessYear.Builder open = new BusinessYear.Builder(year);
        LocalDate last = LocalDate.of(year, 12, 31);
        for (LocalDate day = LocalDate.of(year, 1, 1); true; day = day.plusDays(1)) {
            boolean rest = Shift.isWeekend(day.getDayOfWeek()) || daysOff.contains(day);
            if (!rest || working.contains(day)) {
                open.add(day.getDayOfYear());
            }
            if (day.equals(last)) {
                return open.build();
            }
        }
    }

    /** The days off of the holidays of one year; those shifted may lie in the next or the previous one. */
    private Set<LocalDate> daysOff(int year) {
        TreeMap<LocalDate, List<Shift>> holidays = new TreeMap<>();
        for (HolidayRule rule : rules.holidays()) {
            rule.in(year)
                    .ifPresent(day -> holidays.computeIfAbsent(day, any -> new ArrayList<>())
                            .add(rule.shift()));
        }
        Set<LocalDate> daysOff = new HashSet<>(holidays.keySet());
        Set<LocalDate> movedAway = new HashSet<>();
        for (MovedDay day : rules.moved()) {
            movedAway.add(day.from());
            if (day.to().getYear() == year) {
                daysOff.add(day.to());
            }
        }
        holidays.forEach((day, shifts) -> {
            if (!movedAway.contains(day)) {
                shifts.forEach(shift -> daysOff.add(shift.apply(day, daysOff)));
            }
        });
        return daysOff;
    }
}
