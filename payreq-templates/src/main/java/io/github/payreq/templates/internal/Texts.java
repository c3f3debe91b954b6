package io.github.payreq.templates.internal;

import io.github.payreq.contact.Formality;
import io.github.payreq.party.Client;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final AddressPattern address;

    private Texts(CompiledCatalogue shipped, Map<String, Program> own, AddressPattern address) {
        this.shipped = shipped;
        this.own = own;
        this.address = address;
    }

    /** The shipped texts alone. */
    public static Texts of(CompiledCatalogue shipped) {
        return new Texts(shipped, Map.of(), AddressPattern.NONE);
    }

    /**
     * The texts of a language that a host adds.
     *
     * @param locale the lines of its table
     * @param formal every text
     * @param informal those that are worded otherwise where the client is addressed informally; empty for formal texts
     * @param address by which parts of the name it greets, or nothing
     * @param reviewed who has read them
     * @param source where they come from, for the problems
     * @param problems receives what is wrong; then the answer is not to be used
     */
    public static Texts ofHost(
            List<String> locale,
            Map<String, String> formal,
            Map<String, String> informal,
            String address,
            String reviewed,
            String source,
            List<String> problems) {
        LocaleTable table;
        AddressPattern pattern;
        try {
            table = LocaleTable.parse(locale);
            pattern = AddressPattern.parse(address);
        } catch (IllegalArgumentException e) {
            problems.add(source + ": " + e.getMessage());
            return of(CompiledCatalogue.of("en").orElseThrow());
        }
        CompiledCatalogue model = CompiledCatalogue.of("en").orElseThrow();
        Map<String, Program> programs = new HashMap<>();
        Map<String, String> all = new TreeMap<>(formal);
        all.putAll(informal);
        all.forEach((key, message) ->
                compile(model, table, key, message, source, problems).ifPresent(program -> programs.put(key, program)));
        Set<String> missing = new TreeSet<>(model.keys());
        missing.removeAll(all.keySet());
        missing.forEach(key -> problems.add(source + ", text " + key + ": is missing; a language needs every text"));
        return new Texts(CompiledCatalogue.ofHost(table, programs, informal.keySet(), reviewed), Map.of(), pattern);
    }

    /**
     * The shipped texts with a host's own over them.
     *
     * @param texts from key to message
     * @param source where the texts come from, for the problems
     * @param problems receives what is wrong: a key that is unknown, a message that is malformed, a sum, date or percentage
     *     of the shipped text that is missing
     */
    public Texts with(Map<String, String> texts, String source, List<String> problems) {
        return with(texts, source, problems, Set.of());
    }

    /**
     * Informal texts with a host's own formal ones over them, where a text is the same for both.
     *
     * @param texts from key to message; those that this language words informally are left out
     * @param source where the texts come from, for the problems
     * @param problems receives what is wrong
     */
    public Texts withFormal(Map<String, String> texts, String source, List<String> problems) {
        return with(texts, source, problems, shipped.informalKeys());
    }

    private Texts with(Map<String, String> texts, String source, List<String> problems, Set<String> except) {
        Map<String, Program> programs = new HashMap<>(own);
        new TreeMap<>(texts).forEach((key, message) -> {
            if (!except.contains(key)) {
                compile(shipped, locale(), key, message, source, problems)
                        .ifPresent(program -> programs.put(key, program));
            }
        });
        return new Texts(shipped, Map.copyOf(programs), address);
    }

    /** By the model: the shipped text of the same key, of this language or of another. */
    private static Optional<Program> compile(
            CompiledCatalogue model,
            LocaleTable locale,
            String key,
            String message,
            String source,
            List<String> problems) {
        String place = source + ", text " + key + ": ";
        Program shippedProgram = model.program(key);
        if (shippedProgram == null) {
            problems.add(place + "there is no text of this key; near it are " + near(model, key));
            return Optional.empty();
        }
        Program program;
        try {
            program = MessageParser.parse(message, Argument.VOCABULARY, locale);
        } catch (MessageSyntaxException e) {
            problems.add(place + e.getMessage());
            return Optional.empty();
        }
        Set<Slot> lost = facts(shippedProgram);
        lost.removeAll(program.arguments());
        if (!lost.isEmpty()) {
            problems.add(place + "must show " + names(lost));
        }
        Set<Slot> unknown = new HashSet<>(program.arguments());
        unknown.removeAll(shippedProgram.arguments());
        unknown.remove(Argument.CHANNEL);
        if (!unknown.isEmpty()) {
            unknown.removeAll(argumentsElsewhere(key));
        }
        if (!unknown.isEmpty()) {
            problems.add(
                    place + "cannot show " + names(unknown) + "; here are only " + names(shippedProgram.arguments()));
        }
        return Optional.of(program);
    }

    /** What the text of a key shows in any language: the values are there whatever the language is. */
    private static Set<Slot> argumentsElsewhere(String key) {
        Set<Slot> arguments = new HashSet<>();
        for (String language : CompiledCatalogue.languages()) {
            for (Formality formality : Formality.values()) {
                Program program =
                        CompiledCatalogue.of(language, formality).orElseThrow().program(key);
                if (program != null) {
                    arguments.addAll(program.arguments());
                }
            }
        }
        return arguments;
    }

    /** The keys of the same group. */
    private static String near(CompiledCatalogue model, String key) {
        String group = key.substring(0, Math.max(key.indexOf('.'), 0));
        Set<String> near = new TreeSet<>(model.keys());
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

    /** How a client is addressed in this language. */
    Address address(Client client) {
        return address == AddressPattern.NONE
                ? AddressRules.of(locale().language(), formality(), client)
                : address.of(client);
    }

    /** How one asks for a client on the phone: by the name as it is stored, also where a letter has the vocative. */
    Address spokenAddress(Client client) {
        return address == AddressPattern.NONE
                ? AddressRules.spoken(locale().language(), formality(), client)
                : address.of(client);
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
        return render(key, frame, new StringBuilder());
    }

    /** Renders a text with a builder that is used again and again. */
    String render(String key, Frame frame, StringBuilder scratch) {
        Program program = own.get(key);
        if (program == null) {
            program = shipped.program(key);
        }
        if (program == null) {
            throw new IllegalStateException("there is no text " + key + " in " + locale().language());
        }
        return program.text(scratch, frame, locale());
    }

    /** Renders a text without placeholders. */
    public String render(String key) {
        return render(key, Frame.NONE);
    }
}
