package io.github.payreq.contact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes one message the same message: {@code subject/cycle/stage/channel}, such as {@code logo-123/0/heads-up/email}. A
 * message with this key goes out once.
 *
 * <p>The text is read from its end, so that the subject may hold a slash ({@code INV/2026/7/0/heads-up/email}); the stage may
 * not. Different keys have different texts.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param subject the request's id; the client's id and the period of a consolidated message; the id of the event that is
 *     answered or thanked for
 * @param cycle the number of the instalment or of the ladder's restart, 0 at first
 * @param stage the stage of the escalation policy, such as {@code heads-up}
 * @param channel the channel
 */
public record MessageKey(String subject, int cycle, String stage, Channel channel) {

    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_STAGE = 100;
    private static final Pattern TEXT = Pattern.compile(
            "(?<subject>.+)/(?<cycle>0|[1-9][0-9]{0,9})/(?<stage>[^/]+)/(?<channel>[a-z]+)", Pattern.DOTALL);

    /** A host name in ASCII, as RFC 5322 (dot-atom) and RFC 1123 (labels) both allow it. */
    private static final Pattern DOMAIN = Pattern.compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
            + "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    /**
     * Checks the components.
     *
     * @param subject as in the record; 1 to 255 characters
     * @param cycle as in the record; not below 0
     * @param stage as in the record; 1 to 100 characters, without a slash
     * @param channel as in the record
     * @throws IllegalArgumentException if a component is none of these
     */
    public MessageKey {
        requireText("subject", subject, LONGEST_SUBJECT);
        requireText("stage", stage, LONGEST_STAGE);
        Objects.requireNonNull(channel, "channel");
        if (cycle < 0) {
            throw new IllegalArgumentException("cycle (" + cycle + ") must not be below 0");
        }
        if (stage.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "stage (" + stage + ") must have no slash: it separates the parts of a key");
        }
    }

    /**
     * Reads a key from its text.
     *
     * @param text the text, as {@link #text()} writes it
     * @return the key
     * @throws IllegalArgumentException if the text is not a key
     */
    public static MessageKey parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches()) {
            long cycle = Long.parseLong(matcher.group("cycle"));
            for (Channel channel : Channel.values()) {
                if (spelt(channel).equals(matcher.group("channel")) && cycle <= Integer.MAX_VALUE) {
                    return new MessageKey(matcher.group("subject"), (int) cycle, matcher.group("stage"), channel);
                }
            }
        }
        throw new IllegalArgumentException("key of a message must be subject/cycle/stage/channel, such as"
                + " logo-123/0/heads-up/email; what was given has " + text.length() + " characters and is not");
    }

    /**
     * Returns the key as text.
     *
     * @return {@code subject/cycle/stage/channel}, the channel in lower case
     */
    public String text() {
        return subject + "/" + cycle + "/" + stage + "/" + spelt(channel);
    }

    /**
     * Returns what stands for this key where the key itself shall not be seen.
     *
     * @return the SHA-256 of the text in UTF-8, as 64 hexadecimal digits in lower case
     */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns the {@code Message-ID} of the message (RFC 5322, section 3.6.4). The same key always gets the same one, so that
     * a message that had to be sent again is recognisable as the same.
     *
     * @param domain the sender's domain, such as {@code studio.example}; in ASCII, an international one as
     *     {@code xn--...}
     * @return the hash of the key at that domain, in angle brackets
     * @throws IllegalArgumentException if that is no domain
     */
    public String messageId(String domain) {
        return "<" + hash() + "@" + requireDomain(domain) + ">";
    }

    /**
     * Checks a domain before any message needs it.
     *
     * @param domain the sender's domain, as in {@link #messageId(String)}
     * @return the domain in lower case
     * @throws IllegalArgumentException if that is no domain
     */
    public static String requireDomain(String domain) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "domain (" + domain + ") must be a host name in ASCII, such as studio.example");
        }
        return domain.toLowerCase(Locale.ROOT);
    }

    /** Returns {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    private static String spelt(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isUnwritable(String value) {
        int at = 0;
        while (at < value.length()) {
            int c = value.codePointAt(at);
            if (Character.isISOControl(c) || (Character.getType(c) == Character.SURROGATE)) {
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    private static void requireText(String name, String value, int longest) {
        if (value.isBlank() || value.length() > longest || isUnwritable(value)) {
            throw new IllegalArgumentException(name + " of a key must have 1 to " + longest
                    + " characters, none of them a control character or half of one; what was given has "
                    + value.length());
        }
    }
}
