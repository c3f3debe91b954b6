package io.github.payreq.examples.quickstart;

import io.github.payreq.json.JsonProblem;
import io.github.payreq.json.PayreqJson;
import tools.jackson.core.JacksonException;

/** Reads JSON files that anybody may have written. */
final class JsonFile {

    private JsonFile() {}

    /**
     * Reads one value.
     *
     * @throws UnusableInputException if the file cannot be read or does not have its form
     */
    static <T> T read(String file, Console console, Class<T> type) {
        return parse(TextFile.read(file, console), file, type);
    }

    /**
     * Reads one value of a text that was read already.
     *
     * @throws UnusableInputException if it does not have its form
     */
    static <T> T parse(String json, String file, Class<T> type) {
        String problem;
        try {
            T value = PayreqJson.mapper().readValue(json, type);
            if (value != null) {
                return value;
            }
            problem = "must not be null";
        } catch (JacksonException e) {
            problem = JsonProblem.of(e).toString();
        }
        throw new UnusableInputException(TextFile.nameOf(file), problem);
    }
}
