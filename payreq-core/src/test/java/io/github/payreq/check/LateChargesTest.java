package io.github.payreq.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.request.EarlyPaymentDiscount;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.RecordedPayment;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.DayCount;
import io.github.payreq.terms.LateCharge;
import io.github.payreq.terms.LateCharge.Charged;
import io.github.payreq.terms.LateCharge.NotCharged;
import io.github.payreq.terms.LateCharge.Reason;
import io.github.payreq.terms.LatePeriod;
import io.github.payreq.terms.LateRegime;
import io.github.payreq.terms.LateTerms;
import io.github.payreq.terms.Rounding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LateChargesTest {

    private static final LateRegime CONTRACT = LateRegime.contract(BigDecimal.TEN, DayCount.ACT_365F, Rounding.TOTAL);

    private static Invoice.Builder invoice() {
        return Invoice.builder("1").issuedOn(LocalDate.parse("2026-03-01")).total(Money.parse("EUR 3650.00"));
    }

    private static Client.Builder client() {
        return Client.builder("c").consumer().timeZone(ZoneId.of("Europe/Berlin"));
    }

    private static PaymentRequest.Builder request(Client.Builder client, Invoice.Builder invoice) {
        return PaymentRequest.builder("r")
                .language("de")
                .client(client.build())
                .payee(Payee.builder("Vogt").build())
                .invoice(invoice.build())
                .dueOn(LocalDate.parse("2026-03-31"))
                .payBy(PaymentLink.card("https://pay.example/1").build());
    }

    private static Situation on(PaymentRequest.Builder request, String day, ContactEvent... events) {
        return Situation.on(request.build(), History.of(events), LocalDate.parse(day));
    }

    private static Optional<String> about() {
        return Optional.of("r");
    }

    private static List<String> principals(Situation situation) {
        return LateCharges.claim(situation, CONTRACT)
                .build()
                .charge(situation.today())
                .charged()
                .map(Charged::periods)
                .orElse(List.of())
                .stream()
                .map(period -> period.from() + " " + period.principal())
                .toList();
    }

    @Test
    void withoutAStatedBasisNothingIsCharged() {
        Situation situation = on(request(client().business(), invoice()), "2026-12-31");

        assertThat(LateCharges.of(situation)).isEqualTo(new NotCharged(Reason.NO_LEGAL_BASIS));
    }

    @Test
    void theTermsOfTheRequestAreTheBasis() {
        PaymentRequest.Builder request = request(client().business(), invoice()).lateTerms(new LateTerms("DE"));

        Charged charged = LateCharges.of(on(request, "2026-04-10")).charged().orElseThrow();

        assertThat(charged.interest()).isEqualTo(Money.parse("EUR 10.27"));
        assertThat(charged.fixedSum()).contains(Money.parse("EUR 40"));
        assertThat(charged.regime()).isEqualTo(LateRegime.of("DE"));
    }

    @Test
    void aConsumerIsChargedAsAConsumer() {
        PaymentRequest.Builder request = request(client().consumer(), invoice()).lateTerms(new LateTerms("DE"));

        Charged charged = LateCharges.of(on(request, "2026-04-10")).charged().orElseThrow();

        assertThat(charged.interest()).isEqualTo(Money.parse("EUR 6.27"));
        assertThat(charged.fixedSum()).isEmpty();
    }

    @Test
    void theTermsSayWhenInterestBegins() {
        PaymentRequest.Builder request = request(client().consumer(), invoice())
                .lateTerms(new LateTerms("DE").withInterestFrom(LocalDate.parse("2026-04-10")));

        assertThat(LateCharges.of(on(request, "2026-04-10"))
                        .charged()
                        .orElseThrow()
                        .periods())
                .extracting(LatePeriod::days)
                .containsExactly(1);
    }

    @Test
    void onTheDueDateNothingIsChargedYet() {
        PaymentRequest.Builder request = request(client().consumer(), invoice()).lateTerms(new LateTerms("DE"));

        assertThat(LateCharges.of(on(request, "2026-03-31"))).isEqualTo(new NotCharged(Reason.NOT_OVERDUE));
    }

    @Test
    void aRegimeThatIsNotThereIsSaid() {
        PaymentRequest.Builder request = request(client().consumer(), invoice()).lateTerms(new LateTerms("PL"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LateCharges.of(on(request, "2026-04-10")))
                .withMessageStartingWith("regime (PL) is not available; available are AT, CH, DE");
    }

    @Test
    void paymentsThatAreRecordedLowerThePrincipalFromTheDayAfterThem() {
        Invoice.Builder invoice = invoice()
                .payment(new RecordedPayment(LocalDate.parse("2026-03-20"), Money.parse("EUR 650.00")))
                .payment(new RecordedPayment(LocalDate.parse("2026-04-05"), Money.parse("EUR 1000.00")))
                .asOf(Instant.parse("2026-04-06T00:00:00Z"));

        assertThat(principals(on(request(client(), invoice), "2026-04-10")))
                .containsExactly("2026-04-01 EUR 3000.00", "2026-04-06 EUR 2000.00");
    }

    @Test
    void whatWasPaidWithoutADayCountsFromTheStart() {
        Invoice.Builder invoice = invoice()
                .paid(Money.parse("EUR 1000.00"))
                .payment(new RecordedPayment(LocalDate.parse("2026-04-05"), Money.parse("EUR 400.00")))
                .asOf(Instant.parse("2026-04-06T00:00:00Z"));

        assertThat(principals(on(request(client(), invoice), "2026-04-10")))
                .containsExactly("2026-04-01 EUR 3050.00", "2026-04-06 EUR 2650.00");
    }

    @Test
    void paymentsAndRefundsOfTheHistoryCountOnTheirDayInTheZoneOfTheClient() {
        Situation situation = on(
                request(client(), invoice()),
                "2026-04-20",
                // already the 5th in Berlin
                new ContactEvent.Payment("p", Instant.parse("2026-04-04T22:30:00Z"), about(), Money.parse("EUR 3000")),
                new ContactEvent.Refund("f", Instant.parse("2026-04-10T10:00:00Z"), about(), Money.parse("EUR 100")),
                new ContactEvent.Payment(
                        "other", Instant.parse("2026-04-02T10:00:00Z"), Optional.of("x"), Money.parse("EUR 3000")));

        assertThat(principals(situation))
                .containsExactly("2026-04-01 EUR 3650.00", "2026-04-06 EUR 650.00", "2026-04-11 EUR 750.00");
    }

    @Test
    void whatHappenedUpToAsOfIsPartOfTheSumPaidAndDoesNotCountTwice() {
        Invoice.Builder invoice =
                invoice().paid(Money.parse("EUR 3000.00")).asOf(Instant.parse("2026-04-06T00:00:00Z"));
        Situation situation = on(
                request(client(), invoice),
                "2026-04-10",
                new ContactEvent.Payment("p", Instant.parse("2026-04-06T00:00:00Z"), about(), Money.parse("EUR 600")),
                new ContactEvent.Refund("f", Instant.parse("2026-04-05T00:00:00Z"), about(), Money.parse("EUR 10")));

        assertThat(principals(situation)).containsExactly("2026-04-01 EUR 650.00");
    }

    @Test
    void withoutAsOfWhatHappenedSinceTheDayOfIssueCounts() {
        Situation situation = on(
                request(client(), invoice()),
                "2026-04-10",
                // the day of issue begins at 23:00 the evening before, in UTC
                new ContactEvent.Payment("p", Instant.parse("2026-02-28T23:00:01Z"), about(), Money.parse("EUR 650")),
                new ContactEvent.Payment("q", Instant.parse("2026-02-28T23:00:00Z"), about(), Money.parse("EUR 1")));

        assertThat(principals(situation)).containsExactly("2026-04-01 EUR 3000.00");
    }

    @Test
    void noInterestIsChargedOnWhatWasCredited() {
        Situation situation = on(
                request(client(), invoice()),
                "2026-04-20",
                new ContactEvent.Credit("c", Instant.parse("2026-04-15T10:00:00Z"), about(), Money.parse("EUR 650")));

        assertThat(principals(situation)).containsExactly("2026-04-01 EUR 3000.00");
    }

    @Test
    void aDiscountThatWasTakenIsNotOverdue() {
        Situation situation = on(
                request(client(), invoice()).benefit(EarlyPaymentDiscount.percent("2", LocalDate.parse("2026-03-20"))),
                "2026-04-20",
                new ContactEvent.Payment("p", Instant.parse("2026-03-20T10:00:00Z"), about(), Money.parse("EUR 3577")));

        assertThat(situation.amountDue().isSettled()).isTrue();
        assertThat(principals(situation)).isEmpty();
    }

    @Test
    void whatWasCreditedBeyondTheTotalIsKeptInMindForLaterRefunds() {
        Situation situation = on(
                request(client(), invoice()),
                "2026-04-20",
                new ContactEvent.Credit("c", Instant.parse("2026-03-15T10:00:00Z"), about(), Money.parse("EUR 3750")),
                new ContactEvent.Refund("f", Instant.parse("2026-04-10T10:00:00Z"), about(), Money.parse("EUR 150")));

        assertThat(principals(situation)).containsExactly("2026-04-11 EUR 50.00");
    }

    private static Optional<Charged> shown(LateTerms terms, Occasion occasion, ContactEvent... events) {
        return LateCharges.shown(
                on(request(client().business(), invoice()).lateTerms(terms), "2026-04-10", events), occasion);
    }

    @Test
    void costsAreShownInTheFinalNoticeOnly() {
        for (Occasion occasion : Occasion.values()) {
            assertThat(shown(new LateTerms("DE"), occasion).isPresent())
                    .as("%s", occasion)
                    .isEqualTo(occasion == Occasion.FINAL_NOTICE);
        }
    }

    @Test
    void whatIsShownIsWhatIsCharged() {
        Situation situation = on(request(client().business(), invoice()).lateTerms(new LateTerms("DE")), "2026-04-10");

        assertThat(LateCharges.shown(situation, Occasion.FINAL_NOTICE))
                .isPresent()
                .isEqualTo(LateCharges.of(situation).charged());
    }

    @Test
    void withoutAStatedBasisNothingIsShown() {
        Situation situation = on(request(client().business(), invoice()), "2026-04-10");

        assertThat(LateCharges.shown(situation, Occasion.FINAL_NOTICE)).isEmpty();
    }

    @Test
    void aBasisThatIsNotAvailableShowsNothing() {
        assertThat(shown(new LateTerms("PL"), Occasion.FINAL_NOTICE)).isEmpty();
        assertThat(shown(new LateTerms("RU_CONTRACT"), Occasion.FINAL_NOTICE)).isEmpty();
        assertThat(shown(new LateTerms("RU_CONTRACT").withRate(BigDecimal.ONE), Occasion.FINAL_NOTICE))
                .isPresent();
    }

    @Test
    void aTimeWithoutAKnownRateShowsNotEvenWhatIsKnown() {
        PaymentRequest.Builder request = request(client().business(), invoice()).lateTerms(new LateTerms("DE"));
        Situation lastKnown = on(request, "2026-12-31");
        Situation beyond = on(request, "2027-01-01");

        assertThat(LateCharges.shown(lastKnown, Occasion.FINAL_NOTICE)).isPresent();
        assertThat(LateCharges.of(beyond).charged()).isPresent();
        assertThat(LateCharges.shown(beyond, Occasion.FINAL_NOTICE)).isEmpty();
    }

    @Test
    void anAgreementOnInstalmentsShowsNothing() {
        ContactEvent agreed = new ContactEvent.Instalments(
                "i",
                Instant.parse("2026-04-02T10:00:00Z"),
                about(),
                List.of(
                        new ContactEvent.Instalment(LocalDate.parse("2026-04-05"), Money.parse("EUR 1650.00")),
                        new ContactEvent.Instalment(LocalDate.parse("2026-05-05"), Money.parse("EUR 2000.00"))),
                Optional.empty());

        assertThat(shown(new LateTerms("DE"), Occasion.FINAL_NOTICE)).isPresent();
        assertThat(shown(new LateTerms("DE"), Occasion.FINAL_NOTICE, agreed)).isEmpty();
    }

    @Test
    void interestThatRoundsToNothingIsNotShown() {
        LateTerms tiny = new LateTerms("DE_CONTRACT").withRate(new BigDecimal("0.001"));
        LateTerms withSum = tiny.withFixedSum(Money.parse("EUR 5.00"));

        assertThat(shown(tiny, Occasion.FINAL_NOTICE)).isEmpty();
        assertThat(shown(withSum, Occasion.FINAL_NOTICE)).isPresent();
    }

    @Property(tries = 300)
    void whatIsOwedAtTheEndIsTheAmountDue(@ForAll long seed) {
        Random random = new Random(seed);
        List<ContactEvent> events = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Instant at = Instant.parse("2026-02-25T00:00:00Z").plusSeconds(random.nextInt(80 * 86_400));
            Money sum = Money.ofMinor(Money.parse("EUR 1").getCurrencyUnit(), 1 + random.nextInt(300_000));
            events.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new ContactEvent.Credit("e" + i, at, about(), sum);
                        case 1 -> new ContactEvent.Refund("e" + i, at, about(), sum);
                        default -> new ContactEvent.Payment("e" + i, at, about(), sum);
                    });
        }
        PaymentRequest.Builder request = request(client(), invoice());
        if (random.nextBoolean()) {
            request.benefit(EarlyPaymentDiscount.percent("20", LocalDate.parse("2026-03-25")));
        }
        Situation situation = Situation.on(
                request.build(),
                History.of(events),
                LocalDate.parse("2026-04-01").plusDays(random.nextInt(60)));
        LocalDate next = situation.today().plusDays(1);

        LateCharge charge = LateCharges.claim(situation, CONTRACT).build().charge(next);

        Money owed = charge.charged()
                .flatMap(charged -> charged.periods().stream()
                        .filter(period -> period.to().equals(next))
                        .findFirst())
                .map(LatePeriod::principal)
                .orElse(Money.parse("EUR 0"));
        assertThat(owed).isEqualTo(situation.amountDue().amount());
    }
}
