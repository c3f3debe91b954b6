package io.github.payreq.templates.internal.tone;

import io.github.payreq.templates.internal.tone.Group.Guard;
import io.github.payreq.templates.internal.tone.Group.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lexicon: a file {@code <language>.tone}, one statement a line. Words are folded as those of a text are, so case,
 * accents that the language drops, ё and apostrophes do not matter.
 *
 * <pre>
 * # a comment
 * fold accents | elision | ordinals   how words are told apart, see {@link Spelling}
 * expand won't = will not             a contraction
 * expand *n't = * not                 every word with this end
 * abbreviations mr mrs no             their full stop does not end a sentence
 * let pay = pay* | paid | settle*     a class of words, used as {pay}
 * advice NO_PLEASE = …                a kinder wording for a rule that has no phrases
 *
 * [BLAME unless condition:8 question] phrases of a section follow; a section may come several times
 * &gt; …                                 the kinder wording for them
 * you [still] have not ~2 {pay}       a phrase
 * ! you never pay                     a phrase that counts even when negated or under a condition
 * </pre>
 *
 * <p>A phrase is words in their order, within a sentence: {@code word}, {@code stem*}, {@code *end}, {@code *part*},
 * {@code #} (digits), {@code @} (a link, an address, a placeholder), {@code (a | b c)}, {@code [optional | or this]}, {@code {class}}, {@code ~3} (up to three words between,
 * none of them a negation or a mark; {@code ~~3} passes over marks), {@code ,} (a mark inside the sentence), {@code ^} and {@code $} (the beginning and the end of the sentence), {@code !^} and {@code !$}
 * (not there). A word with a hyphen is several words.
 *
 * <p>After a section's name: {@code mild} (merely less kind), {@code legal} (right in a final notice with a legal basis),
 * {@code unless} classes (harmless if one of their words stands in the sentence at most 8 words before, or as many as
 * {@code :n} says) and {@code question} (harmless in a question).
 *
 * <p>Three classes are used by the search: {@code negation}; {@code light}, the words over which a negation reaches; and
 * {@code shouted}, ordinary words that nobody writes in capitals but to shout.
 */
final class LexiconParser {

    private static final int GUARD_DISTANCE = 8;

    private final String name;
    private final WordTests tests = new WordTests();
    private final Map<String, Element> classes = new HashMap<>();
    private final Map<String, List<Integer>> classTests = new HashMap<>();
    private final Map<String, String> advice = new HashMap<>();
    private final Map<String, List<String>> contractions = new HashMap<>();
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> settings = new HashSet<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private @Nullable Spelling spelling;
    private @Nullable Header header;
    private @Nullable Group group;
    private int line;

    /** A section's head, before its kinder wording is known. */
    private record Header(Section section, boolean mild, boolean legal, boolean question, List<Guard> guards) {
        Group with(String text) {
            return new Group(section, mild, legal, question, guards, text);
        }
    }

    private LexiconParser(String name) {
        this.name = name;
    }

    /**
     * Reads a lexicon.
     *
     * @param name what errors call it
     * @param lines its lines
     * @throws LexiconSyntaxException if a line is wrong
     */
    static Lexicon parse(String name, List<String> lines) {
        LexiconParser parser = new LexiconParser(name);
        for (String one : lines) {
            parser.line++;
            try {
                parser.statement(one.strip());
            } catch (PhraseParser.Fault e) {
                throw parser.wrong(e.getMessage());
            }
        }
        for (String needed : List.of("negation", "light", "shouted")) {
            if (!parser.classTests.containsKey(needed)) {
                throw parser.wrong("let " + needed + " is missing");
            }
        }
        return new Lexicon(
                parser.spelling(), parser.tests, parser.phrases, parser.classTests, Map.copyOf(parser.advice));
    }

    private LexiconSyntaxException wrong(@Nullable String problem) {
        return new LexiconSyntaxException(name, line, String.valueOf(problem));
    }

    private void statement(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith("[") && isHeader(text)) {
            header(text.substring(1, text.length() - 1));
        } else if (text.startsWith(">")) {
            group = requireHeader().with(text.substring(1).strip());
        } else if (header == null) {
            setting(text);
        } else {
            phrase(text);
        }
    }

    private static boolean isHeader(String text) {
        return text.endsWith("]") && text.length() > 2 && Character.isUpperCase(text.charAt(1));
    }

    private void setting(String text) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1).strip();
        switch (word) {
            case "fold", "elision", "ordinals" -> early(() -> settings.add(word));
            case "abbreviations" ->
                early(() -> {
                    for (String one : rest.split(" +", -1)) {
                        abbreviations.add(one.toLowerCase(Locale.ROOT));
                    }
                });
            case "expand" ->
                early(() -> contractions.put(left(rest), List.of(right(rest).split(" +", -1))));
            case "advice" -> advice.put(left(rest), right(rest));
            case "let" -> let(left(rest), right(rest));
            default ->
                throw wrong("'" + word
                        + "' must be one of abbreviations, advice, elision, expand, fold, let, ordinals, or a section");
        }
    }

    private void early(Runnable setting) {
        if (spelling != null) {
            throw wrong("must stand before the first let");
        }
        setting.run();
    }

    private String left(String definition) {
        return definition.substring(0, equalsSign(definition)).strip();
    }

    private String right(String definition) {
        return definition.substring(equalsSign(definition) + 1).strip();
    }

    private int equalsSign(String definition) {
        int at = definition.indexOf('=');
        if (at < 1 || at == definition.length() - 1) {
            throw wrong("must have the form name = value");
        }
        return at;
    }

    private Spelling spelling() {
        if (spelling == null) {
            spelling = new Spelling(
                    settings.contains("fold"),
                    settings.contains("elision"),
                    settings.contains("ordinals"),
                    Map.copyOf(contractions),
                    Set.copyOf(abbreviations));
        }
        return spelling;
    }

    /** A class; its single words also serve as guards, as negations and the like. */
    private void let(String className, String definition) {
        Spelling rules = spelling();
        if (classes.containsKey(className)) {
            throw wrong("{" + className + "} is defined twice");
        }
        List<Integer> single = new ArrayList<>();
        if (definition.chars().noneMatch(c -> "()[]{}~^$!".indexOf(c) >= 0)) {
            for (String choice : definition.split("\\|", -1)) {
                String bare = choice.strip();
                List<String> words = bare.contains(" ") || bare.isEmpty() ? List.of() : PhraseParser.tests(bare, rules);
                if (words.size() == 1) {
                    single.add(tests.id(words.get(0)));
                }
            }
        }
        classes.put(className, parser(definition).parse());
        classTests.put(className, single);
    }

    private PhraseParser parser(String text) {
        return new PhraseParser(text, spelling(), tests, classes);
    }

    private void header(String text) {
        String[] words = text.strip().split(" +", -1);
        Section section = section(words[0]);
        boolean mild = false;
        boolean legal = false;
        boolean question = false;
        List<Guard> guards = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "mild" -> mild = true;
                case "legal" -> legal = true;
                case "question" -> question = true;
                case "unless" -> {
                    if (i == words.length - 1) {
                        throw wrong("unless must be followed by the names of classes");
                    }
                }
                default -> guards.add(guard(words[i]));
            }
        }
        header = new Header(section, mild, legal, question, guards);
        group = null;
    }

    private Section section(String word) {
        for (Section section : Section.values()) {
            if (section.name().equals(word)) {
                return section;
            }
        }
        throw wrong("section (" + word + ") must be one of " + List.of(Section.values()));
    }

    private Guard guard(String word) {
        int colon = word.indexOf(':');
        String className = colon < 0 ? word : word.substring(0, colon);
        List<Integer> guardTests = classTests.get(className);
        if (guardTests == null || guardTests.isEmpty()) {
            throw wrong("{" + className + "} must be a class of single words, defined before");
        }
        if (colon < 0) {
            return new Guard(guardTests, GUARD_DISTANCE);
        }
        String distance = word.substring(colon + 1);
        if (distance.length() != 1 || !Character.isDigit(distance.charAt(0))) {
            throw wrong("distance (" + distance + ") must be one digit");
        }
        return new Guard(guardTests, Character.digit(distance.charAt(0), 10));
    }

    private void phrase(String text) {
        boolean always = text.startsWith("! ");
        Element element = parser(always ? text.substring(2).strip() : text).parse();
        if (element.first(new BitSet())) {
            throw wrong("must contain a word");
        }
        if (group == null) {
            group = requireHeader().with("");
        }
        phrases.add(Phrase.of(group, element, always));
    }

    private Header requireHeader() {
        if (header == null) {
            throw wrong("must stand in a section such as [BLAME]");
        }
        return header;
    }
}
