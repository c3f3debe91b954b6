package io.github.payreq.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventDraftTest {

    @Test
    void namesItsTypeAndFieldsAsTheJsonFormDoes() {
        EventDraft draft = EventDraft.of(ContactEvent.MoreTime.class, "until", "note");

        assertThat(draft.type()).isEqualTo("moreTime");
        assertThat(draft.event()).isEqualTo(ContactEvent.MoreTime.class);
        assertThat(draft.fields()).containsExactly("until", "note");
        assertThat(draft.given()).isEmpty();
        assertThat(draft).hasToString("moreTime (until, note)");
        assertThat(EventDraft.of(ContactEvent.Resume.class)).hasToString("resume");
    }

    @Test
    void whatIsKnownBeforehandIsNotFilledIn() {
        EventDraft draft = EventDraft.of(ContactEvent.Call.class, "outcome", "note")
                .with("outcome", "wrongNumber")
                .with("note", "ask again");

        assertThat(draft.fields()).isEmpty();
        assertThat(draft.given()).isEqualTo(Map.of("outcome", "wrongNumber", "note", "ask again"));
        assertThat(draft).hasToString("call (outcome: wrongNumber, note: ask again)");
        assertThat(draft)
                .isEqualTo(EventDraft.of(ContactEvent.Call.class)
                        .with("outcome", "wrongNumber")
                        .with("note", "ask again"))
                .isNotEqualTo(EventDraft.of(ContactEvent.Call.class, "outcome", "note"));
    }

    @Test
    void knowsWhichFieldsTheEventCannotDoWithout() {
        assertThat(EventDraft.of(ContactEvent.Promise.class, "note").missing()).containsExactly("payBy");
        assertThat(EventDraft.of(ContactEvent.Promise.class, "payBy").missing()).isEmpty();
        assertThat(EventDraft.of(ContactEvent.Call.class).missing()).containsExactly("outcome");
        assertThat(EventDraft.of(ContactEvent.Call.class)
                        .with("outcome", "reached")
                        .missing())
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoEventNoFieldAndNoValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventDraft.of(ContactEvent.class))
                .withMessage("event (ContactEvent) must be one of the types of contact events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventDraft.of(ContactEvent.Promise.class, "payby"))
                .withMessage("field (payby) must be one of promise: payBy, amount, note");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventDraft.of(ContactEvent.Promise.class, "at"))
                .withMessageContaining("payBy, amount, note");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventDraft.of(ContactEvent.Promise.class, "note", "note"))
                .withMessage("field (note) of promise must be named once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventDraft.of(ContactEvent.Call.class).with("outcome", "NOT_REACHED"))
                .withMessage("field outcome (NOT_REACHED) of call must be one of reached, notReached, wrongNumber");
    }
}
