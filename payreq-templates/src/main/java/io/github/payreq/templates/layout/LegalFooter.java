package io.github.payreq.templates.layout;

import io.github.payreq.templates.layout.LegalRules.Entry;
import io.github.payreq.templates.layout.LegalRules.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the law of the payee's country has a business state on its letters and e-mails, in the order and with the words of that
 * country: the register, the managers and the like. The words stay in the language of that law, whatever the language of the
 * message is.
 *
 * <p>Which particulars a country and legal form demand is data with its source and the day on which it was read
 * ({@link #sources()}, {@link #readOn()}). It covers the usual case, is no legal advice and does not know the rules of
 * single trades. What is missing is a note, not an error: {@link #missing()}, {@link Branding#notes()}.
 *
 * <pre>{@code
 * LegalFooter footer = LegalFooter.builder("DE", LegalForm.PRIVATE_LIMITED_COMPANY)
 *         .particular(LegalParticular.NAME_AND_FORM, "Muster GmbH")
 *         .particular(LegalParticular.SEAT, "Berlin")
 *         .particular(LegalParticular.REGISTER, "Amtsgericht Charlottenburg")
 *         .particular(LegalParticular.REGISTER_NUMBER, "HRB 12345 B")
 *         .particular(LegalParticular.MANAGERS, "Anna Muster, Jan Beispiel")
 *         .build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe; {@code toString()} shows no particular.
 */
public final class LegalFooter {

    private final String country;
    private final LegalForm form;
    private final Rule rule;
    private final Map<LegalParticular, String> particulars;

    private LegalFooter(Builder builder) {
        country = builder.country;
        form = builder.form;
        rule = builder.rule;
        particulars = Collections.unmodifiableMap(new EnumMap<>(builder.particulars));
    }

    /**
     * Opens a builder without particulars.
     *
     * @param country where the payee is registered, ISO 3166-1 alpha-2, one of {@link #countries()}
     * @param form its legal form
     * @return the builder
     * @throws IllegalArgumentException if the rules of that country, or of that form there, are not known; such a payee gives its
     *     lines to {@link Branding.Builder#footer}
     */
    public static Builder builder(String country, LegalForm form) {
        Map<LegalForm, Rule> forms = LegalRules.shipped().get(country);
        if (forms == null) {
            throw new IllegalArgumentException("country (" + country + ") must be one of " + countries());
        }
        Rule rule = forms.get(form);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "form (" + form + ") must be one of those known for " + country + ": " + forms.keySet());
        }
        return new Builder(country, form, rule);
    }

    /**
     * Returns the countries whose rules are known.
     *
     * @return ISO 3166-1 alpha-2 codes in alphabetical order
     */
    public static Set<String> countries() {
        return Collections.unmodifiableSet(new TreeSet<>(LegalRules.shipped().keySet()));
    }

    /**
     * Returns the country.
     *
     * @return ISO 3166-1 alpha-2
     */
    public String country() {
        return country;
    }

    /**
     * Returns the legal form.
     *
     * @return the legal form
     */
    public LegalForm form() {
        return form;
    }

    /**
     * Returns the particulars as they were given.
     *
     * @return an unmodifiable map
     */
    public Map<LegalParticular, String> particulars() {
        return particulars;
    }

    /**
     * Returns the particulars with the words of the country's law.
     *
     * @return a line each, in the usual order
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Entry entry : rule.entries()) {
            String value = particulars.get(entry.particular());
            if (value != null) {
                lines.add(entry.words().replace("{}", value));
            }
        }
        return List.copyOf(lines);
    }

    /**
     * Returns which particulars must be stated, as far as the rules are known, and were not given.
     *
     * @return in the usual order; empty if nothing is missing
     */
    public List<LegalParticular> missing() {
        return rule.entries().stream()
                .filter(Entry::required)
                .map(Entry::particular)
                .filter(particular -> !particulars.containsKey(particular))
                .toList();
    }

    /**
     * Returns which particulars can be given.
     *
     * @return in the usual order: those that must be stated, and those that may be or have to be in certain cases
     */
    public List<LegalParticular> known() {
        return rule.entries().stream().map(Entry::particular).toList();
    }

    /**
     * Returns the law.
     *
     * @return statute and section, at least one
     */
    public List<String> sources() {
        return rule.sources();
    }

    /**
     * Returns when the rules were read. What has changed since is not known.
     *
     * @return the day
     */
    public LocalDate readOn() {
        return rule.readOn();
    }

    /**
     * Reopens this as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(country, form, rule);
        builder.particulars.putAll(particulars);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LegalFooter that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(country, form, particulars);
    }

    @Override
    public String toString() {
        return "LegalFooter[" + country + ", " + form + ", " + particulars.size() + " particular(s)]";
    }

    /**
     * Builds a {@link LegalFooter}. Every particular is absent at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String country;
        private final LegalForm form;
        private final Rule rule;
        private final Map<LegalParticular, String> particulars = new EnumMap<>(LegalParticular.class);

        private Builder(String country, LegalForm form, Rule rule) {
            this.country = country;
            this.form = form;
            this.rule = rule;
        }

        /**
         * States a particular, in place of an earlier one of the same kind.
         *
         * @param particular which
         * @param value as it is to be read, one line; several names are separated as the payee likes
         * @return this builder
         * @throws IllegalArgumentException if it is blank, has control characters, or the country has no words for it; such a
         *     line can be given to {@link Branding.Builder#footer}
         */
        public Builder particular(LegalParticular particular, String value) {
            if (rule.entries().stream().noneMatch(entry -> entry.particular() == particular)) {
                throw new IllegalArgumentException("particular (" + particular + ") must be one of those known for "
                        + country + ", " + form + ": "
                        + rule.entries().stream().map(Entry::particular).toList());
            }
            particulars.put(particular, Fields.line(particular.name(), value));
            return this;
        }

        /**
         * Builds the footer.
         *
         * @return the footer
         */
        public LegalFooter build() {
            return new LegalFooter(this);
        }
    }
}
