package io.github.payreq.templates.browser;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts one text into every text field of a request, past all checks: no field is named here, so none that is new can be
 * forgotten.
 *
 * <p>Left as they are: language, country, region and regime, which are codes and choose words and rules; what {@link #READ} names;
 * what is no text. {@link #LEFT_OUT} is left out.
 */
final class Rewriting {

    private static final Set<String> CODES = Set.of("language", "languages", "country", "region", "regime", "currency");

    /** What is read when a message is written, and refused where it is not what it should be. */
    private static final Set<String> READ = Set.of("SbpPayment.url", "Brand.colour", "Brand.logoUrl", "Brand.website");

    /** They stand in headers with the names beside them, and are refused there; without them there are no such headers. */
    private static final Set<String> LEFT_OUT = Set.of("Client.email", "ClientContact.email", "AccountManager.email");

    private final String text;
    private final Set<String> fields = new TreeSet<>();

    Rewriting(String text) {
        this.text = text;
    }

    /** The fields that were rewritten, as class and name. */
    Set<String> fields() {
        return fields;
    }

    /** Rewrites an object in place, and what it consists of. */
    void rewrite(Object object) {
        try {
            for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && !CODES.contains(field.getName())) {
                        field.setAccessible(true);
                        Object value = field.get(object);
                        Object other = rewritten(value, type.getSimpleName() + "." + field.getName());
                        if (other != value) {
                            field.set(object, other);
                        }
                    }
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object rewritten(Object value, String name) {
        if (LEFT_OUT.contains(name)) {
            return null;
        }
        if (value instanceof String && !READ.contains(name)) {
            fields.add(name);
            return text;
        }
        if (value instanceof List<?> list) {
            List<Object> others = new ArrayList<>();
            list.forEach(one -> others.add(rewritten(one, name)));
            return List.copyOf(others);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> others = new LinkedHashMap<>();
            map.forEach((key, one) -> others.put(key, rewritten(one, name)));
            return others;
        }
        if (value == null
                || value instanceof Enum<?>
                || !value.getClass().getName().startsWith("io.github.payreq.")) {
            return value;
        }
        if (value instanceof Record) {
            return anew(value);
        }
        rewrite(value);
        return value;
    }

    /** A record cannot be changed; one whose constructor refuses the text stays as it is. */
    private Object anew(Object value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                components[i].getAccessor().setAccessible(true);
                Object part = components[i].getAccessor().invoke(value);
                parts[i] = CODES.contains(components[i].getName())
                        ? part
                        : rewritten(part, value.getClass().getSimpleName() + "." + components[i].getName());
            }
            Constructor<?> constructor = value.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            return value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
