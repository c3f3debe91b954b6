package io.github.payreq.policy;

import io.github.payreq.contact.Channel;

/**
 * Channels that the rules on contact count together.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum ChannelClass {
    /** E-mail, SMS and messenger. */
    MESSAGE,
    /** Calls. */
    CALL,
    /** Meetings in person. */
    MEETING,
    /** Letters. */
    LETTER;

    /**
     * Returns the class of a channel.
     *
     * @param channel the channel
     * @return its class
     */
    public static ChannelClass of(Channel channel) {
        return switch (channel) {
            case EMAIL, SMS, MESSENGER -> MESSAGE;
            case CALL -> CALL;
            case MEETING -> MEETING;
            case LETTER -> LETTER;
        };
    }
}
