package io.github.payreq.request;

import io.github.payreq.constraint.LanguageTag;
import io.github.payreq.constraint.PayreqValidation;
import io.github.payreq.constraint.PlainText;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.terms.LateTerms;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask, for what, how much, by when and how to pay. A request that exists is valid.
 *
 * <p>It holds facts alone: what was paid or said later is part of the {@link Situation}.
 *
 * <p>This class is immutable and thread-safe.
 */
@ConsistentRequest
public final class PaymentRequest {

    @NotBlank
    @PlainText
    @Size(max = 64)
    private final String id;

    @LanguageTag
    private final @Nullable String language;

    @Valid
    @NotNull
    private final @Nullable Client client;

    @Valid
    @NotNull
    private final @Nullable Payee payee;

    @Valid
    @NotNull
    private final @Nullable Invoice invoice;

    @NotNull
    private final @Nullable LocalDate dueOn;

    @Valid
    private final @Nullable DeadlineReason reason;

    private final List<@Valid Benefit> benefits;

    @Valid
    private final @Nullable Help help;

    @Valid
    private final @Nullable LateTerms lateTerms;

    private final List<@Valid PaymentMethod> methods;

    private final List<@Valid Question> questions;

    @Valid
    private final @Nullable AnswerLinks answerLinks;

    private final boolean directDebit;

    private PaymentRequest(Builder builder) {
        this.id = builder.id;
        this.language = builder.language;
        this.client = builder.client;
        this.payee = builder.payee;
        this.invoice = builder.invoice;
        this.dueOn = builder.dueOn;
        this.reason = builder.reason;
        this.benefits = List.copyOf(builder.benefits);
        this.help = builder.help;
        this.lateTerms = builder.lateTerms;
        this.methods = List.copyOf(builder.methods);
        this.questions = List.copyOf(builder.questions);
        this.answerLinks = builder.answerLinks;
        this.directDebit = builder.directDebit;
    }

    /**
     * Opens a builder.
     *
     * @param id the id of the request at the host
     * @return the builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Returns the id of the request at the host.
     *
     * @return the id of the request at the host
     */
    public String id() {
        return id;
    }

    /**
     * Returns the language of the messages, BCP 47.
     *
     * @return the language of the messages, BCP 47, or empty if it is not known
     */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /**
     * Returns why the payment matters by the due date.
     *
     * @return why the payment matters by the due date, or empty if it is not known
     */
    public Optional<DeadlineReason> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Returns what the client gains by paying in time.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<Benefit> benefits() {
        return benefits;
    }

    /**
     * Returns what may be offered to a client who cannot pay at once.
     *
     * @return what may be offered to a client who cannot pay at once, or empty if it is not known
     */
    public Optional<Help> help() {
        return Optional.ofNullable(help);
    }

    /**
     * Returns the legal basis on which late payment may cost something.
     *
     * @return the legal basis on which late payment may cost something, or empty if it is not known
     */
    public Optional<LateTerms> lateTerms() {
        return Optional.ofNullable(lateTerms);
    }

    /**
     * Returns the ways to pay, in the payee’s order.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<PaymentMethod> methods() {
        return methods;
    }

    /**
     * Returns questions that clients ask, with their answers.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<Question> questions() {
        return questions;
    }

    /**
     * Returns where the client can answer.
     *
     * @return where the client can answer, or empty if it is not known
     */
    public Optional<AnswerLinks> answerLinks() {
        return Optional.ofNullable(answerLinks);
    }

    /**
     * Says whether the sum is collected by direct debit or from a stored card, so that nobody needs to ask for it.
     *
     * @return true if it is
     */
    public boolean directDebit() {
        return directDebit;
    }

    /**
     * Returns the client.
     *
     * @return the client
     */
    public Client client() {
        return Objects.requireNonNull(client, "client");
    }

    /**
     * Returns the payee.
     *
     * @return the payee
     */
    public Payee payee() {
        return Objects.requireNonNull(payee, "payee");
    }

    /**
     * Returns the invoice.
     *
     * @return the invoice
     */
    public Invoice invoice() {
        return Objects.requireNonNull(invoice, "invoice");
    }

    /**
     * Returns the due date.
     *
     * @return the last day to pay in time
     */
    public LocalDate dueOn() {
        return Objects.requireNonNull(dueOn, "dueOn");
    }

    /**
     * Returns the language in which the client is addressed: the request's, else the client's, else the payee's.
     *
     * @return a BCP 47 tag
     */
    public String messageLanguage() {
        return firstOf(language, client().language(), payee().language());
    }

    /**
     * Returns the zone in which days are counted: the client's, else the payee's.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return client().timeZone().or(() -> payee().timeZone()).orElseThrow();
    }

    /** The rules over several fields look only at a request whose required parts are there; the rest is reported. */
    boolean isComplete() {
        return client != null && payee != null && invoice != null && invoice.isComplete() && dueOn != null;
    }

    ZoneId zoneOrUtc() {
        return client().timeZone().or(() -> payee().timeZone()).orElse(ZoneOffset.UTC);
    }

    private static String firstOf(@Nullable String first, Optional<String> second, Optional<String> third) {
        return Optional.ofNullable(first).or(() -> second).or(() -> third).orElseThrow();
    }

    /**
     * Reopens this request as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.language = language;
        builder.client = client;
        builder.payee = payee;
        builder.invoice = invoice;
        builder.dueOn = dueOn;
        builder.reason = reason;
        builder.benefits.addAll(benefits);
        builder.help = help;
        builder.lateTerms = lateTerms;
        builder.methods.addAll(methods);
        builder.questions.addAll(questions);
        builder.answerLinks = answerLinks;
        builder.directDebit = directDebit;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                id,
                language,
                client,
                payee,
                invoice,
                dueOn,
                reason,
                benefits,
                help,
                lateTerms,
                methods,
                questions,
                answerLinks,
                directDebit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaymentRequest that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "PaymentRequest[" + id + "]";
    }

    /**
     * Builds a {@link PaymentRequest}. Language, client, payee, invoice, due date and a method are
     * required; nothing else is set at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String id;
        private @Nullable String language;
        private @Nullable Client client;
        private @Nullable Payee payee;
        private @Nullable Invoice invoice;
        private @Nullable LocalDate dueOn;
        private @Nullable DeadlineReason reason;
        private final List<Benefit> benefits = new ArrayList<>();
        private @Nullable Help help;
        private @Nullable LateTerms lateTerms;
        private final List<PaymentMethod> methods = new ArrayList<>();
        private final List<Question> questions = new ArrayList<>();
        private @Nullable AnswerLinks answerLinks;
        private boolean directDebit;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /**
         * Sets the language of the messages, BCP 47. Absent by default.
         *
         * @param language the language of the messages, BCP 47
         * @return this builder
         */
        public Builder language(String language) {
            this.language = language;
            return this;
        }

        /**
         * Sets the client. Absent by default.
         *
         * @param client the client
         * @return this builder
         */
        public Builder client(Client client) {
            this.client = client;
            return this;
        }

        /**
         * Sets the payee. Absent by default.
         *
         * @param payee the payee
         * @return this builder
         */
        public Builder payee(Payee payee) {
            this.payee = payee;
            return this;
        }

        /**
         * Sets the invoice. Absent by default.
         *
         * @param invoice the invoice
         * @return this builder
         */
        public Builder invoice(Invoice invoice) {
            this.invoice = invoice;
            return this;
        }

        /**
         * Sets the due date. Absent by default.
         *
         * @param dueOn the due date
         * @return this builder
         */
        public Builder dueOn(LocalDate dueOn) {
            this.dueOn = dueOn;
            return this;
        }

        /**
         * Sets why the payment matters by the due date. Absent by default.
         *
         * @param reason why the payment matters by the due date
         * @return this builder
         */
        public Builder reason(DeadlineReason reason) {
            this.reason = reason;
            return this;
        }

        /**
         * Sets what may be offered to a client who cannot pay at once. Absent by default.
         *
         * @param help what may be offered to a client who cannot pay at once
         * @return this builder
         */
        public Builder help(Help help) {
            this.help = help;
            return this;
        }

        /**
         * Sets the legal basis on which late payment may cost something. Absent by default.
         *
         * @param lateTerms the legal basis on which late payment may cost something
         * @return this builder
         */
        public Builder lateTerms(LateTerms lateTerms) {
            this.lateTerms = lateTerms;
            return this;
        }

        /**
         * Sets where the client can answer. Absent by default.
         *
         * @param answerLinks where the client can answer
         * @return this builder
         */
        public Builder answerLinks(AnswerLinks answerLinks) {
            this.answerLinks = answerLinks;
            return this;
        }

        /**
         * Says that the sum is collected by direct debit or from a stored card. False by default.
         *
         * @param directDebit whether it is
         * @return this builder
         */
        public Builder directDebit(boolean directDebit) {
            this.directDebit = directDebit;
            return this;
        }

        /**
         * Adds something that the client gains by paying in time. Nothing by default.
         *
         * @param benefit a discount or a bonus
         * @return this builder
         */
        public Builder benefit(Benefit benefit) {
            this.benefits.add(benefit);
            return this;
        }

        /**
         * Adds ways to pay, in the payee's order. At least one is required.
         *
         * @param methods the methods
         * @return this builder
         */
        public Builder payBy(PaymentMethod... methods) {
            this.methods.addAll(List.of(methods));
            return this;
        }

        /**
         * Adds a question that clients ask. None by default.
         *
         * @param question the question with its answer
         * @return this builder
         */
        public Builder question(Question question) {
            this.questions.add(question);
            return this;
        }

        /**
         * Builds and checks the request.
         *
         * @return the request, valid
         * @throws InvalidPaymentRequestException with every fault, in the language of the request
         */
        public PaymentRequest build() {
            return checked(PayreqValidation.validator(messagesLanguage()));
        }

        /**
         * Builds and checks the request by the host's own validation.
         *
         * @param factory a factory that was prepared by {@link PayreqValidation#configure}
         * @return the request, valid
         * @throws InvalidPaymentRequestException with every fault, in the language of the request
         */
        public PaymentRequest build(ValidatorFactory factory) {
            return checked(PayreqValidation.validator(factory, messagesLanguage()));
        }

        private PaymentRequest checked(Validator validator) {
            PaymentRequest request = new PaymentRequest(this);
            Set<ConstraintViolation<PaymentRequest>> violations = validator.validate(request);
            if (!violations.isEmpty()) {
                throw new InvalidPaymentRequestException(violations);
            }
            return request;
        }

        private String messagesLanguage() {
            return Optional.ofNullable(language)
                    .or(() -> Optional.ofNullable(client).flatMap(Client::language))
                    .or(() -> Optional.ofNullable(payee).flatMap(Payee::language))
                    .orElse("en");
        }
    }
}
