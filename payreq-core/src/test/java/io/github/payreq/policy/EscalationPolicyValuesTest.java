package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.policy.When.Anchor;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy is made of: presets, defaults, equality, the calendar it counts in. */
class EscalationPolicyValuesTest {

    private static List<String> ladder(EscalationPolicy policy) {
        return policy.stages().stream()
                .map(stage -> stage.when() + " " + stage.id() + " " + stage.occasion() + " " + stage.tone() + " "
                        + stage.channels() + (stage.from().person() ? " person" : ""))
                .toList();
    }

    @Test
    void theGentlePolicyHasTwoWarmRemindersAndACall() {
        EscalationPolicy policy = EscalationPolicy.gentle();

        assertThat(policy.name()).isEqualTo("gentle");
        assertThat(ladder(policy))
                .containsExactly(
                        "REQUEST+0 request REQUEST WARM [EMAIL]",
                        "DUE_DATE-3 heads-up UPCOMING WARM [EMAIL]",
                        "DUE_DATE+5 reminder OVERDUE WARM [EMAIL]",
                        "DUE_DATE+14 second OVERDUE_AGAIN WARM [EMAIL]",
                        "DUE_DATE+28 call OVERDUE_AGAIN WARM [CALL] person");
        assertThat(policy.graceAfterPromise()).isEqualTo(4);
    }

    @Test
    void theStandardPolicyEndsWithALastMessageAfterAMonth() {
        assertThat(ladder(EscalationPolicy.standard()))
                .containsExactly(
                        "REQUEST+0 request REQUEST WARM [EMAIL]",
                        "DUE_DATE-3 heads-up UPCOMING WARM [EMAIL]",
                        "DUE_DATE+1 reminder OVERDUE WARM [EMAIL, SMS]",
                        "DUE_DATE+7 second OVERDUE_AGAIN NEUTRAL [EMAIL]",
                        "DUE_DATE+14 call OVERDUE_AGAIN NEUTRAL [CALL] person",
                        "DUE_DATE+30 final FINAL_NOTICE FIRM [EMAIL, LETTER]");
        assertThat(EscalationPolicy.standard().graceAfterPromise()).isEqualTo(2);
    }

    @Test
    void theStrictPolicyIsCloserAndKeepsTheSameRulesOfContact() {
        EscalationPolicy policy = EscalationPolicy.strict();

        assertThat(ladder(policy))
                .containsExactly(
                        "REQUEST+0 request REQUEST WARM [EMAIL]",
                        "DUE_DATE-3 heads-up UPCOMING WARM [EMAIL]",
                        "DUE_DATE+0 due-today DUE_TODAY NEUTRAL [EMAIL]",
                        "DUE_DATE+3 reminder OVERDUE NEUTRAL [EMAIL, SMS]",
                        "DUE_DATE+7 call OVERDUE_AGAIN NEUTRAL [CALL] person",
                        "DUE_DATE+14 final FINAL_NOTICE FIRM [EMAIL, LETTER]");
        assertThat(policy.rules()).containsExactly(ContactRules.PRUDENT_B2B);
        assertThat(policy.graceAfterPromise()).isEqualTo(1);
    }

    @Test
    void aPolicyHasTheDefaultsThatItsBuilderStates() {
        EscalationPolicy policy =
                EscalationPolicy.named("p").daysAfter(1, Stage.warm("first")).build();

        assertThat(policy.rules()).containsExactly(ContactRules.PRUDENT_B2B);
        assertThat(policy.hours()).isEmpty();
        assertThat(policy.cap()).isEmpty();
        assertThat(policy.gap()).isEmpty();
        assertThat(policy.catchUp()).isEqualTo(CatchUp.IN_ORDER);
        assertThat(policy.graceAfterPromise()).isEqualTo(2);
        assertThat(policy.graceAfterRefund()).isEqualTo(7);
        assertThat(policy.pauseForMoreTime()).isEqualTo(7);
        assertThat(policy.handOver()).isEqualTo(Sender.MANAGER);
        assertThat(policy.handOverAfter()).isZero();
        assertThat(policy).hasToString("EscalationPolicy[p]");
    }

    private static EscalationPolicy full() {
        return EscalationPolicy.named("p")
                .daysAfter(1, Stage.warm("first"))
                .during(Hours.of("09:00", "18:00"))
                .atMost(2, Duration.ofDays(7))
                .apart(Duration.ofHours(24))
                .within(ContactRules.RU_230FZ)
                .catchUp(CatchUp.LATEST)
                .graceAfterPromise(3)
                .graceAfterRefund(4)
                .pauseForMoreTime(5)
                .handOver(Sender.COMPANY)
                .handOverAfter(6)
                .calendar(BusinessCalendar.weekdays())
                .build();
    }

    @Test
    void aReopenedPolicyIsTheSame() {
        EscalationPolicy policy = full();

        assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
        assertThat(policy.hours()).contains(Hours.of("09:00", "18:00"));
        assertThat(policy.cap()).contains(new Cap(2, Duration.ofDays(7)));
        assertThat(policy.gap()).contains(Duration.ofHours(24));
        assertThat(policy.rules()).containsExactly(ContactRules.RU_230FZ);
        assertThat(policy.catchUp()).isEqualTo(CatchUp.LATEST);
        assertThat(policy.graceAfterPromise()).isEqualTo(3);
        assertThat(policy.graceAfterRefund()).isEqualTo(4);
        assertThat(policy.pauseForMoreTime()).isEqualTo(5);
        assertThat(policy.handOver()).isEqualTo(Sender.COMPANY);
        assertThat(policy.handOverAfter()).isEqualTo(6);
        assertThat(policy.calendarFor(Requests.small().build())).isSameAs(BusinessCalendar.weekdays());
    }

    @Test
    void anyPartMakesAnotherPolicy() {
        EscalationPolicy policy = full();
        List<UnaryOperator<EscalationPolicy.Builder>> changes = List.of(
                builder -> builder.daysAfter(9, Stage.firm("last")),
                builder -> builder.noStages().daysAfter(2, Stage.warm("first")),
                builder -> builder.during(Hours.of("10:00", "18:00")),
                builder -> builder.atMost(1, Duration.ofDays(7)),
                builder -> builder.apart(Duration.ofHours(25)),
                builder -> builder.within(),
                builder -> builder.catchUp(CatchUp.IN_ORDER),
                builder -> builder.graceAfterPromise(0),
                builder -> builder.graceAfterRefund(0),
                builder -> builder.pauseForMoreTime(0),
                builder -> builder.handOver(Sender.MANAGER),
                builder -> builder.handOverAfter(0),
                builder -> builder.calendar(day -> true));

        assertThat(changes)
                .allSatisfy(change ->
                        assertThat(change.apply(policy.toBuilder()).build()).isNotEqualTo(policy));
        assertThat(policy).isNotEqualTo(new Object());
        assertThat(policy.toBuilder()
                        .noStages()
                        .daysAfter(3, Stage.warm("only"))
                        .build()
                        .stages())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3651})
    void numbersOfDaysAreFromNoneToTenYears(int days) {
        EscalationPolicy.Builder policy = full().toBuilder();

        assertThatThrownBy(() -> policy.graceAfterPromise(days))
                .hasMessage("graceAfterPromise (" + days + ") must be from 0 to 3650 days");
        assertThatThrownBy(() -> policy.graceAfterRefund(days)).hasMessageStartingWith("graceAfterRefund (");
        assertThatThrownBy(() -> policy.pauseForMoreTime(days)).hasMessageStartingWith("pauseForMoreTime (");
        assertThatThrownBy(() -> policy.handOverAfter(days)).hasMessageStartingWith("handOverAfter (");
        assertThat(policy.handOverAfter(3650).graceAfterRefund(0).build().handOverAfter())
                .isEqualTo(3650);
    }

    @Test
    void daysBeforeAndAfterAreAtLeastOneAndAtMostTenYears() {
        EscalationPolicy.Builder policy = EscalationPolicy.named("p");

        assertThatThrownBy(() -> policy.daysBefore(0, Stage.warm("a")))
                .hasMessage("days before (0) must be at least 1");
        assertThatThrownBy(() -> policy.daysAfter(0, Stage.warm("a"))).hasMessageContaining("(0) must be at least 1");
        assertThatThrownBy(() -> policy.apart(Duration.ofNanos(-1))).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> new When(Anchor.DUE_DATE, 3651)).hasMessage("days (3651) must be within ten years");
        assertThatThrownBy(() -> new When(Anchor.DUE_DATE, -3651)).hasMessage("days (-3651) must be within ten years");
        assertThatThrownBy(() -> new When(Anchor.REQUEST, -1)).hasMessageContaining("must be before the due date");
        assertThatThrownBy(() -> new When(Anchor.END_OF_MONTH, -1)).hasMessageContaining("must be before the due date");
        assertThatThrownBy(() -> new When(Anchor.PREVIOUS, 0)).hasMessageContaining("must be at least 1");
        assertThat(new When(Anchor.DUE_DATE, -3650)).hasToString("DUE_DATE-3650");
        assertThat(new When(Anchor.DUE_DATE, 3650)).hasToString("DUE_DATE+3650");
        assertThat(new When(Anchor.PREVIOUS, 1)).hasToString("PREVIOUS+1");
        assertThat(policy.apart(Duration.ZERO)
                        .daysAfter(1, Stage.warm("a"))
                        .build()
                        .gap())
                .contains(Duration.ZERO);
    }

    @Test
    void theDayOfAStageIsCountedFromItsAnchor() {
        EscalationPolicy policy = EscalationPolicy.named("p")
                .daysAfterRequest(2, Stage.warm("a"))
                .daysBefore(3, Stage.warm("b"))
                .onDueDate(Stage.warm("c"))
                .daysAfter(4, Stage.warm("d"))
                .daysAfterPrevious(5, Stage.warm("e"))
                .daysAfterEndOfMonth(6, Stage.warm("f"))
                .build();

        assertThat(policy.plannedDays(LocalDate.parse("2028-01-20"), LocalDate.parse("2028-02-10")))
                .containsExactly(
                        LocalDate.parse("2028-01-22"),
                        LocalDate.parse("2028-02-07"),
                        LocalDate.parse("2028-02-10"),
                        LocalDate.parse("2028-02-14"),
                        LocalDate.parse("2028-02-19"),
                        LocalDate.parse("2028-03-06"));
        assertThat(policy.stages().stream().map(Stage::occasion))
                .containsExactly(
                        Occasion.REQUEST,
                        Occasion.UPCOMING,
                        Occasion.DUE_TODAY,
                        Occasion.OVERDUE,
                        Occasion.OVERDUE_AGAIN,
                        Occasion.OVERDUE_AGAIN);
    }

    @Test
    void aStageThatIsReopenedIsTheSame() {
        Stage stage = Stage.firm("last")
                .byOneOf(Channel.LETTER, Channel.EMAIL)
                .from(Sender.role("accounts"))
                .as(Occasion.FINAL_NOTICE)
                .fromSumOf(Money.parse("EUR 10.00"))
                .withApproval()
                .at(new When(Anchor.DUE_DATE, 9), true);

        assertThat(StageDraft.of(stage).at(stage.when(), false)).isEqualTo(stage);
    }

    // Whose holidays count

    private static PaymentRequest of(String client, String region, String payee) {
        Client.Builder builder = Client.builder("client-1").business().timeZone(ZoneId.of("Europe/Berlin"));
        if (!client.isEmpty()) {
            builder.country(client);
        }
        if (!region.isEmpty()) {
            builder.region(region);
        }
        Payee.Builder host = Payee.builder("P");
        return Requests.small()
                .client(builder.build())
                .payee((payee.isEmpty() ? host : host.country(payee)).build())
                .build();
    }

    @Test
    void daysOffAreThoseOfTheClientsRegionElseItsCountryElseThePayeesCountry() {
        LocalDate epiphany = LocalDate.parse("2027-01-06");
        LocalDate unity = LocalDate.parse("2028-10-03");
        EscalationPolicy policy = EscalationPolicy.standard();

        assertThat(policy.calendarFor(of("DE", "BY", "FR")).isBusinessDay(epiphany))
                .isFalse();
        assertThat(policy.calendarFor(of("DE", "BE", "FR")).isBusinessDay(epiphany))
                .isTrue();
        assertThat(policy.calendarFor(of("DE", "", "FR")).isBusinessDay(epiphany))
                .isTrue();
        assertThat(policy.calendarFor(of("DE", "", "FR")).isBusinessDay(unity)).isFalse();
        assertThat(policy.calendarFor(of("FR", "", "DE")).isBusinessDay(unity)).isTrue();
        assertThat(policy.calendarFor(of("", "", "DE")).isBusinessDay(unity)).isFalse();
        assertThat(policy.calendarFor(of("", "", "")).isBusinessDay(unity)).isTrue();
        assertThat(policy.calendarFor(of("", "", "")).isBusinessDay(LocalDate.parse("2028-10-07")))
                .isFalse();
    }
}
