package io.github.payreq.templates.internal;

import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.RecordedPayment;
import io.github.payreq.request.Situation;
import io.github.payreq.request.StatementOfAccount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the statement of account of situations: from the first invoice or payment up to what is known now. */
public final class Statements {

    private Statements() {}

    /**
     * Makes a statement.
     *
     * @param situations the situations, at least one, of one client
     * @return the statement
     */
    public static StatementOfAccount of(List<Situation> situations) {
        LocalDate to = situations.stream()
                .flatMap(Statements::known)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate from = situations.stream()
                .map(Situation::request)
                .flatMap(Statements::begun)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(to))
                .orElse(to);
        return StatementOfAccount.of(
                situations.stream().map(Situation::request).toList(),
                situations.get(0).clientHistory(),
                from,
                to);
    }

    /** Today, or the day up to which the sum paid is known. */
    private static Stream<LocalDate> known(Situation situation) {
        return Stream.concat(
                Stream.of(situation.today()),
                situation.request().invoice().asOf().stream()
                        .map(asOf -> asOf.atZone(situation.zone()).toLocalDate()));
    }

    private static Stream<LocalDate> begun(PaymentRequest request) {
        Invoice invoice = request.invoice();
        return Stream.concat(
                Stream.of(invoice.issuedOn()), invoice.payments().stream().map(RecordedPayment::on));
    }
}
