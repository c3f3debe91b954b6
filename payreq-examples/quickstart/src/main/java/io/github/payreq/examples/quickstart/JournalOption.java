package io.github.payreq.examples.quickstart;

import picocli.CommandLine.Option;

/** The option of a command that always has a journal. */
final class JournalOption {

    @Option(
            names = "--journal",
            paramLabel = "PATH",
            arity = "0..1",
            fallbackValue = JournalFile.DEFAULT,
            description = "The journal; by default payreq-journal in this folder.")
    String path = JournalFile.DEFAULT;
}
