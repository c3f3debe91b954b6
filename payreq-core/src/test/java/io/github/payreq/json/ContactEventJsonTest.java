package io.github.payreq.json;

import static io.github.payreq.json.Examples.history;
import static io.github.payreq.json.Examples.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Call;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.ContactEvent.Instalments;
import io.github.payreq.contact.ContactEvent.OptOut;
import io.github.payreq.contact.ContactEvent.Payment;
import io.github.payreq.contact.ContactEvent.Promise;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.History;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ContactEventJsonTest {

    /** One event of every type, all fields filled in. */
    static final String EVERY_TYPE = """
            [
              {"id": "a", "type": "sent", "at": "2026-11-20T08:00:00Z", "request": "r", "stage": "request",
               "channel": "email", "key": "r/0/request/email", "messageId": "<1@x>", "amountAsked": "5000.00 RUB",
               "dueOn": "2026-12-04", "account": "0123456789abcdef"},
              {"id": "b", "type": "delivered", "at": "2026-11-20T08:00:01Z", "key": "r/0/request/email"},
              {"id": "c", "type": "bounced", "at": "2026-11-20T08:00:02Z", "key": "r/0/request/sms"},
              {"id": "d", "type": "payment", "at": "2026-11-20T08:00:03Z", "amount": "1.00 RUB"},
              {"id": "e", "type": "credit", "at": "2026-11-20T08:00:04Z", "amount": "500 JPY"},
              {"id": "f", "type": "refund", "at": "2026-11-20T08:00:05Z", "amount": "1.250 KWD"},
              {"id": "g", "type": "promise", "at": "2026-11-20T08:00:06Z", "payBy": "2026-12-11",
               "amount": "2.00 RUB", "note": "n"},
              {"id": "h", "type": "moreTime", "at": "2026-11-20T08:00:07Z", "until": "2026-12-20", "note": "n"},
              {"id": "i", "type": "instalments", "at": "2026-11-20T08:00:08Z",
               "plan": [{"dueOn": "2026-12-10", "amount": "2.00 RUB"}, {"dueOn": "2027-01-10", "amount": "3.00 RUB"}]},
              {"id": "j", "type": "talk", "at": "2026-11-20T08:00:09Z", "note": "n"},
              {"id": "k", "type": "decline", "at": "2026-11-20T08:00:10Z"},
              {"id": "l", "type": "dispute", "at": "2026-11-20T08:00:11Z", "note": "n"},
              {"id": "m", "type": "disputeResolved", "at": "2026-11-20T08:00:12Z"},
              {"id": "n", "type": "optOut", "at": "2026-11-20T08:00:13Z", "channel": "sms"},
              {"id": "o", "type": "call", "at": "2026-11-20T08:00:14Z", "outcome": "notReached", "note": "n"},
              {"id": "p", "type": "note", "at": "2026-11-20T08:00:15Z", "note": "n"},
              {"id": "q", "type": "pause", "at": "2026-11-20T08:00:16Z", "until": "2026-12-24"},
              {"id": "r", "type": "resume", "at": "2026-11-20T08:00:17Z"}
            ]
            """;

    @Test
    void theExampleIsRead() {
        History history = history(json("events-promise"));

        assertThat(history.events()).hasExactlyElementsOfTypes(Sent.class, Sent.class, Promise.class, Payment.class);
        assertThat(history.latest(Sent.class).orElseThrow().stage()).isEqualTo("heads-up");
        Promise promise = history.latest(Promise.class).orElseThrow();
        assertThat(promise.payBy()).isEqualTo("2026-12-11");
        assertThat(promise.amount()).contains(Money.parse("RUB 5000.00"));
        assertThat(promise.request()).contains("logo-123");
    }

    @Test
    void everyTypeOfEventIsReadAndWrittenTheSame() {
        History history = history(EVERY_TYPE);

        assertThat(history.events().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(ContactEvent.class.getPermittedSubclasses());
        String written = PayreqJson.mapper().writeValueAsString(history);
        assertThat(PayreqJson.mapper().readTree(written))
                .isEqualTo(PayreqJson.mapper().readTree(EVERY_TYPE));
        assertThat(history(written)).isEqualTo(history);
    }

    @Test
    void theFieldsOfEventsAreRead() {
        History history = history(EVERY_TYPE);

        assertThat(history.latest(Sent.class).orElseThrow().amountAsked()).contains(Money.parse("RUB 5000.00"));
        assertThat(history.latest(OptOut.class).orElseThrow().channel()).contains(Channel.SMS);
        assertThat(history.latest(Call.class).orElseThrow().outcome()).isEqualTo(CallOutcome.NOT_REACHED);
        assertThat(history.latest(Instalments.class).orElseThrow().plan().get(1).dueOn())
                .isEqualTo(LocalDate.parse("2027-01-10"));
    }

    @Test
    void anOptOutWithoutAChannelMeansAll() {
        History history = history("""
                [{"id": "a", "type": "optOut", "at": "2026-11-20T08:00:00Z"}]""");

        assertThat(history.latest(OptOut.class).orElseThrow().channel()).isEmpty();
    }

    @Test
    void aSingleEventIsReadAndWrittenByItsCommonType() {
        ContactEvent[] events = PayreqJson.mapper().readValue(EVERY_TYPE, ContactEvent[].class);

        for (ContactEvent event : events) {
            String written = PayreqJson.mapper().writeValueAsString(event);
            assertThat(PayreqJson.mapper().readValue(written, ContactEvent.class))
                    .isEqualTo(event);
        }
        assertThat(History.of(Arrays.asList(events))).isEqualTo(history(EVERY_TYPE));
    }

    @Test
    void theSameEventGivenTwiceCountsOnce() {
        String event = "{\"id\": \"a\", \"type\": \"resume\", \"at\": \"2026-11-20T08:00:00Z\"}";

        assertThat(history("[" + event + "," + event + "]").events()).hasSize(1);
    }
}
