package io.github.payreq.contact;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be written down after a conversation: the type of a {@link ContactEvent}, the fields that are known beforehand, and
 * those that a person fills in. Types, fields and values are spelt as in the JSON form of events: {@code promise} with
 * {@code payBy}, {@code amount} and {@code note}.
 *
 * <p>{@code id}, {@code at} and {@code request} belong to every event and are left to whoever records it. What else the event
 * cannot do without and the draft does not name is {@link #missing()}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class EventDraft {

    private static final Set<String> OF_EVERY_EVENT = Set.of("id", "at", "request");

    private final Class<? extends ContactEvent> event;
    private final Map<String, String> given;
    private final List<String> fields;

    private EventDraft(Class<? extends ContactEvent> event, Map<String, String> given, List<String> fields) {
        this.event = event;
        this.given = Collections.unmodifiableMap(given);
        this.fields = fields;
    }

    /**
     * Drafts an event whose fields a person fills in.
     *
     * @param event one of the types of events, such as {@code ContactEvent.Promise.class}
     * @param fields the fields to fill in, such as {@code payBy}
     * @return the draft
     * @throws IllegalArgumentException if the type is none of the events, or has no such field, or a field is named twice
     */
    public static EventDraft of(Class<? extends ContactEvent> event, String... fields) {
        if (!event.isRecord()) {
            throw new IllegalArgumentException(
                    "event (" + event.getSimpleName() + ") must be one of the types of contact events");
        }
        Set<String> once = new LinkedHashSet<>();
        for (String field : fields) {
            component(event, field);
            if (!once.add(field)) {
                throw new IllegalArgumentException("field (" + field + ") of " + typeOf(event) + " must be named once");
            }
        }
        return new EventDraft(event, Map.of(), List.copyOf(once));
    }

    /**
     * Returns a copy in which a field is known beforehand.
     *
     * @param field the field, such as {@code outcome}
     * @param value its value as in JSON, such as {@code notReached}
     * @return the draft
     * @throws IllegalArgumentException if the event has no such field, or the field cannot have that value
     */
    public EventDraft with(String field, String value) {
        Class<?> valueClass = component(event, field).getType();
        List<String> choices = valueClass.isEnum()
                ? Arrays.stream(valueClass.getEnumConstants())
                        .map(constant -> camelCase(((Enum<?>) constant).name()))
                        .toList()
                : List.of(value);
        if (!choices.contains(value)) {
            throw new IllegalArgumentException("field " + field + " (" + value + ") of " + type() + " must be one of "
                    + String.join(", ", choices));
        }
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(field, value);
        List<String> rest = new ArrayList<>(fields);
        rest.remove(field);
        return new EventDraft(event, more, List.copyOf(rest));
    }

    /**
     * Returns the type of the event as its JSON form names it.
     *
     * @return the type, such as {@code moreTime}
     */
    public String type() {
        return typeOf(event);
    }

    /**
     * Returns the type of the event.
     *
     * @return one of the records of {@link ContactEvent}
     */
    public Class<? extends ContactEvent> event() {
        return event;
    }

    /**
     * Returns what is known beforehand.
     *
     * @return from field to value, an unmodifiable map
     */
    public Map<String, String> given() {
        return given;
    }

    /**
     * Returns what a person fills in.
     *
     * @return the fields in their order
     */
    public List<String> fields() {
        return fields;
    }

    /**
     * Returns the fields without which the event cannot be made and which this draft does not name.
     *
     * @return the fields; empty if the draft is complete
     */
    public List<String> missing() {
        return Arrays.stream(event.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .filter(name -> !OF_EVERY_EVENT.contains(name) && !given.containsKey(name) && !fields.contains(name))
                .toList();
    }

    private static RecordComponent component(Class<? extends ContactEvent> event, String field) {
        List<RecordComponent> own = Arrays.stream(event.getRecordComponents())
                .filter(component -> !OF_EVERY_EVENT.contains(component.getName()))
                .toList();
        return own.stream()
                .filter(component -> component.getName().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("field (" + field + ") must be one of "
                        + typeOf(event) + ": "
                        + String.join(
                                ", ", own.stream().map(RecordComponent::getName).toList())));
    }

    private static String typeOf(Class<? extends ContactEvent> event) {
        String name = event.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** {@code NOT_REACHED} is {@code notReached}. */
    private static String camelCase(String constant) {
        StringBuilder out = new StringBuilder();
        boolean isUpper = false;
        for (int i = 0; i < constant.length(); i++) {
            char letter = constant.charAt(i);
            if (letter == '_') {
                isUpper = true;
            } else {
                out.append(isUpper ? letter : Character.toLowerCase(letter));
                isUpper = false;
            }
        }
        return out.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventDraft that
                && event.equals(that.event)
                && given.equals(that.given)
                && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return event.hashCode() * 31 + fields.hashCode();
    }

    /** As {@code call (outcome: notReached, note)}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        given.forEach((field, value) -> parts.add(field + ": " + value));
        parts.addAll(fields);
        return parts.isEmpty() ? type() : type() + " (" + String.join(", ", parts) + ")";
    }
}
