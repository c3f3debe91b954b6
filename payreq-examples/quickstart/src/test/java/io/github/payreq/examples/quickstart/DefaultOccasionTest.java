package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultOccasionTest {

    private static final PaymentRequest LOGO = PayreqJson.mapper().readValue(text("logo-ru"), PaymentRequest.class);

    private static String sent(String at) {
        return "{\"id\": \"" + at + "\", \"type\": \"sent\", \"at\": \"" + at
                + "\", \"stage\": \"s\", \"channel\": \"email\"}";
    }

    private static String payment(String at, String amount) {
        return "{\"id\": \"p\", \"type\": \"payment\", \"at\": \"" + at + "\", \"amount\": \"" + amount + "\"}";
    }

    private static Occasion on(String today, String... events) {
        History history = PayreqJson.mapper().readValue("[" + String.join(",", events) + "]", History.class);
        return DefaultOccasion.of(Situation.on(LOGO, history, LocalDate.parse(today)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, REQUEST", "2026-12-03, REQUEST", "2026-12-04, DUE_TODAY", "2026-12-05, OVERDUE"})
    void withoutAMessageTheDayDecides(String today, Occasion occasion) {
        assertThat(on(today)).isEqualTo(occasion);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-03, UPCOMING", "2026-12-04, DUE_TODAY", "2026-12-05, OVERDUE"})
    void afterTheRequestRemindersFollow(String today, Occasion occasion) {
        assertThat(on(today, sent("2026-11-20T08:00:00Z"))).isEqualTo(occasion);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-04T20:59:59Z, OVERDUE",
        "2026-12-04T21:00:00Z, OVERDUE_AGAIN",
        "2026-12-06T08:00:00Z, OVERDUE_AGAIN"
    })
    void aReminderAfterTheDueDateInTheClientsZoneMakesTheNextOneAFurtherOne(String sentAt, Occasion occasion) {
        assertThat(on("2026-12-10", sent(sentAt))).isEqualTo(occasion);
    }

    @ParameterizedTest
    @CsvSource({"5000.00 RUB, THANKS", "4750.00 RUB, THANKS", "4749.99 RUB, OVERDUE"})
    void whoHasPaidIsThanked(String amount, Occasion occasion) {
        assertThat(on("2026-12-10", payment("2026-11-30T09:00:00Z", amount))).isEqualTo(occasion);
    }
}
