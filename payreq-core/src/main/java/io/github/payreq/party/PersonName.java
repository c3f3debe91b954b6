package io.github.payreq.party;

import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.PlainText;
import jakarta.validation.constraints.Size;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person, in parts, because languages address people by different parts.
 *
 * <p>No part is required: a client may have a single name, or none. Blank parts count as absent. Names stand in the
 * nominative; payreq never inflects them. Languages that address people in the vocative (Ukrainian, Polish) greet by name only
 * if the {@link #vocative()} is given.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PersonName {

    private static final Set<UnicodeScript> EAST_ASIAN =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    @PlainText
    @Size(max = 70)
    private final @Nullable String given;

    @PlainText
    @Size(max = 70)
    private final @Nullable String patronymic;

    @PlainText
    @Size(max = 70)
    private final @Nullable String family;

    @PlainText
    @Size(max = 30)
    private final @Nullable String title;

    @PlainText
    @Size(max = 100)
    private final @Nullable String vocative;

    private final @Nullable Gender gender;

    private PersonName(Builder builder) {
        this.given = builder.given;
        this.patronymic = builder.patronymic;
        this.family = builder.family;
        this.title = builder.title;
        this.vocative = builder.vocative;
        this.gender = builder.gender;
    }

    /**
     * Opens a builder; every part is absent at first.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Makes a name of a given name and a family name.
     *
     * @param given the given name
     * @param family the family name
     * @return the name
     */
    public static PersonName of(String given, String family) {
        return builder().given(given).family(family).build();
    }

    /**
     * Makes a name of a single word.
     *
     * @param name the name
     * @return the name
     */
    public static PersonName of(String name) {
        return builder().given(name).build();
    }

    /**
     * Returns the given name.
     *
     * @return the given name, such as «Иван»
     */
    public Optional<String> given() {
        return Optional.ofNullable(given);
    }

    /**
     * Returns the patronymic.
     *
     * @return the patronymic, such as «Сергеевич»
     */
    public Optional<String> patronymic() {
        return Optional.ofNullable(patronymic);
    }

    /**
     * Returns the family name.
     *
     * @return the family name, such as «Петров»
     */
    public Optional<String> family() {
        return Optional.ofNullable(family);
    }

    /**
     * Returns the title.
     *
     * @return the academic title as it is written before a name, such as {@code Dr.}
     */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /**
     * Returns the form in which the person is addressed.
     *
     * @return the names of the address in the vocative, such as «Іване Петровичу» or {@code Anno}
     */
    public Optional<String> vocative() {
        return Optional.ofNullable(vocative);
    }

    /**
     * Returns the grammatical gender.
     *
     * @return the gender, or empty if it is not known
     */
    public Optional<Gender> gender() {
        return Optional.ofNullable(gender);
    }

    /**
     * Returns the whole name as it stands in a list or on an envelope: title, given name, patronymic, family name. A name in
     * Chinese, Japanese or Korean script begins with the family name.
     *
     * @return the whole name; empty if no part is known
     */
    public String inFull() {
        if (isEastAsian(given) && isEastAsian(family)) {
            return family + given;
        }
        return Stream.of(title(), given(), patronymic(), family())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static boolean isEastAsian(@Nullable String name) {
        return name != null && name.codePoints().mapToObj(UnicodeScript::of).allMatch(EAST_ASIAN::contains);
    }

    /**
     * Reopens this name as a builder.
     *
     * @return a builder with the parts of this name
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.given = given;
        builder.patronymic = patronymic;
        builder.family = family;
        builder.title = title;
        builder.vocative = vocative;
        builder.gender = gender;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(given, patronymic, family, title, vocative, gender);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonName that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "PersonName[" + given().or(this::family).map(Mask::personal).orElse("") + "]";
    }

    /**
     * Builds a {@link PersonName}. Every part is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private @Nullable String given;
        private @Nullable String patronymic;
        private @Nullable String family;
        private @Nullable String title;
        private @Nullable String vocative;
        private @Nullable Gender gender;

        private Builder() {}

        /**
         * Sets the given name. Absent by default.
         *
         * @param given the given name; blank means absent
         * @return this builder
         */
        public Builder given(String given) {
            this.given = presentOrNull(given);
            return this;
        }

        /**
         * Sets the patronymic. Absent by default.
         *
         * @param patronymic the patronymic; blank means absent
         * @return this builder
         */
        public Builder patronymic(String patronymic) {
            this.patronymic = presentOrNull(patronymic);
            return this;
        }

        /**
         * Sets the family name. Absent by default.
         *
         * @param family the family name; blank means absent
         * @return this builder
         */
        public Builder family(String family) {
            this.family = presentOrNull(family);
            return this;
        }

        /**
         * Sets the academic title. Absent by default.
         *
         * @param title the title as it is written before a name; blank means absent
         * @return this builder
         */
        public Builder title(String title) {
            this.title = presentOrNull(title);
            return this;
        }

        /**
         * Sets the names by which the person is addressed, in the vocative, without Mr or Ms. Absent by default; needed only
         * for messages in a language that has a vocative.
         *
         * @param vocative the names, such as «Іване Петровичу» in Ukrainian or {@code Anno} in Polish; blank means absent
         * @return this builder
         */
        public Builder vocative(String vocative) {
            this.vocative = presentOrNull(vocative);
            return this;
        }

        /**
         * Sets the grammatical gender. Not known by default.
         *
         * @param gender the gender
         * @return this builder
         */
        public Builder gender(Gender gender) {
            this.gender = gender;
            return this;
        }

        /**
         * Builds the name. It is checked together with the request that holds it.
         *
         * @return the name
         */
        public PersonName build() {
            return new PersonName(this);
        }

        private static @Nullable String presentOrNull(String text) {
            String stripped = text.strip();
            return stripped.isEmpty() ? null : stripped;
        }
    }
}
