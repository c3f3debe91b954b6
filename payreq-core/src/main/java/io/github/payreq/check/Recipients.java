package io.github.payreq.check;

import io.github.payreq.contact.Channel;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.ClientContact.Role;
import io.github.payreq.request.PaymentRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who at the client gets a message.
 *
 * <ul>
 *   <li>E-mail: one message, addressed to the accounts, else to the client's own address; whoever approves or reads along gets a
 *       copy of that one.
 *   <li>Text messages and calls: one number, that of the accounts, else the client's own. They have no copies, as every one of
 *       them counts for the caps of the law.
 *   <li>Messenger: the client's own name there.
 * </ul>
 *
 * <p>A letter and a meeting have no address that could be compared: the list is empty. It is empty as well where the client has no
 * address that fits; copies alone are not sent.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Recipients {

    private Recipients() {}

    /**
     * Returns who gets a message.
     *
     * @param request the request
     * @param channel the channel
     * @return the recipients, whom it is addressed to first; each address once
     */
    public static List<Recipient> of(PaymentRequest request, Channel channel) {
        Client client = request.client();
        return switch (channel) {
            case EMAIL -> withCopies(channel, client);
            case SMS, CALL ->
                addressed(channel, client, ClientContact::phone, client.phone())
                        .limit(1)
                        .toList();
            case MESSENGER ->
                client.messenger().stream()
                        .map(name -> new Recipient(channel, name, Role.ACCOUNTS))
                        .toList();
            case MEETING, LETTER -> List.of();
        };
    }

    private static List<Recipient> withCopies(Channel channel, Client client) {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        addressed(channel, client, ClientContact::email, client.email())
                .forEach(one -> byAddress.putIfAbsent(normal(channel, one.address()), one));
        if (byAddress.isEmpty()) {
            return List.of();
        }
        for (ClientContact contact : client.contacts()) {
            contact.email()
                    .ifPresent(address -> byAddress.putIfAbsent(
                            normal(channel, address), new Recipient(channel, address, contact.role())));
        }
        return List.copyOf(byAddress.values());
    }

    private static Stream<Recipient> addressed(
            Channel channel, Client client, Function<ClientContact, Optional<String>> address, Optional<String> own) {
        List<String> ofAccounts = client.contacts().stream()
                .filter(contact -> contact.role() == Role.ACCOUNTS)
                .flatMap(contact -> address.apply(contact).stream())
                .toList();
        return (ofAccounts.isEmpty() ? own.stream() : ofAccounts.stream())
                .map(one -> new Recipient(channel, one, Role.ACCOUNTS));
    }

    /** Whether an address is one of the client's, in whatever role. */
    static boolean isOfClient(Client client, Channel channel, String address) {
        Stream<String> known = switch (channel) {
            case EMAIL ->
                Stream.concat(
                        client.email().stream(), client.contacts().stream().flatMap(one -> one.email().stream()));
            case SMS, CALL ->
                Stream.concat(
                        client.phone().stream(), client.contacts().stream().flatMap(one -> one.phone().stream()));
            case MESSENGER -> client.messenger().stream();
            case MEETING, LETTER -> Stream.empty();
        };
        return known.anyMatch(one -> normal(channel, one).equals(normal(channel, address)));
    }

    /** Whether addresses on a channel can be compared. */
    static boolean haveAddresses(Channel channel) {
        return (channel != Channel.MEETING) && (channel != Channel.LETTER);
    }

    /**
     * An address as it is compared. Domains do not tell upper from lower case (RFC 5321, section 2.4), what stands before the
     * at sign may; signs between the digits of a phone number do not count.
     */
    static String normal(Channel channel, String address) {
        if (channel == Channel.EMAIL) {
            int at = address.lastIndexOf('@') + 1;
            return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
        } else if ((channel == Channel.SMS) || (channel == Channel.CALL)) {
            return address.replaceAll("[ ()\\u00a0-]", "");
        }
        return address;
    }
}
