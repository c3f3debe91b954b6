package io.github.payreq.json;

import io.github.payreq.json.JsonValue.NullValue;
import io.github.payreq.json.JsonValue.ObjectValue;
import io.github.payreq.json.JsonValue.TextValue;
import io.github.payreq.request.LocalizedText;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** A text of the host: a text, or an object from language to text. The empty language is that of the request. */
final class LocalizedForm implements Form<LocalizedText> {

    private static final String OWN = "";
    private static final String RIGHT = "a text, or texts by language such as {\"en\": \"…\", \"ru\": \"…\"}";

    @Override
    public LocalizedText read(JsonValue value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof TextValue text) {
            texts.put(OWN, text.text());
        } else if (value instanceof ObjectValue byLanguage) {
            byLanguage.fields().forEach((language, text) -> add(texts, language, text));
        } else {
            throw FormException.wrong(value, RIGHT);
        }
        try {
            return LocalizedText.of(texts);
        } catch (IllegalArgumentException e) {
            throw FormException.refused(value, e);
        }
    }

    private static void add(Map<String, String> texts, String language, JsonValue value) {
        if (!language.equals(OWN) && !isTag(language)) {
            throw new FormException(value.place(), null, "must stand under a language tag (BCP 47), such as pt-BR");
        }
        if (!(value instanceof NullValue)) {
            String text = Forms.TEXT.read(value);
            if (!text.isBlank()) {
                texts.put(language, text);
            }
        }
    }

    private static boolean isTag(String language) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    @Override
    public void write(LocalizedText value, JsonGenerator out) {
        Map<String, String> texts = value.texts();
        String own = texts.get(OWN);
        if (own != null && texts.size() == 1) {
            out.writeString(own);
        } else {
            out.writeStartObject();
            texts.forEach(out::writeStringProperty);
            out.writeEndObject();
        }
    }
}
