package io.github.payreq.constraint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The published examples that serve as seeds. */
final class Examples {
    static final List<String> VALID_IBANS = validIbans();

    private Examples() {}

    private static List<String> validIbans() {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream("iban.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("valid|"))
                    .map(line -> line.split("\\|", -1)[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
