package io.github.payreq.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headers of an e-mail: from whom and to whom it goes, and which messages came before it (RFC 5322, section 3.6).
 *
 * <p>{@link Composer} fills them from the request, the decision and the history; a host changes what it knows better by
 * {@link #toBuilder()} and {@link EmailMessage#withHeaders}.
 *
 * <p>This class is immutable and thread-safe; {@code toString()} shows no address.
 */
public final class EmailHeaders {

    static final EmailHeaders NONE = builder().build();

    private final @Nullable EmailAddress from;
    private final List<EmailAddress> to;
    private final List<EmailAddress> cc;
    private final @Nullable EmailAddress replyTo;
    private final @Nullable String messageId;
    private final @Nullable String inReplyTo;
    private final List<String> references;

    private EmailHeaders(Builder builder) {
        from = builder.from;
        to = List.copyOf(builder.to);
        cc = List.copyOf(builder.cc);
        replyTo = builder.replyTo;
        messageId = builder.messageId;
        inReplyTo = builder.inReplyTo;
        references = List.copyOf(builder.references);
    }

    /**
     * Opens a builder; every header is absent at first.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns who sends.
     *
     * @return the address, or empty if the composer was not told it ({@link Composer.Builder#sendFrom})
     */
    public Optional<EmailAddress> from() {
        return Optional.ofNullable(from);
    }

    /**
     * Returns to whom it goes: the accounts at the client, else the client.
     *
     * @return an unmodifiable list, empty if the client has no address
     */
    public List<EmailAddress> to() {
        return to;
    }

    /**
     * Returns who gets a copy that everybody sees: whoever approves the payment or reads along.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<EmailAddress> cc() {
        return cc;
    }

    /**
     * Returns whom the client's answer reaches: the manager.
     *
     * @return the address, or empty if the manager has none; then an answer goes to the sender
     */
    public Optional<EmailAddress> replyTo() {
        return Optional.ofNullable(replyTo);
    }

    /**
     * Returns the {@code Message-ID}. A message that was decided on has the one that its key stands for, so that it is
     * recognisable if it had to be sent again. Any other has none, since nothing here is drawn at random: give it one, or
     * leave it to the mail server (RFC 6409, section 8.3).
     *
     * @return the identifier in angle brackets, or empty
     */
    public Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }

    /**
     * Returns the {@code Message-ID} of the last message of the thread.
     *
     * @return the identifier in angle brackets, or empty for the first message
     */
    public Optional<String> inReplyTo() {
        return Optional.ofNullable(inReplyTo);
    }

    /**
     * Returns the messages of the thread: the first one, which the others hang on, and the latest.
     *
     * @return an unmodifiable list of identifiers in angle brackets, in the order in which they were sent
     */
    public List<String> references() {
        return references;
    }

    /** Whether one of the addresses can only be written in UTF-8. */
    boolean isInternational() {
        return Stream.of(Stream.ofNullable(from), to.stream(), cc.stream(), Stream.ofNullable(replyTo))
                .flatMap(addresses -> addresses)
                .anyMatch(EmailAddress::isInternational);
    }

    /**
     * Reopens these headers as a builder.
     *
     * @return a builder with the same headers
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.from = from;
        builder.to = to;
        builder.cc = cc;
        builder.replyTo = replyTo;
        builder.messageId = messageId;
        builder.inReplyTo = inReplyTo;
        builder.references = references;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(from, to, cc, replyTo, messageId, inReplyTo, references);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailHeaders that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "EmailHeaders[" + to.size() + " recipient(s), " + cc.size() + " copies, " + references.size()
                + " reference(s)]";
    }

    /**
     * Builds {@link EmailHeaders}. Every header is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private static final int LONGEST_ID = 250;
        private static final int MOST_REFERENCES = 10;

        /** RFC 5322, section 3.6.4, without quoted parts; colons and brackets stand in addresses of hosts. */
        private static final Pattern MESSAGE_ID =
                Pattern.compile("<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.:-]++@[A-Za-z0-9!#$%&'*+/=?^_`{|}~.:\\[\\]-]++>");

        private @Nullable EmailAddress from;
        private List<EmailAddress> to = List.of();
        private List<EmailAddress> cc = List.of();
        private @Nullable EmailAddress replyTo;
        private @Nullable String messageId;
        private @Nullable String inReplyTo;
        private List<String> references = List.of();

        private Builder() {}

        static boolean isMessageId(String text) {
            return text.length() <= LONGEST_ID && MESSAGE_ID.matcher(text).matches();
        }

        private static String requireMessageId(String name, String value) {
            if (!isMessageId(value)) {
                throw new IllegalArgumentException(
                        name + " must be an identifier such as <7d1f@studio.example>, of ASCII"
                                + " without spaces and at most " + LONGEST_ID + " characters; what was given has "
                                + value.length() + " and is not");
            }
            return value;
        }

        /**
         * Sets who sends. Absent by default.
         *
         * @param from the address
         * @return this builder
         */
        public Builder from(EmailAddress from) {
            this.from = from;
            return this;
        }

        /**
         * Sets to whom it goes. Nobody by default.
         *
         * @param to the addresses
         * @return this builder
         */
        public Builder to(EmailAddress... to) {
            return to(List.of(to));
        }

        Builder to(List<EmailAddress> to) {
            this.to = List.copyOf(to);
            return this;
        }

        /**
         * Sets who gets a copy. Nobody by default.
         *
         * @param cc the addresses
         * @return this builder
         */
        public Builder cc(EmailAddress... cc) {
            return cc(List.of(cc));
        }

        Builder cc(List<EmailAddress> cc) {
            this.cc = List.copyOf(cc);
            return this;
        }

        /**
         * Sets whom the client's answer reaches. Absent by default.
         *
         * @param replyTo the address
         * @return this builder
         */
        public Builder replyTo(EmailAddress replyTo) {
            this.replyTo = replyTo;
            return this;
        }

        /**
         * Sets the {@code Message-ID}, such as the journal gives it with a claim. Absent by default.
         *
         * @param messageId the identifier in angle brackets
         * @return this builder
         * @throws IllegalArgumentException if it is not one identifier
         */
        public Builder messageId(String messageId) {
            this.messageId = requireMessageId("messageId", messageId);
            return this;
        }

        /**
         * Sets the thread: {@code In-Reply-To} becomes the last of the messages, {@code References} the first and the latest
         * nine. Empty by default.
         *
         * @param messageIds identifiers in angle brackets, in the order in which they were sent
         * @return this builder
         * @throws IllegalArgumentException if one of them is not one identifier
         */
        public Builder inThread(List<String> messageIds) {
            List<String> all = new ArrayList<>(new LinkedHashSet<>(messageIds));
            all.forEach(id -> requireMessageId("identifier of a thread", id));
            if (all.size() > MOST_REFERENCES) {
                all.subList(1, all.size() - MOST_REFERENCES + 1).clear();
            }
            references = List.copyOf(all);
            inReplyTo = all.isEmpty() ? null : all.get(all.size() - 1);
            return this;
        }

        /**
         * Builds the headers.
         *
         * @return the headers
         */
        public EmailHeaders build() {
            return new EmailHeaders(this);
        }
    }
}
