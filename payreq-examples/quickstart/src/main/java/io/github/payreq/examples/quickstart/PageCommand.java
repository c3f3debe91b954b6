package io.github.payreq.examples.quickstart;

import io.github.payreq.check.RequestCheck;
import io.github.payreq.constraint.Finding;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.LanguageNotAvailableException;
import io.github.payreq.templates.PaymentPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the page at the payee's own link. */
@Command(
        name = "page",
        description = "Writes the page with everything that is needed to pay, for the payee's own link.")
final class PageCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SituationInput input = new SituationInput();

    @Option(names = "--language", paramLabel = "L", description = "A language tag; by default the request's language.")
    private @Nullable String language;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the page goes; by default standard output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints JSON, with the policy for the header Content-Security-Policy.")
    private boolean json;

    PageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Situation situation = input.read(console);
            Composer composer =
                    language == null ? Composer.create() : Composer.create().inLanguage(language);
            List<Finding> findings =
                    language == null ? RequestCheck.of(situation) : RequestCheck.of(situation, language);
            findings.forEach(finding -> console.problem(Findings.line(finding)));
            if (Findings.block(findings)) {
                return ExitStatus.BLOCKED;
            }
            print(composer.page(situation));
            return ExitStatus.DONE;
        } catch (InvalidPaymentRequestException e) {
            e.findings().forEach(finding -> console.problem(Findings.line(finding)));
            return ExitStatus.BLOCKED;
        } catch (LanguageNotAvailableException e) {
            throw new UnusableInputException(
                    (language == null ? input.file() + ": language" : "--language") + " (" + e.requested() + ")",
                    LanguageNotAvailableException.CODE + "; available are " + String.join(", ", e.available()));
        }
    }

    private void print(PaymentPage page) {
        if (out != null) {
            write(out, page.html());
        }
        if (json) {
            console.result(PayreqJson.mapper()
                    .createObjectNode()
                    .put("language", page.language())
                    .put("title", page.title())
                    .put("contentSecurityPolicy", page.contentSecurityPolicy())
                    .put("html", page.html())
                    .toString());
        } else if (out == null) {
            console.result(page.html());
        }
    }

    private static void write(Path file, String html) {
        try {
            Files.writeString(file, html, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInputException("--out (" + file + ")", "must be a file that can be written");
        }
    }
}
