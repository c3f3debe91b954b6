package io.github.payreq.templates.internal;

import static io.github.payreq.templates.internal.CompiledCatalogue.INFORMAL;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules.PluralType;
import io.github.payreq.constraint.LanguageTags;
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
 * One catalogue file: flat JSON, a message a key; keys that begin with {@code @} are about the file. Its name says what it
 * is: {@code de.json} a language, {@code de.informal.json} what differs where the client is addressed informally,
 * {@code de-CH.json} with {@code @base} what differs in a region.
 *
 * @param name the file's name without its ending
 * @param language the BCP 47 tag
 * @param base the language of which this is a region, or empty
 * @param reviewed the value of {@code @reviewed}
 * @param replaced what a region spells otherwise, from text to text: {@code ß} to {@code ss}
 * @param messages the texts by their keys
 */
record CatalogueSource(
        String name,
        String language,
        String base,
        String reviewed,
        SortedMap<String, String> replaced,
        SortedMap<String, String> messages) {
    /** Keeps every length in a compiled program within 16 bits. */
    static final int MAX_LENGTH = 10_000;

    private static final String REVIEWED = "@reviewed";
    private static final String LANGUAGE = "@language";
    private static final String BASE = "@base";
    private static final String FORMALITY = "@formality";
    private static final String REPLACE = "@replace";
    private static final Set<String> ABOUT_THE_FILE = Set.of(REVIEWED, LANGUAGE, BASE, FORMALITY);

    /** Reads a file; what is wrong with it goes to the faults. */
    static CatalogueSource read(Path path, Faults faults) {
        String file = path.getFileName().toString();
        String name = file.substring(0, file.length() - ".json".length());
        SortedMap<String, String> values = new TreeMap<>();
        SortedMap<String, String> replaced = new TreeMap<>();
        try {
            JsonNode root = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(path);
            if (!root.isObject()) {
                faults.add(file, "the file", "is not a JSON object");
            }
            for (Map.Entry<String, JsonNode> property : root.properties()) {
                if (property.getKey().equals(REPLACE) && property.getValue().isObject()) {
                    texts(property.getValue(), file, replaced, faults);
                }
            }
            texts(root, file, values, faults);
        } catch (JacksonException e) {
            faults.add(file, "the file", e);
        }
        String reviewed = values.getOrDefault(REVIEWED, "");
        if (reviewed.isBlank()) {
            faults.add(file, REVIEWED, "is missing; \"none\" is a value");
        }
        boolean informal = name.endsWith(INFORMAL);
        String language = informal ? name.substring(0, name.length() - INFORMAL.length()) : name;
        expect(file, values, LANGUAGE, language, faults);
        expect(file, values, FORMALITY, informal ? "informal" : "formal", faults);
        String base = values.getOrDefault(BASE, "");
        if (!base.isEmpty()
                && !LanguageTags.chain(language)
                        .subList(1, LanguageTags.chain(language).size())
                        .contains(base)) {
            faults.add(file, BASE, "must be the language of " + language + " without its region, not " + base);
        }
        values.keySet().stream()
                .filter(key -> key.startsWith("@") && !ABOUT_THE_FILE.contains(key))
                .forEach(key -> faults.add(
                        file, key, "is unknown; known are @base, @formality, @language, @replace, @reviewed"));
        values.keySet().removeIf(key -> key.startsWith("@"));
        return new CatalogueSource(name, language, base, reviewed, replaced, values);
    }

    private static void texts(JsonNode object, String file, SortedMap<String, String> texts, Faults faults) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (property.getValue().isString()) {
                texts.put(property.getKey(), property.getValue().stringValue());
            } else if (!property.getKey().equals(REPLACE)) {
                faults.add(file, property.getKey(), "is not a string");
            }
        }
    }

    private static void expect(
            String file, SortedMap<String, String> values, String key, String expected, Faults faults) {
        if (!values.getOrDefault(key, expected).equals(expected)) {
            faults.add(file, key, "must be \"%s\", as the file’s name says".formatted(expected));
        }
    }

    /** Whether this is what differs where the client is addressed informally. */
    boolean isInformal() {
        return name.endsWith(INFORMAL);
    }

    /** Whether this is a whole language, and not what differs from one. */
    boolean isWhole() {
        return base.isEmpty() && !isInformal();
    }

    String file() {
        return name + ".json";
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
