package io.github.payreq.templates;

import io.github.payreq.contact.Formality;
import io.github.payreq.templates.internal.Placeholders;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes catalogues with Jackson: the one class here that needs it. */
final class CatalogueFile {

    static final String JACKSON_MISSING =
            "own texts from files need the library tools.jackson.core:jackson-databind: add it to the dependencies, and"
                    + " where payreq runs as a module, start Java with --add-modules tools.jackson.databind. Texts from"
                    + " code (Catalogue.of) do not need it.";

    private static final String INFORMAL = ".informal";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CatalogueFile() {}

    static Catalogue read(Path file) throws IOException {
        String name = file.getFileName().toString();
        int ending = name.lastIndexOf('.');
        if (ending < 1) {
            throw new InvalidCatalogueException(
                    List.of(name + ": must have a name such as de.json, de.informal.json or de.arb"));
        }
        String stem = name.substring(0, ending);
        boolean informal = stem.endsWith(INFORMAL);
        String language = informal ? stem.substring(0, stem.length() - INFORMAL.length()) : stem;
        Catalogue.Builder builder = Catalogue.builder(language)
                .formality(informal ? Formality.INFORMAL : Formality.FORMAL)
                .source(name);
        List<String> problems = new ArrayList<>();
        String text = text(file, name);
        try {
            JsonNode root = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(text);
            if (!root.isObject()) {
                throw new InvalidCatalogueException(List.of(name + ": must be a JSON object, from key to text"));
            }
            root.properties().forEach(property -> put(builder, property, name, problems));
        } catch (JacksonException e) {
            problems.add(name + ": " + e.getOriginalMessage() + " at line "
                    + e.getLocation().getLineNr());
        }
        if (!problems.isEmpty()) {
            throw new InvalidCatalogueException(problems);
        }
        locale(file.resolveSibling(language + ".locale"), builder);
        return builder.build();
    }

    /** A byte order mark, which some editors write, is left out. */
    private static String text(Path file, String name) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidCatalogueException(List.of(name + ": must be text in UTF-8"));
        }
    }

    private static void locale(Path file, Catalogue.Builder builder) throws IOException {
        try {
            builder.locale(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (NoSuchFileException e) {
            // A shipped language has its table already.
        }
    }

    private static void put(
            Catalogue.Builder builder, Map.Entry<String, JsonNode> property, String name, List<String> problems) {
        String key = property.getKey();
        JsonNode value = property.getValue();
        if (key.startsWith("@")) {
            switch (key) {
                case "@payee" -> builder.payee(value.asString());
                case "@reviewed" -> builder.reviewed(value.asString());
                case "@address" -> builder.address(value.asString());
                default -> {
                    // What ARB and tools of translation say about a text.
                }
            }
        } else if (value.isString()) {
            builder.text(key, value.stringValue());
        } else {
            problems.add(name + ", text " + key + ": must be a string");
        }
    }

    static String json(Catalogue catalogue) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("@language", catalogue.language());
        if (catalogue.formality() == Formality.INFORMAL) {
            root.put("@formality", "informal");
        }
        root.put("@reviewed", catalogue.reviewed());
        catalogue.payee().ifPresent(payee -> root.put("@payee", payee));
        catalogue.address().ifPresent(address -> root.put("@address", address));
        catalogue.texts().forEach(root::put);
        return printed(root);
    }

    static String arb(Catalogue catalogue) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("@@locale", catalogue.language().replace('-', '_'));
        catalogue.texts().forEach((key, text) -> {
            root.put(key, text);
            ObjectNode about = root.putObject("@" + key);
            about.put("type", "text");
            Map<String, String> placeholders = Placeholders.of(text);
            if (!placeholders.isEmpty()) {
                ObjectNode all = about.putObject("placeholders");
                placeholders.forEach((name, type) -> all.putObject(name).put("type", type));
            }
        });
        return printed(root);
    }

    private static String printed(ObjectNode root) {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(root)
                + "\n";
    }
}
