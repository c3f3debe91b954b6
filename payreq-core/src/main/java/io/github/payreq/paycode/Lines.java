package io.github.payreq.paycode;

import io.github.payreq.party.Address;
import java.util.Optional;

/** The two lines of an address on a payment order. */
final class Lines {

    private Lines() {}

    /** Street and house number. */
    static Optional<String> street(Address address) {
        return joined(address.street(), address.house());
    }

    /** Postal code and town. */
    static Optional<String> place(Address address) {
        return joined(address.postalCode(), address.town());
    }

    private static Optional<String> joined(Optional<String> first, Optional<String> second) {
        String line = (first.orElse("") + " " + second.orElse("")).strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
