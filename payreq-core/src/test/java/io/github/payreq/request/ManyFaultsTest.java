package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.PayreqValidation;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Address;
import io.github.payreq.party.PersonName;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyFaultsTest {

    private static final String EMAIL = "canary.person@";
    private static final String IBAN = "DE89370400440532019999";
    private static final String ACCOUNT = "40702810300000054321";
    private static final String PHONE = "+49 170 7654321";

    /** Seven faults of different kinds: fields, dates, sums, lists, methods. */
    private static PaymentRequest.Builder sevenFaults(String language) {
        return Requests.logo()
                .language(language)
                .client(Requests.smallClient().email(EMAIL).build())
                .payee(Requests.smallPayee()
                        .country("RU")
                        .taxId("7701234561")
                        .manager(AccountManager.builder("Мария").phone(PHONE).build())
                        .build())
                .invoice(
                        Requests.logoInvoice().total(Money.parse("RUB 5000.01")).build())
                .dueOn(LocalDate.parse("2026-11-30"))
                .payBy(BankTransfer.russian(ACCOUNT)
                        .id("card")
                        .bankName("Банк")
                        .bic("044525225")
                        .correspondentAccount("30101810400000000225")
                        .build());
    }

    private static InvalidPaymentRequestException thrownBy(PaymentRequest.Builder request) {
        return catchThrowableOfType(InvalidPaymentRequestException.class, request::build);
    }

    private static List<String> messages(String language) {
        return thrownBy(sevenFaults(language)).findings().stream()
                .map(Finding::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void sevenFaultsAreSaidAtOnceInEveryLanguage(String language) {
        assertThat(Faults.of(sevenFaults(language)))
                .containsExactly(
                        "benefits[0].until DISCOUNT_AFTER_DUE_DATE 2026-12-01",
                        "client.email EMAIL_ADDRESS " + EMAIL,
                        "invoice.lines LINES_DO_NOT_SUM 5000.00",
                        "methods[3].account ACCOUNT_KEY " + ACCOUNT,
                        "methods[3].id METHOD_ID_TWICE card",
                        "payee.manager.phone PHONE_NUMBER " + PHONE,
                        "payee.taxId RUSSIAN_INN 7701234561");
    }

    @Test
    void theSentencesAreInOneLanguage() {
        assertThat(messages("en")).hasSize(7).allMatch(text -> text.startsWith("must "));
        assertThat(messages("en")).noneMatch(text -> text.codePoints().anyMatch(ManyFaultsTest::isCyrillic));
        assertThat(messages("ru")).hasSize(7).allMatch(text -> text.startsWith("нуж"));
        assertThat(messages("ru")).allMatch(text -> text.codePoints().anyMatch(ManyFaultsTest::isCyrillic));
        assertThat(messages("ru")).noneMatch(text -> text.contains("must"));
    }

    private static boolean isCyrillic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    @Test
    void theSentenceNamesWhatTheValueIsComparedWith() {
        assertThat(messages("en"))
                .contains(
                        "must not be after the due date, 2026-11-30",
                        "must add up to the total, 5000.01",
                        "must fit the bank: its check key does not match the BIC 044525225");
    }

    @Test
    void aRequestWithoutALanguageOfItsOwnSpeaksItsClients() {
        PaymentRequest.Builder request = PaymentRequest.builder("1")
                .client(Requests.smallClient().language("ru").build())
                .payee(Requests.smallPayee().language("en").build());

        assertThat(thrownBy(request))
                .hasMessageContaining("нужно указать")
                .message()
                .doesNotContain("must");
    }

    @Test
    void theMessageOfTheExceptionMasksWhatIsPersonalAndTheFindingsDoNot() {
        PaymentRequest.Builder request = Requests.design()
                .client(Requests.smallClient()
                        .person(PersonName.of("Canaria\u0007", "Canarinsky\u0007"))
                        .organization("Canary Ltd\u0007")
                        .messenger("canary-on-chat\u0007")
                        .phone(PHONE)
                        .email(EMAIL)
                        .address(Address.builder("DE")
                                .street("Canary Row\u0007")
                                .town("Canaria City\u0007")
                                .build())
                        .build())
                .payBy(
                        BankTransfer.sepa(IBAN)
                                .id("2")
                                .accountHolder("Canary Holder\u0007")
                                .build(),
                        BankTransfer.sepa("DE89370400440532013000")
                                .id("3")
                                .reference("RF00CANARY1234")
                                .build());

        InvalidPaymentRequestException thrown = thrownBy(request);

        assertThat(thrown.getMessage())
                .startsWith("the payment request has 11 fault(s):\n  client.address.street (C***): must be plain text")
                .contains("methods[2].iban (***9999): must be a valid IBAN")
                .contains("client.phone (+***): ")
                .doesNotContainIgnoringCase("anary", "anaria", "anarinsky")
                .doesNotContain("7654321", "8937040044053201", "CANARY");
        assertThat(thrown.toString()).doesNotContainIgnoringCase("anari");
        assertThat(thrown.findings())
                .extracting(Finding::value)
                .contains(IBAN, EMAIL, PHONE, "Canaria\u0007", "Canary Holder\u0007", "RF00CANARY1234");
    }

    @Test
    void aHostMayUseItsOwnFactory() {
        try (ValidatorFactory factory = PayreqValidation.configure(Validation.byProvider(HibernateValidator.class)
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator()))
                .buildValidatorFactory()) {
            assertThat(Requests.logo().build(factory)).isEqualTo(Requests.logo().build());
            assertThat(catchThrowableOfType(
                                    InvalidPaymentRequestException.class,
                                    () -> sevenFaults("ru").build(factory))
                            .findings())
                    .isEqualTo(thrownBy(sevenFaults("ru")).findings());
        }
    }

    @Test
    void theExceptionCarriesAViolationAFinding() {
        InvalidPaymentRequestException thrown = thrownBy(sevenFaults("en"));

        assertThat(thrown.getConstraintViolations()).hasSameSizeAs(thrown.findings());
        assertThat(thrown.findings()).isUnmodifiable();
    }
}
