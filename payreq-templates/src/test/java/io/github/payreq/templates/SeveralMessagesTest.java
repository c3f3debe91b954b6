package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.internal.CatalogueTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages about several invoices, instalments and accounts. */
class SeveralMessagesTest {

    record Case(String language, Occasion occasion, Tone tone) {}

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String language : Composer.languages()) {
            for (Occasion occasion : Occasion.values()) {
                if (occasion.asks()) {
                    Stream.of(Tone.values()).forEach(tone -> cases.add(new Case(language, occasion, tone)));
                }
            }
        }
        return cases.stream();
    }

    private static void readsCleanly(Message message) {
        String text = MessageMatrixTest.withoutLinks(message.text());
        MessageMatrixTest.forbidden(message.language())
                .forEach((what, pattern) -> assertThat(
                                pattern.matcher(text).results().map(found -> found.group()))
                        .as("%s in:%n%s", what, text)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyInvoiceStandsThereWithItsSumAndItsWayToPay(Case one) {
        PlannedMessage message = Several.message(one.occasion(), one.tone());
        Composer composer = Composer.create().inLanguage(one.language());
        EmailMessage mail = composer.email(message);
        SmsMessage sms = composer.sms(message);

        readsCleanly(mail);
        readsCleanly(sms);
        if (one.language().equals("es")) {
            MessageMatrixTest.marksStandOnBothSides(mail.text());
            MessageMatrixTest.marksStandOnBothSides(sms.text());
        }
        assertThat(sms.text()).doesNotContain("..");
        assertThat(message.requests()).hasSize(3);
        for (Situation situation : message.requests()) {
            Money asked = situation.amountDue().asked();
            assertThat(mail.text())
                    .contains(situation.request().invoice().number())
                    .contains(MessageMatrixTest.money(
                            one.language(), asked.getCurrencyUnit().getCode(), asked.getAmount()))
                    .contains(MessageMatrixTest.date(one.language(), situation.dueOn()))
                    .contains("https://pay.studio-logo.example/i/"
                            + situation.request().invoice().number());
        }
        assertThat(mail.text()).containsOnlyOnce("40702810200000012345");
        assertThat(mail.subject()).contains("3").doesNotContain("₽", "RUB", "EUR");
        assertThat(sms.text()).contains("6200").contains("300").contains("3");
        assertThat(sms.segments()).isLessThanOrEqualTo(2);
    }

    // Sums in several currencies were added up: the total of 5000.00 RUB, 1200.50 RUB and 300.00 EUR is two sums.
    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void currenciesAreNeverAdded(String language) {
        String text = Composer.create()
                .inLanguage(language)
                .email(Several.message(Occasion.OVERDUE, Tone.WARM))
                .text();

        assertThat(text).contains(MessageMatrixTest.money(language, "RUB", new BigDecimal("6200.50")));
        assertThat(text.replaceAll("[^0-9]", "")).doesNotContain("650050");
        // The line of a total, as ICU writes it, up to its sum.
        String total = Objects.requireNonNull(CatalogueTexts.of(language).get("several.total"));
        String written =
                new MessageFormat(total, ULocale.forLanguageTag(language)).format(Map.of("count", 2, "sum", "#"));
        assertThat(text.lines().filter(line -> line.startsWith(written.substring(0, written.indexOf('#')))))
                .hasSize(1);
    }

    @Test
    void aPaidAndAnUndueInvoiceAreNotListed() {
        List<PaymentRequest> requests = new ArrayList<>(Several.requests());
        requests.add(Several.request("777", "RUB 10.00", "2027-06-01"));
        PlannedMessage message =
                Several.message(requests, History.none(), Occasion.OVERDUE, Tone.WARM, LocalDate.parse("2026-12-15"));

        assertThat(Composer.create().email(message).text()).doesNotContain("777");
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void countsAgreeWithTheirNouns(String language) {
        for (int count : IntStream.concat(IntStream.rangeClosed(2, 25), IntStream.rangeClosed(100, 122))
                .toArray()) {
            List<PaymentRequest> requests = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> Several.request("A-" + i, "RUB 10.01", "2026-12-04"))
                    .toList();
            PlannedMessage message = Several.message(
                    requests, History.none(), Occasion.OVERDUE, Tone.WARM, LocalDate.parse("2026-12-15"));
            EmailMessage mail = Composer.create().inLanguage(language).email(message);

            assertThat(mail.subject()).startsWith(counted(language, count));
            assertThat(mail.text())
                    .contains(MessageMatrixTest.money(
                            language, "RUB", new BigDecimal("10.01").multiply(BigDecimal.valueOf(count))));
        }
    }

    /** By the grammar of schools, not by CLDR. */
    private static String counted(String language, int count) {
        return switch (language) {
            case "ar" -> arabic(count) + " بانتظار السداد:";
            case "de" -> count + " offene Rechnungen:";
            case "en" -> count + " open invoices:";
            case "es" -> count + " facturas pendientes:";
            case "fr" -> count + " factures en attente\u00a0:";
            case "hi" -> count + " ";
            case "it" -> count + " fatture aperte:";
            case "ja" -> "ご請求" + count + "件：";
            case "kk" -> count + " ";
            case "pl" -> count + " " + slavic(count, "faktura", "faktury", "faktur", false) + ":";
            case "pt-BR" -> count + " faturas em aberto:";
            case "ru" -> count + " " + slavic(count, "счёт", "счёта", "счетов", true) + ":";
            case "tr" -> count + " açık fatura:";
            case "uk" -> count + " " + slavic(count, "рахунок", "рахунки", "рахунків", true) + ":";
            case "zh-Hans" -> count + "份待付账单：";
            default -> throw new IllegalArgumentException(language);
        };
    }

    /** Twenty-one takes the form of one in Russian and Ukrainian; in Polish it does not. */
    private static String slavic(int count, String one, String few, String many, boolean endsInOne) {
        int tens = count % 100;
        int ones = count % 10;
        boolean teens = (tens > 10) && (tens < 20);
        if (teens || (ones == 0) || (ones > 4)) {
            return many;
        }
        return ones > 1 ? few : endsInOne ? one : many;
    }

    /** Two have a form of their own; from three to ten the plural, from eleven the singular, which also follows hundreds. */
    private static String arabic(int count) {
        int tens = count % 100;
        return count == 2 ? "فاتورتان" : count + (tens >= 3 && tens <= 10 ? " فواتير" : " فاتورة");
    }

    @Test
    void oneMessageForEachChannelThatHasTexts() {
        PlannedMessage message = Several.message(Occasion.OVERDUE, Tone.WARM);
        PlannedMessage alone =
                new PlannedMessage(message.carrier(), List.of(message.main()), List.of(message.carrier()));

        assertThat(Composer.channels()).containsExactlyInAnyOrder(Channel.values());
        assertThat(Composer.create().compose(message).stream()
                        .map(Message::channel)
                        .toList())
                .containsExactly(Channel.EMAIL, Channel.SMS);
        assertThat(Composer.create().compose(message.main(), message.carrier()))
                .isEqualTo(Composer.create().compose(alone));
        assertThat(Composer.create().email(message).text()).contains("+74950000002");
    }

    @Test
    void aMessageIsRefusedIfOneOfItsInvoicesWasPaid() {
        PlannedMessage message = Several.message(Occasion.OVERDUE, Tone.WARM);
        List<Situation> later = message.requests().stream()
                .map(one -> Situation.on(
                        one.request(),
                        one.request().id().equals("logo-124")
                                ? History.of(new io.github.payreq.contact.ContactEvent.Payment(
                                        "p", one.now(), java.util.Optional.of("logo-124"), Money.parse("RUB 1200.50")))
                                : History.none(),
                        one.today()))
                .toList();
        PlannedMessage paid = new PlannedMessage(message.carrier(), later, message.advancing());

        assertThatThrownBy(() -> Composer.create().email(paid))
                .isInstanceOfSatisfying(
                        OccasionNotPossibleException.class,
                        refused -> assertThat(refused.finding().code()).isEqualTo("NOTHING_DUE"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anInstalmentAsksForItsOwnSumAndSaysWhatIsLeft(Case one) {
        Situation situation = Several.instalments(one.occasion());
        Composer composer = Composer.create().inLanguage(one.language());
        EmailMessage mail = composer.email(situation, one.occasion(), one.tone());

        readsCleanly(mail);
        SmsMessage sms = composer.sms(situation, one.occasion(), one.tone());
        readsCleanly(sms);
        assertThat(sms.text()).doesNotContain("..");
        boolean both = one.occasion() == Occasion.FINAL_NOTICE;
        assertThat(mail.text())
                .contains(MessageMatrixTest.money(one.language(), "RUB", new BigDecimal(both ? "3000.00" : "1500.00")))
                .contains(MessageMatrixTest.date(one.language(), LocalDate.parse("2027-01-11")))
                .doesNotContain("5%", "5\u00a0%", "2026-12-01");
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void agreedInstalmentsAreConfirmedWithEveryDateAndSum(String language) {
        Situation agreed = Several.instalments(Occasion.PROMISE_NOTED);
        for (Tone tone : Tone.values()) {
            String text = Composer.create()
                    .inLanguage(language)
                    .email(agreed, Occasion.PROMISE_NOTED, tone)
                    .text();
            for (Map.Entry<String, String> part : Map.of(
                            "2026-12-10", "2000.00", "2027-01-11", "1500.00", "2027-02-10", "1500.00")
                    .entrySet()) {
                assertThat(text)
                        .contains(MessageMatrixTest.date(language, LocalDate.parse(part.getKey())))
                        .contains(MessageMatrixTest.money(language, "RUB", new BigDecimal(part.getValue())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void aStatementAsksForNothing(String language) {
        EmailMessage mail = Composer.create().inLanguage(language).email(Several.account(), Tone.NEUTRAL);

        readsCleanly(mail);
        assertThat(mail.text())
                .doesNotContain(
                        "https://pay.",
                        "40702810200000012345",
                        "Как оплатить",
                        "How to pay",
                        "Moyens de paiement",
                        "Cómo pagar",
                        "So können Sie bezahlen")
                .contains(MessageMatrixTest.money(language, "RUB", new BigDecimal("100.25")))
                .contains(MessageMatrixTest.money(language, "EUR", new BigDecimal("300.00")));
    }
}
