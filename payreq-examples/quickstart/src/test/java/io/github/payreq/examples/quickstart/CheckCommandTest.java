package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.example;
import static io.github.payreq.examples.quickstart.CommandRun.text;
import static io.github.payreq.examples.quickstart.CommandRun.withInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import io.github.payreq.templates.Composer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CheckCommandTest {

    /** The German example with seven faults of content. */
    private static final String SEVEN_FAULTS = text("design-de")
            .replace("DE89 3704", "DE88 3704")
            .replace("RF972026014", "RF982026014")
            .replace("anna.weber@weber-soehne.example", "anna.weber")
            .replace("+4915100000001", "0151 00000001")
            .replace("\"unitPrice\": \"1850.00\"", "\"unitPrice\": \"1800.00\"")
            .replace("https://pay.vogt.example", "http://pay.vogt.example")
            .replace("\"region\": \"BY\"", "\"region\": \"Bayern\"");

    @ParameterizedTest
    @ValueSource(strings = {"logo-ru", "design-de", "rent-ch"})
    void theExamplesHaveNoErrors(String name) {
        CommandRun run = CommandRun.of("check", example(name), "--today", "2026-11-24");

        assertThat(run.status()).isEqualTo(0);
        assertThat(run.out()).doesNotContain("error");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void withoutADayTheMachinesDateIsTaken() {
        assertThat(CommandRun.of("check", example("logo-ru")).err()).isEmpty();
    }

    @Test
    void sevenDifferentFaultsAreSevenFindings() {
        CommandRun run = withInput(SEVEN_FAULTS.getBytes(UTF_8), "check", "-", "--today", "2026-11-24");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).hasSize(7).allMatch(line -> line.startsWith("error "));
        assertThat(run.out())
                .contains("client.email", "client.phone", "client.region", "invoice.lines", "methods[0].iban")
                .contains("methods[0].reference", "methods[1].url");
    }

    @Test
    void linesMaskPersonalValuesAndJsonGivesThemWhole() {
        CommandRun lines = withInput(SEVEN_FAULTS.getBytes(UTF_8), "check", "-", "--today", "2026-11-24");
        CommandRun json = withInput(SEVEN_FAULTS.getBytes(UTF_8), "check", "-", "--today", "2026-11-24", "--json");

        assertThat(lines.out()).doesNotContain("anna.weber", "0151");
        JsonNode findings = PayreqJson.mapper().readTree(json.out()).get("findings");
        assertThat(findings.findValuesAsString("value")).contains("anna.weber", "0151 00000001");
    }

    @Test
    void everyFindingInJsonHasTheDocumentedFields() {
        CommandRun run = withInput(SEVEN_FAULTS.getBytes(UTF_8), "check", "-", "--today", "2026-11-24", "--json");

        assertThat(run.status()).isEqualTo(1);
        JsonNode json = PayreqJson.mapper().readTree(run.out());
        assertThat(json.propertyNames()).containsExactly("findings");
        assertThat(json.get("findings").size()).isEqualTo(7);
        json.get("findings").forEach(finding -> {
            assertThat(finding.propertyNames()).containsExactly("path", "code", "severity", "message", "value");
            assertThat(finding.get("severity").asString()).isEqualTo("error");
        });
    }

    @Test
    void warningsAloneAreNoFailure() {
        String klingon = text("rent-ch").replace("\"language\": \"fr\"", "\"language\": \"tlh\"");
        CommandRun run = withInput(klingon.getBytes(UTF_8), "check", "-", "--today", "2026-11-24");

        assertThat(run.status()).isEqualTo(0);
        assertThat(run.outLines())
                .containsExactly(
                        "warning language (tlh): has no texts, so that no message can be written in it; available are "
                                + String.join(", ", Composer.languages()) + " [LANGUAGE_NOT_AVAILABLE]",
                        "warning methods: names only one way to pay; a second one makes paying easier [ONE_METHOD]");
    }

    @Test
    void nothingToSayIsAnEmptyListInJson() {
        assertThat(CommandRun.of("check", example("logo-ru"), "--today", "2026-11-24", "--json")
                        .out())
                .isEqualTo("{\"findings\":[]}\n");
    }

    @Test
    void thanksForAPaymentThatIsStillToComeAreAnError() {
        CommandRun run = CommandRun.of("check", example("logo-ru"), "--today", "2026-09-30");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("error client.history.lastPaidOn (2026-10-02): ");
    }
}
