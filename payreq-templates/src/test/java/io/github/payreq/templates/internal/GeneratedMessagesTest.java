package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random messages print what ICU's MessageFormat prints, in every language. */
class GeneratedMessagesTest {
    private static final Vocabulary WORDS = Vocabulary.of(
            new TestSlot(0, "n", ArgumentType.NUMBER),
            new TestSlot(1, "m", ArgumentType.NUMBER),
            new TestSlot(2, "g", ArgumentType.CHOICE),
            new TestSlot(3, "s", ArgumentType.TEXT));

    private static final List<String> KEYS = List.of("female", "male", "k3", "other");
    private static final String ALPHABET = "ab Zяё中日हिاπ’“”«»„.,:;!?()|&<>\"-–—№₽\u00A0\u202F\n";

    private static final Map<String, Set<String>> CATEGORIES = new HashMap<>();

    /** Where a node stands; it decides what {@code #} means. */
    private enum Place {
        TEXT,
        PLURAL,
        SELECT_IN_PLURAL
    }

    private interface Node {
        void write(StringBuilder out, String language, Place place);
    }

    private record Message(List<Node> nodes) {
        void write(StringBuilder out, String language, Place place) {
            nodes.forEach(node -> node.write(out, language, place));
        }

        String text(String language) {
            StringBuilder out = new StringBuilder();
            write(out, language, Place.TEXT);
            return out.toString();
        }
    }

    private record Literal(String text) implements Node {
        @Override
        public void write(StringBuilder out, String language, Place place) {
            out.append(text);
        }
    }

    private record Value(String name) implements Node {
        @Override
        public void write(StringBuilder out, String language, Place place) {
            out.append("{ ").append(name).append('}');
        }
    }

    private record Sign() implements Node {
        @Override
        public void write(StringBuilder out, String language, Place place) {
            out.append(place == Place.SELECT_IN_PLURAL ? "" : "#");
        }
    }

    private record Plural(String name, boolean ordinal, int offset, Set<Integer> exact, List<Message> branches)
            implements Node {
        @Override
        public void write(StringBuilder out, String language, Place place) {
            PluralType type = ordinal ? PluralType.ORDINAL : PluralType.CARDINAL;
            out.append('{').append(name).append(ordinal ? ",selectordinal," : ", plural, ");
            if (offset > 0) {
                out.append("offset:").append(offset).append(' ');
            }
            int branch = 0;
            for (int number : exact) {
                branch(out, "=" + number, branches.get(branch++ % branches.size()), language);
            }
            for (String category : categories(language, type)) {
                branch(out, category, branches.get(branch++ % branches.size()), language);
            }
            out.append('}');
        }

        private static Set<String> categories(String language, PluralType type) {
            return CATEGORIES.computeIfAbsent(language + type, key -> IcuLocale.wholeNumberCategories(language, type));
        }

        private static void branch(StringBuilder out, String selector, Message message, String language) {
            out.append(selector).append('{').append(selector);
            message.write(out, language, Place.PLURAL);
            out.append("} ");
        }
    }

    private record Select(List<Message> branches) implements Node {
        @Override
        public void write(StringBuilder out, String language, Place place) {
            out.append("{g, select, ");
            for (int i = 0; i < branches.size(); i++) {
                // The last key is "other".
                out.append(KEYS.get(KEYS.size() - branches.size() + i)).append(" {");
                branches.get(i).write(out, language, place == Place.TEXT ? place : Place.SELECT_IN_PLURAL);
                out.append('}');
            }
            out.append('}');
        }
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void printWhatIcuPrints(
            @ForAll("languages") String language,
            @ForAll("messages") Message message,
            @ForAll("numbers") long n,
            @ForAll("numbers") long m,
            @ForAll("choices") String choice,
            @ForAll("texts") String value) {
        String text = message.text(language);
        StringBuilder printed = new StringBuilder();
        Languages.table(language).appendText(printed, value);
        String icu = new MessageFormat(text, ULocale.forLanguageTag(language))
                .format(Map.of("n", n, "m", m, "g", choice, "s", printed.toString()));
        Frame frame = new Frame(WORDS)
                .put(slot("n"), n)
                .put(slot("m"), m)
                .put(slot("g"), choice)
                .put(slot("s"), value);
        StringBuilder out = new StringBuilder();
        MessageParser.parse(text, WORDS, Languages.table(language)).render(out, frame, Languages.table(language));
        assertThat(out).as(text).hasToString(icu);
    }

    @Property(tries = 3000)
    void anyTextIsEitherCompiledOrRefusedWithItsPlace(@ForAll("scraps") String text) {
        try {
            MessageParser.parse(text, WORDS, Languages.table("ru"));
        } catch (MessageSyntaxException e) {
            assertThat(e.position()).isBetween(0, text.length());
            assertThat(e.reason()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(Languages.ALL);
    }

    @Provide
    Arbitrary<Message> messages() {
        return message(3);
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-30, 130),
                Arbitraries.longs().between(-1_000_000, 999_999_999),
                Arbitraries.of(1_000L, 10_000L, 100_000L, 999_999L, 1_000_000L, 1_000_001L, 2_000_000L, 3_000_000L));
    }

    @Provide
    Arbitrary<String> choices() {
        return Arbitraries.of("female", "male", "k3", "other", "none of them", "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(literals(), Arbitraries.of("", "{n}", "O'Neill", "#", "}{", "null", "שלום"));
    }

    /** Pieces of syntax in any order. */
    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "#",
                        ",",
                        " ",
                        "n",
                        "g",
                        "s",
                        "{n",
                        "{g",
                        "plural",
                        ", plural, ",
                        ", select, ",
                        ", selectordinal, ",
                        "offset:",
                        "1",
                        "=",
                        "=1 ",
                        "one {",
                        "few {",
                        "many {",
                        "other {",
                        "}}",
                        "'",
                        "я",
                        "🧾",
                        "\0",
                        "{n, plural, one{} few{} many{} other{}}")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<Message> message(int depth) {
        Arbitrary<Node> leaf = Arbitraries.frequencyOf(
                Tuple.of(4, literals().map(Literal::new)),
                Tuple.of(3, Arbitraries.of("n", "m", "s").map(Value::new)),
                Tuple.of(2, Arbitraries.just(new Sign())));
        Arbitrary<Node> node = depth == 0 ? leaf : Arbitraries.oneOf(leaf, plural(depth - 1), select(depth - 1));
        return node.list().ofMaxSize(3).map(Message::new);
    }

    private static Arbitrary<Node> plural(int depth) {
        return Combinators.combine(
                        Arbitraries.of("n", "m"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 25).set().ofMaxSize(3),
                        message(depth).list().ofMinSize(1).ofMaxSize(4))
                .as(Plural::new);
    }

    private static Arbitrary<Node> select(int depth) {
        return message(depth).list().ofMinSize(1).ofMaxSize(KEYS.size()).map(Select::new);
    }

    private static Arbitrary<String> literals() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars(ALPHABET).ofMaxLength(8),
                Arbitraries.of("🧾", "👩‍💻 ", "«Счёт»", "“quoted”", "請求書", "בדיקה", "चालान", "l’été"));
    }

    private static Slot slot(String name) {
        return Objects.requireNonNull(WORDS.slot(name));
    }
}
