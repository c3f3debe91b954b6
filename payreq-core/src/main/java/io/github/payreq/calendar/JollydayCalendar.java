package io.github.payreq.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Calendars of more countries, by the library Jollyday 2: Monday to Friday without its public holidays.
 *
 * <p>It needs {@code de.focus-shift:jollyday-core}, which is optional, and beside it one of Jollyday's bindings, such as
 * {@code de.focus-shift:jollyday-jaxb}. On the module path ask for their modules as well, and open the binding to
 * Jollyday, which version 2.19 forgets: {@code --add-exports
 * de.focus_shift.jollyday.jaxb/de.focus_shift.jollyday.jaxb=de.focus_shift.jollyday.core}.
 *
 * <p>Jollyday knows no working Saturdays, no weekends on other days, and states no term: what it does not know is not
 * seen, and {@link #isComplete} is always true. In Russia and Kazakhstan it errs on many days, see the measurements in
 * the decision record on business calendars. Prefer {@link Calendars} where it has the country.
 *
 * <p>The first country takes half a second (Jollyday reads XML). Each year is worked out once; after that a day is
 * looked up as fast as in {@link Calendars}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class JollydayCalendar implements BusinessCalendar {

    private final BusinessYears years;

    private JollydayCalendar(IntFunction<BusinessYear> expand) {
        this.years = new BusinessYears(expand);
    }

    /**
     * Opens the calendar of a country or a region.
     *
     * @param country the country, ISO 3166-1 alpha-2, or another name of a calendar that Jollyday has, such as {@code
     *     TARGET}
     * @param region the region within the country as Jollyday divides it, from the larger to the smaller: the second
     *     part of its ISO 3166-2 code, then mostly a name; nothing means the country at large. Jollyday takes a region
     *     that it does not know for the country at large.
     * @return the calendar
     * @throws IllegalArgumentException if Jollyday does not have the country
     * @throws IllegalStateException if Jollyday or its binding is missing
     */
    public static JollydayCalendar of(String country, String... region) {
        String code = country.toLowerCase(Locale.ROOT);
        String[] regions =
                Arrays.stream(region).map(part -> part.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        try {
            return new JollydayCalendar(Library.open(country, code, regions));
        } catch (NoClassDefFoundError | IllegalAccessError e) {
            throw missing(e);
        }
    }

    @Override
    public boolean isBusinessDay(LocalDate day) {
        return years.isBusinessDay(Objects.requireNonNull(day, "day"));
    }

    private static IllegalStateException missing(Throwable cause) {
        return new IllegalStateException(
                "a calendar of Jollyday needs the libraries de.focus-shift:jollyday-core and"
                        + " de.focus-shift:jollyday-jaxb: add them to the dependencies, and where payreq runs as a"
                        + " module, start Java with --add-modules"
                        + " de.focus_shift.jollyday.core,de.focus_shift.jollyday.jaxb --add-exports"
                        + " de.focus_shift.jollyday.jaxb/de.focus_shift.jollyday.jaxb=de.focus_shift.jollyday.core.",
                cause);
    }

    /** All that touches Jollyday, so that the rest loads without it. */
    private static final class Library {

        private Library() {}

        static IntFunction<BusinessYear> open(String country, String code, String[] regions) {
            if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(code::equalsIgnoreCase)) {
                throw new IllegalArgumentException("country (" + country + ") must be one of Jollyday's calendars: "
                        + HolidayManager.getSupportedCalendarCodes().stream()
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
            HolidayManager manager = manager(code);
            return year -> {
                synchronized (manager) {
                    Set<LocalDate> daysOff =
                            manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, regions).stream()
                                    .map(Holiday::getDate)
                                    .collect(Collectors.toSet());
                    return BusinessYear.of(year, daysOff, Set.of());
                }
            };
        }

        /** Jollyday says by this exception that no binding is there. */
        private static HolidayManager manager(String code) {
            try {
                return HolidayManager.getInstance(ManagerParameters.create(code));
            } catch (IllegalStateException e) {
                throw missing(e);
            }
        }
    }
}
