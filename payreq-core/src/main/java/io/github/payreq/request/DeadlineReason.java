package io.github.payreq.request;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Why the payment matters by the due date: a true reason in the payee's words.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what it is about
 * @param text the reason as a sentence
 * @param until the last day on which the reason is true; after it, it is no longer said. Empty means the due date
 */
public record DeadlineReason(
        @NotNull Kind kind, @NotNull @HostText(max = 500) LocalizedText text, Optional<LocalDate> until) {

    /** What a reason is about. */
    public enum Kind {
        /** Goods or work are handed over. */
        DELIVERY,
        /** Something is held for the client. */
        RESERVATION,
        /** A price holds until then. */
        PRICE,
        /** Something must be bought for the order. */
        PURCHASE,
        /** A season or an event. */
        SEASON,
        /** Books are closed. */
        ACCOUNTING,
        /** Anything else. */
        OTHER
    }

    /**
     * Makes a reason that is true up to the due date.
     *
     * @param kind what it is about
     * @param text the reason as a sentence
     * @return the reason
     */
    public static DeadlineReason of(Kind kind, LocalizedText text) {
        return new DeadlineReason(kind, text, Optional.empty());
    }

    /**
     * Copies this reason with another last day.
     *
     * @param until the last day on which the reason is true
     * @return the copy
     */
    public DeadlineReason withUntil(LocalDate until) {
        return new DeadlineReason(kind, text, Optional.of(until));
    }
}
