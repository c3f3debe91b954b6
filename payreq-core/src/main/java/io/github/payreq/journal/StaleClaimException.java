package io.github.payreq.journal;

/**
 * The token is worth nothing any more: the claim was released, erased, or taken over by another worker after its lease.
 *
 * <p>If the message did go out, so may the other worker's, with the same {@code Message-ID}. Nothing was changed.
 */
public final class StaleClaimException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StaleClaimException(ClaimToken token) {
        super("claim to message " + Takeovers.shown(token.key())
                + " is not held with this token any more: its lease ended and another worker took it over, or it was"
                + " released or erased");
    }
}
