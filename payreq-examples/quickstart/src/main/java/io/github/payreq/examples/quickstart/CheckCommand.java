package io.github.payreq.examples.quickstart;

import io.github.payreq.check.RequestCheck;
import io.github.payreq.constraint.Finding;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.LanguageNotAvailableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is wrong with a request: its facts, and what a message on the day would say untruly or weakly. */
@Command(name = "check", description = "Says what is wrong with a request.")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SituationInput input = new SituationInput();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Finding> findings = findings();
        if (json) {
            console.result(PayreqJson.mapper().writeValueAsString(Map.of("findings", findings)));
        } else {
            findings.forEach(finding -> console.result(Findings.line(finding)));
        }
        return Findings.block(findings) ? ExitStatus.BLOCKED : ExitStatus.DONE;
    }

    private List<Finding> findings() {
        try {
            Situation situation = input.read(console);
            return Stream.concat(
                            RequestCheck.of(situation).stream(),
                            language(situation.request().messageLanguage()).stream())
                    .sorted()
                    .toList();
        } catch (InvalidPaymentRequestException e) {
            return e.findings();
        }
    }

    /** The facts may be right in a language that has no texts yet; a message in it cannot be written. */
    private static Optional<Finding> language(String language) {
        try {
            Composer.create().inLanguage(language);
            return Optional.empty();
        } catch (LanguageNotAvailableException e) {
            return Optional.of(Finding.of(
                    language,
                    "language",
                    LanguageNotAvailableException.CODE,
                    Finding.Severity.WARNING,
                    e.requested(),
                    Map.of("available", String.join(", ", e.available()))));
        }
    }
}
