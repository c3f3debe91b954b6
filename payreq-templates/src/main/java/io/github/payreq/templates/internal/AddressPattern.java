package io.github.payreq.templates.internal;

import io.github.payreq.party.Client;
import io.github.payreq.party.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By which parts of the name a language of a host greets: the first choice whose parts are all known.
 *
 * <p>This class is immutable and thread-safe.
 */
final class AddressPattern {

    /** No pattern: the language has a rule of its own, or greets nobody by name. */
    static final AddressPattern NONE = new AddressPattern(List.of());

    private final List<List<String>> choices;

    private AddressPattern(List<List<String>> choices) {
        this.choices = choices;
    }

    /**
     * Reads choices such as {@code "title family | given"}.
     *
     * @throws IllegalArgumentException if a part is unknown
     */
    static AddressPattern parse(String pattern) {
        if (pattern.isBlank()) {
            return NONE;
        }
        List<List<String>> choices = new ArrayList<>();
        for (String choice : pattern.split("\\|", -1)) {
            List<String> parts = List.of(choice.strip().split(" +", -1));
            for (String part : parts) {
                if (!List.of("title", "given", "patronymic", "family").contains(part)) {
                    throw new IllegalArgumentException("@address (" + pattern
                            + ") must be made of title, given, patronymic and family, not " + part);
                }
            }
            choices.add(parts);
        }
        return new AddressPattern(choices);
    }

    Address of(Client client) {
        Optional<Address> byName = client.person()
                .flatMap(name -> choices.stream()
                        .flatMap(parts -> joined(parts, name).stream())
                        .findFirst()
                        .map(text -> Address.person(text, AddressRules.genderOf(name))));
        return byName.orElse(client.organization().isPresent() ? Address.company() : Address.nobody());
    }

    private static Optional<String> joined(List<String> parts, PersonName name) {
        List<String> known = new ArrayList<>();
        for (String part : parts) {
            Optional<String> value = switch (part) {
                case "title" -> name.title();
                case "given" -> name.given();
                case "patronymic" -> name.patronymic();
                default -> name.family();
            };
            value.ifPresent(known::add);
        }
        return known.size() == parts.size() ? Optional.of(String.join(" ", known)) : Optional.empty();
    }
}
