package io.github.payreq.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The calendar of a country or a region, by the rules of its file. */
final class HolidayCalendar implements BusinessCalendar {

    private final CountryRules rules;
    private final StaleCalendar stale;
    private final BusinessYears years;

    HolidayCalendar(CountryRules rules, StaleCalendar stale) {
        this.rules = rules;
        this.stale = stale;
        this.years = new BusinessYears(year -> expand(rules, year));
    }

    @Override
    public boolean isBusinessDay(LocalDate day) {
        stale.noteIfAsked(day);
        return years.isBusinessDay(day);
    }

    @Override
    public boolean isComplete(LocalDate day) {
        return day.getYear() >= rules.firstYear() && !day.isAfter(rules.validUntil());
    }

    @Override
    public Optional<LocalDate> validUntil() {
        return Optional.of(rules.validUntil());
    }

    private static BusinessYear expand(CountryRules rules, int year) {
        Set<LocalDate> daysOff = new HashSet<>(daysOff(rules, year));
        if (LocalDate.MIN.getYear() < year && year < LocalDate.MAX.getYear()) {
            // A shift may lead into the neighbouring year.
            daysOff.addAll(daysOff(rules, year - 1));
            daysOff.addAll(daysOff(rules, year + 1));
        }
        Set<LocalDate> working = new HashSet<>();
        for (MovedDay day : rules.moved()) {
            boolean holidayOnWeekend = Shift.isWeekend(day.from().getDayOfWeek()) && daysOff.contains(day.from());
            if (!holidayOnWeekend) {
                working.add(day.from());
            }
        }
        return BusinessYear.of(year, daysOff, working);
    }

    /** The days off of the holidays of one year; those shifted may lie in the next or the previous one. */
    private static Set<LocalDate> daysOff(CountryRules rules, int year) {
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
