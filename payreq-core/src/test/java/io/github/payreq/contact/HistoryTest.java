package io.github.payreq.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    private static ContactEvent note(String id, Instant at) {
        return new ContactEvent.Note(id, at, Optional.empty(), "text");
    }

    @Test
    void eventsStandInTheOrderOfTimeThenOfTheirIds() {
        ContactEvent first = note("z", TEN.minusNanos(1));
        ContactEvent second = note("a", TEN);
        ContactEvent third = note("b", TEN);

        assertThat(History.of(third, first, second).events()).containsExactly(first, second, third);
    }

    @Property
    void neitherOrderNorDuplicationMatter(
            @ForAll List<@IntRange(min = 0, max = 9) Integer> minutes, @ForAll Random random) {
        List<ContactEvent> events = new ArrayList<>();
        minutes.forEach(minute -> events.add(note("e" + minute, TEN.plusSeconds(60L * minute))));
        List<ContactEvent> jumbled = new ArrayList<>(events);
        jumbled.addAll(events);
        Collections.shuffle(jumbled, random);

        assertThat(History.of(jumbled)).isEqualTo(History.of(events)).hasSameHashCodeAs(History.of(events));
        assertThat(History.of(jumbled).events()).doesNotHaveDuplicates().isUnmodifiable();
    }

    @Test
    void oneIdStandsForOneEvent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> History.of(note("e", TEN), note("e", TEN.plusSeconds(1))))
                .withMessage("event id (e) must stand for one event, but stands for two different ones");
    }

    @Test
    void whatComesLaterIsNotKnownYet() {
        History history = History.of(note("1", TEN), note("2", TEN.plusNanos(1)));

        assertThat(history.upTo(TEN)).isEqualTo(History.of(note("1", TEN)));
        assertThat(history.upTo(TEN.minusNanos(1))).isEqualTo(History.none());
        assertThat(history.upTo(TEN.plusNanos(1))).isEqualTo(history);
    }

    @Test
    void whatNamesNoRequestConcernsEveryRequest() {
        ContactEvent ofAll = note("1", TEN);
        ContactEvent ofA = new ContactEvent.Talk("2", TEN, Optional.of("a"), Optional.empty());
        ContactEvent ofB = new ContactEvent.Talk("3", TEN, Optional.of("b"), Optional.empty());

        assertThat(History.of(ofB, ofA, ofAll).about("a").events()).containsExactly(ofAll, ofA);
    }

    @Test
    void theLatestEventOfATypeIsFound() {
        ContactEvent.Resume earlier = new ContactEvent.Resume("1", TEN, Optional.empty());
        ContactEvent.Resume later = new ContactEvent.Resume("2", TEN.plusSeconds(1), Optional.empty());
        History history = History.of(later, note("3", TEN.plusSeconds(2)), earlier);

        assertThat(history.latest(ContactEvent.Resume.class)).contains(later);
        assertThat(history.all(ContactEvent.Resume.class)).containsExactly(earlier, later);
        assertThat(history.latest(ContactEvent.Call.class)).isEmpty();
    }
}
