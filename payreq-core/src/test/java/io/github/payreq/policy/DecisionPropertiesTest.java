package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

class DecisionPropertiesTest {

    private static ContactEvent ending(String kind, Instant at) {
        String id = "the-end";
        Optional<String> request = Optional.of(Events.REQUEST);
        return switch (kind) {
            case "paid" -> new ContactEvent.Payment(id, at, request, Money.parse("EUR 1000.00"));
            case "dispute" -> new ContactEvent.Dispute(id, at, request, Optional.empty());
            default -> new ContactEvent.OptOut(id, at, request, Optional.empty());
        };
    }

    private static Instant until(Decision decision) {
        return ((Decision.Wait) decision).until();
    }

    private static int index(PolicyCase given, Decision decision) {
        return given.policy().stages().indexOf(((Decision.Send) decision).stage());
    }

    /** When a decision sends: now, when it says, or never. */
    private static Instant sendsAt(PolicyCase given) {
        Decision decision = given.decision();
        for (int i = 0; decision instanceof Decision.Wait wait; i++) {
            assertThat(i).as("%s", given).isLessThan(5);
            decision = given.policy().decide(given.at(wait.until()));
            if (decision instanceof Decision.Send) {
                return wait.until();
            }
        }
        return decision instanceof Decision.Send ? given.now() : Instant.MAX;
    }

    // akaunting/akaunting#259, fossasia/open-event-server#8158
    @Property(tries = 300)
    void nobodyIsAskedAfterPaymentDisputeOrOptOut(@ForAll long seed) {
        PolicyCase given = PolicyCase.of(seed);
        // What was paid before the invoice was issued is part of its own sum.
        Assume.that(given.now()
                .isAfter(given.request()
                        .invoice()
                        .issuedOn()
                        .atStartOfDay(given.request().zone())
                        .toInstant()));
        for (String kind : List.of("paid", "dispute", "optOut")) {
            // Latest of all that is known now, so that no later dispute is resolved.
            History history = Events.with(given.history().upTo(given.now()), ending(kind, given.now()));
            Assume.that(history.events().get(history.events().size() - 1).id().equals("the-end"));
            assertThat(given.policy().decide(Situation.of(given.request(), history, given.now())))
                    .as("%s: %s", kind, given)
                    .isInstanceOf(Decision.Stop.class);
        }
    }

    @Property(tries = 300)
    void silenceNeverTurnsIntoAMessage(@ForAll long seed) {
        PolicyCase given = PolicyCase.of(seed);
        if (!(given.decision() instanceof Decision.Send)) {
            for (String kind : List.of("paid", "optOut")) {
                History history = Events.with(given.history(), ending(kind, given.now()));
                assertThat(given.with(history).decision()).as("%s", given).isNotInstanceOf(Decision.Send.class);
            }
        }
    }

    // FOSSBilling/FOSSBilling#3963, invoiceninja/invoiceninja#1693, tendenci/tendenci#1382
    @Property(tries = 200)
    void everyLadderEndsWithAPersonAndSendsEachStageAtMostOnceInItsOrder(@ForAll long seed) {
        PolicyCase given = PolicyCase.of(seed);
        History history = given.history().upTo(given.now());
        Instant now = given.now();
        int last = -1;
        int contacts = 0;
        Set<String> keys = new HashSet<>();
        for (int step = 0; true; step++) {
            assertThat(step).as("%s", given).isLessThan(60);
            Situation situation = Situation.of(given.request(), history, now);
            Decision decision = given.policy().decide(situation);
            if (decision instanceof Decision.Send send) {
                int index = index(given, decision);
                assertThat(index).as("%s", given).isGreaterThan(last);
                send.keys()
                        .values()
                        .forEach(key -> assertThat(keys.add(key.text())).isTrue());
                last = index;
                contacts++;
                History recorded = Events.recorded(situation, send);
                assertThat(given.policy().decide(Situation.of(given.request(), recorded, now)))
                        .as("no second message at the same instant: %s", given)
                        .isNotInstanceOf(Decision.Send.class);
                history = recorded;
            } else if (decision instanceof Decision.Wait wait) {
                assertThat(wait.until()).isAfter(now);
                now = wait.until();
            } else {
                assertThat(contacts).isLessThanOrEqualTo(given.policy().stages().size());
                return;
            }
        }
    }

    // invoiceninja/invoiceninja#2359
    @Property(tries = 400)
    void aMessageGoesOutWithinTheHoursOfABusinessDay(@ForAll long seed) {
        PolicyCase random = PolicyCase.of(seed);
        PolicyCase given = random.with(random.policy().toBuilder()
                .during(Hours.of("09:00", "18:00").onBusinessDays())
                .build());
        Instant at = sendsAt(given);
        Assume.that(at.isBefore(Instant.MAX));
        LocalTime time = at.atZone(given.request().zone()).toLocalTime();
        LocalDate day = at.atZone(given.request().zone()).toLocalDate();

        assertThat(time).isAfterOrEqualTo(LocalTime.of(9, 0)).isBefore(LocalTime.of(18, 0));
        assertThat(day.getDayOfWeek().getValue()).isLessThan(6);
        assertThat(given.holidays()).doesNotContain(day);
    }

    // getprobo/probo#1591, invoiceninja/invoiceninja#1447
    @Property(tries = 200)
    void noSlidingWindowHasMoreContactsThanTheCap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int most) {
        PolicyCase random = PolicyCase.of(seed);
        Duration window = Duration.ofDays(5);
        PolicyCase given =
                random.with(random.policy().toBuilder().atMost(most, window).build());
        History history = History.none();
        List<Instant> sent = new ArrayList<>();
        Instant now = given.request()
                .invoice()
                .issuedOn()
                .atStartOfDay(given.request().zone())
                .toInstant();
        for (int step = 0; step < 60; step++) {
            Situation situation = Situation.of(given.request(), history, now);
            Decision decision = given.policy().decide(situation);
            if (decision instanceof Decision.Send send) {
                sent.add(now);
                history = Events.recorded(situation, send);
            } else if (decision instanceof Decision.Wait wait) {
                now = wait.until();
            } else {
                break;
            }
        }
        for (Instant end : sent) {
            assertThat(sent.stream()
                            .filter(one -> !one.isAfter(end) && one.isAfter(end.minus(window)))
                            .count())
                    .as("%s: %s", given, sent)
                    .isLessThanOrEqualTo(most);
        }
    }

    @Property(tries = 300)
    void theOrderInWhichEventsAreGivenDoesNotMatter(@ForAll long seed) {
        PolicyCase given = PolicyCase.of(seed);
        List<ContactEvent> events = new ArrayList<>(given.history().events());
        events.addAll(given.history().events());
        Collections.shuffle(events, new Random(seed));

        assertThat(given.with(History.of(events)).decision()).isEqualTo(given.decision());
    }

    @Property(tries = 300)
    void whatHasNotHappenedYetIsNotKnown(@ForAll long seed) {
        PolicyCase given = PolicyCase.of(seed);
        History later = Events.with(given.history(), ending("paid", given.now().plusNanos(1)));

        assertThat(given.with(later).decision()).isEqualTo(given.decision());
    }

    @Property(tries = 500)
    void aWaitIsAsShortAsItCanBeAndEndsWithSomethingToDo(@ForAll long seed) {
        PolicyCase given = PolicyCase.of(seed);
        Decision decision = given.decision();
        Assume.that(decision instanceof Decision.Wait);
        Instant until = until(decision);

        assertThat(until).isAfter(given.now());
        assertThat(given.policy().decide(given.at(until))).as("%s", given).isNotInstanceOf(Decision.Wait.class);
        for (Instant between : between(given.now(), until)) {
            Decision then = given.policy().decide(given.at(between));
            assertThat(then).as("at %s: %s", between, given).isInstanceOf(Decision.Wait.class);
            assertThat(until(then)).as("at %s: %s", between, given).isEqualTo(until);
        }
    }

    private static List<Instant> between(Instant now, Instant until) {
        List<Instant> between = new ArrayList<>();
        if (until.minusNanos(1).isAfter(now)) {
            between.add(until.minusNanos(1));
        }
        Instant half = now.plus(Duration.ofMinutes(30));
        for (int i = 0; (i < 480) && half.isBefore(until); i++) {
            between.add(half);
            half = half.plus(Duration.ofMinutes(30));
        }
        return between;
    }

    @Property(tries = 300)
    void tighteningNeverSendsEarlier(@ForAll long seed) {
        PolicyCase given = PolicyCase.of(seed);
        // With the latest stage, silence can change which stage it is; the first message then is another one.
        EscalationPolicy loose =
                given.policy().toBuilder().catchUp(CatchUp.IN_ORDER).build();
        Instant before = sendsAt(given.with(loose));
        List<EscalationPolicy> tighter = new ArrayList<>();
        for (RuleFigures law : RuleFigures.EVERY) {
            List<ContactRules> rules = new ArrayList<>(loose.rules());
            rules.add(law.rules());
            tighter.add(loose.toBuilder().within(rules).build());
        }
        loose.cap()
                .ifPresent(cap ->
                        tighter.add(loose.toBuilder().atMost(1, cap.per()).build()));
        loose.gap()
                .ifPresent(gap ->
                        tighter.add(loose.toBuilder().apart(gap.plusHours(7)).build()));
        tighter.add(loose.toBuilder()
                .during(Hours.of("11:00", "14:00").onBusinessDays())
                .build());
        for (EscalationPolicy policy : tighter) {
            assertThat(sendsAt(given.with(policy))).as("%s", given).isAfterOrEqualTo(before);
        }
    }

    @Property(tries = 200)
    void rulesOfContactAddUpLikeSets(@ForAll long seed) {
        Random random = new Random(seed);
        ContactRules a = RuleFigures.EVERY.get(random.nextInt(5)).rules();
        ContactRules b = RuleFigures.EVERY.get(random.nextInt(5)).rules();
        ContactRules c = RuleFigures.EVERY.get(random.nextInt(5)).rules();

        assertThat(a.and(a)).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(a.and(b)).isEqualTo(b.and(a)).hasSameHashCodeAs(b.and(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c))).hasSameHashCodeAs(a.and(b.and(c)));

        PolicyCase given = PolicyCase.of(seed);
        EscalationPolicy.Builder policy = given.policy().toBuilder().catchUp(CatchUp.IN_ORDER);
        Instant both = sendsAt(given.with(policy.within(a.and(b)).build()));
        assertThat(both)
                .isEqualTo(sendsAt(given.with(policy.within(a, b).build())))
                .isAfterOrEqualTo(sendsAt(given.with(policy.within(a).build())))
                .isAfterOrEqualTo(sendsAt(given.with(policy.within(b).build())));
    }

    @Property(tries = 200)
    void aClientElsewhereIsWrittenToAtTheSameLocalTime(
            @ForAll @IntRange(min = -12, max = 14) int hours, @ForAll @IntRange(max = 40_000) int minute) {
        EscalationPolicy policy = EscalationPolicy.standard();
        Instant now = Instant.parse("2026-06-01T00:00:00Z").plus(Duration.ofMinutes(minute));
        Duration shift = Duration.ofHours(hours);
        Decision here = policy.decide(Situation.of(request(ZoneOffset.UTC), History.none(), now));
        Decision there =
                policy.decide(Situation.of(request(ZoneOffset.ofHours(hours)), History.none(), now.minus(shift)));

        assertThat(there.getClass()).isEqualTo(here.getClass());
        assertThat(there.reason()).isEqualTo(here.reason());
        if (here instanceof Decision.Wait wait) {
            assertThat(until(there)).isEqualTo(wait.until().minus(shift));
        }
    }

    /** Policies with calls, holidays, managers' hours, instalments and what the client said; where clocks run evenly. */
    @Property(tries = 300)
    void whateverIsDecidedIsDecidedElsewhereAtTheSameLocalTime(
            @ForAll long seed, @ForAll @IntRange(min = -12, max = 14) int hours) {
        PolicyCase here = PolicyCase.in(ZoneOffset.UTC, seed);
        PolicyCase there = PolicyCase.in(ZoneOffset.ofHours(hours), seed);
        assertThat(there.now()).isEqualTo(here.now().minus(Duration.ofHours(hours)));

        assertThat(local(there)).as("%s", here).isEqualTo(local(here));
    }

    private static String local(PolicyCase given) {
        return given.decision()
                .fold(
                        send -> send.keys() + " due " + send.dueOn() + " over " + send.amountDue() + " from "
                                + send.from(),
                        wait -> wait.reason() + " until "
                                + wait.until().atZone(given.request().zone()).toLocalDateTime(),
                        stop -> "stop " + stop.reason(),
                        handOver -> "hand over " + handOver.reason() + " to " + handOver.to());
    }

    private static PaymentRequest request(ZoneId zone) {
        return PaymentRequest.builder(Events.REQUEST)
                .language("en")
                .client(Client.builder("c")
                        .business()
                        .timeZone(zone)
                        .email("a@b.example")
                        .phone("+4915100000001")
                        .build())
                .payee(Payee.builder("P").build())
                .invoice(Invoice.builder("1")
                        .issuedOn(LocalDate.parse("2026-06-01"))
                        .total(Money.parse("EUR 100.00"))
                        .build())
                .dueOn(LocalDate.parse("2026-06-15"))
                .payBy(PaymentLink.card("https://pay.example/1").build())
                .build();
    }

    // invoiceninja/invoiceninja#2183
    @Property(tries = 2_000)
    void inOrderTheFirstStageWhoseTextIsTrueComesNextAndWithTheLatestNoneThatWasReachedLater(@ForAll long seed) {
        PolicyCase given = PolicyCase.of(seed);
        Decision decision = given.decision();
        if (!(decision instanceof Decision.Send send) || (send.cycle() > 0)) {
            return;
        }
        int index = index(given, decision);
        LocalDate today = given.situation().today();
        List<Stage> stages = given.policy().stages();
        Occasion occasion = stages.get(index).occasion();

        if (occasion.afterDueDate()) {
            assertThat(today).isAfter(given.request().dueOn());
        } else if (occasion == Occasion.UPCOMING) {
            assertThat(today).isBefore(given.request().dueOn());
        } else if (occasion == Occasion.DUE_TODAY) {
            assertThat(today).isEqualTo(given.request().dueOn());
        }
        Set<Channel> channels = Set.copyOf(send.channels());
        for (int i = 0; i < stages.size(); i++) {
            Stage other = stages.get(i);
            boolean isOfDueDate = (other.when().anchor() == When.Anchor.DUE_DATE)
                    && (other.when().days() > 0);
            boolean wasReached = isOfDueDate
                    && !given.request().dueOn().plusDays(other.when().days()).isAfter(today);
            boolean isLikeIt =
                    channels.containsAll(other.channels()) && other.minimum().isEmpty();
            boolean wasSent = given.history()
                    .upTo(given.now())
                    .all(ContactEvent.Sent.class)
                    .anyMatch(sent -> sent.request().equals(Optional.of(Events.REQUEST))
                            && (stages.stream().map(Stage::id).toList().indexOf(sent.stage())
                                    >= stages.indexOf(other)));
            if (wasReached && isLikeIt && !wasSent) {
                if (given.policy().catchUp() == CatchUp.IN_ORDER) {
                    assertThat(index).as("%s", given).isLessThanOrEqualTo(i);
                } else {
                    assertThat(index).as("%s", given).isGreaterThanOrEqualTo(i);
                }
            }
        }
    }

    // invoiceninja/invoiceninja#2183, invoiceninja/invoiceninja#9312, invoiceninja/invoiceninja#4020
    @Property(tries = 200)
    void inOrderAReminderIsAtLeastAsFarFromTheMessageBeforeAsPlannedAlsoAfterALateStart(
            @ForAll long seed, @ForAll @IntRange(max = 40) int daysLate) {
        PolicyCase random = PolicyCase.of(seed);
        PolicyCase given = random.with(
                random.policy().toBuilder().catchUp(CatchUp.IN_ORDER).build());
        ZoneId zone = given.request().zone();
        LocalDate issuedOn = given.request().invoice().issuedOn();
        LocalDate[] planned =
                given.policy().plannedDays(issuedOn, given.request().dueOn());
        Instant now = issuedOn.plusDays(daysLate).atStartOfDay(zone).toInstant();
        History history = History.none();
        int before = -1;
        LocalDate sentOn = issuedOn;
        for (int step = 0; step < 60; step++) {
            Situation situation = Situation.of(given.request(), history, now);
            Decision decision = given.policy().decide(situation);
            if (decision instanceof Decision.Send send) {
                int index = index(given, decision);
                if ((before >= 0) && !send.stage().when().isForDueDate()) {
                    // Stages that were left out in between shorten nothing: the distance is that to the stage just
                    // before.
                    long plannedDays = Math.max(1, ChronoUnit.DAYS.between(planned[index - 1], planned[index]));
                    assertThat(ChronoUnit.DAYS.between(sentOn, situation.today()))
                            .as("%s", given)
                            .isGreaterThanOrEqualTo(plannedDays);
                }
                before = index;
                sentOn = situation.today();
                history = Events.recorded(situation, send);
            } else if (decision instanceof Decision.Wait wait) {
                now = wait.until();
            } else {
                return;
            }
        }
    }

    @Property(tries = 1_000)
    void inOrderWhatStandsLaterInTheLadderChangesNothing(@ForAll long seed) {
        PolicyCase random = PolicyCase.of(seed);
        PolicyCase given = random.with(
                random.policy().toBuilder().catchUp(CatchUp.IN_ORDER).build());
        Decision decision = given.decision();
        if (!(decision instanceof Decision.Send)) {
            return;
        }
        EscalationPolicy.Builder shorter = given.policy().toBuilder().noStages();
        given.policy().stages().subList(0, index(given, decision) + 1).forEach(shorter::stage);

        assertThat(given.with(shorter.build()).decision()).as("%s", given).isEqualTo(decision);
    }

    @Property(tries = 1_000)
    void withTheLatestWhatStandsEarlierInTheLadderChangesNothing(@ForAll long seed) {
        PolicyCase random = PolicyCase.of(seed);
        PolicyCase given =
                random.with(random.policy().toBuilder().catchUp(CatchUp.LATEST).build());
        Decision decision = given.decision();
        if (!(decision instanceof Decision.Send send)) {
            return;
        }
        Stage stage = send.stage();
        if (stage.when().anchor() == When.Anchor.PREVIOUS) {
            // A stage that is counted from the one before it does not stand alone.
            return;
        }
        EscalationPolicy alone =
                given.policy().toBuilder().noStages().stage(stage).build();

        assertThat(given.with(alone).decision()).as("%s", given).isEqualTo(decision);
    }

    @Property(tries = 1_000)
    void withTheLatestAStageThatHasNotComeChangesNothing(@ForAll long seed) {
        PolicyCase random = PolicyCase.of(seed);
        PolicyCase given =
                random.with(random.policy().toBuilder().catchUp(CatchUp.LATEST).build());
        Decision decision = given.decision();
        if (!(decision instanceof Decision.Send)) {
            return;
        }
        LocalDate today = given.situation().today();
        LocalDate[] planned = given.policy()
                .plannedDays(
                        given.request().invoice().issuedOn(), given.situation().dueOn());
        EscalationPolicy.Builder come = given.policy().toBuilder().noStages();
        for (int i = 0; i < planned.length; i++) {
            if (!planned[i].isAfter(today)) {
                come.stage(given.policy().stages().get(i));
            }
        }

        assertThat(given.with(come.build()).decision()).as("%s", given).isEqualTo(decision);
    }
}
