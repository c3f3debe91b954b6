package io.github.payreq.templates.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of countries in one language, in capital letters as the last line of an address abroad has them (UPU,
 * Addressing the world). The build bakes them from ICU4J; they are read when a letter goes abroad.
 *
 * <p>This class has no state but its cache and is thread-safe.
 */
final class CountryNames {
    private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

    private CountryNames() {}

    /** The name of a country, or its code if there is none, as in a language that a host has added. */
    static String of(String language, String country) {
        return LOADED.computeIfAbsent(language, CountryNames::load).getOrDefault(country, country);
    }

    private static Map<String, String> load(String language) {
        if (!Resources.catalogues().containsKey(language)) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        for (String line : Resources.lines("countries-" + language + ".txt")) {
            int equals = line.indexOf('=');
            names.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return Map.copyOf(names);
    }
}
