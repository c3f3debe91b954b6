package io.github.payreq.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be offered to a client who cannot pay at once. Nothing beyond it is ever offered.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Help {

    private final boolean instalments;

    @Min(2)
    @Max(60)
    private final @Nullable Integer maxInstalments;

    private final @Nullable LocalDate latestDate;

    private Help(Builder builder) {
        this.instalments = builder.instalments;
        this.maxInstalments = builder.maxInstalments;
        this.latestDate = builder.latestDate;
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
     * Returns whether payment in instalments may be offered.
     *
     * @return whether payment in instalments may be offered
     */
    public boolean instalments() {
        return instalments;
    }

    /**
     * Returns the greatest number of instalments.
     *
     * @return the greatest number of instalments, or empty if it is not known
     */
    public Optional<Integer> maxInstalments() {
        return Optional.ofNullable(maxInstalments);
    }

    /**
     * Returns the latest day to which payment may be put off.
     *
     * @return the latest day to which payment may be put off, or empty if it is not known
     */
    public Optional<LocalDate> latestDate() {
        return Optional.ofNullable(latestDate);
    }

    /**
     * Reopens this help as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.instalments = instalments;
        builder.maxInstalments = maxInstalments;
        builder.latestDate = latestDate;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(instalments, maxInstalments, latestDate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Help that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Help[" + parts() + "]";
    }

    /**
     * Builds a {@link Help}. Nothing is offered at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private boolean instalments;
        private @Nullable Integer maxInstalments;
        private @Nullable LocalDate latestDate;

        private Builder() {}

        /**
         * Sets whether payment in instalments may be offered. Not offered by default.
         *
         * @param instalments whether payment in instalments may be offered
         * @return this builder
         */
        public Builder instalments(boolean instalments) {
            this.instalments = instalments;
            return this;
        }

        /**
         * Sets the greatest number of instalments. Absent by default.
         *
         * @param maxInstalments the greatest number of instalments
         * @return this builder
         */
        public Builder maxInstalments(Integer maxInstalments) {
            this.maxInstalments = maxInstalments;
            return this;
        }

        /**
         * Sets the latest day to which payment may be put off. Absent by default.
         *
         * @param latestDate the latest day to which payment may be put off
         * @return this builder
         */
        public Builder latestDate(LocalDate latestDate) {
            this.latestDate = latestDate;
            return this;
        }

        /**
         * Builds the help. It is checked together with the request that holds it.
         *
         * @return the help
         */
        public Help build() {
            return new Help(this);
        }
    }
}
