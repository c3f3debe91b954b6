package io.github.payreq.templates.internal;

import io.github.payreq.constraint.LanguageTags;
import io.github.payreq.contact.Formality;
import io.github.payreq.party.Client;
import io.github.payreq.party.Gender;
import io.github.payreq.party.PersonName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How languages address people: by which parts of the name, and in which gender. A gender is stated, or it follows from a
 * patronymic; it is never guessed from a first name or a surname.
 *
 * <p>A language without a rule of its own greets without a name.
 */
final class AddressRules {

    /** The rule of one language. */
    @FunctionalInterface
    private interface Rule {
        Address address(PersonName name, String gender);
    }

    private static final Map<String, Rule> RULES = Map.of(
            "de", AddressRules::german,
            "en", AddressRules::english,
            "es", AddressRules::spanish,
            "fr", AddressRules::french,
            "ru", AddressRules::russian);

    private static final List<String> FEMALE_PATRONYMICS = List.of("вна", "чна", "кызы", "қызы", "гызы");
    private static final List<String> MALE_PATRONYMICS = List.of("ич", "оглы", "улы", "ұлы", "уулу");

    private AddressRules() {}

    /** How a client is addressed: informally by the given name, formally by the rule of the language. */
    static Address of(String language, Formality formality, Client client) {
        Address nameless = client.organization().isPresent() ? Address.company() : Address.nobody();
        if (formality == Formality.INFORMAL) {
            return client.person()
                    .flatMap(name -> name.given().map(given -> Address.person(given, genderOf(name))))
                    .orElse(nameless);
        }
        Rule rule = LanguageTags.chain(language).stream()
                .filter(RULES::containsKey)
                .findFirst()
                .<Rule>map(RULES::get)
                .orElse((name, gender) -> nameless);
        return client.person()
                .map(name -> rule.address(name, genderOf(name)))
                .filter(address -> !address.equals(Address.nobody()))
                .orElse(nameless);
    }

    /** Title and surname, Mr or Ms and surname, else the whole name. A surname of unknown gender alone is no address. */
    private static Address english(PersonName name, String gender) {
        Optional<String> family = name.family();
        if (family.isPresent() && name.title().isPresent()) {
            return Address.person(name.title().get() + " " + family.get(), gender);
        }
        if (family.isPresent() && !gender.equals(Address.UNKNOWN)) {
            return Address.surname(family.get(), gender);
        }
        return name.given()
                .map(given -> Address.person(
                        family.map(surname -> given + " " + surname).orElse(given), gender))
                .orElse(Address.nobody());
    }

    /** By the gender, without a name: "Madame,". A name stands in text messages only: "Madame" and surname, else the whole name. */
    private static Address french(PersonName name, String gender) {
        Optional<String> family = name.family();
        boolean known = !gender.equals(Address.UNKNOWN);
        if (family.isPresent() && known) {
            return Address.surname(family.get(), gender);
        }
        return name.given()
                .map(given -> Address.person(
                        family.map(surname -> given + " " + surname).orElse(given), gender))
                .orElse(known ? Address.person("", gender) : Address.nobody());
    }

    /** Herr or Frau, title and surname, else the whole name with its title. A surname alone of unknown gender is no address. */
    private static Address german(PersonName name, String gender) {
        String title = name.title().map(text -> text + " ").orElse("");
        Optional<String> family = name.family().map(surname -> title + surname);
        if (family.isPresent() && !gender.equals(Address.UNKNOWN)) {
            return Address.surname(family.get(), gender);
        }
        if (name.given().isPresent()) {
            String given = name.given().get();
            return Address.person(
                    name.family().map(surname -> title + given + " " + surname).orElse(given), gender);
        }
        return family.filter(surname -> !title.isEmpty())
                .map(surname -> Address.person(surname, gender))
                .orElse(Address.nobody());
    }

    /** Given name and patronymic, else the given name, else «господин» or «госпожа» and the surname. */
    private static Address russian(PersonName name, String gender) {
        if (name.given().isPresent()) {
            String given = name.given().get();
            return Address.person(
                    name.patronymic()
                            .map(patronymic -> given + " " + patronymic)
                            .orElse(given),
                    gender);
        }
        return name.family()
                .filter(surname -> !gender.equals(Address.UNKNOWN))
                .map(surname -> Address.surname(surname, gender))
                .orElse(Address.nobody());
    }

    /**
     * Title and surname, «Sr.» or «Sra.» and surname, else the given name. Both surnames stand as they are stored: where the
     * first of them ends is not known, and «García López» is not cut to «García».
     */
    private static Address spanish(PersonName name, String gender) {
        Optional<String> family = name.family();
        if (family.isPresent() && name.title().isPresent()) {
            return Address.person(name.title().get() + " " + family.get(), gender);
        }
        if (family.isPresent() && !gender.equals(Address.UNKNOWN)) {
            return Address.surname(family.get(), gender);
        }
        return name.given().map(given -> Address.person(given, gender)).orElse(Address.nobody());
    }

    /** {@code female}, {@code male} or {@code unknown}. */
    static String genderOf(PersonName name) {
        return name.gender()
                .map(gender -> gender == Gender.FEMALE ? "female" : "male")
                .or(() -> name.patronymic().flatMap(AddressRules::genderOfPatronymic))
                .orElse(Address.UNKNOWN);
    }

    private static Optional<String> genderOfPatronymic(String patronymic) {
        String lower = patronymic.toLowerCase(Locale.ROOT);
        if (FEMALE_PATRONYMICS.stream().anyMatch(lower::endsWith)) {
            return Optional.of("female");
        }
        return MALE_PATRONYMICS.stream().anyMatch(lower::endsWith) ? Optional.of("male") : Optional.empty();
    }
}
