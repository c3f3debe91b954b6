package io.github.payreq.check;

import io.github.payreq.contact.Channel;
import io.github.payreq.party.ClientContact.Role;
import java.util.Objects;

/**
 * Who gets a message on a channel.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString()} shows no address.
 *
 * @param channel the channel
 * @param address the e-mail address, the phone number in E.164, or the name in a messenger
 * @param role {@link Role#ACCOUNTS} for whom the message is addressed to, else who gets a copy
 */
public record Recipient(Channel channel, String address, Role role) {

    /**
     * Checks the components.
     *
     * @param channel the channel
     * @param address the address
     * @param role the role
     */
    public Recipient {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(role, "role");
    }

    @Override
    public String toString() {
        return "Recipient[" + channel + ", " + role + "]";
    }
}
