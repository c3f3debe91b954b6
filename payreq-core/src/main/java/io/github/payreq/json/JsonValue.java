package io.github.payreq.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A value of a JSON text as it is written, with its place. Numbers stay digits, so that nothing is rounded on the way, and a
 * field that is given twice is found whatever the parser is told to do about it.
 */
sealed interface JsonValue {

    Place place();

    /** The value for a message; null for an object, a list and nothing. */
    default @Nullable String seen() {
        return null;
    }

    record ObjectValue(Place place, Map<String, JsonValue> fields) implements JsonValue {}

    record ListValue(Place place, List<JsonValue> items) implements JsonValue {}

    record TextValue(Place place, String text) implements JsonValue {
        @Override
        public String seen() {
            return text;
        }
    }

    record NumberValue(Place place, String digits) implements JsonValue {
        @Override
        public String seen() {
            return digits;
        }
    }

    record BooleanValue(Place place, boolean truth) implements JsonValue {
        @Override
        public String seen() {
            return String.valueOf(truth);
        }
    }

    record NullValue(Place place) implements JsonValue {}

    /**
     * Reads the value that begins at the parser's current token, up to its end. How deep and how long it may be is the
     * business of the parser's constraints.
     */
    static JsonValue read(JsonParser parser) {
        return read(parser, Place.ROOT);
    }

    private static JsonValue read(JsonParser parser, Place place) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser, place);
            case START_ARRAY -> readList(parser, place);
            case VALUE_STRING -> new TextValue(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new NumberValue(place, parser.getString());
            case VALUE_TRUE -> new BooleanValue(place, true);
            case VALUE_FALSE -> new BooleanValue(place, false);
            case VALUE_NULL -> new NullValue(place);
            default -> throw new FormException(place, null, "must be a JSON value");
        };
    }

    private static JsonValue readObject(JsonParser parser, Place place) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            Place ofField = place.field(name);
            if (fields.put(name, read(parser, ofField)) != null) {
                throw new FormException(ofField, null, JsonProblem.GIVEN_TWICE);
            }
        }
        return new ObjectValue(place, Collections.unmodifiableMap(fields));
    }

    private static JsonValue readList(JsonParser parser, Place place) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, place.item(items.size())));
        }
        return new ListValue(place, Collections.unmodifiableList(items));
    }
}
