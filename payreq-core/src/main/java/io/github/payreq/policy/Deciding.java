package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.party.AccountManager;
import io.github.payreq.policy.Explanation.Verdict;
import io.github.payreq.request.PaymentRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One decision: first the endings, then the ladder. A stage is sent at the first instant at which every gate is open, unless its
 * text is no longer true by then.
 */
final class Deciding {

    private static final Duration HOURS_MEET_WITHIN = Duration.ofDays(731);

    /** A stage at the instant at which it can be sent. */
    private record Found(int stage, Instant at, List<Channel> channels) {}

    private final Standing standing;
    private final EscalationPolicy policy;
    private final Instant now;
    private final @Nullable List<Explanation> notes;
    private final LocalDate[] planned;
    private final @Nullable Instant[] starts;
    private final @Nullable LocalDate lastSentOn;

    private Deciding(Standing standing, @Nullable List<Explanation> notes) {
        this.standing = standing;
        this.policy = standing.policy();
        this.now = standing.situation().now();
        this.notes = notes;
        this.planned = policy.plannedDays(standing.request().invoice().issuedOn(), standing.dueOn());
        this.starts = new Instant[planned.length];
        Instant lastSentAt = standing.lastSentAt();
        this.lastSentOn =
                lastSentAt == null ? null : lastSentAt.atZone(standing.zone()).toLocalDate();
    }

    static Decision decide(Standing standing) {
        return new Deciding(standing, null).decision();
    }

    static List<Explanation> explain(Standing standing) {
        List<Explanation> notes = new ArrayList<>();
        new Deciding(standing, notes).decision();
        return List.copyOf(notes);
    }

    private Decision decision() {
        for (Ending ending : Ending.ALL) {
            boolean holds = ending.holds().test(standing);
            if (notes != null) {
                note(ending.reason().name(), -1, holds ? Verdict.FORBIDS : Verdict.ALLOWS, null, "");
            }
            if (holds) {
                return ending.isForPerson() ? handOver(ending.reason()) : new Decision.Stop(standing, ending.reason());
            }
        }
        calendarNote();
        Found found = policy.catchUp() == CatchUp.IN_ORDER ? inOrder() : latest();
        return found == null ? atTheEnd() : reached(found);
    }

    private Decision reached(Found found) {
        Stage stage = policy.stages().get(found.stage());
        if (found.at().isAfter(now)) {
            return new Decision.Wait(standing, found.at(), whyNot(stage, found));
        }
        Optional<AccountManager> from = stage.from().person()
                ? Senders.of(standing.request(), stage.from()).at(now)
                : Optional.empty();
        return new Decision.Send(standing, stage, found.channels(), from);
    }

    /** Of the gates that are closed now, the one that opens last; of equal ones the first. */
    private Reason whyNot(Stage stage, Found found) {
        Attempt attempt = Attempt.of(standing, startOf(found.stage()), stage, found.channels());
        Reason reason = Reason.NOT_DUE;
        Instant latest = now;
        for (Gate gate : policy.gates()) {
            Instant open = gate.earliest(attempt, now);
            if (open.isAfter(now)) {
                noteGate(gate, attempt, now, found.stage(), Verdict.DELAYS, open);
                if (open.isAfter(latest)) {
                    latest = open;
                    reason = gate.reason(attempt, now);
                }
            }
        }
        return reason;
    }

    /** The first stage after the last one sent whose text is still true. */
    private @Nullable Found inOrder() {
        Instant at = now;
        for (int i = standing.lastStage() + 1; i < policy.stages().size(); i++) {
            if (!isOpen(i)) {
                continue;
            }
            Found found = earliest(i, at);
            Instant lapse = lapseOf(i);
            if (found == null) {
                continue;
            }
            if (found.at().isBefore(lapse)) {
                return found;
            }
            if (notes != null) {
                note("LAPSED", i, Verdict.FORBIDS, null, "its text is true only before " + lapse);
            }
            at = lapse.isAfter(at) ? lapse : at;
        }
        return null;
    }

    /** The latest stage that was reached, at the first instant at which one can be sent. */
    private @Nullable Found latest() {
        Instant at = now;
        while (at.isBefore(Gate.NEVER)) {
            int candidate = -1;
            Instant next = Gate.NEVER;
            for (int i = standing.lastStage() + 1; i < policy.stages().size(); i++) {
                if (!isOpen(i) || !lapseOf(i).isAfter(at)) {
                    continue;
                }
                Instant start = startOf(i);
                if (start.isAfter(at)) {
                    next = start.isBefore(next) ? start : next;
                } else {
                    candidate = i;
                }
            }
            if (candidate >= 0) {
                Instant lapse = lapseOf(candidate);
                next = lapse.isBefore(next) ? lapse : next;
                Found found = earliest(candidate, at);
                if ((found != null) && found.at().isBefore(next)) {
                    return found;
                }
            }
            at = next;
        }
        return null;
    }

    /** Whether a stage is to be thought of at all. */
    private boolean isOpen(int index) {
        Stage stage = policy.stages().get(index);
        if (isOfTheFirstCycle(stage)) {
            note("FIRST_CYCLE", index, Verdict.FORBIDS, null, "stages of the request are not repeated for instalments");
            return false;
        }
        if (isAskedByThen(index)) {
            if (notes != null) {
                note("ASKED_BY_THEN", index, Verdict.FORBIDS, null, "planned for " + planned[index]);
            }
            return false;
        }
        if (isBelowMinimum(stage)) {
            note(Reason.BELOW_MINIMUM.name(), index, Verdict.FORBIDS, null, "");
            return false;
        }
        if (usable(stage).isEmpty()) {
            if (notes != null) {
                note(Reason.NO_CHANNEL.name(), index, Verdict.FORBIDS, null, "of " + stage.channels());
            }
            return false;
        }
        return true;
    }

    private boolean isOfTheFirstCycle(Stage stage) {
        return (stage.when().anchor() == When.Anchor.REQUEST) && (standing.cycle() > 0);
    }

    /** A note for the due date makes no sense to a client who was asked on its day or later. */
    private boolean isAskedByThen(int index) {
        if (!policy.stages().get(index).when().isForDueDate()) {
            return false;
        }
        LocalDate day = planned[index];
        boolean isBeforeTheRequest = policy.asksFirstBefore(index)
                && !day.isAfter(standing.request().invoice().issuedOn());
        return isBeforeTheRequest || ((lastSentOn != null) && !day.isAfter(lastSentOn));
    }

    private boolean isBelowMinimum(Stage stage) {
        if (stage.minimum().isEmpty()) {
            return false;
        }
        Money minimum = stage.minimum().get();
        Money due = standing.situation().amountDue().amount();
        return minimum.isSameCurrency(due) && due.isLessThan(minimum);
    }

    private List<Channel> usable(Stage stage) {
        List<Channel> usable = new ArrayList<>(stage.channels().size());
        for (Channel channel : stage.channels()) {
            if (standing.isOff(channel)) {
                note(channel.name(), -1, Verdict.FORBIDS, null, "the client does not want it, or the number is wrong");
            } else if (!Addresses.has(standing.request().client(), channel)) {
                note(channel.name(), -1, Verdict.FORBIDS, null, "no address");
            } else {
                usable.add(channel);
            }
        }
        return usable;
    }

    /**
     * From when on a stage may be sent as far as its day goes. After a message a reminder also waits as many days as are planned
     * between it and the stage before it, and at least for the next day: two stages that fall on one day are not sent together. A
     * note for the due date keeps its day: if it waited as well, an invoice that was sent some days late had none.
     */
    private Instant startOf(int index) {
        Instant known = starts[index];
        if (known == null) {
            known = LocalTimes.startOf(startDayOf(index), standing.zone());
            starts[index] = known;
        }
        return known;
    }

    private LocalDate startDayOf(int index) {
        LocalDate day = planned[index];
        Stage stage = policy.stages().get(index);
        if (stage.occasion().afterDueDate() && !day.isAfter(standing.dueOn())) {
            day = standing.dueOn().plusDays(1);
        }
        boolean keepsDistance = !stage.when().isForDueDate()
                && ((policy.catchUp() == CatchUp.IN_ORDER) || (stage.when().anchor() == When.Anchor.PREVIOUS));
        if ((lastSentOn != null) && keepsDistance && (index > 0)) {
            long distance = planned[index].toEpochDay() - planned[index - 1].toEpochDay();
            LocalDate spaced = lastSentOn.plusDays(Math.max(1, distance));
            day = spaced.isAfter(day) ? spaced : day;
        }
        return day;
    }

    /** The instant from which on the text of a stage is not true any more. */
    private Instant lapseOf(int index) {
        return switch (policy.stages().get(index).occasion()) {
            case REQUEST, DUE_TODAY -> LocalTimes.startOf(standing.dueOn().plusDays(1), standing.zone());
            case UPCOMING -> LocalTimes.startOf(standing.dueOn(), standing.zone());
            case OVERDUE, OVERDUE_AGAIN, FINAL_NOTICE, STATEMENT, THANKS, PROMISE_NOTED -> Gate.NEVER;
        };
    }

    /** The first instant at which a stage can be sent, by all of its channels that can be used, or by one. */
    private @Nullable Found earliest(int index, Instant from) {
        Stage stage = policy.stages().get(index);
        List<Channel> usable = usable(stage);
        if (usable.isEmpty()) {
            return null;
        }
        if (stage.delivery() == Delivery.ALL) {
            Instant at = openAt(index, stage, usable, from);
            return at.equals(Gate.NEVER) ? null : new Found(index, at, usable);
        }
        Found best = null;
        for (Channel channel : byPreference(usable)) {
            Instant at = openAt(index, stage, List.of(channel), from);
            boolean isBetter = (best == null) ? !at.equals(Gate.NEVER) : at.isBefore(best.at());
            best = isBetter ? new Found(index, at, List.of(channel)) : best;
        }
        return best;
    }

    private List<Channel> byPreference(List<Channel> channels) {
        Optional<Channel> preferred = standing.request().client().prefers().channel();
        if (preferred.isEmpty() || !channels.remove(preferred.get())) {
            return channels;
        }
        channels.add(0, preferred.get());
        return channels;
    }

    /**
     * The gates are asked in turn, each from where the others have come to, until every one of them has left the instant alone that
     * the last one moved to. After the first turn only hours, days off and periods of the calendar can still move; if they do not
     * meet for two years they never do.
     */
    private Instant openAt(int index, Stage stage, List<Channel> channels, Instant from) {
        Attempt attempt = Attempt.of(standing, startOf(index), stage, channels);
        List<Gate> gates = policy.gates();
        Instant at = from;
        Instant last = Gate.NEVER;
        int agreed = 0;
        for (int turn = 0; agreed < gates.size(); turn++) {
            if (turn == gates.size()) {
                last = at.plus(HOURS_MEET_WITHIN);
            }
            if (at.isAfter(last)) {
                note(Reason.NO_CHANNEL.name(), index, Verdict.FORBIDS, null, "the hours of its rules never meet");
                return Gate.NEVER;
            }
            Gate gate = gates.get(turn % gates.size());
            Instant open = gate.earliest(attempt, at);
            if (open.equals(Gate.NEVER)) {
                noteGate(gate, attempt, at, index, Verdict.FORBIDS, null);
                return Gate.NEVER;
            }
            if (open.isAfter(at)) {
                noteGate(gate, attempt, at, index, Verdict.DELAYS, open);
                at = open;
                agreed = 1;
            } else {
                noteOpen(gate, attempt, at, index);
                agreed++;
            }
        }
        if (notes != null) {
            note(Reason.STAGE_DUE.name(), index, Verdict.ALLOWS, null, "by " + channels + " at " + at);
        }
        return at;
    }

    private Decision atTheEnd() {
        boolean isSomethingLeft = false;
        boolean isBelowMinimum = true;
        boolean lacksChannel = false;
        for (int i = standing.lastStage() + 1; i < policy.stages().size(); i++) {
            Stage stage = policy.stages().get(i);
            if (lapseOf(i).isAfter(now) && !isAskedByThen(i) && !isOfTheFirstCycle(stage)) {
                isSomethingLeft = true;
                isBelowMinimum &= isBelowMinimum(stage);
                lacksChannel |= !isBelowMinimum(stage) && (earliest(i, now) == null);
            }
        }
        if (isSomethingLeft && isBelowMinimum) {
            return new Decision.Stop(standing, Reason.BELOW_MINIMUM);
        }
        return afterPauses(lacksChannel ? Reason.NO_CHANNEL : Reason.EXHAUSTED);
    }

    /** A person takes over only when nothing is waited for any more, and when the last message has had its time. */
    private Decision afterPauses(Reason reason) {
        Instant start = standing.lastSentAt() == null
                ? now
                : LocalTimes.startOf(
                        standing.lastSentAt()
                                .atZone(standing.zone())
                                .toLocalDate()
                                .plusDays(policy.handOverAfter()),
                        standing.zone());
        Attempt attempt = new Attempt(standing, start, List.of(), false, policy.handOver());
        Instant latest = now;
        Reason why = Reason.NOT_DUE;
        for (Gate gate : EscalationPolicy.HAND_OVER_GATES) {
            Instant open = gate.earliest(attempt, now);
            if (open.isAfter(latest)) {
                noteGate(gate, attempt, now, -1, Verdict.DELAYS, open);
                latest = open;
                why = gate.reason(attempt, now);
            }
        }
        return latest.isAfter(now) ? new Decision.Wait(standing, latest, why) : handOver(reason);
    }

    private Decision handOver(Reason reason) {
        PaymentRequest request = standing.request();
        Optional<AccountManager> to = policy.handOver().person()
                ? Senders.of(request, policy.handOver()).at(now)
                : Optional.empty();
        note(reason.name(), -1, Verdict.FORBIDS, null, "");
        return new Decision.HandOver(standing, to, reason);
    }

    private void calendarNote() {
        if (notes != null) {
            LocalDate today = standing.situation().today();
            if (!standing.calendar().isComplete(today)) {
                note(
                        "CALENDAR_STALE",
                        -1,
                        Verdict.REMARKS,
                        null,
                        "holidays are known up to "
                                + standing.calendar()
                                        .validUntil()
                                        .map(LocalDate::toString)
                                        .orElse("an earlier year")
                                + "; transferred days off after that are not");
            }
        }
    }

    private void noteGate(Gate gate, Attempt attempt, Instant at, int stage, Verdict says, @Nullable Instant until) {
        if (notes != null) {
            note(name(gate, gate.reason(attempt, at)), stage, says, until, gate.detail(attempt));
        }
    }

    /** A gate that has delayed the stage is not said to allow it as well. */
    private void noteOpen(Gate gate, Attempt attempt, Instant at, int index) {
        if (notes == null) {
            return;
        }
        String rule = name(gate, gate.reason(attempt, at));
        Optional<String> stage = Optional.of(policy.stages().get(index).id());
        if (notes.stream()
                .noneMatch(note -> note.rule().equals(rule) && note.stage().equals(stage))) {
            note(rule, index, Verdict.ALLOWS, null, gate.detail(attempt));
        }
    }

    private static String name(Gate gate, Reason reason) {
        return gate.family().isEmpty() ? reason.name() : gate.family() + "/" + reason;
    }

    private void note(String rule, int stage, Verdict says, @Nullable Instant until, String detail) {
        if (notes != null) {
            Explanation note = new Explanation(
                    rule,
                    stage < 0
                            ? Optional.empty()
                            : Optional.of(policy.stages().get(stage).id()),
                    says,
                    Optional.ofNullable(until),
                    detail);
            if (!notes.contains(note)) {
                notes.add(note);
            }
        }
    }
}
