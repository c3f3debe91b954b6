package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where French says "vous" formally, it says "tu" informally. */
class FrenchFormalityTest {

    /** "Un rendez-vous" is a meeting and addresses nobody. */
    private static final Pattern VOUS = Pattern.compile(
            "\\b(?!rendez-vous\\b)(?<!\\brendez-)(vous|votre|vos|\\p{L}+ez)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TU = Pattern.compile(
            "\\b(tu|te|t’|ton|ta|tes|toi)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static Map<String, String> texts(String name) {
        Faults faults = new Faults();
        CatalogueSource source = CatalogueSource.read(Path.of("src/main/catalogue", name + ".json"), faults);
        assertThat(faults.lines()).isEmpty();
        return source.messages();
    }

    private static Set<String> keysWith(Pattern word, Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> word.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextThatSaysVousHasAnInformalOne() {
        assertThat(texts("fr.informal").keySet()).containsAll(keysWith(VOUS, texts("fr")));
        assertThat(texts("fr-CH.informal").keySet()).containsAll(keysWith(VOUS, texts("fr-CH")));
    }

    @Test
    void noTextMixesTheTwoForms() {
        assertThat(keysWith(VOUS, texts("fr.informal"))).isEmpty();
        assertThat(keysWith(VOUS, texts("fr-CH.informal"))).isEmpty();
        assertThat(keysWith(TU, texts("fr"))).isEmpty();
        assertThat(keysWith(TU, texts("fr-CH"))).isEmpty();
    }
}
