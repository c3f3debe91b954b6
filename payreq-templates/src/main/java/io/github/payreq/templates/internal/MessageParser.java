package io.github.payreq.templates.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a message written in a subset of ICU MessageFormat 1: text, {@code {name}}, {@code plural} with {@code =n},
 * {@code offset} and {@code #}, {@code selectordinal} and {@code select}.
 *
 * <p>It is stricter than ICU where ICU surprises: an ASCII apostrophe (ICU's quote) is an error, texts use U+2019; a
 * {@code #} in a select within a plural is an error (ICU prints it as it is); every plural has exactly the categories of
 * the language. Outside plurals {@code #} is text.
 */
public final class MessageParser {
    /** The longest text. */
    public static final int MAX_LENGTH = 65_536;

    /** The deepest nesting of plurals and selects. */
    public static final int MAX_DEPTH = 8;

    private static final int MAX_NUMBER_DIGITS = 9;
    private static final String OTHER = PluralCategory.OTHER.keyword();

    /** What {@code #} means in the branch being read. */
    private record Count(Slot slot, int offset) {}

    private final String text;
    private final Vocabulary vocabulary;
    private final LocaleTable locale;
    private final Assembler assembler = new Assembler();
    private int at;

    private MessageParser(String text, Vocabulary vocabulary, LocaleTable locale) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.locale = locale;
    }

    /**
     * Compiles a message of one language, in time linear in its length.
     *
     * @throws MessageSyntaxException if it is not in the subset, names an unknown placeholder, uses one against its type,
     *     or lacks a plural form of the language
     */
    public static Program parse(String pattern, Vocabulary vocabulary, LocaleTable locale) {
        if (pattern.length() > MAX_LENGTH) {
            throw new MessageSyntaxException(
                    MAX_LENGTH, "a text has at most " + MAX_LENGTH + " characters, not " + pattern.length());
        }
        MessageParser parser = new MessageParser(pattern, vocabulary, locale);
        parser.message(0, null, false);
        if (parser.at < pattern.length()) {
            throw parser.fault("unbalanced brace: } closes nothing");
        }
        return parser.assembler.build();
    }

    /** Reads up to the end of the text or to the brace that closes the branch. */
    private void message(int depth, @Nullable Count count, boolean selectInPlural) {
        StringBuilder literal = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (c == '\'') {
                throw fault("an apostrophe is written ’ (U+2019); ' is ICU's quote");
            } else if (c == '{') {
                flush(literal);
                argument(depth, count, selectInPlural);
            } else if (c == '#' && count != null) {
                flush(literal);
                assembler.count(count.slot, count.offset);
                at++;
            } else if (c == '#' && selectInPlural) {
                throw fault("# counts only directly in a plural's branch, not in a select within it; name the number");
            } else {
                literal.append(c);
                at++;
            }
        }
        flush(literal);
    }

    private void flush(StringBuilder literal) {
        if (!literal.isEmpty()) {
            assembler.literal(literal.toString());
            literal.setLength(0);
        }
    }

    private void argument(int depth, @Nullable Count count, boolean selectInPlural) {
        int open = at++;
        skipSpace();
        int start = at;
        Slot slot = slot(start, word());
        skipSpace();
        if (peek() == '}') {
            at++;
            if (slot.type() == ArgumentType.CHOICE) {
                throw fault(start, "{" + slot.placeholder() + "} is a choice: it is used in a select, not printed");
            }
            assembler.value(slot);
            return;
        }
        expect(',', open);
        if (depth == MAX_DEPTH) {
            throw fault(open, "plurals and selects are nested deeper than " + MAX_DEPTH);
        }
        skipSpace();
        int kindAt = at;
        String kind = word();
        skipSpace();
        switch (kind) {
            case "plural", "selectordinal" -> {
                expect(',', open);
                require(slot, ArgumentType.NUMBER, start, kind);
                plural(open, depth, slot, kind.equals("selectordinal"));
            }
            case "select" -> {
                expect(',', open);
                require(slot, ArgumentType.CHOICE, start, kind);
                select(open, depth, slot, count != null || selectInPlural);
            }
            default -> throw fault(kindAt, "unknown form '" + kind + "': plural, selectordinal and select are known");
        }
        at++;
    }

    private Slot slot(int start, String name) {
        if (name.isEmpty()) {
            throw fault(start, "a placeholder's name is missing");
        }
        Slot slot = vocabulary.slot(name);
        if (slot == null) {
            throw fault(start, "unknown placeholder {" + name + "}; known: " + String.join(", ", vocabulary.names()));
        }
        return slot;
    }

    private void require(Slot slot, ArgumentType type, int start, String kind) {
        if (slot.type() != type) {
            throw fault(start, kind + " takes a " + type + "; {" + slot.placeholder() + "} is " + slot.type());
        }
    }

    private void plural(int open, int depth, Slot slot, boolean ordinal) {
        Count count = new Count(slot, offset());
        PluralRule rule = ordinal ? locale.ordinal() : locale.cardinal();
        Map<Integer, Integer> exact = new LinkedHashMap<>();
        Map<PluralCategory, Integer> categories = new EnumMap<>(PluralCategory.class);
        List<Integer> exits = new ArrayList<>();
        int dispatch = assembler.jump();
        for (skipSpace(); peek() != '}'; skipSpace()) {
            int start = at;
            boolean duplicate;
            if (peek() == '=') {
                at++;
                duplicate = exact.put(number(), assembler.here()) != null;
            } else {
                PluralCategory category = category(rule, open);
                duplicate = categories.put(category, assembler.here()) != null;
            }
            branch(start, open, duplicate);
            message(depth + 1, count, false);
            endBranch(open, exits);
        }
        for (PluralCategory category : rule.required()) {
            if (!categories.containsKey(category)) {
                throw fault(
                        open,
                        "the plural of {" + slot.placeholder() + "} lacks " + category.keyword() + "; "
                                + locale.language() + " needs: " + keywords(rule.required()));
            }
        }
        assembler.land(dispatch);
        assembler.plural(ordinal, slot, count.offset, exact, categories);
        exits.forEach(assembler::land);
    }

    private void select(int open, int depth, Slot slot, boolean inPlural) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        List<Integer> exits = new ArrayList<>();
        int dispatch = assembler.jump();
        for (skipSpace(); peek() != '}'; skipSpace()) {
            int start = at;
            String key = word();
            if (key.isEmpty()) {
                throw at < text.length() ? fault("a select's branch begins with its key") : unclosed(open);
            }
            branch(start, open, targets.put(key, assembler.here()) != null);
            message(depth + 1, null, inPlural);
            endBranch(open, exits);
        }
        Integer other = targets.remove(OTHER);
        if (other == null) {
            throw fault(open, "the select of {" + slot.placeholder() + "} lacks other");
        }
        assembler.land(dispatch);
        assembler.select(slot, targets, other);
        exits.forEach(assembler::land);
    }

    private int offset() {
        skipSpace();
        if (!text.startsWith("offset:", at)) {
            return 0;
        }
        at += "offset:".length();
        return number();
    }

    private PluralCategory category(PluralRule rule, int open) {
        int start = at;
        String keyword = word();
        if (at == text.length()) {
            throw unclosed(open);
        }
        PluralCategory category = PluralCategory.of(keyword);
        if (category == null || !rule.categories().contains(category)) {
            throw fault(
                    start,
                    locale.language() + " has no plural category '" + keyword + "'; it has: "
                            + keywords(rule.categories()));
        }
        return category;
    }

    private static String keywords(Set<PluralCategory> categories) {
        return String.join(
                ", ", categories.stream().map(PluralCategory::keyword).toList());
    }

    private void branch(int start, int open, boolean duplicate) {
        if (duplicate) {
            throw fault(start, "the branch " + text.substring(start, at) + " is there twice");
        }
        skipSpace();
        expect('{', open);
    }

    private void endBranch(int open, List<Integer> exits) {
        expect('}', open);
        exits.add(assembler.jump());
    }

    private int number() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at == start || at - start > MAX_NUMBER_DIGITS) {
            throw fault(start, "a whole number of 1 to " + MAX_NUMBER_DIGITS + " digits is expected");
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private String word() {
        int start = at;
        while (at < text.length() && isWordCharacter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** The next character, or NUL at the end of the text. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void expect(char c, int open) {
        if (at == text.length()) {
            throw unclosed(open);
        }
        if (text.charAt(at) != c) {
            throw fault("'" + c + "' is expected, not '" + text.charAt(at) + "'");
        }
        at++;
    }

    private MessageSyntaxException unclosed(int open) {
        return fault(open, "unbalanced brace: { is never closed");
    }

    private MessageSyntaxException fault(String reason) {
        return fault(at, reason);
    }

    private static MessageSyntaxException fault(int position, String reason) {
        return new MessageSyntaxException(position, reason);
    }
}
