package io.github.payreq.journal;

import io.github.payreq.contact.MessageKey;
import java.util.Objects;

/**
 * Proves that a worker holds the claim to a message. A token is worth nothing any more once the claim was taken over.
 *
 * <p>Both parts are text at heart ({@link MessageKey#text()}), so a token can be handed to another process.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param key the key of the message
 * @param value what tells this claim from every other claim to the same key
 */
public record ClaimToken(MessageKey key, String value) {
    /**
     * Checks the components.
     *
     * @param key as in the record
     * @param value as in the record
     */
    public ClaimToken {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return "ClaimToken[" + value + "]";
    }
}
