package io.github.payreq.examples.quickstart;

import io.github.payreq.journal.Journal;
import io.github.payreq.journal.JournalEntry;
import io.github.payreq.journal.JournalExport;
import io.github.payreq.journal.NextAction;
import io.github.payreq.json.PayreqJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what the journal holds: what has happened, or what comes next and when. */
@Command(name = "journal", description = "Prints what has happened, or what comes next.")
final class JournalCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;
    private static final Instant THE_END = Instant.parse("9999-12-31T23:59:59Z");

    private final Console console;

    @Mixin
    JournalOption journalFile = new JournalOption();

    @Option(names = "--client", paramLabel = "CLIENT", description = "Only the client with this id.")
    private @Nullable String client;

    @Option(names = "--next", description = "Prints what comes next, by its time.")
    private boolean next;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            converter = Values.Moment.class,
            description = "With --next: only what is due up to this instant.")
    private @Nullable Instant until;

    @Option(
            names = "--format",
            paramLabel = "F",
            description =
                    "csv (the default), json, or jsonl, an entry a line; what comes next is printed as lines, or as"
                            + " json.")
    private @Nullable String format;

    @Mixin
    HelpOption help = new HelpOption();

    JournalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean json = "json".equals(format);
        if (format != null && !json && (next || !List.of("csv", "jsonl").contains(format))) {
            throw new UnusableInputException(
                    "--format", "(" + format + ") must be " + (next ? "json, or left out" : "csv, json or jsonl"));
        }
        if (until != null && !next) {
            throw new UnusableInputException("--until", "must come with --next");
        }
        try (JournalFile opened = JournalFile.existing(journalFile.path)) {
            Journal journal = opened.journal();
            if (next) {
                printNext(journal, json);
            } else if (json) {
                printEntries(journal);
            } else if ("jsonl".equals(format)) {
                printLines(journal);
            } else {
                printCsv(journal);
            }
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--client", String.valueOf(e.getMessage()));
        }
        return ExitStatus.DONE;
    }

    private void printCsv(Journal journal) {
        try {
            if (client == null) {
                JournalExport.csv(journal, console.out());
            } else {
                JournalExport.csv(journal, client, console.out());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.out().flush();
    }

    /** An array, an entry a line. */
    private void printEntries(Journal journal) {
        StringBuilder before = new StringBuilder("[");
        forEachEntry(journal, entry -> {
            console.out().print(before + PayreqJson.mapper().writeValueAsString(entry));
            before.replace(0, before.length(), ",\n");
        });
        console.result((before.toString().equals("[") ? "[" : "") + "]");
    }

    /** JSON Lines, as the batch reads them. */
    private void printLines(Journal journal) {
        forEachEntry(journal, entry -> console.out().print(PayreqJson.mapper().writeValueAsString(entry) + "\n"));
        console.out().flush();
    }

    /** Page by page, for a journal may be long. */
    private void forEachEntry(Journal journal, Consumer<JournalEntry> taker) {
        List<JournalEntry> page = client == null ? journal.entries(PAGE) : journal.entries(client);
        while (!page.isEmpty()) {
            page.forEach(taker);
            page = client == null ? journal.entries(PAGE, page.get(page.size() - 1)) : List.of();
        }
    }

    private void printNext(Journal journal, boolean json) {
        List<NextAction> actions = actions(journal, until == null ? THE_END : until);
        if (json) {
            console.result(PayreqJson.mapper().writeValueAsString(actions));
        } else {
            actions.forEach(action -> console.result(
                    String.format(Locale.ROOT, "%s  %s  %s", action.dueAt(), action.subject(), action.what())));
        }
    }

    private List<NextAction> actions(Journal journal, Instant end) {
        if (client != null) {
            return journal.nextActions(client).stream()
                    .filter(action -> !action.dueAt().isAfter(end))
                    .toList();
        }
        List<NextAction> all = new ArrayList<>();
        List<NextAction> page = journal.nextActions(end, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = journal.nextActions(end, PAGE, page.get(page.size() - 1));
        }
        return all;
    }
}
