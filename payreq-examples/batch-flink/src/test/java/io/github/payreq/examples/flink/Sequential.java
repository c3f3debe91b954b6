package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.BatchSetup;
import io.github.payreq.examples.batch.ClientBatch;
import io.github.payreq.examples.batch.Failure;
import io.github.payreq.examples.batch.InputLine;
import io.github.payreq.examples.batch.LineReader;
import io.github.payreq.examples.batch.Moment;
import io.github.payreq.examples.batch.Outcome;
import io.github.payreq.examples.batch.Tally;
import io.github.payreq.json.PayreqJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The same work in one thread with a map in memory, as one would write it without an engine. It finds the clients by reading the
 * whole JSON.
 */
record Sequential(List<String> messages, List<String> failures, Tally tally) {

    static Sequential of(List<Path> requestFiles, Path journal) throws IOException {
        Map<String, List<InputLine>> requests = new LinkedHashMap<>();
        Map<String, List<InputLine>> events = new LinkedHashMap<>();
        for (Path file : requestFiles) {
            for (InputLine line : read(file)) {
                requests.computeIfAbsent(client(line, "/client/id"), id -> new ArrayList<>())
                        .add(line);
            }
        }
        for (InputLine line : read(journal)) {
            events.computeIfAbsent(client(line, "/client"), id -> new ArrayList<>())
                    .add(line);
        }
        ClientBatch batch = new BatchSetup(
                        "standard",
                        Moment.on(LocalDate.parse("2026-12-14"), LocalTime.of(10, 0)),
                        BatchSetup.Write.MESSAGES,
                        null)
                .open();
        Sequential all = new Sequential(new ArrayList<>(), new ArrayList<>(), new Tally());
        requests.forEach((client, lines) -> {
            Outcome outcome = batch.of(lines, events.getOrDefault(client, List.of()));
            all.messages.addAll(outcome.messages());
            outcome.failures().stream().map(Failure::json).forEach(all.failures::add);
            all.tally.addAll(outcome.tally());
        });
        return all;
    }

    private static List<InputLine> read(Path file) throws IOException {
        List<InputLine> lines = new ArrayList<>();
        try (LineReader in =
                new LineReader(Files.newInputStream(file), file.getFileName().toString())) {
            for (Optional<InputLine> line = in.next(); line.isPresent(); line = in.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    /** A line that is no JSON is a client of its own; the sample's broken lines end after the id. */
    private static String client(InputLine line, String pointer) {
        try {
            JsonNode id = PayreqJson.mapper().readTree(line.text()).at(pointer);
            return id.isString() ? id.asString() : line.place();
        } catch (JacksonException e) {
            return line.place();
        }
    }
}
