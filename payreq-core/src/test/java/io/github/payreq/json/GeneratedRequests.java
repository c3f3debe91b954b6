package io.github.payreq.json;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Formality;
import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.EveryMethod;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
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
import io.github.payreq.request.AnswerLinks;
import io.github.payreq.request.Bonus;
import io.github.payreq.request.DeadlineReason;
import io.github.payreq.request.EarlyPaymentDiscount;
import io.github.payreq.request.Help;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.request.OrderLine;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Question;
import io.github.payreq.request.RecordedPayment;
import io.github.payreq.terms.DayCount;
import io.github.payreq.terms.LateTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Valid requests in which every optional part is there or not, and every text looks for trouble. */
final class GeneratedRequests {

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "ß",
            "İ",
            "ı",
            "Ж",
            "«»",
            "\"",
            "\\",
            "/",
            "{}",
            "%",
            "5%",
            "null",
            "1e9",
            " ",
            "\u00a0",
            "é",
            "漢",
            "😀",
            "\u200d",
            "ا",
            "’",
            "&amp;",
            "<b>",
            "0.00 RUB",
            "#");
    private static final List<String> LANGUAGES = List.of("ru", "en", "de-CH", "zh-Hans", "pt-BR", "sr-Latn");
    private static final List<String> CURRENCIES = List.of(
            "RUB", "EUR", "CHF", "JPY", "KWD", "INR", "CZK", "HUF", "RSD", "PLN", "NOK", "SEK", "DKK", "GBP", "USD",
            "BRL", "SGD", "HKD", "THB", "VND", "IDR", "BTC");
    private static final List<String> ZONES =
            List.of("Europe/Moscow", "Pacific/Kiritimati", "America/St_Johns", "UTC", "+05:45");
    private static final LocalDate ISSUED = LocalDate.parse("2026-02-27");

    private final Random random;

    private GeneratedRequests(long seed) {
        this.random = new Random(seed);
    }

    static PaymentRequest of(long seed) {
        return new GeneratedRequests(seed).request();
    }

    private PaymentRequest request() {
        CurrencyUnit currency = currency(one(CURRENCIES));
        LocalDate dueOn = ISSUED.plusDays(random.nextInt(400));
        PaymentRequest.Builder request = PaymentRequest.builder(text(64))
                .language(one(LANGUAGES))
                .client(client(currency))
                .payee(payee())
                .invoice(invoice(currency))
                .dueOn(dueOn);
        maybe(
                () -> new DeadlineReason(one(List.of(DeadlineReason.Kind.values())), localized(), optionalDay()),
                request::reason);
        maybe(() -> EarlyPaymentDiscount.percent(one(List.of("5", "2.5", "0.10", "12")), ISSUED), request::benefit);
        maybe(() -> EarlyPaymentDiscount.of(Money.ofMinor(currency, 1), ISSUED), request::benefit);
        maybe(() -> new Bonus(localized(), day()), request::benefit);
        maybe(() -> help(dueOn), request::help);
        maybe(() -> lateTerms(currency), request::lateTerms);
        methods(currency).forEach(request::payBy);
        maybe(() -> new Question(localized(), localized()), request::question);
        maybe(() -> new Question(localized(), localized()), request::question);
        maybe(this::answerLinks, request::answerLinks);
        maybe(() -> true, request::directDebit);
        return request.build();
    }

    private LateTerms lateTerms(CurrencyUnit currency) {
        return new LateTerms(
                one(List.of("DE", "RU_395", "US_CONTRACT")),
                optional(() -> new BigDecimal(one(List.of("0", "9.5", "0.10", "1000")))),
                optional(() -> one(List.of(DayCount.values()))),
                optionalDay(),
                optional(() -> one(List.of(Money.zero(currency), money(currency)))));
    }

    private <T> Optional<T> optional(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private static CurrencyUnit currency(String code) {
        return code.equals("BTC") ? BitcoinPayment.currency() : CurrencyUnit.of(code);
    }

    private Client client(CurrencyUnit currency) {
        Client.Builder client = Client.builder(text(64)).timeZone(zone());
        if (random.nextBoolean()) {
            client.business();
        } else {
            client.consumer();
        }
        maybe(this::person, client::person);
        maybe(() -> text(140), client::organization);
        maybe(() -> "anna@weber.example", client::email);
        maybe(() -> "+4915100000001", client::phone);
        maybe(() -> text(100), client::messenger);
        maybe(() -> "DE", client::country);
        maybe(() -> "BY", client::region);
        maybe(() -> one(LANGUAGES), client::language);
        maybe(() -> one(List.of(Formality.values())), client::formality);
        maybe(this::address, client::address);
        maybe(this::preferences, client::prefers);
        maybe(() -> history(currency), client::history);
        maybe(this::contact, client::contact);
        maybe(this::contact, client::contact);
        return client.build();
    }

    private PersonName person() {
        PersonName.Builder person = PersonName.builder();
        maybe(() -> text(70), person::given);
        maybe(() -> text(70), person::patronymic);
        maybe(() -> text(70), person::family);
        maybe(() -> "Dr.", person::title);
        maybe(() -> text(100), person::vocative);
        maybe(() -> one(List.of(Gender.values())), person::gender);
        return person.build();
    }

    private Address address() {
        Address.Builder address = Address.builder("CH");
        maybe(() -> text(70), address::street);
        maybe(() -> text(16), address::house);
        maybe(() -> text(16), address::postalCode);
        maybe(() -> text(70), address::town);
        return address.build();
    }

    private Preferences preferences() {
        Preferences.Builder preferences = Preferences.builder();
        maybe(() -> one(List.of(Channel.values())), preferences::channel);
        maybe(() -> List.of("card", text(64)), preferences::methods);
        return preferences.build();
    }

    /** With an e-mail address or a phone number, or both. */
    private ClientContact contact() {
        ClientContact.Builder contact = ClientContact.builder(one(List.of(ClientContact.Role.values())));
        maybe(() -> text(100), contact::name);
        if (random.nextBoolean()) {
            contact.email("accounts@weber.example");
            maybe(() -> "+4915100000002", contact::phone);
        } else {
            contact.phone("+4915100000003");
        }
        return contact.build();
    }

    private PaymentHistory history(CurrencyUnit currency) {
        PaymentHistory.Builder history = PaymentHistory.builder().paidInvoices(1 + random.nextInt(1000));
        maybe(() -> ISSUED.minusDays(random.nextInt(100)), history::lastPaidOn);
        maybe(() -> money(currency), history::lastPaidAmount);
        maybe(() -> ISSUED.minusDays(100 + random.nextInt(9000)), history::clientSince);
        return history.build();
    }

    private Payee payee() {
        Payee.Builder payee = Payee.builder(text(140));
        maybe(() -> text(20), payee::taxId);
        maybe(() -> "770101001", payee::registrationReasonCode);
        maybe(() -> "DE", payee::country);
        maybe(this::address, payee::address);
        maybe(() -> manager(2), payee::manager);
        maybe(() -> manager(0), payee::furtherManager);
        maybe(this::brand, payee::brand);
        maybe(this::zone, payee::timeZone);
        maybe(() -> one(LANGUAGES), payee::language);
        return payee.build();
    }

    private AccountManager manager(int deputies) {
        AccountManager.Builder manager = AccountManager.builder(text(100));
        maybe(() -> text(70), manager::role);
        maybe(() -> "+493000000002", manager::phone);
        maybe(() -> "lena@vogt.example", manager::email);
        maybe(
                () -> WorkingHours.parse(one(List.of("Mo-Fr 09:00-18:00", "Mo 07:30-08:00; Sa 10:00-14:00"))),
                manager::hours);
        maybe(() -> one(LANGUAGES), manager::speaks);
        if (deputies > 0) {
            maybe(() -> manager(deputies - 1), manager::deputy);
        }
        return manager.build();
    }

    private Brand brand() {
        Brand.Builder brand = Brand.builder(text(70));
        maybe(() -> "#1f5fBf", brand::colour);
        maybe(this::url, brand::logoUrl);
        maybe(this::url, brand::website);
        return brand.build();
    }

    private Invoice invoice(CurrencyUnit currency) {
        Money total = money(currency).plus(Money.ofMinor(currency, 1_000));
        Invoice.Builder invoice = Invoice.builder(text(35)).issuedOn(ISSUED).total(total);
        maybe(this::localized, invoice::subject);
        maybe(() -> line(total), invoice::line);
        maybe(this::url, invoice::url);
        if (random.nextBoolean()) {
            invoice.asOf(Instant.parse("2026-12-31T00:00:00Z").plusNanos(random.nextLong(1_000_000_000_000L)));
            invoice.payment(new RecordedPayment(ISSUED.plusDays(random.nextInt(200)), Money.ofMinor(currency, 2)));
        } else {
            maybe(() -> Money.ofMinor(currency, random.nextInt(3)), invoice::paid);
        }
        return invoice.build();
    }

    /** Quantity times price is the total, or else the amount is stated. */
    private OrderLine line(Money total) {
        BigDecimal sum = total.getAmount();
        OrderLine.Builder line = random.nextBoolean()
                ? OrderLine.builder(localized(), sum.multiply(new BigDecimal("1.25")))
                        .quantity(new BigDecimal("0.80"))
                : OrderLine.builder(localized(), new BigDecimal("-0.001")).amount(sum);
        maybe(this::day, line::deliveredOn);
        maybe(this::day, line::acceptedOn);
        return line.build();
    }

    private Help help(LocalDate dueOn) {
        Help.Builder help = Help.builder().instalments(random.nextBoolean());
        maybe(() -> 2 + random.nextInt(59), help::maxInstalments);
        maybe(() -> dueOn.plusDays(random.nextInt(90)), help::latestDate);
        return help.build();
    }

    private AnswerLinks answerLinks() {
        AnswerLinks.Builder links = AnswerLinks.builder();
        maybe(this::url, links::paid);
        maybe(this::url, links::part);
        maybe(this::url, links::moreTime);
        maybe(this::url, links::question);
        maybe(this::url, links::decline);
        return links.build();
    }

    /** A link, and at most three of the other methods that carry the currency. */
    private List<PaymentMethod> methods(CurrencyUnit currency) {
        PaymentLink.Builder link = PaymentLink.of(one(List.of(PaymentLink.Kind.values())), url());
        maybe(() -> text(70), link::name);
        List<PaymentMethod> methods = new ArrayList<>(List.of(common(link).build()));
        List<PaymentMethod.Builder<?>> others = new ArrayList<>(EveryMethod.builders());
        Collections.shuffle(others, random);
        for (PaymentMethod.Builder<?> other : others) {
            PaymentMethod method = common(other).build();
            if (method.accepts(currency) && methods.size() < 4) {
                methods.add(random.nextInt(methods.size() + 1), method);
            }
        }
        return methods;
    }

    private <B extends PaymentMethod.Builder<?>> B common(B method) {
        maybe(() -> text(64), method::id);
        maybe(() -> text(140), method::accountHolder);
        maybe(() -> text(210), method::purpose);
        maybe(() -> text(140), method::fee);
        maybe(() -> one(List.of(Duration.ZERO, Duration.ofDays(3), Duration.ofHours(36))), method::arrives);
        return method;
    }

    private LocalizedText localized() {
        if (random.nextBoolean()) {
            return LocalizedText.of(text(100));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.stream().filter(language -> random.nextBoolean()).forEach(language -> texts.put(language, text(100)));
        texts.put("fi", text(100));
        return LocalizedText.of(texts);
    }

    /** Not blank, and at most so many characters long. */
    private String text(int max) {
        StringBuilder text = new StringBuilder("x").append(random.nextInt(100_000_000));
        for (String piece = one(PIECES); text.length() + piece.length() <= max && random.nextInt(9) > 0; ) {
            text.append(piece);
            piece = one(PIECES);
        }
        return text.toString();
    }

    private String url() {
        return "https://pay.example/" + random.nextInt(1000) + "?a=1&b=%20";
    }

    private Money money(CurrencyUnit currency) {
        return Money.ofMinor(currency, 1 + random.nextLong(1L << (1 + random.nextInt(50))));
    }

    private ZoneId zone() {
        return ZoneId.of(one(ZONES));
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(40_000));
    }

    private Optional<LocalDate> optionalDay() {
        return random.nextBoolean() ? Optional.of(day()) : Optional.empty();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> void maybe(Supplier<T> value, Consumer<T> use) {
        if (random.nextBoolean()) {
            use.accept(value.get());
        }
    }
}
