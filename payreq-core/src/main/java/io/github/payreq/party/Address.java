package io.github.payreq.party;

import io.github.payreq.constraint.CountryCode;
import io.github.payreq.constraint.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A postal address in structured parts, as the Swiss QR-bill and ISO 20022 want them.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Address {

    @PlainText
    @Size(max = 70)
    private final @Nullable String street;

    @PlainText
    @Size(max = 16)
    private final @Nullable String house;

    @PlainText
    @Size(max = 16)
    private final @Nullable String postalCode;

    @PlainText
    @Size(max = 70)
    private final @Nullable String town;

    @NotNull
    @CountryCode
    private final String country;

    private Address(Builder builder) {
        this.street = builder.street;
        this.house = builder.house;
        this.postalCode = builder.postalCode;
        this.town = builder.town;
        this.country = builder.country;
    }

    /**
     * Opens a builder.
     *
     * @param country ISO 3166-1 alpha-2, such as {@code CH}
     * @return the builder
     */
    public static Builder builder(String country) {
        return new Builder(country);
    }

    /**
     * Returns the street.
     *
     * @return the street, or empty if it is not known
     */
    public Optional<String> street() {
        return Optional.ofNullable(street);
    }

    /**
     * Returns the house number.
     *
     * @return the house number, or empty if it is not known
     */
    public Optional<String> house() {
        return Optional.ofNullable(house);
    }

    /**
     * Returns the postal code.
     *
     * @return the postal code, or empty if it is not known
     */
    public Optional<String> postalCode() {
        return Optional.ofNullable(postalCode);
    }

    /**
     * Returns the town.
     *
     * @return the town, or empty if it is not known
     */
    public Optional<String> town() {
        return Optional.ofNullable(town);
    }

    /**
     * Returns the country, ISO 3166-1 alpha-2.
     *
     * @return the country, ISO 3166-1 alpha-2
     */
    public String country() {
        return country;
    }

    /**
     * Reopens this address as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(country);
        builder.street = street;
        builder.house = house;
        builder.postalCode = postalCode;
        builder.town = town;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(street, house, postalCode, town, country);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Address[" + country + "]";
    }

    /**
     * Builds an {@link Address}. Everything is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private @Nullable String street;
        private @Nullable String house;
        private @Nullable String postalCode;
        private @Nullable String town;
        private final String country;

        private Builder(String country) {
            this.country = Objects.requireNonNull(country, "country");
        }

        /**
         * Sets the street. Absent by default.
         *
         * @param street the street
         * @return this builder
         */
        public Builder street(String street) {
            this.street = street;
            return this;
        }

        /**
         * Sets the house number. Absent by default.
         *
         * @param house the house number
         * @return this builder
         */
        public Builder house(String house) {
            this.house = house;
            return this;
        }

        /**
         * Sets the postal code. Absent by default.
         *
         * @param postalCode the postal code
         * @return this builder
         */
        public Builder postalCode(String postalCode) {
            this.postalCode = postalCode;
            return this;
        }

        /**
         * Sets the town. Absent by default.
         *
         * @param town the town
         * @return this builder
         */
        public Builder town(String town) {
            this.town = town;
            return this;
        }

        /**
         * Builds the address. It is checked together with the request that holds it.
         *
         * @return the address
         */
        public Address build() {
            return new Address(this);
        }
    }
}
