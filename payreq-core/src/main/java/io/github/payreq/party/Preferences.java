package io.github.payreq.party;

import io.github.payreq.constraint.PlainText;
import io.github.payreq.contact.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the client prefers. Preferences outlive a request: a preferred method that a request does not
 * offer is ignored.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Preferences {

    private final @Nullable Channel channel;

    private final List<@PlainText String> methods;

    private Preferences(Builder builder) {
        this.channel = builder.channel;
        this.methods = List.copyOf(builder.methods);
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
     * Returns the channel that the client prefers.
     *
     * @return the channel that the client prefers, or empty if it is not known
     */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /**
     * Returns the ids of the payment methods that the client prefers, the best one first.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<String> methods() {
        return methods;
    }

    /**
     * Reopens this preferences as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.channel = channel;
        builder.methods.addAll(methods);
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(channel, methods);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Preferences that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Preferences[" + channel + ", " + methods + "]";
    }

    /**
     * Builds a {@link Preferences}. Everything is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private @Nullable Channel channel;
        private final List<String> methods = new ArrayList<>();

        private Builder() {}

        /**
         * Sets the channel that the client prefers. Absent by default.
         *
         * @param channel the channel that the client prefers
         * @return this builder
         */
        public Builder channel(Channel channel) {
            this.channel = channel;
            return this;
        }

        /**
         * Adds payment methods that the client prefers. None by default.
         *
         * @param methods ids of payment methods, the best one first
         * @return this builder
         */
        public Builder methods(String... methods) {
            return methods(List.of(methods));
        }

        /**
         * Adds payment methods that the client prefers. None by default.
         *
         * @param methods ids of payment methods, the best one first
         * @return this builder
         */
        public Builder methods(List<String> methods) {
            this.methods.addAll(methods);
            return this;
        }

        /**
         * Builds the preferences. It is checked together with the request that holds it.
         *
         * @return the preferences
         */
        public Preferences build() {
            return new Preferences(this);
        }
    }
}
