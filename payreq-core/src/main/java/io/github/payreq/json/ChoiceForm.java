package io.github.payreq.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;

/**
 * One of several forms, told apart by the text in one field.
 *
 * <p>Declare all forms before this one is used: then it is safe to share.
 *
 * @param <T> what all of them have in common
 */
final class ChoiceForm<T> implements Form<T> {

    private record Option<T, S extends T>(Class<S> type, Predicate<S> which, Form<S> form) {

        boolean fits(T value) {
            return type.isInstance(value) && which.test(type.cast(value));
        }

        void write(T value, JsonGenerator out) {
            form.write(type.cast(value), out);
        }
    }

    private final String field;
    private final Map<String, Option<T, ? extends T>> options = new LinkedHashMap<>();

    /**
     * Makes a choice without options.
     *
     * @param field the field that tells the options apart
     */
    ChoiceForm(String field) {
        this.field = field;
    }

    <S extends T> ChoiceForm<T> option(String mark, Class<S> type, Form<S> form) {
        return option(mark, type, value -> true, form);
    }

    /** An option for some of the values of a type. */
    <S extends T> ChoiceForm<T> option(String mark, Class<S> type, Predicate<S> which, Form<S> form) {
        options.put(mark, new Option<>(type, which, form));
        return this;
    }

    @Override
    public T read(JsonValue value) {
        Fields in = Fields.of(value);
        String available = String.join(", ", options.keySet());
        String mark = in.optional(field, Forms.TEXT)
                .orElseThrow(() -> in.missing(field, "must be given; available are " + available));
        Option<T, ? extends T> option = options.get(mark);
        if (option == null) {
            throw new FormException(in.place().field(field), mark, "is not available; available are " + available);
        }
        return option.form().read(value);
    }

    @Override
    public void write(T value, JsonGenerator out) {
        options.values().stream()
                .filter(option -> option.fits(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value.getClass().getSimpleName() + " has no JSON form"))
                .write(value, out);
    }
}
