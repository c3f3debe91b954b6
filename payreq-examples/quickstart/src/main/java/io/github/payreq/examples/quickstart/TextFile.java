package io.github.payreq.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text files that anybody may have written. */
final class TextFile {

    /** Stands for standard input. */
    static final String STANDARD_INPUT = "-";

    static final int MAX_BYTES = 10_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    static String nameOf(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    /**
     * Reads a file of UTF-8 text; a byte order mark at its beginning is left out.
     *
     * @throws UnusableInputException if there is no such text
     */
    static String read(String file, Console console) {
        byte[] bytes = bytes(file, console);
        if (bytes.length > MAX_BYTES) {
            throw unusable(file, "must be at most 10 MB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unusable(file, "must be text in UTF-8");
        }
    }

    private static byte[] bytes(String file, Console console) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return console.in().readNBytes(MAX_BYTES + 1);
            }
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw unusable(file, "is a directory");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(MAX_BYTES + 1);
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            throw unusable(file, "does not exist");
        } catch (IOException e) {
            throw unusable(file, "cannot be read");
        }
    }

    private static UnusableInputException unusable(String file, String problem) {
        return new UnusableInputException(nameOf(file), problem);
    }
}
