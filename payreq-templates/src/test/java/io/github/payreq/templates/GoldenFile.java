package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts as they were read and found right, letter by letter. Where a text differs, what came out is written beside the golden
 * file as {@code .actual}; read it, and if it is right, run the test with {@code -Dpayreq.golden=accept}.
 */
final class GoldenFile {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean ACCEPT = "accept".equals(System.getProperty("payreq.golden"));

    private GoldenFile() {}

    static void verify(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name);
        Path actual = GOLDEN.resolve(name + ".actual");
        if (ACCEPT) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        Files.deleteIfExists(actual);
        if (!Files.exists(golden) || !Files.readString(golden).equals(text)) {
            Files.createDirectories(golden.getParent());
            Files.writeString(actual, text);
        }

        assertThat(golden).as("see %s", actual).exists();
        assertThat(text).as("see %s", actual).isEqualTo(Files.readString(golden));
    }
}
