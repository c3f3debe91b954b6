package io.github.payreq.json;

import static io.github.payreq.json.Examples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.journal.JournalEntry;
import io.github.payreq.journal.NextAction;
import io.github.payreq.journal.Said;
import io.github.payreq.method.NationalTransfer.Country;
import io.github.payreq.policy.CatchUp;
import io.github.payreq.policy.ContactRules;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Hours;
import io.github.payreq.policy.Reason;
import io.github.payreq.policy.Sender;
import io.github.payreq.policy.Stage;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    static final Schema REQUEST = schema(PayreqJson.requestSchema());
    static final Schema EVENTS = schema(PayreqJson.eventsSchema());
    static final Schema POLICY = schema(PayreqJson.policySchema());
    static final Schema ENTRY = schema(PayreqJson.journalEntrySchema());
    static final Schema ACTION = schema(PayreqJson.nextActionSchema());
    static final Schema DECISION = schema(PayreqJson.decisionSchema());

    private static final Instant MORNING = Instant.parse("2026-12-10T08:00:00Z");

    /** One schema refers to another by its {@code $id}; nothing is loaded from anywhere else. */
    private static Schema schema(String text) {
        Map<String, String> byId = Map.of(id(PayreqJson.eventsSchema()), PayreqJson.eventsSchema());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(byId))
                .getSchema(text, InputFormat.JSON);
    }

    private static String id(String schema) {
        return PayreqJson.mapper().readTree(schema).get("$id").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logo-ru", "design-de", "rent-ch"})
    void theExamplesFitTheSchemaAsTheyAreAndAsTheyAreWritten(String name) {
        String written = PayreqJson.mapper().writeValueAsString(Examples.request(json(name)));

        assertThat(REQUEST.validate(json(name), InputFormat.JSON)).isEmpty();
        assertThat(REQUEST.validate(written, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theEventsFitTheSchema() {
        assertThat(EVENTS.validate(json("events-promise"), InputFormat.JSON)).isEmpty();
        assertThat(EVENTS.validate(ContactEventJsonTest.EVERY_TYPE, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"dueon\"", "\"due\"", "\"total\""})
    void theSchemaRefusesUnknownFields(String name) {
        assertThat(REQUEST.validate(json("rent-ch", "\"dueOn\"", name), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSchemaRefusesNumbersInPlaceOfTexts() {
        assertThat(REQUEST.validate(json("rent-ch", "\"1450.75 CHF\"", "1450.75"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void schemaAndReaderKnowTheSameFields() {
        JsonNode schema = PayreqJson.mapper().readTree(PayreqJson.requestSchema());
        Map<String, ObjectForm<?, ?>> forms = Map.ofEntries(
                Map.entry("client", PartyForms.CLIENT),
                Map.entry("clientContact", PartyForms.CLIENT_CONTACT),
                Map.entry("person", PartyForms.PERSON),
                Map.entry("address", PartyForms.ADDRESS),
                Map.entry("preferences", PartyForms.PREFERENCES),
                Map.entry("paymentHistory", PartyForms.PAYMENT_HISTORY),
                Map.entry("payee", PartyForms.PAYEE),
                Map.entry("manager", PartyForms.MANAGER),
                Map.entry("brand", PartyForms.BRAND),
                Map.entry("invoice", InvoiceForms.INVOICE),
                Map.entry("line", InvoiceForms.LINE),
                Map.entry("recordedPayment", InvoiceForms.PAYMENT),
                Map.entry("reason", RequestForms.REASON),
                Map.entry("discount", BenefitForm.DISCOUNT),
                Map.entry("bonus", BenefitForm.BONUS),
                Map.entry("help", RequestForms.HELP),
                Map.entry("lateTerms", RequestForms.LATE_TERMS),
                Map.entry("question", RequestForms.QUESTION),
                Map.entry("answerLinks", RequestForms.ANSWER_LINKS),
                Map.entry("sepa", MethodForms.SEPA),
                Map.entry("swiss", MethodForms.SWISS),
                Map.entry("ru", MethodForms.RUSSIAN),
                Map.entry("paymentLink", MethodForms.LINK),
                Map.entry("sbp", MethodForms.SBP),
                Map.entry("cz", MethodForms.CZECH),
                Map.entry("sk", MethodForms.SLOVAK),
                Map.entry("si", MethodForms.SLOVENIAN),
                Map.entry("hr", MethodForms.CROATIAN),
                Map.entry("hu", MethodForms.HUNGARIAN),
                Map.entry("rs", MethodForms.SERBIAN),
                Map.entry("pl", MethodForms.POLISH),
                Map.entry("be", MethodForms.NATIONAL.get(Country.BELGIUM)),
                Map.entry("fi", MethodForms.NATIONAL.get(Country.FINLAND)),
                Map.entry("nl", MethodForms.NATIONAL.get(Country.NETHERLANDS)),
                Map.entry("no", MethodForms.NATIONAL.get(Country.NORWAY)),
                Map.entry("se", MethodForms.NATIONAL.get(Country.SWEDEN)),
                Map.entry("dk", MethodForms.NATIONAL.get(Country.DENMARK)),
                Map.entry("uk", MethodForms.BRITISH),
                Map.entry("us", MethodForms.AMERICAN),
                Map.entry("anyIban", MethodForms.IBAN),
                Map.entry("pix", MethodForms.PIX),
                Map.entry("payNow", MethodForms.PAY_NOW),
                Map.entry("fps", MethodForms.FPS),
                Map.entry("promptPay", MethodForms.PROMPT_PAY),
                Map.entry("vietQr", MethodForms.VIET_QR),
                Map.entry("qris", MethodForms.QRIS),
                Map.entry("upi", MethodForms.UPI),
                Map.entry("bitcoin", MethodForms.BITCOIN),
                Map.entry("pagoPa", MethodForms.PAGO_PA));

        assertThat(fields(schema)).isEqualTo(RequestForms.REQUEST.names());
        JsonNode definitions = schema.get("$defs");
        forms.forEach((name, form) ->
                assertThat(fields(definitions.get(name))).as(name).isEqualTo(form.names()));
        Set<String> objects = new HashSet<>(definitions.propertyNames());
        objects.removeIf(name -> !definitions.get(name).has("properties"));
        assertThat(objects).isEqualTo(forms.keySet());
    }

    @Test
    void policiesFitTheSchemaAsTheyAreAndAsTheyAreWritten() {
        String standard = json("policy-standard");

        assertThat(POLICY.validate(standard, InputFormat.JSON)).isEmpty();
        assertThat(policies()).hasSizeGreaterThan(4).allSatisfy(policy -> {
            String written = PayreqJson.mapper().writeValueAsString(policy);
            assertThat(POLICY.validate(written, InputFormat.JSON)).as(written).isEmpty();
        });
    }

    /** The presets, the example, and one in which every field is filled in. */
    static List<EscalationPolicy> policies() {
        EscalationPolicy everything = EscalationPolicy.named("everything")
                .onRequest(Stage.warm("first").as(Occasion.REQUEST).by(Channel.EMAIL))
                .daysBefore(3, Stage.warm("soon").as(Occasion.UPCOMING).by(Channel.SMS, Channel.EMAIL))
                .onDueDate(Stage.neutral("today").as(Occasion.DUE_TODAY).by(Channel.EMAIL))
                .daysAfter(
                        5,
                        Stage.firm("later")
                                .as(Occasion.OVERDUE)
                                .byOneOf(Channel.EMAIL, Channel.CALL)
                                .from(Sender.role("accounts"))
                                .fromSumOf(Money.parse("EUR 25.00"))
                                .withApproval())
                .during(Hours.of("09:30", "16:00").onBusinessDays())
                .atMost(3, Duration.ofDays(10))
                .apart(Duration.ofMinutes(90))
                .within(ContactRules.PRUDENT_B2B, ContactRules.UK_CONC)
                .catchUp(CatchUp.LATEST)
                .graceAfterPromise(1)
                .graceAfterRefund(4)
                .pauseForMoreTime(9)
                .handOver(Sender.MANAGER)
                .handOverAfter(7)
                .build();
        return List.of(
                EscalationPolicy.gentle(),
                EscalationPolicy.standard(),
                EscalationPolicy.strict(),
                PayreqJson.mapper().readValue(json("policy-standard"), EscalationPolicy.class),
                everything);
    }

    @Test
    void entriesAndActionsOfAJournalFitTheirSchemas() {
        List<ContactEvent> events =
                Examples.history(ContactEventJsonTest.EVERY_TYPE).events();

        assertThat(events).isNotEmpty().allSatisfy(event -> {
            JournalEntry entry = new JournalEntry("client", event, Optional.of(Said.of("pt-BR", "text")));
            JournalEntry unsaid = new JournalEntry("client", event, Optional.empty());
            assertThat(ENTRY.validate(PayreqJson.mapper().writeValueAsString(entry), InputFormat.JSON))
                    .isEmpty();
            assertThat(ENTRY.validate(PayreqJson.mapper().writeValueAsString(unsaid), InputFormat.JSON))
                    .isEmpty();
        });
        NextAction action = new NextAction("logo-123", "client", Instant.parse("2026-12-04T12:00:00.5Z"), "reminder");
        assertThat(ACTION.validate(PayreqJson.mapper().writeValueAsString(action), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyKindOfDecisionFitsTheSchemaWithItsExplanationsAndWithout() {
        PaymentRequest logo = Examples.request(json("logo-ru"));
        EscalationPolicy policy = PayreqJson.mapper().readValue(json("policy-standard"), EscalationPolicy.class);
        Set<String> kinds = new HashSet<>();
        for (String day = "2026-11-20"; day.compareTo("2027-02-01") < 0; day = next(day)) {
            for (History history : List.of(
                    History.none(),
                    Examples.history(json("events-promise")),
                    History.of(new ContactEvent.Payment("p", MORNING, Optional.empty(), Money.parse("RUB 5000.00"))),
                    History.of(new ContactEvent.Talk("t", MORNING, Optional.empty(), Optional.empty())))) {
                Instant noon = Instant.parse(day + "T09:00:00Z");
                Decision decision = policy.decide(Situation.of(logo, history, noon));
                ObjectNode written = PayreqJson.mapper().valueToTree(decision);
                assertThat(DECISION.validate(written)).as(written.toString()).isEmpty();
                written.set("explain", PayreqJson.mapper().valueToTree(decision.explain()));
                assertThat(DECISION.validate(written)).as(written.toString()).isEmpty();
                kinds.add(written.get("decision").asString());
                for (String name : List.copyOf(written.propertyNames())) {
                    if (!name.equals("explain")) {
                        ObjectNode less = written.deepCopy();
                        less.remove(name);
                        assertThat(DECISION.validate(less))
                                .as("without " + name)
                                .isNotEmpty();
                    }
                }
                written.put("stagee", "x");
                assertThat(DECISION.validate(written)).isNotEmpty();
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder("send", "wait", "stop", "handOver");
    }

    private static String next(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    @Test
    void theSchemasKnowTheSameNamesAsTheCode() {
        JsonNode policy = PayreqJson.mapper().readTree(PayreqJson.policySchema());
        JsonNode definitions = policy.get("$defs");
        JsonNode stage = definitions.get("stage");

        assertThat(fields(policy)).isEqualTo(PolicyForms.POLICY.names());
        assertThat(fields(stage)).isEqualTo(PolicyForms.STAGE.names());
        assertThat(fields(definitions.get("hours"))).isEqualTo(PolicyForms.HOURS.names());
        assertThat(fields(definitions.get("cap"))).isEqualTo(PolicyForms.CAP.names());
        assertThat(fields(definitions.get("handOver"))).isEqualTo(PolicyForms.HAND_OVER.names());
        assertThat(fields(definitions.get("role"))).isEqualTo(PolicyForms.SenderForm.OF_ROLE.names());
        assertThat(texts(policy.get("properties").get("rules").get("items").get("enum")))
                .isEqualTo(new HashSet<>(ContactRules.presets()));
        JsonNode entry = PayreqJson.mapper().readTree(PayreqJson.journalEntrySchema());
        assertThat(fields(entry)).isEqualTo(JournalForms.ENTRY.names());
        assertThat(fields(entry.get("$defs").get("said"))).isEqualTo(JournalForms.SAID.names());
        assertThat(fields(PayreqJson.mapper().readTree(PayreqJson.nextActionSchema())))
                .isEqualTo(JournalForms.ACTION.names());
        JsonNode decision = PayreqJson.mapper().readTree(PayreqJson.decisionSchema());
        assertThat(texts(decision.get("$defs").get("reason").get("enum")))
                .isEqualTo(Arrays.stream(Reason.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static Set<String> fields(JsonNode schema) {
        return new HashSet<>(schema.get("properties").propertyNames());
    }
}
