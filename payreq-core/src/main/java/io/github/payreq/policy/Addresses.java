package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.party.Client;

/** By which channels a client can be reached. A meeting needs no address. */
final class Addresses {

    private Addresses() {}

    static boolean has(Client client, Channel channel) {
        return switch (channel) {
            case EMAIL -> client.email().isPresent();
            case SMS, CALL -> client.phone().isPresent();
            case MESSENGER -> client.messenger().isPresent();
            case LETTER -> client.address().isPresent();
            case MEETING -> true;
        };
    }
}
