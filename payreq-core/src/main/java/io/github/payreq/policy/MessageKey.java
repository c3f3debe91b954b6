package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The key of a message: {@code subject/cycle/stage/channel}. It is the same whenever and wherever the same message is decided on,
 * so a journal that holds it once sends it once.
 *
 * <p>The subject is the request's id, or for a consolidated message the client's id with its period. The cycle is the number of
 * the instalment, or of the restart of the ladder, and 0 at first. Answers and thanks have the id of the event that they answer in
 * place of a stage.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param subject what the message is about
 * @param cycle the run of the ladder, zero or above
 * @param stage the id of the stage
 * @param channel the channel
 */
public record MessageKey(String subject, int cycle, String stage, Channel channel) {

    /**
     * Checks the components.
     *
     * @param subject what the message is about
     * @param cycle the run of the ladder
     * @param stage the id of the stage, without a slash
     * @param channel the channel
     */
    public MessageKey {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(channel, "channel");
        if (cycle < 0) {
            throw new IllegalArgumentException("cycle (" + cycle + ") must not be negative");
        }
        if (stage.indexOf('/') >= 0) {
            throw new IllegalArgumentException("stage (" + stage + ") must not contain a slash");
        }
    }

    /**
     * Reads a key.
     *
     * @param key the key as text
     * @return the key, or empty if the text is not one of payreq's
     */
    public static Optional<MessageKey> parse(String key) {
        int beforeChannel = key.lastIndexOf('/');
        int beforeStage = key.lastIndexOf('/', beforeChannel - 1);
        int beforeCycle = key.lastIndexOf('/', beforeStage - 1);
        if ((beforeChannel < 0) || (beforeStage < 0) || (beforeCycle < 0)) {
            return Optional.empty();
        }
        String cycle = key.substring(beforeCycle + 1, beforeStage);
        if (!isNumber(cycle)) {
            return Optional.empty();
        }
        String channelName = key.substring(beforeChannel + 1);
        for (Channel channel : Channel.values()) {
            if (name(channel).equals(channelName)) {
                return Optional.of(new MessageKey(
                        key.substring(0, beforeCycle),
                        Integer.parseInt(cycle),
                        key.substring(beforeStage + 1, beforeChannel),
                        channel));
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && (text.length() < 10) && text.chars().allMatch(c -> (c >= '0') && (c <= '9'));
    }

    /** Whether two keys differ in the channel at most. */
    static boolean sameMessage(String one, String other) {
        int slash = one.lastIndexOf('/');
        return (slash == other.lastIndexOf('/')) && one.regionMatches(0, other, 0, Math.max(slash, 0)) && (slash >= 0);
    }

    private static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the key as text: {@code logo-123/0/reminder/email}. */
    @Override
    public String toString() {
        return subject + "/" + cycle + "/" + stage + "/" + name(channel);
    }
}
