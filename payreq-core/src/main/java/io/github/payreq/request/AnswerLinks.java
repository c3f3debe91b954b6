package io.github.payreq.request;

import io.github.payreq.constraint.HttpsUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the client can answer with one tap. All links are https.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AnswerLinks {

    @HttpsUrl
    private final @Nullable String paid;

    @HttpsUrl
    private final @Nullable String part;

    @HttpsUrl
    private final @Nullable String moreTime;

    @HttpsUrl
    private final @Nullable String question;

    @HttpsUrl
    private final @Nullable String decline;

    private AnswerLinks(Builder builder) {
        this.paid = builder.paid;
        this.part = builder.part;
        this.moreTime = builder.moreTime;
        this.question = builder.question;
        this.decline = builder.decline;
    }

    /**
     * Opens a builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns where the client says that the invoice is paid.
     *
     * @return where the client says that the invoice is paid, or empty if it is not known
     */
    public Optional<String> paid() {
        return Optional.ofNullable(paid);
    }

    /**
     * Returns where the client says that a part comes now.
     *
     * @return where the client says that a part comes now, or empty if it is not known
     */
    public Optional<String> part() {
        return Optional.ofNullable(part);
    }

    /**
     * Returns where the client asks for more time.
     *
     * @return where the client asks for more time, or empty if it is not known
     */
    public Optional<String> moreTime() {
        return Optional.ofNullable(moreTime);
    }

    /**
     * Returns where the client asks a question.
     *
     * @return where the client asks a question, or empty if it is not known
     */
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    /**
     * Returns where the client declines.
     *
     * @return where the client declines, or empty if it is not known
     */
    public Optional<String> decline() {
        return Optional.ofNullable(decline);
    }

    /**
     * Reopens this links as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.paid = paid;
        builder.part = part;
        builder.moreTime = moreTime;
        builder.question = question;
        builder.decline = decline;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(paid, part, moreTime, question, decline);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnswerLinks that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "AnswerLinks[]";
    }

    /**
     * Builds an {@link AnswerLinks}. Everything is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private @Nullable String paid;
        private @Nullable String part;
        private @Nullable String moreTime;
        private @Nullable String question;
        private @Nullable String decline;

        private Builder() {}

        /**
         * Sets where the client says that the invoice is paid. Absent by default.
         *
         * @param paid where the client says that the invoice is paid
         * @return this builder
         */
        public Builder paid(String paid) {
            this.paid = paid;
            return this;
        }

        /**
         * Sets where the client says that a part comes now. Absent by default.
         *
         * @param part where the client says that a part comes now
         * @return this builder
         */
        public Builder part(String part) {
            this.part = part;
            return this;
        }

        /**
         * Sets where the client asks for more time. Absent by default.
         *
         * @param moreTime where the client asks for more time
         * @return this builder
         */
        public Builder moreTime(String moreTime) {
            this.moreTime = moreTime;
            return this;
        }

        /**
         * Sets where the client asks a question. Absent by default.
         *
         * @param question where the client asks a question
         * @return this builder
         */
        public Builder question(String question) {
            this.question = question;
            return this;
        }

        /**
         * Sets where the client declines. Absent by default.
         *
         * @param decline where the client declines
         * @return this builder
         */
        public Builder decline(String decline) {
            this.decline = decline;
            return this;
        }

        /**
         * Builds the links. It is checked together with the request that holds it.
         *
         * @return the links
         */
        public AnswerLinks build() {
            return new AnswerLinks(this);
        }
    }
}
