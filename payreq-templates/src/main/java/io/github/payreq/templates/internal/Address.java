package io.github.payreq.templates.internal;

/**
 * How a client is addressed: which greeting, which name in it, and in which gender.
 *
 * @param greeting the key of the greeting
 * @param name the name in it; empty where the greeting has none
 * @param gender {@code female}, {@code male}, {@code company} or {@code unknown}
 */
record Address(String greeting, String name, String gender) {

    static final String UNKNOWN = "unknown";

    /** More than one person, of either gender: languages whose closing repeats the address tell it from nobody. */
    private static final String COMPANY = "company";

    private static final Address NOBODY = new Address("greeting.nobody", "", UNKNOWN);

    static Address person(String name, String gender) {
        return new Address("greeting.person", name, gender);
    }

    static Address surname(String name, String gender) {
        return new Address("greeting.surname", name, gender);
    }

    static Address company() {
        return new Address("greeting.company", "", COMPANY);
    }

    static Address nobody() {
        return NOBODY;
    }
}
