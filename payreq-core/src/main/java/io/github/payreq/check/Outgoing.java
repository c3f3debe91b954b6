package io.github.payreq.check;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A message as the host is about to send it: to whom, and which facts it names. {@link PreSendCheck} compares it with the facts of
 * the moment. What is left out is not compared, but a recipient.
 *
 * <pre>{@code
 * Outgoing.composedAt(composedAt)
 *         .to(Recipients.of(request, Channel.EMAIL))
 *         .amountAsked(Money.parse("EUR 1463.00"))
 *         .dueOn(LocalDate.parse("2026-11-30"))
 *         .accountsOf(request.methods())
 *         .build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString()} shows no address.
 */
public final class Outgoing {

    /**
     * A payment or a credit that has come in and that nobody has matched to an invoice yet.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param amount the sum, above zero
     * @param on the day
     */
    public record Unmatched(Money amount, LocalDate on) {
        /**
         * Checks the components.
         *
         * @param amount the sum
         * @param on the day
         */
        public Unmatched {
            Objects.requireNonNull(on, "on");
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("amount (" + amount + ") must be above zero");
            }
        }
    }

    private final Instant composedAt;
    private final Set<Channel> channels;
    private final Set<MessageKey> keys;
    private final List<Recipient> recipients;
    private final @Nullable Money amountAsked;
    private final @Nullable LocalDate dueOn;
    private final @Nullable LocalDate discountUntil;
    private final Set<String> accounts;
    private final Set<String> confirmedAccounts;
    private final Set<String> namedAttachments;
    private final Set<String> attachments;
    private final List<Unmatched> unmatched;

    private Outgoing(Builder builder) {
        this.composedAt = builder.composedAt;
        this.channels = Set.copyOf(builder.channels);
        this.keys = Set.copyOf(builder.keys);
        this.recipients = List.copyOf(builder.recipients);
        this.amountAsked = builder.amountAsked;
        this.dueOn = builder.dueOn;
        this.discountUntil = builder.discountUntil;
        this.accounts = Set.copyOf(builder.accounts);
        this.confirmedAccounts = Set.copyOf(builder.confirmedAccounts);
        this.namedAttachments = Set.copyOf(builder.namedAttachments);
        this.attachments = Set.copyOf(builder.attachments);
        this.unmatched = List.copyOf(builder.unmatched);
    }

    /**
     * Opens a builder.
     *
     * @param instant when the message was composed
     * @return the builder
     */
    public static Builder composedAt(Instant instant) {
        return new Builder(instant);
    }

    /**
     * Returns when the message was composed.
     *
     * @return the instant
     */
    public Instant composedAt() {
        return composedAt;
    }

    /**
     * Returns the channels that go out now.
     *
     * @return an unmodifiable set; empty means all that were decided on
     */
    public Set<Channel> channels() {
        return channels;
    }

    /**
     * Returns the keys of a consolidated message.
     *
     * @return an unmodifiable set; empty means the keys that were decided on
     */
    public Set<MessageKey> keys() {
        return keys;
    }

    /**
     * Returns who gets the message.
     *
     * @return an unmodifiable list
     */
    public List<Recipient> recipients() {
        return recipients;
    }

    /**
     * Returns the sum that the text asks for.
     *
     * @return the sum, or empty if it is not compared
     */
    public Optional<Money> amountAsked() {
        return Optional.ofNullable(amountAsked);
    }

    /**
     * Returns the due date that the text names.
     *
     * @return the day, or empty if it is not compared
     */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /**
     * Returns the last day of the discount that the text names.
     *
     * @return the day, or empty if the text names no discount
     */
    public Optional<LocalDate> discountUntil() {
        return Optional.ofNullable(discountUntil);
    }

    /**
     * Returns the fingerprints of the accounts that the message names.
     *
     * @return an unmodifiable set
     */
    public Set<String> accounts() {
        return accounts;
    }

    /**
     * Returns what a journal records as the {@code account} of the message.
     *
     * @return the fingerprints in their order, separated by commas; empty if the message names no account
     */
    public Optional<String> account() {
        return accounts.isEmpty() ? Optional.empty() : Optional.of(String.join(",", new TreeSet<>(accounts)));
    }

    /**
     * Returns the fingerprints of accounts that a person has confirmed after a change.
     *
     * @return an unmodifiable set
     */
    public Set<String> confirmedAccounts() {
        return confirmedAccounts;
    }

    /**
     * Returns the files that the text names.
     *
     * @return an unmodifiable set
     */
    public Set<String> namedAttachments() {
        return namedAttachments;
    }

    /**
     * Returns the files that are attached.
     *
     * @return an unmodifiable set
     */
    public Set<String> attachments() {
        return attachments;
    }

    /**
     * Returns the payments and credits of this client that nobody has matched yet.
     *
     * @return an unmodifiable list
     */
    public List<Unmatched> unmatched() {
        return unmatched;
    }

    @Override
    public String toString() {
        return "Outgoing[" + composedAt + ", " + recipients + "]";
    }

    /**
     * Builds an {@link Outgoing}. Nothing is named at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final Instant composedAt;
        private final Set<Channel> channels = new LinkedHashSet<>();
        private final Set<MessageKey> keys = new LinkedHashSet<>();
        private final List<Recipient> recipients = new ArrayList<>();
        private @Nullable Money amountAsked;
        private @Nullable LocalDate dueOn;
        private @Nullable LocalDate discountUntil;
        private final Set<String> accounts = new LinkedHashSet<>();
        private final Set<String> confirmedAccounts = new LinkedHashSet<>();
        private final Set<String> namedAttachments = new LinkedHashSet<>();
        private final Set<String> attachments = new LinkedHashSet<>();
        private final List<Unmatched> unmatched = new ArrayList<>();

        private Builder(Instant composedAt) {
            this.composedAt = Objects.requireNonNull(composedAt, "composedAt");
        }

        /**
         * Names channels that go out now, if it is not all that were decided on.
         *
         * @param channels the channels
         * @return this builder
         */
        public Builder by(Channel... channels) {
            this.channels.addAll(List.of(channels));
            return this;
        }

        /**
         * Names the keys of a consolidated message. By default the keys of the decision hold.
         *
         * @param keys the keys
         * @return this builder
         */
        public Builder keys(Collection<MessageKey> keys) {
            this.keys.addAll(keys);
            return this;
        }

        /**
         * Adds recipients.
         *
         * @param recipients who gets the message
         * @return this builder
         */
        public Builder to(Collection<Recipient> recipients) {
            this.recipients.addAll(recipients);
            return this;
        }

        /**
         * Adds recipients.
         *
         * @param recipients who gets the message
         * @return this builder
         */
        public Builder to(Recipient... recipients) {
            return to(List.of(recipients));
        }

        /**
         * Names the sum that the text asks for: the sum to pay today, or the full one.
         *
         * @param amount the sum
         * @return this builder
         */
        public Builder amountAsked(Money amount) {
            this.amountAsked = amount;
            return this;
        }

        /**
         * Names the due date that the text names.
         *
         * @param day the day
         * @return this builder
         */
        public Builder dueOn(LocalDate day) {
            this.dueOn = day;
            return this;
        }

        /**
         * Names the last day of the discount that the text names.
         *
         * @param day the day, inclusive
         * @return this builder
         */
        public Builder discountUntil(LocalDate day) {
            this.discountUntil = day;
            return this;
        }

        /**
         * Adds accounts that the message names.
         *
         * @param fingerprints their {@linkplain BankTransfer#accountFingerprint() fingerprints}
         * @return this builder
         */
        public Builder accounts(String... fingerprints) {
            this.accounts.addAll(List.of(fingerprints));
            return this;
        }

        /**
         * Adds the accounts of methods that the message names; methods without an account are left aside.
         *
         * @param methods the methods
         * @return this builder
         */
        public Builder accountsOf(Collection<? extends PaymentMethod> methods) {
            for (PaymentMethod method : methods) {
                if (method instanceof BankTransfer transfer) {
                    accounts.add(transfer.accountFingerprint());
                }
            }
            return this;
        }

        /**
         * Says that a person has confirmed accounts after a change.
         *
         * @param fingerprints their {@linkplain BankTransfer#accountFingerprint() fingerprints}
         * @return this builder
         */
        public Builder confirmedAccounts(String... fingerprints) {
            this.confirmedAccounts.addAll(List.of(fingerprints));
            return this;
        }

        /**
         * Adds files that the text names.
         *
         * @param files their names
         * @return this builder
         */
        public Builder namesAttachments(String... files) {
            this.namedAttachments.addAll(List.of(files));
            return this;
        }

        /**
         * Adds files that are attached.
         *
         * @param files their names
         * @return this builder
         */
        public Builder attachments(String... files) {
            this.attachments.addAll(List.of(files));
            return this;
        }

        /**
         * Adds payments and credits of this client that nobody has matched yet.
         *
         * @param unmatched the sums
         * @return this builder
         */
        public Builder unmatched(Unmatched... unmatched) {
            this.unmatched.addAll(List.of(unmatched));
            return this;
        }

        /**
         * Builds the message.
         *
         * @return the message
         */
        public Outgoing build() {
            return new Outgoing(this);
        }
    }
}
