package io.github.payreq.check;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.request.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The instalments that were agreed last and can be confirmed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param plan the instalments by their due dates, at least one
 */
public record AgreedInstalments(List<ContactEvent.Instalment> plan) {

    /**
     * Checks the components.
     *
     * @param plan the instalments
     */
    public AgreedInstalments {
        plan = List.copyOf(plan);
    }

    /**
     * Returns the latest agreed instalments, unless the client has promised something else since. They count while something is
     * due and the last of their days has not passed.
     *
     * @param situation the situation
     * @return the instalments, or empty
     */
    public static Optional<AgreedInstalments> of(Situation situation) {
        return situation
                .history()
                .latest(ContactEvent.Instalments.class)
                .filter(agreed -> !situation.amountDue().isSettled() && isLatestAnswer(agreed, situation))
                .map(agreed -> new AgreedInstalments(agreed.plan().stream()
                        .sorted(Comparator.comparing(ContactEvent.Instalment::dueOn))
                        .toList()))
                .filter(agreed -> !agreed.last().dueOn().isBefore(situation.today()));
    }

    private static boolean isLatestAnswer(ContactEvent.Instalments agreed, Situation situation) {
        List<ContactEvent> events = situation.history().events();
        return situation
                .history()
                .latest(ContactEvent.Promise.class)
                .map(promise -> events.indexOf(promise) < events.indexOf(agreed))
                .orElse(true);
    }

    private ContactEvent.Instalment last() {
        return plan.get(plan.size() - 1);
    }
}
