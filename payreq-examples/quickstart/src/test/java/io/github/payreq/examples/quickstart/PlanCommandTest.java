package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.example;
import static io.github.payreq.examples.quickstart.CommandRun.text;
import static io.github.payreq.examples.quickstart.CommandRun.withInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PlanCommandTest {

    private static String[] planned(String... options) {
        return Stream.concat(
                        Stream.of(
                                "plan",
                                example("logo-ru"),
                                "--policy",
                                example("policy-standard"),
                                "--events",
                                example("events-promise")),
                        Stream.of(options))
                .toArray(String[]::new);
    }

    private static CommandRun done(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run;
    }

    private static JsonNode json(String... arguments) {
        return PayreqJson.mapper().readTree(done(arguments).out());
    }

    @Test
    void waitsForAPromiseAndItsGraceAndThenForTheOfficeToOpen() {
        JsonNode decision = json(planned("--now", "2026-12-09T08:00:00Z", "--json"));

        assertThat(decision.get("decision").asString()).isEqualTo("wait");
        assertThat(decision.get("reason").asString()).isEqualTo("PROMISED");
        assertThat(decision.get("until").asString()).isEqualTo("2026-12-14T06:00:00Z");
        assertThat(decision.get("stage").isNull()).isTrue();
        assertThat(decision.get("keys")).isEmpty();
    }

    @Test
    void remindsOfWhatIsLeftOnceThePromiseIsOver() {
        JsonNode decision = json(planned("--now", "2026-12-15T08:00:00Z", "--json"));

        assertThat(decision.get("decision").asString()).isEqualTo("send");
        assertThat(decision.get("stage").asString()).isEqualTo("reminder");
        assertThat(decision.get("occasion").asString()).isEqualTo("overdue");
        assertThat(decision.get("amountDue").asString()).isEqualTo("3000.00 RUB");
        assertThat(decision.get("channels").valueStream().map(JsonNode::asString))
                .containsExactly("email", "sms");
        assertThat(decision.get("keys").valueStream().map(JsonNode::asString))
                .containsExactly("logo-123/0/reminder/email", "logo-123/0/reminder/sms");
    }

    @Test
    void aPaymentThatIsPartOfTheSumPaidIsNotTakenOffTwice(@TempDir Path folder) throws IOException {
        Path reloaded = folder.resolve("reloaded.json");
        Files.writeString(
                reloaded,
                text("logo-ru")
                        .replace(
                                "\"invoice\": {",
                                "\"invoice\": {\"paid\": \"2000.00 RUB\", \"asOf\": \"2026-12-11T00:00:00Z\",")
                        .replaceAll("\"paid\": \"0.00 RUB\",?", "")
                        .replaceAll("\"benefits\": \\[[^]]*\\],", ""));

        JsonNode decision = json(
                "plan",
                reloaded.toString(),
                "--policy",
                example("policy-standard"),
                "--events",
                example("events-promise"),
                "--now",
                "2026-12-15T08:00:00Z",
                "--json");

        assertThat(decision.get("amountDue").asString()).isEqualTo("3000.00 RUB");
    }

    @Test
    void composeAsksForTheSameSumAsThePlan() {
        CommandRun composed =
                done("compose", example("logo-ru"), "--events", example("events-promise"), "--today", "2026-12-15");

        assertThat(composed.out()).contains("3\u00a0000,00\u00a0₽");
    }

    @Test
    void everyRuleSaysWhatItThoughtIfAsked() {
        assertThat(done(planned("--now", "2026-12-09T08:00:00Z", "--explain")).outLines())
                .hasSizeGreaterThan(10)
                .contains("  PAID ALLOWS")
                .contains("  reminder: PROMISED DELAYS until 2026-12-13T21:00:00Z (to the end of 2026-12-13)");
        assertThat(json(planned("--now", "2026-12-09T08:00:00Z", "--explain", "--json"))
                        .get("explain")
                        .findValuesAsString("rule"))
                .contains("PAID", "DISPUTED", "PROMISED", "QUIET_HOURS", "GAP", "CAP");
    }

    @Test
    void aSimulationGoesThroughTheLadderAndEndsWithAPerson() {
        CommandRun run = done(
                "plan",
                example("logo-ru"),
                "--policy",
                example("policy-standard"),
                "--now",
                "2026-11-20T06:00:00Z",
                "--simulate",
                "P60D");

        assertThat(run.outLines())
                .containsExactly(
                        "2026-11-20T06:00:00Z  logo-123  request  email  STAGE_DUE",
                        "2026-12-01T06:00:00Z  logo-123  heads-up  email  NOT_DUE",
                        "2026-12-07T06:00:00Z  logo-123  reminder  email  NOT_DUE",
                        "2026-12-07T06:00:00Z  logo-123  reminder  sms  NOT_DUE",
                        "2026-12-14T06:00:00Z  logo-123  second  email  NOT_DUE",
                        "2026-12-21T06:00:00Z  logo-123  call  call  NOT_DUE",
                        "2027-01-11T06:00:00Z  logo-123  final  email  NOT_DUE",
                        "2027-01-11T06:00:00Z  logo-123  handOver  EXHAUSTED");
    }

    @Test
    void aSimulationEndsWithItsPeriod() {
        String[] arguments = {
            "plan", example("logo-ru"), "--now", "2026-11-20T06:00:00Z", "--simulate", "P12D", "--json"
        };

        assertThat(json(arguments).findValuesAsString("stage")).containsExactly("request", "heads-up");
    }

    @Test
    void severalRequestsHaveADecisionEach() {
        JsonNode decisions =
                json("plan", example("logo-ru"), example("design-de"), "--now", "2026-11-20T09:00:00Z", "--json");

        assertThat(decisions.findValuesAsString("request")).containsExactly("logo-123", "design-2026-014");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --now      | yesterday         | payreq plan: Invalid value for option '--now': (yesterday) must be an instant
            --simulate | P1Y               | payreq plan: Invalid value for option '--simulate': (P1Y) must be a period
            --policy   | nowhere.json      | nowhere.json: does not exist
            """)
    void whatCannotBeUsedIsSaidInOneLine(String option, String value, String said) {
        CommandRun run = CommandRun.of("plan", example("logo-ru"), option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().contains(said.substring(said.indexOf(": ") + 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "rules": []            | "rules": ["LAW"]       | rules[0] (LAW): must be one of PRUDENT_B2B, RU_230FZ, US_REG_F, UK_CONC
            "daysAfterDue": 30     | "daysAfterDue": 13     | must be after that of the stage before it, call
            "daysAfterDue": 30     | "days": 30             | is not a known field
            "from": "09:00"        | "from": "9"            | hours.from (9): must be a time of day such as 09:00
            "id": "second"         | "id": "reminder"       | must be unique
            """)
    void aPolicyThatCannotWorkIsRefused(String right, String wrong, String said) {
        CommandRun run = withInput(
                text("policy-standard").replace(right, wrong).getBytes(UTF_8),
                "plan",
                example("logo-ru"),
                "--policy",
                "-");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("standard input: ")
                .contains(said);
    }

    @Test
    void theSameRequestTwiceIsRefused() {
        CommandRun run = CommandRun.of("plan", example("logo-ru"), example("logo-ru"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().contains("id (logo-123) must differ from that in");
    }

    @Test
    void eventsInAnotherCurrencyAreRefusedAlsoInASimulation() {
        CommandRun run = withInput(
                text("events-promise").replace("2000.00 RUB", "2000.00 EUR").getBytes(UTF_8),
                "plan",
                example("logo-ru"),
                "--events",
                "-",
                "--now",
                "2026-12-15T08:00:00Z",
                "--simulate",
                "P9D");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().contains("must be in the currency of the invoice");
    }
}
