package io.github.payreq.policy;

import java.util.Objects;
import java.util.Optional;

/**
 * Who asks. The company's messages carry its name; a manager's are signed by a person, and calls need one who is there.
 *
 * <p>Who that is follows from the request: the client's own manager, the payee's first, if that person works at the time;
 * else another manager of the payee with the role, if one is named, and the language of the message; else the deputy of the
 * client's own manager. Messages do not wait for working hours, calls and meetings do.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param person whether a person asks
 * @param role the role of the person, in the payee's own words; empty means the client's own manager
 */
public record Sender(boolean person, Optional<String> role) {

    /** The company as such. */
    public static final Sender COMPANY = new Sender(false, Optional.empty());

    /** The client's own manager, or whoever stands in. */
    public static final Sender MANAGER = new Sender(true, Optional.empty());

    /**
     * Checks the components.
     *
     * @param person whether a person asks
     * @param role the role of the person
     */
    public Sender {
        Objects.requireNonNull(role, "role");
        if (!person && role.isPresent()) {
            throw new IllegalArgumentException("role (" + role.get() + ") must be that of a person");
        }
    }

    /**
     * Names a role: a manager who has it is chosen before the client's own.
     *
     * @param role the role as the payee states it, upper and lower case alike
     * @return the sender
     */
    public static Sender role(String role) {
        return new Sender(true, Optional.of(role));
    }
}
