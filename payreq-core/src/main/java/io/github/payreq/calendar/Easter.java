package io.github.payreq.calendar;

import java.time.LocalDate;

/** Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher for the Gregorian calendar. */
final class Easter {

    private Easter() {}

    static LocalDate sunday(int year) {
        int golden = Math.floorMod(year, 19);
        int century = Math.floorDiv(year, 100);
        int inCentury = Math.floorMod(year, 100);
        int moonCorrection = Math.floorDiv(century - Math.floorDiv(century + 8, 25) + 1, 3);
        int epact = Math.floorMod(19 * golden + century - Math.floorDiv(century, 4) - moonCorrection + 15, 30);
        int toSunday =
                Math.floorMod(32 + 2 * Math.floorMod(century, 4) + 2 * (inCentury / 4) - epact - inCentury % 4, 7);
        int lateMoon = (golden + 11 * epact + 22 * toSunday) / 451;
        int days = epact + toSunday - 7 * lateMoon + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
