package io.github.payreq.calendar;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The business days of the countries that payreq knows: Monday to Friday without public holidays, and where a country
 * works on some Saturdays, these.
 *
 * <p>Each country's file names its source, the first year and {@link BusinessCalendar#validUntil}. Holidays that follow
 * from a rule are known outside this time too; days that a government moves or adds are not, and
 * {@link BusinessCalendar#isComplete} says so, and once in a process and country so does a warning in the log. A file is read
 * when its country is first asked for.
 *
 * <p>What counts as a holiday:
 *
 * <ul>
 *   <li>{@code AT}, {@code IT}, {@code PL}: the statutory holidays; in South Tyrol ({@code IT}, region {@code BZ}) Whit
 *       Monday too.
 *   <li>{@code CH}: New Year's Day, Ascension, 1 August and Christmas Day; with the canton as the region, its own days.
 *   <li>{@code DE}: the nine days of all Länder; with the Land as the region, its own days. Days of single
 *       municipalities are not there, such as Assumption in parts of Bavaria.
 *   <li>{@code ES}: the days that all communities keep, without those of a community or a town.
 *   <li>{@code FR}: the eleven days of the labour code; with the number of the department as the region, the days of
 *       Alsace and Moselle (57, 67, 68 and 6AE) and of the overseas departments.
 *   <li>{@code GB}: the bank holidays of England and Wales; the regions {@code SCT} and {@code NIR} have their own.
 *   <li>{@code KZ} and {@code RU}: the holidays of the labour code with the days moved by decree.
 *   <li>{@code NL}: the days of article 3 of the Algemene termijnenwet, so also Good Friday, and 5 May in every year.
 *   <li>{@code US}: the federal holidays, on the days on which they are observed. Holidays of the states are not there.
 * </ul>
 *
 * <p>This class is thread-safe, and so are its calendars.
 */
public final class Calendars {

    private static final Set<String> COUNTRIES = Collections.unmodifiableSet(
            new TreeSet<>(List.of("AT", "CH", "DE", "ES", "FR", "GB", "IT", "KZ", "NL", "PL", "RU", "US")));

    private static final Map<String, Country> LOADED = new ConcurrentHashMap<>();

    private Calendars() {}

    /**
     * Returns the calendar of a country at large: the days that are off everywhere in it.
     *
     * @param country the country, ISO 3166-1 alpha-2
     * @return the calendar, or empty if payreq does not know the country
     */
    public static Optional<BusinessCalendar> of(String country) {
        return of(country, "");
    }

    /**
     * Returns the calendar of a region.
     *
     * @param country the country, ISO 3166-1 alpha-2
     * @param region the region, the second part of its ISO 3166-2 code, such as {@code BY}, {@code ZH} or {@code SCT}
     * @return the calendar, that of the country if the region has no days of its own, or empty if payreq does not know
     *     the country
     */
    public static Optional<BusinessCalendar> of(String country, String region) {
        Objects.requireNonNull(region, "region");
        String code = country.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            return Optional.empty();
        }
        return Optional.of(LOADED.computeIfAbsent(code, Country::load).calendar(region.toUpperCase(Locale.ROOT)));
    }

    /**
     * Returns the countries whose calendars are there.
     *
     * @return the countries, ISO 3166-1 alpha-2, in alphabetical order
     */
    public static Set<String> countries() {
        return COUNTRIES;
    }

    /** Regions without days of their own share the country's calendar, so that what is kept stays small. */
    private record Country(BusinessCalendar atLarge, Map<String, BusinessCalendar> regions) {

        static Country load(String country) {
            CountryRules rules = CountryFile.load(country);
            StaleCalendar stale = new StaleCalendar(country, rules.validUntil());
            Map<String, BusinessCalendar> regions = new ConcurrentHashMap<>();
            for (String region : rules.regions()) {
                regions.put(region, new HolidayCalendar(rules.of(region), stale));
            }
            return new Country(new HolidayCalendar(rules.of(""), stale), regions);
        }

        BusinessCalendar calendar(String region) {
            return regions.getOrDefault(region, atLarge);
        }
    }
}
