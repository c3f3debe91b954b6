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
import java.util.Set;

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

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("ar", AddressRules::arabic),
            Map.entry("de", AddressRules::german),
            Map.entry("en", AddressRules::english),
            Map.entry("es", AddressRules::spanish),
            Map.entry("fr", AddressRules::french),
            Map.entry("hi", AddressRules::english),
            Map.entry("it", AddressRules::english),
            Map.entry("ja", AddressRules::japanese),
            Map.entry("kk", AddressRules::russian),
            Map.entry("pl", AddressRules::polish),
            Map.entry("pt", AddressRules::portuguese),
            Map.entry("ru", AddressRules::russian),
            Map.entry("tr", AddressRules::whole),
            Map.entry("uk", AddressRules::vocative),
            Map.entry("zh", AddressRules::chinese));

    /** Languages that greet by name only in a form which the caller supplies. */
    private static final Set<String> WITH_VOCATIVE = Set.of("pl", "uk");

    /** Languages that never call a person by the given name alone. */
    private static final Set<String> WHOLE_NAME = Set.of("ja", "zh");

    private static final List<String> FEMALE_PATRONYMICS = List.of("вна", "чна", "кызы", "қызы", "гызы");
    private static final List<String> MALE_PATRONYMICS = List.of("ич", "оглы", "улы", "ұлы", "уулу");

    private AddressRules() {}

    /** How a client is addressed: informally by the given name, formally by the rule of the language. */
    static Address of(String language, Formality formality, Client client) {
        return client.person()
                .map(name -> formality == Formality.INFORMAL
                        ? informal(language, name)
                        : rule(language).address(name, genderOf(name)))
                .filter(address -> !address.equals(Address.nobody()))
                .orElseGet(() -> nameless(client));
    }

    /** How one asks for a client on the phone. Nobody is asked for in the vocative. */
    static Address spoken(String language, Formality formality, Client client) {
        if (!isOneOf(WITH_VOCATIVE, language)) {
            return of(language, formality, client);
        }
        return client.person()
                .filter(name -> !name.inFull().isEmpty())
                .map(name -> whole(name, genderOf(name)))
                .orElseGet(() -> nameless(client));
    }

    private static Address nameless(Client client) {
        return client.organization().isPresent() ? Address.company() : Address.nobody();
    }

    private static Rule rule(String language) {
        for (String tag : LanguageTags.chain(language)) {
            Rule rule = RULES.get(tag);
            if (rule != null) {
                return rule;
            }
        }
        return (name, gender) -> Address.nobody();
    }

    private static boolean isOneOf(Set<String> languages, String language) {
        return LanguageTags.chain(language).stream().anyMatch(languages::contains);
    }

    private static Address informal(String language, PersonName name) {
        if (isOneOf(WITH_VOCATIVE, language)) {
            return vocative(name, genderOf(name));
        }
        if (isOneOf(WHOLE_NAME, language)) {
            return whole(name, genderOf(name));
        }
        return name.given().map(given -> Address.person(given, genderOf(name))).orElse(Address.nobody());
    }

    /** The whole name, whatever the gender; where it is known, a greeting of its own may stand around it. */
    private static Address arabic(PersonName name, String gender) {
        Address whole = whole(name, gender);
        return whole.equals(Address.nobody()) || gender.equals(Address.UNKNOWN)
                ? whole
                : Address.surname(whole.name(), gender);
    }

    /** The surname with «先生» or «女士», else the whole name. */
    private static Address chinese(PersonName name, String gender) {
        return name.family()
                .filter(surname -> !gender.equals(Address.UNKNOWN))
                .map(surname -> Address.surname(surname, gender))
                .orElseGet(() -> whole(name, gender));
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

    /** The surname of a Japanese name, else the whole name; «様» is for either. */
    private static Address japanese(PersonName name, String gender) {
        String whole = name.inFull();
        return name.family()
                .filter(surname -> name.given().isEmpty() || whole.startsWith(surname))
                .map(surname -> Address.person(surname, gender))
                .orElseGet(() -> whole(name, gender));
    }

    /** The vocative that the caller supplies, else by the gender, without a name: "Szanowna Pani,". */
    private static Address polish(PersonName name, String gender) {
        Address byName = vocative(name, gender);
        return byName.equals(Address.nobody()) && !gender.equals(Address.UNKNOWN)
                ? Address.surname("", gender)
                : byName;
    }

    /**
     * Title and given name, «Sr.» or «Sra.» and the given name, as is the custom in Brazil, else the given name; a surname
     * stands for it if there is no given name.
     */
    private static Address portuguese(PersonName name, String gender) {
        if (name.given().isPresent() && name.title().isPresent()) {
            return Address.person(name.title().get() + " " + name.given().get(), gender);
        }
        if (!gender.equals(Address.UNKNOWN)) {
            return name.given()
                    .or(name::family)
                    .map(called -> Address.surname(called, gender))
                    .orElse(Address.nobody());
        }
        return name.given().map(given -> Address.person(given, gender)).orElse(Address.nobody());
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

    /** As the caller supplies it; without it nobody is greeted by name. */
    private static Address vocative(PersonName name, String gender) {
        return name.vocative().map(called -> Address.person(called, gender)).orElse(Address.nobody());
    }

    /** Title, given name and surname, in the order of the name's script. */
    private static Address whole(PersonName name, String gender) {
        String whole = name.inFull();
        return whole.isEmpty() ? Address.nobody() : Address.person(whole, gender);
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
