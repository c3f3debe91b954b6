package io.github.payreq.check;

import io.github.payreq.contact.History;
import io.github.payreq.party.Client;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateTerms;
import io.github.payreq.terms.RateTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Decides and charges, often and on several threads, a few days after a due date, in a JVM of its own. */
final class StaleDataProbe {

    private static final int TIMES = 500;

    private StaleDataProbe() {}

    public static void main(String[] args) {
        LocalDate dueOn = LocalDate.parse(args[0]);
        Instant now = dueOn.plusDays(4)
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
        IntStream.range(0, TIMES).parallel().forEach(time -> {
            decide(request(dueOn, "RU", ""), now);
            decide(request(dueOn, "DE", ""), now);
            decide(request(dueOn, "DE", "BY"), now);
            decide(request(dueOn, "DE", "BE"), now);
            LateCharges.of(Situation.of(request(dueOn, "RU", ""), History.none(), now));
            RateTable.of(
                            "rates of the host",
                            LocalDate.parse("2026-12-31"),
                            List.of(new RateTable.Row(LocalDate.parse("2026-01-01"), BigDecimal.ONE)))
                    .on(dueOn);
        });
        System.out.println("done");
    }

    private static PaymentRequest request(LocalDate dueOn, String country, String region) {
        Client.Builder client = Client.builder("client-of-the-probe")
                .business()
                .email("somebody@client.example")
                .timeZone(ZoneId.of("Europe/Berlin"))
                .country(country);
        if (!region.isEmpty()) {
            client.region(region);
        }
        return Requests.small()
                .client(client.build())
                .invoice(Requests.smallInvoice().issuedOn(dueOn.minusDays(14)).build())
                .dueOn(dueOn)
                .lateTerms(new LateTerms("RU_395"))
                .build();
    }

    private static void decide(PaymentRequest request, Instant now) {
        EscalationPolicy.standard().decide(Situation.of(request, History.none(), now));
    }
}
