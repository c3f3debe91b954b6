package io.github.payreq.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.constraint.PayreqValidation;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PersonName;
import io.github.payreq.request.EarlyPaymentDiscount;
import io.github.payreq.request.Help;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateTerms;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentActivationRequestTest {

    private static final java.nio.file.Path EXAMPLE =
            java.nio.file.Path.of("..", "payreq-examples", "quickstart", "src", "main", "resources", "design-de.json");

    private static Situation on(String day, PaymentRequest.Builder request, ContactEvent... events) {
        return Situation.on(request.build(), History.of(events), LocalDate.parse(day));
    }

    private static BankTransfer transfer(Situation situation) {
        return (BankTransfer) situation.request().methods().stream()
                .filter(BankTransfer.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static PaymentActivationRequest message(Situation situation) {
        return PaymentActivationRequest.of(situation, transfer(situation));
    }

    private static PaymentActivationRequest.Builder builder(Situation situation) {
        return PaymentActivationRequest.builder(situation, transfer(situation));
    }

    private static Xml xml(Situation situation) throws Exception {
        return Xml.parse(message(situation).xml());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-11-27"})
    void writesTheExampleAsItWasRead(String day) throws IOException {
        PaymentRequest request = PayreqJson.mapper().readValue(Files.readString(EXAMPLE), PaymentRequest.class);

        String written = message(Situation.on(request, History.none(), LocalDate.parse(day)))
                .xml();

        assertThat(written)
                .isEqualTo(Files.readString(java.nio.file.Path.of(
                        "src/test/resources/io/github/payreq/rtp", "pain.013-design-de-" + day + ".xml")));
    }

    @Test
    void asksForTheReducedSumOnlyAsLongAsItIsRight() throws Exception {
        PaymentActivationRequest message = message(on("2026-11-24", Requests.design()));

        assertThat(message.amount()).isEqualTo(Money.parse("EUR 1463.00"));
        assertThat(message.requestedExecutionOn()).isEqualTo("2026-11-26");
        // The last second of 26 November in Berlin.
        assertThat(message.expiresAt()).contains(Instant.parse("2026-11-26T22:59:59Z"));
        assertThat(Xml.parse(message.xml()).text("PmtInf/PmtCond/ImdtPmtRbt")).isEmpty();
    }

    @Test
    void asksForTheFullSumAtTheDueDateOnceTheDiscountIsOver() {
        PaymentActivationRequest message = message(on("2026-11-27", Requests.design()));

        assertThat(message.amount()).isEqualTo(Money.parse("EUR 1500.00"));
        assertThat(message.requestedExecutionOn()).isEqualTo("2026-11-30");
        assertThat(message.expiresAt()).isEmpty();
    }

    /** 28 November 2026 is a Saturday; a bank would execute on the Monday, when the discount is over. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-11-24, 2026-11-27",
        "2026-11-28, 2026-11-24, 2026-11-27",
        "2026-11-29, 2026-11-24, 2026-11-27",
        "2026-11-29, 2026-11-28, 2026-11-28",
        "2026-11-30, 2026-11-24, 2026-11-30"
    })
    void wantsAReducedSumOnAWeekday(LocalDate lastDay, LocalDate today, LocalDate execution) {
        PaymentRequest.Builder request = requestOn("2026-11-30").benefit(EarlyPaymentDiscount.percent("2", lastDay));

        PaymentActivationRequest message = message(Situation.on(request.build(), History.none(), today));

        assertThat(message.requestedExecutionOn()).isEqualTo(execution);
        assertThat(message.expiresAt()
                        .orElseThrow()
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toLocalDate())
                .isEqualTo(execution);
    }

    private static PaymentRequest.Builder requestOn(String dueOn) {
        return Requests.withoutMethods()
                .dueOn(LocalDate.parse(dueOn))
                .payBy(BankTransfer.sepa("DE89370400440532013000").build());
    }

    @Test
    void wantsAnOverdueSumToday() {
        assertThat(message(on("2026-12-15", Requests.design())).requestedExecutionOn())
                .isEqualTo("2026-12-15");
        assertThat(message(on("2026-11-30", Requests.design())).requestedExecutionOn())
                .isEqualTo("2026-11-30");
    }

    @Test
    void takesLaterPaymentsOff() {
        ContactEvent paid = new ContactEvent.Payment(
                "p", Instant.parse("2026-12-01T09:00:00Z"), Optional.empty(), Money.parse("EUR 500.00"));

        assertThat(message(on("2026-12-02", Requests.design(), paid)).amount()).isEqualTo(Money.parse("EUR 1000.00"));
    }

    @Test
    void refusesWhereNothingIsDue() {
        ContactEvent paid = new ContactEvent.Payment(
                "p", Instant.parse("2026-12-01T09:00:00Z"), Optional.empty(), Money.parse("EUR 1500.00"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> message(on("2026-12-02", Requests.design(), paid)))
                .withMessage("amount due (EUR 0.00) of request design-2026-014 must be above zero; nothing is due");
    }

    @Test
    void refusesAMethodThatCannotCarryTheCurrency() {
        Situation design = on("2026-11-24", Requests.design());
        BankTransfer roubles = transfer(on("2026-11-24", Requests.logo()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentActivationRequest.of(design, roubles))
                .withMessage("method transfer must carry EUR, but carries RUB");
    }

    @Test
    void refusesAnAccountThatTheRequestDoesNotName() {
        Situation design = on("2026-11-24", Requests.design());
        BankTransfer stranger = BankTransfer.sepa("DE02120300000000202051")
                .reference("RF972026014")
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentActivationRequest.of(design, stranger))
                .withMessage("method transfer must be one of the methods of request design-2026-014");
    }

    @Test
    void allowsAnotherSumOnlyWhereInstalmentsAreOffered() throws Exception {
        Help instalments = Help.builder().instalments(true).build();

        assertThat(xml(on("2026-11-24", Requests.design())).text("PmtInf/PmtCond/AmtModAllwd"))
                .contains("false");
        assertThat(xml(on("2026-11-24", Requests.design().help(instalments))).text("PmtInf/PmtCond/AmtModAllwd"))
                .contains("true");
    }

    @Test
    void inventsNoPenaltyFromTheLegalBasisAlone() throws Exception {
        Xml xml = xml(on("2026-12-15", Requests.design().lateTerms(new LateTerms("DE"))));

        assertThat(xml.text("PmtInf/PmtCond/DelyPnlty")).isEmpty();
    }

    @Test
    void namesTheOrganizationBeforeThePersonAndSaysWhenThereIsNeither() throws Exception {
        PaymentRequest request = Requests.design().build();
        Client person = request.client().toBuilder()
                .person(PersonName.builder()
                        .title("Dr.")
                        .given("Anna")
                        .family("Weber")
                        .build())
                .build();
        Client organization =
                person.toBuilder().organization("Weber & Söhne GmbH").build();
        Client nobody = Client.builder("client-1")
                .consumer()
                .timeZone(ZoneId.of("Europe/Berlin"))
                .build();

        assertThat(debtor(person)).contains("Anna Weber");
        assertThat(debtor(organization)).contains("Weber & Söhne GmbH");
        assertThat(debtor(nobody)).contains("NOTPROVIDED");
    }

    private static Optional<String> debtor(Client client) throws Exception {
        return xml(on("2026-11-24", Requests.design().client(client))).text("PmtInf/Dbtr/Nm");
    }

    @Test
    void writesTheAddressInParts() throws Exception {
        Client client = Requests.design().build().client().toBuilder()
                .country("DE")
                .address(Address.builder("AT")
                        .street("Ring")
                        .house("3a")
                        .postalCode("1010")
                        .town("Wien")
                        .build())
                .build();

        Xml xml = xml(on("2026-11-24", Requests.design().client(client)));

        assertThat(xml.text("PmtInf/Dbtr/PstlAdr/StrtNm")).contains("Ring");
        assertThat(xml.text("PmtInf/Dbtr/PstlAdr/BldgNb")).contains("3a");
        assertThat(xml.text("PmtInf/Dbtr/PstlAdr/PstCd")).contains("1010");
        assertThat(xml.text("PmtInf/Dbtr/PstlAdr/TwnNm")).contains("Wien");
        assertThat(xml.text("PmtInf/Dbtr/PstlAdr/Ctry")).contains("AT");
    }

    @Test
    void saysWhereTheBankIsNotKnown() throws Exception {
        Situation rent = on("2026-11-24", Requests.rent());

        assertThat(xml(rent).text("PmtInf/DbtrAgt/FinInstnId/Othr/Id")).contains("NOTPROVIDED");
        assertThat(xml(rent).text("PmtInf/CdtTrfTx/CdtrAgt/FinInstnId/Othr/Id")).contains("NOTPROVIDED");
    }

    @Test
    void carriesWhatTheHostKnowsBeyondTheRequest() throws Exception {
        PaymentActivationRequest message = builder(on("2026-11-27", Requests.design()))
                .messageId("MSG-1")
                .createdAt(Instant.parse("2026-11-27T08:15:30.987Z"))
                .expiresOn(LocalDate.parse("2026-12-05"))
                .debtorAgent("DEUTDEFF")
                .debtorAccount("DE02 1203 0000 0000 2020 51")
                .creditorAgent("BELADEBEXXX")
                .build();
        Xml xml = Xml.parse(message.xml());

        assertThat(message.messageId()).isEqualTo("MSG-1");
        assertThat(xml.text("GrpHdr/MsgId")).contains("MSG-1");
        assertThat(xml.text("GrpHdr/CreDtTm")).contains("2026-11-27T08:15:30Z");
        assertThat(xml.text("PmtInf/XpryDt/DtTm")).contains("2026-12-05T22:59:59Z");
        assertThat(xml.text("PmtInf/DbtrAgt/FinInstnId/BICFI")).contains("DEUTDEFF");
        assertThat(xml.text("PmtInf/DbtrAcct/Id/IBAN")).contains("DE02120300000000202051");
        assertThat(xml.text("PmtInf/CdtTrfTx/CdtrAgt/FinInstnId/BICFI")).contains("BELADEBEXXX");
    }

    @Test
    void refusesWhatIsNoBicIbanOrId() {
        PaymentActivationRequest.Builder builder = builder(on("2026-11-24", Requests.design()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.debtorAgent("COBADEFFXX"))
                .withMessageContaining("debtor agent")
                .withMessageContaining("BIC");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.creditorAgent("cobadeff"))
                .withMessageContaining("creditor agent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.debtorAccount("DE02120300000000202052"))
                .withMessage("debtor account (***2052) must be an IBAN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.messageId("//"))
                .withMessageContaining("message id");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.messageId("x".repeat(36)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.messageId("счёт"));
    }

    @Test
    void refusesToBeAcceptedAfterTheLastDayOfTheReducedSum() {
        PaymentActivationRequest.Builder builder = builder(on("2026-11-24", Requests.design()));

        assertThat(builder.expiresOn(LocalDate.parse("2026-11-25")).build().expiresAt())
                .contains(Instant.parse("2026-11-25T22:59:59Z"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> builder.expiresOn(LocalDate.parse("2026-11-27")).build())
                .withMessageContaining("2026-11-26");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> builder.expiresOn(LocalDate.parse("2026-11-23")).build())
                .withMessageContaining("today");
    }

    @Test
    void hasTheSameIdForTheSameContentAndAnotherForAnother() {
        PaymentActivationRequest first = message(on("2026-11-24", Requests.design()));
        PaymentActivationRequest again = message(on("2026-11-25", Requests.design()));
        PaymentActivationRequest fullSum = message(on("2026-11-27", Requests.design()));

        assertThat(first.messageId()).startsWith("design-2026-014-").isEqualTo(again.messageId());
        assertThat(fullSum.messageId()).startsWith("design-2026-014-").isNotEqualTo(first.messageId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"счёт-1", "a//b", "/a", "a/", "x_1", "this id is longer than the id may be"})
    void hashesARequestIdThatBanksDoNotCarry(String id) {
        PaymentRequest design = Requests.design().build();
        PaymentRequest.Builder request = PaymentRequest.builder(id)
                .language("en")
                .client(design.client())
                .payee(design.payee())
                .invoice(design.invoice())
                .dueOn(design.dueOn())
                .payBy(transfer(on("2026-11-24", Requests.design())));

        assertThat(message(on("2026-11-24", request)).messageId()).matches("[0-9a-f]{32}");
    }

    @Test
    void leadsThePaymentBackByReferenceElseByNumberElseByHash() {
        assertThat(message(on("2026-11-24", Requests.design())).endToEndId()).isEqualTo("RF972026014");
        assertThat(message(on("2026-12-24", Requests.logo())).endToEndId()).isEqualTo("123");
        assertThat(message(on("2026-11-24", numbered("счёт 7"))).endToEndId()).matches("[0-9a-f]{32}");
    }

    private static PaymentRequest.Builder numbered(String number) {
        PaymentRequest small = Requests.small().build();
        return requestOn("2026-11-30")
                .invoice(io.github.payreq.request.Invoice.builder(number)
                        .issuedOn(small.invoice().issuedOn())
                        .total(small.invoice().total())
                        .build());
    }

    @Test
    void typesAReferenceByItsStandard() throws Exception {
        Xml sepa = xml(on("2026-11-24", Requests.design()));
        Xml swiss = xml(on("2026-11-24", Requests.rent()));
        String reference = "PmtInf/CdtTrfTx/RmtInf/Strd/CdtrRefInf/";

        assertThat(sepa.text(reference + "Tp/CdOrPrtry/Cd")).contains("SCOR");
        assertThat(sepa.text(reference + "Tp/Issr")).contains("ISO");
        assertThat(swiss.text(reference + "Tp/CdOrPrtry/Prtry")).contains("QRR");
        assertThat(swiss.text(reference + "Ref")).contains("000000000000000000002026112");
    }

    @Test
    void tellsThePurposeElseTheNumberWithoutAReference() throws Exception {
        String unstructured = "PmtInf/CdtTrfTx/RmtInf/Ustrd";
        BankTransfer withPurpose = BankTransfer.sepa("DE89370400440532013000")
                .purpose("word ".repeat(40).strip())
                .build();

        assertThat(xml(on("2026-11-24", requestOn("2026-11-30"))).text(unstructured))
                .contains("1");
        assertThat(xml(on("2026-11-24", Requests.withoutMethods().payBy(withPurpose)))
                        .text(unstructured))
                .contains("word ".repeat(28).strip());
    }

    @Test
    void chargesEachSideByTheRuleOfSepaAndSharesElsewhere() throws Exception {
        assertThat(xml(on("2026-11-24", Requests.design())).text("PmtInf/CdtTrfTx/ChrgBr"))
                .contains("SLEV");
        assertThat(xml(on("2026-11-24", Requests.rent())).text("PmtInf/CdtTrfTx/ChrgBr"))
                .contains("SHAR");
    }

    @Test
    void writesARussianBankByItsNumberAndANationalAccount() throws Exception {
        Xml xml = xml(on("2026-11-24", Requests.logo()));
        String bank = "PmtInf/CdtTrfTx/CdtrAgt/FinInstnId/";

        assertThat(xml.text(bank + "ClrSysMmbId/ClrSysId/Cd")).contains("RUCBC");
        assertThat(xml.text(bank + "ClrSysMmbId/MmbId")).contains("044525225");
        assertThat(xml.text(bank + "Nm")).contains("ПАО Сбербанк");
        assertThat(xml.text("PmtInf/CdtTrfTx/CdtrAcct/Id/Othr/Id")).contains("40702810200000012345");
    }

    @Test
    void namesThePayeeAsUltimateCreditorIfSomebodyElseHoldsTheAccount() throws Exception {
        BankTransfer held = BankTransfer.sepa("DE89370400440532013000")
                .accountHolder("Factoring AG")
                .build();
        BankTransfer own = BankTransfer.sepa("DE89370400440532013000")
                .accountHolder("Small GmbH")
                .build();

        Xml byFactor = xml(on("2026-11-24", Requests.withoutMethods().payBy(held)));
        Xml byPayee = xml(on("2026-11-24", Requests.withoutMethods().payBy(own)));

        assertThat(byFactor.text("PmtInf/CdtTrfTx/Cdtr/Nm")).contains("Factoring AG");
        assertThat(byFactor.text("PmtInf/CdtTrfTx/UltmtCdtr/Nm")).contains("Small GmbH");
        assertThat(byPayee.text("PmtInf/CdtTrfTx/Cdtr/Nm")).contains("Small GmbH");
        assertThat(byPayee.node("PmtInf/CdtTrfTx/UltmtCdtr")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>", "A & B", "]]>", "<![CDATA[x]]>", "&amp;", "\"'", "😀😀", "👩‍👩‍👧", "漢字", "a\u0338"
            })
    void carriesHostileTextsUnchanged(String text) throws Exception {
        Xml xml = xml(on("2026-11-24", payee(text)));

        assertThat(xml.text("GrpHdr/InitgPty/Nm")).contains(text);
    }

    /** The model lets noncharacters pass, since no alphabet has them; XML 1.0 does not. */
    @Test
    void writesASpaceForWhatXmlCannotCarry() throws Exception {
        assertThat(xml(on("2026-11-24", payee("A\uFFFEB\uFFFFC"))).text("GrpHdr/InitgPty/Nm"))
                .contains("A B C");
        assertThat(xml(on("2026-11-24", payee("\uFFFF"))).text("GrpHdr/InitgPty/Nm"))
                .contains("NOTPROVIDED");
    }

    private static PaymentRequest.Builder payee(String name) {
        return requestOn("2026-11-30")
                .payee(Payee.builder(name).timeZone(ZoneId.of("Europe/Berlin")).build());
    }

    /** A host that switches the rules on fields off: what goes into XML does not depend on them. */
    private static PaymentRequest unchecked(PaymentRequest.Builder request) {
        try (ValidatorFactory factory = PayreqValidation.configure(
                        Validation.byProvider(HibernateValidator.class).configure())
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .traversableResolver(new NothingIsReached())
                .buildValidatorFactory()) {
            return request.build(factory);
        }
    }

    private static final class NothingIsReached implements TraversableResolver {
        @Override
        public boolean isReachable(
                @Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType type) {
            return false;
        }

        @Override
        public boolean isCascadable(
                @Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType type) {
            return false;
        }
    }

    @Test
    void staysWellFormedAndShortWhateverAHostLetsPass() throws Exception {
        String hostile = "x\u0000<\uD83D&\u202E]]>".repeat(1_000);
        PaymentRequest request = unchecked(Requests.design()
                .client(Client.builder(hostile)
                        .consumer()
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .organization("na me".repeat(2_000))
                        .address(Address.builder("DE")
                                .street(hostile)
                                .house(hostile)
                                .postalCode(hostile)
                                .town(hostile)
                                .build())
                        .build())
                .payee(Payee.builder(hostile).build())
                .payBy(BankTransfer.sepa("DE89370400440532013000")
                        .id("hostile")
                        .accountHolder(hostile)
                        .purpose(hostile)
                        .build()));
        Situation situation = Situation.on(request, History.none(), LocalDate.parse("2026-11-24"));

        Xml xml = Xml.parse(PaymentActivationRequest.of(
                        situation, (BankTransfer) request.methods().get(2))
                .xml());

        assertThat(xml.text("PmtInf/Dbtr/Nm").orElseThrow())
                .hasSizeLessThanOrEqualTo(140)
                .endsWith(" mena");
        assertThat(xml.text("PmtInf/Dbtr/PstlAdr/BldgNb")).contains("x < & ]]>x < &");
        assertThat(xml.text("PmtInf/Dbtr/PstlAdr/TwnNm").orElseThrow()).hasSizeLessThanOrEqualTo(35);
        assertThat(xml.text("PmtInf/CdtTrfTx/Cdtr/Nm").orElseThrow()).hasSizeLessThanOrEqualTo(140);
        assertThat(xml.text("PmtInf/CdtTrfTx/RmtInf/Ustrd").orElseThrow()).hasSizeLessThanOrEqualTo(140);
    }

    @Test
    void writesTheSameBytesAsUtf8AndLeavesTheStreamOpen() throws IOException {
        PaymentActivationRequest message = message(on("2026-11-24", payee("Größe 😀")));
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        message.writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(message.xml())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("Größe 😀");
        assertThat(closed[0]).isFalse();
    }

    @Test
    void showsNoAccountInItsText() {
        assertThat(message(on("2026-11-24", Requests.design())).toString())
                .matches("PaymentActivationRequest\\[design-2026-014-[0-9a-f]{12}, EUR 1463.00]");
    }
}
