package io.github.payreq.examples.batch;

import static io.github.payreq.examples.batch.Sample.event;
import static io.github.payreq.examples.batch.Sample.lines;
import static io.github.payreq.examples.batch.Sample.request;
import static io.github.payreq.examples.batch.Sample.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.payreq.json.PayreqJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClientBatchTest {

    private static final Moment NOW = Moment.at(Instant.parse("2026-12-14T09:00:00Z"));

    private static ClientBatch batch() {
        return new BatchSetup("standard", NOW, BatchSetup.Write.MESSAGES, null).open();
    }

    private static JsonNode json(String line) {
        return PayreqJson.mapper().readTree(line);
    }

    private static List<InputLine> reminded(String... more) {
        String[] events = new String[more.length + 2];
        events[0] = sent("client-1", "inv-1", "request");
        events[1] = sent("client-1", "inv-1", "heads-up");
        System.arraycopy(more, 0, events, 2, more.length);
        return lines("journal.jsonl", events);
    }

    @Test
    void whatTheJournalKnowsDecidesWhatIsSentNext() {
        Outcome outcome = batch().of(lines("requests.jsonl", request("inv-1", "client-1", "2026-12-11")), reminded());

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.messages())
                .extracting(line -> json(line).get("key").asString())
                .containsExactly("inv-1/0/reminder/email", "inv-1/0/reminder/sms");
        assertThat(outcome.tally().counts())
                .containsEntry("decision/send/STAGE_DUE", 1L)
                .containsEntry("message/reminder/sms", 1L);
    }

    @Test
    void aMessageHasWhatSendingItNeeds() {
        JsonNode message =
                json(batch().of(lines("requests.jsonl", request("inv-1", "client-1", "2026-12-11")), reminded())
                        .messages()
                        .get(0));

        assertThat(message.get("to").get(0).asString()).isEqualTo("anna@client.example");
        assertThat(message.get("messageId").asString()).endsWith("@studio.example>");
        assertThat(message.get("message").get("text").asString()).contains("100,00\u00a0€");
        assertThat(message.get("events").get(0).get("key").asString()).isEqualTo("inv-1/0/reminder/email");
    }

    @Test
    void whoHasPromisedIsNotAsked() {
        Outcome outcome = batch().of(
                        lines("requests.jsonl", request("inv-1", "client-1", "2026-12-11")),
                        reminded(event("client-1", "promise", "p1", "inv-1", ",\"payBy\":\"2026-12-20\"")));

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.tally().counts()).containsOnlyKeys("decision/wait/PROMISED");
    }

    @Test
    void severalInvoicesOfAClientComeInOneMessage() {
        Outcome outcome = batch().of(
                        lines(
                                "requests.jsonl",
                                request("inv-1", "client-1", "2026-12-11"),
                                request("inv-2", "client-1", "2026-12-11")),
                        reminded(sent("client-1", "inv-2", "request"), sent("client-1", "inv-2", "heads-up")));

        assertThat(outcome.messages()).hasSize(2);
        assertThat(json(outcome.messages().get(0)).get("requests")).hasSize(2);
        assertThat(outcome.tally().counts()).containsEntry("decision/send/STAGE_DUE", 2L);
    }

    @Test
    void invoicesOfTwoPayeesDoNotShareAMessage() {
        Outcome outcome = batch().of(
                        lines(
                                "requests.jsonl",
                                request("inv-1", "client-1", "2026-12-11"),
                                request("inv-2", "client-1", "2026-12-11").replace("Studio GmbH", "Atelier AG")),
                        reminded(sent("client-1", "inv-2", "request"), sent("client-1", "inv-2", "heads-up")));

        assertThat(outcome.messages())
                .extracting(line -> json(line).get("requests").size())
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void aLineThatCannotBeReadFailsWithItselfAndTheReasonAndTheOthersGoOn() {
        String broken = request("inv-2", "client-1", "2026-12-11").replace("100.00 EUR", "100 EUR");

        Outcome outcome =
                batch().of(lines("requests.jsonl", broken, request("inv-1", "client-1", "2026-12-11")), reminded());

        assertThat(outcome.messages()).hasSize(2);
        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.line().place()).isEqualTo("requests.jsonl:1");
            assertThat(failure.line().text()).isEqualTo(broken);
            assertThat(failure.reason()).contains("invoice.total").contains("100 EUR");
            assertThat(json(failure.json()).get("text").asString()).isEqualTo(broken);
        });
        assertThat(outcome.tally().requests()).isEqualTo(2);
    }

    @Test
    void faultsOfContentFailWithTheirFindings() {
        Outcome outcome = batch().of(
                        lines(
                                "requests.jsonl",
                                request("inv-1", "client-1", "2026-12-11").replace("DE89", "DE88")),
                        List.of());

        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason())
                        .contains("methods[0].iban")
                        .doesNotContain("DE88370400440532013000"));
    }

    @Test
    void nobodyIsAskedWhoseHistoryCannotBeReadInFull() {
        Outcome outcome = batch().of(
                        lines("requests.jsonl", request("inv-1", "client-1", "2026-12-11")),
                        reminded(event("client-1", "payment", "p1", "inv-1", ",\"amount\":\"100 EUR\"")));

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.failures())
                .extracting(Failure::kind, Failure::code)
                .containsExactly(
                        tuple(Failure.Kind.EVENT, Failure.JSON),
                        tuple(Failure.Kind.REQUEST, ClientBatch.HISTORY_NOT_COMPLETE));
        assertThat(outcome.failures().get(1).reason()).contains("journal.jsonl:3");
    }

    @Test
    void anIdThatComesTwiceIsAskedForOnce() {
        String request = request("inv-1", "client-1", "2026-12-11");

        Outcome outcome = batch().of(lines("requests.jsonl", request, request), reminded());

        assertThat(outcome.messages()).hasSize(2);
        assertThat(outcome.failures()).extracting(Failure::code).containsExactly(ClientBatch.ID_TWICE);
        assertThat(outcome.failures().get(0).reason()).contains("requests.jsonl:1");
    }

    @Test
    void aPaymentInAnotherCurrencyFailsOnlyTheRequestThatItIsFor() {
        Outcome outcome = batch().of(
                        lines(
                                "requests.jsonl",
                                request("inv-1", "client-1", "2026-12-11"),
                                request("inv-2", "client-1", "2027-02-11")),
                        reminded(event("client-1", "payment", "p1", "inv-2", ",\"amount\":\"5.00 CHF\"")));

        assertThat(outcome.failures()).extracting(Failure::code).containsExactly(ClientBatch.HISTORY_DOES_NOT_FIT);
        assertThat(outcome.tally().requests()).isEqualTo(2);
    }

    @Test
    void aMessageThatTheCheckBlocksIsKeptAsAFailure() {
        Outcome outcome = batch().of(
                        lines("requests.jsonl", request("inv-1", "client-1", "2026-12-11")),
                        reminded(sent("client-1", "inv-0", "request")
                                .replace("\"key\"", "\"account\":\"0123456789abcdef\",\"key\"")));

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.failures())
                .extracting(Failure::kind, Failure::code)
                .containsOnly(tuple(Failure.Kind.MESSAGE, "ACCOUNT_CHANGED"));
    }

    @Test
    void aHashStandsForTheMessage() throws Exception {
        List<InputLine> requests = lines("requests.jsonl", request("inv-1", "client-1", "2026-12-11"));
        String whole = batch().of(requests, reminded()).messages().get(0);

        String hashed = new BatchSetup("standard", NOW, BatchSetup.Write.HASHES, null)
                .open()
                .of(requests, reminded())
                .messages()
                .get(0);

        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(json(whole).get("message").toString().getBytes(UTF_8));
        assertThat(json(hashed).get("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(hashed).doesNotContain("\"message\"");
    }

    @Test
    void aDayIsADayInTheZoneOfTheClient() {
        Moment moment = Moment.on(LocalDate.parse("2026-12-14"), LocalTime.of(7, 30));
        ClientBatch early = new BatchSetup("standard", moment, BatchSetup.Write.MESSAGES, null).open();

        Outcome outcome = early.of(lines("requests.jsonl", request("inv-1", "client-1", "2026-12-11")), reminded());

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.tally().counts()).containsOnlyKeys("decision/wait/QUIET_HOURS");
    }

    @Test
    void aSetupThatHasTravelledWritesTheSame() throws Exception {
        BatchSetup setup = new BatchSetup("strict", NOW, BatchSetup.Write.MESSAGES, "mail.example");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(setup);
        }
        BatchSetup travelled;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            travelled = (BatchSetup) in.readObject();
        }
        List<InputLine> requests = lines("requests.jsonl", request("inv-1", "client-1", "2026-12-11"));

        assertThat(travelled.open().of(requests, reminded()).messages())
                .isNotEmpty()
                .isEqualTo(setup.open().of(requests, reminded()).messages());
        assertThat(travelled).hasToString(setup.toString());
    }
}
