package io.github.payreq.examples.quickstart;

import io.github.payreq.templates.Composer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes one page a language with every message as the client sees it, for looking through. */
@Command(name = "gallery", description = "Writes a page for each language with every occasion, tone and channel.")
final class GalleryCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The directory for the pages; it is made if it is not there.")
    private Path out = Path.of("");

    @Option(names = "--language", paramLabel = "L", description = "Only this language or region.")
    private List<String> only = new ArrayList<>();

    @Mixin
    HelpOption help = new HelpOption();

    GalleryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> all = Stream.concat(Composer.languages().stream(), Composer.regions().stream())
                .sorted()
                .toList();
        for (String language : only) {
            if (!all.contains(language)) {
                throw new UnusableInputException(
                        "--language (" + language + ")", "must be one of " + String.join(", ", all));
            }
        }
        List<String> languages = only.isEmpty() ? all : only;
        try {
            Files.createDirectories(out);
            for (String language : languages) {
                write(GalleryPage.of(language));
            }
            Files.writeString(out.resolve("index.html"), GalleryPage.index(languages));
        } catch (IOException e) {
            throw new UnusableInputException("--out (" + out + ")", "must be a directory that can be written to");
        }
        console.result(out.resolve("index.html").toString());
        return ExitStatus.DONE;
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = out.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
