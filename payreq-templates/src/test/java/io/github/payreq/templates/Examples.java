package io.github.payreq.templates;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** The example requests of the quickstart, which are part of the project. */
public final class Examples {

    private static final Path FOLDER = Path.of("../payreq-examples/quickstart/src/main/resources");

    private Examples() {}

    public static PaymentRequest request(String name) {
        return PayreqJson.mapper().readValue(FOLDER.resolve(name + ".json"), PaymentRequest.class);
    }

    public static Situation on(String day, PaymentRequest request, ContactEvent... events) {
        return Situation.on(request, History.of(events), LocalDate.parse(day));
    }

    public static Situation on(String day, String name, ContactEvent... events) {
        return on(day, request(name), events);
    }

    /** The invoice of the studio on a day on which the occasion fits. */
    public static Situation at(Occasion occasion) {
        ContactEvent payment = payment("2026-11-23T10:00:00Z", "RUB 2000.00");
        return switch (occasion) {
            case REQUEST -> on("2026-11-24", "logo-ru");
            case UPCOMING -> on("2026-12-01", "logo-ru");
            case DUE_TODAY -> on("2026-12-04", "logo-ru");
            case OVERDUE -> on("2026-12-05", "logo-ru", payment);
            case OVERDUE_AGAIN -> on("2026-12-11", "logo-ru", payment);
            case FINAL_NOTICE -> on("2027-01-03", "logo-ru");
            case THANKS -> on("2026-11-24", "logo-ru", payment);
            case STATEMENT -> on("2026-12-09", "logo-ru", payment);
            case PROMISE_NOTED -> on("2026-12-09", "logo-ru", promise("2026-12-09T10:00:00Z", "2026-12-11"));
        };
    }

    public static ContactEvent payment(String at, String amount) {
        return new ContactEvent.Payment("payment-" + at, Instant.parse(at), Optional.empty(), Money.parse(amount));
    }

    public static ContactEvent promise(String at, String payBy) {
        return new ContactEvent.Promise(
                "promise-" + at,
                Instant.parse(at),
                Optional.empty(),
                LocalDate.parse(payBy),
                Optional.empty(),
                Optional.empty());
    }
}
