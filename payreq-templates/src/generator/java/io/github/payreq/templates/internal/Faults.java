package io.github.payreq.templates.internal;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the sources of the catalogues: file, key and reason, all at once. */
final class Faults {
    private final List<String> lines = new ArrayList<>();

    void add(String file, String key, String reason) {
        lines.add("%s: %s: %s".formatted(file, key, reason));
    }

    void add(String file, String key, RuntimeException reason) {
        add(file, key, String.valueOf(reason.getMessage()));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
