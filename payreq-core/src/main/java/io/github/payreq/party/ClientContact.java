package io.github.payreq.party;

import io.github.payreq.constraint.EmailAddress;
import io.github.payreq.constraint.PhoneNumber;
import io.github.payreq.constraint.PlainText;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the client who gets messages, with what they do there: the accounts department that pays, the person who approves
 * the payment, or somebody who reads along. A contact has an e-mail address, a phone number, or both.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ClientContact {

    /**
     * What a contact does about a payment.
     *
     * <p>This enum is immutable and thread-safe.
     */
    public enum Role {
        /** Pays: the message is addressed to them. */
        ACCOUNTS,
        /** Must approve the payment: gets a copy, so that nobody has to forward it. */
        APPROVER,
        /** Reads along: gets a copy. */
        COPY
    }

    private final Role role;

    @PlainText
    @Size(max = 100)
    private final @Nullable String name;

    @EmailAddress
    private final @Nullable String email;

    @PhoneNumber
    private final @Nullable String phone;

    private ClientContact(Builder builder) {
        this.role = builder.role;
        this.name = builder.name;
        this.email = builder.email;
        this.phone = builder.phone;
    }

    /**
     * Opens a builder.
     *
     * @param role what the contact does
     * @return the builder
     */
    public static Builder builder(Role role) {
        return new Builder(role);
    }

    /**
     * Returns what the contact does.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }

    /**
     * Returns the name of the person or department.
     *
     * @return the name, or empty if it is not known
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
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
     * Reopens this contact as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(role);
        builder.name = name;
        builder.email = email;
        builder.phone = phone;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(role, name, email, phone);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClientContact that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "ClientContact[" + role + "]";
    }

    /**
     * Builds a {@link ClientContact}. Everything but the role is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final Role role;
        private @Nullable String name;
        private @Nullable String email;
        private @Nullable String phone;

        private Builder(Role role) {
            this.role = Objects.requireNonNull(role, "role");
        }

        /**
         * Sets the name of the person or department. Absent by default.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
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
         * Builds the contact. It is checked together with the request that holds it.
         *
         * @return the contact
         */
        public ClientContact build() {
            return new ClientContact(this);
        }
    }
}
