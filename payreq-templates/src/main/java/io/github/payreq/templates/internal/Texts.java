package io.github.payreq.templates.internal;

import io.github.payreq.contact.Formality;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The texts of one language as a composer uses them: the shipped ones, with a host's own over them.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Texts {

    private static final int MOST_NEAR = 12;

    private final CompiledCatalogue shipped;
    private final Map<String, Program> own;

    private Texts(CompiledCatalogue shipped, Map<String, Program> own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** The shipped texts alone. */
    public static Texts of(CompiledCatalogue shipped) {
        return new Texts(shipped, Map.of());
    }

    /**
     * The shipped texts with a host's own over them.
     *
     * @param texts from key to message
     * @param source where the texts come from, for the error
     * @throws IllegalArgumentException if a key is unknown, a message is malformed, or a sum, date or percentage that the
     *     shipped text shows is missing
     */
    public Texts with(Map<String, String> texts, String source) {
        return with(texts, source, Set.of());
    }

    /**
     * Informal texts with a host's own formal ones over them, where a text is the same for both.
     *
     * @param texts from key to message; those that this language words informally are checked and left out
     * @param source where the texts come from, for the error
     * @throws IllegalArgumentException as {@link #with}
     */
    public Texts withFormal(Map<String, String> texts, String source) {
        return with(texts, source, shipped.informalKeys());
    }

    private Texts with(Map<String, String> texts, String source, Set<String> except) {
        Map<String, Program> programs = new HashMap<>(own);
        texts.forEach((key, message) -> {
            Program program = compile(key, message, source);
            if (!except.contains(key)) {
                programs.put(key, program);
            }
        });
        return new Texts(shipped, Map.copyOf(programs));
    }

    private Program compile(String key, String message, String source) {
        String place = source + ", text " + key + ": ";
        Program shippedProgram = shipped.program(key);
        if (shippedProgram == null) {
            throw new IllegalArgumentException(place + "there is no text of this key; near it are " + near(key));
        }
        Program program;
        try {
            program = MessageParser.parse(message, Argument.VOCABULARY, locale());
        } catch (MessageSyntaxException e) {
            throw new IllegalArgumentException(place + e.getMessage(), e);
        }
        Set<Slot> lost = facts(shippedProgram);
        lost.removeAll(program.arguments());
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException(place + "must show " + names(lost));
        }
        Set<Slot> unknown = new HashSet<>(program.arguments());
        unknown.removeAll(shippedProgram.arguments());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    place + "cannot show " + names(unknown) + "; here are only " + names(shippedProgram.arguments()));
        }
        return program;
    }

    /** The keys of the same group. */
    private String near(String key) {
        String group = key.substring(0, Math.max(key.indexOf('.'), 0));
        Set<String> near = new TreeSet<>(shipped.keys());
        near.removeIf(candidate -> !candidate.startsWith(group));
        return near.stream().limit(MOST_NEAR).collect(Collectors.joining(", "));
    }

    private static String names(Set<Slot> slots) {
        return slots.stream()
                .map(slot -> "{" + slot.placeholder() + "}")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What must not get lost when a host words a text anew. */
    private static Set<Slot> facts(Program program) {
        Set<Slot> facts = new HashSet<>(program.arguments());
        facts.removeIf(slot -> !slot.type().isFact() && slot != Argument.LINK && slot != Argument.VALUE);
        return facts;
    }

    /** How the language writes numbers, sums and dates. */
    public LocaleTable locale() {
        return shipped.locale();
    }

    /** How these texts address the client. */
    public Formality formality() {
        return shipped.informalKeys().isEmpty() ? Formality.FORMAL : Formality.INFORMAL;
    }

    /** Who reviewed the shipped texts. */
    public String reviewed() {
        return shipped.reviewed();
    }

    /** Renders a text. */
    public String render(String key, Frame frame) {
        Program program = own.get(key);
        if (program == null) {
            program = shipped.program(key);
        }
        if (program == null) {
            throw new IllegalStateException("there is no text " + key + " in " + locale().language());
        }
        StringBuilder out = new StringBuilder();
        program.render(out, frame, locale());
        return out.toString();
    }

    /** Renders a text without placeholders. */
    public String render(String key) {
        return render(key, new Frame(Argument.VOCABULARY));
    }
}
