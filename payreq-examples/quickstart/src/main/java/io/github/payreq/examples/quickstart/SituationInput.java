package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.History;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command begins with: a request, the day, and what has happened so far. */
final class SituationInput {

    @Parameters(index = "0", paramLabel = "FILE", description = "The request in JSON; - reads standard input.")
    private String file = TextFile.STANDARD_INPUT;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = Values.Day.class,
            description = "The day, such as 2026-12-04; by default today in the client's zone.")
    private @Nullable LocalDate today;

    @Option(names = "--events", paramLabel = "EVENTS", description = "What has happened so far, in JSON.")
    private @Nullable String events;

    @Mixin
    HelpOption help = new HelpOption();

    /**
     * Returns the file where it has a request a line.
     *
     * @throws UnusableInputException if there are events, which are those of one client
     */
    String lines() {
        if (events != null) {
            throw new UnusableInputException(
                    "--events", "must not come with --batch: they are those of one client; give --journal");
        }
        return file;
    }

    /** The request on the day, by default today in the client's zone. */
    Situation situation(PaymentRequest request, History history) {
        return Situation.on(request, history, today == null ? LocalDate.now(request.zone()) : today);
    }

    String file() {
        return TextFile.nameOf(file);
    }

    /**
     * Reads the request and the events.
     *
     * @throws UnusableInputException if a file cannot be read or does not have its form
     * @throws io.github.payreq.request.InvalidPaymentRequestException if the request has faults
     */
    Situation read(Console console) {
        return read(console, today);
    }

    /**
     * Reads the request and the events, on another day than {@code --today} where one is given.
     *
     * @throws UnusableInputException if a file cannot be read or does not have its form
     * @throws io.github.payreq.request.InvalidPaymentRequestException if the request has faults
     */
    Situation read(Console console, @Nullable LocalDate on) {
        LocalDate day = on == null ? today : on;
        if (file.equals(TextFile.STANDARD_INPUT) && file.equals(events)) {
            throw new UnusableInputException("--events", "must be a file where the request is standard input");
        }
        History history = events == null ? History.none() : JsonFile.read(events, console, History.class);
        PaymentRequest request = JsonFile.read(file, console, PaymentRequest.class);
        try {
            return Situation.on(request, history, day == null ? LocalDate.now(request.zone()) : day);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(
                    events == null ? file() : TextFile.nameOf(events), String.valueOf(e.getMessage()));
        }
    }
}
