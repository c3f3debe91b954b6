package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Instalment;
import io.github.payreq.contact.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** 100.00 EUR in instalments of 40.00, 30.00 and 30.00, agreed on 20 November. */
class OpenInstalmentTest {

    private static final ContactEvent PLAN = plan("p1", "2026-11-20T09:00:00Z", "40.00", "30.00", "30.00");

    private static ContactEvent plan(String id, String at, String first, String second, String third) {
        return new ContactEvent.Instalments(
                id,
                Instant.parse(at),
                Optional.of("small-1"),
                List.of(
                        new Instalment(LocalDate.parse("2027-02-10"), Money.parse("EUR " + third)),
                        new Instalment(LocalDate.parse("2026-12-10"), Money.parse("EUR " + first)),
                        new Instalment(LocalDate.parse("2027-01-10"), Money.parse("EUR " + second))),
                Optional.empty());
    }

    private static ContactEvent paid(String at, String amount) {
        return new ContactEvent.Payment("pay" + at, Instant.parse(at), Optional.of("small-1"), Money.parse(amount));
    }

    private static String open(PaymentRequest request, String day, ContactEvent... events) {
        return Situation.on(request, History.of(events), LocalDate.parse(day))
                .amountDue()
                .instalment()
                .map(one -> one.number() + " of " + one.count() + ", cycle " + one.cycle() + ": " + one.amount()
                        + " by " + one.dueOn())
                .orElse("none");
    }

    private static String open(String day, ContactEvent... events) {
        return open(Requests.small().build(), day, events);
    }

    @Test
    void theFirstThatIsNotCoveredIsAskedFor() {
        assertThat(open("2026-12-01", PLAN)).isEqualTo("1 of 3, cycle 1: EUR 40.00 by 2026-12-10");
        assertThat(open("2026-12-01", PLAN, paid("2026-11-25T09:00:00Z", "EUR 39.99")))
                .isEqualTo("1 of 3, cycle 1: EUR 0.01 by 2026-12-10");
        assertThat(open("2026-12-01", PLAN, paid("2026-11-25T09:00:00Z", "EUR 40.00")))
                .isEqualTo("2 of 3, cycle 2: EUR 30.00 by 2027-01-10");
    }

    @Test
    void thoseThatHaveComeDueAsWellAreAskedForTogether() {
        assertThat(open("2027-01-09", PLAN)).isEqualTo("1 of 3, cycle 1: EUR 40.00 by 2026-12-10");
        assertThat(open("2027-01-10", PLAN)).isEqualTo("1 of 3, cycle 1: EUR 70.00 by 2026-12-10");
    }

    @Test
    void theLastTakesWhateverIsOpen() {
        ContactEvent tooSmall = plan("p1", "2026-11-20T09:00:00Z", "40.00", "30.00", "20.00");

        assertThat(open("2026-12-01", tooSmall, paid("2026-11-25T09:00:00Z", "EUR 70.00")))
                .isEqualTo("3 of 3, cycle 3: EUR 30.00 by 2027-02-10");
        assertThat(open("2027-02-10", tooSmall)).isEqualTo("1 of 3, cycle 1: EUR 100.00 by 2026-12-10");
    }

    @Test
    void nothingIsAskedForOnceAllIsPaid() {
        assertThat(open("2026-12-01", PLAN, paid("2026-11-25T09:00:00Z", "EUR 100.00")))
                .isEqualTo("none");
    }

    @Test
    void aSumPaidThatIsReloadedCoversAsTheEventsDid() {
        PaymentRequest reloaded = Requests.small()
                .invoice(Requests.smallInvoice()
                        .paid(Money.parse("EUR 40.00"))
                        .asOf(Instant.parse("2026-11-26T09:00:00Z"))
                        .build())
                .build();
        ContactEvent payment = paid("2026-11-25T09:00:00Z", "EUR 40.00");

        assertThat(open(reloaded, "2026-12-01", PLAN, payment))
                .isEqualTo(open("2026-12-01", PLAN, payment))
                .isEqualTo("2 of 3, cycle 2: EUR 30.00 by 2027-01-10");
    }

    @Test
    void aSecondPlanHasOtherCycles() {
        ContactEvent second = plan("p2", "2026-11-28T09:00:00Z", "50.00", "25.00", "25.00");

        assertThat(open("2026-12-01", PLAN, second)).isEqualTo("1 of 3, cycle 4: EUR 50.00 by 2026-12-10");
    }
}
