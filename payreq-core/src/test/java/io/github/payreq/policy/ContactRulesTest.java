package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.History;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What sets of rules allow to a client in Moscow who has been overdue since 1 December 2026, a Tuesday. All times are those of
 * the client's clock.
 */
class ContactRulesTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static final PaymentRequest REQUEST = Requests.small()
            .client(Client.builder("client-1")
                    .business()
                    .email("a@client.example")
                    .phone("+79990000001")
                    .address(Address.builder("RU")
                            .street("Лесная ул., 1")
                            .postalCode("125047")
                            .town("Москва")
                            .build())
                    .timeZone(MOSCOW)
                    .build())
            .build();

    /** What would be said to a stage on one channel, after messages on some channels at some times. */
    private static String says(ContactRules rules, Channel channel, String now, List<ContactEvent> before) {
        EscalationPolicy policy = EscalationPolicy.named("one")
                .daysAfter(1, Stage.warm("first").by(channel))
                .within(rules)
                .calendar(BusinessCalendar.weekdays())
                .build();
        return policy.decide(Situation.of(REQUEST, History.of(before), at(now)))
                .fold(
                        send -> "send",
                        wait -> wait.reason() + " until "
                                + wait.until().atZone(MOSCOW).toLocalDateTime(),
                        stop -> "stop",
                        handOver -> "hand over");
    }

    private static String law(Channel channel, String now, List<ContactEvent> before) {
        return says(ContactRules.RU_230FZ, channel, now, before);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }

    /** Messages about other invoices, each with a key of its own. */
    private static List<ContactEvent> sent(Channel channel, String... at) {
        List<ContactEvent> events = new ArrayList<>();
        for (String one : at) {
            String request = "other-" + one + "-" + channel + events.size();
            events.add(Events.sent(at(one), request, "first", channel, request + "/0/first/" + channel));
        }
        return events;
    }

    private static List<ContactEvent> both(List<ContactEvent> some, List<ContactEvent> others) {
        List<ContactEvent> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    // Federal law 230-FZ, article 7

    @Test
    void russianLawAllowsTwoMessagesADayFourAWeekAndSixteenAMonth() {
        List<ContactEvent> day = sent(Channel.SMS, "2026-12-08T10:00", "2026-12-08T11:00");
        List<ContactEvent> week =
                sent(Channel.EMAIL, "2026-12-08T10:00", "2026-12-09T10:00", "2026-12-10T10:00", "2026-12-11T10:00");
        List<ContactEvent> month = sent(
                Channel.EMAIL,
                "2026-11-10T10:00",
                "2026-11-10T11:00",
                "2026-11-13T10:00",
                "2026-11-15T10:00",
                "2026-11-17T10:00",
                "2026-11-17T11:00",
                "2026-11-20T10:00",
                "2026-11-22T10:00",
                "2026-11-24T10:00",
                "2026-11-24T11:00",
                "2026-11-27T10:00",
                "2026-11-29T10:00",
                "2026-12-01T10:00",
                "2026-12-01T11:00",
                "2026-12-04T10:00",
                "2026-12-06T10:00");

        assertThat(law(Channel.EMAIL, "2026-12-08T12:00", day)).isEqualTo("CAP until 2026-12-09T10:00");
        assertThat(law(Channel.EMAIL, "2026-12-08T12:00", day.subList(0, 1))).isEqualTo("send");
        assertThat(law(Channel.EMAIL, "2026-12-12T12:00", week)).isEqualTo("CAP until 2026-12-15T10:00");
        assertThat(law(Channel.EMAIL, "2026-12-12T12:00", week.subList(0, 3))).isEqualTo("send");
        assertThat(law(Channel.EMAIL, "2026-12-09T12:00", month)).isEqualTo("CAP until 2026-12-11T10:00");
        assertThat(law(Channel.EMAIL, "2026-12-09T12:00", month.subList(1, 16))).isEqualTo("send");
    }

    @Test
    void russianLawAllowsOneCallADayTwoAWeekAndEightAMonth() {
        List<ContactEvent> calls = sent(
                Channel.CALL,
                "2026-11-17T15:00",
                "2026-11-20T15:00",
                "2026-11-24T15:00",
                "2026-11-27T15:00",
                "2026-12-01T15:00",
                "2026-12-04T15:00",
                "2026-12-08T15:00",
                "2026-12-11T15:00");

        assertThat(law(Channel.CALL, "2026-12-08T16:00", calls.subList(6, 7))).isEqualTo("CAP until 2026-12-09T15:00");
        assertThat(law(Channel.CALL, "2026-12-09T15:00", calls.subList(6, 7))).isEqualTo("send");
        assertThat(law(Channel.CALL, "2026-12-12T16:00", calls.subList(6, 8))).isEqualTo("CAP until 2026-12-15T15:00");
        assertThat(law(Channel.CALL, "2026-12-15T15:00", calls.subList(6, 8))).isEqualTo("send");
        assertThat(law(Channel.CALL, "2026-12-15T16:00", calls)).isEqualTo("CAP until 2026-12-18T15:00");
        assertThat(law(Channel.CALL, "2026-12-15T16:00", calls.subList(1, 8))).isEqualTo("send");
    }

    @Test
    void russianLawAllowsOneMeetingAWeekAndCapsNoLetters() {
        List<ContactEvent> meeting = sent(Channel.MEETING, "2026-12-08T15:00");
        List<ContactEvent> letters =
                sent(Channel.LETTER, "2026-12-08T09:00", "2026-12-08T09:10", "2026-12-08T09:20", "2026-12-08T09:30");

        assertThat(law(Channel.MEETING, "2026-12-12T12:00", meeting)).isEqualTo("CAP until 2026-12-15T15:00");
        assertThat(law(Channel.LETTER, "2026-12-08T12:00", letters)).isEqualTo("send");
        assertThat(law(Channel.LETTER, "2026-12-08T03:00", letters)).isEqualTo("send");
    }

    @Test
    void russianLawCountsMessagesCallsAndMeetingsApart() {
        List<ContactEvent> messages = sent(Channel.EMAIL, "2026-12-08T10:00", "2026-12-08T11:00");
        List<ContactEvent> others =
                both(sent(Channel.CALL, "2026-12-08T10:30"), sent(Channel.MEETING, "2026-12-08T10:40"));

        assertThat(law(Channel.CALL, "2026-12-08T12:00", messages)).isEqualTo("send");
        assertThat(law(Channel.MEETING, "2026-12-08T12:00", messages)).isEqualTo("send");
        assertThat(law(Channel.EMAIL, "2026-12-08T12:00", both(others, messages.subList(0, 1))))
                .isEqualTo("send");
    }

    @Test
    void russianLawCountsACallThatWasOnlyNotedDown() {
        ContactEvent noted = Events.call(at("2026-12-08T15:00"), "other", CallOutcome.NOT_REACHED);

        assertThat(law(Channel.CALL, "2026-12-08T16:00", List.of(noted))).isEqualTo("CAP until 2026-12-09T15:00");
    }

    @Test
    void russianLawHasHoursOfWorkingDaysAndOfDaysOff() {
        assertThat(law(Channel.SMS, "2026-12-04T07:59", List.of())).isEqualTo("QUIET_HOURS until 2026-12-04T08:00");
        assertThat(law(Channel.SMS, "2026-12-04T21:59", List.of())).isEqualTo("send");
        assertThat(law(Channel.SMS, "2026-12-04T22:00", List.of())).isEqualTo("QUIET_HOURS until 2026-12-05T09:00");
        assertThat(law(Channel.SMS, "2026-12-05T19:59", List.of())).isEqualTo("send");
        assertThat(law(Channel.SMS, "2026-12-05T20:00", List.of())).isEqualTo("QUIET_HOURS until 2026-12-06T09:00");
    }

    // 12 CFR 1006.14(b)(2)

    @Test
    void americanCollectorsCallAtMostSevenTimesInSevenDays() {
        List<ContactEvent> calls = sent(
                Channel.CALL,
                "2026-12-02T10:00",
                "2026-12-03T10:00",
                "2026-12-04T10:00",
                "2026-12-05T10:00",
                "2026-12-06T10:00",
                "2026-12-07T10:00",
                "2026-12-08T10:00");

        assertThat(says(ContactRules.US_REG_F, Channel.CALL, "2026-12-08T12:00", calls))
                .isEqualTo("CAP until 2026-12-09T10:00");
        assertThat(says(ContactRules.US_REG_F, Channel.CALL, "2026-12-08T12:00", calls.subList(1, 7)))
                .isEqualTo("send");
        assertThat(says(ContactRules.US_REG_F, Channel.EMAIL, "2026-12-08T12:00", calls))
                .isEqualTo("send");
    }

    // Rules of the host's own

    @Test
    void periodsOfTheCalendarBeginAtMidnightOnMondayAndOnTheFirst() {
        List<ContactEvent> sunday = sent(Channel.EMAIL, "2026-12-13T23:59");
        List<ContactEvent> monday = sent(Channel.EMAIL, "2026-12-14T00:00");
        List<ContactEvent> newYearsEve = sent(Channel.EMAIL, "2026-12-31T23:59");
        ContactRules day = ContactRules.named("d").atMost(1, CalendarPeriod.DAY).build();
        ContactRules week =
                ContactRules.named("w").atMost(1, CalendarPeriod.WEEK).build();
        ContactRules month =
                ContactRules.named("m").atMost(1, CalendarPeriod.MONTH).build();

        assertThat(says(day, Channel.EMAIL, "2026-12-14T00:00", sunday)).isEqualTo("send");
        assertThat(says(day, Channel.EMAIL, "2026-12-14T12:00", monday)).isEqualTo("CAP until 2026-12-15T00:00");
        assertThat(says(week, Channel.EMAIL, "2026-12-13T23:59:30", sunday)).isEqualTo("CAP until 2026-12-14T00:00");
        assertThat(says(week, Channel.EMAIL, "2026-12-14T00:00", sunday)).isEqualTo("send");
        assertThat(says(week, Channel.EMAIL, "2026-12-20T12:00", monday)).isEqualTo("CAP until 2026-12-21T00:00");
        assertThat(says(month, Channel.EMAIL, "2026-12-14T12:00", monday)).isEqualTo("CAP until 2027-01-01T00:00");
        assertThat(says(month, Channel.EMAIL, "2027-01-01T00:00", newYearsEve)).isEqualTo("send");
    }

    @Test
    void aDistanceOfAClassIsCountedFromTheLastOfThatClass() {
        ContactRules rules = ContactRules.named("calls")
                .apart(Duration.ofDays(2), ChannelClass.CALL)
                .build();
        List<ContactEvent> events =
                both(sent(Channel.CALL, "2026-12-08T10:00"), sent(Channel.EMAIL, "2026-12-08T11:00"));

        assertThat(says(rules, Channel.CALL, "2026-12-09T10:00", events)).isEqualTo("GAP until 2026-12-10T10:00");
        assertThat(says(rules, Channel.CALL, "2026-12-10T10:00", events)).isEqualTo("send");
        assertThat(says(rules, Channel.EMAIL, "2026-12-09T10:00", events)).isEqualTo("send");
    }

    @Test
    void hoursOfDaysOffAloneCloseBusinessDays() {
        ContactRules weekends =
                ContactRules.named("weekends").onDaysOff("10:00", "12:00").build();

        assertThat(says(weekends, Channel.EMAIL, "2026-12-04T11:00", List.of()))
                .isEqualTo("HOLIDAY until 2026-12-05T10:00");
        assertThat(says(weekends, Channel.EMAIL, "2026-12-05T11:00", List.of())).isEqualTo("send");
    }

    @Test
    void ofTwoHoursForTheSameChannelsTheLaterOnesHold() {
        ContactRules rules = ContactRules.named("twice")
                .onBusinessDays("09:00", "18:00")
                .onBusinessDays("13:00", "14:00")
                .build();

        assertThat(says(rules, Channel.EMAIL, "2026-12-04T11:00", List.of()))
                .isEqualTo("QUIET_HOURS until 2026-12-04T13:00");
    }

    @Test
    void aSetIsFoundByItsNameAndWhatIsNotKnownIsNotGuessed() {
        assertThat(ContactRules.presets()).containsExactly("PRUDENT_B2B", "RU_230FZ", "US_REG_F", "UK_CONC");
        for (String name : ContactRules.presets()) {
            assertThat(ContactRules.preset(name)).hasValueSatisfying(rules -> {
                assertThat(rules.name()).isEqualTo(name);
                assertThat(rules).hasToString(name);
            });
        }
        assertThat(ContactRules.preset("ru_230fz")).isEmpty();
    }

    @Test
    void setsOfDifferentRulesDifferWhateverTheyAreCalled() {
        ContactRules one = ContactRules.named("a").atMost(1, Duration.ofDays(1)).build();
        ContactRules same =
                ContactRules.named("b").atMost(1, Duration.ofDays(1)).build();
        ContactRules other =
                ContactRules.named("a").atMost(2, Duration.ofDays(1)).build();

        assertThat(one).isEqualTo(same).isNotEqualTo(other).isNotEqualTo(new Object());
        assertThat(one.and(other).name()).isEqualTo("a+a");
        assertThat(one.and(same)).isSameAs(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void numbersAreAtLeastOne(int number) {
        ContactRules.Builder rules = ContactRules.named("none");

        assertThatThrownBy(() -> rules.atMost(number, CalendarPeriod.DAY))
                .hasMessage("contacts (" + number + ") must be at least 1");
        assertThatThrownBy(() -> rules.atMost(number, Duration.ofDays(1)))
                .hasMessage("contacts (" + number + ") must be at least 1");
        assertThatThrownBy(() -> rules.silentAfterConversation(number))
                .hasMessage("days (" + number + ") must be at least 1");
        assertThatThrownBy(() -> rules.atMost(1, Duration.ofDays(number))).hasMessageContaining("must be above zero");
        assertThat(rules.atMost(1, CalendarPeriod.DAY)
                        .silentAfterConversation(1)
                        .apart(Duration.ZERO)
                        .build()
                        .gates())
                .hasSize(3);
        assertThatThrownBy(() -> rules.apart(Duration.ofNanos(-1))).hasMessageContaining("must not be negative");
    }

    /** The JSON form has no seconds: what it could not hold is refused at once. */
    @Test
    void hoursAreOfWholeMinutes() {
        assertThatThrownBy(() -> Hours.of("09:00:30", "18:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hours from (09:00:30) must be a whole minute such as 09:00");
        assertThatThrownBy(() -> new Hours(LocalTime.MIN, LocalTime.MAX, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hours to (23:59:59.999999999) must be a whole minute such as 23:59");
    }

    @Test
    void hoursEndAfterTheyBegin() {
        assertThatThrownBy(() -> Hours.of("09:00", "09:00")).hasMessage("hours to (09:00) must be after from (09:00)");
        assertThat(Hours.of("09:00", "09:01").businessDaysOnly()).isFalse();
        assertThat(Hours.of("09:00", "09:01").onBusinessDays().businessDaysOnly())
                .isTrue();
    }
}
