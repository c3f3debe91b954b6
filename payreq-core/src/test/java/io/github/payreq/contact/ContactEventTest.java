package io.github.payreq.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.ContactEvent.Instalment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactEventTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final Optional<String> ABOUT = Optional.of("logo-123");
    private static final Optional<String> NOTE = Optional.of("Canary is ill");

    private static void refuses(Money sum, String what, Function<Money, Object> event) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event.apply(sum))
                .withMessage(what + " (" + sum.getAmount().toPlainString() + " EUR) must be above zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01"})
    void sumsAreAboveZero(String amount) {
        Money sum = Money.parse("EUR " + amount);

        refuses(sum, "payment p", money -> new ContactEvent.Payment("p", AT, ABOUT, money));
        refuses(sum, "credit c", money -> new ContactEvent.Credit("c", AT, ABOUT, money));
        refuses(sum, "refund r", money -> new ContactEvent.Refund("r", AT, ABOUT, money));
        refuses(sum, "promise o", money -> new ContactEvent.Promise("o", AT, ABOUT, DAY, Optional.of(money), NOTE));
        refuses(sum, "instalment 2026-12-01", money -> new Instalment(DAY, money));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR 0.01", "JPY 1", "KWD 0.001"})
    void theSmallestSumIsAccepted(String sum) {
        assertThat(new ContactEvent.Payment("p", AT, ABOUT, Money.parse(sum)).amount())
                .isEqualTo(Money.parse(sum));
    }

    @Test
    void laterChangesOfTheListDoNotReachThePlan() {
        List<Instalment> plan = new ArrayList<>(List.of(new Instalment(DAY, Money.parse("EUR 1.00"))));
        ContactEvent.Instalments agreed = new ContactEvent.Instalments("i", AT, ABOUT, plan, NOTE);
        plan.clear();

        assertThat(agreed.plan()).hasSize(1).isUnmodifiable();
    }

    @Test
    void aPlanNamesAnInstalmentAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactEvent.Instalments("i", AT, ABOUT, List.of(), NOTE))
                .withMessage("plan of event i must name at least one instalment");
    }

    static Stream<ContactEvent> eventsWithANote() {
        return Stream.of(
                new ContactEvent.Promise("e", AT, ABOUT, DAY, Optional.empty(), NOTE),
                new ContactEvent.MoreTime("e", AT, ABOUT, Optional.of(DAY), NOTE),
                new ContactEvent.Instalments(
                        "e", AT, ABOUT, List.of(new Instalment(DAY, Money.parse("EUR 1.00"))), NOTE),
                new ContactEvent.Talk("e", AT, ABOUT, NOTE),
                new ContactEvent.Decline("e", AT, ABOUT, NOTE),
                new ContactEvent.Dispute("e", AT, ABOUT, NOTE),
                new ContactEvent.DisputeResolved("e", AT, ABOUT, NOTE),
                new ContactEvent.Call("e", AT, ABOUT, CallOutcome.REACHED, NOTE),
                new ContactEvent.Note("e", AT, ABOUT, NOTE.orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("eventsWithANote")
    void whatTheClientSaidIsNotShownInTheTextOfAnEvent(ContactEvent event) {
        assertThat(Objects.toString(event)).contains("e, 2026-11-24T10:00:00Z").doesNotContain("Canary");
        assertThat(Objects.toString(History.of(event))).doesNotContain("Canary");
    }
}
