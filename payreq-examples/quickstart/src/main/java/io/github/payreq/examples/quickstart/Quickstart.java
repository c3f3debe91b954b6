package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PersonName;
import io.github.payreq.request.EarlyPaymentDiscount;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.EmailMessage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;

/** The README's code: from the builder to the first message. */
final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // readme
        PaymentRequest request = PaymentRequest.builder("order-1042")
                .language("en")
                .client(Client.builder("client-7")
                        .person(PersonName.of("Ada", "Byron"))
                        .business()
                        .timeZone(ZoneId.of("Europe/London"))
                        .build())
                .payee(Payee.builder("Difference Works Ltd")
                        .manager(AccountManager.builder("Mary Clement")
                                .email("mary@works.example")
                                .build())
                        .build())
                .invoice(Invoice.builder("1042")
                        .issuedOn(LocalDate.parse("2026-11-20"))
                        .total(Money.parse("GBP 480.00"))
                        .build())
                .dueOn(LocalDate.parse("2026-12-04"))
                .benefit(EarlyPaymentDiscount.percent("5", LocalDate.parse("2026-12-01")))
                .payBy(PaymentLink.card("https://pay.works.example/1042").build())
                .build();

        Situation today = Situation.on(request, History.none(), LocalDate.parse("2026-11-24"));
        EmailMessage mail = Composer.create().email(today, Occasion.REQUEST, Tone.WARM);
        out.println(mail.subject() + "\n\n" + mail.text());
        // end
    }
}
