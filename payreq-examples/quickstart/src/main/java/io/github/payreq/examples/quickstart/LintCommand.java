package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.templates.LanguageNotAvailableException;
import io.github.payreq.templates.TextFinding;
import io.github.payreq.templates.ToneCheck;
import io.github.payreq.templates.ToneFinding;
import io.github.payreq.templates.ToneFinding.Severity;
import io.github.payreq.terms.LateTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where a text, or the texts of a catalogue, are not kind or not clear. */
@Command(name = "lint", description = "Says where a text is not kind or not clear.")
final class LintCommand implements Callable<Integer> {

    private static final Pattern REGIME = Pattern.compile("[A-Z]{2}(_[A-Z0-9]{1,20})?");

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description = "A message as text in UTF-8, or a catalogue if its name ends in .json; - for a message in"
                    + " standard input.")
    private String file = TextFile.STANDARD_INPUT;

    @Option(
            names = "--language",
            required = true,
            paramLabel = "TAG",
            description = "The language of the text, such as de or en-GB.")
    private String language = "";

    @Option(
            names = "--occasion",
            paramLabel = "O",
            converter = Values.OccasionName.class,
            description = "Why the message is written; by default request. A catalogue has none.")
    private Occasion occasion = Occasion.REQUEST;

    @Option(
            names = "--channel",
            paramLabel = "C",
            converter = Values.ChannelName.class,
            description = "How the message is sent; by default email. A catalogue has none.")
    private Channel channel = Channel.EMAIL;

    @Option(
            names = "--regime",
            paramLabel = "CODE",
            description = "The legal basis that is stated, such as DE; terms of law are right in a final notice only,"
                    + " and only with it.")
    private @Nullable String regime;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    HelpOption help = new HelpOption();

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Line> lines = lines();
        if (json) {
            List<Map<String, Object>> findings = lines.stream().map(Line::json).toList();
            console.result(PayreqJson.mapper().writeValueAsString(Map.of("findings", findings)));
        } else {
            lines.forEach(line -> console.result(line.text()));
        }
        return lines.stream().anyMatch(line -> line.finding().severity() != Severity.HINT)
                ? ExitStatus.BLOCKED
                : ExitStatus.DONE;
    }

    private List<Line> lines() {
        try {
            return file.endsWith(".json") ? ofCatalogue() : ofMessage();
        } catch (LanguageNotAvailableException e) {
            throw new UnusableInputException(
                    "--language (" + e.requested() + ")",
                    LanguageNotAvailableException.CODE + "; available are " + String.join(", ", e.available()));
        }
    }

    private List<Line> ofMessage() {
        return ToneCheck.check(TextFile.read(file, console), language, occasion, channel, basis()).stream()
                .map(finding -> new Line(null, finding))
                .toList();
    }

    private List<Line> ofCatalogue() {
        Map<String, String> texts = CatalogueFile.read(file, console);
        try {
            return ToneCheck.checkTexts(texts, language, basis()).stream()
                    .map(Line::of)
                    .toList();
        } catch (LanguageNotAvailableException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(TextFile.nameOf(file), String.valueOf(e.getMessage()));
        }
    }

    private Optional<LateTerms> basis() {
        if (regime == null) {
            return Optional.empty();
        }
        if (!REGIME.matcher(regime).matches()) {
            throw new UnusableInputException("--regime (" + regime + ")", "must be a code such as DE or RU_395");
        }
        return Optional.of(new LateTerms(regime));
    }

    /**
     * A finding as it is printed.
     *
     * @param key the key of the text in a catalogue, or null
     * @param finding the finding
     */
    private record Line(@Nullable String key, ToneFinding finding) {

        static Line of(TextFinding found) {
            return new Line(found.key(), found.finding());
        }

        private String severity() {
            return finding.severity().name().toLowerCase(Locale.ROOT);
        }

        String text() {
            String place = (key == null ? "" : key + ", ") + "line " + finding.line();
            String words =
                    finding.words().isEmpty() ? "" : " (" + finding.words().replaceAll("\\s+", " ") + ")";
            return severity() + " " + place + words + ": " + finding.advice() + " [" + finding.rule() + "]";
        }

        Map<String, Object> json() {
            Map<String, Object> fields = new LinkedHashMap<>();
            if (key != null) {
                fields.put("key", key);
            }
            fields.put("rule", finding.rule().name());
            fields.put("severity", severity());
            fields.put("line", finding.line());
            fields.put("start", finding.start());
            fields.put("end", finding.end());
            fields.put("words", finding.words());
            fields.put("advice", finding.advice());
            return fields;
        }
    }
}
