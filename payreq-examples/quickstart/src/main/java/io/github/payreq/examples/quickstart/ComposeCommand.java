package io.github.payreq.examples.quickstart;

import io.github.payreq.check.RequestCheck;
import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Catalogue;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.InvalidCatalogueException;
import io.github.payreq.templates.LanguageNotAvailableException;
import io.github.payreq.templates.Message;
import io.github.payreq.templates.OccasionNotPossibleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the message. */
@Command(name = "compose", description = "Writes the message that asks, reminds or thanks.")
final class ComposeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SituationInput input = new SituationInput();

    @Option(
            names = "--occasion",
            paramLabel = "O",
            converter = Values.OccasionName.class,
            description = "Why the message is written; by default it follows from the day and the events.")
    private @Nullable Occasion occasion;

    @Option(
            names = "--tone",
            paramLabel = "T",
            converter = Values.ToneName.class,
            description = "warm, neutral or firm; by default warm.")
    private Tone tone = Tone.WARM;

    @Option(
            names = "--channel",
            paramLabel = "C",
            converter = Values.ChannelName.class,
            description = "email, sms, messenger, call, meeting or letter; by default email.")
    private Channel channel = Channel.EMAIL;

    @Option(names = "--language", paramLabel = "L", description = "A language tag; by default the request's language.")
    private @Nullable String language;

    @Option(
            names = "--formality",
            paramLabel = "F",
            converter = Values.FormalityName.class,
            description =
                    "formal or informal, where the language makes the difference; by default the client's, or formal.")
    private @Nullable Formality formality;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "A directory with own texts, in files such as de.json.")
    private @Nullable Path texts;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    private BatchInput batch = new BatchInput();

    ComposeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (batch.isAskedFor()) {
            return batch();
        }
        try {
            Situation situation = input.read(console);
            Composer composer = composer();
            List<Finding> findings = check(situation);
            if (Findings.block(findings)) {
                return blocked(findings);
            }
            PrintedMessage message = PrintedMessage.of(message(composer, situation, occasion(situation)));
            report(findings);
            console.result(json ? message.json() : message.text());
            return ExitStatus.DONE;
        } catch (InvalidPaymentRequestException e) {
            return blocked(e.findings());
        } catch (OccasionNotPossibleException e) {
            return blocked(List.of(e.finding()));
        } catch (LanguageNotAvailableException e) {
            throw new UnusableInputException(
                    (language == null ? input.file() + ": language" : "--language") + " (" + e.requested() + ")",
                    LanguageNotAvailableException.CODE + "; available are " + String.join(", ", e.available()));
        }
    }

    /** Each line by itself; the journal, if there is one, knows what has happened with its client. */
    private int batch() {
        Composer composer = composer();
        return batch.run(input.lines(), console, (request, history) -> {
            Situation situation = input.situation(request, history);
            List<Finding> findings = check(situation);
            Occasion why = occasion(situation);
            return Findings.block(findings)
                    ? LineResult.blocked(findings)
                    : LineResult.written(why, message(composer, situation, why));
        });
    }

    private Composer composer() {
        Composer composer = texts == null ? Composer.create() : withOwnTexts(texts);
        Composer speaking = language == null ? composer : composer.inLanguage(language);
        return formality == null ? speaking : speaking.withFormality(formality);
    }

    private static Composer withOwnTexts(Path texts) {
        try {
            return Composer.builder().catalogues(Catalogue.readAll(texts)).build();
        } catch (InvalidCatalogueException e) {
            throw new UnusableInputException("--texts", String.join("; ", e.problems()));
        } catch (IOException e) {
            throw new UnusableInputException("--texts (" + texts + ")", "must be a directory that can be read");
        }
    }

    private List<Finding> check(Situation situation) {
        return language == null ? RequestCheck.of(situation) : RequestCheck.of(situation, language);
    }

    private void report(List<Finding> findings) {
        findings.forEach(finding -> console.problem(Findings.line(finding)));
    }

    private int blocked(List<Finding> findings) {
        report(findings);
        return ExitStatus.BLOCKED;
    }

    private Message message(Composer composer, Situation situation, Occasion why) {
        return switch (channel) {
            case EMAIL -> composer.email(situation, why, tone);
            case SMS -> composer.sms(situation, why, tone);
            case MESSENGER -> composer.chat(situation, why, tone);
            case CALL -> composer.callScript(situation, why, tone);
            case MEETING -> composer.meetingBrief(situation, why, tone);
            case LETTER -> composer.letter(situation, why, tone);
        };
    }

    private Occasion occasion(Situation situation) {
        return occasion == null ? DefaultOccasion.of(situation) : occasion;
    }
}
