package io.github.payreq.request;

import io.github.payreq.contact.Channel;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.SbpPayment;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.party.Gender;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PaymentHistory;
import io.github.payreq.party.PersonName;
import io.github.payreq.party.Preferences;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;

/** Requests that tests begin with. */
public final class Requests {

    static final String SBP_LINK =
            "https://qr.nspk.ru/AS10006M8KH234K782OQM0L13JI31LQD?type=01&bank=100000000004&crc=9C89";

    private Requests() {}

    /** An invoice for a logo in Russia: 5000.00 RUB, 5 % discount until 1 December, due on 4 December. */
    public static PaymentRequest.Builder logo() {
        return PaymentRequest.builder("logo-123")
                .language("ru")
                .client(Client.builder("client-romashka")
                        .person(PersonName.builder()
                                .given("Иван")
                                .patronymic("Сергеевич")
                                .family("Петров")
                                .gender(Gender.MALE)
                                .build())
                        .organization("ООО «Ромашка»")
                        .business()
                        .email("ivan@romashka.example")
                        .phone("+79990000001")
                        .timeZone(ZoneId.of("Europe/Moscow"))
                        .country("RU")
                        .prefers(Preferences.builder()
                                .channel(Channel.EMAIL)
                                .methods("sbp", "card")
                                .build())
                        .history(PaymentHistory.builder()
                                .paidInvoices(3)
                                .lastPaidOn(LocalDate.parse("2026-10-02"))
                                .lastPaidAmount(Money.parse("RUB 12000.00"))
                                .clientSince(LocalDate.parse("2025-03-14"))
                                .build())
                        .build())
                .payee(Payee.builder("ООО «Студия Лого»")
                        .taxId("7701234560")
                        .country("RU")
                        .manager(AccountManager.builder("Мария Соколова")
                                .phone("+74950000002")
                                .email("maria@studio-logo.example")
                                .build())
                        .timeZone(ZoneId.of("Europe/Moscow"))
                        .build())
                .invoice(logoInvoice().build())
                .dueOn(LocalDate.parse("2026-12-04"))
                .benefit(EarlyPaymentDiscount.percent("5", LocalDate.parse("2026-12-01")))
                .payBy(
                        BankTransfer.russian("40702810200000012345")
                                .bankName("ПАО Сбербанк")
                                .bic("044525225")
                                .correspondentAccount("30101810400000000225")
                                .build(),
                        PaymentLink.card("https://pay.studio-logo.example/i/123")
                                .build(),
                        SbpPayment.link(SBP_LINK).build());
    }

    public static Invoice.Builder logoInvoice() {
        return Invoice.builder("123")
                .issuedOn(LocalDate.parse("2026-11-20"))
                .subject(LocalizedText.of("услуги по разработке логотипа"))
                .line(OrderLine.builder(LocalizedText.of("Логотип"), new BigDecimal("4000.00"))
                        .build())
                .line(OrderLine.builder(LocalizedText.of("Руководство"), new BigDecimal("500.00"))
                        .quantity(new BigDecimal("2"))
                        .build())
                .total(Money.parse("RUB 5000.00"));
    }

    /** A part-paid German invoice: 1850.00 EUR, 350.00 paid, 2 % discount until 26 November, due on 30 November. */
    public static PaymentRequest.Builder design() {
        return PaymentRequest.builder("design-2026-014")
                .language("en")
                .client(Client.builder("client-weber")
                        .person(PersonName.of("Anna", "Weber"))
                        .business()
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .build())
                .payee(Payee.builder("Lena Vogt Design").country("DE").build())
                .invoice(Invoice.builder("2026-014")
                        .issuedOn(LocalDate.parse("2026-11-16"))
                        .total(Money.parse("EUR 1850.00"))
                        .paid(Money.parse("EUR 350.00"))
                        .payment(new RecordedPayment(LocalDate.parse("2026-11-20"), Money.parse("EUR 350.00")))
                        .asOf(Instant.parse("2026-11-21T08:00:00Z"))
                        .build())
                .dueOn(LocalDate.parse("2026-11-30"))
                .benefit(EarlyPaymentDiscount.percent("2", LocalDate.parse("2026-11-26")))
                .payBy(
                        BankTransfer.sepa("DE89 3704 0044 0532 0130 00")
                                .bic("COBADEFFXXX")
                                .reference("RF972026014")
                                .build(),
                        PaymentLink.card("https://pay.vogt.example/2026-014").build());
    }

    /** A Swiss rent of a consumer: 1450.75 CHF with a QR reference, due on 30 November. */
    public static PaymentRequest.Builder rent() {
        return PaymentRequest.builder("rent-2026-11")
                .language("fr")
                .client(Client.builder("client-rochat")
                        .person(PersonName.of("Chantal", "Rochat"))
                        .consumer()
                        .timeZone(ZoneId.of("Europe/Zurich"))
                        .country("CH")
                        .build())
                .payee(Payee.builder("Régie du Léman SA").country("CH").build())
                .invoice(Invoice.builder("2026-11")
                        .issuedOn(LocalDate.parse("2026-11-01"))
                        .total(Money.parse("CHF 1450.75"))
                        .build())
                .dueOn(LocalDate.parse("2026-11-30"))
                .payBy(BankTransfer.swiss("CH44 3199 9123 0008 8901 2")
                        .reference("000000000000000000002026112")
                        .build());
    }

    /** As little as a request can hold: 100.00 EUR, issued on 1 November, due on 30 November, one link. */
    public static PaymentRequest.Builder small() {
        return withoutMethods().payBy(PaymentLink.card("https://pay.example/1").build());
    }

    /** The small request, but with no way to pay it. */
    public static PaymentRequest.Builder withoutMethods() {
        return PaymentRequest.builder("small-1")
                .language("en")
                .client(smallClient().build())
                .payee(smallPayee().build())
                .invoice(smallInvoice().build())
                .dueOn(LocalDate.parse("2026-11-30"));
    }

    static Client.Builder smallClient() {
        return Client.builder("client-1").business().timeZone(ZoneId.of("Europe/Berlin"));
    }

    static Payee.Builder smallPayee() {
        return Payee.builder("Small GmbH").country("DE");
    }

    public static Invoice.Builder smallInvoice() {
        return Invoice.builder("1").issuedOn(LocalDate.parse("2026-11-01")).total(Money.parse("EUR 100.00"));
    }
}
