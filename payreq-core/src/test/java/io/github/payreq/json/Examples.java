package io.github.payreq.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.History;
import io.github.payreq.request.PaymentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the quickstart. */
final class Examples {

    private static final Path FOLDER = Path.of("..", "payreq-examples", "quickstart", "src", "main", "resources");

    private Examples() {}

    static String json(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in which one piece of text is another. */
    static String json(String name, String piece, String replacement) {
        String json = json(name);
        assertThat(json).containsOnlyOnce(piece);
        return json.replace(piece, replacement);
    }

    static PaymentRequest request(String json) {
        return PayreqJson.mapper().readValue(json, PaymentRequest.class);
    }

    static History history(String json) {
        return PayreqJson.mapper().readValue(json, History.class);
    }
}
