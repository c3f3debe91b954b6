package io.github.payreq.policy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a set of rules, written down a second time from the laws, for the oracle.
 *
 * @param rules the set under test
 * @param hours for which classes, from and to on business days, from and to on days off (null if closed)
 * @param sliding for which classes, how many in which length
 * @param periods for which classes, how many in a day, week or month of the calendar
 * @param gap the least distance of any two contacts
 * @param silence how many days without calls from a conversation on, its own day being the first
 */
record RuleFigures(
        ContactRules rules,
        List<Open> hours,
        List<Most> sliding,
        List<MostInPeriod> periods,
        @Nullable Duration gap,
        int silence) {

    record Open(
            Set<ChannelClass> classes,
            LocalTime from,
            LocalTime to,
            @Nullable LocalTime fromOnDaysOff,
            @Nullable LocalTime toOnDaysOff) {}

    /** Empty classes: the channels of a message count once. */
    record Most(Set<ChannelClass> classes, int count, Duration in) {}

    record MostInPeriod(Set<ChannelClass> classes, int count, char period) {}

    private static final Set<ChannelClass> ALL = EnumSet.allOf(ChannelClass.class);
    private static final Set<ChannelClass> TELE = EnumSet.of(ChannelClass.MESSAGE, ChannelClass.CALL);

    private static LocalTime time(int hour) {
        return LocalTime.of(hour, 0);
    }

    static final RuleFigures PRUDENT = new RuleFigures(
            ContactRules.PRUDENT_B2B,
            List.of(new Open(ALL, time(9), time(18), null, null)),
            List.of(new Most(Set.of(), 2, Duration.ofDays(7))),
            List.of(),
            Duration.ofHours(24),
            0);

    /** Federal law 230-FZ of 3 July 2016, article 7. */
    static final RuleFigures RUSSIA = russia();

    private static RuleFigures russia() {
        List<Most> sliding = new ArrayList<>();
        List<MostInPeriod> periods = new ArrayList<>();
        Object[][] law = {
            {ChannelClass.MEETING, 99, 1, 99}, {ChannelClass.CALL, 1, 2, 8}, {ChannelClass.MESSAGE, 2, 4, 16}
        };
        char[] names = {'D', 'W', 'M'};
        int[] days = {1, 7, 31};
        for (Object[] line : law) {
            for (int i = 0; i < names.length; i++) {
                Set<ChannelClass> classes = Set.of((ChannelClass) line[0]);
                int most = (Integer) line[i + 1];
                sliding.add(new Most(classes, most, Duration.ofDays(days[i])));
                periods.add(new MostInPeriod(classes, most, names[i]));
            }
        }
        Set<ChannelClass> all = EnumSet.of(ChannelClass.MESSAGE, ChannelClass.CALL, ChannelClass.MEETING);
        return new RuleFigures(
                ContactRules.RU_230FZ,
                List.of(new Open(all, time(8), time(22), time(9), time(20))),
                sliding,
                periods,
                null,
                0);
    }

    /** 12 CFR 1006.6(b)(1), 1006.14(b)(2). */
    static final RuleFigures AMERICA = new RuleFigures(
            ContactRules.US_REG_F,
            List.of(new Open(TELE, time(8), time(21), time(8), time(21))),
            List.of(new Most(Set.of(ChannelClass.CALL), 7, Duration.ofDays(7))),
            List.of(),
            null,
            7);

    /** The reading of CONC 7.9.4R that the Javadoc states. */
    static final RuleFigures BRITAIN = new RuleFigures(
            ContactRules.UK_CONC,
            List.of(new Open(TELE, time(8), time(21), time(9), time(20))),
            List.of(),
            List.of(),
            null,
            0);

    static final RuleFigures OWN = new RuleFigures(
            ContactRules.named("OWN")
                    .onBusinessDays("10:30", "17:15", ChannelClass.MESSAGE, ChannelClass.LETTER)
                    .atMost(1, CalendarPeriod.WEEK)
                    .atMost(3, Duration.ofDays(5), ChannelClass.MESSAGE)
                    .build(),
            List.of(new Open(
                    EnumSet.of(ChannelClass.MESSAGE, ChannelClass.LETTER),
                    LocalTime.of(10, 30),
                    LocalTime.of(17, 15),
                    null,
                    null)),
            List.of(new Most(Set.of(ChannelClass.MESSAGE), 3, Duration.ofDays(5))),
            List.of(new MostInPeriod(Set.of(), 1, 'W')),
            null,
            0);

    static final List<RuleFigures> EVERY = List.of(PRUDENT, RUSSIA, AMERICA, BRITAIN, OWN);

    static List<RuleFigures> some(Random random) {
        List<RuleFigures> some = new ArrayList<>();
        for (RuleFigures one : EVERY) {
            if (random.nextInt(100) < 25) {
                some.add(one);
            }
        }
        return some;
    }
}
