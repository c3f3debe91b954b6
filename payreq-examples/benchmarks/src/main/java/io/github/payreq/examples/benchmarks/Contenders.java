package io.github.payreq.examples.benchmarks;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.EmailMessage;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the contenders, and holds each to what payreq writes. */
final class Contenders {

    private Contenders() {}

    /**
     * Makes a contender.
     *
     * @throws IllegalStateException if it writes something else than payreq
     */
    static Contender of(String name, Sample sample) {
        Contender contender = make(name, sample);
        if (!name.equals("payreqWithBankCode")) {
            requireEqual(name, contender.write(), payreq(sample).write());
        }
        return contender;
    }

    private static Contender make(String name, Sample sample) {
        return switch (name) {
            case "floor" -> ByHand.floor(Outline.of(sample));
            case "jdk" -> ByHand.jdk(Outline.of(sample));
            case "icu" -> ByHand.icu(Outline.of(sample));
            case "jteReady" -> jte(sample, Wordings.ready(Outline.of(sample)));
            case "jteCached" -> jte(sample, Wordings.cached(Outline.of(sample)));
            case "jte" -> jte(sample, Wordings.usual(Outline.of(sample)));
            case "jmustache" -> Engines.jmustache(Outline.of(sample), Wordings.usual(Outline.of(sample)));
            case "freemarker" -> Engines.freemarker(Outline.of(sample), Wordings.usual(Outline.of(sample)));
            case "thymeleaf" -> Engines.thymeleaf(Outline.of(sample), Wordings.usual(Outline.of(sample)));
            case "payreq" -> payreq(sample);
            case "payreqWithBankCode" -> payreq(sample.withTransfer());
            default -> throw new IllegalArgumentException("contender (" + name + ") is unknown");
        };
    }

    static Contender payreq(Sample sample) {
        return payreq(sample.situation());
    }

    static Contender payreq(Situation situation) {
        Composer composer = Composer.create();
        return () -> {
            EmailMessage message = composer.email(situation, Occasion.UPCOMING, Tone.WARM);
            return new Email(message.subject(), message.text(), message.html());
        };
    }

    private static Contender jte(Sample sample, Wording wording) {
        return Engines.jte(compiledJte(sample).resolve("classes"), wording);
    }

    /** A new directory with compiled templates, and with what a fresh JVM needs to write with them. */
    static Path compiledJte(Sample sample) {
        try {
            Path directory = Files.createTempDirectory("payreq-benchmark-jte");
            Outline outline = Outline.of(sample);
            Engines.writeJte(outline, directory.resolve("templates"));
            Engines.precompileJte(directory.resolve("templates"), directory.resolve("classes"));
            try (ObjectOutputStream out =
                    new ObjectOutputStream(Files.newOutputStream(directory.resolve("material")))) {
                out.writeObject(Wordings.Material.of(outline));
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireEqual(String name, Email written, Email expected) {
        String ours = expected.normalized();
        String theirs = written.normalized();
        if (!ours.equals(theirs)) {
            int at = 0;
            while (at < Math.min(ours.length(), theirs.length()) && ours.charAt(at) == theirs.charAt(at)) {
                at++;
            }
            throw new IllegalStateException(name + " must write what payreq writes; at " + at + " it has \""
                    + excerpt(theirs, at) + "\" instead of \"" + excerpt(ours, at) + "\"");
        }
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 40));
    }
}
