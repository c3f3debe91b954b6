package io.github.payreq.rtp;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.request.PaymentRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * What the client's bank says about a request to pay: the ISO 20022 message {@code pain.014}
 * (CreditorPaymentActivationRequestStatusReport), in any of its versions. {@link #answers} makes a contact event of it
 * where it carries the client's own answer.
 *
 * <p>Reading is lenient: elements that payreq does not need are skipped. What is read must be there once and make sense.
 * A time without an offset is taken to be in a zone that the caller names.
 *
 * <p>Sources: schema pain.014.001.07; the external code sets of ISO 20022 (ExternalPaymentTransactionStatus1Code,
 * ExternalStatusReason1Code); EPC SEPA Request-to-Pay scheme (EPC014-20).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param messageId the report's own id ({@code MsgId})
 * @param createdAt when the report was made ({@code CreDtTm})
 * @param originalMessageId the id of the request to pay ({@code OrgnlMsgId})
 * @param originalEndToEndId the end-to-end id of the request to pay ({@code OrgnlEndToEndId})
 * @param status the status of the transaction, else that of its group, such as {@code ACCP} or {@code RJCT}
 * @param reasons the reasons for the status, in the order of the report
 * @param acceptedAmount the sum that the client accepted to pay, if the report states one ({@code AccptdAmt})
 * @param originalAmount the sum that was asked for, if the report repeats it ({@code InstdAmt})
 * @param requestedExecutionOn the day of execution, if the report names it ({@code ReqdExctnDt})
 * @param decidedAt when the client decided ({@code DbtrDcsnDtTm})
 */
public record PaymentActivationStatus(
        String messageId,
        Instant createdAt,
        String originalMessageId,
        Optional<String> originalEndToEndId,
        String status,
        List<Reason> reasons,
        Optional<Money> acceptedAmount,
        Optional<Money> originalAmount,
        Optional<LocalDate> requestedExecutionOn,
        Optional<Instant> decidedAt) {

    /** The client accepted: at the level of the request to pay, or since the payment is on its way. */
    private static final Set<String> ACCEPTED = Set.of("ACCP", "ACWC", "ACSP", "ACSC", "ACCC");

    private static final String REJECTED = "RJCT";

    /** {@code EDNA}: the requested execution date is not accepted. */
    private static final Set<String> OTHER_DAY = Set.of("EDNA");

    /**
     * What a talk settles. {@code AM09}: not the sum that was agreed; {@code APAR}: already paid; {@code BE05},
     * {@code RQNR}, {@code UCRD}: the payee or the request is not recognised; {@code SNRD}: nothing was delivered yet.
     */
    private static final Set<String> TO_BE_SETTLED = Set.of("AM09", "APAR", "BE05", "RQNR", "UCRD", "SNRD");

    /** The client's refusal. {@code CUST}: the debtor's decision; {@code MS02}: no reason given; {@code UPAY}: unjustified. */
    private static final Set<String> REFUSED = Set.of("CUST", "MS02", "UPAY");

    /**
     * What came too late or a second time, and so is no new answer: {@code AEXR} expired, {@code ALAC} already accepted,
     * {@code ARFR} already refused, {@code ARJR} already rejected, {@code EDTR} expiry date reached.
     */
    private static final Set<String> NO_NEW_ANSWER = Set.of("AEXR", "ALAC", "ARFR", "ARJR", "EDTR");

    /**
     * A reason for a status.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param code a code of ISO 20022, such as {@code AM04}, or a proprietary one; empty if there are words alone
     * @param information what else is said, possibly nothing
     */
    public record Reason(Optional<String> code, List<String> information) {
        /**
         * Copies the list.
         *
         * @param code as in the record
         * @param information as in the record
         */
        public Reason {
            Objects.requireNonNull(code, "code");
            information = List.copyOf(information);
        }

        private String asText() {
            String words = String.join(" ", information);
            return code.map(known -> words.isEmpty() ? known : known + ": " + words)
                    .orElse(words);
        }

        /** Without the words, which may be personal. */
        @Override
        public String toString() {
            return "Reason[" + code.orElse("") + "]";
        }
    }

    /**
     * Copies the list.
     *
     * @param messageId as in the record
     * @param createdAt as in the record
     * @param originalMessageId as in the record
     * @param originalEndToEndId as in the record
     * @param status as in the record
     * @param reasons as in the record
     * @param acceptedAmount as in the record
     * @param originalAmount as in the record
     * @param requestedExecutionOn as in the record
     * @param decidedAt as in the record
     */
    public PaymentActivationStatus {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(originalMessageId, "originalMessageId");
        Objects.requireNonNull(originalEndToEndId, "originalEndToEndId");
        Objects.requireNonNull(status, "status");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(acceptedAmount, "acceptedAmount");
        Objects.requireNonNull(originalAmount, "originalAmount");
        Objects.requireNonNull(requestedExecutionOn, "requestedExecutionOn");
        Objects.requireNonNull(decidedAt, "decidedAt");
    }

    /**
     * Reads a report whose times have an offset, as the SEPA scheme wants them; one without is taken for UTC.
     *
     * @param report the XML document, at most 1 MiB; it stays open
     * @return the report
     * @throws IOException if the stream cannot be read
     * @throws MalformedStatusReportException if it is not such a report
     */
    public static PaymentActivationStatus read(InputStream report) throws IOException {
        return read(report, ZoneOffset.UTC);
    }

    /**
     * Reads a report.
     *
     * @param report the XML document, at most 1 MiB; it stays open
     * @param zone the zone of times that have no offset, such as that of the bank
     * @return the report
     * @throws IOException if the stream cannot be read
     * @throws MalformedStatusReportException if it is not such a report
     */
    public static PaymentActivationStatus read(InputStream report, ZoneId zone) throws IOException {
        return StatusReportReader.read(report, zone);
    }

    /**
     * Makes contact events of the client's own answer.
     *
     * <table>
     * <caption>What becomes of a report</caption>
     * <tr><th>Report</th><th>Event</th></tr>
     * <tr><td>accepted (ACCP, ACWC, ACSP, ACSC, ACCC)</td><td>a promise of all that is due</td></tr>
     * <tr><td>accepted with another sum than the one asked for</td><td>a promise of that sum</td></tr>
     * <tr><td>rejected (RJCT), the execution date is not accepted (EDNA)</td><td>more time</td></tr>
     * <tr><td>rejected for what a talk settles: another sum was agreed (AM09), already paid (APAR), payee or request not
     * recognised (BE05, RQNR, UCRD), not delivered yet (SNRD)</td><td>talk</td></tr>
     * <tr><td>rejected by the client (CUST, MS02, UPAY, or any reason with the time of the client's decision)</td>
     * <td>decline</td></tr>
     * <tr><td>anything else: received, presented, pending, expired, rejected by a bank</td><td>none</td></tr>
     * </table>
     *
     * <p>An acceptance is a promise and not a payment; that is recorded when the money is there. The promise is for the
     * day of execution that the report names, else for the due date, but not for a day before the answer. A reminder must
     * not say that a client declined when it was the bank that could not deliver, so a rejection counts as the client's
     * only where the report shows that it is.
     *
     * <p>The event's id is made of the ids of the request to pay and of the report, so that a report that is read twice
     * counts once.
     *
     * @param request the request that the request to pay was made of
     * @return the answer, or an empty list
     * @throws IllegalArgumentException if the sum accepted is in another currency than the request's
     */
    public List<ContactEvent> answers(PaymentRequest request) {
        String event = "pain.014/" + originalMessageId + "/" + messageId;
        Optional<String> about = Optional.of(request.id());
        if (ACCEPTED.contains(status)) {
            return promise(event, request).stream().toList();
        }
        if (!status.equals(REJECTED) || hasReason(NO_NEW_ANSWER)) {
            return List.of();
        }
        if (hasReason(OTHER_DAY)) {
            return List.of(new ContactEvent.MoreTime(event, createdAt, about, Optional.empty(), note()));
        }
        if (hasReason(TO_BE_SETTLED)) {
            return List.of(new ContactEvent.Talk(event, createdAt, about, note()));
        }
        if (hasReason(REFUSED) || decidedAt.isPresent()) {
            return List.of(new ContactEvent.Decline(event, createdAt, about, note()));
        }
        return List.of();
    }

    private Optional<ContactEvent> promise(String event, PaymentRequest request) {
        Optional<Money> part = acceptedAmount.filter(
                accepted -> originalAmount.filter(accepted::equals).isEmpty());
        part.ifPresent(sum -> {
            if (!sum.isSameCurrency(request.invoice().total())) {
                throw new IllegalArgumentException("AccptdAmt (" + sum + ") must be in the currency of request "
                        + request.id() + ", "
                        + request.invoice().total().getCurrencyUnit());
            }
        });
        if (acceptedAmount.filter(Money::isZero).isPresent()) {
            return Optional.empty();
        }
        LocalDate answered = createdAt.atZone(request.zone()).toLocalDate();
        LocalDate execution = requestedExecutionOn.orElse(request.dueOn());
        LocalDate payBy = execution.isBefore(answered) ? answered : execution;
        return Optional.of(new ContactEvent.Promise(event, createdAt, Optional.of(request.id()), payBy, part, note()));
    }

    private boolean hasReason(Set<String> codes) {
        return reasons.stream().flatMap(reason -> reason.code().stream()).anyMatch(codes::contains);
    }

    private Optional<String> note() {
        return Optional.of(reasons.stream().map(Reason::asText).collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty());
    }

    /** Without sums and words. */
    @Override
    public String toString() {
        return "PaymentActivationStatus[" + messageId + ", " + status + " of " + originalMessageId + ", " + reasons
                + "]";
    }
}
