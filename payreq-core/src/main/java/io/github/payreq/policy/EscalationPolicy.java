package io.github.payreq.policy;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.calendar.Calendars;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.party.Client;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is sent when: a ladder of {@linkplain Stage stages}, the hours and caps of contact, and what makes it pause. One line a
 * stage, in the order of the sentence: when, in which tone, by which channel, from whom.
 *
 * <pre>{@code
 * EscalationPolicy policy = EscalationPolicy.named("house")
 *         .onRequest(warm("request").by(EMAIL))
 *         .daysBefore(3, warm("heads-up").by(EMAIL))
 *         .daysAfter(1, warm("reminder").by(EMAIL, SMS))
 *         .daysAfter(7, neutral("second").byOneOf(EMAIL, MESSENGER))
 *         .daysAfter(14, neutral("call").by(CALL).from(MANAGER))
 *         .daysAfter(30, firm("final").by(EMAIL, LETTER).as(FINAL_NOTICE))
 *         .during(Hours.of("09:00", "18:00").onBusinessDays())
 *         .atMost(2, Duration.ofDays(7))
 *         .apart(Duration.ofHours(24))
 *         .within(ContactRules.RU_230FZ)
 *         .build();
 * }</pre>
 *
 * <p>{@link #decide} is a pure function of a situation. If the host sends what it says and records it, no stage is sent twice,
 * none comes before an earlier one, and the ladder ends with a person.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class EscalationPolicy {

    /** What a hand-over waits for: the time after the last message, and the pauses. */
    static final List<Gate> HAND_OVER_GATES = Stream.concat(Stream.of(Silences.STAGE_DAY), Silences.PAUSES.stream())
            .toList();

    private static final int MOST_DAYS = 3650;

    private final String name;
    private final List<Stage> stages;
    private final @Nullable Hours hours;
    private final @Nullable Cap cap;
    private final @Nullable Duration gap;
    private final List<ContactRules> rules;
    private final CatchUp catchUp;
    private final int graceAfterPromise;
    private final int graceAfterRefund;
    private final int pauseForMoreTime;
    private final Sender handOver;
    private final int handOverAfter;
    private final @Nullable BusinessCalendar calendar;
    private final List<Gate> gates;

    private EscalationPolicy(Builder builder) {
        this.name = builder.name;
        this.stages = List.copyOf(builder.stages);
        this.hours = builder.hours;
        this.cap = builder.cap;
        this.gap = builder.gap;
        this.rules = List.copyOf(builder.rules);
        this.catchUp = builder.catchUp;
        this.graceAfterPromise = builder.graceAfterPromise;
        this.graceAfterRefund = builder.graceAfterRefund;
        this.pauseForMoreTime = builder.pauseForMoreTime;
        this.handOver = builder.handOver;
        this.handOverAfter = builder.handOverAfter;
        this.calendar = builder.calendar;
        this.gates = Stream.of(
                        Stream.of(Silences.STAGE_DAY),
                        Silences.PAUSES.stream(),
                        Stream.of(Silences.SENDER),
                        builder.ownRules().gates().stream(),
                        rules.stream().flatMap(some -> some.gates().stream()))
                .flatMap(some -> some)
                .<Gate>map(gate -> gate)
                .toList();
    }

    /**
     * Opens a policy.
     *
     * @param name the name
     * @return the builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * A policy for clients who usually pay in time, or who matter more than a week: a request, a note three days before, and two
     * warm reminders a week and two weeks after the due date; then a person. A value to be adjusted: {@link #toBuilder()}.
     *
     * @return the policy
     */
    public static EscalationPolicy gentle() {
        return named("gentle")
                .onRequest(Stage.warm("request").by(Channel.EMAIL))
                .daysBefore(3, Stage.warm("heads-up").by(Channel.EMAIL))
                .daysAfter(5, Stage.warm("reminder").by(Channel.EMAIL))
                .daysAfter(14, Stage.warm("second").by(Channel.EMAIL))
                .daysAfter(28, Stage.warm("call").by(Channel.CALL).from(Sender.MANAGER))
                .graceAfterPromise(4)
                .build();
    }

    /**
     * The usual policy: a request, a note three days before, reminders a day and a week after the due date, a call after two
     * weeks, a last message after a month; then a person. A value to be adjusted: {@link #toBuilder()}.
     *
     * @return the policy
     */
    public static EscalationPolicy standard() {
        return named("standard")
                .onRequest(Stage.warm("request").by(Channel.EMAIL))
                .daysBefore(3, Stage.warm("heads-up").by(Channel.EMAIL))
                .daysAfter(1, Stage.warm("reminder").by(Channel.EMAIL, Channel.SMS))
                .daysAfter(7, Stage.neutral("second").by(Channel.EMAIL))
                .daysAfter(14, Stage.neutral("call").by(Channel.CALL).from(Sender.MANAGER))
                .daysAfter(
                        30,
                        Stage.firm("final").by(Channel.EMAIL, Channel.LETTER).as(Occasion.FINAL_NOTICE))
                .build();
    }

    /**
     * A policy for sums that must come in time: as the standard one, but closer, and with a note on the due date. It is as polite,
     * and keeps the same rules of contact. A value to be adjusted: {@link #toBuilder()}.
     *
     * @return the policy
     */
    public static EscalationPolicy strict() {
        return named("strict")
                .onRequest(Stage.warm("request").by(Channel.EMAIL))
                .daysBefore(3, Stage.warm("heads-up").by(Channel.EMAIL))
                .onDueDate(Stage.neutral("due-today").by(Channel.EMAIL))
                .daysAfter(3, Stage.neutral("reminder").by(Channel.EMAIL, Channel.SMS))
                .daysAfter(7, Stage.neutral("call").by(Channel.CALL).from(Sender.MANAGER))
                .daysAfter(
                        14,
                        Stage.firm("final").by(Channel.EMAIL, Channel.LETTER).as(Occasion.FINAL_NOTICE))
                .graceAfterPromise(1)
                .build();
    }

    /**
     * Decides what to do about a request now.
     *
     * @param situation the request, what has happened with the client, and the time
     * @return the decision with its reason
     */
    public Decision decide(Situation situation) {
        return decide(situation, false);
    }

    Decision decide(Situation situation, boolean sharesLadder) {
        return Deciding.decide(new Standing(this, situation, calendarFor(situation.request()), sharesLadder));
    }

    /**
     * Returns the calendar in which a client's business days are counted: the policy's own, else that of the client's country and
     * region, else that of the payee's country, else Monday to Friday.
     *
     * @param request the request
     * @return the calendar
     */
    public BusinessCalendar calendarFor(PaymentRequest request) {
        if (calendar != null) {
            return calendar;
        }
        Client client = request.client();
        return client.country()
                .flatMap(country -> client.region()
                        .map(region -> Calendars.of(country, region))
                        .orElseGet(() -> Calendars.of(country)))
                .or(() -> request.payee().country().flatMap(Calendars::of))
                .orElseGet(BusinessCalendar::weekdays);
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the stages in their order.
     *
     * @return an unmodifiable list, at least one
     */
    public List<Stage> stages() {
        return stages;
    }

    /**
     * Returns the policy's own hours.
     *
     * @return the hours, or empty if the rules of contact alone hold
     */
    public Optional<Hours> hours() {
        return Optional.ofNullable(hours);
    }

    /**
     * Returns the policy's own cap on contacts.
     *
     * @return the cap, or empty if the rules of contact alone hold
     */
    public Optional<Cap> cap() {
        return Optional.ofNullable(cap);
    }

    /**
     * Returns the policy's own distance between contacts.
     *
     * @return the distance, or empty if the rules of contact alone hold
     */
    public Optional<Duration> gap() {
        return Optional.ofNullable(gap);
    }

    /**
     * Returns the rules of contact that hold beside the policy's own.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<ContactRules> rules() {
        return rules;
    }

    /**
     * Returns what happens to stages that were not sent in time.
     *
     * @return the choice
     */
    public CatchUp catchUp() {
        return catchUp;
    }

    /**
     * Returns how many calendar days are waited after the day of a promise.
     *
     * @return zero or more
     */
    public int graceAfterPromise() {
        return graceAfterPromise;
    }

    /**
     * Returns how many calendar days are waited after money went back to the client.
     *
     * @return zero or more
     */
    public int graceAfterRefund() {
        return graceAfterRefund;
    }

    /**
     * Returns how many calendar days are waited if the client asked for more time and named no day.
     *
     * @return zero or more
     */
    public int pauseForMoreTime() {
        return pauseForMoreTime;
    }

    /**
     * Returns who takes over at the end.
     *
     * @return who it is
     */
    public Sender handOver() {
        return handOver;
    }

    /**
     * Returns how many calendar days after the last message that is.
     *
     * @return zero or more
     */
    public int handOverAfter() {
        return handOverAfter;
    }

    List<Gate> gates() {
        return gates;
    }

    int indexOf(String stage) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).id().equals(stage)) {
                return i;
            }
        }
        return -1;
    }

    boolean asksFirstBefore(int index) {
        for (int i = 0; i < index; i++) {
            if (stages.get(i).when().anchor() == When.Anchor.REQUEST) {
                return true;
            }
        }
        return false;
    }

    LocalDate[] plannedDays(LocalDate requestedOn, LocalDate dueOn) {
        LocalDate[] planned = new LocalDate[stages.size()];
        for (int i = 0; i < planned.length; i++) {
            planned[i] = stages.get(i).when().planned(requestedOn, dueOn, i == 0 ? requestedOn : planned[i - 1]);
        }
        return planned;
    }

    /**
     * Reopens this policy as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.stages.addAll(stages);
        builder.hours = hours;
        builder.cap = cap;
        builder.gap = gap;
        builder.rules = rules;
        builder.catchUp = catchUp;
        builder.graceAfterPromise = graceAfterPromise;
        builder.graceAfterRefund = graceAfterRefund;
        builder.pauseForMoreTime = pauseForMoreTime;
        builder.handOver = handOver;
        builder.handOverAfter = handOverAfter;
        builder.calendar = calendar;
        return builder;
    }

    private List<Object> parts() {
        return List.of(
                name,
                stages,
                hours(),
                cap(),
                gap(),
                rules,
                catchUp,
                graceAfterPromise,
                graceAfterRefund,
                pauseForMoreTime,
                handOver,
                handOverAfter,
                Optional.ofNullable(calendar));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EscalationPolicy that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "EscalationPolicy[" + name + "]";
    }

    /**
     * Builds an {@link EscalationPolicy}. By default it keeps {@link ContactRules#PRUDENT_B2B} and has no hours, cap or distance
     * of its own; it catches up in order, waits two days after the day of a promise, seven after a refund and seven if the client
     * asks for more time without naming a day; and it hands over to the client's manager right after the last stage.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String name;
        private final List<Stage> stages = new ArrayList<>();
        private @Nullable Hours hours;
        private @Nullable Cap cap;
        private @Nullable Duration gap;
        private List<ContactRules> rules = List.of(ContactRules.PRUDENT_B2B);
        private CatchUp catchUp = CatchUp.IN_ORDER;
        private int graceAfterPromise = 2;
        private int graceAfterRefund = 7;
        private int pauseForMoreTime = 7;
        private Sender handOver = Sender.MANAGER;
        private int handOverAfter;
        private @Nullable BusinessCalendar calendar;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Adds a stage on the day on which the invoice is issued.
         *
         * @param stage the stage
         * @return this builder
         */
        public Builder onRequest(StageDraft stage) {
            return daysAfterRequest(0, stage);
        }

        /**
         * Adds a stage some days after the day on which the invoice was issued.
         *
         * @param days calendar days, zero or more
         * @param stage the stage
         * @return this builder
         */
        public Builder daysAfterRequest(int days, StageDraft stage) {
            return stage(new When(When.Anchor.REQUEST, days), stage);
        }

        /**
         * Adds a stage some days before the due date.
         *
         * @param days calendar days, at least one
         * @param stage the stage
         * @return this builder
         */
        public Builder daysBefore(int days, StageDraft stage) {
            return stage(new When(When.Anchor.DUE_DATE, -requireAtLeastOne("days before", days)), stage);
        }

        /**
         * Adds a stage on the due date.
         *
         * @param stage the stage
         * @return this builder
         */
        public Builder onDueDate(StageDraft stage) {
            return stage(new When(When.Anchor.DUE_DATE, 0), stage);
        }

        /**
         * Adds a stage some days after the due date.
         *
         * @param days calendar days, at least one
         * @param stage the stage
         * @return this builder
         */
        public Builder daysAfter(int days, StageDraft stage) {
            return stage(new When(When.Anchor.DUE_DATE, requireAtLeastOne("days after", days)), stage);
        }

        /**
         * Adds a stage some days after the end of the month of the due date.
         *
         * @param days calendar days, zero for the last day of the month
         * @param stage the stage
         * @return this builder
         */
        public Builder daysAfterEndOfMonth(int days, StageDraft stage) {
            return stage(new When(When.Anchor.END_OF_MONTH, days), stage);
        }

        /**
         * Adds a stage some days after the message before it. It cannot be the first.
         *
         * @param days calendar days, at least one
         * @param stage the stage
         * @return this builder
         */
        public Builder daysAfterPrevious(int days, StageDraft stage) {
            return stage(new When(When.Anchor.PREVIOUS, days), stage);
        }

        private Builder stage(When when, StageDraft draft) {
            boolean isReminderBefore =
                    stages.stream().anyMatch(stage -> stage.occasion().afterDueDate());
            return stage(draft.at(when, isReminderBefore));
        }

        /**
         * Adds a stage that is complete.
         *
         * @param stage the stage
         * @return this builder
         */
        public Builder stage(Stage stage) {
            stages.add(Objects.requireNonNull(stage, "stage"));
            return this;
        }

        /**
         * Takes all stages away, so that others can be added to the rest of a preset.
         *
         * @return this builder
         */
        public Builder noStages() {
            stages.clear();
            return this;
        }

        /**
         * Keeps hours of the client's day. None of its own by default.
         *
         * @param hours the hours
         * @return this builder
         */
        public Builder during(Hours hours) {
            this.hours = hours;
            return this;
        }

        /**
         * Caps the contacts with a client. The channels of one message count once. None of its own by default.
         *
         * @param contacts how many, at least one
         * @param per the length of the sliding window
         * @return this builder
         */
        public Builder atMost(int contacts, Duration per) {
            this.cap = new Cap(contacts, per);
            return this;
        }

        /**
         * Keeps a distance between two contacts with a client. None of its own by default.
         *
         * @param gap the distance
         * @return this builder
         */
        public Builder apart(Duration gap) {
            if (gap.isNegative()) {
                throw new IllegalArgumentException("gap (" + gap + ") must not be negative");
            }
            this.gap = gap;
            return this;
        }

        /**
         * Names the rules of contact that hold beside the policy's own; what was named before is replaced. Without any, nothing but
         * the policy's own hours, cap and distance holds.
         *
         * @param rules the rules; all of them hold
         * @return this builder
         */
        public Builder within(ContactRules... rules) {
            return within(List.of(rules));
        }

        /**
         * Names the rules of contact that hold beside the policy's own; what was named before is replaced.
         *
         * @param rules the rules; all of them hold
         * @return this builder
         */
        public Builder within(List<ContactRules> rules) {
            this.rules = List.copyOf(rules);
            return this;
        }

        /**
         * Names what happens to stages that were not sent in time. {@link CatchUp#IN_ORDER} by default.
         *
         * @param catchUp the choice
         * @return this builder
         */
        public Builder catchUp(CatchUp catchUp) {
            this.catchUp = Objects.requireNonNull(catchUp, "catchUp");
            return this;
        }

        /**
         * Waits for a promised payment beyond its day, and as long beyond a day up to which the client asked for time. Two days by
         * default. Where the client has said several things, the latest counts.
         *
         * @param days calendar days
         * @return this builder
         */
        public Builder graceAfterPromise(int days) {
            this.graceAfterPromise = days("graceAfterPromise", days);
            return this;
        }

        /**
         * Waits after money went back to the client. Seven days by default.
         *
         * @param days calendar days
         * @return this builder
         */
        public Builder graceAfterRefund(int days) {
            this.graceAfterRefund = days("graceAfterRefund", days);
            return this;
        }

        /**
         * Waits if the client asked for more time and named no day. Seven days by default.
         *
         * @param days calendar days
         * @return this builder
         */
        public Builder pauseForMoreTime(int days) {
            this.pauseForMoreTime = days("pauseForMoreTime", days);
            return this;
        }

        /**
         * Names who takes over at the end. The client's manager by default.
         *
         * @param to who it is
         * @return this builder
         */
        public Builder handOver(Sender to) {
            this.handOver = Objects.requireNonNull(to, "to");
            return this;
        }

        /**
         * Hands over some days after the last message. At once by default.
         *
         * @param days calendar days
         * @return this builder
         */
        public Builder handOverAfter(int days) {
            this.handOverAfter = days("handOverAfter", days);
            return this;
        }

        /**
         * Counts business days in a calendar of the host's own. By default in that of the client's country and region.
         *
         * @param calendar the calendar
         * @return this builder
         */
        public Builder calendar(BusinessCalendar calendar) {
            this.calendar = Objects.requireNonNull(calendar, "calendar");
            return this;
        }

        private static int requireAtLeastOne(String what, int days) {
            if (days < 1) {
                throw new IllegalArgumentException(what + " (" + days + ") must be at least 1");
            }
            return days;
        }

        private static int days(String field, int days) {
            if ((days < 0) || (days > MOST_DAYS)) {
                throw new IllegalArgumentException(field + " (" + days + ") must be from 0 to " + MOST_DAYS + " days");
            }
            return days;
        }

        ContactRules ownRules() {
            ContactRules.Builder own = ContactRules.named("");
            if (hours != null) {
                own.onBusinessDays(hours.from().toString(), hours.to().toString());
                if (!hours.businessDaysOnly()) {
                    own.onDaysOff(hours.from().toString(), hours.to().toString());
                }
            }
            if (cap != null) {
                own.atMost(cap.contacts(), cap.per());
            }
            if (gap != null) {
                own.apart(gap);
            }
            return own.build();
        }

        /**
         * Builds the policy.
         *
         * @return the policy
         * @throws InvalidPolicyException with every problem: stages out of order, ids that are not unique, occasions that would
         *     not be true, hours that leave no room, caps that a stage can never keep
         */
        public EscalationPolicy build() {
            List<String> problems = PolicyRules.problems(name, stages, ownRules(), rules);
            if (!problems.isEmpty()) {
                throw new InvalidPolicyException(problems);
            }
            return new EscalationPolicy(this);
        }
    }
}
