package io.github.payreq.rtp;

import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.internal.Rules;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.request.AmountDue;
import io.github.payreq.request.Situation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A request to pay: the ISO 20022 message {@code pain.013.001.07} (CreditorPaymentActivationRequestV07), by which the
 * payee's bank or provider asks the client's bank to show the request there, so that the client can accept it.
 *
 * <p>The message asks for one sum, the <em>sum to pay today</em>, and can never be accepted when that sum is no longer
 * right:
 *
 * <ul>
 *   <li>While a discount is open, the reduced sum is asked for, the requested execution date is the discount's last day
 *       (if that is a Saturday or Sunday, the Friday before it, since banks would execute later), and the message expires
 *       at the end of that day. {@code ImdtPmtRbt} is not used: it would be taken off a second time, and it has no last
 *       day.
 *   <li>Without one, the amount due is asked for, at the due date, or today if that is over.
 * </ul>
 *
 * <p>The sum may be changed ({@code AmtModAllwd}) only where the request offers instalments. A penalty for late payment is
 * not stated, since a request knows the legal basis alone and no rate. Names and texts that are too long are shortened at
 * a word; what XML cannot carry becomes a space.
 *
 * <p>Sources: schema pain.013.001.07 (ISO 20022, release of February 2019); EPC SEPA Request-to-Pay scheme (EPC014-20)
 * and its implementation guidelines, which use this version; EPC217-08 for the characters of identifiers. A provider may
 * ask for more than the schema does, such as service levels; that is its own agreement with the payee.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PaymentActivationRequest {

    /** The message's XML namespace. */
    public static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.013.001.07";

    private static final int MOST_DIGITS = 18;

    /** What remains for the request's id before a dash and twelve digits of a hash. */
    private static final int LONGEST_READABLE_ID = IsoText.LONGEST_ID - 13;

    private final BankTransfer method;
    private final Money amount;
    private final String messageId;
    private final String endToEndId;
    private final Instant createdAt;
    private final LocalDate requestedExecutionOn;
    private final @Nullable Instant expiresAt;
    private final String xml;

    private PaymentActivationRequest(Builder builder) {
        Situation situation = builder.situation;
        this.method = builder.method;
        this.amount = checkedSum(situation, method);
        this.createdAt =
                Objects.requireNonNullElse(builder.createdAt, situation.now()).truncatedTo(ChronoUnit.SECONDS);
        this.requestedExecutionOn = executionDay(situation);
        this.expiresAt = expiry(situation, builder.expiresOn);
        this.endToEndId = endToEndId(situation, method);
        this.messageId = builder.messageId == null ? contentId(situation) : builder.messageId;
        this.xml = new ActivationDocument(this, situation, builder).xml();
    }

    /**
     * Makes the message for one of the request's bank transfers.
     *
     * @param situation the request with what has happened, at one moment
     * @param method the transfer by which the client is asked to pay, one of the request's methods
     * @return the message
     * @throws IllegalArgumentException if nothing is due, if the method cannot carry the currency, or if it is not one of
     *     the request's methods
     */
    public static PaymentActivationRequest of(Situation situation, BankTransfer method) {
        return builder(situation, method).build();
    }

    /**
     * Opens a builder, for what a request does not know.
     *
     * @param situation the request with what has happened, at one moment
     * @param method the transfer by which the client is asked to pay, one of the request's methods
     * @return the builder
     */
    public static Builder builder(Situation situation, BankTransfer method) {
        return new Builder(situation, method);
    }

    private static Money checkedSum(Situation situation, BankTransfer method) {
        AmountDue due = situation.amountDue();
        if (due.isSettled()) {
            throw new IllegalArgumentException("amount due (" + due.amount() + ") of request "
                    + situation.request().id() + " must be above zero; nothing is due");
        }
        Money sum = due.toPayToday();
        if (!method.accepts(sum.getCurrencyUnit())) {
            throw new IllegalArgumentException("method " + method.id() + " must carry " + sum.getCurrencyUnit()
                    + ", but carries " + String.join(", ", method.currencies()));
        }
        // Only accounts of the payee can appear.
        if (!situation.request().methods().contains(method)) {
            throw new IllegalArgumentException("method " + method.id() + " must be one of the methods of request "
                    + situation.request().id());
        }
        if (sum.getAmount().precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("sum to pay today (" + sum + ") must have at most 18 digits");
        }
        return sum;
    }

    private static LocalDate executionDay(Situation situation) {
        LocalDate day = situation
                .amountDue()
                .discount()
                .map(discount -> onWeekdayBefore(discount.lastDay()))
                .orElse(situation.request().dueOn());
        return day.isBefore(situation.today()) ? situation.today() : day;
    }

    private static LocalDate onWeekdayBefore(LocalDate day) {
        int afterFriday = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        return afterFriday > 0 ? day.minusDays(afterFriday) : day;
    }

    private @Nullable Instant expiry(Situation situation, @Nullable LocalDate stated) {
        boolean isReduced = situation.amountDue().discount().isPresent();
        if (stated == null && !isReduced) {
            return null;
        }
        LocalDate day = stated == null ? requestedExecutionOn : stated;
        if (day.isBefore(situation.today())) {
            throw new IllegalArgumentException(
                    "expiry date (" + day + ") must not be before today, " + situation.today());
        }
        if (isReduced && day.isAfter(requestedExecutionOn)) {
            throw new IllegalArgumentException("expiry date (" + day + ") must not be after " + requestedExecutionOn
                    + ", the last day on which the reduced sum can be paid");
        }
        return day.plusDays(1).atStartOfDay(situation.zone()).toInstant().minusSeconds(1);
    }

    private static String endToEndId(Situation situation, BankTransfer method) {
        String number = situation.request().invoice().number();
        return method.reference()
                .filter(IsoText::isIdentifier)
                .or(() -> Optional.of(number).filter(IsoText::isIdentifier))
                .orElseGet(() -> IsoText.hash(number));
    }

    /** The same content has the same id, so that banks drop a repetition; another sum or another date is another message. */
    private String contentId(Situation situation) {
        String id = situation.request().id();
        String hash = IsoText.hash(
                id, amount.toString(), method.account(), requestedExecutionOn.toString(), String.valueOf(expiresAt));
        boolean readable = id.length() <= LONGEST_READABLE_ID && IsoText.isIdentifier(id);
        return readable ? id + "-" + hash.substring(0, 12) : hash;
    }

    /**
     * Returns the message's id ({@code MsgId}), which the answer names as the original one. Unless it was stated, it is
     * made of the request's id, the sum, the account and the dates: the same request at the same sum has the same id.
     *
     * @return at most 35 characters
     */
    public String messageId() {
        return messageId;
    }

    /**
     * Returns the end-to-end id ({@code EndToEndId}), which stays with the payment: the method's reference, else the
     * invoice number, else a hash of that number.
     *
     * @return at most 35 characters
     */
    public String endToEndId() {
        return endToEndId;
    }

    /**
     * Returns when the message was made ({@code CreDtTm}).
     *
     * @return the instant, to the second
     */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * Returns the sum that is asked for ({@code InstdAmt}).
     *
     * @return the sum to pay today, above zero
     */
    public Money amount() {
        return amount;
    }

    /**
     * Returns the transfer by which the client is asked to pay.
     *
     * @return the method
     */
    public BankTransfer method() {
        return method;
    }

    /**
     * Returns the day on which the payment is to be executed at the latest ({@code ReqdExctnDt}). It may be paid earlier.
     *
     * @return the day, in the client's zone
     */
    public LocalDate requestedExecutionOn() {
        return requestedExecutionOn;
    }

    /**
     * Returns up to when the message can be accepted ({@code XpryDt}).
     *
     * @return the last second, or empty if it does not expire
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /**
     * Returns the message.
     *
     * @return the XML document; its declaration says UTF-8
     */
    public String xml() {
        return xml;
    }

    /**
     * Writes the message in UTF-8.
     *
     * @param out where to; it is flushed and stays open
     * @throws IOException if it cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public String toString() {
        return "PaymentActivationRequest[" + messageId + ", " + amount + "]";
    }

    /**
     * Builds a {@link PaymentActivationRequest}. Nothing is set at first; nothing is required.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {

        /** {@code BICFIDec2014Identifier}. */
        private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

        final Situation situation;
        final BankTransfer method;
        private @Nullable String messageId;
        private @Nullable Instant createdAt;
        private @Nullable LocalDate expiresOn;

        @Nullable
        String debtorAgent;

        @Nullable
        String debtorAccount;

        @Nullable
        String creditorAgent;

        private Builder(Situation situation, BankTransfer method) {
            this.situation = Objects.requireNonNull(situation, "situation");
            this.method = Objects.requireNonNull(method, "method");
        }

        /**
         * Sets the message's id. Made of the content by default; see {@link PaymentActivationRequest#messageId()}.
         *
         * @param messageId 1 to 35 of the characters {@code A-Z a-z 0-9 / - ? : ( ) . , ' +} and space, with no slash at
         *     either end and no two together; unique among the messages of the payee
         * @return this builder
         * @throws IllegalArgumentException if it is not such an id
         */
        public Builder messageId(String messageId) {
            if (!IsoText.isIdentifier(messageId)) {
                throw new IllegalArgumentException("message id (" + Mask.forPath("messageId", messageId)
                        + ") must have 1 to 35 of the characters A-Z a-z 0-9 / - ? : ( ) . , ' + and space,"
                        + " with no slash or space at either end and no two slashes together");
            }
            this.messageId = messageId;
            return this;
        }

        /**
         * Sets when the message is made. The moment of the situation by default, which is the end of the day where the
         * situation is that of a day.
         *
         * @param createdAt the instant
         * @return this builder
         */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
            return this;
        }

        /**
         * Sets the last day on which the message can be accepted, inclusive. While a discount is open the requested
         * execution date by default, and no later day is possible; else none by default.
         *
         * @param expiresOn the day, in the client's zone
         * @return this builder
         */
        public Builder expiresOn(LocalDate expiresOn) {
            this.expiresOn = Objects.requireNonNull(expiresOn, "expiresOn");
            return this;
        }

        /**
         * Sets the client's bank. Not known by default.
         *
         * @param bic its BIC, 8 or 11 characters
         * @return this builder
         * @throws IllegalArgumentException if it is not a BIC
         */
        public Builder debtorAgent(String bic) {
            this.debtorAgent = checkedBic("debtor agent", bic);
            return this;
        }

        /**
         * Sets the client's account. Not known by default.
         *
         * @param iban its IBAN, with or without spaces
         * @return this builder
         * @throws IllegalArgumentException if it is not an IBAN
         */
        public Builder debtorAccount(String iban) {
            if (!Rules.isIban(iban)) {
                throw new IllegalArgumentException("debtor account (" + Mask.account(iban) + ") must be an IBAN");
            }
            this.debtorAccount = iban.codePoints()
                    .filter(c -> !Character.isSpaceChar(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return this;
        }

        /**
         * Sets the payee's bank. That of the method by default, as far as the method names one.
         *
         * @param bic its BIC, 8 or 11 characters
         * @return this builder
         * @throws IllegalArgumentException if it is not a BIC
         */
        public Builder creditorAgent(String bic) {
            this.creditorAgent = checkedBic("creditor agent", bic);
            return this;
        }

        private static String checkedBic(String field, String bic) {
            if (!BIC.matcher(bic).matches()) {
                throw new IllegalArgumentException(field + " (" + Mask.forPath(field, bic)
                        + ") must be a BIC of 8 or 11 capitals and digits, such as COBADEFFXXX");
            }
            return bic;
        }

        /**
         * Builds the message.
         *
         * @return the message
         * @throws IllegalArgumentException if nothing is due, if the method cannot carry the currency or is not one of
         *     the request's, or if the expiry date is over, or later than an open discount allows
         */
        public PaymentActivationRequest build() {
            return new PaymentActivationRequest(this);
        }
    }
}
