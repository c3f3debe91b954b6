package io.github.payreq.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Reason;
import io.github.payreq.request.Help;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The logo of {@link Requests#logo}: 5000.00 RUB are open; payment may be put off to 31 December. */
class AnswerTest {

    private static final Instant AT = Instant.parse("2026-11-30T09:00:00Z");
    private static final Optional<String> NOTE = Optional.of("after the fair");
    private static final LocalDate DAY = LocalDate.parse("2026-12-11");
    private static final PaymentRequest REQUEST = Requests.logo()
            .language("en")
            .help(Help.builder().latestDate(LocalDate.parse("2026-12-31")).build())
            .build();

    private static final Answer PAY_ALL = new Answer.PayAll(DAY, NOTE);

    private static Answer part(String amount) {
        return new Answer.PayPart(DAY, Money.parse(amount), Optional.empty());
    }

    private static List<String> codes(Answer answer, ContactEvent... events) {
        List<Finding> findings = answer.findings(Situation.of(REQUEST, History.of(events), AT));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message()).doesNotContain("{"));
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.path() + " " + finding.code())
                .toList();
    }

    @Test
    void everyAnswerIsAnEvent() {
        Optional<String> request = Optional.of("logo-123");

        assertThat(PAY_ALL.toEvent("e", AT, "logo-123"))
                .isEqualTo(new ContactEvent.Promise("e", AT, request, DAY, Optional.empty(), NOTE));
        assertThat(part("RUB 1000.00").toEvent("e", AT, "logo-123"))
                .isEqualTo(new ContactEvent.Promise(
                        "e", AT, request, DAY, Optional.of(Money.parse("RUB 1000.00")), Optional.empty()));
        assertThat(new Answer.MoreTime(Optional.of(DAY), NOTE).toEvent("e", AT, "logo-123"))
                .isEqualTo(new ContactEvent.MoreTime("e", AT, request, Optional.of(DAY), NOTE));
        assertThat(new Answer.Talk(NOTE).toEvent("e", AT, "logo-123"))
                .isEqualTo(new ContactEvent.Talk("e", AT, request, NOTE));
        assertThat(new Answer.Decline(NOTE).toEvent("e", AT, "logo-123"))
                .isEqualTo(new ContactEvent.Decline("e", AT, request, NOTE));
    }

    @Test
    void anAnswerDrivesThePolicy() {
        assertThat(after(PAY_ALL).reason()).isEqualTo(Reason.PROMISED);
        assertThat(after(new Answer.MoreTime(Optional.of(DAY), Optional.empty()))
                        .reason())
                .isEqualTo(Reason.MORE_TIME);
        assertThat(after(new Answer.Talk(Optional.empty())).reason()).isEqualTo(Reason.TALK);
        assertThat(after(new Answer.Decline(Optional.empty())).reason()).isEqualTo(Reason.DECLINED);
    }

    private static Decision after(Answer answer) {
        return EscalationPolicy.standard()
                .decide(Situation.of(REQUEST, History.of(answer.toEvent("e", AT, "logo-123")), AT.plusSeconds(60)));
    }

    @Test
    void anAnswerThatFitsHasNoFindings() {
        assertThat(codes(PAY_ALL)).isEmpty();
        assertThat(codes(new Answer.MoreTime(Optional.empty(), NOTE))).isEmpty();
        assertThat(codes(new Answer.Talk(NOTE))).isEmpty();
        assertThat(codes(new Answer.Decline(NOTE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUB 0.00", "RUB -0.01"})
    void aPartIsAboveZero(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> part(amount)).withMessageContaining("must be above zero");
    }

    @Test
    void aPartIsAtMostWhatIsOpenAndInItsCurrency() {
        assertThat(codes(part("RUB 0.01"))).isEmpty();
        assertThat(codes(part("RUB 5000.00"))).isEmpty();
        assertThat(codes(part("RUB 5000.01"))).containsExactly("ERROR amount ANSWER_PART_ABOVE_DUE");
        assertThat(codes(part("EUR 10.00"))).containsExactly("ERROR amount ANSWER_CURRENCY");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, ERROR day ANSWER_DAY_PAST",
        "2026-11-30,",
        "2026-12-31,",
        "2027-01-01, WARNING day ANSWER_AFTER_LATEST_DATE"
    })
    void aDayIsFromTodayToTheLatestThatIsOffered(String day, String expected) {
        List<String> codes = Optional.ofNullable(expected).map(List::of).orElse(List.of());

        assertThat(codes(new Answer.PayAll(LocalDate.parse(day), Optional.empty())))
                .isEqualTo(codes);
        assertThat(codes(new Answer.MoreTime(Optional.of(LocalDate.parse(day)), Optional.empty())))
                .isEqualTo(codes);
    }

    @Test
    void whereNothingIsOfferedAnyLaterDayMayBeNamed() {
        PaymentRequest without = Requests.logo().build();

        assertThat(new Answer.PayAll(LocalDate.parse("2030-01-01"), Optional.empty())
                        .findings(Situation.of(without, History.none(), AT)))
                .isEmpty();
    }

    @Test
    void anAnswerAfterThePaymentIsThankedForInstead() {
        ContactEvent paid =
                new ContactEvent.Payment("p", AT.minusSeconds(60), Optional.of("logo-123"), Money.parse("RUB 4750.00"));

        assertThat(codes(PAY_ALL, paid)).containsExactly("WARNING  ANSWER_NOTHING_DUE");
        assertThat(codes(part("RUB 1.00"), paid)).containsExactly("WARNING  ANSWER_NOTHING_DUE");
        assertThat(codes(new Answer.Talk(NOTE), paid)).isEmpty();
    }

    @Test
    void aNoteIsNotWrittenDownInLogs() {
        for (Answer answer : List.of(
                PAY_ALL,
                new Answer.PayPart(DAY, Money.parse("RUB 1.00"), NOTE),
                new Answer.MoreTime(Optional.empty(), NOTE),
                new Answer.Talk(NOTE),
                new Answer.Decline(NOTE))) {
            assertThat(answer.toString()).doesNotContain("fair");
        }
    }
}
