package io.github.payreq.examples.quickstart;

import io.github.payreq.json.JsonProblem;
import io.github.payreq.json.PayreqJson;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a catalogue: one JSON object from key to message. Keys that begin with @ are about the catalogue itself. */
final class CatalogueFile {

    private static final String META = "@";

    private CatalogueFile() {}

    /**
     * Reads the texts.
     *
     * @throws UnusableInputException if the file cannot be read or does not have that form
     */
    static Map<String, String> read(String file, Console console) {
        JsonNode root;
        try {
            root = PayreqJson.mapper().readTree(TextFile.read(file, console));
        } catch (JacksonException e) {
            throw new UnusableInputException(
                    TextFile.nameOf(file), JsonProblem.of(e).toString());
        }
        if (!root.isObject()) {
            throw new UnusableInputException(TextFile.nameOf(file), "must be an object from key to text");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        root.properties().forEach(entry -> {
            if (!entry.getValue().isString()) {
                throw new UnusableInputException(TextFile.nameOf(file), entry.getKey() + ": must be a text");
            }
            if (!entry.getKey().startsWith(META)) {
                texts.put(entry.getKey(), entry.getValue().asString());
            }
        });
        return texts;
    }
}
