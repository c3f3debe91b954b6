package io.github.payreq.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * An object with named fields. Each field is declared once, with how it is taken from the value and how it is given to the
 * builder; a field without the latter is read by the opening. Fields that are not declared are errors.
 *
 * <p>Declare all fields before the form is used: then it is safe to share.
 *
 * @param <T> the type of the values
 * @param <B> what they are built by
 */
final class ObjectForm<T, B> implements Form<T> {

    private record Field<T, B, V>(
            String name,
            Form<V> form,
            Function<T, Optional<V>> get,
            @Nullable BiConsumer<B, V> set) {

        void read(Fields in, B builder) {
            if (set != null) {
                in.optional(name, form).ifPresent(value -> set.accept(builder, value));
            }
        }

        void write(T value, JsonGenerator out) {
            get.apply(value).ifPresent(part -> {
                out.writeName(name);
                form.write(part, out);
            });
        }
    }

    private final Function<Fields, B> opening;
    private final Function<B, T> closing;
    private final Map<String, Field<T, B, ?>> fields = new LinkedHashMap<>();

    private ObjectForm(Function<Fields, B> opening, Function<B, T> closing) {
        this.opening = opening;
        this.closing = closing;
    }

    /** An object that is made by a builder. */
    static <T, B> ObjectForm<T, B> built(Function<Fields, B> opening, Function<B, T> closing) {
        return new ObjectForm<>(opening, closing);
    }

    /** An object that is made of all its fields at once. */
    static <T> ObjectForm<T, T> made(Function<Fields, T> making) {
        return new ObjectForm<>(making, made -> made);
    }

    /** A field that tells this form from others; it is read by whoever chooses between them. */
    ObjectForm<T, B> mark(String name, String mark) {
        return field(name, Forms.TEXT, value -> mark);
    }

    <V> ObjectForm<T, B> field(String name, Form<V> form, Function<T, V> get) {
        return add(new Field<>(name, form, get.andThen(Optional::of), null));
    }

    <V> ObjectForm<T, B> field(String name, Form<V> form, Function<T, V> get, BiConsumer<B, V> set) {
        return add(new Field<>(name, form, get.andThen(Optional::of), set));
    }

    <V> ObjectForm<T, B> optional(String name, Form<V> form, Function<T, Optional<V>> get) {
        return add(new Field<>(name, form, get, null));
    }

    <V> ObjectForm<T, B> optional(String name, Form<V> form, Function<T, Optional<V>> get, BiConsumer<B, V> set) {
        return add(new Field<>(name, form, get, set));
    }

    /** A list; an empty one is left out. */
    <V> ObjectForm<T, B> list(String name, Form<V> form, Function<T, List<V>> get, BiConsumer<B, V> add) {
        return optional(
                name,
                form.list(),
                get.andThen(values -> Optional.of(values).filter(some -> !some.isEmpty())),
                (builder, values) -> values.forEach(value -> add.accept(builder, value)));
    }

    private ObjectForm<T, B> add(Field<T, B, ?> field) {
        fields.put(field.name(), field);
        return this;
    }

    Set<String> names() {
        return fields.keySet();
    }

    @Override
    public T read(JsonValue value) {
        Fields in = Fields.of(value);
        in.rejectUnknown(fields.keySet());
        try {
            B builder = opening.apply(in);
            fields.values().forEach(field -> field.read(in, builder));
            return closing.apply(builder);
        } catch (IllegalArgumentException e) {
            throw FormException.refused(value, e);
        }
    }

    @Override
    public void write(T value, JsonGenerator out) {
        out.writeStartObject();
        fields.values().forEach(field -> field.write(value, out));
        out.writeEndObject();
    }
}
