package io.github.payreq.json;

import io.github.payreq.json.JsonValue.TextValue;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * A value that stands in JSON as a text.
 *
 * @param right what a right value is, for the message: {@code a date such as 2026-12-04}
 * @param parse makes the value of a text, or throws an IllegalArgumentException or a DateTimeException
 * @param print makes the text that {@code parse} reads
 */
record TextForm<T>(String right, Function<String, T> parse, Function<T, String> print) implements Form<T> {

    /** The constants of an enum in lower camel case: {@code DUE_TODAY} is {@code dueToday}. */
    static <E extends Enum<E>> TextForm<E> oneOf(Class<E> type) {
        Map<String, E> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(TextForm::camelCase, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return new TextForm<>(
                "one of " + String.join(", ", byName.keySet()),
                name -> {
                    E constant = byName.get(name);
                    if (constant == null) {
                        throw new IllegalArgumentException(name);
                    }
                    return constant;
                },
                TextForm::camelCase);
    }

    private static String camelCase(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    @Override
    public T read(JsonValue value) {
        if (!(value instanceof TextValue text)) {
            throw FormException.wrong(value, right + ", in quotation marks");
        }
        try {
            return parse.apply(text.text());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw FormException.wrong(value, right);
        }
    }

    @Override
    public void write(T value, JsonGenerator out) {
        out.writeString(print.apply(value));
    }
}
