package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.paycode.PayCode;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentInstructionsTest {

    /** A method of every type. */
    private static final List<PaymentMethod> METHODS =
            List.of(PayreqJson.mapper().readValue(Path.of("src/test/resources/methods.json"), PaymentMethod[].class));

    static List<String> languages() {
        return Composer.languages();
    }

    static Stream<PaymentMethod> methods() {
        return METHODS.stream();
    }

    /** The German example, paid by one method in the first of its currencies. */
    private static Situation paidBy(PaymentMethod method) {
        PaymentRequest example = Examples.request("design-de");
        String code =
                method.currencies().isEmpty() ? "EUR" : method.currencies().get(0);
        CurrencyUnit currency = code.equals("BTC") ? BitcoinPayment.currency() : CurrencyUnit.of(code);
        Invoice invoice = Invoice.builder("2026-014")
                .issuedOn(example.invoice().issuedOn())
                .total(Money.ofMajor(currency, 1850))
                .build();
        PaymentRequest request = PaymentRequest.builder(example.id())
                .language("en")
                .client(example.client())
                .payee(example.payee())
                .invoice(invoice)
                .dueOn(example.dueOn())
                .payBy(method)
                .build();
        return Examples.on("2026-11-24", request);
    }

    private static PaymentInstructions instructions(String language, PaymentMethod method) {
        return Composer.create().inLanguage(language).instructions(paidBy(method), method);
    }

    @Test
    void theFixtureHasEveryType() {
        assertThat(METHODS.stream().<Class<?>>map(PaymentMethod::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(types(PaymentMethod.class).toList());
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PaymentInstructionsTest::types)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areAsTheyWereRead(String language) throws IOException {
        String text = METHODS.stream()
                .map(method ->
                        "=== " + method.getClass().getSimpleName() + "\n" + print(instructions(language, method)))
                .collect(Collectors.joining("\n"));

        GoldenFile.verify(language + "/instructions.txt", text);
    }

    private static String print(PaymentInstructions instructions) {
        return Stream.of(
                        Stream.of(instructions.title()),
                        instructions.details().stream(),
                        Stream.of(instructions.steps()),
                        instructions.altText().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMethodHasACodeWithAnAlternativeTextOrAReason(PaymentMethod method) {
        PaymentInstructions instructions = instructions("en", method);

        assertThat(instructions.codes().today().isPresent())
                .isNotEqualTo(instructions.codes().problem().isPresent())
                .isEqualTo(instructions.altText().isPresent());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anEmailCanBeWrittenWithEveryMethod(PaymentMethod method) {
        String mail = Composer.create()
                .inLanguage("en")
                .email(paidBy(method), Occasion.REQUEST, Tone.WARM)
                .text();

        assertThat(instructions("en", method).details()).allMatch(mail::contains);
        assertThat(mail).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theReferenceInTheCodeIsTheOneInTheText(PaymentMethod method) {
        PaymentInstructions instructions = instructions("en", method);
        String text = String.join("\n", instructions.details());

        instructions
                .codes()
                .today()
                .flatMap(PayCode::reference)
                .ifPresent(reference -> assertThat(text).contains(reference));
    }

    @Test
    void theAlternativeTextNamesTheSumOfItsCode() {
        Situation situation = Examples.on("2026-11-24", "logo-ru");
        PaymentMethod transfer = situation.request().methods().get(0);
        PaymentInstructions instructions = Composer.create().inLanguage("en").instructions(situation, transfer);

        assertThat(instructions.altText().orElseThrow()).contains("RUB\u00a04,750.00");
        assertThat(instructions.altTextOfFullSum().orElseThrow()).contains("RUB\u00a05,000.00");
    }

    @Test
    void aTextOfInstructionsHidesAccounts() {
        Situation situation = Examples.on("2026-11-24", "logo-ru");
        PaymentInstructions instructions = Composer.create()
                .instructions(situation, situation.request().methods().get(0));

        assertThat(instructions.toString()).doesNotContain("4070", "Студия");
    }

    @Test
    void aTextMessageHasOnlyLinksThatAPhoneOpens() {
        PaymentMethod slovak = METHODS.stream()
                .filter(method -> method.currencies().equals(List.of("EUR"))
                        && method.toString().startsWith("Slovak"))
                .findFirst()
                .orElseThrow();
        PaymentMethod upi = METHODS.stream()
                .filter(method -> method.currencies().equals(List.of("INR")))
                .findFirst()
                .orElseThrow();
        Composer composer = Composer.create().inLanguage("en");

        assertThat(composer.sms(paidBy(slovak), Occasion.REQUEST, Tone.WARM).text())
                .contains("https://payme.sk/?V=1&IBAN=SK96");
        assertThat(composer.sms(paidBy(upi), Occasion.REQUEST, Tone.WARM).text())
                .doesNotContain("upi:");
    }
}
