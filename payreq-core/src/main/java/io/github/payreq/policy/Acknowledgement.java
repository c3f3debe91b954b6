package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.contact.Occasion;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A message that answers the client: thanks for a payment, or the confirmation of what the client said. It asks for nothing.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param request the request's id
 * @param event the id of the event that is answered
 * @param kind what is answered
 * @param stage what stands for a stage in the key of the message, and in the event that records it
 * @param keys the key of the message on each channel, at least one
 * @param earliest from when on it may be sent; not before the moment that was asked about
 */
public record Acknowledgement(
        String request, String event, Kind kind, String stage, Map<Channel, MessageKey> keys, Instant earliest) {

    /**
     * What is answered.
     *
     * <p>This enum is immutable and thread-safe.
     */
    public enum Kind {
        /** A payment, in full or in part. */
        PAYMENT(Occasion.THANKS),
        /** A promise to pay. */
        PROMISE(Occasion.PROMISE_NOTED),
        /** An agreement on instalments. */
        INSTALMENTS(Occasion.PROMISE_NOTED);

        private final Occasion occasion;

        Kind(Occasion occasion) {
            this.occasion = occasion;
        }

        /**
         * Returns why the message is written.
         *
         * @return the occasion
         */
        public Occasion occasion() {
            return occasion;
        }
    }

    /**
     * Checks the components.
     *
     * @param request the request's id
     * @param event the id of the event that is answered
     * @param kind what is answered
     * @param stage what stands for a stage
     * @param keys the key on each channel
     * @param earliest from when on it may be sent
     */
    public Acknowledgement {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(stage, "stage");
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        Objects.requireNonNull(earliest, "earliest");
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("keys must name at least one channel");
        }
    }

    /**
     * Returns why the message is written.
     *
     * @return {@link Occasion#THANKS} or {@link Occasion#PROMISE_NOTED}
     */
    public Occasion occasion() {
        return kind.occasion();
    }

    /**
     * Returns the channels.
     *
     * @return at least one
     */
    public List<Channel> channels() {
        return List.copyOf(keys.keySet());
    }
}
