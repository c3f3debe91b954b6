package io.github.payreq.json;

import io.github.payreq.json.JsonValue.NullValue;
import io.github.payreq.json.JsonValue.ObjectValue;
import io.github.payreq.json.JsonValue.TextValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The fields of an object. Null and, but for {@link #verbatim}, blank texts count as absent. */
final class Fields {

    private final ObjectValue object;

    private Fields(ObjectValue object) {
        this.object = object;
    }

    static Fields of(JsonValue value) {
        if (value instanceof ObjectValue object) {
            return new Fields(object);
        }
        throw FormException.wrong(value, "an object in curly brackets");
    }

    Place place() {
        return object.place();
    }

    <V> Optional<V> optional(String name, Form<V> form) {
        return present(name).map(form::read);
    }

    <V> V required(String name, Form<V> form) {
        return optional(name, form).orElseThrow(() -> missing(name, "must be given"));
    }

    FormException missing(String name, String message) {
        return new FormException(place().field(name), null, message);
    }

    /** A text that the model itself requires: where it is absent, {@code build()} says so together with all the rest. */
    String text(String name) {
        return optional(name, Forms.TEXT).orElse("");
    }

    /** A text that may be blank. */
    Optional<String> verbatim(String name) {
        return notNull(name).map(Forms.TEXT::read);
    }

    boolean has(String name) {
        return present(name).isPresent();
    }

    private Optional<JsonValue> present(String name) {
        return notNull(name)
                .filter(value ->
                        !(value instanceof TextValue text && text.text().isBlank()));
    }

    private Optional<JsonValue> notNull(String name) {
        return Optional.ofNullable(object.fields().get(name)).filter(value -> !(value instanceof NullValue));
    }

    /** A misspelt field would otherwise count as absent. */
    void rejectUnknown(Collection<String> known) {
        for (String name : object.fields().keySet()) {
            if (!known.contains(name)) {
                List<String> closest = Spelling.closest(name, known);
                throw missing(
                        name,
                        "is not a known field; "
                                + (closest.isEmpty()
                                        ? "known are " + String.join(", ", known)
                                        : "the closest are " + String.join(", ", closest)));
            }
        }
    }
}
