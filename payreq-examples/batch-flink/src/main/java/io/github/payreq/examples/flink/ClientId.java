package io.github.payreq.examples.flink;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds whose a line is without reading all of it: {@code client.id} of a request, {@code client} of an entry of the journal. */
final class ClientId {

    private static final JsonFactory JSON = new JsonFactory();

    private ClientId() {}

    static Optional<String> of(String line, boolean isEvent) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            return parser.nextToken() == JsonToken.START_OBJECT && isAt(parser, "client")
                    ? isEvent ? text(parser) : ofObject(parser)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofObject(JsonParser parser) {
        return parser.currentToken() == JsonToken.START_OBJECT && isAt(parser, "id") ? text(parser) : Optional.empty();
    }

    /** Goes to the value of a field of the object that was just entered. */
    private static boolean isAt(JsonParser parser, String field) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(field)) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static Optional<String> text(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : Optional.empty();
    }
}
