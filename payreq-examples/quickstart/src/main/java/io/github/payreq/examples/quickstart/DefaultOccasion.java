package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.request.Situation;
import java.time.LocalDate;

/** What a message is about where nobody says it. */
final class DefaultOccasion {

    private DefaultOccasion() {}

    static Occasion of(Situation situation) {
        if (situation.amountDue().isSettled()) {
            return Occasion.THANKS;
        }
        long days = situation.daysUntilDue();
        if (days > 0) {
            return situation.history().latest(Sent.class).isEmpty() ? Occasion.REQUEST : Occasion.UPCOMING;
        }
        if (days == 0) {
            return Occasion.DUE_TODAY;
        }
        return wasRemindedAfterTheDueDate(situation) ? Occasion.OVERDUE_AGAIN : Occasion.OVERDUE;
    }

    private static boolean wasRemindedAfterTheDueDate(Situation situation) {
        History history = situation.history();
        LocalDate dueOn = situation.dueOn();
        return history.all(Sent.class)
                .map(sent -> sent.at().atZone(situation.zone()).toLocalDate())
                .anyMatch(day -> day.isAfter(dueOn));
    }
}
