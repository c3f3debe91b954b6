package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Formality;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledCatalogueTest {
    @Test
    void theLanguagesAreSortedAndEachHasTexts() {
        assertThat(CompiledCatalogue.languages()).isSorted().contains("en", "ru");
        for (String language : CompiledCatalogue.languages()) {
            CompiledCatalogue catalogue = CompiledCatalogue.of(language).orElseThrow();
            assertThat(catalogue.keys()).isNotEmpty().noneMatch(key -> key.startsWith("@"));
            assertThat(catalogue.keys()).allMatch(key -> catalogue.program(key) != null);
            assertThat(catalogue.reviewed()).isNotBlank();
            assertThat(catalogue.locale().language()).isEqualTo(language);
        }
    }

    @Test
    void allLanguagesHaveTheSameKeys() {
        Set<String> english = CompiledCatalogue.of("en").orElseThrow().keys();
        assertThat(CompiledCatalogue.languages())
                .allMatch(language ->
                        CompiledCatalogue.of(language).orElseThrow().keys().equals(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "RU", "ru-RU", "ru_RU", "../ru", "en-AU", "ru.informal"})
    void aTagThatIsNotThereExactlyIsAbsent(String tag) {
        assertThat(CompiledCatalogue.of(tag)).isEmpty();
        assertThat(LocaleTable.of(tag)).isEmpty();
    }

    @Test
    void informalTextsAreTheFormalOnesWithSomeWordedAnew() {
        CompiledCatalogue formal = CompiledCatalogue.of("ru").orElseThrow();
        CompiledCatalogue informal =
                CompiledCatalogue.of("ru", Formality.INFORMAL).orElseThrow();

        assertThat(informal.keys()).isEqualTo(formal.keys());
        assertThat(informal.informalKeys()).isNotEmpty();
        assertThat(formal.informalKeys()).isEmpty();
        for (String key : formal.keys()) {
            assertThat(informal.program(key) == formal.program(key))
                    .as(key)
                    .isEqualTo(!informal.informalKeys().contains(key));
        }
    }

    @Test
    void aLanguageWithoutTheDifferenceStaysFormal() {
        assertThat(CompiledCatalogue.of("en", Formality.INFORMAL))
                .containsSame(CompiledCatalogue.of("en").orElseThrow());
    }

    @Test
    void aKeyThatIsNotThereHasNoProgram() {
        assertThat(CompiledCatalogue.of("en").orElseThrow().program("no.such.key"))
                .isNull();
    }

    @Test
    void threadsShareOneCatalogue() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<CompiledCatalogue> load = () -> CompiledCatalogue.of("ru").orElseThrow();
            var results =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> load).collect(Collectors.toList()));
            CompiledCatalogue first = results.get(0).get();
            for (var result : results) {
                assertThat(result.get()).isSameAs(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theContextClassLoaderIsNotAsked() throws Exception {
        FutureTask<Integer> load =
                new FutureTask<>(() -> Resources.lines("locale-ru.txt").size()
                        + CompiledCatalogue.of("ru").orElseThrow().keys().size());
        Thread thread = new Thread(load);
        thread.setContextClassLoader(null);
        thread.start();
        assertThat(load.get()).isPositive();
    }
}
