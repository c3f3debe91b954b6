package io.github.payreq.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PageCommandTest {

    private static final String LOGO = "src/main/resources/logo-ru.json";

    @TempDir
    private Path folder;

    @Test
    void thePageGoesToStandardOutput() {
        CommandRun run = CommandRun.of("page", LOGO, "--today", "2026-11-24");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("<!DOCTYPE html>\n<html lang=\"ru\"").contains("40702810200000012345");
    }

    @Test
    void orToAFileAndThenNothingIsPrinted() throws IOException {
        Path file = folder.resolve("page.html");
        CommandRun run =
                CommandRun.of("page", LOGO, "--today", "2026-11-24", "--language", "en", "--out", file.toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(file).content().startsWith("<!DOCTYPE html>\n<html lang=\"en\"");
    }

    @Test
    void theJsonHasThePolicyForItsHeader() {
        JsonNode page = PayreqJson.mapper()
                .readTree(CommandRun.of("page", LOGO, "--today", "2026-11-24", "--json")
                        .out());

        assertThat(page.propertyNames()).containsExactly("language", "title", "contentSecurityPolicy", "html");
        assertThat(page.get("contentSecurityPolicy").stringValue())
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.get("html").stringValue()).contains(page.get("title").stringValue());
    }

    @Test
    void whatCannotBeWrittenOrReadIsOneLine() {
        CommandRun directory = CommandRun.of("page", LOGO, "--today", "2026-11-24", "--out", folder.toString());
        CommandRun unknown = CommandRun.of("page", LOGO, "--today", "2026-11-24", "--language", "xx");

        assertThat(directory.errLines()).containsExactly("--out (" + folder + "): must be a file that can be written");
        assertThat(directory.status()).isEqualTo(2);
        assertThat(unknown.errLines()).singleElement().asString().startsWith("--language (xx): LANGUAGE_NOT_AVAILABLE");
        assertThat(unknown.status()).isEqualTo(2);
    }
}
