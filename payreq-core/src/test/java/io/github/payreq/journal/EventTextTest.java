package io.github.payreq.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextTest {

    @Property(tries = 2000)
    void anEventOfAnyTypeIsTheSameAfterWritingAndReading(@ForAll long seed) {
        for (ContactEvent event : new RandomEvents(seed).oneOfEachType()) {
            assertThat(EventText.read(EventText.write(event))).isEqualTo(event);
        }
    }

    /** PostgreSQL takes no NUL, and no database takes half a character. */
    @Property(tries = 500)
    void theStoredFormIsTextThatEveryDatabaseTakes(@ForAll long seed) {
        for (ContactEvent event : new RandomEvents(seed).oneOfEachType()) {
            String text = EventText.write(event);

            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
            assertThat(text.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        }
    }

    @Test
    void thereIsAnEventOfEveryType() {
        assertThat(new RandomEvents(1).oneOfEachType()).hasSize(18).doesNotHaveDuplicates();
    }

    /** The form is stored: what was written once must be read for ever. */
    @Test
    void theStoredFormStaysAsItIs() {
        ContactEvent sent = new ContactEvent.Sent(
                "s-1",
                Instant.parse("2026-12-04T09:30:00.123456789Z"),
                Optional.of("logo-123"),
                "heads-up",
                Channel.EMAIL,
                Optional.of("logo-123/0/heads-up/email"),
                Optional.of("<1@studio.example>"),
                Optional.of(Money.of(CurrencyUnit.EUR, 100)),
                Optional.of(LocalDate.parse("2026-12-11")),
                Optional.of("***3000"));
        ContactEvent plan = new ContactEvent.Instalments(
                "i-1",
                Instant.parse("2026-12-04T09:30:00Z"),
                Optional.empty(),
                List.of(
                        new ContactEvent.Instalment(LocalDate.parse("2026-12-11"), Money.of(CurrencyUnit.EUR, 50)),
                        new ContactEvent.Instalment(LocalDate.parse("2027-01-11"), Money.of(CurrencyUnit.EUR, 50))),
                Optional.of("by phone\nC:\\"));

        assertThat(EventText.write(sent)).isEqualTo("""
                1 sent
                id=s-1
                at=2026-12-04T09:30:00.123456789Z
                request=logo-123
                stage=heads-up
                channel=EMAIL
                key=logo-123/0/heads-up/email
                messageId=<1@studio.example>
                amountAsked=EUR 100.00
                dueOn=2026-12-11
                account=***3000""");
        assertThat(EventText.write(plan)).isEqualTo("""
                1 instalments
                id=i-1
                at=2026-12-04T09:30:00Z
                plan=2026-12-11 EUR 50.00;2027-01-11 EUR 50.00
                note=by phone\\nC:\\\\""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2 resume\nid=a\nat=2026-12-04T09:30:00Z",
                "1 gift\nid=a\nat=2026-12-04T09:30:00Z",
                "1 resume\nat=2026-12-04T09:30:00Z",
                "1 resume\nid=a\nat=2026-12-04T09:30:00Z\nmood=good",
                "1 resume\nid=a\nid=b\nat=2026-12-04T09:30:00Z",
                "1 resume\nid=a\nat=2026-12-04T09:30:00Z\n",
                "1 resume\nid=a\\x\nat=2026-12-04T09:30:00Z",
                "1 instalments\nid=a\nat=2026-12-04T09:30:00Z\nplan=2026-12-11"
            })
    void whatIsNotTheStoredFormIsRefused(String text) {
        assertThatThrownBy(() -> EventText.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
