package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.SbpPayment;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Address;
import io.github.payreq.party.Brand;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PersonName;
import io.github.payreq.party.Preferences;
import io.github.payreq.terms.LateTerms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldConstraintsTest {

    private static final LocalizedText TEXT = LocalizedText.of("Text");

    private static PaymentRequest.Builder client(Client.Builder client) {
        return Requests.small().client(client.build());
    }

    private static PaymentRequest.Builder payee(Payee.Builder payee) {
        return Requests.small().payee(payee.build());
    }

    private static PaymentRequest.Builder manager(AccountManager.Builder manager) {
        return payee(Requests.smallPayee().manager(manager.build()));
    }

    private static PaymentRequest.Builder brand(Brand.Builder brand) {
        return payee(Requests.smallPayee().brand(brand.build()));
    }

    private static PaymentRequest.Builder link(PaymentLink.Builder link) {
        return Requests.withoutMethods().payBy(link.build());
    }

    private static AccountManager.Builder anna() {
        return AccountManager.builder("Anna");
    }

    private static ClientContact.Builder accounts() {
        return ClientContact.builder(ClientContact.Role.ACCOUNTS);
    }

    private static PaymentLink.Builder card() {
        return PaymentLink.card("https://pay.example/1");
    }

    private static String x(int times) {
        return "x".repeat(times);
    }

    static Stream<Arguments> ofTheRequest() {
        return Stream.of(
                fault(
                        PaymentRequest.builder(" ")
                                .language("en")
                                .client(Requests.smallClient().build())
                                .payee(Requests.smallPayee().build())
                                .invoice(Requests.smallInvoice().build())
                                .dueOn(LocalDate.parse("2026-11-30"))
                                .payBy(card().build()),
                        "id NOT_BLANK  "),
                fault(Requests.small().language("englisch?"), "language LANGUAGE_TAG englisch?"),
                fault(
                        Requests.small()
                                .invoice(Invoice.builder(x(36))
                                        .issuedOn(LocalDate.parse("2026-11-01"))
                                        .total(Requests.smallInvoice().build().total())
                                        .build()),
                        "invoice.number SIZE " + x(36)),
                fault(
                        Requests.small()
                                .invoice(Requests.smallInvoice()
                                        .url("http://a.example")
                                        .build()),
                        "invoice.url HTTPS_URL http://a.example"),
                fault(
                        Requests.small()
                                .invoice(Requests.smallInvoice()
                                        .subject(LocalizedText.of(x(201)))
                                        .build()),
                        "invoice.subject HOST_TEXT"),
                fault(
                        Requests.small()
                                .help(Help.builder()
                                        .instalments(true)
                                        .maxInstalments(1)
                                        .build()),
                        "help.maxInstalments MIN 1"),
                fault(
                        Requests.small()
                                .help(Help.builder()
                                        .instalments(true)
                                        .maxInstalments(61)
                                        .build()),
                        "help.maxInstalments MAX 61"),
                fault(Requests.small().lateTerms(new LateTerms("de")), "lateTerms.regime PATTERN de"),
                fault(
                        Requests.small().reason(DeadlineReason.of(DeadlineReason.Kind.OTHER, LocalizedText.of(x(501)))),
                        "reason.text HOST_TEXT"),
                fault(
                        Requests.small().benefit(new Bonus(LocalizedText.of(x(201)), LocalDate.parse("2026-11-20"))),
                        "benefits[0].bonus HOST_TEXT"),
                fault(
                        Requests.small()
                                .question(new Question(TEXT, TEXT))
                                .question(new Question(TEXT, LocalizedText.of(x(1001)))),
                        "questions[1].answer HOST_TEXT"),
                fault(
                        Requests.small()
                                .question(new Question(LocalizedText.of(Map.of("en", "ok", "de", "\u202e")), TEXT)),
                        "questions[0].question HOST_TEXT"),
                fault(
                        Requests.small()
                                .answerLinks(AnswerLinks.builder()
                                        .moreTime("ftp://a.example/")
                                        .build()),
                        "answerLinks.moreTime HTTPS_URL ftp://a.example/"));
    }

    static Stream<Arguments> ofTheParties() {
        return Stream.of(
                fault(client(Client.builder("c").timeZone(ZoneId.of("Europe/Berlin"))), "client.business NOT_NULL"),
                fault(
                        client(Requests.smallClient().email("anna.example.com")),
                        "client.email EMAIL_ADDRESS anna.example.com"),
                fault(client(Requests.smallClient().phone("0170 1234567")), "client.phone PHONE_NUMBER 0170 1234567"),
                fault(client(Requests.smallClient().messenger(x(101))), "client.messenger SIZE " + x(101)),
                fault(
                        client(Requests.smallClient()
                                .contact(accounts().email("a@b.example").build())
                                .contact(accounts().email("b.example").build())),
                        "client.contacts[1].email EMAIL_ADDRESS b.example"),
                fault(
                        client(Requests.smallClient()
                                .contact(accounts().phone("0170").build())),
                        "client.contacts[0].phone PHONE_NUMBER 0170"),
                fault(
                        client(Requests.smallClient()
                                .contact(accounts()
                                        .email("a@b.example")
                                        .name(x(101))
                                        .build())),
                        "client.contacts[0].name SIZE " + x(101)),
                fault(client(Requests.smallClient().country("de")), "client.country COUNTRY_CODE de"),
                fault(client(Requests.smallClient().region("by")), "client.region PATTERN by"),
                fault(client(Requests.smallClient().language("e")), "client.language LANGUAGE_TAG e"),
                fault(client(Requests.smallClient().organization("A\nB")), "client.organization PLAIN_TEXT A\nB"),
                fault(
                        client(Requests.smallClient().person(PersonName.of("A\u0000", "B"))),
                        "client.person.given PLAIN_TEXT A\u0000"),
                fault(
                        client(Requests.smallClient()
                                .address(Address.builder("XX").build())),
                        "client.address.country COUNTRY_CODE XX"),
                fault(
                        client(Requests.smallClient()
                                .address(Address.builder("CH").house(x(17)).build())),
                        "client.address.house SIZE " + x(17)),
                fault(
                        client(Requests.smallClient()
                                .prefers(Preferences.builder()
                                        .methods("card", "a\tb")
                                        .build())),
                        "client.prefers.methods[1] PLAIN_TEXT a\tb"),
                fault(payee(Payee.builder("")), "payee.organization NOT_BLANK "),
                fault(
                        payee(Requests.smallPayee().registrationReasonCode("1")),
                        "payee.registrationReasonCode RUSSIAN_KPP 1"),
                fault(manager(AccountManager.builder(" ")), "payee.manager.name NOT_BLANK  "),
                fault(manager(anna().email("anna@")), "payee.manager.email EMAIL_ADDRESS anna@"),
                fault(manager(anna().speaks("de", "deutsch!")), "payee.manager.languages[1] LANGUAGE_TAG deutsch!"),
                fault(manager(anna().deputy(anna().phone("1").build())), "payee.manager.deputy.phone PHONE_NUMBER 1"),
                fault(
                        payee(Requests.smallPayee()
                                .furtherManager(anna().build())
                                .furtherManager(anna().role(x(71)).build())),
                        "payee.managers[1].role SIZE " + x(71)),
                fault(brand(Brand.builder("A").colour("red")), "payee.brand.colour HEX_COLOUR red"),
                fault(brand(Brand.builder("A").logoUrl("//a.example/")), "payee.brand.logoUrl HTTPS_URL //a.example/"));
    }

    static Stream<Arguments> ofTheMethods() {
        return Stream.of(
                fault(link(card().id("")), "methods[0].id NOT_BLANK "),
                fault(link(card().accountHolder(x(141))), "methods[0].accountHolder SIZE " + x(141)),
                fault(link(card().purpose(x(211))), "methods[0].purpose SIZE " + x(211)),
                fault(link(card().fee("1\n%")), "methods[0].fee PLAIN_TEXT 1\n%"),
                fault(link(PaymentLink.wallet(x(71), "https://pay.example/1")), "methods[0].name SIZE " + x(71)),
                fault(link(PaymentLink.hosted("javascript:alert(1)")), "methods[0].url HTTPS_URL javascript:alert(1)"),
                fault(
                        Requests.logo()
                                .payBy(SbpPayment.link(Requests.SBP_LINK + "0")
                                        .id("2")
                                        .build()),
                        "methods[3].url SBP_LINK " + Requests.SBP_LINK + "0"));
    }

    private static Arguments fault(PaymentRequest.Builder request, String fault) {
        return Arguments.of(request, fault);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"ofTheRequest", "ofTheParties", "ofTheMethods"})
    void aFieldThatBreaksItsRuleIsNamedWithTheRuleAndTheValue(PaymentRequest.Builder request, String fault) {
        assertThat(Faults.of(request)).containsExactly(fault);
    }

    @Test
    void aFieldMayBeAsLongAsItsLimit() {
        assertThat(Faults.of(Requests.small()
                        .invoice(Requests.smallInvoice()
                                .subject(LocalizedText.of(x(200)))
                                .build())
                        .reason(DeadlineReason.of(DeadlineReason.Kind.OTHER, LocalizedText.of(x(500))))
                        .question(new Question(LocalizedText.of(x(200)), LocalizedText.of(x(1000))))
                        .help(Help.builder().instalments(true).maxInstalments(2).build())
                        .lateTerms(new LateTerms("RU_395"))))
                .isEmpty();
        assertThat(Faults.of(Requests.small()
                        .help(Help.builder()
                                .instalments(true)
                                .maxInstalments(60)
                                .build())))
                .isEmpty();
        assertThat(Faults.of(link(
                        card().purpose(x(210)).accountHolder(x(140)).fee(x(140)).id(x(64)))))
                .isEmpty();
        assertThat(Faults.of(client(
                        Requests.smallClient().region("BY").messenger(x(100)).organization(x(140)))))
                .isEmpty();
    }

    @Test
    void requiredPartsThatAreMissingAreNamedTogether() {
        assertThat(Faults.of(PaymentRequest.builder("1")))
                .containsExactly("client NOT_NULL", "dueOn NOT_NULL", "invoice NOT_NULL", "payee NOT_NULL");
        assertThat(Faults.of(Requests.small().invoice(Invoice.builder("1").build())))
                .containsExactly("invoice.issuedOn NOT_NULL", "invoice.total NOT_NULL");
    }

    @SuppressWarnings("NullAway") // a host without null checks
    @Test
    void textsThatAreMissingAreFaultsToo() {
        assertThat(Faults.of(Requests.small()
                        .question(new Question(null, null))
                        .benefit(new Bonus(null, null))
                        .reason(new DeadlineReason(null, null, Optional.empty()))))
                .containsExactly(
                        "benefits[0].bonus NOT_NULL",
                        "benefits[0].until NOT_NULL",
                        "questions[0].answer NOT_NULL",
                        "questions[0].question NOT_NULL",
                        "reason.kind NOT_NULL",
                        "reason.text NOT_NULL");
    }
}
