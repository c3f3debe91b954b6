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

class LateCommandTest {

    private static CommandRun late(String request, String... options) {
        return withInput(
                request.getBytes(UTF_8),
                Stream.concat(Stream.of("late", "-"), Stream.of(options)).toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return PayreqJson.mapper().readTree(run.out());
    }

    /** A debt of 100,000 roubles, due on 30 June 2024. */
    private static String russianDebt() {
        return """
                {"id": "d1", "language": "ru",
                 "client": {"id": "c1", "business": true, "organization": "ООО «Ромашка»"},
                 "payee": {"organization": "ООО «Логос»", "timeZone": "Europe/Moscow"},
                 "invoice": {"number": "1", "issuedOn": "2024-06-01", "total": "100000.00 RUB"},
                 "dueOn": "2024-06-30",
                 "methods": [{"id": "card", "type": "paymentLink", "kind": "card", "url": "https://pay.example/1"}]}
                """;
    }

    @Test
    void aRussianDebtIsComputedRowByRow() {
        JsonNode json = json(late(russianDebt(), "--on", "2025-12-31", "--regime", "RU_395", "--json"));

        assertThat(json.get("interest").asString()).isEqualTo("28719.07 RUB");
        assertThat(json.get("total").asString()).isEqualTo("28719.07 RUB");
        assertThat(json.get("fixedSum").isNull()).isTrue();
        assertThat(json.get("rateUnknownFrom").isNull()).isTrue();
        assertThat(json.get("notCharged").isNull()).isTrue();
        assertThat(json.get("periods")).hasSize(10);
        assertThat(json.get("periods").get(0)).hasToString("""
                {"from":"2024-07-01","to":"2024-07-28","days":28,"rate":"16.00","reference":"16.00","base":366,\
                "principal":"100000.00 RUB","unrounded":"1224.0437158470","amount":"1224.04 RUB"}""");
        assertThat(json.get("watermark")).hasToString("{\"through\":\"2025-12-31\",\"fixedSumCharged\":false}");
    }

    @Test
    void theObjectHasTheDocumentedFields() {
        for (String day : new String[] {"2024-06-30", "2024-07-31", "2026-12-31"}) {
            CommandRun run = late(russianDebt(), "--on", day, "--regime", "RU_395", "--json");

            assertThat(run.status()).isZero();
            assertThat(PayreqJson.mapper().readTree(run.out()).propertyNames())
                    .containsExactly(
                            "request",
                            "regime",
                            "source",
                            "on",
                            "dayCount",
                            "rounding",
                            "interest",
                            "fixedSum",
                            "total",
                            "periods",
                            "notes",
                            "rateUnknownFrom",
                            "notCharged",
                            "watermark");
        }
    }

    @Test
    void withoutARegimeTheTermsOfTheRequestAreTheBasis() {
        CommandRun run = CommandRun.of("late", example("design-de"), "--on", "2026-12-10");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                Late payment of design-2026-014 up to 2026-12-10, DE (BGB 247, 286, 288)
                2026-12-01 to 2026-12-10: 1500.00 EUR x 10.52 % x 10/365 = 4.32 EUR
                Interest: 4.32 EUR (actActYear, rounded once)
                Fixed sum: 40.00 EUR
                Total: 44.32 EUR
                Note: defaultIsAssumed
                Charged through 2026-12-10, with the fixed sum
                """);
    }

    @Test
    void withoutAnyBasisNothingIsCharged() {
        CommandRun run = CommandRun.of("late", example("logo-ru"), "--on", "2026-12-31");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("--regime: must be given, for the request has no lateTerms: nothing is charged without a"
                        + " stated legal basis; available are AT, CH, DE, EU, FR, RU_395, UK\n");
    }

    @Test
    void aRegimeThatIsNotThereIsSaidWithThoseThatAre() {
        CommandRun option = CommandRun.of("late", example("logo-ru"), "--regime", "PL");
        CommandRun field = late(text("design-de").replace("\"regime\": \"DE\"", "\"regime\": \"PL\""));

        assertThat(option.status()).isEqualTo(2);
        assertThat(option.err())
                .startsWith("--regime: regime (PL) is not available; available are AT, CH, DE, EU, FR,");
        assertThat(field.status()).isEqualTo(2);
        assertThat(field.err()).startsWith("standard input: lateTerms: regime (PL) is not available;");
    }

    @Test
    void beyondTheTableTheRateIsUnknownAndSaid() {
        CommandRun run = late(russianDebt(), "--on", "2026-11-24", "--regime", "RU_395", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo("warning: the reference rate is not known from 2026-09-11; give newer rates by --rates\n");
        JsonNode json = PayreqJson.mapper().readTree(run.out());
        assertThat(json.get("rateUnknownFrom").asString()).isEqualTo("2026-09-11");
        assertThat(json.get("watermark").get("through").asString()).isEqualTo("2026-09-10");
        assertThat(late(russianDebt(), "--on", "2026-11-24", "--regime", "RU_395")
                        .out())
                .contains("Rate unknown from 2026-09-11\n", "Charged through 2026-09-10\n");
    }

    @Test
    void newerRatesCanBeGiven(@TempDir Path folder) throws IOException {
        Path rates = Files.writeString(
                folder.resolve("rates.csv"),
                "# source: test\n# validUntil: 2026-12-31\n2024-07-01,10\n2026-12-01,12\n");
        Path broken = Files.writeString(folder.resolve("broken.csv"), "2024-07-01;10\n");

        JsonNode json = json(
                late(russianDebt(), "--on", "2026-12-10", "--regime", "RU_395", "--rates", rates.toString(), "--json"));
        CommandRun refused =
                late(russianDebt(), "--on", "2026-12-10", "--regime", "RU_395", "--rates", broken.toString());

        assertThat(json.get("rateUnknownFrom").isNull()).isTrue();
        assertThat(json.get("periods").get(2).get("rate").asString()).isEqualTo("12");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(broken + ": line (2024-07-01;10) of the rate table must have the form 2026-07-01,1.52\n");
    }

    @Test
    void paymentsOfTheHistoryCount(@TempDir Path folder) throws IOException {
        Path events = Files.writeString(folder.resolve("events.json"), """
                [{"type": "payment", "id": "e1", "request": "d1", "at": "2024-07-10T09:00:00Z", "amount": "40000.00 RUB"}]
                """);

        JsonNode json = json(late(
                russianDebt(), "--on", "2024-07-20", "--regime", "RU_395", "--events", events.toString(), "--json"));

        assertThat(json.get("periods").findValuesAsString("from")).containsExactly("2024-07-01", "2024-07-11");
        assertThat(json.get("periods").findValuesAsString("principal"))
                .containsExactly("100000.00 RUB", "60000.00 RUB");
    }

    @Test
    void whatWasChargedIsNotChargedAgain() {
        JsonNode json = json(CommandRun.of(
                "late",
                example("design-de"),
                "--on",
                "2026-12-10",
                "--charged-through",
                "2026-12-05",
                "--fixed-sum-charged",
                "--json"));
        CommandRun nothing = CommandRun.of(
                "late",
                example("design-de"),
                "--on",
                "2026-12-10",
                "--charged-through",
                "2026-12-10",
                "--fixed-sum-charged");

        assertThat(json.get("periods").findValuesAsString("from")).containsExactly("2026-12-06");
        assertThat(json.get("fixedSum").isNull()).isTrue();
        assertThat(nothing.status()).isZero();
        assertThat(nothing.outLines()).last().isEqualTo("Nothing is charged: chargedBefore");
        assertThat(json(CommandRun.of(
                                "late", example("design-de"), "--on", "2026-12-10", "--fixed-sum-charged", "--json"))
                        .get("periods")
                        .findValuesAsString("from"))
                .containsExactly("2026-12-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --consumer                             | 2.68 EUR | null
            --business                             | 4.32 EUR | 40.00 EUR
            --rate 7.3                             | 3.00 EUR | 40.00 EUR
            --day-count act365f                    | 4.32 EUR | 40.00 EUR
            --day-count thirty360                  | 4.38 EUR | 40.00 EUR
            --rounding eachDay                     | 4.30 EUR | 40.00 EUR
            --interest-from 2026-12-10             | 0.43 EUR | 40.00 EUR
            --regime CH                            | 2.05 EUR | null
            --regime DE_CONTRACT --rate 0.1 --day-count perDay | 15.00 EUR | null
            """)
    void theOptionsChangeTheTerms(String options, String interest, String fixedSum) {
        JsonNode json = json(CommandRun.of(Stream.concat(
                        Stream.of("late", example("design-de"), "--on", "2026-12-10", "--json"),
                        Stream.of(options.split(" ", -1)))
                .toArray(String[]::new)));

        assertThat(json.get("interest").asString()).isEqualTo(interest);
        assertThat(json.get("fixedSum").asString("null")).isEqualTo(fixedSum);
    }

    @Test
    void theMoratoriumIsAppliedIfItIsAskedFor() {
        String debt = russianDebt().replace("2024-06", "2022-03").replace("-30\"", "-31\"");

        assertThat(json(late(debt, "--on", "2022-10-02", "--regime", "RU_395", "--json"))
                        .get("notes"))
                .hasToString("[\"moratoriumNotApplied\"]");
        assertThat(json(late(debt, "--on", "2022-10-02", "--regime", "RU_395", "--moratorium", "--json"))
                        .get("periods")
                        .findValuesAsString("from"))
                .containsExactly("2022-10-02");
    }

    @Test
    void interestIsWaivedOncePaidIfItIsAskedFor() {
        String paid = russianDebt()
                .replace(
                        "\"total\"",
                        "\"asOf\": \"2024-07-06T00:00:00Z\", \"payments\": [{\"on\": \"2024-07-05\", \"amount\":"
                                + " \"100000.00 RUB\"}], \"total\"");

        assertThat(json(late(paid, "--on", "2024-08-01", "--regime", "RU_395", "--json"))
                        .get("interest")
                        .asString())
                .isEqualTo("218.58 RUB");
        JsonNode waived = json(late(paid, "--on", "2024-08-01", "--regime", "RU_395", "--waive-once-paid", "--json"));
        assertThat(waived.get("interest").asString()).isEqualTo("0.00 RUB");
        assertThat(waived.get("notCharged").asString()).isEqualTo("waivedOncePaid");
        assertThat(waived.get("watermark").isNull()).isTrue();
    }

    @Test
    void onTheDueDateNothingIsChargedYet() {
        CommandRun run = CommandRun.of("late", example("design-de"), "--today", "2026-11-30");

        assertThat(run.status()).isZero();
        assertThat(run.outLines()).last().isEqualTo("Nothing is charged: notOverdue");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --on tomorrow          | (tomorrow) must be a date
            --rate -1              | (-1) must be a number of percent such as 9.5
            --rate 1e9             | (1e9) must be a number of percent such as 9.5
            --rate 1001            | --rate: rate (1001) must be from 0 to 1000 percent
            --day-count actual     | must be one of act365f, actActYear, thirty360, perDay
            --rounding none        | must be one of eachPeriod, total, eachDay
            --regime RU_CONTRACT   | --regime: regime (RU_CONTRACT) must have a rate
            --rates none.csv       | none.csv: does not exist
            --business --consumer  | mutually exclusive
            """)
    void unusableOptionsAreOneLine(String options, String problem) {
        CommandRun run = CommandRun.of(Stream.concat(
                        Stream.of("late", example("design-de"), "--on", "2026-12-10"),
                        Stream.of(options.split(" ", -1)))
                .toArray(String[]::new));

        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(1).first().asString().contains(problem);
    }

    @Test
    void faultsOfTheRequestBlock() {
        CommandRun run = late(
                text("design-de").replace("DE89 3704", "DE88 3704"), "--on", "2026-12-10", "--regime", "DE", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error methods[0].iban");
    }
}
