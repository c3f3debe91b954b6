package io.github.payreq.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.journal.JournalEntry;
import io.github.payreq.journal.NextAction;
import io.github.payreq.journal.Said;
import io.github.payreq.policy.EscalationPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A right document with one fault in it is refused by the schema and by the reader alike. */
class SchemaAndReaderTest {

    /** What only the reader can say: how one field stands to another, and what is a currency or an hour for all. */
    private static final List<String> BEYOND_A_SCHEMA = List.of(
            "must be after",
            "must come",
            "must not come",
            "must not follow",
            "must be unique",
            "must have an hour",
            "must not send more",
            "must stand for one event");

    /** A document with the schema that describes it and the type that reads it. */
    private record Kind(String name, Schema schema, Class<?> type, List<String> documents) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "policy",
                    SchemaTest.POLICY,
                    EscalationPolicy.class,
                    SchemaTest.policies().stream()
                            .map(PayreqJson.mapper()::writeValueAsString)
                            .toList()),
            new Kind("entry", SchemaTest.ENTRY, JournalEntry.class, entries()),
            new Kind(
                    "action",
                    SchemaTest.ACTION,
                    NextAction.class,
                    List.of(PayreqJson.mapper()
                            .writeValueAsString(new NextAction(
                                    "logo-123", "client", Instant.parse("2026-12-04T12:00:00Z"), "reminder")))));

    private static List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (ContactEvent event :
                Examples.history(ContactEventJsonTest.EVERY_TYPE).events()) {
            entries.add(PayreqJson.mapper()
                    .writeValueAsString(new JournalEntry("client", event, Optional.of(Said.of("de", "text")))));
        }
        return entries;
    }

    /** The place of a value: in an object by name, or in a list by number. */
    private record Spot(JsonNode parent, String name, int index) {

        void put(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }
    }

    private static void collect(JsonNode node, List<Spot> spots, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
            for (String name : object.propertyNames()) {
                spots.add(new Spot(node, name, -1));
                collect(object.get(name), spots, objects);
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                spots.add(new Spot(node, "", i));
                collect(list.get(i), spots, objects);
            }
        }
    }

    /** Puts one fault, or what may be one, into the document. */
    private static void spoil(JsonNode document, Random random) {
        List<Spot> spots = new ArrayList<>();
        List<ObjectNode> objects = new ArrayList<>();
        collect(document, spots, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = List.copyOf(object.propertyNames());
        switch (random.nextInt(4)) {
            case 0 -> object.put("stranger", "x");
            case 1 -> object.remove(names.get(random.nextInt(names.size())));
            default -> spots.get(random.nextInt(spots.size())).put(other(random));
        }
    }

    private static JsonNode other(Random random) {
        return PayreqJson.mapper()
                .readTree(
                        switch (random.nextInt(13)) {
                            case 0 -> "7";
                            case 1 -> "-1";
                            case 2 -> "4000";
                            case 3 -> "true";
                            case 4 -> "[]";
                            case 5 -> "{}";
                            case 6 -> "[\"email\", \"email\"]";
                            case 7 -> "\"email\"";
                            case 8 -> "\"P3D\"";
                            case 9 -> "\"PT\"";
                            case 10 -> "\"0.00 EUR\"";
                            case 11 -> "\"25:00\"";
                            default -> "\"x y\"";
                        });
    }

    private static Optional<String> refusal(Kind kind, String json) {
        try {
            PayreqJson.mapper().readValue(json, kind.type());
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(JsonProblem.of(e).toString());
        }
    }

    @Test
    void whatIsRightIsRightForBoth() {
        for (Kind kind : KINDS) {
            for (String json : kind.documents()) {
                assertThat(kind.schema().validate(PayreqJson.mapper().readTree(json)))
                        .as(json)
                        .isEmpty();
                assertThat(refusal(kind, json)).as(json).isEmpty();
            }
        }
    }

    @Property(tries = 3000)
    void aFaultIsRefusedByBothOrByNeither(@ForAll long seed) {
        Random random = new Random(seed);
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        JsonNode document = PayreqJson.mapper()
                .readTree(kind.documents().get(random.nextInt(kind.documents().size())));
        spoil(document, random);
        String json = document.toString();

        boolean fits = kind.schema().validate(document).isEmpty();
        Optional<String> refusal = refusal(kind, json);

        if (fits) {
            assertThat(refusal.filter(words -> BEYOND_A_SCHEMA.stream().noneMatch(words::contains)))
                    .as("the schema of a %s takes %s", kind.name(), json)
                    .isEmpty();
        } else {
            assertThat(refusal)
                    .as("the reader of a %s takes %s", kind.name(), json)
                    .isPresent();
        }
    }
}
