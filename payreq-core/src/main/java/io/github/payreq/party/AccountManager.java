package io.github.payreq.party;

import io.github.payreq.constraint.EmailAddress;
import io.github.payreq.constraint.LanguageTag;
import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.PhoneNumber;
import io.github.payreq.constraint.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person at the payee whom the client can ask: the account manager, or a deputy.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AccountManager {

    @NotBlank
    @PlainText
    @Size(max = 100)
    private final String name;

    @PlainText
    @Size(max = 70)
    private final @Nullable String role;

    @PhoneNumber
    private final @Nullable String phone;

    @EmailAddress
    private final @Nullable String email;

    private final @Nullable WorkingHours hours;

    private final List<@LanguageTag String> languages;

    @Valid
    private final @Nullable AccountManager deputy;

    private AccountManager(Builder builder) {
        this.name = builder.name;
        this.role = builder.role;
        this.phone = builder.phone;
        this.email = builder.email;
        this.hours = builder.hours;
        this.languages = List.copyOf(builder.languages);
        this.deputy = builder.deputy;
    }

    /**
     * Opens a builder.
     *
     * @param name the name
     * @return the builder
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the role in the payee’s own words.
     *
     * @return the role in the payee’s own words, or empty if it is not known
     */
    public Optional<String> role() {
        return Optional.ofNullable(role);
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
     * Returns the e-mail address.
     *
     * @return the e-mail address, or empty if it is not known
     */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /**
     * Returns the working hours, in the payee’s time zone.
     *
     * @return the working hours, in the payee’s time zone, or empty if it is not known
     */
    public Optional<WorkingHours> hours() {
        return Optional.ofNullable(hours);
    }

    /**
     * Returns the languages that this person speaks, BCP 47, the best one first.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<String> languages() {
        return languages;
    }

    /**
     * Returns who answers in this person’s absence.
     *
     * @return who answers in this person’s absence, or empty if it is not known
     */
    public Optional<AccountManager> deputy() {
        return Optional.ofNullable(deputy);
    }

    /**
     * Reopens this account manager as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.role = role;
        builder.phone = phone;
        builder.email = email;
        builder.hours = hours;
        builder.languages.addAll(languages);
        builder.deputy = deputy;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(name, role, phone, email, hours, languages, deputy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountManager that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "AccountManager[" + Mask.personal(name) + "]";
    }

    /**
     * Builds an {@link AccountManager}. Everything is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String name;
        private @Nullable String role;
        private @Nullable String phone;
        private @Nullable String email;
        private @Nullable WorkingHours hours;
        private final List<String> languages = new ArrayList<>();
        private @Nullable AccountManager deputy;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Sets the role in the payee’s own words. Absent by default.
         *
         * @param role the role in the payee’s own words
         * @return this builder
         */
        public Builder role(String role) {
            this.role = role;
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
         * Sets the working hours, in the payee’s time zone. Absent by default.
         *
         * @param hours the working hours, in the payee’s time zone
         * @return this builder
         */
        public Builder hours(WorkingHours hours) {
            this.hours = hours;
            return this;
        }

        /**
         * Sets who answers in this person’s absence. Absent by default.
         *
         * @param deputy who answers in this person’s absence
         * @return this builder
         */
        public Builder deputy(AccountManager deputy) {
            this.deputy = deputy;
            return this;
        }

        /**
         * Adds languages that this person speaks. None by default.
         *
         * @param languages BCP 47 tags, the best one first
         * @return this builder
         */
        public Builder speaks(String... languages) {
            this.languages.addAll(List.of(languages));
            return this;
        }

        /**
         * Builds the account manager. It is checked together with the request that holds it.
         *
         * @return the account manager
         */
        public AccountManager build() {
            return new AccountManager(this);
        }
    }
}
