package io.github.payreq.templates.internal;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a text names, for tools of translation.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Placeholders {

    private Placeholders() {}

    /**
     * The placeholders of a text that parses, by ARB’s types: a number that is counted is {@code num}, all else comes
     * printed and is {@code String}.
     */
    public static Map<String, String> of(String text) {
        Map<String, String> types = new TreeMap<>();
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int end = open + 1;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            Slot slot = Argument.VOCABULARY.slot(text.substring(open + 1, end));
            boolean isArgument = end < text.length() && (text.charAt(end) == '}' || text.charAt(end) == ',');
            if (slot != null && isArgument) {
                types.put(slot.placeholder(), slot.type() == ArgumentType.NUMBER ? "num" : "String");
            }
        }
        return types;
    }
}
