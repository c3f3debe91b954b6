package io.github.payreq.journal;

import io.github.payreq.contact.ContactEvent;
import java.time.Duration;
import java.time.Instant;

/** What every journal refuses, so that no database refuses it later. Messages show no value: it may be personal. */
final class Checks {

    private static final int LONGEST_ID = 255;
    private static final Duration LONGEST_LEASE = Duration.ofDays(31);
    private static final Duration SHORTEST_LEASE = Duration.ofMillis(1);
    private static final int LARGEST_PAGE = 10_000;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Checks() {}

    static String id(String name, String value) {
        return text(name, value, LONGEST_ID);
    }

    static String text(String name, String value, int longest) {
        boolean unwritable = value.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (value.isBlank() || value.length() > longest || unwritable) {
            throw new IllegalArgumentException(name + " must have 1 to " + longest
                    + " characters, none of them a control character or half of one; what was given has "
                    + value.length());
        }
        return value;
    }

    static Instant instant(String name, Instant value) {
        if (value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw new IllegalArgumentException(name + " (" + value + ") must lie in the years 1 to 9999");
        }
        return value;
    }

    static ContactEvent event(ContactEvent event) {
        id("id of an event", event.id());
        instant("at of an event", event.at());
        event.request().ifPresent(request -> id("request of an event", request));
        return event;
    }

    /** Sent messages with a key need a claim, or two workers could send the same. */
    static ContactEvent unclaimed(ContactEvent event) {
        if (event instanceof ContactEvent.Sent sent && sent.key().isPresent()) {
            throw new IllegalArgumentException("event " + event.id()
                    + " is a message with a key: claim the key and record the message with the claim's token");
        }
        return event(event);
    }

    static void sameKey(ClaimToken token, ContactEvent.Sent event) {
        if (!event.key().equals(java.util.Optional.of(token.key().text()))) {
            throw new IllegalArgumentException(
                    "event " + event.id() + " must have the key that was claimed, as MessageKey.text() writes it");
        }
        if (!event.channel().equals(token.key().channel())) {
            throw new IllegalArgumentException("event " + event.id() + " must have the channel of its key ("
                    + token.key().channel() + "), but has " + event.channel());
        }
    }

    static Duration lease(Duration lease) {
        if (lease.compareTo(SHORTEST_LEASE) < 0 || lease.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException(
                    "lease (" + lease + ") must be at least " + SHORTEST_LEASE + " and at most " + LONGEST_LEASE);
        }
        return lease;
    }

    static int limit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("limit (" + limit + ") must be 1 to " + LARGEST_PAGE);
        }
        return limit;
    }
}
