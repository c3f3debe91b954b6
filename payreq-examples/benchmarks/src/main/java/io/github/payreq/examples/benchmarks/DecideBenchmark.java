package io.github.payreq.examples.benchmarks;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.policy.ClientPlan;
import io.github.payreq.policy.ContactRules;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decisions about a client with three open requests and thirty events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecideBenchmark {

    private static final Instant NOW = Instant.parse("2027-01-20T10:00:00Z");

    private final EscalationPolicy policy = EscalationPolicy.standard().toBuilder()
            .within(ContactRules.PRUDENT_B2B, ContactRules.RU_230FZ)
            .build();
    private final ClientPlan plan = ClientPlan.of(policy);
    private final List<PaymentRequest> requests = List.of(request("a", 4), request("b", 9), request("c", 20));
    private final History history = history();
    private final List<Situation> situations = requests.stream()
            .map(request -> Situation.of(request, history, NOW))
            .toList();
    private final Situation first = situations.get(0);

    private static PaymentRequest request(String id, int day) {
        return PaymentRequest.builder(id)
                .language("en")
                .client(Client.builder("client")
                        .organization("Client Ltd")
                        .business()
                        .email("accounts@client.example")
                        .phone("+442071838750")
                        .country("GB")
                        .timeZone(ZoneId.of("Europe/London"))
                        .build())
                .payee(Payee.builder("Payee Ltd").country("GB").build())
                .invoice(Invoice.builder("INV-" + id)
                        .issuedOn(LocalDate.of(2026, 11, 20))
                        .total(Money.parse("GBP 1000.00"))
                        .build())
                .dueOn(LocalDate.of(2026, 12, day))
                .payBy(PaymentLink.card("https://pay.example/" + id).build())
                .build();
    }

    /** Eighteen messages, six notes, three part payments and three promises, spread over the requests. */
    private static History history() {
        List<ContactEvent> events = new ArrayList<>();
        List<String> ids = List.of("a", "b", "c");
        for (int i = 0; i < 30; i++) {
            Instant at = Instant.parse("2026-11-20T09:00:00Z").plus(Duration.ofHours(17L * i));
            Optional<String> request = Optional.of(ids.get(i % 3));
            String id = "e" + i;
            events.add(
                    switch (i % 10) {
                        case 7 -> new ContactEvent.Payment(id, at, request, Money.parse("GBP 10.00"));
                        case 8 -> new ContactEvent.Note(id, at, request, "note");
                        case 4 ->
                            new ContactEvent.Promise(
                                    id, at, request, LocalDate.of(2026, 12, 1), Optional.empty(), Optional.empty());
                        case 2 -> new ContactEvent.Delivered(id, at, request, Optional.of("key"));
                        default ->
                            new ContactEvent.Sent(
                                    id,
                                    at,
                                    request,
                                    i < 15 ? "request" : "heads-up",
                                    Channel.EMAIL,
                                    Optional.of(request.get() + "/0/" + (i < 15 ? "request" : "heads-up") + "/" + i),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty());
                    });
        }
        return History.of(events);
    }

    /**
     * One decision; the situation is there.
     *
     * @return the decision
     */
    @Benchmark
    public Decision decide() {
        return policy.decide(first);
    }

    /**
     * One decision, from the history on: sums are added up and events of others left aside.
     *
     * @return the decision
     */
    @Benchmark
    public Decision situationAndDecide() {
        return policy.decide(Situation.of(requests.get(0), history, NOW));
    }

    /**
     * One decision and what every rule said.
     *
     * @return the number of explanations
     */
    @Benchmark
    public int decideAndExplain() {
        return policy.decide(first).explain().size();
    }

    /**
     * The plan for all three requests together, from the history on.
     *
     * @return the plan
     */
    @Benchmark
    public ClientPlan.Result planForTheClient() {
        return plan.decide(requests, history, NOW);
    }
}
