package io.github.payreq.templates.internal;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules.PluralType;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One catalogue file: flat JSON, a message a key; keys that begin with {@code @} are about the file.
 *
 * @param language the BCP 47 tag, which is the file's name
 * @param reviewed the value of {@code @reviewed}
 * @param messages the texts by their keys
 */
record CatalogueSource(String language, String reviewed, SortedMap<String, String> messages) {
    /** Keeps every length in a compiled program within 16 bits. */
    static final int MAX_LENGTH = 10_000;

    private static final String REVIEWED = "@reviewed";

    /** Reads a file; what is wrong with it goes to the faults. */
    static CatalogueSource read(Path file, Faults faults) {
        String name = file.getFileName().toString();
        String language = name.substring(0, name.length() - ".json".length());
        SortedMap<String, String> values = new TreeMap<>();
        try {
            JsonNode root = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(file);
            if (!root.isObject()) {
                faults.add(name, "the file", "is not a JSON object");
            }
            for (Map.Entry<String, JsonNode> property : root.properties()) {
                if (property.getValue().isString()) {
                    values.put(property.getKey(), property.getValue().stringValue());
                } else {
                    faults.add(name, property.getKey(), "is not a string");
                }
            }
        } catch (JacksonException e) {
            faults.add(name, "the file", e);
        }
        String reviewed = values.getOrDefault(REVIEWED, "");
        if (reviewed.isBlank()) {
            faults.add(name, REVIEWED, "is missing; \"none\" is a value");
        }
        values.keySet().removeIf(key -> key.startsWith("@"));
        return new CatalogueSource(language, reviewed, values);
    }

    String file() {
        return language + ".json";
    }

    /** Compiles the messages by payreq's parser, and checks them by ICU's. */
    SortedMap<String, Program> compile(LocaleTable locale, Faults faults) {
        SortedMap<String, Program> programs = new TreeMap<>();
        messages.forEach((key, text) -> {
            try {
                if (text.length() > MAX_LENGTH) {
                    throw new IllegalArgumentException(
                            "a shipped text has at most %d characters, not %d".formatted(MAX_LENGTH, text.length()));
                }
                programs.put(key, MessageParser.parse(text, Argument.VOCABULARY, locale));
                checkWithIcu(text);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                faults.add(file(), key, e);
            }
        });
        return programs;
    }

    private void checkWithIcu(String text) {
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType().hasPluralStyle()) {
                PluralType type = part.getArgType() == ArgType.PLURAL ? PluralType.CARDINAL : PluralType.ORDINAL;
                Set<String> expected = IcuLocale.wholeNumberCategories(language, type);
                Set<String> seen = categories(pattern, i);
                if (!seen.equals(expected)) {
                    throw new IllegalArgumentException(
                            "ICU sees the plural forms %s; CLDR has %s".formatted(seen, expected));
                }
            }
        }
    }

    private static Set<String> categories(MessagePattern pattern, int start) {
        Set<String> categories = new LinkedHashSet<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < limit; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            } else if (part.getType() == Part.Type.ARG_SELECTOR) {
                String selector = pattern.getSubstring(part);
                if (!selector.startsWith("=")) {
                    categories.add(selector);
                }
            }
        }
        return categories;
    }
}
