package io.github.payreq.party;

import io.github.payreq.constraint.HexColour;
import io.github.payreq.constraint.HttpsUrl;
import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the payee presents itself: the name that clients know, its colour, logo and website.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Brand {

    @NotBlank
    @PlainText
    @Size(max = 70)
    private final String name;

    @HexColour
    private final @Nullable String colour;

    @HttpsUrl
    private final @Nullable String logoUrl;

    @HttpsUrl
    private final @Nullable String website;

    private Brand(Builder builder) {
        this.name = builder.name;
        this.colour = builder.colour;
        this.logoUrl = builder.logoUrl;
        this.website = builder.website;
    }

    /**
     * Opens a builder.
     *
     * @param name the name that clients know
     * @return the builder
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Returns the name that clients know.
     *
     * @return the name that clients know
     */
    public String name() {
        return name;
    }

    /**
     * Returns the colour as {@code #rrggbb}.
     *
     * @return the colour as {@code #rrggbb}, or empty if it is not known
     */
    public Optional<String> colour() {
        return Optional.ofNullable(colour);
    }

    /**
     * Returns the address of the logo.
     *
     * @return the address of the logo, or empty if it is not known
     */
    public Optional<String> logoUrl() {
        return Optional.ofNullable(logoUrl);
    }

    /**
     * Returns the website.
     *
     * @return the website, or empty if it is not known
     */
    public Optional<String> website() {
        return Optional.ofNullable(website);
    }

    /**
     * Reopens this brand as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.colour = colour;
        builder.logoUrl = logoUrl;
        builder.website = website;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(name, colour, logoUrl, website);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Brand that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Brand[" + Mask.personal(name) + "]";
    }

    /**
     * Builds a {@link Brand}. Everything is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String name;
        private @Nullable String colour;
        private @Nullable String logoUrl;
        private @Nullable String website;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Sets the colour as {@code #rrggbb}. Absent by default.
         *
         * @param colour the colour as {@code #rrggbb}
         * @return this builder
         */
        public Builder colour(String colour) {
            this.colour = colour;
            return this;
        }

        /**
         * Sets the address of the logo. Absent by default.
         *
         * @param logoUrl the address of the logo
         * @return this builder
         */
        public Builder logoUrl(String logoUrl) {
            this.logoUrl = logoUrl;
            return this;
        }

        /**
         * Sets the website. Absent by default.
         *
         * @param website the website
         * @return this builder
         */
        public Builder website(String website) {
            this.website = website;
            return this;
        }

        /**
         * Builds the brand. It is checked together with the request that holds it.
         *
         * @return the brand
         */
        public Brand build() {
            return new Brand(this);
        }
    }
}
