package io.github.payreq.request;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Formality;
import io.github.payreq.contact.History;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Address;
import io.github.payreq.party.Brand;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.Gender;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PaymentHistory;
import io.github.payreq.party.PersonName;
import io.github.payreq.party.Preferences;
import io.github.payreq.party.WorkingHours;
import io.github.payreq.terms.LateTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** A valid request in which every field is set; whatever is personal says "canary" or is one of the numbers below. */
final class FullRequest {

    static final String IBAN = "DE89370400440532013000";
    static final String PHONE = "+491709876543";
    static final String TAX_ID = "DE123456788";

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static final Address ADDRESS = Address.builder("DE")
            .street("Canary Street")
            .house("12c")
            .postalCode("10115")
            .town("Canaryville")
            .build();

    static final PersonName PERSON = PersonName.builder()
            .given("Canary-Given")
            .patronymic("Canary-Patronymic")
            .family("Canary-Family")
            .title("Canary-Title")
            .vocative("Canary-Vocative")
            .gender(Gender.FEMALE)
            .build();

    static final PaymentHistory HISTORY = PaymentHistory.builder()
            .paidInvoices(3)
            .lastPaidOn(DAY)
            .lastPaidAmount(Money.parse("EUR 12.00"))
            .clientSince(LocalDate.parse("2025-01-01"))
            .build();

    static final Preferences PREFERENCES =
            Preferences.builder().channel(Channel.SMS).methods("transfer").build();

    static final ClientContact CONTACT = ClientContact.builder(ClientContact.Role.APPROVER)
            .name("Canary Approver")
            .email("canary.approver@example.com")
            .phone(PHONE)
            .build();

    static final Client CLIENT = Client.builder("client-1")
            .person(PERSON)
            .organization("Canary Org")
            .business()
            .email("canary@example.com")
            .phone(PHONE)
            .messenger("canary-chat")
            .timeZone(ZONE)
            .country("DE")
            .region("BY")
            .language("de")
            .formality(Formality.FORMAL)
            .address(ADDRESS)
            .prefers(PREFERENCES)
            .history(HISTORY)
            .contact(CONTACT)
            .build();

    static final AccountManager MANAGER = AccountManager.builder("Canary Manager")
            .role("Canary role")
            .phone(PHONE)
            .email("canary.manager@example.com")
            .hours(WorkingHours.parse("Mo-Fr 09:00-18:00"))
            .speaks("de", "en")
            .deputy(AccountManager.builder("Canary Deputy").build())
            .build();

    static final Brand BRAND = Brand.builder("Canary Brand")
            .colour("#1a73e8")
            .logoUrl("https://canary.example/logo.png")
            .website("https://canary.example/")
            .build();

    static final Payee PAYEE = Payee.builder("Canary Payee")
            .taxId(TAX_ID)
            .registrationReasonCode("773601001")
            .country("DE")
            .address(ADDRESS)
            .manager(MANAGER)
            .furtherManager(AccountManager.builder("Canary Further").build())
            .brand(BRAND)
            .timeZone(ZONE)
            .language("en")
            .build();

    static final OrderLine LINE = OrderLine.builder(LocalizedText.of("Canary work"), new BigDecimal("50.00"))
            .quantity(new BigDecimal("2"))
            .amount(new BigDecimal("100.00"))
            .deliveredOn(DAY)
            .acceptedOn(DAY)
            .build();

    static final Invoice INVOICE = Invoice.builder("1")
            .issuedOn(LocalDate.parse("2026-11-01"))
            .subject(LocalizedText.of("Canary subject"))
            .line(LINE)
            .total(Money.parse("EUR 100.00"))
            .paid(Money.parse("EUR 10.00"))
            .payment(new RecordedPayment(DAY, Money.parse("EUR 10.00")))
            .asOf(Instant.parse("2026-11-21T10:00:00Z"))
            .url("https://pay.example/canary-token")
            .build();

    static final Help HELP = Help.builder()
            .instalments(true)
            .maxInstalments(3)
            .latestDate(LocalDate.parse("2027-01-31"))
            .build();

    static final AnswerLinks ANSWER_LINKS = AnswerLinks.builder()
            .paid("https://canary.example/paid")
            .part("https://canary.example/part")
            .moreTime("https://canary.example/time")
            .question("https://canary.example/question")
            .decline("https://canary.example/decline")
            .build();

    static final PaymentRequest REQUEST = PaymentRequest.builder("small-1")
            .language("de")
            .client(CLIENT)
            .payee(PAYEE)
            .invoice(INVOICE)
            .dueOn(LocalDate.parse("2026-11-30"))
            .reason(DeadlineReason.of(DeadlineReason.Kind.SEASON, LocalizedText.of("Canary reason")))
            .benefit(EarlyPaymentDiscount.percent("2", DAY))
            .benefit(new Bonus(LocalizedText.of("Canary bonus"), DAY))
            .help(HELP)
            .lateTerms(new LateTerms("DE"))
            .payBy(
                    BankTransfer.sepa(IBAN).accountHolder("Canary Payee").build(),
                    PaymentLink.wallet("Canary Pay", "https://pay.example/canary-token")
                            .build())
            .question(new Question(LocalizedText.of("Canary question?"), LocalizedText.of("Canary answer")))
            .answerLinks(ANSWER_LINKS)
            .build();

    private FullRequest() {}

    /** Every value that a builder makes. */
    static List<Object> builtValues() {
        return List.of(
                ADDRESS,
                PERSON,
                HISTORY,
                PREFERENCES,
                CONTACT,
                CLIENT,
                MANAGER,
                BRAND,
                PAYEE,
                LINE,
                INVOICE,
                HELP,
                ANSWER_LINKS,
                REQUEST);
    }

    /** Every value of the model. */
    static List<Object> values() {
        Situation situation = Situation.on(REQUEST, History.none(), DAY);
        List<Object> values = new ArrayList<>(builtValues());
        values.addAll(REQUEST.benefits());
        values.addAll(REQUEST.methods());
        values.addAll(REQUEST.questions());
        values.addAll(INVOICE.payments());
        values.addAll(situation.rankedMethods());
        values.add(REQUEST.reason().orElseThrow());
        values.add(situation);
        values.add(situation.amountDue());
        return values;
    }
}
