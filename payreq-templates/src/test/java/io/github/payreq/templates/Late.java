package io.github.payreq.templates;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PersonName;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.DayCount;
import io.github.payreq.terms.LateTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;

/** An invoice of 1 February 2026, due on 2 March, that is still open on 20 August: both half-years have a rate of their own. */
public final class Late {

    static final LocalDate DAY = LocalDate.parse("2026-08-20");

    private Late() {}

    static PaymentRequest.Builder request(String total, boolean business) {
        Client.Builder client =
                Client.builder("client-9").person(PersonName.of("Ada", "Byron")).timeZone(ZoneId.of("Europe/Berlin"));
        return PaymentRequest.builder("late-7")
                .language("en")
                .client((business ? client.business() : client.consumer()).build())
                .payee(Payee.builder("Difference Works").build())
                .invoice(Invoice.builder("7")
                        .issuedOn(LocalDate.parse("2026-02-01"))
                        .total(Money.parse(total))
                        .build())
                .dueOn(LocalDate.parse("2026-03-02"))
                .payBy(PaymentLink.card("https://pay.works.example/7").build());
    }

    static Situation on(PaymentRequest.Builder request, LocalDate day, ContactEvent... events) {
        return Situation.on(request.build(), History.of(events), day);
    }

    static Situation under(LateTerms terms, String total, boolean business) {
        return on(request(total, business).lateTerms(terms), DAY);
    }

    /** One tenth of a percent a day, and a fixed sum. */
    public static LateTerms contract() {
        return new LateTerms("RU_CONTRACT")
                .withRate(new BigDecimal("0.1"))
                .withDayCount(DayCount.PER_DAY)
                .withFixedSum(Money.parse("RUB 500.00"));
    }
}
