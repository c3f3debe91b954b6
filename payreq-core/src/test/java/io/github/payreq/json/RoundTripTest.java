package io.github.payreq.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.request.PaymentRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class RoundTripTest {

    @Property(tries = 1000)
    void aRequestIsTheSameAfterWritingAndReading(@ForAll long seed) {
        PaymentRequest request = GeneratedRequests.of(seed);

        String written = PayreqJson.mapper().writeValueAsString(request);

        assertThat(Examples.request(written)).isEqualTo(request);
        assertThat(PayreqJson.mapper().writeValueAsString(Examples.request(written)))
                .isEqualTo(written);
    }

    @Property(tries = 200)
    void whatIsWrittenFitsTheSchema(@ForAll long seed) {
        String written = PayreqJson.mapper().writeValueAsString(GeneratedRequests.of(seed));

        assertThat(SchemaTest.REQUEST.validate(written, InputFormat.JSON)).isEmpty();
    }

    @Property(tries = 1000)
    void aHistoryIsTheSameAfterWritingAndReading(@ForAll("histories") History history) {
        String written = PayreqJson.mapper().writeValueAsString(history);

        assertThat(Examples.history(written)).isEqualTo(history);
        assertThat(SchemaTest.EVENTS.validate(written, InputFormat.JSON)).isEmpty();
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<ContactEvent> events = Arbitraries.oneOf(
                event((id, at, request) -> Combinators.combine(
                                texts(), Arbitraries.of(Channel.class), optional(texts()))
                        .as((stage, channel, key) -> new ContactEvent.Sent(
                                id, at, request, stage, channel, key, key, Optional.empty(), Optional.empty(), key))),
                event((id, at, request) -> sums().map(sum -> new ContactEvent.Payment(id, at, request, sum))),
                event((id, at, request) -> sums().map(sum -> new ContactEvent.Refund(id, at, request, sum))),
                event((id, at, request) -> Combinators.combine(days(), optional(sums()), optional(texts()))
                        .as((day, sum, note) -> new ContactEvent.Promise(id, at, request, day, sum, note))),
                event((id, at, request) -> Combinators.combine(days(), sums())
                        .as(ContactEvent.Instalment::new)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(plan -> new ContactEvent.Instalments(id, at, request, plan, Optional.empty()))),
                event((id, at, request) -> Combinators.combine(
                                Arbitraries.of(ContactEvent.CallOutcome.class), optional(texts()))
                        .as((outcome, note) -> new ContactEvent.Call(id, at, request, outcome, note))),
                event((id, at, request) -> optional(Arbitraries.of(Channel.class))
                        .map(channel -> new ContactEvent.OptOut(id, at, request, channel))),
                event((id, at, request) -> texts().map(note -> new ContactEvent.Note(id, at, request, note))));
        return events.list()
                .ofMaxSize(8)
                .uniqueElements(ContactEvent::id)
                .map((List<ContactEvent> some) -> History.of(some));
    }

    private interface Making {
        Arbitrary<? extends ContactEvent> make(String id, Instant at, Optional<String> request);
    }

    private static Arbitrary<ContactEvent> event(Making making) {
        Arbitrary<Instant> instants = Combinators.combine(
                        Arbitraries.longs().between(0, 4_102_444_800L),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
        return Combinators.combine(texts(), instants, optional(texts()))
                .flatAs((id, at, request) -> making.make(id, at, request).map(event -> (ContactEvent) event));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(12)
                .withCharRange(' ', '~')
                .withChars('ß', 'İ', 'Ж', '漢', '\n', '\u2028', '\u200d')
                .filter(text -> !text.isBlank());
    }

    private static Arbitrary<Money> sums() {
        return Combinators.combine(
                        Arbitraries.of("RUB", "EUR", "JPY", "KWD").map(CurrencyUnit::of),
                        Arbitraries.longs().between(1, 1_000_000_000_000_000L))
                .as(Money::ofMinor);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(-100_000, 2_000_000).map(LocalDate::ofEpochDay);
    }

    private static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> values) {
        return values.optional();
    }
}
