package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to send to a client who has several open requests: by default one message for all that is overdue and one for all that is
 * coming, instead of one for each invoice.
 *
 * <pre>{@code
 * ClientPlan.Result today = ClientPlan.of(policy).decide(requests, history, now);
 * today.messages().forEach(message -> send(message));
 * }</pre>
 *
 * <p>Every message of a plan is decided on as if those before it had been sent, so that hours, distances and caps hold for all of
 * them together. What is overdue goes first. A request that is disputed, promised or paused is neither asked for nor in the way of
 * the others. Requests with agreed instalments are written about by themselves.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ClientPlan {

    /** Whether invoices of one client share a message. */
    public enum Grouping {
        /** One message for what is overdue and one for what is coming. */
        TOGETHER,
        /** One message for each invoice. */
        EACH
    }

    /** Which of the invoices whose stage has come gives its stage to the message. */
    public enum Carrier {
        /** The one with the earliest due date. */
        OLDEST,
        /** The one with the largest sum; among several currencies, the oldest. */
        LARGEST
    }

    /** What an invoice does with reminders that the client got about others. */
    public enum Ladder {
        /** Nothing: each invoice starts with the first reminder, also when an older one was just paid. */
        STARTS_AGAIN,
        /** It goes on where the client’s reminders have come to since it was issued. */
        GOES_ON
    }

    private static final Comparator<Situation> BY_AGE = Comparator.comparing(Situation::dueOn)
            .thenComparing(one -> one.request().invoice().issuedOn())
            .thenComparing(one -> one.request().id());

    private final EscalationPolicy policy;
    private final Grouping grouping;
    private final Carrier carrier;
    private final Ladder ladder;

    private ClientPlan(EscalationPolicy policy, Grouping grouping, Carrier carrier, Ladder ladder) {
        this.policy = policy;
        this.grouping = grouping;
        this.carrier = carrier;
        this.ladder = ladder;
    }

    /**
     * Makes a plan: messages together, carried by the oldest invoice, each invoice with a ladder of its own.
     *
     * @param policy the policy for every request
     * @return the plan
     */
    public static ClientPlan of(EscalationPolicy policy) {
        return new ClientPlan(
                Objects.requireNonNull(policy, "policy"), Grouping.TOGETHER, Carrier.OLDEST, Ladder.STARTS_AGAIN);
    }

    /**
     * Says whether invoices share a message.
     *
     * @param grouping the choice
     * @return a plan like this one
     */
    public ClientPlan grouping(Grouping grouping) {
        return new ClientPlan(policy, Objects.requireNonNull(grouping, "grouping"), carrier, ladder);
    }

    /**
     * Says which invoice gives its stage to a message.
     *
     * @param carrier the choice
     * @return a plan like this one
     */
    public ClientPlan carrier(Carrier carrier) {
        return new ClientPlan(policy, grouping, Objects.requireNonNull(carrier, "carrier"), ladder);
    }

    /**
     * Says what an invoice does with reminders about others.
     *
     * @param ladder the choice
     * @return a plan like this one
     */
    public ClientPlan ladder(Ladder ladder) {
        return new ClientPlan(policy, grouping, carrier, Objects.requireNonNull(ladder, "ladder"));
    }

    /**
     * What a plan says.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param messages what to send now, in this order
     * @param decisions the decision about every request that no message carries or moves on, by the request’s id
     */
    public record Result(List<PlannedMessage> messages, Map<String, Decision> decisions) {

        /**
         * Returns when to plan again if nothing happens until then.
         *
         * @return the earliest instant that a decision waits for, or empty if none waits
         */
        public Optional<Instant> until() {
            return decisions.values().stream()
                    .filter(Decision.Wait.class::isInstance)
                    .map(wait -> ((Decision.Wait) wait).until())
                    .min(Comparator.naturalOrder());
        }
    }

    /**
     * Plans what to send to a client now.
     *
     * @param requests the client’s requests, open or not, of one payee
     * @param history what has happened with the client
     * @param now the moment
     * @return the messages and the decisions
     * @throws IllegalArgumentException if the requests are of several clients or two have the same id
     */
    public Result decide(List<PaymentRequest> requests, History history, Instant now) {
        requireOneClient(requests);
        List<PlannedMessage> messages = new ArrayList<>();
        Set<String> done = new HashSet<>();
        History known = history;
        while (true) {
            Map<Situation, Decision.Send> due = new LinkedHashMap<>();
            Map<String, Decision> decisions = new LinkedHashMap<>();
            List<Situation> listed = new ArrayList<>();
            for (Situation one : situations(requests, done, known, now)) {
                Decision decision = policy.decide(one, sharesLadder(one));
                decisions.put(one.request().id(), decision);
                if (decision instanceof Decision.Send send) {
                    due.put(one, send);
                }
                if (isAskedFor(decision)) {
                    listed.add(one);
                }
            }
            if (due.isEmpty()) {
                return new Result(List.copyOf(messages), Collections.unmodifiableMap(decisions));
            }
            PlannedMessage message = message(due, listed);
            messages.add(message);
            message.advancing().forEach(send -> done.add(send.request()));
            known = with(known, message, now);
        }
    }

    private static void requireOneClient(List<PaymentRequest> requests) {
        Set<String> ids = new HashSet<>();
        for (PaymentRequest request : requests) {
            String client = requests.get(0).client().id();
            if (!request.client().id().equals(client)) {
                throw new IllegalArgumentException("client.id of request " + request.id() + " ("
                        + request.client().id() + ") must be that of the others, " + client);
            }
            if (!ids.add(request.id())) {
                throw new IllegalArgumentException("request id (" + request.id() + ") must stand for one request");
            }
        }
    }

    /** Those that no message has moved on yet. */
    private static List<Situation> situations(
            List<PaymentRequest> requests, Set<String> done, History known, Instant now) {
        return requests.stream()
                .filter(request -> !done.contains(request.id()))
                .map(request -> Situation.of(request, known, now))
                .sorted(BY_AGE)
                .toList();
    }

    private boolean sharesLadder(Situation one) {
        return (ladder == Ladder.GOES_ON) && isOverdue(one);
    }

    private static boolean isOverdue(Situation one) {
        return one.daysUntilDue() < 0;
    }

    /** A request is asked for unless its own state forbids it; that its day has not come does not. */
    private static boolean isAskedFor(Decision decision) {
        if (decision instanceof Decision.Send) {
            return true;
        }
        return (decision instanceof Decision.Wait)
                && switch (decision.reason()) {
                    case PROMISED, MORE_TIME, PAUSED, REFUNDED -> false;
                    default -> true;
                };
    }

    private PlannedMessage message(Map<Situation, Decision.Send> due, List<Situation> listed) {
        List<Situation> first =
                due.keySet().stream().filter(ClientPlan::isOverdue).toList();
        List<Situation> candidates = first.isEmpty() ? List.copyOf(due.keySet()) : first;
        Situation main = carrierOf(candidates);
        Decision.Send send = Objects.requireNonNull(due.get(main));
        if ((grouping == Grouping.EACH) || hasInstalments(main)) {
            return new PlannedMessage(send, List.of(main), List.of(send));
        }
        List<Situation> group = listed.stream()
                .filter(one -> (isOverdue(one) == isOverdue(main)) && !hasInstalments(one))
                .toList();
        List<Decision.Send> advancing = Stream.concat(
                        Stream.of(send),
                        group.stream()
                                .filter(one -> !one.equals(main) && due.containsKey(one))
                                .map(one -> Objects.requireNonNull(due.get(one))))
                .toList();
        return new PlannedMessage(send, group, advancing);
    }

    private Situation carrierOf(List<Situation> candidates) {
        Situation oldest = candidates.get(0);
        boolean isOneCurrency = candidates.stream()
                .allMatch(one -> one.amountDue()
                        .amount()
                        .isSameCurrency(oldest.amountDue().amount()));
        if ((carrier == Carrier.OLDEST) || !isOneCurrency) {
            return oldest;
        }
        return candidates.stream()
                .max(Comparator.comparing((Situation one) -> one.amountDue().asked())
                        .thenComparing(BY_AGE.reversed()))
                .orElse(oldest);
    }

    private static boolean hasInstalments(Situation one) {
        return one.amountDue().instalment().isPresent();
    }

    private static History with(History known, PlannedMessage message, Instant now) {
        List<ContactEvent> events = new ArrayList<>(known.events());
        for (Channel channel : message.carrier().channels()) {
            events.addAll(message.sentEvents(channel, now, Optional.empty()));
        }
        return History.of(events);
    }
}
