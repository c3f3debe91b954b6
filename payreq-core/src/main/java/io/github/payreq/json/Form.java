package io.github.payreq.json;

import io.github.payreq.json.JsonValue.ListValue;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How values of one type stand in JSON. One object reads and writes them, so that both directions agree. */
interface Form<T> {

    /**
     * Reads a value.
     *
     * @throws FormException if it does not have this form
     */
    T read(JsonValue value);

    void write(T value, JsonGenerator out);

    /** A list of values of this form. */
    default Form<List<T>> list() {
        Form<T> ofItem = this;
        return new Form<>() {
            @Override
            public List<T> read(JsonValue value) {
                if (value instanceof ListValue list) {
                    return list.items().stream().map(ofItem::read).toList();
                }
                throw FormException.wrong(value, "a list in square brackets");
            }

            @Override
            public void write(List<T> values, JsonGenerator out) {
                out.writeStartArray();
                values.forEach(value -> ofItem.write(value, out));
                out.writeEndArray();
            }
        };
    }
}
