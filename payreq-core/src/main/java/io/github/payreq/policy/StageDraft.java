package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A stage without its day, which the {@linkplain EscalationPolicy.Builder policy} adds: {@code firm("last").by(EMAIL,
 * LETTER).as(FINAL_NOTICE)}. By default it goes out by e-mail, from the company, for any sum and without approval, and its
 * occasion follows from its day.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StageDraft {

    private final String id;
    private final Tone tone;
    private @Nullable Occasion occasion;
    private List<Channel> channels = List.of(Channel.EMAIL);
    private Delivery delivery = Delivery.ALL;
    private Sender sender = Sender.COMPANY;
    private @Nullable Money minimum;
    private boolean needsApproval;

    StageDraft(String id, Tone tone) {
        this.id = Objects.requireNonNull(id, "id");
        this.tone = tone;
    }

    static StageDraft of(Stage stage) {
        return new StageDraft(stage.id(), stage.tone()).with(draft -> {
            draft.occasion = stage.occasion();
            draft.channels = stage.channels();
            draft.delivery = stage.delivery();
            draft.sender = stage.from();
            draft.minimum = stage.minimum().orElse(null);
            draft.needsApproval = stage.needsApproval();
        });
    }

    /** A copy with one change; nobody sees it before the change is made. */
    private StageDraft with(Consumer<StageDraft> change) {
        StageDraft copy = new StageDraft(id, tone);
        copy.occasion = occasion;
        copy.channels = channels;
        copy.delivery = delivery;
        copy.sender = sender;
        copy.minimum = minimum;
        copy.needsApproval = needsApproval;
        change.accept(copy);
        return copy;
    }

    /**
     * Names the channels; all that reach the client are used.
     *
     * @param channels the channels, at least one
     * @return a stage like this one
     */
    public StageDraft by(Channel... channels) {
        List<Channel> named = List.of(channels);
        return with(draft -> {
            draft.channels = named;
            draft.delivery = Delivery.ALL;
        });
    }

    /**
     * Names the channels of which one is used: the client's preferred one, else the first that is open.
     *
     * @param channels the channels, at least one
     * @return a stage like this one
     */
    public StageDraft byOneOf(Channel... channels) {
        List<Channel> named = List.of(channels);
        return with(draft -> {
            draft.channels = named;
            draft.delivery = Delivery.PREFERRED;
        });
    }

    /**
     * Names the occasion. By default it follows from the day: a request, a note before the due date or on it, and after it a
     * first reminder and then further ones.
     *
     * @param occasion one that asks, or {@link Occasion#STATEMENT}
     * @return a stage like this one
     */
    public StageDraft as(Occasion occasion) {
        Objects.requireNonNull(occasion, "occasion");
        return with(draft -> draft.occasion = occasion);
    }

    /**
     * Names who asks.
     *
     * @param sender who asks
     * @return a stage like this one
     */
    public StageDraft from(Sender sender) {
        Objects.requireNonNull(sender, "sender");
        return with(draft -> draft.sender = sender);
    }

    /**
     * Leaves the stage out where less is open.
     *
     * @param minimum the least sum, above zero; it counts for invoices in its own currency alone
     * @return a stage like this one
     */
    public StageDraft fromSumOf(Money minimum) {
        Objects.requireNonNull(minimum, "minimum");
        return with(draft -> draft.minimum = minimum);
    }

    /**
     * Has a person look at the message before it goes out.
     *
     * @return a stage like this one
     */
    public StageDraft withApproval() {
        return with(draft -> draft.needsApproval = true);
    }

    Stage at(When when, boolean isReminderBefore) {
        return new Stage(
                id,
                when,
                occasion == null ? usual(when, isReminderBefore) : occasion,
                tone,
                channels,
                delivery,
                sender,
                Optional.ofNullable(minimum),
                needsApproval);
    }

    private static Occasion usual(When when, boolean isReminderBefore) {
        if (when.anchor() == When.Anchor.REQUEST) {
            return Occasion.REQUEST;
        }
        if ((when.anchor() == When.Anchor.DUE_DATE) && (when.days() <= 0)) {
            return when.days() < 0 ? Occasion.UPCOMING : Occasion.DUE_TODAY;
        }
        return isReminderBefore ? Occasion.OVERDUE_AGAIN : Occasion.OVERDUE;
    }
}
