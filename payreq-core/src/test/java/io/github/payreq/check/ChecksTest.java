package io.github.payreq.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Question;
import io.github.payreq.request.RecordedPayment;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateTerms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** {@link RequestCheck} and {@link OccasionCheck}. */
class ChecksTest {

    private static PaymentRequest example(String name) {
        return PayreqJson.mapper()
                .readValue(
                        Path.of("../payreq-examples/quickstart/src/main/resources/" + name + ".json"),
                        PaymentRequest.class);
    }

    private static Situation on(String day, PaymentRequest request, ContactEvent... events) {
        return Situation.on(request, History.of(events), LocalDate.parse(day));
    }

    private static List<String> brief(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.path() + " " + finding.code())
                .toList();
    }

    @Test
    void aCompleteRequestGivesNoFinding() {
        assertThat(RequestCheck.of(on("2026-11-24", example("logo-ru")))).isEmpty();
    }

    @Test
    void aLastPaymentIsNotInTheFuture() {
        assertThat(RequestCheck.of(on("2026-10-02", example("logo-ru")))).isEmpty();
        assertThat(RequestCheck.of(on("2026-10-01", example("logo-ru"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("LAST_PAYMENT_IN_FUTURE");
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                    assertThat(finding.path()).isEqualTo("client.history.lastPaidOn");
                    assertThat(finding.value()).isEqualTo("2026-10-02");
                    assertThat(finding.message()).isEqualTo("нужен день не позже сегодняшнего, 2026-10-01");
                });
    }

    @Test
    void aRecordedPaymentIsNotInTheFuture() {
        assertThat(brief(RequestCheck.of(on("2026-11-19", example("design-de")))))
                .containsExactly("ERROR invoice.payments[0].on PAYMENT_IN_FUTURE");
        assertThat(RequestCheck.of(on("2026-11-20", example("design-de")))).isEmpty();
    }

    @Test
    void oneMethodAndNoContactAreWarnings() {
        PaymentRequest rent = example("rent-ch");
        PaymentRequest lonely = rent.toBuilder()
                .payee(Payee.builder("Régie").timeZone(rent.zone()).build())
                .build();

        assertThat(brief(RequestCheck.of(on("2026-11-24", lonely))))
                .containsExactly("WARNING methods ONE_METHOD", "WARNING payee.manager NO_CONTACT");
    }

    @Test
    void aSumPaidNeedsTheMomentUpToWhichItIsKnown() {
        PaymentRequest logo = example("logo-ru");
        Invoice paid = logo.invoice().toBuilder()
                .paid(Money.parse("RUB 1000.00"))
                .payment(new RecordedPayment(LocalDate.parse("2026-11-21"), Money.parse("RUB 1000.00")))
                .build();

        assertThat(brief(RequestCheck.of(
                        on("2026-11-24", logo.toBuilder().invoice(paid).build()))))
                .containsExactly("WARNING invoice.paid PAID_WITHOUT_AS_OF");
    }

    @Test
    void textsThatAreLeftOutOfAMessageInAnotherLanguageAreNamed() {
        PaymentRequest request = example("logo-ru").toBuilder()
                .question(new Question(LocalizedText.of("Когда?"), LocalizedText.of("Завтра.")))
                .build();

        assertThat(RequestCheck.of(on("2026-11-24", request))).isEmpty();
        assertThat(brief(RequestCheck.of(on("2026-11-24", request), "en")))
                .containsExactly(
                        "WARNING questions[1].answer TEXT_NOT_IN_LANGUAGE",
                        "WARNING questions[1].question TEXT_NOT_IN_LANGUAGE");
    }

    private static List<String> late(String day, LateTerms terms) {
        PaymentRequest request = example("logo-ru").toBuilder().lateTerms(terms).build();
        List<Finding> findings = RequestCheck.of(on(day, request));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message()).doesNotContain("{"));
        return brief(findings);
    }

    @Test
    void termsThatNameNoInterestAreWarnings() {
        LateTerms tooLow = new LateTerms("FR").withRate(BigDecimal.ONE);

        assertThat(late("2026-12-05", new LateTerms("PL")))
                .containsExactly("WARNING lateTerms.regime LATE_REGIME_NOT_AVAILABLE");
        assertThat(late("2026-12-05", new LateTerms("RU_395")))
                .containsExactly("WARNING lateTerms.regime LATE_RATE_UNKNOWN");
        assertThat(late("2026-12-04", new LateTerms("RU_395"))).isEmpty();
        assertThat(late("2026-12-05", new LateTerms("DE"))).isEmpty();
        assertThat(late("2026-12-05", tooLow)).containsExactly("WARNING lateTerms.regime LATE_RATE_UNKNOWN");
    }

    @Test
    void termsForBusinessesDoNotFitAConsumer() {
        PaymentRequest rent = example("rent-ch");
        Client consumer = rent.client().toBuilder().consumer().build();

        assertThat(brief(RequestCheck.of(on(
                        "2026-11-24",
                        rent.toBuilder()
                                .client(consumer)
                                .lateTerms(new LateTerms("EU"))
                                .build()))))
                .contains("WARNING lateTerms.regime LATE_BUSINESSES_ONLY");
    }

    @Test
    void aRateBelowTheLeastThatTheLawAllowsIsSaid() {
        PaymentRequest earlier = Requests.small()
                .invoice(Requests.smallInvoice()
                        .issuedOn(LocalDate.parse("2026-02-01"))
                        .build())
                .dueOn(LocalDate.parse("2026-03-01"))
                .lateTerms(new LateTerms("FR").withRate(BigDecimal.ONE))
                .build();

        assertThat(brief(RequestCheck.of(on("2026-03-10", earlier))))
                .contains("WARNING lateTerms.rate LATE_RATE_TOO_LOW");
    }

    private static String code(String day, Occasion occasion, ContactEvent... events) {
        return OccasionCheck.of(on(day, example("logo-ru"), events), occasion)
                .map(Finding::code)
                .orElse("fits");
    }

    @Test
    void anOccasionFitsOnItsDaysOnly() {
        assertThat(code("2026-12-03", Occasion.REQUEST)).isEqualTo("fits");
        assertThat(code("2026-12-04", Occasion.REQUEST)).isEqualTo("fits");
        assertThat(code("2026-12-05", Occasion.REQUEST)).isEqualTo("DUE_DATE_PASSED");
        assertThat(code("2026-12-03", Occasion.UPCOMING)).isEqualTo("fits");
        assertThat(code("2026-12-04", Occasion.UPCOMING)).isEqualTo("DUE_DATE_REACHED");
        assertThat(code("2026-12-03", Occasion.DUE_TODAY)).isEqualTo("NOT_THE_DUE_DATE");
        assertThat(code("2026-12-04", Occasion.DUE_TODAY)).isEqualTo("fits");
        assertThat(code("2026-12-05", Occasion.DUE_TODAY)).isEqualTo("NOT_THE_DUE_DATE");
        for (Occasion occasion : List.of(Occasion.OVERDUE, Occasion.OVERDUE_AGAIN, Occasion.FINAL_NOTICE)) {
            assertThat(code("2026-12-04", occasion)).isEqualTo("NOT_OVERDUE");
            assertThat(code("2026-12-05", occasion)).isEqualTo("fits");
        }
    }

    // odoo/odoo#120843: the mail of a paid invoice named the sum as due
    @Test
    void nobodyIsAskedWhoOwesNothing() {
        ContactEvent paid = new ContactEvent.Payment(
                "p", Instant.parse("2026-11-25T09:00:00Z"), Optional.empty(), Money.parse("RUB 4750.00"));

        for (Occasion occasion : Occasion.values()) {
            assertThat(code("2026-12-05", occasion, paid).equals("NOTHING_DUE"))
                    .as(occasion.name())
                    .isEqualTo(occasion.asks());
        }
        assertThat(code("2026-12-05", Occasion.THANKS, paid)).isEqualTo("fits");
        assertThat(code("2026-12-05", Occasion.THANKS)).isEqualTo("NOTHING_PAID");
    }

    @Test
    void aPromiseIsNotedUpToItsDay() {
        ContactEvent promise = new ContactEvent.Promise(
                "p",
                Instant.parse("2026-12-03T12:00:00Z"),
                Optional.empty(),
                LocalDate.parse("2026-12-11"),
                Optional.empty(),
                Optional.empty());

        assertThat(code("2026-12-02", Occasion.PROMISE_NOTED, promise)).isEqualTo("NO_PROMISE");
        assertThat(code("2026-12-11", Occasion.PROMISE_NOTED, promise)).isEqualTo("fits");
        assertThat(code("2026-12-12", Occasion.PROMISE_NOTED, promise)).isEqualTo("NO_PROMISE");
    }

    @Test
    void whatWasPaidSinceAPromiseIsNoLongerPromised() {
        ContactEvent part = new ContactEvent.Promise(
                "part",
                Instant.parse("2026-12-03T12:00:00Z"),
                Optional.empty(),
                LocalDate.parse("2026-12-11"),
                Optional.of(Money.parse("RUB 2500.00")),
                Optional.empty());
        ContactEvent before = paid("before", "2026-12-02T09:00:00Z", "RUB 1000.00");
        ContactEvent most = paid("most", "2026-12-10T09:00:00Z", "RUB 2000.00");
        ContactEvent rest = paid("rest", "2026-12-10T10:00:00Z", "RUB 500.00");

        assertThat(promised(part, before)).contains(Money.parse("RUB 2500.00"));
        assertThat(promised(part, before, most)).contains(Money.parse("RUB 500.00"));
        assertThat(promised(part, before, most, rest)).isEmpty();
    }

    /** The client's latest answer counts, as in the policy. */
    @Test
    void aPromiseIsNoLongerOpenOnceTheClientHasAnsweredOtherwise() {
        ContactEvent promise = promise("2026-12-03T12:00:00Z");
        Instant later = Instant.parse("2026-12-04T12:00:00Z");
        ContactEvent moreTime =
                new ContactEvent.MoreTime("more", later, Optional.empty(), Optional.empty(), Optional.empty());
        ContactEvent again = new ContactEvent.Promise(
                "again",
                Instant.parse("2026-12-05T12:00:00Z"),
                Optional.empty(),
                LocalDate.parse("2026-12-12"),
                Optional.empty(),
                Optional.empty());

        assertThat(promised(promise)).isPresent();
        assertThat(promised(promise, moreTime)).isEmpty();
        assertThat(promised(promise, agreement("2026-12-04T12:00:00Z"))).isEmpty();
        assertThat(promised(promise, new ContactEvent.Resume("on", later, Optional.empty())))
                .isEmpty();
        assertThat(promised(promise, moreTime, again)).isPresent();
    }

    private static ContactEvent paid(String id, String at, String amount) {
        return new ContactEvent.Payment(id, Instant.parse(at), Optional.empty(), Money.parse(amount));
    }

    private static Optional<Money> promised(ContactEvent... events) {
        return OpenPromise.of(on("2026-12-10", example("logo-ru"), events)).map(OpenPromise::amount);
    }

    @Test
    void aFindingNamesTheOccasionAsJsonSpellsIt() {
        assertThat(OccasionCheck.of(on("2026-11-24", example("logo-ru")), Occasion.OVERDUE_AGAIN))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.path()).isEqualTo("occasion");
                    assertThat(finding.value()).isEqualTo("overdueAgain");
                    assertThat(finding.message()).isEqualTo("не подходит на 2026-11-24: срок оплаты 2026-12-04");
                });
    }

    private static ContactEvent agreement(String at) {
        return new ContactEvent.Instalments(
                "agreement",
                Instant.parse(at),
                Optional.empty(),
                List.of(
                        new ContactEvent.Instalment(LocalDate.parse("2027-01-11"), Money.parse("RUB 3000.00")),
                        new ContactEvent.Instalment(LocalDate.parse("2026-12-11"), Money.parse("RUB 2000.00"))),
                Optional.empty());
    }

    private static List<LocalDate> agreed(String day, ContactEvent... events) {
        return AgreedInstalments.of(on(day, example("logo-ru"), events)).stream()
                .flatMap(agreed -> agreed.plan().stream())
                .map(ContactEvent.Instalment::dueOn)
                .toList();
    }

    @Test
    void agreedInstalmentsAreNotedUpToTheirLastDay() {
        ContactEvent agreement = agreement("2026-12-03T10:00:00Z");

        assertThat(code("2026-12-03", Occasion.PROMISE_NOTED, agreement)).isEqualTo("fits");
        assertThat(code("2027-01-11", Occasion.PROMISE_NOTED, agreement)).isEqualTo("fits");
        assertThat(code("2027-01-12", Occasion.PROMISE_NOTED, agreement)).isEqualTo("NO_PROMISE");
        assertThat(agreed("2026-12-03", agreement))
                .containsExactly(LocalDate.parse("2026-12-11"), LocalDate.parse("2027-01-11"));
    }

    @Test
    void ofAPromiseAndAgreedInstalmentsTheLaterCounts() {
        ContactEvent agreement = agreement("2026-12-03T10:00:00Z");

        assertThat(agreed("2026-12-05", agreement, promise("2026-12-02T10:00:00Z")))
                .hasSize(2);
        assertThat(agreed("2026-12-05", agreement, promise("2026-12-04T10:00:00Z")))
                .isEmpty();
    }

    private static ContactEvent promise(String at) {
        return new ContactEvent.Promise(
                "promise",
                Instant.parse(at),
                Optional.empty(),
                LocalDate.parse("2026-12-11"),
                Optional.empty(),
                Optional.empty());
    }
}
