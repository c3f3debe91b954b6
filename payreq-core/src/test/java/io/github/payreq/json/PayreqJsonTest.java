package io.github.payreq.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.payreq.contact.History;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class PayreqJsonTest {

    /** Runs where Jackson is missing. */
    static final class WithoutJackson {
        public static void main(String[] args) {
            try {
                PayreqJson.mapper();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void theMapperIsAlwaysTheSame() {
        assertThat(PayreqJson.mapper()).isSameAs(PayreqJson.mapper());
    }

    @Test
    void aStreamThatDoesNotEndIsCutOff() {
        byte[] tenMillionSpaces = " ".repeat(10_000_001).getBytes(StandardCharsets.US_ASCII);

        JacksonException exception = catchThrowableOfType(
                JacksonException.class,
                () -> PayreqJson.mapper().readValue(new ByteArrayInputStream(tenMillionSpaces), History.class));

        assertThat(JsonProblem.of(exception).toString()).contains("is too large", "10000000");
    }

    @Test
    void withoutJacksonTheMessageNamesTheArtifact() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("jackson"))
                .collect(Collectors.joining(File.pathSeparator));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        WithoutJackson.class.getName())
                .redirectErrorStream(true)
                .start();

        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output).startsWith("JSON needs Jackson 3: add the artifact tools.jackson.core:jackson-databind");
        assertThat(java.waitFor()).isZero();
    }
}
