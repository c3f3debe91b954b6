package io.github.payreq.paycode;

import io.github.payreq.json.PayreqJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Published examples, one JSON object a line, each with the suite that it was taken from. */
final class Vectors {

    /**
     * One example.
     *
     * @param name for the test report
     * @param json the whole line
     */
    record Vector(String name, JsonNode json) {

        String kind() {
            return json.get("kind").asString();
        }

        JsonNode input() {
            return json.path("input");
        }

        String input(String field) {
            return input().path(field).asString("");
        }

        boolean has(String field) {
            return !input().path(field).isMissingNode() && !input().path(field).isNull();
        }

        String expected() {
            return json.get("expected").asString();
        }

        /** The inputs that are texts, by their names. */
        Map<String, String> inputs() {
            Map<String, String> inputs = new LinkedHashMap<>();
            input().properties().forEach(entry -> {
                if (!entry.getValue().isNull()) {
                    inputs.put(entry.getKey(), entry.getValue().asString(""));
                }
            });
            return inputs;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Vectors() {}

    static Stream<Vector> of(String file, String... kinds) {
        List<String> lines = lines(file);
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .map(i -> vector(file + ":" + (i + 1), lines.get(i)))
                .filter(vector -> List.of(kinds).contains(vector.kind()));
    }

    private static Vector vector(String place, String line) {
        JsonNode json = PayreqJson.mapper().readTree(line);
        return new Vector(
                place + " " + json.get("kind").asString() + ", "
                        + json.get("source").asString(),
                json);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(file + ".jsonl"), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
