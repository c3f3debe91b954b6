package io.github.payreq.json;

import static io.github.payreq.json.Examples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.Finding.Severity;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.PaymentRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class HostMapperTest {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new PayreqJsonModule())
            .build();

    record Order(int number, PaymentRequest request) {}

    private static JsonProblem problem(String json, TypeReference<?> type) {
        return JsonProblem.of(catchThrowableOfType(JacksonException.class, () -> LENIENT.readValue(json, type)));
    }

    private static JsonProblem problem(String json) {
        return problem(json, new TypeReference<PaymentRequest>() {});
    }

    @Test
    void unknownFieldsAreErrorsWhateverTheHostsMapperIsTold() {
        assertThat(problem(json("rent-ch", "\"dueOn\"", "\"due_on\"")).path()).isEqualTo("due_on");
        assertThat(problem(json("rent-ch", "\"number\"", "\"numero\"")).path()).isEqualTo("invoice.numero");
    }

    @Test
    void doubledFieldsAreErrorsWhateverTheHostsMapperIsTold() {
        assertThat(problem(json("rent-ch", "\"total\":", "\"total\": \"1.00 CHF\", \"total\":")))
                .hasToString("invoice.total: must be given once, but is given twice");
    }

    @Test
    void theFormIsTheSameWhateverTheHostsMapperIsTold() {
        PaymentRequest request = LENIENT.readValue(json("logo-ru"), PaymentRequest.class);

        assertThat(LENIENT.writeValueAsString(request))
                .isEqualTo(PayreqJson.mapper().writeValueAsString(request));
    }

    @Test
    void aRequestMayBePartOfTheHostsOwnTypes() {
        String json = "{\"number\": 7, \"request\": " + json("rent-ch") + "}";

        Order order = LENIENT.readValue(json, Order.class);
        assertThat(order.request()).isEqualTo(Examples.request(json("rent-ch")));
        assertThat(LENIENT.readValue(LENIENT.writeValueAsString(order), Order.class))
                .isEqualTo(order);
    }

    @Test
    void theWayThroughTheHostsOwnTypesIsPartOfThePath() {
        String bad = json("rent-ch", "\"1450.75 CHF\"", "\"1450.75\"");

        assertThat(problem("[{\"number\": 7, \"request\": " + bad + "}]", new TypeReference<List<Order>>() {})
                        .path())
                .isEqualTo("[0].request.invoice.total");
    }

    @Test
    void faultsOfContentComeOutAsTheyAre() {
        String json = json("rent-ch", "\"1450.75 CHF\"", "\"-1450.75 CHF\"").replace("CH44 3199", "CH44 3198");

        assertThatThrownBy(() -> PayreqJson.mapper().readValue(json, PaymentRequest.class))
                .isInstanceOfSatisfying(
                        InvalidPaymentRequestException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::path, Finding::code)
                                .contains(
                                        tuple("invoice.total", "TOTAL_NOT_POSITIVE"),
                                        tuple("methods[0].iban", "IBAN")));
    }

    @Test
    void faultsOfContentInsideAnotherTypeAreTheCause() {
        String json = json("rent-ch", "\"1450.75 CHF\"", "\"-1450.75 CHF\"");

        assertThatThrownBy(() -> LENIENT.readValue("[" + json + "]", new TypeReference<List<PaymentRequest>>() {}))
                .isInstanceOf(DatabindException.class)
                .hasCauseInstanceOf(InvalidPaymentRequestException.class);
    }

    @Test
    void whatTheModelRequiresIsReportedAllAtOnce() {
        assertThatThrownBy(
                        () -> Examples.request("{\"client\": {}, \"payee\": {}, \"methods\": [{\"type\": \"sbp\"}]}"))
                .isInstanceOfSatisfying(
                        InvalidPaymentRequestException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::path)
                                .contains(
                                        "id",
                                        "client.id",
                                        "client.business",
                                        "payee.organization",
                                        "invoice",
                                        "dueOn",
                                        "methods[0].id",
                                        "methods[0].url"));
    }

    @Test
    void findingsAreWrittenWithAllFieldsAndReadAgain() {
        List<Finding> findings = List.of(
                new Finding("client.email", "EMAIL_ADDRESS", Severity.ERROR, "must be one", ""),
                new Finding("", "X", Severity.WARNING, "m", null));

        String written = PayreqJson.mapper().writeValueAsString(findings);

        assertThat(written)
                .isEqualTo("[{\"path\":\"client.email\",\"code\":\"EMAIL_ADDRESS\",\"severity\":\"error\","
                        + "\"message\":\"must be one\",\"value\":\"\"},"
                        + "{\"path\":\"\",\"code\":\"X\",\"severity\":\"warning\",\"message\":\"m\",\"value\":null}]");
        assertThat(PayreqJson.mapper().readValue(written, new TypeReference<List<Finding>>() {}))
                .isEqualTo(findings);
    }
}
