package io.github.payreq.templates;

import static io.github.payreq.templates.Voice.EVERY_PAYEE;

import io.github.payreq.constraint.LanguageTags;
import io.github.payreq.contact.Formality;
import io.github.payreq.templates.internal.CompiledCatalogue;
import io.github.payreq.templates.internal.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays a host’s texts over the shipped ones: formal before informal, a language before its regions, those for every payee
 * before those for one.
 */
final class OwnTexts {

    private static final Comparator<Catalogue> FROM_BELOW = Comparator.comparing(Catalogue::formality)
            .thenComparing(catalogue -> catalogue.language().length())
            .thenComparing(catalogue -> catalogue.payee().isPresent());

    private final List<Catalogue> catalogues;
    private final List<String> problems;
    private final Set<String> shipped = Stream.concat(Composer.languages().stream(), Composer.regions().stream())
            .collect(Collectors.toSet());

    private OwnTexts(List<Catalogue> catalogues, List<String> problems) {
        this.catalogues = catalogues;
        this.problems = problems;
    }

    /**
     * Combines catalogues.
     *
     * @param catalogues in the order in which they were given
     * @param problems receives what is wrong; then the answer is not to be used
     * @throws LanguageNotAvailableException if a language is not shipped and brings no table
     */
    static Map<Voice, Texts> of(List<Catalogue> catalogues, List<String> problems) {
        return new OwnTexts(catalogues, problems).voices();
    }

    private Map<Voice, Texts> voices() {
        catalogues.forEach(this::check);
        Set<String> tags = new LinkedHashSet<>(shipped);
        catalogues.forEach(catalogue -> tags.add(catalogue.language()));
        Set<String> payees = new LinkedHashSet<>(Set.of(EVERY_PAYEE));
        catalogues.forEach(catalogue -> catalogue.payee().ifPresent(payees::add));
        Map<Voice, Texts> voices = new LinkedHashMap<>();
        for (String payee : payees) {
            for (String tag : tags) {
                add(payee, tag, voices);
            }
        }
        return Map.copyOf(voices);
    }

    private void check(Catalogue catalogue) {
        if (shipped.contains(catalogue.language())) {
            if (catalogue.formality() == Formality.INFORMAL
                    && !CompiledCatalogue.isInformalKnown(catalogue.language())) {
                problems.add(catalogue.source() + ": the language has no informal form; give the texts as formal ones");
            }
        } else if (table(catalogue.language()).isEmpty()) {
            throw new LanguageNotAvailableException(catalogue.language(), Composer.languages());
        }
    }

    private Optional<List<String>> table(String language) {
        return catalogues.stream()
                .filter(catalogue -> catalogue.language().equals(language))
                .map(Catalogue::locale)
                .filter(lines -> !lines.isEmpty())
                .findFirst();
    }

    private void add(String payee, String tag, Map<Voice, Texts> voices) {
        List<String> chain = LanguageTags.chain(tag);
        List<Catalogue> below = catalogues.stream()
                .filter(catalogue -> chain.contains(catalogue.language()))
                .filter(catalogue ->
                        catalogue.payee().isEmpty() || catalogue.payee().get().equals(payee))
                .sorted(FROM_BELOW)
                .toList();
        boolean isOfPayee = below.stream()
                .anyMatch(catalogue -> catalogue.payee().orElse(EVERY_PAYEE).equals(payee));
        if (!isOfPayee) {
            return;
        }
        for (Formality formality : Formality.values()) {
            voices.put(
                    new Voice(payee, tag, formality),
                    shipped.contains(tag) ? overShipped(tag, formality, below) : added(tag, formality, below));
        }
    }

    private Texts overShipped(String tag, Formality formality, List<Catalogue> below) {
        Texts texts = Texts.of(CompiledCatalogue.of(tag, formality).orElseThrow());
        for (Catalogue own : below) {
            if (own.formality() == formality) {
                texts = texts.with(own.texts(), own.source(), problems);
            } else if (own.formality() == Formality.FORMAL) {
                texts = texts.withFormal(own.texts(), own.source(), problems);
            }
        }
        return texts;
    }

    private Texts added(String tag, Formality formality, List<Catalogue> below) {
        Map<String, String> formal = new TreeMap<>();
        Map<String, String> informal = new TreeMap<>();
        for (Catalogue own : below) {
            if (own.formality() == Formality.FORMAL) {
                formal.putAll(own.texts());
            } else if (formality == Formality.INFORMAL) {
                informal.putAll(own.texts());
            }
        }
        Catalogue first = below.get(0);
        return Texts.ofHost(
                table(tag).orElseThrow(),
                formal,
                informal,
                first.address().orElse(""),
                first.reviewed(),
                first.source(),
                problems);
    }
}
