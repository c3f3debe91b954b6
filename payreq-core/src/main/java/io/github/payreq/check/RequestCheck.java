package io.github.payreq.check;

import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.Finding.Severity;
import io.github.payreq.party.AccountManager;
import io.github.payreq.request.Benefit;
import io.github.payreq.request.Bonus;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Question;
import io.github.payreq.request.RecordedPayment;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a valid request on a day: what would make a message untrue (errors, which block) and what would make it weaker
 * (warnings, which inform). The faults of the facts themselves are reported when the request is built.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class RequestCheck {

    private final Situation situation;
    private final PaymentRequest request;
    private final String language;
    private final List<Finding> findings = new ArrayList<>();

    private RequestCheck(Situation situation, String language) {
        this.situation = situation;
        this.language = language;
        this.request = situation.request();
    }

    /**
     * Checks a situation.
     *
     * @param situation the request with what has happened, on a day
     * @return the findings, ordered by path; empty if there is nothing to say
     */
    public static List<Finding> of(Situation situation) {
        return of(situation, situation.request().messageLanguage());
    }

    /**
     * Checks a situation for a message in another language than the request's.
     *
     * @param situation the request with what has happened, on a day
     * @param language the language of the message, BCP 47
     * @return the findings, in the request's language, ordered by path; empty if there is nothing to say
     */
    public static List<Finding> of(Situation situation, String language) {
        RequestCheck check = new RequestCheck(situation, language);
        check.lastPayment();
        check.recordedPayments();
        check.methods();
        check.contact();
        check.asOf();
        check.texts();
        check.findings.addAll(LateFindings.ofTerms(situation));
        return check.findings.stream().sorted().toList();
    }

    private void lastPayment() {
        request.client().history().lastPaidOn().ifPresent(day -> {
            if (day.isAfter(situation.today())) {
                error("client.history.lastPaidOn", "LAST_PAYMENT_IN_FUTURE", day, Map.of("today", situation.today()));
            }
        });
    }

    private void recordedPayments() {
        List<RecordedPayment> payments = request.invoice().payments();
        for (int i = 0; i < payments.size(); i++) {
            LocalDate day = payments.get(i).on();
            if (day.isAfter(situation.today())) {
                error("invoice.payments[" + i + "].on", "PAYMENT_IN_FUTURE", day, Map.of("today", situation.today()));
            }
        }
    }

    private void methods() {
        if (!situation.amountDue().isSettled() && situation.rankedMethods().isEmpty()) {
            error(
                    "methods",
                    "NO_METHOD_FOR_SUM",
                    null,
                    Map.of("amount", situation.amountDue().amount()));
        }
        if (request.methods().size() == 1) {
            warning("methods", "ONE_METHOD", null, Map.of());
        }
    }

    private void contact() {
        Optional<AccountManager> manager = request.payee().manager();
        boolean reachable = manager.flatMap(AccountManager::phone)
                .or(() -> manager.flatMap(AccountManager::email))
                .isPresent();
        if (!reachable) {
            warning("payee.manager", "NO_CONTACT", null, Map.of());
        }
    }

    private void asOf() {
        Invoice invoice = request.invoice();
        if (invoice.paid().isPositive() && invoice.asOf().isEmpty()) {
            warning("invoice.paid", "PAID_WITHOUT_AS_OF", invoice.paid(), Map.of("asOf", invoice.issuedOn()));
        }
    }

    /** Facts are quoted in whatever language they are; the rest is left out of a message in another language. */
    private void texts() {
        request.reason().ifPresent(reason -> text("reason.text", reason.text()));
        List<Benefit> benefits = request.benefits();
        for (int i = 0; i < benefits.size(); i++) {
            if (benefits.get(i) instanceof Bonus bonus) {
                text("benefits[" + i + "].bonus", bonus.bonus());
            }
        }
        List<Question> questions = request.questions();
        for (int i = 0; i < questions.size(); i++) {
            text("questions[" + i + "].question", questions.get(i).question());
            text("questions[" + i + "].answer", questions.get(i).answer());
        }
    }

    private void text(String path, LocalizedText text) {
        if (text.in(language, request.messageLanguage()).isEmpty()) {
            warning(path, "TEXT_NOT_IN_LANGUAGE", null, Map.of("language", language));
        }
    }

    private void error(String path, String code, @Nullable Object seen, Map<String, ?> parameters) {
        findings.add(Finding.of(request.messageLanguage(), path, code, Severity.ERROR, seen, parameters));
    }

    private void warning(String path, String code, @Nullable Object seen, Map<String, ?> parameters) {
        findings.add(Finding.of(request.messageLanguage(), path, code, Severity.WARNING, seen, parameters));
    }
}
