package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.Formality;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.templates.Catalogue;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.InvalidCatalogueException;
import io.github.payreq.templates.LanguageNotAvailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Own texts, for those who write or translate them. */
@Command(name = "catalogue", description = "Checks own texts, or exports the shipped ones for translators.")
final class CatalogueCommand implements Runnable {

    @Mixin
    HelpOption help = new HelpOption();

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new UnusableInputException("payreq catalogue", "must be given a command: check or export");
    }

    /** How a catalogue is written. */
    enum Format {
        JSON,
        ARB
    }

    /** Reads the name of a format. */
    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            return switch (name) {
                case "json" -> Format.JSON;
                case "arb" -> Format.ARB;
                default -> throw new TypeConversionException("(" + name + "): must be one of json, arb");
            };
        }
    }

    /** Checks a directory of own texts as a composer does at its start. */
    @Command(name = "check", description = "Checks own texts: keys, placeholders, plural forms, apostrophes.")
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(index = "0", paramLabel = "DIR", description = "The directory with files such as de.json.")
        private Path directory = Path.of("");

        @Option(names = "--json", description = "Prints JSON.")
        private boolean json;

        @Mixin
        HelpOption help = new HelpOption();

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try {
                List<Catalogue> catalogues = Catalogue.readAll(directory);
                if (catalogues.isEmpty()) {
                    throw new UnusableInputException(directory.toString(), "holds no file such as de.json or de.arb");
                }
                Composer.builder().catalogues(catalogues).build();
                return result(catalogues, List.of());
            } catch (InvalidCatalogueException e) {
                return result(List.of(), e.problems());
            } catch (LanguageNotAvailableException e) {
                return result(
                        List.of(),
                        List.of(e.requested() + ".json: " + e.requested()
                                + " is not shipped; a language of one’s own needs every text and "
                                + e.requested() + ".locale"));
            } catch (IOException e) {
                throw new UnusableInputException(directory.toString(), "must be a directory that can be read");
            }
        }

        private int result(List<Catalogue> catalogues, List<String> problems) {
            if (json) {
                ObjectNode root = PayreqJson.mapper().createObjectNode();
                ArrayNode files = root.putArray("catalogues");
                catalogues.forEach(catalogue -> files.addObject()
                        .put("language", catalogue.language())
                        .put("formality", catalogue.formality().name().toLowerCase(Locale.ROOT))
                        .put("payee", catalogue.payee().orElse(null))
                        .put("texts", catalogue.texts().size())
                        .put("reviewed", catalogue.reviewed()));
                problems.forEach(root.putArray("problems")::add);
                console.result(root.toString());
            } else {
                problems.forEach(console::problem);
                catalogues.forEach(catalogue -> console.result("%s, %s: %d texts, reviewed: %s"
                        .formatted(
                                catalogue.language(),
                                catalogue.formality().name().toLowerCase(Locale.ROOT),
                                catalogue.texts().size(),
                                catalogue.reviewed())));
            }
            return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.BLOCKED;
        }
    }

    /** Prints the shipped texts. */
    @Command(name = "export", description = "Prints the shipped texts of a language, as flat JSON or ARB.")
    static final class Export implements Callable<Integer> {
        private final Console console;

        @Parameters(index = "0", paramLabel = "LANGUAGE", description = "A language tag, such as de.")
        private String language = "";

        @Option(
                names = "--format",
                paramLabel = "F",
                converter = FormatName.class,
                description = "json or arb; by default json.")
        private Format format = Format.JSON;

        @Option(
                names = "--formality",
                paramLabel = "F",
                converter = Values.FormalityName.class,
                description = "formal, which is the default, or informal: only what is worded otherwise.")
        private Formality formality = Formality.FORMAL;

        @Option(names = "--locale", description = "Prints the language's table of numbers, dates and plurals instead.")
        private boolean locale;

        @Mixin
        HelpOption help = new HelpOption();

        Export(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try {
                console.result(locale ? String.join("\n", Catalogue.localeLines(language)) : texts());
                return ExitStatus.DONE;
            } catch (LanguageNotAvailableException e) {
                throw new UnusableInputException(
                        "LANGUAGE (" + e.requested() + ")",
                        LanguageNotAvailableException.CODE + "; available are " + String.join(", ", e.available()));
            }
        }

        private String texts() {
            Catalogue shipped = Catalogue.shipped(language, formality);
            return format == Format.ARB ? shipped.toArb() : shipped.toJson();
        }
    }
}
