package io.github.payreq.party;

import io.github.payreq.constraint.CountryCode;
import io.github.payreq.constraint.EmailAddress;
import io.github.payreq.constraint.LanguageTag;
import io.github.payreq.constraint.PhoneNumber;
import io.github.payreq.constraint.PlainText;
import io.github.payreq.contact.Formality;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to pay: a person, an organization, or a person at an organization.
 *
 * <p>Nothing but the id and whether the client acts as a business is required. What is absent is not
 * guessed.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Client {

    @NotBlank
    @PlainText
    @Size(max = 64)
    private final String id;

    @Valid
    private final @Nullable PersonName person;

    @PlainText
    @Size(max = 140)
    private final @Nullable String organization;

    @NotNull
    private final @Nullable Boolean business;

    @EmailAddress
    private final @Nullable String email;

    @PhoneNumber
    private final @Nullable String phone;

    @PlainText
    @Size(max = 100)
    private final @Nullable String messenger;

    private final @Nullable ZoneId timeZone;

    @CountryCode
    private final @Nullable String country;

    @Pattern(regexp = "[A-Z0-9]{1,3}")
    private final @Nullable String region;

    @LanguageTag
    private final @Nullable String language;

    private final @Nullable Formality formality;

    @Valid
    private final @Nullable Address address;

    @Valid
    private final Preferences prefers;

    @Valid
    private final PaymentHistory history;

    private final List<@Valid ClientContact> contacts;

    private Client(Builder builder) {
        this.id = builder.id;
        this.person = builder.person;
        this.organization = builder.organization;
        this.business = builder.business;
        this.email = builder.email;
        this.phone = builder.phone;
        this.messenger = builder.messenger;
        this.timeZone = builder.timeZone;
        this.country = builder.country;
        this.region = builder.region;
        this.language = builder.language;
        this.formality = builder.formality;
        this.address = builder.address;
        this.prefers = builder.prefers;
        this.history = builder.history;
        this.contacts = List.copyOf(builder.contacts);
    }

    /**
     * Opens a builder.
     *
     * @param id the id of the client at the host
     * @return the builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Returns the id of the client at the host.
     *
     * @return the id of the client at the host
     */
    public String id() {
        return id;
    }

    /**
     * Returns the person.
     *
     * @return the person, or empty if it is not known
     */
    public Optional<PersonName> person() {
        return Optional.ofNullable(person);
    }

    /**
     * Returns the name of the organization.
     *
     * @return the name of the organization, or empty if it is not known
     */
    public Optional<String> organization() {
        return Optional.ofNullable(organization);
    }

    /**
     * Returns the e-mail address.
     *
     * @return the e-mail address, or empty if it is not known
     */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /**
     * Returns the phone number, E.164.
     *
     * @return the phone number, E.164, or empty if it is not known
     */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /**
     * Returns the name or number in a messenger.
     *
     * @return the name or number in a messenger, or empty if it is not known
     */
    public Optional<String> messenger() {
        return Optional.ofNullable(messenger);
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
     * Returns the country, ISO 3166-1 alpha-2.
     *
     * @return the country, ISO 3166-1 alpha-2, or empty if it is not known
     */
    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /**
     * Returns the region, the second part of an ISO 3166-2 code, such as {@code BY} for Bavaria.
     *
     * @return the region, the second part of an ISO 3166-2 code, such as {@code BY} for Bavaria, or
     * empty if it is not known
     */
    public Optional<String> region() {
        return Optional.ofNullable(region);
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
     * Returns how the client is addressed.
     *
     * @return how the client is addressed, or empty if it is not known
     */
    public Optional<Formality> formality() {
        return Optional.ofNullable(formality);
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
     * Returns what the client prefers.
     *
     * @return what the client prefers
     */
    public Preferences prefers() {
        return prefers;
    }

    /**
     * Returns what is known about earlier payments.
     *
     * @return what is known about earlier payments
     */
    public PaymentHistory history() {
        return history;
    }

    /**
     * Returns who at the client gets messages, with their roles. Where nobody has {@link ClientContact.Role#ACCOUNTS}, messages go
     * to the client’s own address.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<ClientContact> contacts() {
        return contacts;
    }

    /**
     * Says whether the client acts as a business. Law differs: consumers are protected more.
     *
     * @return true for a business, false for a consumer or where it was not stated
     */
    public boolean business() {
        return Boolean.TRUE.equals(business);
    }

    /**
     * Reopens this client as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.person = person;
        builder.organization = organization;
        builder.business = business;
        builder.email = email;
        builder.phone = phone;
        builder.messenger = messenger;
        builder.timeZone = timeZone;
        builder.country = country;
        builder.region = region;
        builder.language = language;
        builder.formality = formality;
        builder.address = address;
        builder.prefers = prefers;
        builder.history = history;
        builder.contacts.addAll(contacts);
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                id,
                person,
                organization,
                business,
                email,
                phone,
                messenger,
                timeZone,
                country,
                region,
                language,
                formality,
                address,
                prefers,
                history,
                contacts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Client that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Client[" + id + "]";
    }

    /**
     * Builds a {@link Client}. Everything but the id is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String id;
        private @Nullable PersonName person;
        private @Nullable String organization;
        private @Nullable Boolean business;
        private @Nullable String email;
        private @Nullable String phone;
        private @Nullable String messenger;
        private @Nullable ZoneId timeZone;
        private @Nullable String country;
        private @Nullable String region;
        private @Nullable String language;
        private @Nullable Formality formality;
        private @Nullable Address address;
        private Preferences prefers = Preferences.builder().build();
        private PaymentHistory history = PaymentHistory.builder().build();
        private final List<ClientContact> contacts = new ArrayList<>();

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /**
         * Sets the person. Absent by default.
         *
         * @param person the person
         * @return this builder
         */
        public Builder person(PersonName person) {
            this.person = person;
            return this;
        }

        /**
         * Sets the name of the organization. Absent by default.
         *
         * @param organization the name of the organization
         * @return this builder
         */
        public Builder organization(String organization) {
            this.organization = organization;
            return this;
        }

        /**
         * Sets the e-mail address. Absent by default.
         *
         * @param email the e-mail address
         * @return this builder
         */
        public Builder email(String email) {
            this.email = email;
            return this;
        }

        /**
         * Sets the phone number, E.164. Absent by default.
         *
         * @param phone the phone number, E.164
         * @return this builder
         */
        public Builder phone(String phone) {
            this.phone = phone;
            return this;
        }

        /**
         * Sets the name or number in a messenger. Absent by default.
         *
         * @param messenger the name or number in a messenger
         * @return this builder
         */
        public Builder messenger(String messenger) {
            this.messenger = messenger;
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
         * Sets the region, the second part of an ISO 3166-2 code, such as {@code BY} for Bavaria.
         * Absent by default.
         *
         * @param region the region, the second part of an ISO 3166-2 code, such as {@code BY} for
         * Bavaria
         * @return this builder
         */
        public Builder region(String region) {
            this.region = region;
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
         * Sets how the client is addressed. Absent by default.
         *
         * @param formality how the client is addressed
         * @return this builder
         */
        public Builder formality(Formality formality) {
            this.formality = formality;
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
         * Sets what the client prefers. Nothing by default.
         *
         * @param prefers what the client prefers
         * @return this builder
         */
        public Builder prefers(Preferences prefers) {
            this.prefers = prefers;
            return this;
        }

        /**
         * Sets what is known about earlier payments. Nothing by default.
         *
         * @param history what is known about earlier payments
         * @return this builder
         */
        public Builder history(PaymentHistory history) {
            this.history = history;
            return this;
        }

        /**
         * Adds somebody at the client who gets messages. Nobody by default.
         *
         * @param contact the contact
         * @return this builder
         */
        public Builder contact(ClientContact contact) {
            this.contacts.add(contact);
            return this;
        }

        /**
         * Says that the client acts as a business. Required: this or {@link #consumer()}.
         *
         * @return this builder
         */
        public Builder business() {
            this.business = true;
            return this;
        }

        /**
         * Says that the client acts as a consumer. Required: this or {@link #business()}.
         *
         * @return this builder
         */
        public Builder consumer() {
            this.business = false;
            return this;
        }

        /**
         * Builds the client. It is checked together with the request that holds it.
         *
         * @return the client
         */
        public Client build() {
            return new Client(this);
        }
    }
}
