package io.github.payreq.party;

import io.github.payreq.constraint.CountryCode;
import io.github.payreq.constraint.LanguageTag;
import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.PlainText;
import io.github.payreq.constraint.RussianKpp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for the payment.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Payee {

    @NotBlank
    @PlainText
    @Size(max = 140)
    private final String organization;

    @PlainText
    @Size(max = 20)
    private final @Nullable String taxId;

    @RussianKpp
    private final @Nullable String registrationReasonCode;

    @CountryCode
    private final @Nullable String country;

    @Valid
    private final @Nullable Address address;

    @Valid
    private final @Nullable AccountManager manager;

    private final List<@Valid AccountManager> managers;

    @Valid
    private final @Nullable Brand brand;

    private final @Nullable ZoneId timeZone;

    @LanguageTag
    private final @Nullable String language;

    private Payee(Builder builder) {
        this.organization = builder.organization;
        this.taxId = builder.taxId;
        this.registrationReasonCode = builder.registrationReasonCode;
        this.country = builder.country;
        this.address = builder.address;
        this.manager = builder.manager;
        this.managers = List.copyOf(builder.managers);
        this.brand = builder.brand;
        this.timeZone = builder.timeZone;
        this.language = builder.language;
    }

    /**
     * Opens a builder.
     *
     * @param organization the full name of the payee
     * @return the builder
     */
    public static Builder builder(String organization) {
        return new Builder(organization);
    }

    /**
     * Returns the full name of the payee.
     *
     * @return the full name of the payee
     */
    public String organization() {
        return organization;
    }

    /**
     * Returns the tax number.
     *
     * @return the tax number, or empty if it is not known
     */
    public Optional<String> taxId() {
        return Optional.ofNullable(taxId);
    }

    /**
     * Returns the Russian registration reason code (KPP).
     *
     * @return the Russian registration reason code (KPP), or empty if it is not known
     */
    public Optional<String> registrationReasonCode() {
        return Optional.ofNullable(registrationReasonCode);
    }

    /**
     * Returns the country, ISO 3166-1 alpha-2.
     *
     * @return the country, ISO 3166-1 alpha-2, or empty if it is not known
     */
    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /**
     * Returns the postal address.
     *
     * @return the postal address, or empty if it is not known
     */
    public Optional<Address> address() {
        return Optional.ofNullable(address);
    }

    /**
     * Returns the account manager, whom the client can ask.
     *
     * @return the account manager, whom the client can ask, or empty if it is not known
     */
    public Optional<AccountManager> manager() {
        return Optional.ofNullable(manager);
    }

    /**
     * Returns further account managers.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<AccountManager> managers() {
        return managers;
    }

    /**
     * Returns how the payee presents itself.
     *
     * @return how the payee presents itself, or empty if it is not known
     */
    public Optional<Brand> brand() {
        return Optional.ofNullable(brand);
    }

    /**
     * Returns the time zone.
     *
     * @return the time zone, or empty if it is not known
     */
    public Optional<ZoneId> timeZone() {
        return Optional.ofNullable(timeZone);
    }

    /**
     * Returns the language, BCP 47.
     *
     * @return the language, BCP 47, or empty if it is not known
     */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /**
     * Returns the name that clients know: the brand's, else the full name.
     *
     * @return the name
     */
    public String displayName() {
        return brand == null ? organization : brand.name();
    }

    /**
     * Reopens this payee as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(organization);
        builder.taxId = taxId;
        builder.registrationReasonCode = registrationReasonCode;
        builder.country = country;
        builder.address = address;
        builder.manager = manager;
        builder.managers.addAll(managers);
        builder.brand = brand;
        builder.timeZone = timeZone;
        builder.language = language;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                organization,
                taxId,
                registrationReasonCode,
                country,
                address,
                manager,
                managers,
                brand,
                timeZone,
                language);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payee that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Payee[" + Mask.personal(organization) + "]";
    }

    /**
     * Builds a {@link Payee}. Everything but the name is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String organization;
        private @Nullable String taxId;
        private @Nullable String registrationReasonCode;
        private @Nullable String country;
        private @Nullable Address address;
        private @Nullable AccountManager manager;
        private final List<AccountManager> managers = new ArrayList<>();
        private @Nullable Brand brand;
        private @Nullable ZoneId timeZone;
        private @Nullable String language;

        private Builder(String organization) {
            this.organization = Objects.requireNonNull(organization, "organization");
        }

        /**
         * Sets the tax number. Absent by default.
         *
         * @param taxId the tax number
         * @return this builder
         */
        public Builder taxId(String taxId) {
            this.taxId = taxId;
            return this;
        }

        /**
         * Sets the Russian registration reason code (KPP). Absent by default.
         *
         * @param registrationReasonCode the Russian registration reason code (KPP)
         * @return this builder
         */
        public Builder registrationReasonCode(String registrationReasonCode) {
            this.registrationReasonCode = registrationReasonCode;
            return this;
        }

        /**
         * Sets the country, ISO 3166-1 alpha-2. Absent by default.
         *
         * @param country the country, ISO 3166-1 alpha-2
         * @return this builder
         */
        public Builder country(String country) {
            this.country = country;
            return this;
        }

        /**
         * Sets the postal address. Absent by default.
         *
         * @param address the postal address
         * @return this builder
         */
        public Builder address(Address address) {
            this.address = address;
            return this;
        }

        /**
         * Sets the account manager, whom the client can ask. Absent by default.
         *
         * @param manager the account manager, whom the client can ask
         * @return this builder
         */
        public Builder manager(AccountManager manager) {
            this.manager = manager;
            return this;
        }

        /**
         * Sets how the payee presents itself. Absent by default.
         *
         * @param brand how the payee presents itself
         * @return this builder
         */
        public Builder brand(Brand brand) {
            this.brand = brand;
            return this;
        }

        /**
         * Sets the time zone. Absent by default.
         *
         * @param timeZone the time zone
         * @return this builder
         */
        public Builder timeZone(ZoneId timeZone) {
            this.timeZone = timeZone;
            return this;
        }

        /**
         * Sets the language, BCP 47. Absent by default.
         *
         * @param language the language, BCP 47
         * @return this builder
         */
        public Builder language(String language) {
            this.language = language;
            return this;
        }

        /**
         * Adds a further account manager. None by default.
         *
         * @param manager the account manager
         * @return this builder
         */
        public Builder furtherManager(AccountManager manager) {
            this.managers.add(manager);
            return this;
        }

        /**
         * Builds the payee. It is checked together with the request that holds it.
         *
         * @return the payee
         */
        public Payee build() {
            return new Payee(this);
        }
    }
}
