package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.request.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One message to a client, about one request or several.
 *
 * <p>One of the requests carries the stage: it gives occasion, tone and channels. All whose own stage has come move on by it; the
 * others are listed so that the client has the whole picture, and keep their place.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param carrier the decision about the request that carries the stage
 * @param requests what the message lists, by due date; always with the request that carries the stage
 * @param advancing the decisions about the requests that move on by this message, the carrier's first
 */
public record PlannedMessage(Decision.Send carrier, List<Situation> requests, List<Decision.Send> advancing) {

    /**
     * Checks the components.
     *
     * @param carrier the decision about the request that carries the stage
     * @param requests what the message lists
     * @param advancing the decisions about the requests that move on
     */
    public PlannedMessage {
        requests = List.copyOf(requests);
        advancing = List.copyOf(advancing);
    }

    /**
     * Says whether the message is about several requests.
     *
     * @return true if it is consolidated
     */
    public boolean isConsolidated() {
        return requests.size() > 1;
    }

    /**
     * Returns the request that carries the stage.
     *
     * @return its situation
     */
    public Situation main() {
        return requests.stream()
                .filter(one -> one.request().id().equals(carrier.request()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns what is asked for in each currency. Sums in different currencies are never added.
     *
     * @return an unmodifiable map, by currency code
     */
    public Map<CurrencyUnit, Money> sums() {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        for (Situation one : requests) {
            Money asked = one.amountDue().asked();
            sums.merge(asked.getCurrencyUnit(), asked, Money::plus);
        }
        return Collections.unmodifiableMap(sums);
    }

    /**
     * Returns the key on each channel: that of the request, or for a consolidated message one of the client with the due date and
     * the id of the request that carries the stage: {@code client-1@2026-12-04.inv-7/0/reminder/email}.
     *
     * @return an unmodifiable map, in the order of the channels
     */
    public Map<Channel, MessageKey> keys() {
        if (!isConsolidated()) {
            return carrier.keys();
        }
        Situation main = main();
        String subject = main.request().client().id() + "@" + main.dueOn() + "." + carrier.request();
        Map<Channel, MessageKey> keys = new LinkedHashMap<>();
        for (Channel channel : carrier.channels()) {
            keys.put(
                    channel,
                    new MessageKey(subject, carrier.cycle(), carrier.stage().id(), channel));
        }
        return Collections.unmodifiableMap(keys);
    }

    /**
     * Makes the events that a journal records once the message has gone out on a channel: one for each request that moves on. They
     * share the message's key, so that they count as one contact.
     *
     * @param channel one of the message's channels
     * @param at when it was sent
     * @param account the fingerprint of the account that it named: {@code Outgoing.account()} of the check before sending, which
     *     compares the next message with it; empty if it named none
     * @return the events, at least one
     */
    public List<ContactEvent.Sent> sentEvents(Channel channel, Instant at, Optional<String> account) {
        MessageKey key = keys().get(channel);
        if (key == null) {
            throw new IllegalArgumentException(
                    "channel (" + channel + ") must be one of the message’s, " + carrier.channels());
        }
        List<ContactEvent.Sent> events = new ArrayList<>();
        for (Decision.Send one : advancing) {
            events.add(new ContactEvent.Sent(
                    isConsolidated() ? key.text() + "#" + one.request() : key.text(),
                    at,
                    Optional.of(one.request()),
                    one.stage().id(),
                    channel,
                    Optional.of(key.text()),
                    Optional.empty(),
                    Optional.of(one.amountDue()),
                    Optional.of(one.dueOn()),
                    account));
        }
        return List.copyOf(events);
    }
}
