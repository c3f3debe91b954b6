package io.github.payreq.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of a claim.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface ClaimResult {

    /**
     * The message is the caller's to send.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param token what {@link Journal#record} needs
     * @param messageId the {@code Message-ID} to send it with; the same for each claim to the same key
     * @param takenOver whether another worker held this claim and neither recorded nor released it within its lease: then the
     *     message may have gone out already
     */
    record Claimed(ClaimToken token, String messageId, boolean takenOver) implements ClaimResult {}

    /**
     * The message went out before.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param messageId the {@code Message-ID} that it was sent with
     * @param at when it was sent, to the microsecond
     */
    record AlreadySent(String messageId, Instant at) implements ClaimResult {}

    /**
     * Another worker is about to send the message.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param until when its lease ends, by the journal's clock
     * @param remaining how long that is from now; this is true whatever the caller's own clock says
     */
    record Held(Instant until, Duration remaining) implements ClaimResult {}
}
