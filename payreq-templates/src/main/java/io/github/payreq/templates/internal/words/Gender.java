package io.github.payreq.templates.internal.words;

/** The grammatical gender of a noun, with which the words of its number agree. */
enum Gender {
    /** Also for languages without gender. */
    MASCULINE("m", "masculine"),
    FEMININE("f", "feminine"),
    NEUTER("n", "neuter");

    private final String letter;
    private final String key;

    Gender(String letter, String key) {
        this.letter = letter;
        this.key = key;
    }

    /** The word for it in the keys of a file. */
    String key() {
        return key;
    }

    /** The gender of a letter before a noun in a file. */
    static Gender of(String letter) {
        for (Gender gender : values()) {
            if (gender.letter.equals(letter)) {
                return gender;
            }
        }
        throw new IllegalStateException("gender (" + letter + ") must be m, f or n");
    }
}
