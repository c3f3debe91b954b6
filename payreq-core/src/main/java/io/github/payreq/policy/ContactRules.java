package io.github.payreq.policy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When and how often a client may be contacted: hours, days off, distances and caps. They are counted over all requests of a
 * payee to the same client, in the client's zone.
 *
 * <p>A rule that names classes of channels counts every message on a channel of theirs, as laws do, also those that did not
 * arrive. A rule that names none is about all channels, and counts the channels of one message once.
 *
 * <p>Several sets of rules hold together: {@link #and} only tightens. None of this is legal advice.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ContactRules {

    private static final ChannelClass[] TELECOMMUNICATION = {ChannelClass.MESSAGE, ChannelClass.CALL};

    /**
     * Prudent rules for every client, and the default: business days from 9 to 18, a day between two contacts, two contacts
     * in any week. The hours lie within those of every other set here; the caps of a law may be tighter.
     */
    public static final ContactRules PRUDENT_B2B = named("PRUDENT_B2B")
            .onBusinessDays("09:00", "18:00")
            .apart(Duration.ofHours(24))
            .atMost(2, Duration.ofDays(7))
            .build();

    /**
     * Debts of natural persons in Russia: federal law 230-FZ of 3 July 2016, article 7. From 8 to 22 on working days and from 9
     * to 20 on weekends and holidays in the debtor's zone; meetings once a week; calls, also by robots, once a day, twice a week
     * and eight times a month; messages twice a day, four times a week and sixteen times a month. The law does not say whether
     * its weeks and months slide, so both the sliding and the calendar ones are kept; a sliding month has 31 days. Letters by
     * post are not capped.
     */
    public static final ContactRules RU_230FZ = named("RU_230FZ")
            .onBusinessDays("08:00", "22:00", ChannelClass.MESSAGE, ChannelClass.CALL, ChannelClass.MEETING)
            .onDaysOff("09:00", "20:00", ChannelClass.MESSAGE, ChannelClass.CALL, ChannelClass.MEETING)
            .atMostInWeek(1, ChannelClass.MEETING)
            .atMostInDay(1, ChannelClass.CALL)
            .atMostInWeek(2, ChannelClass.CALL)
            .atMostInMonth(8, ChannelClass.CALL)
            .atMostInDay(2, ChannelClass.MESSAGE)
            .atMostInWeek(4, ChannelClass.MESSAGE)
            .atMostInMonth(16, ChannelClass.MESSAGE)
            .build();

    /**
     * Collectors of consumer debts in the United States: Regulation F, 12 CFR 1006.6(b)(1) and 1006.14(b)(2). From 8 to 21 in
     * the consumer's zone for messages and calls; at most seven calls within seven consecutive days, and none within seven days
     * of a conversation, whose day is the first. The caps are per debt; here they are counted per client, which is stricter.
     */
    public static final ContactRules US_REG_F = named("US_REG_F")
            .onBusinessDays("08:00", "21:00", TELECOMMUNICATION)
            .onDaysOff("08:00", "21:00", TELECOMMUNICATION)
            .atMost(7, Duration.ofDays(7), ChannelClass.CALL)
            .silentAfterConversation(7, ChannelClass.CALL)
            .build();

    /**
     * Consumer credit in the United Kingdom: FCA Handbook, CONC 7.9.4R, forbids contact at unreasonable times and names no
     * hours. Those kept here, 8 to 21 and 9 to 20 on days off, are payreq's reading, not the regulator's.
     */
    public static final ContactRules UK_CONC = named("UK_CONC")
            .onBusinessDays("08:00", "21:00", TELECOMMUNICATION)
            .onDaysOff("09:00", "20:00", TELECOMMUNICATION)
            .build();

    private static final List<ContactRules> PRESETS = List.of(PRUDENT_B2B, RU_230FZ, US_REG_F, UK_CONC);

    private final String name;
    private final List<RuleGate> gates;

    private ContactRules(String name, List<RuleGate> gates) {
        this.name = name;
        this.gates = List.copyOf(gates);
    }

    /**
     * Returns the set of rules with a name.
     *
     * @param name such as {@code RU_230FZ}
     * @return the rules, or empty if payreq has none of that name
     */
    public static Optional<ContactRules> preset(String name) {
        return PRESETS.stream().filter(rules -> rules.name.equals(name)).findFirst();
    }

    /**
     * Returns the names of the sets that payreq has.
     *
     * @return an unmodifiable list
     */
    public static List<String> presets() {
        return PRESETS.stream().map(ContactRules::name).toList();
    }

    /**
     * Opens a set of rules of the host's own.
     *
     * @param name a name for explanations
     * @return the builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * Returns the name.
     *
     * @return the name, such as {@code RU_230FZ}
     */
    public String name() {
        return name;
    }

    /**
     * Adds rules. Whatever the result allows, both sets allow.
     *
     * @param other the other rules
     * @return rules that hold both
     */
    public ContactRules and(ContactRules other) {
        if (equals(other)) {
            return this;
        }
        return new ContactRules(
                name + "+" + other.name,
                Stream.concat(gates.stream(), other.gates.stream()).distinct().toList());
    }

    List<RuleGate> gates() {
        return gates;
    }

    /** Two sets are equal if they hold the same, whatever they are called and in whatever order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactRules that && rules().equals(that.rules());
    }

    @Override
    public int hashCode() {
        return rules().hashCode();
    }

    private Set<ContactRule> rules() {
        Set<ContactRule> rules = new HashSet<>();
        gates.forEach(gate -> rules.add(gate.rule()));
        return rules;
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Builds {@link ContactRules}. Nothing is forbidden at first. A method that is given no class of channels speaks of all.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {

        private record DayHours(Set<ChannelClass> classes, Hours hours) {}

        private final String name;
        private final List<ContactRule> rules = new ArrayList<>();
        private final List<DayHours> businessDays = new ArrayList<>();
        private final List<DayHours> daysOff = new ArrayList<>();

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Allows hours on business days. Days off are then closed unless {@link #onDaysOff} opens them.
         *
         * @param from the first minute, such as {@code 09:00}
         * @param to the end, exclusive
         * @param classes the classes of channels
         * @return this builder
         */
        public Builder onBusinessDays(String from, String to, ChannelClass... classes) {
            businessDays.add(new DayHours(set(classes), new Hours(LocalTime.parse(from), LocalTime.parse(to), true)));
            return this;
        }

        /**
         * Allows hours on weekends and holidays. Business days are then closed unless {@link #onBusinessDays} opens them.
         *
         * @param from the first minute, such as {@code 09:00}
         * @param to the end, exclusive
         * @param classes the same classes of channels as those of the business days
         * @return this builder
         */
        public Builder onDaysOff(String from, String to, ChannelClass... classes) {
            daysOff.add(new DayHours(set(classes), new Hours(LocalTime.parse(from), LocalTime.parse(to), false)));
            return this;
        }

        /**
         * Keeps a distance from the last contact.
         *
         * @param gap the distance
         * @param classes the classes of channels
         * @return this builder
         */
        public Builder apart(Duration gap, ChannelClass... classes) {
            if (gap.isNegative()) {
                throw new IllegalArgumentException("gap (" + gap + ") must not be negative");
            }
            rules.add(new ContactRule.Gap(set(classes), gap));
            return this;
        }

        /**
         * Caps the contacts in any window of a length.
         *
         * @param contacts how many, at least one
         * @param per the length of the window
         * @param classes the classes of channels
         * @return this builder
         */
        public Builder atMost(int contacts, Duration per, ChannelClass... classes) {
            rules.add(new ContactRule.SlidingCap(set(classes), new Cap(contacts, per)));
            return this;
        }

        /**
         * Caps the contacts in a period of the calendar.
         *
         * @param contacts how many, at least one
         * @param period the period
         * @param classes the classes of channels
         * @return this builder
         */
        public Builder atMost(int contacts, CalendarPeriod period, ChannelClass... classes) {
            if (contacts < 1) {
                throw new IllegalArgumentException("contacts (" + contacts + ") must be at least 1");
            }
            rules.add(new ContactRule.CalendarCap(set(classes), contacts, period));
            return this;
        }

        /**
         * Keeps silence after a conversation, whose day is the first.
         *
         * @param days the number of days, at least one
         * @param classes the classes of channels
         * @return this builder
         */
        public Builder silentAfterConversation(int days, ChannelClass... classes) {
            if (days < 1) {
                throw new IllegalArgumentException("days (" + days + ") must be at least 1");
            }
            rules.add(new ContactRule.Conversation(set(classes), days));
            return this;
        }

        private Builder atMostInDay(int contacts, ChannelClass channels) {
            return atMost(contacts, CalendarPeriod.DAY, channels).atMost(contacts, Duration.ofDays(1), channels);
        }

        private Builder atMostInWeek(int contacts, ChannelClass channels) {
            return atMost(contacts, CalendarPeriod.WEEK, channels).atMost(contacts, Duration.ofDays(7), channels);
        }

        private Builder atMostInMonth(int contacts, ChannelClass channels) {
            return atMost(contacts, CalendarPeriod.MONTH, channels).atMost(contacts, Duration.ofDays(31), channels);
        }

        /**
         * Builds the rules.
         *
         * @return the rules
         */
        public ContactRules build() {
            List<ContactRule> all = new ArrayList<>();
            Set<Set<ChannelClass>> classes = new LinkedHashSet<>();
            Function<List<DayHours>, Stream<Set<ChannelClass>>> named =
                    hours -> hours.stream().map(DayHours::classes);
            Stream.concat(named.apply(businessDays), named.apply(daysOff)).forEach(classes::add);
            for (Set<ChannelClass> some : classes) {
                all.add(new ContactRule.OpenHours(some, hoursOf(businessDays, some), hoursOf(daysOff, some)));
            }
            all.addAll(rules);
            return new ContactRules(
                    name, all.stream().map(rule -> new RuleGate(name, rule)).toList());
        }

        private static @Nullable Hours hoursOf(List<DayHours> hours, Set<ChannelClass> classes) {
            return hours.stream()
                    .filter(some -> some.classes().equals(classes))
                    .map(DayHours::hours)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }

        private static Set<ChannelClass> set(ChannelClass... classes) {
            return classes.length == 0 ? EnumSet.allOf(ChannelClass.class) : EnumSet.copyOf(List.of(classes));
        }
    }
}
