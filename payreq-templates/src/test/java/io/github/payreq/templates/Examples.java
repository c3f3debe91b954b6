package io.github.payreq.templates;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** The example requests of the quickstart, which are part of the project. */
final class Examples {

    private static final Path FOLDER = Path.of("../payreq-examples/quickstart/src/main/resources");

    private Examples() {}

    static PaymentRequest request(String name) {
        return PayreqJson.mapper().readValue(FOLDER.resolve(name + ".json"), PaymentRequest.class);
    }

    static Situation on(String day, PaymentRequest request, ContactEvent... events) {
        return Situation.on(request, History.of(events), LocalDate.parse(day));
    }

    static Situation on(String day, String name, ContactEvent... events) {
        return on(day, request(name), events);
    }

    static ContactEvent payment(String at, String amount) {
        return new ContactEvent.Payment("payment-" + at, Instant.parse(at), Optional.empty(), Money.parse(amount));
    }

    static ContactEvent promise(String at, String payBy) {
        return new ContactEvent.Promise(
                "promise-" + at,
                Instant.parse(at),
                Optional.empty(),
                LocalDate.parse(payBy),
                Optional.empty(),
                Optional.empty());
    }
}
