package io.github.payreq.templates;

import io.github.payreq.check.Recipient;
import io.github.payreq.check.Recipients;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.ClientContact.Role;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PersonName;
import io.github.payreq.request.PaymentRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who writes to whom, and which messages came before: the headers of a message. */
final class Correspondence {

    private Correspondence() {}

    /**
     * The headers of a message.
     *
     * @param request the request that it is about, or the main one
     * @param sender who signs
     * @param sendFrom the address from which it is sent
     * @param key what the message is the same by
     * @param history what has happened about the request
     */
    static EmailHeaders headers(
            PaymentRequest request,
            Optional<AccountManager> sender,
            Optional<String> sendFrom,
            Optional<MessageKey> key,
            History history) {
        Optional<EmailAddress> from =
                sendFrom.map(address -> EmailAddress.of(request.payee().displayName(), address));
        Optional<String> domain = from.map(EmailAddress::domain);
        Optional<String> own = key.flatMap(one -> domain.map(one::messageId));
        EmailHeaders.Builder headers = EmailHeaders.builder()
                .to(recipients(request, role -> role == Role.ACCOUNTS))
                .cc(recipients(request, role -> role != Role.ACCOUNTS))
                .inThread(history.all(ContactEvent.Sent.class)
                        .filter(sent -> sent.channel() == Channel.EMAIL)
                        .flatMap(sent -> messageId(sent, domain).stream())
                        .filter(id -> !own.equals(Optional.of(id)))
                        .toList());
        from.ifPresent(headers::from);
        own.ifPresent(headers::messageId);
        sender.or(() -> request.payee().manager())
                .flatMap(Correspondence::address)
                .ifPresent(headers::replyTo);
        return headers.build();
    }

    /** The person whom the client can ask, else the address that sends. */
    static Optional<EmailAddress> organizer(Payee payee, Optional<String> sendFrom) {
        return payee.manager()
                .flatMap(Correspondence::address)
                .or(() -> sendFrom.map(address -> EmailAddress.of(payee.displayName(), address)));
    }

    private static Optional<EmailAddress> address(AccountManager manager) {
        return manager.email().map(email -> EmailAddress.of(manager.name(), email));
    }

    private static List<EmailAddress> recipients(PaymentRequest request, Predicate<Role> roles) {
        return Recipients.of(request, Channel.EMAIL).stream()
                .filter(one -> roles.test(one.role()))
                .map(one -> EmailAddress.of(name(request.client(), one), one.address()))
                .toList();
    }

    private static String name(Client client, Recipient recipient) {
        return client.contacts().stream()
                .filter(contact -> contact.email().equals(Optional.of(recipient.address())))
                .findFirst()
                .map(ClientContact::name)
                .orElseGet(() -> client.person()
                        .map(PersonName::inFull)
                        .filter(name -> !name.isEmpty())
                        .or(client::organization))
                .orElse("");
    }

    /** What the event says, else what its key stands for; neither, if a host wrote there what is no identifier. */
    private static Optional<String> messageId(ContactEvent.Sent sent, Optional<String> domain) {
        return sent.messageId()
                .filter(EmailHeaders.Builder::isMessageId)
                .or(() -> sent.messageId().isPresent()
                        ? Optional.empty()
                        : sent.key().flatMap(key -> domain.flatMap(one -> messageId(key, one))));
    }

    private static Optional<String> messageId(String key, String domain) {
        try {
            return Optional.of(MessageKey.parse(key).messageId(domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
