package io.github.payreq.examples.quickstart;

import io.github.payreq.paycode.PayCode;
import io.github.payreq.paycode.Symbol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the drawn codes go: one file a code in one directory, or nowhere. */
final class SymbolFiles {

    private static final int PIXELS = 8;

    /** SVG or PNG, not both. */
    static final class Choice {

        @Option(names = "--svg", paramLabel = "DIR", description = "Draws each code as an SVG file in this directory.")
        private @Nullable String svg;

        @Option(names = "--png", paramLabel = "DIR", description = "Draws each code as a PNG file in this directory.")
        private @Nullable String png;

        /** Makes the directory where it is not there. */
        SymbolFiles open() {
            String directory = svg == null ? png : svg;
            return new SymbolFiles(directory == null ? null : made(directory), svg == null ? ".png" : ".svg");
        }

        private static Path made(String directory) {
            try {
                return Files.createDirectories(Path.of(directory));
            } catch (IOException | InvalidPathException e) {
                throw new UnusableInputException(directory, "must be a directory that can be written to");
            }
        }
    }

    private final @Nullable Path directory;
    private final String ending;
    private final Map<String, String> owners = new HashMap<>();

    private SymbolFiles(@Nullable Path directory, String ending) {
        this.directory = directory;
        this.ending = ending;
    }

    /**
     * Draws a code into its file.
     *
     * @return the file, or empty if none was asked for
     */
    Optional<String> write(PrintedMethod method, PayCode code, boolean full) {
        if (directory == null) {
            return Optional.empty();
        }
        Path file = directory.resolve(name(method.method().id()) + (full ? "-full" : "") + ending);
        Symbol symbol = code.symbol();
        try {
            Files.write(
                    file,
                    ending.equals(".svg")
                            ? symbol.svg(method.altText(full)).getBytes(StandardCharsets.UTF_8)
                            : symbol.png(PIXELS));
        } catch (IOException e) {
            throw new UnusableInputException(file.toString(), "cannot be written");
        }
        return Optional.of(file.toString());
    }

    /** An id may hold anything; a file name must not leave the directory, nor be that of another method. */
    private String name(String id) {
        String name = id.replaceAll("[^A-Za-z0-9_-]", "_");
        String key = name.toLowerCase(Locale.ROOT);
        String owner = owners.putIfAbsent(key, id);
        return owner == null || owner.equals(id) ? name : name + "-" + Integer.toHexString(id.hashCode());
    }
}
