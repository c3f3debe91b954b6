package io.github.payreq.templates.internal;

import io.github.payreq.check.Recipients;
import io.github.payreq.contact.Channel;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.ClientContact.Role;
import io.github.payreq.party.PersonName;
import io.github.payreq.request.PaymentRequest;
import java.util.Optional;

/**
 * Whom to speak with. On the phone this is who answers the number that is called: the accounts at the client where they have a
 * number, else the client. In a meeting it is the client.
 *
 * @param name the whole name, if it is known
 * @param address how they are addressed
 * @param phone the number to call
 */
record Interlocutor(Optional<String> name, Address address, Optional<String> phone) {

    static Interlocutor of(PaymentRequest request, Channel channel, Texts texts) {
        Client client = request.client();
        if (channel == Channel.CALL) {
            Optional<ClientContact> accounts = client.contacts().stream()
                    .filter(contact ->
                            (contact.role() == Role.ACCOUNTS) && contact.phone().isPresent())
                    .findFirst();
            if (accounts.isPresent()) {
                Optional<String> name = accounts.get().name();
                return new Interlocutor(
                        name,
                        name.map(one -> Address.person(one, Address.UNKNOWN)).orElseGet(Address::company),
                        accounts.get().phone());
            }
        }
        return new Interlocutor(
                client.person().map(PersonName::inFull),
                texts.spokenAddress(client),
                Recipients.of(request, Channel.CALL).stream()
                        .map(one -> one.address())
                        .findFirst());
    }
}
