package io.github.payreq.journal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.MessageKey;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values that the tests of the journal share. */
final class Journals {

    static final String DOMAIN = "studio.example";
    static final Instant NOON = Instant.parse("2026-12-04T12:00:00Z");
    static final MessageKey KEY = new MessageKey("logo-123", 0, "heads-up", Channel.EMAIL);

    private Journals() {}

    static Sent sent(MessageKey key, String id) {
        return new Sent(
                id,
                NOON.plusNanos(123_456_789),
                Optional.of(key.subject()),
                key.stage(),
                key.channel(),
                Optional.of(key.text()),
                Optional.of(key.messageId(DOMAIN)),
                Optional.of(Money.of(CurrencyUnit.EUR, 100)),
                Optional.empty(),
                Optional.empty());
    }

    static ContactEvent payment(String id, int euros) {
        return new ContactEvent.Payment(id, NOON, Optional.of("logo-123"), Money.of(CurrencyUnit.EUR, euros));
    }

    static ClaimResult.Claimed claimed(ClaimResult result) {
        if (result instanceof ClaimResult.Claimed claimed) {
            return claimed;
        }
        throw new AssertionError("expected a claim, got " + result);
    }
}
