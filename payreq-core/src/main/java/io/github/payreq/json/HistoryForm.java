package io.github.payreq.json;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** A list of events, in any order. */
final class HistoryForm implements Form<History> {

    private static final Form<List<ContactEvent>> EVENTS = EventForms.EVENT.list();

    @Override
    public History read(JsonValue value) {
        List<ContactEvent> events = EVENTS.read(value);
        Map<String, ContactEvent> byId = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            ContactEvent event = events.get(i);
            ContactEvent other = byId.putIfAbsent(event.id(), event);
            if (other != null && !other.equals(event)) {
                throw new FormException(
                        value.place().item(i).field("id"),
                        event.id(),
                        "must stand for one event, but stands for two different ones");
            }
        }
        return History.of(events);
    }

    @Override
    public void write(History value, JsonGenerator out) {
        EVENTS.write(value.events(), out);
    }
}
