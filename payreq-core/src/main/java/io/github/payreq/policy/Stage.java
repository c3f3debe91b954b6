package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One step of the ladder: when, on which occasion, in which tone, by which channels, and from whom.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the id, unique in the policy; a part of the key of every message, so it must not change while requests are open
 * @param when the day
 * @param occasion why the message is written
 * @param tone how it speaks
 * @param channels the channels that are allowed, in the order of preference, at least one
 * @param delivery whether all of them are used or one
 * @param from who asks
 * @param minimum below this sum the stage is left out; it counts for invoices in its own currency alone
 * @param needsApproval whether a person must look at the message before it goes out
 */
public record Stage(
        String id,
        When when,
        Occasion occasion,
        Tone tone,
        List<Channel> channels,
        Delivery delivery,
        Sender from,
        Optional<Money> minimum,
        boolean needsApproval) {

    /**
     * Checks the components.
     *
     * @param id the id
     * @param when the day
     * @param occasion why the message is written
     * @param tone how it speaks
     * @param channels the channels that are allowed
     * @param delivery whether all of them are used or one
     * @param from who asks
     * @param minimum below this sum the stage is left out
     * @param needsApproval whether a person must look at the message before it goes out
     */
    public Stage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(tone, "tone");
        channels = List.copyOf(channels);
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(minimum, "minimum");
    }

    /**
     * Opens a stage in a warm tone.
     *
     * @param id the id of the stage
     * @return the stage, to be continued
     */
    public static StageDraft warm(String id) {
        return new StageDraft(id, Tone.WARM);
    }

    /**
     * Opens a stage in a neutral tone.
     *
     * @param id the id of the stage
     * @return the stage, to be continued
     */
    public static StageDraft neutral(String id) {
        return new StageDraft(id, Tone.NEUTRAL);
    }

    /**
     * Opens a stage in a firm tone.
     *
     * @param id the id of the stage
     * @return the stage, to be continued
     */
    public static StageDraft firm(String id) {
        return new StageDraft(id, Tone.FIRM);
    }
}
