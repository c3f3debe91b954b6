package io.github.payreq.policy;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.contact.Occasion;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.party.Preferences;
import io.github.payreq.party.WorkingHours;
import io.github.payreq.request.Help;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.joda.money.Money;

/**
 * A random case of a decision: a policy, a request, a history and a moment. The same seed gives the same case.
 *
 * @param policy the policy, whose rules are only those in {@code figures}
 * @param figures what the policy's sets of rules demand, written down a second time
 * @param request the request
 * @param history what has happened, also after the moment
 * @param now the moment, often one at which something opens or closes
 * @param holidays the days off beside weekends
 */
record PolicyCase(
        EscalationPolicy policy,
        List<RuleFigures> figures,
        PaymentRequest request,
        History history,
        Instant now,
        Set<LocalDate> holidays) {

    private static final Money TOTAL = Money.parse("EUR 100.00");

    private static final String[][] PLACES = {
        {"Europe/Berlin", "2026-03-29"},
        {"Europe/Berlin", "2026-10-25"},
        {"Europe/Moscow", "2028-02-29"},
        {"America/New_York", "2026-03-08"},
        {"America/New_York", "2026-11-01"},
        {"America/Sao_Paulo", "2018-11-04"},
        {"America/Sao_Paulo", "2018-02-18"},
        {"Asia/Kolkata", "2026-12-31"},
        {"Pacific/Apia", "2011-12-30"},
        {"Australia/Lord_Howe", "2026-04-05"},
        {"Australia/Lord_Howe", "2026-10-04"},
        {"America/Havana", "2026-11-01"},
        {"Africa/Casablanca", "2026-02-15"},
        {"Pacific/Kiritimati", "2026-01-31"},
    };

    static PolicyCase of(long seed) {
        Random random = new Random(seed);
        String[] place = PLACES[random.nextInt(PLACES.length)];
        return new Maker(random, ZoneId.of(place[0]), LocalDate.parse(place[1])).make();
    }

    /** The same case wherever the clock runs evenly, at the same time by the client's clock. */
    static PolicyCase in(ZoneOffset zone, long seed) {
        return new Maker(new Random(seed), zone, LocalDate.parse("2026-06-10")).make();
    }

    Situation situation() {
        return Situation.of(request, history, now);
    }

    Situation at(Instant instant) {
        return Situation.of(request, history.upTo(now), instant);
    }

    Decision decision() {
        return policy.decide(situation());
    }

    PolicyCase with(EscalationPolicy other) {
        return new PolicyCase(other, figures, request, history, now, holidays);
    }

    PolicyCase with(History other) {
        return new PolicyCase(policy, figures, request, other, now, holidays);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(policy.catchUp()).append(" hours ").append(policy.hours()).append(" cap ");
        text.append(policy.cap())
                .append(" gap ")
                .append(policy.gap())
                .append(" rules ")
                .append(policy.rules());
        policy.stages().forEach(stage -> text.append("\n  ").append(stage));
        text.append("\n  ")
                .append(request.zone())
                .append(" issued ")
                .append(request.invoice().issuedOn());
        text.append(" due ").append(request.dueOn()).append(" holidays ").append(holidays);
        text.append(" managers ")
                .append(request.payee().managers().stream()
                        .map(AccountManager::hours)
                        .toList());
        history.events()
                .forEach(event ->
                        text.append("\n  ").append(event.request()).append(' ').append(event));
        return text.append("\n  now ")
                .append(now)
                .append(" = ")
                .append(now.atZone(request.zone()))
                .toString();
    }

    private static final class Maker {
        private final Random random;
        private final ZoneId zone;
        private final LocalDate special;
        private final LocalDate issuedOn;
        private final LocalDate dueOn;
        private final List<Stage> stages = new ArrayList<>();
        private final Set<LocalDate> holidays = new HashSet<>();
        private int events;

        Maker(Random random, ZoneId zone, LocalDate special) {
            this.random = random;
            this.zone = zone;
            this.special = special;
            this.dueOn = special.plusDays(random.nextInt(31) - 20);
            this.issuedOn = dueOn.minusDays(one(0, 1, 2, 5, 14, 30));
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private int one(int... choices) {
            return choices[random.nextInt(choices.length)];
        }

        PolicyCase make() {
            for (int i = random.nextInt(4); i > 0; i--) {
                holidays.add(special.plusDays(random.nextInt(12) - 4));
            }
            List<RuleFigures> figures = new ArrayList<>();
            EscalationPolicy policy = policy(figures);
            PaymentRequest request = request();
            Instant about = special.plusDays(random.nextInt(14) - 6)
                    .atTime(random.nextInt(24), random.nextInt(60))
                    .atZone(zone)
                    .toInstant();
            List<ContactEvent> history = history(about);
            return new PolicyCase(policy, figures, request, History.of(history), now(about), Set.copyOf(holidays));
        }

        private EscalationPolicy policy(List<RuleFigures> figures) {
            EscalationPolicy.Builder builder = EscalationPolicy.named("random");
            ladder();
            stages.forEach(builder::stage);
            if (chance(50)) {
                Hours hours = Hours.of(chance(20) ? "00:00" : "09:00", chance(20) ? "23:59" : "18:00");
                builder.during(chance(60) ? hours.onBusinessDays() : hours);
            }
            if (chance(40)) {
                builder.atMost(one(1, 2, 3), Duration.ofDays(one(2, 3, 7)));
            }
            if (chance(50)) {
                builder.apart(Duration.ofHours(one(0, 5, 24, 48)));
            }
            figures.addAll(RuleFigures.some(random));
            Set<LocalDate> closed = Set.copyOf(holidays);
            return builder.within(figures.stream().map(RuleFigures::rules).toList())
                    .catchUp(chance(60) ? CatchUp.IN_ORDER : CatchUp.LATEST)
                    .graceAfterPromise(one(0, 2))
                    .graceAfterRefund(one(0, 3))
                    .pauseForMoreTime(one(0, 4))
                    .handOverAfter(one(0, 3))
                    .calendar(calendar(closed))
                    .build();
        }

        static BusinessCalendar calendar(Set<LocalDate> closed) {
            return day -> (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) && !closed.contains(day);
        }

        private void ladder() {
            if (chance(60)) {
                stage(new When(When.Anchor.REQUEST, 0), Occasion.REQUEST);
            }
            if (chance(60)) {
                stage(new When(When.Anchor.DUE_DATE, -one(1, 3, 5)), Occasion.UPCOMING);
            }
            if (chance(40)) {
                stage(new When(When.Anchor.DUE_DATE, 0), Occasion.DUE_TODAY);
            }
            int day = 0;
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                day += one(1, 2, 4);
                stage(new When(When.Anchor.DUE_DATE, day), i == 1 ? Occasion.FINAL_NOTICE : Occasion.OVERDUE);
            }
            if (chance(30)) {
                stage(new When(When.Anchor.PREVIOUS, one(1, 2, 5)), Occasion.OVERDUE_AGAIN);
            }
            if (chance(15)) {
                stage(new When(When.Anchor.END_OF_MONTH, one(0, 1)), Occasion.STATEMENT);
            }
        }

        private void stage(When when, Occasion occasion) {
            StageDraft draft = Stage.neutral("s" + stages.size()).as(occasion);
            draft = switch (random.nextInt(8)) {
                case 0 -> draft.by(Channel.EMAIL, Channel.SMS);
                case 1 -> draft.byOneOf(Channel.MESSENGER, Channel.EMAIL, Channel.CALL);
                case 2 -> draft.by(Channel.CALL).from(Sender.MANAGER);
                case 3 -> draft.by(Channel.EMAIL, Channel.LETTER);
                case 4 -> draft.byOneOf(Channel.SMS, Channel.CALL).from(Sender.role("accounts"));
                case 5 -> draft.by(Channel.MEETING).from(Sender.MANAGER);
                default -> draft.by(Channel.EMAIL);
            };
            if (chance(15)) {
                draft = draft.fromSumOf(Money.parse(chance(80) ? "EUR 50.00" : "USD 500.00"));
            }
            stages.add(draft.at(when, false));
        }

        private PaymentRequest request() {
            Client.Builder client =
                    Client.builder("client-1").business().timeZone(zone).email("a@client.example");
            if (chance(70)) {
                client.phone("+4915100000001");
            }
            if (chance(50)) {
                client.messenger("@client");
            }
            if (chance(60)) {
                client.address(Address.builder("DE").street("Weg").town("Ort").build());
            }
            if (chance(40)) {
                client.prefers(Preferences.builder()
                        .channel(chance(50) ? Channel.CALL : Channel.EMAIL)
                        .build());
            }
            Payee.Builder payee = Payee.builder("Small GmbH").country("DE");
            if (chance(70)) {
                payee.manager(AccountManager.builder("Ada")
                        .hours(WorkingHours.parse(
                                chance(50) ? "Mo-Fr 10:00-16:00" : "Mo-We 08:00-12:00; Fr 13:00-19:00"))
                        .build());
            }
            if (chance(40)) {
                AccountManager.Builder further = AccountManager.builder("Bob").role(chance(50) ? "Accounts" : "sales");
                payee.furtherManager(
                        chance(50)
                                ? further.hours(WorkingHours.parse("Tu-Th 11:00-15:00"))
                                        .build()
                                : further.build());
            }
            PaymentRequest.Builder request = PaymentRequest.builder(Events.REQUEST);
            if (chance(20)) {
                request.help(Help.builder()
                        .latestDate(dueOn.plusDays(random.nextInt(9)))
                        .build());
            }
            return request.language("en")
                    .client(client.build())
                    .payee(payee.build())
                    .invoice(
                            Invoice.builder("1").issuedOn(issuedOn).total(TOTAL).build())
                    .dueOn(dueOn)
                    .payBy(PaymentLink.card("https://pay.example/1").build())
                    .build();
        }

        /** Before the moment as a rule, some of it after. */
        private Instant before(Instant about) {
            return about.minus(Duration.ofMinutes(random.nextInt(9 * 24 * 60) - 600));
        }

        private List<ContactEvent> history(Instant about) {
            List<ContactEvent> history = new ArrayList<>();
            Instant at = about.minus(Duration.ofDays(one(1, 3, 8, 20)));
            for (int i = 0; i < random.nextInt(stages.size() + 1); i++) {
                Stage stage = stages.get(i);
                Channel channel = stage.channels().get(0);
                history.add(sent(at, Events.REQUEST, stage.id(), channel, chance(80)));
                at = at.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
            }
            int parts = 0;
            for (int i = chance(30) ? one(1, 1, 2) : 0; i > 0; i--) {
                List<ContactEvent.Instalment> plan = plan();
                Instant agreed = before(about);
                history.add(new ContactEvent.Instalments(
                        "e" + events++, agreed, Optional.of(Events.REQUEST), plan, Optional.empty()));
                instalment(history, agreed, plan, parts);
                parts += plan.size();
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                Channel channel = chance(50) ? Channel.EMAIL : Channel.CALL;
                Instant other = before(about);
                history.add(sent(other, "other-" + i, "s1", channel, chance(50)));
                if (chance(30)) {
                    history.add(sent(other.plus(Duration.ofMinutes(5)), "other-" + i, "s1", Channel.SMS, chance(50)));
                }
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                history.add(event(before(about)));
            }
            return history;
        }

        private List<ContactEvent.Instalment> plan() {
            List<ContactEvent.Instalment> plan = new ArrayList<>();
            LocalDate day = special.plusDays(random.nextInt(16) - 8);
            for (int i = one(1, 2, 3); i > 0; i--) {
                plan.add(new ContactEvent.Instalment(day, Money.parse(chance(50) ? "EUR 30.00" : "EUR 60.00")));
                day = day.plusDays(one(1, 3, 7));
            }
            return plan;
        }

        /** Some messages about one of the instalments. */
        private void instalment(
                List<ContactEvent> history, Instant agreed, List<ContactEvent.Instalment> plan, int partsBefore) {
            int part = random.nextInt(plan.size());
            Instant at = agreed.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
            for (int i = 0; i < random.nextInt(stages.size() + 1); i++) {
                Stage stage = stages.get(i);
                Channel channel = stage.channels().get(0);
                boolean hasKey = chance(80);
                MessageKey key = new MessageKey(Events.REQUEST, partsBefore + part + 1, stage.id(), channel);
                history.add(new ContactEvent.Sent(
                        "e" + events++,
                        at,
                        Optional.of(Events.REQUEST),
                        stage.id(),
                        channel,
                        hasKey ? Optional.of(key.text()) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(plan.get(part).dueOn()),
                        Optional.empty()));
                at = at.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
            }
        }

        private ContactEvent sent(Instant at, String request, String stage, Channel channel, boolean hasKey) {
            return new ContactEvent.Sent(
                    "e" + events++,
                    at,
                    Optional.of(request),
                    stage,
                    channel,
                    hasKey ? Optional.of(new MessageKey(request, 0, stage, channel).text()) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private ContactEvent event(Instant at) {
            String id = "e" + events++;
            Optional<String> request = chance(80) ? Optional.of(Events.REQUEST) : Optional.empty();
            LocalDate day = at.atZone(zone).toLocalDate().plusDays(random.nextInt(9));
            return switch (random.nextInt(26)) {
                case 0 -> new ContactEvent.Payment(id, at, request, TOTAL);
                case 1, 2 -> new ContactEvent.Payment(id, at, request, Money.parse("EUR 60.00"));
                case 3 -> new ContactEvent.Refund(id, at, request, Money.parse("EUR 10.00"));
                case 4 -> new ContactEvent.Dispute(id, at, request, Optional.empty());
                case 5 -> new ContactEvent.DisputeResolved(id, at, request, Optional.empty());
                case 6 -> new ContactEvent.OptOut(id, at, request, Optional.empty());
                case 7 -> new ContactEvent.OptOut(id, at, Optional.of("other-1"), Optional.of(Channel.EMAIL));
                case 8 -> new ContactEvent.Decline(id, at, request, Optional.empty());
                case 9 -> new ContactEvent.Talk(id, at, request, Optional.empty());
                case 10 -> new ContactEvent.Pause(id, at, request, Optional.empty());
                case 11, 12 -> new ContactEvent.Pause(id, at, request, Optional.of(day));
                case 13 -> new ContactEvent.Resume(id, at, request);
                case 14, 15 -> new ContactEvent.Promise(id, at, request, day, Optional.empty(), Optional.empty());
                case 16 ->
                    new ContactEvent.Promise(
                            id, at, request, day, Optional.of(Money.parse("EUR 60.00")), Optional.empty());
                case 17 -> new ContactEvent.MoreTime(id, at, request, Optional.of(day), Optional.empty());
                case 18 -> new ContactEvent.MoreTime(id, at, request, Optional.empty(), Optional.empty());
                case 19 -> new ContactEvent.Call(id, at, request, CallOutcome.WRONG_NUMBER, Optional.empty());
                case 20, 21 -> new ContactEvent.Call(id, at, request, CallOutcome.REACHED, Optional.empty());
                case 22 -> new ContactEvent.Call(id, at, request, CallOutcome.NOT_REACHED, Optional.empty());
                case 23 ->
                    new ContactEvent.Bounced(
                            id,
                            at,
                            request,
                            Optional.of(Events.REQUEST + "/" + one(0, 0, 0, 1, 2) + "/"
                                    + stages.get(random.nextInt(stages.size())).id() + "/email"));
                case 24 -> new ContactEvent.Credit(id, at, request, Money.parse("EUR 50.00"));
                default -> new ContactEvent.Note(id, at, request, "n");
            };
        }

        private Instant now(Instant about) {
            LocalDate day = about.atZone(zone).toLocalDate();
            LocalTime time = LocalTime.of(one(0, 8, 9, 10, 18, 20, 21, 22), 0);
            Instant boundary = day.atTime(time).atZone(zone).toInstant();
            ZoneOffsetTransition transition = zone.getRules().nextTransition(about.minus(Duration.ofDays(3)));
            return switch (random.nextInt(7)) {
                case 0, 1 -> boundary;
                case 2 -> boundary.minusNanos(1);
                case 3 -> day.atStartOfDay(zone).toInstant();
                case 4 ->
                    transition != null && transition.getInstant().isBefore(about.plus(Duration.ofDays(9)))
                            ? transition.getInstant().minusNanos(one(0, 1))
                            : about;
                case 5 -> boundary.plusSeconds(one(59, 60, 1800));
                default -> about;
            };
        }
    }
}
