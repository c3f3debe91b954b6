package io.github.payreq.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a country's file says. */
record CountryRules(int firstYear, LocalDate validUntil, List<HolidayRule> holidays, List<MovedDay> moved) {

    /** The regions that have days of their own. */
    Set<String> regions() {
        return Stream.concat(
                        holidays.stream().map(HolidayRule::regions),
                        moved.stream().map(MovedDay::regions))
                .flatMap(regions -> regions.named().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    CountryRules of(String region) {
        return new CountryRules(
                firstYear,
                validUntil,
                holidays.stream().filter(rule -> rule.regions().contain(region)).toList(),
                moved.stream().filter(day -> day.regions().contain(region)).toList());
    }
}
