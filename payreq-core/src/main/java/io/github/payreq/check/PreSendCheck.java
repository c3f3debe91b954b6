package io.github.payreq.check;

import io.github.payreq.calendar.BusinessCalendar;
import io.github.payreq.check.Outgoing.Unmatched;
import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.Finding.Severity;
import io.github.payreq.constraint.Mask;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.OptOut;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact.Role;
import io.github.payreq.party.Payee;
import io.github.payreq.policy.ContactRules;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Explanation;
import io.github.payreq.policy.Reason;
import io.github.payreq.request.AmountDue;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateCharge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Checks a message against fresh facts at the moment of sending. Between the decision and the sending the client may have paid,
 * promised or disputed; the message may name a sum, a day or an account that is no longer right, or go to somebody else. Errors
 * block, warnings inform.
 *
 * <pre>{@code
 * List<Finding> findings = PreSendCheck.of(policy).check(Situation.of(request, journal.history(), clock.instant()), send, outgoing);
 * }</pre>
 *
 * <p>The policy decides again. Messages of the same decision that have gone out on other channels do not count against it, so the
 * check may be run before each channel. A consolidated message is checked once for each decision that moves on by it, with the
 * message's own keys; where requests share a ladder, give the decision of the fresh plan.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PreSendCheck {

    /** Reasons that say something about the client; any other one only makes the decision outdated. */
    private static final Set<Reason> OF_THE_CLIENT = EnumSet.of(
            Reason.PAID,
            Reason.CREDITED,
            Reason.DIRECT_DEBIT,
            Reason.DISPUTED,
            Reason.OPTED_OUT,
            Reason.DECLINED,
            Reason.PROMISED,
            Reason.MORE_TIME,
            Reason.PAUSED,
            Reason.REFUNDED);

    private final EscalationPolicy policy;

    private PreSendCheck(EscalationPolicy policy) {
        this.policy = policy;
    }

    /**
     * Checks by a policy.
     *
     * @param policy the policy that decided
     * @return the check
     */
    public static PreSendCheck of(EscalationPolicy policy) {
        return new PreSendCheck(Objects.requireNonNull(policy, "policy"));
    }

    /**
     * Checks a message.
     *
     * @param fresh the request with all that is known now, and the moment of sending
     * @param send the decision by which the message was composed
     * @param outgoing the message
     * @return the findings, in the language of the request, ordered by path; empty if it may go out
     * @throws IllegalArgumentException if the decision is about another request
     */
    public List<Finding> check(Situation fresh, Decision.Send send, Outgoing outgoing) {
        return check(fresh, send, policy.decide(withoutOwn(fresh, keys(send, outgoing))), outgoing);
    }

    /**
     * Checks a message where the policy alone does not decide, such as in a plan over several requests.
     *
     * @param fresh the request with all that is known now, and the moment of sending
     * @param send the decision by which the message was composed
     * @param again what is decided about the request now
     * @param outgoing the message
     * @return the findings, in the language of the request, ordered by path; empty if it may go out
     * @throws IllegalArgumentException if a decision is about another request
     */
    public List<Finding> check(Situation fresh, Decision.Send send, Decision again, Outgoing outgoing) {
        requireSame(fresh, send);
        requireSame(fresh, again);
        Run run = new Run(policy, fresh, send, outgoing);
        run.sentAlready();
        run.decision(again);
        run.occasion();
        run.channels();
        run.sum();
        run.dueDate();
        run.discount();
        run.accounts();
        run.recipients();
        run.attachments();
        run.unmatched();
        run.time();
        run.law();
        run.lateTerms();
        run.calendar(again);
        return run.findings.stream().sorted().distinct().toList();
    }

    private static void requireSame(Situation fresh, Decision decision) {
        if (!decision.request().equals(fresh.request().id())) {
            throw new IllegalArgumentException("decision (about " + decision.request()
                    + ") must be about the request of the situation, "
                    + fresh.request().id());
        }
    }

    private static Collection<MessageKey> keys(Decision.Send send, Outgoing outgoing) {
        return outgoing.keys().isEmpty() ? send.keys().values() : outgoing.keys();
    }

    private static Situation withoutOwn(Situation fresh, Collection<MessageKey> keys) {
        Set<String> own = new TreeSet<>();
        keys.forEach(key -> own.add(key.text()));
        List<ContactEvent> others = fresh.clientHistory().events().stream()
                .filter(event -> !(event instanceof Sent sent)
                        || sent.key().filter(own::contains).isEmpty())
                .toList();
        return Situation.of(fresh.request(), History.of(others), fresh.now());
    }

    /** One check. */
    private static final class Run {
        private final EscalationPolicy policy;
        private final Situation fresh;
        private final PaymentRequest request;
        private final Decision.Send send;
        private final Outgoing outgoing;
        private final AmountDue due;
        private final Set<Channel> channels = new TreeSet<>();
        private final List<Finding> findings = new ArrayList<>();

        Run(EscalationPolicy policy, Situation fresh, Decision.Send send, Outgoing outgoing) {
            this.policy = policy;
            this.fresh = fresh;
            this.request = fresh.request();
            this.send = send;
            this.outgoing = outgoing;
            this.due = fresh.amountDue();
            this.channels.addAll(outgoing.channels().isEmpty() ? send.channels() : outgoing.channels());
        }

        void sentAlready() {
            for (MessageKey key : keys(send, outgoing)) {
                if (channels.contains(key.channel())) {
                    fresh.clientHistory()
                            .all(Sent.class)
                            .filter(sent ->
                                    sent.key().filter(key.text()::equals).isPresent())
                            .findFirst()
                            .ifPresent(sent -> error("key", "ALREADY_SENT", key.text(), Map.of("sentAt", sent.at())));
                }
            }
        }

        void decision(Decision again) {
            Map<Reason, Optional<Instant>> reasons = reasonsOfTheClient(again);
            reasons.forEach((reason, until) -> error(
                    "request",
                    "MUST_NOT_ASK_" + reason,
                    request.id(),
                    until.map(instant -> Map.of("until", dayOf(instant))).orElse(Map.of())));
            if (reasons.isEmpty() && !isSame(again)) {
                error(
                        "decision",
                        "DECISION_OUTDATED",
                        send.stage().id(),
                        Map.of(
                                "policy",
                                policy.name(),
                                "decision",
                                again.toString(),
                                "reason",
                                again.reason().name()));
            }
        }

        private boolean isSame(Decision again) {
            return (again instanceof Decision.Send other)
                    && other.stage().id().equals(send.stage().id())
                    && (other.cycle() == send.cycle())
                    && other.keys()
                            .keySet()
                            .containsAll(channels.stream()
                                    .filter(channel -> send.channels().contains(channel)
                                            && optOut(channel).isEmpty())
                                    .toList());
        }

        /** A wait names the reason that lasts longest; the others are among its explanations. */
        private static Map<Reason, Optional<Instant>> reasonsOfTheClient(Decision again) {
            Map<Reason, Optional<Instant>> reasons = new LinkedHashMap<>();
            if (again instanceof Decision.Send) {
                return reasons;
            }
            for (Explanation note : again.explain()) {
                if (note.says() == Explanation.Verdict.DELAYS) {
                    OF_THE_CLIENT.stream()
                            .filter(reason -> reason.name().equals(note.rule()))
                            .forEach(reason -> reasons.putIfAbsent(reason, note.until()));
                }
            }
            if (OF_THE_CLIENT.contains(again.reason())) {
                reasons.putIfAbsent(
                        again.reason(),
                        again instanceof Decision.Wait wait ? Optional.of(wait.until()) : Optional.empty());
            }
            return reasons;
        }

        void occasion() {
            if (!due.isSettled()) {
                OccasionCheck.of(fresh, send.occasion()).ifPresent(findings::add);
            }
        }

        void channels() {
            for (Channel channel : channels) {
                optOut(channel)
                        .ifPresent(
                                since -> error("channels", "CHANNEL_OPTED_OUT", channel, Map.of("since", since.at())));
                if (!send.channels().contains(channel)) {
                    error("channels", "CHANNEL_NOT_DECIDED", channel, Map.of("channels", send.channels()));
                }
            }
        }

        private Optional<OptOut> optOut(Channel channel) {
            return fresh.clientHistory()
                    .all(OptOut.class)
                    .filter(one -> one.channel().filter(off -> off == channel).isPresent())
                    .findFirst();
        }

        void sum() {
            if (due.isSettled()) {
                return;
            }
            outgoing.amountAsked()
                    .filter(asked -> !asked.equals(due.toPayToday()) && !asked.equals(due.asked()))
                    .ifPresent(asked -> error(
                            "amountAsked",
                            "AMOUNT_CHANGED",
                            asked,
                            Map.of("toPayToday", due.toPayToday(), "asked", due.asked())));
        }

        void dueDate() {
            outgoing.dueOn()
                    .filter(day -> !day.equals(fresh.dueOn()))
                    .ifPresent(day -> error("dueOn", "DUE_DATE_CHANGED", day, Map.of("dueOn", fresh.dueOn())));
        }

        void discount() {
            if (outgoing.discountUntil().isEmpty()) {
                return;
            }
            LocalDate named = outgoing.discountUntil().get();
            Optional<LocalDate> open = due.discount().map(AmountDue.OpenDiscount::lastDay);
            if (fresh.today().isAfter(named)) {
                error("discountUntil", "DISCOUNT_OVER", named, Map.of("today", fresh.today()));
            } else if (!open.filter(named::equals).isPresent()) {
                error(
                        "discountUntil",
                        "DISCOUNT_CHANGED",
                        named,
                        Map.of("lastDay", open.map(LocalDate::toString).orElse("—")));
            }
        }

        void accounts() {
            Map<String, String> own = new LinkedHashMap<>();
            request.methods().stream()
                    .filter(BankTransfer.class::isInstance)
                    .map(BankTransfer.class::cast)
                    .forEach(transfer -> own.put(transfer.accountFingerprint(), Mask.account(transfer.account())));
            Optional<String> before = fresh.clientHistory()
                    .all(Sent.class)
                    .flatMap(sent -> sent.account().stream())
                    .reduce((earlier, later) -> later);
            for (String account : outgoing.accounts()) {
                String masked = own.get(account);
                if (masked == null) {
                    error("accounts", "ACCOUNT_NOT_OF_PAYEE", account, Map.of("accounts", shown(own)));
                } else if (before.isPresent()
                        && !List.of(before.get().split(",", -1)).contains(account)
                        && !outgoing.confirmedAccounts().contains(account)) {
                    error("accounts", "ACCOUNT_CHANGED", account, Map.of("before", before.get(), "account", masked));
                }
            }
        }

        private static String shown(Map<String, String> accounts) {
            List<String> shown = new ArrayList<>();
            accounts.forEach((fingerprint, masked) -> shown.add(fingerprint + " (" + masked + ")"));
            return shown.toString();
        }

        void recipients() {
            List<Recipient> all = outgoing.recipients();
            Client client = request.client();
            for (int i = 0; i < all.size(); i++) {
                Recipient one = all.get(i);
                if (Recipients.haveAddresses(one.channel())
                        && !Recipients.isOfClient(client, one.channel(), one.address())) {
                    error(
                            "recipients[" + i + "].address",
                            "RECIPIENT_UNKNOWN",
                            one.address(),
                            Map.of("client", client.id(), "channel", one.channel()));
                }
            }
            channels.stream().filter(Recipients::haveAddresses).forEach(this::recipientsOn);
        }

        private void recipientsOn(Channel channel) {
            List<Recipient> own = outgoing.recipients().stream()
                    .filter(one -> one.channel() == channel)
                    .toList();
            if (own.stream().noneMatch(one -> one.role() == Role.ACCOUNTS)) {
                error("recipients", "RECIPIENT_MISSING", null, Map.of("channel", channel, "fallback", fallback()));
                return;
            }
            for (Recipient expected : Recipients.of(request, channel)) {
                if (own.stream().noneMatch(one -> isSameAddress(one, expected))) {
                    warning("recipients", "RECIPIENT_LEFT_OUT", expected.address(), Map.of("role", expected.role()));
                }
            }
        }

        private static boolean isSameAddress(Recipient one, Recipient other) {
            return Recipients.normal(one.channel(), one.address())
                    .equals(Recipients.normal(other.channel(), other.address()));
        }

        private String fallback() {
            Payee payee = request.payee();
            return payee.manager().map(AccountManager::name).orElseGet(payee::displayName);
        }

        void attachments() {
            for (String name : new TreeSet<>(outgoing.namedAttachments())) {
                if (!outgoing.attachments().contains(name)) {
                    error(
                            "attachments",
                            "ATTACHMENT_MISSING",
                            name,
                            Map.of("attached", new TreeSet<>(outgoing.attachments())));
                }
            }
        }

        void unmatched() {
            if (due.isSettled()) {
                return;
            }
            Money toPay = due.toPayToday();
            Money total = outgoing.unmatched().stream()
                    .map(Unmatched::amount)
                    .filter(toPay::isSameCurrency)
                    .reduce(Money.zero(toPay.getCurrencyUnit()), Money::plus);
            if (!total.isLessThan(toPay)) {
                error("unmatched", "UNMATCHED_COVERS_SUM", total, Map.of("toPayToday", toPay));
                return;
            }
            for (int i = 0; i < outgoing.unmatched().size(); i++) {
                warning(
                        "unmatched[" + i + "].amount",
                        "UNMATCHED_PAYMENT",
                        outgoing.unmatched().get(i).amount(),
                        Map.of("toPayToday", toPay));
            }
        }

        void time() {
            Instant composedAt = outgoing.composedAt();
            if (fresh.now().isBefore(composedAt)) {
                error("now", "FACTS_NOT_FRESH", fresh.now(), Map.of("composedAt", composedAt));
            } else if (!dayOf(composedAt).equals(fresh.today())) {
                warning("composedAt", "COMPOSED_ON_ANOTHER_DAY", dayOf(composedAt), Map.of("today", fresh.today()));
            }
        }

        /** A set of rules that holds RU_230FZ does not change when it is added. */
        void law() {
            Client client = request.client();
            boolean isProtected =
                    !client.business() && client.country().filter("RU"::equals).isPresent();
            boolean isKept = policy.rules().stream()
                    .reduce(ContactRules::and)
                    .filter(all -> all.and(ContactRules.RU_230FZ).equals(all))
                    .isPresent();
            if (isProtected && !isKept) {
                warning("policy.rules", "RU_230FZ_MISSING", policy.rules().toString(), Map.of());
            }
        }

        void lateTerms() {
            if (LateCharge.isShownOn(send.occasion()) && !due.isSettled()) {
                findings.addAll(LateFindings.ofFinalNotice(fresh));
            }
        }

        void calendar(Decision again) {
            if (!again.isCalendarComplete()) {
                BusinessCalendar calendar = policy.calendarFor(request);
                warning(
                        "calendar",
                        "CALENDAR_STALE",
                        null,
                        Map.of(
                                "validUntil",
                                calendar.validUntil().map(LocalDate::toString).orElse("—"),
                                "today",
                                fresh.today()));
            }
        }

        private LocalDate dayOf(Instant instant) {
            return instant.atZone(fresh.zone()).toLocalDate();
        }

        private void error(String path, String code, @Nullable Object seen, Map<String, ?> parameters) {
            findings.add(Finding.of(request.messageLanguage(), path, code, Severity.ERROR, seen, parameters));
        }

        private void warning(String path, String code, @Nullable Object seen, Map<String, ?> parameters) {
            findings.add(Finding.of(request.messageLanguage(), path, code, Severity.WARNING, seen, parameters));
        }
    }
}
