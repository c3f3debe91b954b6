package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import java.util.Optional;
import java.util.function.Function;

/** By which channels a client, or its accounts, can be reached. A meeting needs no address. */
final class Addresses {

    private Addresses() {}

    static boolean has(Client client, Channel channel) {
        return switch (channel) {
            case EMAIL -> client.email().isPresent() || has(client, ClientContact::email);
            case SMS, CALL -> client.phone().isPresent() || has(client, ClientContact::phone);
            case MESSENGER -> client.messenger().isPresent();
            case LETTER -> client.address().isPresent();
            case MEETING -> true;
        };
    }

    private static boolean has(Client client, Function<ClientContact, Optional<String>> address) {
        return client.contacts().stream()
                .anyMatch(contact -> (contact.role() == ClientContact.Role.ACCOUNTS)
                        && address.apply(contact).isPresent());
    }
}
