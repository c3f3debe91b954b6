package io.github.payreq.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form at work: a mapper that is ready, and safe for what strangers send.
 *
 * <pre>{@code
 * PaymentRequest request = PayreqJson.mapper().readValue(json, PaymentRequest.class);
 * String again = PayreqJson.mapper().writeValueAsString(request);
 * }</pre>
 *
 * <p>It needs {@code tools.jackson.core:jackson-databind}, which is optional; on the module path ask for the module
 * {@code tools.jackson.databind} as well. The JSON Schemas of the form need nothing.
 *
 * <p>This class has no state of its own and is thread-safe.
 */
@SuppressWarnings("exports") // Jackson is optional: whoever uses this class requires it
public final class PayreqJson {

    private PayreqJson() {}

    /**
     * Returns a mapper with the {@link PayreqJsonModule}. Unknown and doubled fields and text after the end are errors; there
     * is no default typing; values may be nested 32 levels deep, a text in them may be 100 000 characters long, and a stream
     * 10 million.
     *
     * @return the mapper, always the same one; {@code rebuild()} opens it for changes
     * @throws IllegalStateException if Jackson is missing
     */
    public static JsonMapper mapper() {
        try {
            return Ready.MAPPER;
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "JSON needs Jackson 3: add the artifact tools.jackson.core:jackson-databind, and on the module path"
                            + " --add-modules tools.jackson.databind",
                    e);
        }
    }

    /**
     * Returns the JSON Schema (2020-12) of a request.
     *
     * @return the schema, which stands beside this class as {@code payment-request.schema.json}
     */
    public static String requestSchema() {
        return resource("payment-request.schema.json");
    }

    /**
     * Returns the JSON Schema (2020-12) of a history.
     *
     * @return the schema, which stands beside this class as {@code contact-events.schema.json}
     */
    public static String eventsSchema() {
        return resource("contact-events.schema.json");
    }

    /**
     * Returns the JSON Schema (2020-12) of an escalation policy.
     *
     * @return the schema, which stands beside this class as {@code escalation-policy.schema.json}
     */
    public static String policySchema() {
        return resource("escalation-policy.schema.json");
    }

    /**
     * Returns the JSON Schema (2020-12) of a decision, with its explanations if there are any.
     *
     * @return the schema, which stands beside this class as {@code decision.schema.json}
     */
    public static String decisionSchema() {
        return resource("decision.schema.json");
    }

    /**
     * Returns the JSON Schema (2020-12) of an entry of a journal.
     *
     * @return the schema, which stands beside this class as {@code journal-entry.schema.json}; it refers to that of events,
     *     {@code contact-events.schema.json}
     */
    public static String journalEntrySchema() {
        return resource("journal-entry.schema.json");
    }

    /**
     * Returns the JSON Schema (2020-12) of a next action of a journal.
     *
     * @return the schema, which stands beside this class as {@code next-action.schema.json}
     */
    public static String nextActionSchema() {
        return resource("next-action.schema.json");
    }

    private static String resource(String file) {
        try (InputStream in = Objects.requireNonNull(PayreqJson.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Ready {

        static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(10_000_000)
                                .maxNestingDepth(32)
                                .maxStringLength(100_000)
                                .maxNameLength(1_000)
                                .maxNumberLength(100)
                                .build())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new PayreqJsonModule())
                .build();
    }
}
