package io.github.payreq.policy;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Bounced;
import io.github.payreq.contact.ContactEvent.Call;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.ContactEvent.Decline;
import io.github.payreq.contact.ContactEvent.Dispute;
import io.github.payreq.contact.ContactEvent.DisputeResolved;
import io.github.payreq.contact.ContactEvent.Instalments;
import io.github.payreq.contact.ContactEvent.MoreTime;
import io.github.payreq.contact.ContactEvent.OptOut;
import io.github.payreq.contact.ContactEvent.Pause;
import io.github.payreq.contact.ContactEvent.Promise;
import io.github.payreq.contact.ContactEvent.Refund;
import io.github.payreq.contact.ContactEvent.Resume;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.ContactEvent.Talk;
import io.github.payreq.request.OpenInstalment;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a request stands: what the rules need to know of its history, read once in the order of time.
 *
 * <p>An opt-out is one of the person, whatever request it named; a wrong number is one of the phone. Everything else counts where
 * it names this request or none.
 *
 * <p>How long is waited follows from the latest answer of the client alone: a promise, a wish for more time and agreed instalments
 * take each other's place, even if the earlier one named a later day. A person who has the messages go on ({@link Resume}) ends
 * them all.
 */
final class Standing {

    private final Situation situation;
    private final EscalationPolicy policy;
    private final BusinessCalendar calendar;
    private final Contacts contacts = new Contacts();
    private final int cycle;
    private final LocalDate dueOn;

    private @Nullable Promise promise;
    private @Nullable MoreTime moreTime;
    private @Nullable Pause pause;
    private @Nullable Refund refund;
    private boolean isDisputed;
    private boolean hasDeclined;
    private boolean hasOptedOut;
    private boolean wantsToTalk;
    private boolean isNumberWrong;
    private final Set<Channel> channelsOff = EnumSet.noneOf(Channel.class);

    private int lastStage = -1;
    private @Nullable Instant lastSentAt;
    private final List<Sent> lastSent = new ArrayList<>();
    private final Map<String, Instant> bounced = new HashMap<>();
    private boolean isBounceSettled;
    private final @Nullable Silence promised;
    private final @Nullable Silence givenTime;
    private final @Nullable Silence paused;
    private final @Nullable Silence refunded;
    private @Nullable Shown shown;

    /** What the clock on the wall shows at an instant; the gates are asked about one instant one after the other. */
    private record Shown(Instant at, LocalDateTime clock) {}

    /**
     * Reads the history.
     *
     * @param sharesLadder whether reminders of the client's other invoices, since this one was issued, count as its own
     */
    Standing(EscalationPolicy policy, Situation situation, BusinessCalendar calendar, boolean sharesLadder) {
        this.policy = policy;
        this.situation = situation;
        this.calendar = calendar;
        this.cycle =
                situation.amountDue().instalment().map(OpenInstalment::cycle).orElse(0);
        this.dueOn = situation.dueOn();
        String id = situation.request().id();
        for (ContactEvent event : situation.clientHistory().events()) {
            contacts.add(event);
            aboutThePerson(event);
            if (event.request().isEmpty() || event.request().get().equals(id)) {
                aboutTheRequest(event);
            } else if (sharesLadder && (event instanceof Sent sent) && isSharedReminder(sent)) {
                sent(sent);
            }
        }
        this.promised = Silence.until(promisedUntil(), zone());
        this.givenTime = Silence.until(moreTimeUntil(), zone());
        this.paused = Silence.until(pausedUntil(), zone());
        this.refunded = Silence.until(refundUntil(), zone());
    }

    private boolean isSharedReminder(Sent sent) {
        int index = policy.indexOf(sent.stage());
        return (index >= 0)
                && policy.stages().get(index).occasion().afterDueDate()
                && !sent.at()
                        .atZone(zone())
                        .toLocalDate()
                        .isBefore(request().invoice().issuedOn());
    }

    private void aboutThePerson(ContactEvent event) {
        if (event instanceof OptOut optOut) {
            optOut.channel().ifPresentOrElse(channelsOff::add, () -> hasOptedOut = true);
        } else if (event instanceof Call call) {
            isNumberWrong = call.outcome() == CallOutcome.WRONG_NUMBER;
        }
    }

    private void aboutTheRequest(ContactEvent event) {
        if (event instanceof Sent sent) {
            sent(sent);
        } else if (event instanceof Bounced bounce) {
            bounce.key().ifPresent(key -> bounced.put(key, bounce.at()));
        } else if (event instanceof Promise given) {
            answered(given, null);
        } else if (event instanceof MoreTime asked) {
            answered(null, asked);
        } else if (event instanceof Instalments) {
            answered(null, null);
        } else if (event instanceof Pause begun) {
            pause = begun;
        } else if (event instanceof Resume) {
            answered(null, null);
            pause = null;
            isNumberWrong = false;
            isBounceSettled = true;
        } else if (event instanceof Refund back) {
            refund = back;
        } else if (event instanceof Dispute) {
            isDisputed = true;
        } else if (event instanceof DisputeResolved) {
            isDisputed = false;
        } else if (event instanceof Decline) {
            hasDeclined = true;
        } else if (event instanceof Talk) {
            wantsToTalk = true;
        } else if ((event instanceof Call call) && (call.outcome() == CallOutcome.REACHED)) {
            wantsToTalk = false;
        }
    }

    /** A client who says how the payment goes on neither declines nor waits for a call; what it said before is past. */
    private void answered(@Nullable Promise given, @Nullable MoreTime asked) {
        promise = given;
        moreTime = asked;
        hasDeclined = false;
        wantsToTalk = false;
    }

    private void sent(Sent sent) {
        int index = policy.indexOf(sent.stage());
        if ((index < 0) || (cycleOf(sent) != cycle)) {
            return;
        }
        if (index != lastStage) {
            lastSent.clear();
        }
        lastSent.add(sent);
        isBounceSettled = false;
        lastStage = Math.max(index, lastStage);
        lastSentAt = sent.at();
    }

    private int cycleOf(Sent sent) {
        int stated = sent.key().isPresent() ? KeyParts.cycle(sent.key().get()) : -1;
        return stated >= 0 ? stated : (isOfThisDueDate(sent) ? cycle : 0);
    }

    private boolean isOfThisDueDate(Sent sent) {
        return sent.dueOn().isPresent() && sent.dueOn().get().equals(dueOn);
    }

    Situation situation() {
        return situation;
    }

    PaymentRequest request() {
        return situation.request();
    }

    ZoneId zone() {
        return situation.zone();
    }

    /** What the client's clock shows at an instant. */
    LocalDateTime clock(Instant at) {
        Shown last = shown;
        if ((last == null) || !last.at().equals(at)) {
            last = new Shown(at, LocalDateTime.ofInstant(at, zone()));
            shown = last;
        }
        return last.clock();
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    EscalationPolicy policy() {
        return policy;
    }

    Contacts contacts() {
        return contacts;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    int cycle() {
        return cycle;
    }

    /** The index of the last stage that was sent in this cycle, or -1. */
    int lastStage() {
        return lastStage;
    }

    @Nullable
    Instant lastSentAt() {
        return lastSentAt;
    }

    boolean isDisputed() {
        return isDisputed;
    }

    boolean hasDeclined() {
        return hasDeclined;
    }

    boolean hasOptedOut() {
        return hasOptedOut;
    }

    boolean wantsToTalk() {
        return wantsToTalk;
    }

    /** Whether no channel of the last message reached the client, and nobody has looked after it since. */
    boolean isUndelivered() {
        if (lastSent.isEmpty() || isBounceSettled || bounced.isEmpty()) {
            return false;
        }
        for (Sent sent : lastSent) {
            Instant returned = sent.key().map(bounced::get).orElse(null);
            if ((returned == null) || returned.isBefore(sent.at())) {
                return false;
            }
        }
        return true;
    }

    boolean isOff(Channel channel) {
        return channelsOff.contains(channel)
                || (isNumberWrong && ((channel == Channel.CALL) || (channel == Channel.SMS)));
    }

    @Nullable
    Pause pause() {
        return pause;
    }

    /** The last day on which a promise is waited for, with grace; null if it is not the latest answer or was kept. */
    private @Nullable LocalDate promisedUntil() {
        if ((promise == null) || isKept(promise)) {
            return null;
        }
        return promise.payBy().plusDays(policy.graceAfterPromise());
    }

    private boolean isKept(Promise given) {
        if (given.amount().isEmpty()) {
            return false;
        }
        Money left = given.amount().get();
        for (ContactEvent event : situation.history().events()) {
            if ((event instanceof ContactEvent.Payment payment)
                    && payment.at().isAfter(given.at())
                    && payment.amount().isSameCurrency(left)) {
                left = left.minus(payment.amount());
            }
        }
        return !left.isPositive();
    }

    /** The last day of the time that the client asked for, if that is the latest answer; never later than the request's help allows. */
    private @Nullable LocalDate moreTimeUntil() {
        if (moreTime == null) {
            return null;
        }
        LocalDate asked = moreTime.until()
                .map(day -> day.plusDays(policy.graceAfterPromise()))
                .orElse(moreTime.at().atZone(zone()).toLocalDate().plusDays(policy.pauseForMoreTime()));
        LocalDate latest = request().help().flatMap(help -> help.latestDate()).orElse(asked);
        LocalDate latestWithGrace = latest.plusDays(policy.graceAfterPromise());
        return asked.isAfter(latestWithGrace) ? latestWithGrace : asked;
    }

    @Nullable
    LocalDate pausedUntil() {
        return pause == null ? null : pause.until().orElse(null);
    }

    private @Nullable LocalDate refundUntil() {
        return refund == null ? null : refund.at().atZone(zone()).toLocalDate().plusDays(policy.graceAfterRefund());
    }

    /** The silence for a promise. */
    @Nullable
    Silence promised() {
        return promised;
    }

    /** The silence for the time that the client asked for. */
    @Nullable
    Silence givenTime() {
        return givenTime;
    }

    /** The silence of a pause that has an end. */
    @Nullable
    Silence paused() {
        return paused;
    }

    /** The silence after money went back. */
    @Nullable
    Silence refunded() {
        return refunded;
    }
}
