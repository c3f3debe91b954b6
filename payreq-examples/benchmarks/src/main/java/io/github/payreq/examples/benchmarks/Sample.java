package io.github.payreq.examples.benchmarks;

import io.github.payreq.contact.History;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Brand;
import io.github.payreq.party.Client;
import io.github.payreq.party.Gender;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PersonName;
import io.github.payreq.request.AnswerLinks;
import io.github.payreq.request.DeadlineReason;
import io.github.payreq.request.Help;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/**
 * The request that every contender writes an e-mail about: a person greeted by gender, an invoice with a subject, a sum, two
 * dates, a number of days, a link with its code, a reason, links to answer, and names with signs that HTML escapes.
 *
 * @param locale the language with its country, as the JDK wants it
 * @param request the request
 */
record Sample(Locale locale, PaymentRequest request) {

    static final List<String> LANGUAGES = List.of("ru", "de");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 11, 20);
    static final LocalDate DUE_ON = LocalDate.of(2026, 12, 8);
    static final LocalDate LATEST = LocalDate.of(2027, 2, 1);
    static final long DAYS = 14;

    static Sample of(String language) {
        return switch (language) {
            case "ru" -> russian();
            case "de" -> german();
            default -> throw new IllegalArgumentException("language (" + language + ") must be ru or de");
        };
    }

    /** The same with a bank transfer, its requisites and the code of its country's banks. */
    Sample withTransfer() {
        PaymentMethod transfer = locale.getLanguage().equals("ru")
                ? BankTransfer.russian("40702810200000012345")
                        .bankName("ПАО Сбербанк")
                        .bic("044525225")
                        .correspondentAccount("30101810400000000225")
                        .build()
                : BankTransfer.sepa("DE89370400440532013000").bic("COBADEFFXXX").build();
        return new Sample(locale, request.toBuilder().payBy(transfer).build());
    }

    /** The request today, before anything has happened. */
    Situation situation() {
        return Situation.on(request, History.none(), TODAY);
    }

    private static Sample russian() {
        String link = "https://pay.studio-logo.example/i/123?from=mail&lang=ru";
        PersonName name = PersonName.builder()
                .given("Иван")
                .patronymic("Сергеевич")
                .family("Петров")
                .gender(Gender.MALE)
                .build();
        Payee payee = Payee.builder("ООО «Студия Лого»")
                .taxId("7701234560")
                .registrationReasonCode("770101001")
                .country("RU")
                .timeZone(ZoneId.of("Europe/Moscow"))
                .brand(Brand.builder("Студия «Лого & Ко»")
                        .colour("#1f5fbf")
                        .website("https://studio-logo.example")
                        .build())
                .manager(AccountManager.builder("Мария Соколова")
                        .phone("+74950000002")
                        .email("maria@studio-logo.example")
                        .build())
                .build();
        return new Sample(
                Locale.forLanguageTag("ru-RU"),
                request(
                        "ru",
                        "RU",
                        name,
                        payee,
                        "логотип и фирменный стиль",
                        "Исходные файлы передаём в день оплаты",
                        "RUB 12500.00",
                        link));
    }

    private static Sample german() {
        String link = "https://pay.vogt.example/2026-014?from=mail&lang=de";
        PersonName name = PersonName.builder()
                .given("Anna")
                .family("Weber")
                .title("Dr.")
                .gender(Gender.FEMALE)
                .build();
        Payee payee = Payee.builder("Vogt & Söhne Gestaltung GmbH")
                .country("DE")
                .timeZone(ZoneId.of("Europe/Berlin"))
                .brand(Brand.builder("Vogt & Söhne")
                        .colour("#1f5fbf")
                        .website("https://vogt.example")
                        .build())
                .manager(AccountManager.builder("Lena Vogt")
                        .phone("+493000000002")
                        .email("lena@vogt.example")
                        .build())
                .build();
        return new Sample(
                Locale.GERMANY,
                request(
                        "de",
                        "DE",
                        name,
                        payee,
                        "Gestaltung der Broschüre",
                        "Die Druckdaten übergeben wir am Tag der Zahlung",
                        "EUR 12500.00",
                        link));
    }

    private static PaymentRequest request(
            String language,
            String country,
            PersonName name,
            Payee payee,
            String subject,
            String reason,
            String total,
            String link) {
        return PaymentRequest.builder("request-" + language)
                .language(language)
                .client(Client.builder("client")
                        .person(name)
                        .consumer()
                        .email("client@example.com")
                        .country(country)
                        .timeZone(payee.timeZone().orElseThrow())
                        .build())
                .payee(payee)
                .invoice(Invoice.builder("2026-014")
                        .issuedOn(ISSUED_ON)
                        .subject(LocalizedText.of(subject))
                        .total(Money.parse(total))
                        .build())
                .dueOn(DUE_ON)
                .reason(DeadlineReason.of(DeadlineReason.Kind.DELIVERY, LocalizedText.of(reason)))
                .help(Help.builder()
                        .instalments(true)
                        .maxInstalments(3)
                        .latestDate(LATEST)
                        .build())
                .answerLinks(AnswerLinks.builder()
                        .paid("https://pay.example/a/2026-014/paid")
                        .moreTime("https://pay.example/a/2026-014/time")
                        .question("https://pay.example/a/2026-014/question")
                        .build())
                .payBy(PaymentLink.card(link).build())
                .build();
    }
}
