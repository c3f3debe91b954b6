package io.github.payreq.json;

import static io.github.payreq.json.Examples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.payreq.method.NationalTransfer.Country;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SchemaTest {

    static final Schema REQUEST = schema(PayreqJson.requestSchema());
    static final Schema EVENTS = schema(PayreqJson.eventsSchema());

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
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

    private static Set<String> fields(JsonNode schema) {
        return new HashSet<>(schema.get("properties").propertyNames());
    }
}
