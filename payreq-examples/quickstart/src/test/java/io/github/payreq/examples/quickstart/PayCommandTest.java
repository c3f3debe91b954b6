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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PayCommandTest {

    private static final String SBP = "https://qr.nspk.ru/AS10006M8KH234K782OQM0L13JI31LQD?type=01&bank=100000000004";

    private static JsonNode pay(String name, String... options) {
        CommandRun run = CommandRun.of(
                Stream.concat(Stream.of("pay", example(name), "--json", "--language", "en"), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return PayreqJson.mapper().readTree(run.out());
    }

    private static JsonNode method(JsonNode array, String id) {
        return array.valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void methodsStandInRankedOrder() {
        assertThat(pay("logo-ru", "--today", "2026-11-24").findValuesAsString("id"))
                .containsExactly("sbp", "card", "transfer");
    }

    @Test
    void everyMethodHasTheDocumentedFields() {
        for (JsonNode one : pay("logo-ru", "--today", "2026-11-24")) {
            assertThat(one.propertyNames())
                    .contains(
                            "id",
                            "type",
                            "standard",
                            "payload",
                            "link",
                            "reference",
                            "amount",
                            "validUntil",
                            "alternative",
                            "instructions",
                            "problem");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 475000, 4750.00 RUB, 2026-12-01, 500000",
        "2026-12-01, 475000, 4750.00 RUB, 2026-12-01, 500000",
        "2026-12-02, 500000, 5000.00 RUB, , "
    })
    void theRussianCodeCarriesTheSumOfTheDay(
            String today, String kopecks, String amount, String validUntil, String alternative) {
        JsonNode transfer = method(pay("logo-ru", "--today", today), "transfer");

        assertThat(transfer.get("standard").asString()).isEqualTo("GOST R 56042-2014");
        assertThat(transfer.get("payload").asString()).contains("|Sum=" + kopecks + "|");
        assertThat(transfer.get("amount").asString()).isEqualTo(amount);
        assertThat(transfer.get("validUntil").asString(null)).isEqualTo(validUntil);
        assertThat(transfer.get("alternative").path("payload").asString(""))
                .contains(alternative == null ? "" : "|Sum=" + alternative + "|");
        assertThat(transfer.get("alternative").isNull()).isEqualTo(alternative == null);
    }

    @Test
    void theGermanCodeCarriesTheReferenceAndTheSumOfTheDay() {
        JsonNode early = method(pay("design-de", "--today", "2026-11-24"), "transfer");
        JsonNode late = method(pay("design-de", "--today", "2026-11-27"), "transfer");

        assertThat(early.get("payload").asString().lines()).contains("RF972026014", "EUR1463.00");
        assertThat(early.get("alternative").get("payload").asString().lines()).contains("RF972026014", "EUR1500.00");
        assertThat(early.get("alternative").get("amount").asString()).isEqualTo("1500.00 EUR");
        assertThat(early.get("reference").asString()).isEqualTo("RF972026014");
        assertThat(late.get("payload").asString().lines()).contains("RF972026014", "EUR1500.00");
        assertThat(late.get("alternative").isNull()).isTrue();
    }

    @Test
    void theSwissCodeCarriesTheReference() {
        JsonNode qr = method(pay("rent-ch", "--today", "2026-11-24"), "qr");

        assertThat(qr.get("standard").asString()).isEqualTo("Swiss QR-bill");
        assertThat(qr.get("payload").asString().lines()).contains("QRR", "000000000000000000002026112", "1450.75");
    }

    @Test
    void anSbpLinkWithAWrongChecksumIsRefused() {
        String changed = text("logo-ru").replace(SBP + "&crc=9C89", SBP + "&sum=475000&cur=RUB&crc=9C89");
        CommandRun run = withInput(changed.getBytes(UTF_8), "pay", "-", "--today", "2026-11-24");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("methods[2].url");
    }

    private static JsonNode payWithFixedSum(String kopecks, String today) {
        String link = SBP + "&sum=" + kopecks + "&cur=RUB";
        String json = text("logo-ru").replace(SBP + "&crc=9C89", link + "&crc=" + crc(link));
        CommandRun run = withInput(json.getBytes(UTF_8), "pay", "-", "--today", today, "--json");
        assertThat(run.status()).isZero();
        return PayreqJson.mapper().readTree(run.out());
    }

    /** Bit by bit, apart from payreq's own. */
    private static String crc(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(UTF_8)) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean differs = (crc >> 15 & 1) != (b >> bit & 1);
                crc = crc << 1 & 0xFFFF;
                crc = differs ? crc ^ 0x1021 : crc;
            }
        }
        return "%04X".formatted(crc);
    }

    @Test
    void aLinkThatIsBoundToTheSumOfTheDayStandsWhereTheClientWantsIt() {
        JsonNode methods = payWithFixedSum("475000", "2026-11-24");

        assertThat(methods.findValuesAsString("id")).containsExactly("sbp", "card", "transfer");
        assertThat(method(methods, "sbp").get("amount").asString()).isEqualTo("4750.00 RUB");
        assertThat(method(methods, "sbp").get("alternative").isNull()).isTrue();
    }

    @Test
    void aLinkThatIsBoundToAnotherSumStandsBelowWithItsOwnSum() {
        JsonNode methods = payWithFixedSum("500000", "2026-11-24");

        assertThat(methods.findValuesAsString("id")).containsExactly("card", "transfer", "sbp");
        assertThat(method(methods, "sbp").get("amount").asString()).isEqualTo("5000.00 RUB");
        assertThat(method(methods, "sbp").get("validUntil").isNull()).isTrue();
        assertThat(method(methods, "sbp").get("payload").asString()).contains("&sum=500000&");
    }

    @Test
    void aLinkThatIsBoundToMoreThanIsDueHasNoCode() {
        JsonNode sbp = method(payWithFixedSum("600000", "2026-11-24"), "sbp");

        assertThat(sbp.get("payload").isNull()).isTrue();
        assertThat(sbp.get("link").isNull()).isTrue();
        assertThat(sbp.get("problem").asString()).contains("5000.00");
    }

    @Test
    void oneMethodCanBeNamed() {
        assertThat(pay("logo-ru", "--today", "2026-11-24", "--method", "card").findValuesAsString("id"))
                .containsExactly("card");
        assertThat(CommandRun.of("pay", example("logo-ru"), "--method", "cash").err())
                .isEqualTo("--method (cash): must be one of sbp, card, transfer\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--svg", "--png"})
    void everyCodeIsDrawnIntoAFile(String option, @TempDir Path folder) throws IOException {
        JsonNode methods = pay(
                "logo-ru",
                "--today",
                "2026-11-24",
                option,
                folder.resolve("new").toString());

        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            String ending = option.replace("--", ".");
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of("sbp", "sbp-full", "card", "card-full", "transfer", "transfer-full")
                                    .map(name -> name + ending)
                                    .toList());
        }
        Path file = Path.of(method(methods, "transfer").get("symbol").asString());
        assertThat(Files.readAllBytes(file)).startsWith(option.equals("--svg") ? "<svg".getBytes(UTF_8) : pngBegin());
        if (option.equals("--svg")) {
            assertThat(Files.readString(file)).contains("<title>QR code for payment of RUB\u00a04,750.00");
        }
    }

    private static byte[] pngBegin() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G'};
    }

    @Test
    void aFileOfACodeNeverLeavesItsDirectory(@TempDir Path folder) throws IOException {
        String json = text("logo-ru").replace("\"id\": \"card\"", "\"id\": \"../card\"");
        Path inner = folder.resolve("inner");

        withInput(json.getBytes(UTF_8), "pay", "-", "--today", "2026-11-24", "--svg", inner.toString());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(inner);
        }
        assertThat(inner.resolve("___card.svg")).exists();
    }

    @Test
    void withoutTextsInTheLanguageTheCodesAreStillThere() {
        CommandRun run = withInput(
                text("design-de")
                        .replace("\"language\": \"de\"", "\"language\": \"tlh\"")
                        .getBytes(UTF_8),
                "pay",
                "-",
                "--today",
                "2026-11-24",
                "--json");

        assertThat(run.status()).isZero();
        assertThat(run.errLines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("warning language (tlh): LANGUAGE_NOT_AVAILABLE");
        JsonNode transfer = method(PayreqJson.mapper().readTree(run.out()), "transfer");
        assertThat(transfer.get("payload").asString()).startsWith("BCD\n");
        assertThat(transfer.get("instructions").isNull()).isTrue();
    }

    @Test
    void aLanguageThatIsAskedForMustExist() {
        CommandRun run = CommandRun.of("pay", example("design-de"), "--language", "xx");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("--language (xx): LANGUAGE_NOT_AVAILABLE");
    }

    @Test
    void aRequestToPayIsPrintedForTheFirstTransfer() {
        CommandRun run = CommandRun.of("pay", example("design-de"), "--today", "2026-11-24", "--pain013");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("<?xml")
                .contains("pain.013.001.07", ">1463.00<", "<IBAN>DE89370400440532013000</IBAN>", "RF972026014");
    }

    @Test
    void aRequestToPayNeedsATransfer() {
        CommandRun run =
                CommandRun.of("pay", example("logo-ru"), "--today", "2026-11-24", "--method", "card", "--pain013");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--pain013: needs a bank transfer among the methods\n");
    }

    @Test
    void faultsOfTheRequestBlock() {
        CommandRun run = withInput(
                text("design-de").replace("DE89 3704", "DE88 3704").getBytes(UTF_8),
                "pay",
                "-",
                "--today",
                "2026-11-24");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error methods[0].iban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logo-ru", "design-de", "rent-ch"})
    void theTextNamesMethodSumAndCode(String name) {
        List<String> lines = CommandRun.of("pay", example(name), "--today", "2026-11-24", "--language", "en")
                .outLines();

        assertThat(lines).anyMatch(line -> line.startsWith("Bank transfer, "));
    }
}
