package io.github.payreq.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.templates.Composer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryCommandTest {

    @TempDir
    private Path directory;

    @Test
    void hasAPageForEachLanguageWithEveryOccasion() throws IOException {
        Path out = directory.resolve("gallery");

        CommandRun run = CommandRun.of("gallery", "--out", out.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith("index.html\n");
        String index = Files.readString(out.resolve("index.html"));
        for (String language : Composer.languages()) {
            assertThat(index).contains("<a href=\"" + language + ".html\">");
            String page = Files.readString(out.resolve(language + ".html"));
            assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\"");
            assertThat(page.split("<h3 ", -1))
                    .hasSize(1
                            + Occasion.values().length
                                    * Composer.formalities(language).size());
        }
    }

    @Test
    void showsWhatTheClientSeesOnAPhoneAndOnAScreenLightAndDark() throws IOException {
        CommandRun run = CommandRun.of("gallery", "--out", directory.toString(), "--language", "de");

        assertThat(run.status()).isZero();
        String page = Files.readString(directory.resolve("de.html"));
        assertThat(page)
                .contains("<iframe src=\"de/Formal-Request-email.html\" title=\"E-mail, 360 px, light\" width=\"360\"")
                .contains(
                        "<iframe src=\"de/Formal-Request-email-dark.html\" title=\"E-mail, 640 px, dark\" width=\"640\"")
                .contains("title=\"Letter\"")
                .contains("title=\"Page, 360 px, light\"")
                .contains("<div class=\"bubble\">");
        Matcher frames = Pattern.compile("<iframe src=\"([^\"]+)\"").matcher(page);
        while (frames.find()) {
            assertThat(Files.readString(directory.resolve(frames.group(1))))
                    .as(frames.group(1))
                    .startsWith("<!DOCTYPE html>")
                    .doesNotContain("cid:");
        }
    }

    @Test
    void aLanguageThatIsNotThereIsNamedWithThoseThatAre() {
        CommandRun run = CommandRun.of("gallery", "--out", directory.toString(), "--language", "xx");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("--language (xx): must be one of ");
    }
}
