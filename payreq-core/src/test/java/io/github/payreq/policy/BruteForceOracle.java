package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Call;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.Occasion;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.WorkingHours;
import io.github.payreq.request.PaymentRequest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what to do without searching for openings: it knows for one instant whether a message may go out then, and asks that
 * minute by minute. It shares no code with the decision but the values that describe policy, request and events.
 */
final class BruteForceOracle {

    private static final Duration HORIZON = Duration.ofDays(10);

    private final PolicyCase given;
    private final EscalationPolicy policy;
    private final PaymentRequest request;
    private final ZoneId zone;
    private final Instant now;
    private final List<ContactEvent> all;
    private final List<ContactEvent> own;

    private final List<Instant> contacts = new ArrayList<>();
    private final Map<ChannelClass, List<Instant>> messages = new HashMap<>();
    private final LocalDate[] planned;
    private final List<LocalDate> silentDays = new ArrayList<>();
    private int run;
    private LocalDate dueOn;
    private int last = -1;
    private @Nullable Instant lastSentAt;

    BruteForceOracle(PolicyCase given) {
        this.given = given;
        this.policy = given.policy();
        this.request = given.request();
        this.zone = request.client().timeZone().orElseThrow();
        this.now = given.now();
        this.all = given.history().events().stream()
                .filter(event -> !event.at().isAfter(now))
                .toList();
        this.own = all.stream()
                .filter(event ->
                        event.request().isEmpty() || event.request().get().equals(request.id()))
                .toList();
        this.dueOn = request.dueOn();
        instalment();
        this.planned = new LocalDate[policy.stages().size()];
        for (int i = 0; i < planned.length; i++) {
            When when = policy.stages().get(i).when();
            LocalDate from = switch (when.anchor()) {
                case REQUEST -> request.invoice().issuedOn();
                case DUE_DATE -> dueOn;
                case END_OF_MONTH -> dueOn.withDayOfMonth(dueOn.lengthOfMonth());
                case PREVIOUS -> planned[i - 1];
            };
            planned[i] = from.plusDays(when.days());
        }
        for (Sent sent : sents(own)) {
            for (int i = 0; i < planned.length; i++) {
                if (policy.stages().get(i).id().equals(sent.stage()) && (runOf(sent) == run)) {
                    last = Math.max(last, i);
                    lastSentAt = sent.at();
                }
            }
        }
        count();
        silences();
    }

    /**
     * An instalment is a part of the plan that was agreed last. What the client has paid since is poured into the parts, the earliest
     * day first: the first one that is not full is to be paid on its day, and if all are full, the last one is for the rest. Each part
     * is a run of the ladder; runs are counted on from plan to plan, and what is not in instalments is run 0.
     */
    private void instalment() {
        List<ContactEvent.Instalments> plans = own.stream()
                .filter(ContactEvent.Instalments.class::isInstance)
                .map(ContactEvent.Instalments.class::cast)
                .toList();
        if (plans.isEmpty() || (open().signum() <= 0)) {
            return;
        }
        ContactEvent.Instalments agreed = plans.get(plans.size() - 1);
        List<ContactEvent.Instalment> parts = new ArrayList<>(agreed.plan());
        parts.sort((one, other) -> one.dueOn().compareTo(other.dueOn()));
        for (ContactEvent.Instalments earlier : plans.subList(0, plans.size() - 1)) {
            run += earlier.plan().size();
        }
        BigDecimal poured = paidUnder(agreed);
        for (int i = 0; i < parts.size(); i++) {
            run++;
            dueOn = parts.get(i).dueOn();
            poured = poured.subtract(parts.get(i).amount().getAmount());
            if (poured.signum() < 0) {
                break;
            }
        }
    }

    /** A plan from before the invoice was issued has brought whatever of it is not open. */
    private BigDecimal paidUnder(ContactEvent.Instalments plan) {
        if (plan.at().isBefore(startOf(request.invoice().issuedOn()))) {
            BigDecimal agreed = plan.plan().stream()
                    .map(part -> part.amount().getAmount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return agreed.subtract(open()).max(BigDecimal.ZERO);
        }
        BigDecimal paid = BigDecimal.ZERO;
        for (ContactEvent event : own) {
            if (event.at().isAfter(plan.at())) {
                if (event instanceof ContactEvent.Payment payment) {
                    paid = paid.add(payment.amount().getAmount());
                } else if (event instanceof ContactEvent.Credit credit) {
                    paid = paid.add(credit.amount().getAmount());
                } else if (event instanceof ContactEvent.Refund refund) {
                    paid = paid.subtract(refund.amount().getAmount());
                }
            }
        }
        return paid;
    }

    /** A key names the run behind the request; without one, a message with the day of this run belongs to it. */
    private int runOf(Sent sent) {
        if (sent.key().isPresent()) {
            return Integer.parseInt(sent.key().get().split("/", -1)[1]);
        }
        return sent.dueOn().filter(dueOn::equals).isPresent() ? run : 0;
    }

    /**
     * What the oracle says: {@code send s1 [EMAIL] 0 2026-...} with run and due date, {@code wait 2026-...}, {@code stop}, {@code
     * handOver}, {@code later}.
     */
    String says() {
        String ending = ending();
        if (!ending.isEmpty()) {
            return ending;
        }
        if (!isAnythingLeftForEver()) {
            String found = scan(startOf(dueOn.plusDays(1)));
            return found.isEmpty() ? end() : found;
        }
        String found = scan(now.plus(HORIZON));
        return found.isEmpty() ? "later" : found;
    }

    static String said(Decision decision, PolicyCase given) {
        return decision.fold(
                send -> "send " + send.stage().id() + " " + send.channels() + " " + send.cycle() + " " + send.dueOn(),
                wait -> wait.until().isAfter(given.now().plus(HORIZON)) ? "later" : "wait " + wait.until(),
                stop -> "stop " + stop.reason(),
                handOver -> "handOver " + handOver.reason());
    }

    /** Empty if no minute up to the end is one; {@code later} if one is, but beyond the horizon. */
    private String scan(Instant end) {
        Instant at = now;
        while (!at.isAfter(end)) {
            String message = maySend(at);
            if (!message.isEmpty()) {
                return at.equals(now) ? message : waitUntil(at);
            }
            at = at.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
        }
        return "";
    }

    private String waitUntil(Instant at) {
        return at.isAfter(now.plus(HORIZON)) ? "later" : "wait " + at;
    }

    // ---- endings

    private String ending() {
        BigDecimal paid = sum(ContactEvent.Payment.class).subtract(sum(ContactEvent.Refund.class));
        BigDecimal credited = sum(ContactEvent.Credit.class);
        if (open().signum() <= 0) {
            return (paid.signum() > 0) || (credited.signum() <= 0) ? "stop PAID" : "stop CREDITED";
        }
        if (all.stream()
                .anyMatch(event -> (event instanceof ContactEvent.OptOut off)
                        && off.channel().isEmpty())) {
            return "stop OPTED_OUT";
        }
        if (isLatest(ContactEvent.Dispute.class, List.of(ContactEvent.DisputeResolved.class))) {
            return "stop DISPUTED";
        }
        if (isLatest(
                ContactEvent.Decline.class,
                List.of(
                        ContactEvent.Resume.class,
                        ContactEvent.Promise.class,
                        ContactEvent.MoreTime.class,
                        ContactEvent.Instalments.class))) {
            return "stop DECLINED";
        }
        if (isLatest(ContactEvent.Pause.class, List.of(ContactEvent.Resume.class))
                && latest(ContactEvent.Pause.class).orElseThrow().until().isEmpty()) {
            return "stop PAUSED";
        }
        if (wantsToTalk()) {
            return "handOver TALK";
        }
        return isUndelivered() ? "handOver UNDELIVERED" : "";
    }

    private BigDecimal sum(Class<? extends ContactEvent> type) {
        BigDecimal sum = BigDecimal.ZERO;
        Instant start = startOf(request.invoice().issuedOn());
        for (ContactEvent event : own) {
            if (type.isInstance(event) && event.at().isAfter(start)) {
                if (event instanceof ContactEvent.Payment payment) {
                    sum = sum.add(payment.amount().getAmount());
                } else if (event instanceof ContactEvent.Refund refund) {
                    sum = sum.add(refund.amount().getAmount());
                } else if (event instanceof ContactEvent.Credit credit) {
                    sum = sum.add(credit.amount().getAmount());
                }
            }
        }
        return sum;
    }

    private BigDecimal open() {
        return request.invoice()
                .total()
                .getAmount()
                .subtract(sum(ContactEvent.Payment.class))
                .add(sum(ContactEvent.Refund.class))
                .subtract(sum(ContactEvent.Credit.class));
    }

    private <T extends ContactEvent> Optional<T> latest(Class<T> type) {
        return own.stream().filter(type::isInstance).map(type::cast).reduce((a, b) -> b);
    }

    /** Whether one happened, and nothing that takes it back since. */
    private boolean isLatest(Class<? extends ContactEvent> one, List<Class<? extends ContactEvent>> takenBackBy) {
        return own.stream()
                .filter(event ->
                        one.isInstance(event) || takenBackBy.stream().anyMatch(other -> other.isInstance(event)))
                .reduce((a, b) -> b)
                .filter(one::isInstance)
                .isPresent();
    }

    private boolean wantsToTalk() {
        boolean wants = false;
        for (ContactEvent event : own) {
            if (event instanceof ContactEvent.Talk) {
                wants = true;
            } else if ((event instanceof ContactEvent.Resume)
                    || (event instanceof ContactEvent.Promise)
                    || (event instanceof ContactEvent.MoreTime)
                    || (event instanceof ContactEvent.Instalments)
                    || ((event instanceof Call call) && (call.outcome() == CallOutcome.REACHED))) {
                wants = false;
            }
        }
        return wants;
    }

    /** In the cases each stage is sent once in a run, on one channel. */
    private boolean isUndelivered() {
        Optional<Sent> message = sents(own).stream()
                .filter(sent -> (runOf(sent) == run)
                        && policy.stages().stream().anyMatch(stage -> stage.id().equals(sent.stage())))
                .reduce((a, b) -> b);
        if (message.isEmpty() || message.get().key().isEmpty()) {
            return false;
        }
        boolean isBounced = own.stream()
                .anyMatch(event -> (event instanceof ContactEvent.Bounced bounce)
                        && bounce.key().equals(message.get().key())
                        && !bounce.at().isBefore(message.get().at()));
        boolean isSettled = own.stream()
                .anyMatch(event ->
                        (event instanceof ContactEvent.Resume) && (own.indexOf(event) > own.indexOf(message.get())));
        return isBounced && !isSettled;
    }

    // ---- the ladder

    private boolean isBelowMinimum(Stage stage) {
        return stage.minimum()
                .filter(sum -> sum.getCurrencyUnit().getCode().equals("EUR"))
                .filter(sum -> open().compareTo(sum.getAmount()) < 0)
                .isPresent();
    }

    private boolean isForTheDueDate(int i) {
        When when = policy.stages().get(i).when();
        return (when.anchor() == When.Anchor.DUE_DATE) && (when.days() <= 0);
    }

    /** Nobody is told of a date that is near who heard of it on the day of the note or later: by the request, or by what was sent. */
    private boolean isToldAlready(int i) {
        boolean isAskedFirst = policy.stages().subList(0, i).stream()
                .anyMatch(stage -> stage.when().anchor() == When.Anchor.REQUEST);
        List<LocalDate> told = new ArrayList<>();
        if (isAskedFirst) {
            told.add(request.invoice().issuedOn());
        }
        if (lastSentAt != null) {
            told.add(date(lastSentAt));
        }
        return isForTheDueDate(i) && told.stream().anyMatch(day -> !day.isBefore(planned[i]));
    }

    private List<Channel> usable(Stage stage) {
        Set<Channel> off = new HashSet<>();
        boolean isWrongNumber = false;
        for (ContactEvent event : all) {
            if (event instanceof ContactEvent.OptOut some) {
                some.channel().ifPresent(off::add);
            } else if (event instanceof Call call) {
                isWrongNumber = call.outcome() == CallOutcome.WRONG_NUMBER;
            } else if ((event instanceof ContactEvent.Resume) && own.contains(event)) {
                isWrongNumber = false;
            }
        }
        List<Channel> usable = new ArrayList<>();
        for (Channel channel : stage.channels()) {
            boolean hasAddress = switch (channel) {
                case EMAIL -> true;
                case SMS, CALL -> request.client().phone().isPresent() && !isWrongNumber;
                case MESSENGER -> request.client().messenger().isPresent();
                case LETTER -> request.client().address().isPresent();
                case MEETING -> true;
            };
            if (hasAddress && !off.contains(channel)) {
                usable.add(channel);
            }
        }
        return usable;
    }

    private @Nullable Instant lapse(int i) {
        Occasion occasion = policy.stages().get(i).occasion();
        if (occasion == Occasion.UPCOMING) {
            return startOf(dueOn);
        }
        boolean isForDueDate = (occasion == Occasion.REQUEST) || (occasion == Occasion.DUE_TODAY);
        return isForDueDate ? startOf(dueOn.plusDays(1)) : null;
    }

    private boolean isTrueAt(int i, Instant at) {
        Instant lapse = lapse(i);
        return (lapse == null) || lapse.isAfter(at);
    }

    /** An invoice is sent once, whatever instalments it is paid in. */
    private boolean isOfTheFirstRunOnly(int i) {
        return (run > 0) && (policy.stages().get(i).when().anchor() == When.Anchor.REQUEST);
    }

    private boolean isThere(int i) {
        Stage stage = policy.stages().get(i);
        return !isToldAlready(i)
                && !isOfTheFirstRunOnly(i)
                && !isBelowMinimum(stage)
                && !usable(stage).isEmpty();
    }

    private Instant start(int i) {
        LocalDate day = planned[i];
        boolean isReminder = Set.of(Occasion.OVERDUE, Occasion.OVERDUE_AGAIN, Occasion.FINAL_NOTICE)
                .contains(policy.stages().get(i).occasion());
        if (isReminder && !day.isAfter(dueOn)) {
            day = dueOn.plusDays(1);
        }
        boolean isSpaced = (policy.catchUp() == CatchUp.IN_ORDER)
                || (policy.stages().get(i).when().anchor() == When.Anchor.PREVIOUS);
        if ((lastSentAt != null) && isSpaced && !isForTheDueDate(i)) {
            long distance = Math.max(1, ChronoUnit.DAYS.between(planned[i - 1], planned[i]));
            LocalDate spaced = lastSentAt.atZone(zone).toLocalDate().plusDays(distance);
            day = spaced.isAfter(day) ? spaced : day;
        }
        return startOf(day);
    }

    private int candidate(Instant at) {
        int latest = -1;
        for (int i = last + 1; i < planned.length; i++) {
            if (isThere(i) && isTrueAt(i, at)) {
                if (policy.catchUp() == CatchUp.IN_ORDER) {
                    return i;
                }
                latest = start(i).isAfter(at) ? latest : i;
            }
        }
        return latest;
    }

    private boolean isAnythingLeftForEver() {
        for (int i = last + 1; i < planned.length; i++) {
            if (isThere(i) && (lapse(i) == null)) {
                return true;
            }
        }
        return false;
    }

    private String end() {
        List<Integer> left = new ArrayList<>();
        for (int i = last + 1; i < planned.length; i++) {
            if (isTrueAt(i, now) && !isToldAlready(i) && !isOfTheFirstRunOnly(i)) {
                left.add(i);
            }
        }
        if (!left.isEmpty()
                && left.stream().allMatch(i -> isBelowMinimum(policy.stages().get(i)))) {
            return "stop BELOW_MINIMUM";
        }
        Instant until = now;
        for (LocalDate day : silentDays) {
            until = max(until, startOf(day.plusDays(1)));
        }
        if (lastSentAt != null) {
            until = max(until, startOf(lastSentAt.atZone(zone).toLocalDate().plusDays(policy.handOverAfter())));
        }
        if (until.isAfter(now)) {
            return waitUntil(until);
        }
        boolean lacksChannel = left.stream()
                .map(policy.stages()::get)
                .anyMatch(stage -> !isBelowMinimum(stage) && usable(stage).isEmpty());
        return lacksChannel ? "handOver NO_CHANNEL" : "handOver EXHAUSTED";
    }

    // ---- one instant

    private String maySend(Instant at) {
        int i = candidate(at);
        if ((i < 0) || start(i).isAfter(at)) {
            return "";
        }
        for (LocalDate day : silentDays) {
            if (at.isBefore(startOf(day.plusDays(1)))) {
                return "";
            }
        }
        Stage stage = policy.stages().get(i);
        List<Channel> channels = usable(stage);
        if (stage.delivery() == Delivery.ALL) {
            return isOpen(stage, channels, at) ? sends(stage, channels) : "";
        }
        Optional<Channel> preferred = request.client().prefers().channel().filter(channels::contains);
        return Stream.concat(preferred.stream(), channels.stream())
                .filter(channel -> isOpen(stage, List.of(channel), at))
                .findFirst()
                .map(channel -> sends(stage, List.of(channel)))
                .orElse("");
    }

    private String sends(Stage stage, List<Channel> channels) {
        return "send " + stage.id() + " " + channels + " " + run + " " + dueOn;
    }

    private boolean isOpen(Stage stage, List<Channel> channels, Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean isBusinessDay = isBusinessDay(local.toLocalDate());
        LocalTime time = local.toLocalTime();
        if (policy.hours().isPresent()) {
            Hours hours = policy.hours().get();
            if ((hours.businessDaysOnly() && !isBusinessDay) || !isWithin(time, hours.from(), hours.to())) {
                return false;
            }
        }
        if (policy.gap().isPresent() && !isApart(at, policy.gap().get())) {
            return false;
        }
        if (policy.cap().isPresent()
                && (within(contacts, at, policy.cap().get().per())
                        >= policy.cap().get().contacts())) {
            return false;
        }
        List<ChannelClass> classes =
                channels.stream().map(BruteForceOracle::classOf).toList();
        for (RuleFigures rules : given.figures()) {
            if (!isOpen(rules, classes, at, isBusinessDay, time)) {
                return false;
            }
        }
        boolean isPersonal = channels.contains(Channel.CALL) || channels.contains(Channel.MEETING);
        return !isPersonal || !stage.from().person() || isSomebodyThere(stage.from(), at);
    }

    private boolean isOpen(
            RuleFigures rules, List<ChannelClass> classes, Instant at, boolean isBusinessDay, LocalTime time) {
        for (RuleFigures.Open open : rules.hours()) {
            LocalTime from = isBusinessDay ? open.from() : open.fromOnDaysOff();
            LocalTime to = isBusinessDay ? open.to() : open.toOnDaysOff();
            boolean isOpen = (from != null) && (to != null) && isWithin(time, from, to);
            if (classes.stream().anyMatch(open.classes()::contains) && !isOpen) {
                return false;
            }
        }
        if ((rules.gap() != null) && !isApart(at, rules.gap())) {
            return false;
        }
        for (RuleFigures.Most most : rules.sliding()) {
            int added = added(most.classes(), classes);
            if ((added > 0) && (within(counted(most.classes()), at, most.in()) + added > most.count())) {
                return false;
            }
        }
        for (RuleFigures.MostInPeriod most : rules.periods()) {
            int added = added(most.classes(), classes);
            String period = period(most.period(), at);
            long there = counted(most.classes()).stream()
                    .filter(one -> period(most.period(), one).equals(period))
                    .count();
            if ((added > 0) && (there + added > most.count())) {
                return false;
            }
        }
        Optional<Call> talk = all.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .filter(call -> call.outcome() == CallOutcome.REACHED)
                .reduce((a, b) -> b);
        return (rules.silence() == 0)
                || !classes.contains(ChannelClass.CALL)
                || talk.isEmpty()
                || (ChronoUnit.DAYS.between(date(talk.get().at()), date(at)) >= rules.silence());
    }

    private boolean isSomebodyThere(Sender sender, Instant at) {
        List<AccountManager> people = new ArrayList<>();
        request.payee().manager().ifPresent(people::add);
        for (AccountManager one : request.payee().managers()) {
            boolean fits = sender.role().isEmpty()
                    ? one.languages().contains("en")
                    : one.role().isPresent()
                            && sender.role().get().equalsIgnoreCase(one.role().get());
            if (fits) {
                people.add(one);
            }
        }
        ZonedDateTime local = at.atZone(zone);
        Predicate<WorkingHours.Span> isOpen =
                span -> (local.getDayOfWeek().getValue() >= span.first().getValue())
                        && (local.getDayOfWeek().getValue() <= span.last().getValue())
                        && isWithin(local.toLocalTime(), span.from(), span.to());
        return people.isEmpty()
                || people.stream()
                        .anyMatch(one -> one.hours().isEmpty()
                                || one.hours().get().spans().stream().anyMatch(isOpen));
    }

    // ---- days and counts

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isBusinessDay(LocalDate day) {
        boolean isWeekend = (day.getDayOfWeek() == DayOfWeek.SATURDAY) || (day.getDayOfWeek() == DayOfWeek.SUNDAY);
        return !isWeekend && !given.holidays().contains(day);
    }

    private static boolean isWithin(LocalTime time, LocalTime from, LocalTime to) {
        return (time.toNanoOfDay() >= from.toNanoOfDay()) && (time.toNanoOfDay() < to.toNanoOfDay());
    }

    private static ChannelClass classOf(Channel channel) {
        return switch (channel) {
            case CALL -> ChannelClass.CALL;
            case LETTER -> ChannelClass.LETTER;
            case MEETING -> ChannelClass.MEETING;
            case EMAIL, SMS, MESSENGER -> ChannelClass.MESSAGE;
        };
    }

    private static int added(Set<ChannelClass> classes, List<ChannelClass> channels) {
        return classes.isEmpty()
                ? 1
                : (int) channels.stream().filter(classes::contains).count();
    }

    private List<Instant> counted(Set<ChannelClass> classes) {
        if (classes.isEmpty()) {
            return contacts;
        }
        return classes.stream()
                .flatMap(one -> messages.getOrDefault(one, List.of()).stream())
                .toList();
    }

    private static long within(List<Instant> contacts, Instant at, Duration window) {
        return contacts.stream()
                .filter(one -> Duration.between(one, at).compareTo(window) < 0)
                .count();
    }

    private boolean isApart(Instant at, Duration gap) {
        return contacts.stream().noneMatch(one -> Duration.between(one, at).compareTo(gap) < 0);
    }

    private String period(char period, Instant at) {
        LocalDate day = date(at);
        return switch (period) {
            case 'D' -> day.toString();
            case 'W' -> day.minusDays(day.getDayOfWeek().getValue() - 1L).toString();
            default -> day.getYear() + "-" + day.getMonthValue();
        };
    }

    private static List<Sent> sents(List<ContactEvent> events) {
        return events.stream()
                .filter(Sent.class::isInstance)
                .map(Sent.class::cast)
                .toList();
    }

    /** A label that the parts of one contact share; a call and what was noted about it have none but the hour. */
    private void count() {
        List<ContactEvent> firsts = new ArrayList<>();
        List<Instant> lasts = new ArrayList<>();
        for (ContactEvent event : all) {
            if (!(event instanceof Sent) && !(event instanceof Call)) {
                continue;
            }
            int found = -1;
            for (int i = 0; i < firsts.size(); i++) {
                boolean isSoon =
                        Duration.between(firsts.get(i).at(), event.at()).compareTo(Duration.ofHours(1)) <= 0;
                found = isSoon && isOneContact(firsts.get(i), event) ? i : found;
            }
            if (found < 0) {
                firsts.add(event);
                lasts.add(event.at());
            } else {
                lasts.set(found, event.at());
            }
            ChannelClass channel = event instanceof Sent sent ? classOf(sent.channel()) : ChannelClass.CALL;
            Objects.requireNonNull(messages.computeIfAbsent(channel, any -> new ArrayList<>()))
                    .add(event.at());
        }
        contacts.addAll(lasts);
    }

    private boolean isOneContact(ContactEvent first, ContactEvent second) {
        if ((first instanceof Sent one) && (second instanceof Sent two)) {
            boolean areOfOneRun = one.key().isEmpty() || two.key().isEmpty() || (runOf(one) == runOf(two));
            return one.stage().equals(two.stage()) && one.request().equals(two.request()) && areOfOneRun;
        }
        boolean areBothCalls = (first instanceof Call) && (second instanceof Call);
        boolean isMessage = Stream.of(first, second)
                .anyMatch(event -> (event instanceof Sent sent) && (sent.channel() != Channel.CALL));
        return !areBothCalls
                && !isMessage
                && (first.request().isEmpty()
                        || second.request().isEmpty()
                        || first.request().equals(second.request()));
    }

    private void silences() {
        // Whoever spoke last about when the payment comes is listened to, be it the client or a person who has messages
        // go on.
        ContactEvent word = null;
        for (ContactEvent event : own) {
            boolean isAboutWhen = (event instanceof ContactEvent.Promise)
                    || (event instanceof ContactEvent.MoreTime)
                    || (event instanceof ContactEvent.Instalments)
                    || (event instanceof ContactEvent.Resume);
            word = isAboutWhen ? event : word;
        }
        if ((word instanceof ContactEvent.Promise promise) && !isKept(promise)) {
            silentDays.add(promise.payBy().plusDays(policy.graceAfterPromise()));
        } else if (word instanceof ContactEvent.MoreTime asked) {
            silentDays.add(timeGiven(asked));
        }
        if (isLatest(ContactEvent.Pause.class, List.of(ContactEvent.Resume.class))) {
            latest(ContactEvent.Pause.class).flatMap(ContactEvent.Pause::until).ifPresent(silentDays::add);
        }
        latest(ContactEvent.Refund.class)
                .ifPresent(refund -> silentDays.add(date(refund.at()).plusDays(policy.graceAfterRefund())));
    }

    /** To the day that the client named or for some days, but never beyond the day to which the payee can wait. */
    private LocalDate timeGiven(ContactEvent.MoreTime asked) {
        LocalDate wanted = asked.until()
                .map(day -> day.plusDays(policy.graceAfterPromise()))
                .orElseGet(() -> date(asked.at()).plusDays(policy.pauseForMoreTime()));
        LocalDate longest = request.help()
                .flatMap(help -> help.latestDate())
                .map(day -> day.plusDays(policy.graceAfterPromise()))
                .orElse(wanted);
        return wanted.isBefore(longest) ? wanted : longest;
    }

    private boolean isKept(ContactEvent.Promise promise) {
        if (promise.amount().isEmpty()) {
            return false;
        }
        BigDecimal since = BigDecimal.ZERO;
        for (ContactEvent event : own) {
            if ((event instanceof ContactEvent.Payment payment) && payment.at().isAfter(promise.at())) {
                since = since.add(payment.amount().getAmount());
            }
        }
        return since.compareTo(promise.amount().get().getAmount()) >= 0;
    }
}
