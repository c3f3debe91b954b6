package io.github.payreq.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has happened with a client so far: a set of {@linkplain ContactEvent events} in the order of time.
 *
 * <p>The order in which events are given does not matter, and an event that is given twice counts once.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class History {

    private static final Comparator<ContactEvent> BY_TIME =
            Comparator.comparing(ContactEvent::at).thenComparing(ContactEvent::id);
    private static final History NONE = new History(List.of());

    private final List<ContactEvent> events;

    private History(List<ContactEvent> events) {
        this.events = events;
    }

    /**
     * Returns the history in which nothing has happened.
     *
     * @return the empty history
     */
    public static History none() {
        return NONE;
    }

    /**
     * Makes a history from events.
     *
     * @param events the events, in any order
     * @return the history
     * @throws IllegalArgumentException if two different events have the same id
     */
    public static History of(Collection<? extends ContactEvent> events) {
        Map<String, ContactEvent> byId = new HashMap<>();
        for (ContactEvent event : events) {
            ContactEvent other = byId.putIfAbsent(event.id(), event);
            if (other != null && !other.equals(event)) {
                throw new IllegalArgumentException(
                        "event id (" + event.id() + ") must stand for one event, but stands for two different ones");
            }
        }
        List<ContactEvent> sorted = new ArrayList<>(byId.values());
        sorted.sort(BY_TIME);
        return new History(List.copyOf(sorted));
    }

    /**
     * Makes a history from events.
     *
     * @param events the events, in any order
     * @return the history
     * @throws IllegalArgumentException if two different events have the same id
     */
    public static History of(ContactEvent... events) {
        return of(List.of(events));
    }

    /**
     * Returns the events in the order of time.
     *
     * @return an unmodifiable list
     */
    public List<ContactEvent> events() {
        return events;
    }

    /**
     * Returns what had happened up to an instant; what comes later is not known yet.
     *
     * @param now the instant, inclusive
     * @return the part of this history up to that instant
     */
    public History upTo(Instant now) {
        int known = events.size();
        while ((known > 0) && events.get(known - 1).at().isAfter(now)) {
            known--;
        }
        return known == events.size() ? this : new History(List.copyOf(events.subList(0, known)));
    }

    /**
     * Returns what concerns one request: the events that name it, and those that name none.
     *
     * @param request the request's id
     * @return the part of this history that concerns the request
     */
    public History about(String request) {
        return filtered(event -> event.request().map(request::equals).orElse(true));
    }

    /**
     * Returns the events of one type in the order of time.
     *
     * @param type the type
     * @param <T> the type
     * @return the events
     */
    public <T extends ContactEvent> Stream<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * Returns the latest event of one type.
     *
     * @param type the type
     * @param <T> the type
     * @return the event, or empty if there is none
     */
    public <T extends ContactEvent> Optional<T> latest(Class<T> type) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (type.isInstance(events.get(i))) {
                return Optional.of(type.cast(events.get(i)));
            }
        }
        return Optional.empty();
    }

    private History filtered(java.util.function.Predicate<ContactEvent> keep) {
        List<ContactEvent> kept = events.stream().filter(keep).toList();
        return kept.size() == events.size() ? this : new History(kept);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History that && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return events.hashCode();
    }

    @Override
    public String toString() {
        return "History" + events;
    }
}
