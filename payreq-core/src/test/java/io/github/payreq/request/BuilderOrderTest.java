package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.method.PaymentLink;
import io.github.payreq.party.Client;
import io.github.payreq.party.PersonName;
import io.github.payreq.terms.LateTerms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BuilderOrderTest {

    private static final List<Consumer<PaymentRequest.Builder>> REQUEST = List.of(
            builder -> builder.language("ru"),
            builder -> builder.client(Requests.smallClient().build()),
            builder -> builder.payee(Requests.smallPayee().build()),
            builder -> builder.invoice(Requests.smallInvoice().build()),
            builder -> builder.dueOn(LocalDate.parse("2026-11-30")),
            builder -> builder.benefit(EarlyPaymentDiscount.percent("2", LocalDate.parse("2026-11-20"))),
            builder -> builder.help(Help.builder().instalments(true).build()),
            builder -> builder.lateTerms(new LateTerms("DE")),
            builder -> builder.payBy(PaymentLink.card("https://pay.example/1").build()));

    private static final List<Consumer<Client.Builder>> CLIENT = List.of(
            Client.Builder::business,
            builder -> builder.person(PersonName.of("Anna", "Weber")),
            builder -> builder.email("anna@example.com"),
            builder -> builder.timeZone(ZoneId.of("Europe/Berlin")),
            builder -> builder.language("de"));

    @Provide
    Arbitrary<List<Consumer<PaymentRequest.Builder>>> requestSteps() {
        return Arbitraries.shuffle(REQUEST);
    }

    @Provide
    Arbitrary<List<Consumer<Client.Builder>>> clientSteps() {
        return Arbitraries.shuffle(CLIENT);
    }

    private static PaymentRequest request(List<Consumer<PaymentRequest.Builder>> steps) {
        PaymentRequest.Builder builder = PaymentRequest.builder("1");
        steps.forEach(step -> step.accept(builder));
        return builder.build();
    }

    private static Client client(List<Consumer<Client.Builder>> steps) {
        Client.Builder builder = Client.builder("1");
        steps.forEach(step -> step.accept(builder));
        return builder.build();
    }

    @Property(tries = 200)
    void theOrderOfCallsDoesNotMatterForARequest(@ForAll("requestSteps") List<Consumer<PaymentRequest.Builder>> steps) {
        assertThat(request(steps)).isEqualTo(request(REQUEST)).hasSameHashCodeAs(request(REQUEST));
    }

    @Property(tries = 100)
    void theOrderOfCallsDoesNotMatterForAClient(@ForAll("clientSteps") List<Consumer<Client.Builder>> steps) {
        assertThat(client(steps)).isEqualTo(client(CLIENT)).hasSameHashCodeAs(client(CLIENT));
    }

    @Property(tries = 100)
    void whatIsMissingIsReportedInTheSameOrder(@ForAll("requestSteps") List<Consumer<PaymentRequest.Builder>> steps) {
        PaymentRequest.Builder broken = PaymentRequest.builder("1");
        steps.stream().skip(1).forEach(step -> step.accept(broken));

        assertThat(Faults.findings(broken)).isSorted();
    }
}
