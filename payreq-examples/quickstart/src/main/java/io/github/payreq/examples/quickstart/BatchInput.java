package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.History;
import io.github.payreq.examples.batch.Failure;
import io.github.payreq.examples.batch.InputLine;
import io.github.payreq.examples.batch.LineReader;
import io.github.payreq.examples.batch.Lines;
import io.github.payreq.examples.batch.MessageJson;
import io.github.payreq.examples.batch.Outcome;
import io.github.payreq.examples.batch.Progress;
import io.github.payreq.examples.batch.RequestLine;
import io.github.payreq.examples.batch.Tally;
import io.github.payreq.journal.JournalException;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.templates.LanguageNotAvailableException;
import io.github.payreq.templates.OccasionNotPossibleException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request a line, in and out: {@code DIR/messages.jsonl}, {@code DIR/failures.jsonl} and {@code DIR/report.json}, in the order of
 * the lines. It streams, so a file may be longer than the memory.
 */
final class BatchInput {

    @Option(names = "--batch", description = "FILE has a request a line (JSON Lines); needs --out.")
    private boolean batch;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "With --batch: the directory for messages, failures and report.")
    private @Nullable String directory;

    @Option(
            names = "--journal",
            paramLabel = "PATH",
            description = "With --batch: the journal that knows what has happened with each client.")
    private @Nullable String journal;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "With --batch: how many threads compose; by default one for each core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    boolean isAskedFor() {
        if (!batch && (directory != null || journal != null)) {
            throw new UnusableInputException(directory == null ? "--journal" : "--out", "must come with --batch");
        }
        return batch;
    }

    /** Composes for every line. */
    int run(String file, Console console, BiFunction<PaymentRequest, History, LineResult> composing) {
        if (directory == null) {
            throw new UnusableInputException("--batch", "must come with --out");
        }
        if (threads < 1) {
            throw new UnusableInputException("--threads", "(" + threads + ") must be 1 or more");
        }
        if (journal == null) {
            return run(file, console, client -> History.none(), composing);
        }
        try (JournalFile opened = JournalFile.existing(journal)) {
            return run(file, console, opened.journal()::history, composing);
        }
    }

    private int run(
            String file,
            Console console,
            Function<String, History> histories,
            BiFunction<PaymentRequest, History, LineResult> composing) {
        Path out = newDirectory();
        Path messages = out.resolve("messages.jsonl");
        Path failures = out.resolve("failures.jsonl");
        Tally tally = new Tally();
        Progress progress = new Progress(console.err(), Progress.isOnTerminal(), System::nanoTime);
        try (LineReader in = open(file, console);
                Writer messagesOut = Files.newBufferedWriter(part(messages));
                Writer failuresOut = Files.newBufferedWriter(part(failures))) {
            long size = file.equals(TextFile.STANDARD_INPUT) ? 0 : Files.size(Path.of(file));
            Lines.work(in, threads, line -> outcome(line, histories, composing), outcome -> {
                write(outcome.messages(), messagesOut);
                write(outcome.failures().stream().map(Failure::json).toList(), failuresOut);
                tally.addAll(outcome.tally());
                progress.at("composing", in.number(), in.bytes(), size);
            });
        } catch (IOException e) {
            throw new UnusableInputException(TextFile.nameOf(file), "cannot be read, or --out cannot be written");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableInputException(TextFile.nameOf(file), "was interrupted");
        } finally {
            progress.end();
        }
        finish(messages, failures, out, tally);
        console.result(tally
                + String.format(
                        Locale.ROOT,
                        "done in %.1f s; see %s",
                        progress.elapsed().toMillis() / 1000.0,
                        directory));
        return tally.sum("failure/") == 0 ? ExitStatus.DONE : ExitStatus.BLOCKED;
    }

    private Path newDirectory() {
        try {
            Path out = Path.of(String.valueOf(directory));
            for (String name : List.of("messages.jsonl", "failures.jsonl", "report.json")) {
                if (Files.exists(out.resolve(name))) {
                    throw new UnusableInputException("--out", "(" + directory + ") has " + name + " of another run");
                }
            }
            return Files.createDirectories(out);
        } catch (IOException | InvalidPathException e) {
            throw new UnusableInputException("--out", "(" + directory + ") must be a directory that can be made");
        }
    }

    private static LineReader open(String file, Console console) throws IOException {
        if (file.equals(TextFile.STANDARD_INPUT)) {
            return new LineReader(console.in(), "standard input");
        }
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                throw new UnusableInputException(file, "does not exist");
            }
            InputStream in = Files.newInputStream(path);
            return new LineReader(in, String.valueOf(path.getFileName()));
        } catch (InvalidPathException e) {
            throw new UnusableInputException(file, "does not exist");
        }
    }

    /** Under its name there is only what is whole. */
    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static void finish(Path messages, Path failures, Path out, Tally tally) {
        try {
            Files.move(part(messages), messages);
            Files.move(part(failures), failures);
            Files.writeString(out.resolve("report.json"), tally.json() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<String> lines, Writer out) throws IOException {
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private static Outcome outcome(
            InputLine line,
            Function<String, History> histories,
            BiFunction<PaymentRequest, History, LineResult> composing) {
        List<Failure> failures = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        Tally tally = new Tally();
        PaymentRequest request = RequestLine.read(line, failures::add);
        if (request != null) {
            try {
                LineResult result = composing.apply(
                        request, histories.apply(request.client().id()));
                if (result.message().isPresent()) {
                    String why =
                            PayreqJson.mapper().convertValue(result.occasion().orElseThrow(), String.class);
                    ObjectNode message = MessageJson.of(result.message().get());
                    messages.add(PayreqJson.mapper()
                            .createObjectNode()
                            .put("line", line.number())
                            .put("request", request.id())
                            .put("occasion", why)
                            .setAll(message)
                            .toString());
                    tally.askedFor();
                    tally.written(why, message.get("channel").asString());
                } else {
                    failures.add(Failure.of(line, Failure.Kind.REQUEST, RequestLine.blocking(result.findings())));
                }
            } catch (OccasionNotPossibleException e) {
                failures.add(Failure.of(line, Failure.Kind.REQUEST, List.of(e.finding())));
            } catch (LanguageNotAvailableException e) {
                failures.add(Failure.of(line, Failure.Kind.REQUEST, e));
            } catch (IllegalArgumentException e) {
                failures.add(new Failure(
                        line, Failure.Kind.REQUEST, "HISTORY_DOES_NOT_FIT", String.valueOf(e.getMessage())));
            } catch (JournalException e) {
                throw e;
            } catch (RuntimeException e) {
                failures.add(Failure.unexpected(line, e));
            }
        }
        failures.forEach(tally::failed);
        return new Outcome(messages, failures, tally);
    }
}
