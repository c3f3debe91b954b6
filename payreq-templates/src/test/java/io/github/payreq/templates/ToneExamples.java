package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Messages that are kind or unkind, as people judged them; their form is described in {@code tone/README.md} of the test
 * resources.
 *
 * @param language the language
 * @param kind whether the message is kind
 * @param occasion why it is written
 * @param channel how it is sent
 * @param rules the rules that are expected to find it, if it is not
 * @param text the message
 */
record ToneExamples(
        String language, boolean kind, Occasion occasion, Channel channel, List<ToneRule> rules, String text) {

    static final Path FOLDER = Path.of("src/test/resources/tone");

    private static final String HEAD = "=== ";

    static List<ToneExamples> of(Path folder, String language) {
        List<ToneExamples> examples = new ArrayList<>();
        String head = "";
        StringBuilder text = new StringBuilder();
        for (String line : (lines(folder.resolve(language + ".txt")) + "\n" + HEAD).split("\n", -1)) {
            if (line.startsWith(HEAD)) {
                if (!head.isEmpty()) {
                    examples.add(parse(language, head, text.toString().strip()));
                }
                head = line.substring(HEAD.length());
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        return examples;
    }

    private static String lines(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ToneExamples parse(String language, String head, String text) {
        String[] words = head.split(" ", -1);
        return new ToneExamples(
                language,
                words[0].equals("kind"),
                Occasion.valueOf(words[1]),
                Channel.valueOf(words[2]),
                Stream.of(words).skip(3).map(ToneRule::valueOf).toList(),
                text);
    }

    /** Findings that say "unkind". */
    List<ToneFinding> errors() {
        return ToneCheck.check(text, language, occasion, channel).stream()
                .filter(finding -> finding.severity() == ToneFinding.Severity.ERROR)
                .toList();
    }

    boolean isJudgedRight() {
        return errors().isEmpty() == kind;
    }

    @Override
    public String toString() {
        return language + " " + (kind ? "kind" : "unkind") + ": "
                + text.lines().findFirst().orElse("");
    }
}
