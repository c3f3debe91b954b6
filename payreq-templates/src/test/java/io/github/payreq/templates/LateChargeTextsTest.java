package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.check.LateCharges;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateCharge.Charged;
import io.github.payreq.terms.LateRegime;
import io.github.payreq.terms.LateTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What messages say of late payment: in the final notice, where the basis is stated and every rate is known. */
class LateChargeTextsTest {

    private static final LateTerms GERMAN = new LateTerms("DE");

    private static Composer in(String language) {
        return Composer.create().inLanguage(language);
    }

    private static String finalNotice(String language, Situation situation) {
        return in(language)
                .email(situation, Occasion.FINAL_NOTICE, Tone.NEUTRAL)
                .text();
    }

    private static String money(String language, Money sum) {
        return MessageMatrixTest.money(language, sum.getCurrencyUnit().getCode(), sum.getAmount());
    }

    private static String date(String language, LocalDate date) {
        return MessageMatrixTest.date(language, date);
    }

    static Stream<Arguments> everyRegime() {
        List<Arguments> cases = new ArrayList<>();
        for (String language : Composer.languages()) {
            for (String regime : LateRegime.available()) {
                cases.add(Arguments.of(language, regime, true));
                cases.add(Arguments.of(language, regime, false));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("everyRegime")
    void theSumsAreThoseThatTheLawCharges(String language, String regime, boolean business) {
        Situation situation = Late.under(new LateTerms(regime), "EUR 5000.00", business);
        String text = finalNotice(language, situation);

        LateCharges.of(situation)
                .charged()
                .ifPresentOrElse(
                        charge -> assertSaid(language, text, charge),
                        () -> assertThat(text).isEqualTo(withoutTerms(language, situation)));
        MessageMatrixTest.forbidden(language)
                .forEach((what, pattern) -> assertThat(pattern.matcher(MessageMatrixTest.withoutLinks(text))
                                .find())
                        .as("%s in:%n%s", what, text)
                        .isFalse());
    }

    private static void assertSaid(String language, String text, Charged charge) {
        assertThat(text)
                .contains(money(language, charge.interest()))
                .contains(date(language, Late.DAY))
                .as("the law in words")
                .doesNotContain(charge.regime().source());
        charge.fixedSum().ifPresent(sum -> assertThat(text).contains(money(language, sum)));
        assertThat(charge.periods())
                .isNotEmpty()
                .allSatisfy(period -> assertThat(text.lines())
                        .anyMatch(line -> line.contains(date(language, period.from()))
                                && line.contains(date(language, period.to()))
                                && line.contains(money(language, period.principal()))
                                && line.endsWith(money(language, period.amount()))));
    }

    private static String withoutTerms(String language, Situation situation) {
        PaymentRequest request = situation.request();
        PaymentRequest plain = Late.request(
                        request.invoice().total().toString(), request.client().business())
                .build();
        return finalNotice(language, Situation.on(plain, History.none(), situation.today()));
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void otherMessagesAreAsIfThereWereNoTerms(String language) {
        ContactEvent part = Examples.payment("2026-03-10T10:00:00Z", "EUR 100.00");
        Situation with = Late.on(Late.request("EUR 5000.00", true).lateTerms(GERMAN), Late.DAY, part);
        Situation without = Late.on(Late.request("EUR 5000.00", true), Late.DAY, part);

        for (Occasion occasion : List.of(
                Occasion.OVERDUE, Occasion.OVERDUE_AGAIN, Occasion.THANKS, Occasion.STATEMENT, Occasion.FINAL_NOTICE)) {
            String text = in(language).email(with, occasion, Tone.WARM).text();
            String plain = in(language).email(without, occasion, Tone.WARM).text();
            assertThat(text.equals(plain)).as("%s", occasion).isEqualTo(occasion != Occasion.FINAL_NOTICE);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void whereARateIsNotKnownNothingIsSaid(String language) {
        PaymentRequest.Builder request = Late.request("EUR 5000.00", true).lateTerms(GERMAN);
        Situation lastKnown = Late.on(request, LocalDate.parse("2026-12-31"));
        Situation beyond = Late.on(request, LocalDate.parse("2027-01-01"));
        Situation notThere = Late.under(new LateTerms("PL"), "EUR 5000.00", true);

        assertThat(finalNotice(language, lastKnown)).isNotEqualTo(withoutTerms(language, lastKnown));
        assertThat(finalNotice(language, beyond)).isEqualTo(withoutTerms(language, beyond));
        assertThat(finalNotice(language, notThere)).isEqualTo(withoutTerms(language, notThere));
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void everyToneTellsTheSameFacts(String language) {
        Situation situation = Late.under(GERMAN, "EUR 5000.00", true);
        String interest = money(
                language,
                LateCharges.of(situation).charged().map(Charged::interest).orElseThrow());
        List<List<String>> said = Stream.of(Tone.values())
                .map(tone -> in(language)
                        .email(situation, Occasion.FINAL_NOTICE, tone)
                        .text())
                .map(text -> Stream.of(text.split("\n\n", -1))
                        .filter(part -> part.contains(interest))
                        .toList())
                .toList();

        assertThat(said).allSatisfy(parts -> assertThat(parts).hasSize(1)).containsOnly(said.get(0));
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void theSumToPayStaysAsItIs(String language) {
        Situation with = Late.under(GERMAN, "EUR 5000.00", true);
        Situation without = Late.on(Late.request("EUR 5000.00", true), Late.DAY);
        List<String> lines = finalNotice(language, with).lines().toList();

        assertThat(lines)
                .containsSubsequence(finalNotice(language, without).lines().toList());
        assertThat(in(language).sms(with, Occasion.FINAL_NOTICE, Tone.FIRM))
                .isEqualTo(in(language).sms(without, Occasion.FINAL_NOTICE, Tone.FIRM));
    }

    @Test
    void aConsumerIsToldOfTheLawForConsumers() {
        LateTerms austrian = new LateTerms("AT");

        assertThat(finalNotice("en", Late.under(austrian, "EUR 5000.00", true)))
                .contains("UGB")
                .doesNotContain("ABGB");
        assertThat(finalNotice("en", Late.under(austrian, "EUR 5000.00", false)))
                .contains("ABGB")
                .doesNotContain("UGB");
    }

    @Test
    void aBritishDebtHasTheFixedSumOfItsSize() {
        assertThat(finalNotice("en", Late.under(new LateTerms("UK"), "GBP 5000.00", true)))
                .contains("there is a fixed sum for the cost of late payment: GBP\u00a070.00");
    }

    @Test
    void whatWasAgreedIsNotCalledLaw() {
        assertThat(finalNotice("en", Late.under(Late.contract(), "RUB 5000.00", true)))
                .contains("By contract, interest runs", "0.1% a day, 171 days: RUB\u00a0855.00")
                .contains("By contract, there is a fixed sum for the cost of late payment: RUB\u00a0500.00")
                .doesNotContain("By law");
        assertThat(finalNotice("en", Late.under(GERMAN.withRate(BigDecimal.TEN), "EUR 5000.00", true)))
                .contains("By contract, interest runs")
                .contains("By law (section 288 of the German Civil Code, BGB), there is a fixed sum");
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void aMessageAboutSeveralInvoicesTellsItOfTheOneThatIsAtItsLastReminder(String language) {
        List<PaymentRequest> requests = Several.requests().stream()
                .map(request ->
                        request.toBuilder().lateTerms(new LateTerms("CH")).build())
                .toList();
        LocalDate day = LocalDate.parse("2026-12-15");
        String text = in(language)
                .compose(Several.message(requests, History.none(), Occasion.FINAL_NOTICE, Tone.NEUTRAL, day))
                .get(0)
                .text();

        Money interest = Money.parse("RUB 7.53"); // 5000.00 x 5 % x 11 / 365
        assertThat(interestOf(requests.get(0), day)).isEqualTo(interest);
        assertThat(text.split(Pattern.quote(money(language, interest)), -1))
                .as("the interest, and that of its only period")
                .hasSize(3);
        assertThat(text).doesNotContain(money(language, interestOf(requests.get(1), day)));
    }

    private static Money interestOf(PaymentRequest request, LocalDate day) {
        return LateCharges.of(Situation.on(request, History.none(), day))
                .charged()
                .map(Charged::interest)
                .orElseThrow();
    }
}
