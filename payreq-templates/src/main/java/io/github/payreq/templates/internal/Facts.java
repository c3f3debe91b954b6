package io.github.payreq.templates.internal;

import io.github.payreq.check.AgreedInstalments;
import io.github.payreq.check.OpenPromise;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Occasion;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.paycode.PayCodes;
import io.github.payreq.request.AmountDue;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.request.OpenInstalment;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the texts can say about one situation in one language: every value once, under the name of its placeholder. What
 * is not known is not set.
 */
final class Facts {

    private final Situation situation;
    private final Texts texts;
    private final Frame frame = new Frame(Argument.VOCABULARY);
    private final Address address;
    private final Optional<AgreedInstalments> agreed;
    private final StringBuilder scratch = new StringBuilder(256);
    private final IdentityHashMap<PaymentMethod, PayCodes> codes = new IdentityHashMap<>(4);
    private final boolean showsCodes;
    private @Nullable String purpose;

    Facts(Situation situation, Texts texts) {
        this(situation, texts, Channel.EMAIL);
    }

    Facts(Situation situation, Texts texts, Channel channel) {
        this.situation = situation;
        this.texts = texts;
        this.showsCodes = channel == Channel.EMAIL || channel == Channel.LETTER;
        this.address = texts.address(request().client());
        this.agreed = AgreedInstalments.of(situation);
        frame.put(Argument.CHANNEL, Keys.of(channel));
        putParties();
        putInvoice();
        putAmounts();
        putEvents();
    }

    private void putParties() {
        frame.put(Argument.NAME, address.name());
        frame.put(Argument.GENDER, address.gender());
        request().client().organization().ifPresent(name -> frame.put(Argument.ORGANIZATION, name));
        frame.put(Argument.PAYEE, request().payee().displayName());
        frame.put(Argument.PAID_INVOICES, request().client().history().paidInvoices());
    }

    private void putInvoice() {
        Invoice invoice = request().invoice();
        frame.put(Argument.NUMBER, invoice.number());
        frame.put(Argument.ISSUED_ON, invoice.issuedOn());
        invoice.subject().map(this::quoted).ifPresent(subject -> frame.put(Argument.SUBJECT, subject));
        frame.put(Argument.TOTAL, invoice.total());
        frame.put(Argument.DUE_ON, situation.dueOn());
        frame.put(Argument.DUE_ON_SHORT, situation.dueOn());
        frame.put(Argument.DAYS, Math.abs(situation.daysUntilDue()));
    }

    private void putAmounts() {
        AmountDue due = situation.amountDue();
        frame.put(Argument.AMOUNT, due.asked());
        frame.put(Argument.AMOUNT_PLAIN, due.asked());
        frame.put(Argument.OPEN, due.amount());
        frame.put(Argument.OPEN_PLAIN, due.amount());
        frame.put(Argument.REMAINING, due.amount().minus(due.asked()));
        due.instalment().ifPresent(this::putInstalment);
        frame.put(Argument.PAID, due.paid().plus(due.credited()));
        frame.put(Argument.OVERPAID, due.overpaid());
        due.discount().ifPresent(discount -> {
            discount.terms().percent().ifPresent(percent -> frame.put(Argument.PERCENT, percent));
            frame.put(Argument.SAVING, discount.saving());
            frame.put(Argument.REDUCED, discount.reduced());
            frame.put(Argument.REDUCED_PLAIN, discount.reduced());
            frame.put(Argument.DISCOUNT_UNTIL, discount.lastDay());
            frame.put(Argument.DISCOUNT_UNTIL_SHORT, discount.lastDay());
        });
    }

    private void putInstalment(OpenInstalment instalment) {
        frame.put(Argument.INSTALMENT, instalment.number());
        frame.put(Argument.INSTALMENTS, instalment.count());
        frame.put(Argument.LAST_INSTALMENT, Math.max(instalment.number(), instalmentsThatHaveCome()));
    }

    private long instalmentsThatHaveCome() {
        return situation
                .history()
                .latest(ContactEvent.Instalments.class)
                .map(agreement -> agreement.plan().stream()
                        .filter(part -> !part.dueOn().isAfter(situation.today()))
                        .count())
                .orElse(0L);
    }

    private void putEvents() {
        latestPayment().ifPresent(payment -> {
            frame.put(Argument.RECEIVED, payment.amount());
            frame.put(Argument.RECEIVED_ON, dayOf(payment));
        });
        if (latestPayment().isEmpty() && request().invoice().paid().isPositive()) {
            frame.put(Argument.RECEIVED, request().invoice().paid());
        }
        OpenPromise.of(situation).ifPresent(promise -> {
            frame.put(Argument.PROMISED, promise.amount());
            frame.put(Argument.PROMISED_ON, promise.payBy());
            frame.put(Argument.PROMISED_ON_SHORT, promise.payBy());
        });
    }

    private Optional<ContactEvent.Payment> latestPayment() {
        return situation.history().latest(ContactEvent.Payment.class);
    }

    private LocalDate dayOf(ContactEvent event) {
        return event.at().atZone(situation.zone()).toLocalDate();
    }

    /** Adds what is known about the message as a whole. */
    Facts put(Argument argument, long value) {
        frame.put(argument, value);
        return this;
    }

    /** Adds what is known about the message as a whole. */
    Facts put(Argument argument, LocalDate value) {
        frame.put(argument, value);
        return this;
    }

    /** Adds what is known about the message as a whole. */
    Facts put(Argument argument, String value) {
        frame.put(argument, value);
        return this;
    }

    /** The instalments that a message can confirm. */
    Optional<AgreedInstalments> agreed() {
        return agreed;
    }

    /** Whether the sum is for more than one instalment. */
    boolean severalInstalmentsHaveCome() {
        return situation
                .amountDue()
                .instalment()
                .filter(instalment -> instalmentsThatHaveCome() > instalment.number())
                .isPresent();
    }

    /** The occasion in the keys of the texts; where an instalment is meant and not the invoice, there are texts of their own. */
    String keyOf(Occasion occasion) {
        boolean isInstalment = occasion == Occasion.PROMISE_NOTED
                ? agreed.isPresent()
                : occasion.asks() && situation.amountDue().instalment().isPresent();
        return (isInstalment ? "instalment." : "") + Keys.of(occasion);
    }

    Situation situation() {
        return situation;
    }

    PaymentRequest request() {
        return situation.request();
    }

    Address address() {
        return address;
    }

    String language() {
        return texts.locale().language();
    }

    /** The codes of a method; what goes with the payment is worded as in the text. */
    PayCodes codes(PaymentMethod method) {
        return codes.computeIfAbsent(method, one -> PayCodes.of(situation, one, purpose()));
    }

    /** What goes with a payment that has no purpose of its own. */
    String purpose() {
        if (purpose == null) {
            purpose = say("method.purpose");
        }
        return purpose;
    }

    /** Where the client taps to pay by a method. Hardly any bank reads payto, so that no text has such a link. */
    Optional<String> link(PaymentMethod method) {
        Optional<String> link = showsCodes ? codes(method).link() : PayCodes.link(situation, method, purpose());
        return link.filter(text -> !text.startsWith("payto:"));
    }

    /** Whether the language is written from right to left. */
    boolean isRightToLeft() {
        return texts.locale().isRightToLeft();
    }

    boolean has(Argument argument) {
        return frame.has(argument);
    }

    /** A sum as this language writes it. */
    String money(Money sum) {
        scratch.setLength(0);
        texts.locale().appendMoney(scratch, sum);
        return scratch.toString();
    }

    /** A text with the facts in it. */
    String say(String key) {
        return texts.render(key, frame, scratch);
    }

    /** A text with a few values of its own in it, such as a line of a list. */
    String say(String key, Frame values) {
        return texts.render(key, values, scratch);
    }

    /** A text with one text in it. */
    String say(String key, Argument argument, String value) {
        return texts.render(key, Frame.few().put(argument, value), scratch);
    }

    /** A host's text in the language of the message; without it, what belongs to it is left out. */
    Optional<String> inLanguage(LocalizedText text) {
        return text.in(language(), request().messageLanguage());
    }

    /** A host's text as a fact: in the language of the message, else as it is written, in quotation marks. */
    String quoted(LocalizedText text) {
        return inLanguage(text)
                .orElseGet(() ->
                        say("quote", Argument.TEXT, text.asWritten(request().messageLanguage())));
    }

    /** Two sentences, one after the other. */
    String together(String first, String second) {
        return first + texts.render("sentence.gap") + second;
    }

    /** A host's sentence with its full stop. */
    String sentence(String text) {
        return text.isEmpty() || ".!?…。！？।؟".indexOf(text.charAt(text.length() - 1)) >= 0
                ? text
                : text + texts.render("sentence.end");
    }
}
