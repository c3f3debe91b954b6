package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.example;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CatalogueCommandTest {

    @TempDir
    private Path directory;

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    @Test
    void textsInOrderAreCounted() throws IOException {
        write("ru.json", "{\"@reviewed\": \"Анна\", \"closing.warm\": \"До встречи,\"}");

        CommandRun run = CommandRun.of("catalogue", "check", directory.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("ru, formal: 1 texts, reviewed: Анна\n");
    }

    @Test
    void everyProblemIsALineAndBlocks() throws IOException {
        write("ru.json", "{\"closing.warm\": \"До встречи, {name}\", \"closing.wram\": \"До встречи,\"}");

        CommandRun run = CommandRun.of("catalogue", "check", directory.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("ru.json, text closing.wram: there is no text of this key"))
                .anyMatch(line -> line.startsWith("ru.json, text closing.warm: cannot show {name}"));
    }

    @Test
    void problemsMayBeJson() throws IOException {
        write("sw.json", "{\"closing.warm\": \"Kwaheri,\"}");

        CommandRun run = CommandRun.of("catalogue", "check", directory.toString(), "--json");

        assertThat(run.status()).isEqualTo(1);
        JsonNode problems = PayreqJson.mapper().readTree(run.out()).get("problems");
        assertThat(problems.get(0).asString())
                .startsWith("sw.json: sw is not shipped")
                .contains("sw.locale");
    }

    @Test
    void aDirectoryThatIsNotThereOrHoldsNothingCannotBeChecked() {
        CommandRun empty = CommandRun.of("catalogue", "check", directory.toString());
        CommandRun missing =
                CommandRun.of("catalogue", "check", directory.resolve("none").toString());

        assertThat(empty.status()).isEqualTo(2);
        assertThat(empty.err()).contains("holds no file such as de.json");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("must be a directory that can be read");
    }

    @Test
    void anExportCanBeCheckedAndUsedAsOwnTexts() throws IOException {
        write("ru.json", CommandRun.of("catalogue", "export", "ru").out());
        write(
                "ru.informal.json",
                CommandRun.of("catalogue", "export", "ru", "--formality", "informal")
                        .out());
        write(
                "en.arb",
                CommandRun.of("catalogue", "export", "en", "--format", "arb").out());

        CommandRun check = CommandRun.of("catalogue", "check", directory.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.status()).isZero();
        String[] compose = {"compose", example("logo-ru"), "--today", "2026-11-24"};
        String[] withTexts = {"compose", example("logo-ru"), "--today", "2026-11-24", "--texts", directory.toString()};
        assertThat(CommandRun.of(withTexts).out())
                .isEqualTo(CommandRun.of(compose).out());
    }

    @Test
    void theTableOfALanguageCanBeExportedToo() {
        assertThat(CommandRun.of("catalogue", "export", "ru", "--locale").out()).contains("\nlanguage=ru\n", "months=");
        assertThat(CommandRun.of("catalogue", "export", "xx").status()).isEqualTo(2);
    }

    @Test
    void ownTextsThatAreWrongStopCompose() throws IOException {
        write("ru.json", "{\"closing.wram\": \"До встречи,\"}");

        CommandRun run = CommandRun.of("compose", example("logo-ru"), "--texts", directory.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("--texts: ru.json, text closing.wram: there is no text of this key");
    }
}
