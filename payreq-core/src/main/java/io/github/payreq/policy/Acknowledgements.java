package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Instalments;
import io.github.payreq.contact.ContactEvent.Payment;
import io.github.payreq.contact.ContactEvent.Promise;
import io.github.payreq.contact.ContactEvent.Refund;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.policy.Acknowledgement.Kind;
import io.github.payreq.request.AmountDue;
import io.github.payreq.request.Situation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers the client: thanks after a payment, and a confirmation after a promise or an agreement on instalments. Each event is
 * answered once, and {@link EscalationPolicy#decide} never does it.
 *
 * <pre>{@code
 * Acknowledgements.of(policy).after(situation, payment).ifPresent(thanks -> outbox.add(thanks));
 * }</pre>
 *
 * <p>An answer keeps the hours of the policy and of its rules of contact, and every cap and distance of a law or of rules of the
 * host's own. The policy's own cap and distance, and those of {@link ContactRules#PRUDENT_B2B}, are for messages that ask: they do
 * not hold it back, as the client spoke first. Once sent and recorded it counts as a contact like any other.
 *
 * <p>Nothing is offered
 *
 * <ul>
 *   <li>for an event that is not among those of the situation, or for a payment that does not name the request;
 *   <li>twice: a recorded message has the event's id for a stage;
 *   <li>to a client who does not want to be contacted, or while a dispute is open or messages are paused without a day;
 *   <li>if it could go out only more than seven days after the event: late thanks sound like a form letter;
 *   <li>if it would not be true: the money went back since; the promise was kept, replaced by another answer, or its day is over;
 *       nothing is due any more.
 * </ul>
 *
 * <p>It goes out on one channel in writing that a stage of the policy uses as well: the preferred one, else e-mail, else a
 * messenger, else a text message.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Acknowledgements {

    /** Ids that can stand in a key as they are. */
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:#@+-]{1,100}");

    private static final Duration LATEST = Duration.ofDays(7);
    private static final List<Channel> WRITTEN = List.of(Channel.EMAIL, Channel.MESSENGER, Channel.SMS);
    private static final int DIGITS_OF_HASH = 8;

    private final EscalationPolicy policy;
    private final List<Gate> gates;

    private Acknowledgements(EscalationPolicy policy) {
        this.policy = policy;
        this.gates = policy.gates().stream().filter(Acknowledgements::holds).toList();
    }

    /**
     * Answers within a policy.
     *
     * @param policy the policy, whose hours, rules of contact and channels hold
     * @return the answers
     */
    public static Acknowledgements of(EscalationPolicy policy) {
        return new Acknowledgements(Objects.requireNonNull(policy, "policy"));
    }

    /** The day of a stage and the pauses for promises are about asking; so are the caps that a payee sets himself. */
    private static boolean holds(Gate gate) {
        if (!(gate instanceof RuleGate rule)) {
            return false;
        }
        boolean isHours = rule.rule() instanceof ContactRule.OpenHours;
        boolean isOwn = rule.family().isEmpty() || rule.family().equals(ContactRules.PRUDENT_B2B.name());
        return isHours || !isOwn;
    }

    /**
     * Says how to answer an event.
     *
     * @param situation the request with what has happened, the event included, and the time
     * @param event the event
     * @return the answer, or empty if there is none to give
     */
    public Optional<Acknowledgement> after(Situation situation, ContactEvent event) {
        Kind kind = kindOf(situation, event);
        if ((kind == null) || !situation.history().events().contains(event)) {
            return Optional.empty();
        }
        String stage = stageOf(event);
        Standing standing = new Standing(policy, situation, policy.calendarFor(situation.request()), false);
        if (isSilent(standing) || wasAnswered(situation, stage)) {
            return Optional.empty();
        }
        Channel channel = channel(standing);
        if (channel == null) {
            return Optional.empty();
        }
        Instant earliest = earliest(standing, channel, situation.now());
        if (earliest.isAfter(event.at().plus(LATEST)) || !isStillTrue(kind, event, situation, earliest)) {
            return Optional.empty();
        }
        String request = situation.request().id();
        return Optional.of(new Acknowledgement(
                request,
                event.id(),
                kind,
                stage,
                Map.of(channel, new MessageKey(request, 0, stage, channel)),
                earliest));
    }

    private static @Nullable Kind kindOf(Situation situation, ContactEvent event) {
        if (event instanceof Payment payment) {
            return payment.request().filter(situation.request().id()::equals).isPresent() ? Kind.PAYMENT : null;
        } else if (event instanceof Promise) {
            return Kind.PROMISE;
        }
        return event instanceof Instalments ? Kind.INSTALMENTS : null;
    }

    /** The event's id; one that cannot stand in a key, or would be taken for a stage of the ladder, is hashed. */
    private String stageOf(ContactEvent event) {
        String id = event.id();
        boolean isUsable = USABLE.matcher(id).matches() && (policy.indexOf(id) < 0);
        return isUsable ? id : "event-" + hash(id);
    }

    private static String hash(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGITS_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean isSilent(Standing standing) {
        var pause = standing.pause();
        return standing.hasOptedOut()
                || standing.isDisputed()
                || ((pause != null) && pause.until().isEmpty());
    }

    private static boolean wasAnswered(Situation situation, String stage) {
        Set<String> keys = new HashSet<>();
        for (Channel channel : Channel.values()) {
            keys.add(new MessageKey(situation.request().id(), 0, stage, channel).text());
        }
        return situation
                .history()
                .all(Sent.class)
                .anyMatch(sent -> sent.stage().equals(stage)
                        || sent.key().filter(keys::contains).isPresent());
    }

    private @Nullable Channel channel(Standing standing) {
        List<Channel> inOrder = new ArrayList<>(WRITTEN);
        standing.request()
                .client()
                .prefers()
                .channel()
                .filter(WRITTEN::contains)
                .ifPresent(preferred -> {
                    inOrder.remove(preferred);
                    inOrder.add(0, preferred);
                });
        return inOrder.stream()
                .filter(this::isUsed)
                .filter(channel -> !standing.isOff(channel))
                .filter(channel -> Addresses.has(standing.request().client(), channel))
                .findFirst()
                .orElse(null);
    }

    private boolean isUsed(Channel channel) {
        return policy.stages().stream().anyMatch(stage -> stage.channels().contains(channel));
    }

    /** The gates are asked in turn until none moves the instant any more; a pause with a day is one of them. */
    private Instant earliest(Standing standing, Channel channel, Instant now) {
        Attempt attempt = new Attempt(standing, now, List.of(channel), false, Sender.COMPANY);
        LocalDate paused = standing.pausedUntil();
        Instant resumed = paused == null ? now : LocalTimes.startOf(paused.plusDays(1), standing.zone());
        Instant at = resumed.isAfter(now) ? resumed : now;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Gate gate : gates) {
                Instant open = gate.earliest(attempt, at);
                if (open.equals(Gate.NEVER)) {
                    return Gate.NEVER;
                }
                if (open.isAfter(at)) {
                    at = open;
                    moved = true;
                }
            }
        }
        return at;
    }

    private static boolean isStillTrue(Kind kind, ContactEvent event, Situation situation, Instant at) {
        LocalDate day = at.atZone(situation.zone()).toLocalDate();
        AmountDue due = situation.amountDue();
        return switch (kind) {
            case PAYMENT ->
                due.paid().isPositive()
                        && situation
                                .history()
                                .all(Refund.class)
                                .noneMatch(refund -> refund.at().isAfter(event.at()));
            case PROMISE ->
                (event instanceof Promise promise)
                        && isLatestAnswer(event, situation)
                        && !due.isSettled()
                        && !promise.payBy().isBefore(day)
                        && !isKept(promise, situation);
            case INSTALMENTS -> isLatestAnswer(event, situation) && !due.isSettled();
        };
    }

    private static boolean isLatestAnswer(ContactEvent event, Situation situation) {
        return situation.history().events().stream()
                .filter(one -> (one instanceof Promise)
                        || (one instanceof Instalments)
                        || (one instanceof ContactEvent.MoreTime)
                        || (one instanceof ContactEvent.Decline))
                .reduce((earlier, later) -> later)
                .filter(event::equals)
                .isPresent();
    }

    private static boolean isKept(Promise promise, Situation situation) {
        return promise.amount()
                .map(amount -> situation
                        .history()
                        .all(Payment.class)
                        .filter(payment -> payment.at().isAfter(promise.at()))
                        .map(Payment::amount)
                        .reduce(amount, org.joda.money.Money::minus))
                .filter(left -> !left.isPositive())
                .isPresent();
    }
}
