package io.github.payreq.templates.internal;

import java.nio.file.Path;
import java.util.Map;

/** The texts of a shipped catalogue as they are written. */
public final class CatalogueTexts {

    private CatalogueTexts() {}

    /** From key to message. */
    public static Map<String, String> of(String language) {
        Faults faults = new Faults();
        Map<String, String> texts = CatalogueSource.read(
                        Path.of("src/main/catalogue").resolve(language + ".json"), faults)
                .messages();
        if (!faults.lines().isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults.lines()));
        }
        return texts;
    }
}
