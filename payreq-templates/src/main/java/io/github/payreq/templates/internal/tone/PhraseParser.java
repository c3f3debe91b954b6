package io.github.payreq.templates.internal.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one phrase of a lexicon; see {@link LexiconParser} for the language. */
final class PhraseParser {

    private static final String SPECIAL = "()[]{}|~^$!";

    private static final Set<String> MARKS = Set.of(WordTests.DIGITS, WordTests.VALUE, ToneText.BREAK);

    /** What is wrong with a phrase. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message, null, false, false);
        }
    }

    private final String line;
    private final Spelling spelling;
    private final WordTests tests;
    private final Map<String, Element> classes;
    private int at;

    PhraseParser(String line, Spelling spelling, WordTests tests, Map<String, Element> classes) {
        this.line = line;
        this.spelling = spelling;
        this.tests = tests;
        this.classes = classes;
    }

    /** Reads the whole line: one or more choices. */
    Element parse() {
        List<Element> choices = choices();
        if (at < line.length()) {
            throw new Fault("'" + line.charAt(at) + "' closes nothing");
        }
        return choices.size() == 1 ? choices.get(0) : new Element.Any(choices, false);
    }

    private List<Element> choices() {
        List<Element> choices = new ArrayList<>();
        choices.add(sequence());
        while (peek() == '|') {
            at++;
            choices.add(sequence());
        }
        return choices;
    }

    private Element sequence() {
        List<Element> parts = new ArrayList<>();
        for (char c = peek(); c != '|' && c != ')' && c != ']' && c != 0; c = peek()) {
            parts.add(part(c));
        }
        if (parts.isEmpty()) {
            throw new Fault("a choice is empty");
        }
        return parts.size() == 1 ? parts.get(0) : new Element.All(List.copyOf(parts));
    }

    private Element part(char c) {
        at++;
        return switch (c) {
            case '(' -> new Element.Any(inside(')'), false);
            case '[' -> new Element.Any(inside(']'), true);
            case '{' -> named();
            case '~' -> gap();
            case '^' -> new Element.Edge(true, true);
            case '$' -> new Element.Edge(false, true);
            case '!' -> notEdge();
            case '}' -> throw new Fault("'}' closes nothing");
            default -> {
                at--;
                yield word();
            }
        };
    }

    private List<Element> inside(char closing) {
        List<Element> choices = List.copyOf(choices());
        if (peek() != closing) {
            throw new Fault("'" + closing + "' is missing");
        }
        at++;
        return choices;
    }

    private Element named() {
        int end = line.indexOf('}', at);
        if (end < 0) {
            throw new Fault("'}' is missing");
        }
        String name = line.substring(at, end);
        at = end + 1;
        Element named = classes.get(name);
        if (named == null) {
            throw new Fault("{" + name + "} must be defined by let before it is used");
        }
        return named;
    }

    private Element gap() {
        boolean overBreaks = at < line.length() && line.charAt(at) == '~';
        at += overBreaks ? 1 : 0;
        int most = at < line.length() ? Character.digit(line.charAt(at), 10) : -1;
        if (most < 1) {
            throw new Fault("'~' must be followed by a digit from 1 to 9");
        }
        at++;
        return new Element.Gap(most, overBreaks);
    }

    private Element notEdge() {
        char edge = at < line.length() ? line.charAt(at) : 0;
        at++;
        return switch (edge) {
            case '^' -> new Element.Edge(true, false);
            case '$' -> new Element.Edge(false, false);
            default -> throw new Fault("'!' inside a phrase must be followed by '^' or '$'");
        };
    }

    private Element word() {
        int start = at;
        while (at < line.length() && line.charAt(at) != ' ' && SPECIAL.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        List<Element> parts = new ArrayList<>();
        for (String test : tests(line.substring(start, at), spelling)) {
            parts.add(new Element.One(tests.id(test)));
        }
        return parts.size() == 1 ? parts.get(0) : new Element.All(List.copyOf(parts));
    }

    /** The tests that a written word stands for: several if it is a contraction or has a hyphen. */
    static List<String> tests(String written, Spelling spelling) {
        List<String> tests = new ArrayList<>();
        for (String piece : pieces(written, spelling.elision())) {
            boolean front = piece.startsWith("*");
            boolean back = piece.length() > 1 && piece.endsWith("*");
            String bare = piece.substring(front ? 1 : 0, piece.length() - (back ? 1 : 0));
            boolean isMark = MARKS.contains(bare);
            String folded = isMark ? bare : spelling.fold(bare);
            if (folded.isEmpty() || (!isMark && !Character.isLetterOrDigit(folded.codePointAt(0)))) {
                throw new Fault("'" + written + "' must have letters");
            }
            if (front || back) {
                tests.add((front ? "*" : "") + folded + (back ? "*" : ""));
            } else {
                tests.addAll(spelling.words(folded));
            }
        }
        return tests;
    }

    private static List<String> pieces(String written, boolean elision) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < written.length(); i++) {
            if (Spelling.isWholeWord(written.charAt(i))) {
                pieces.add(written.substring(start, i));
                pieces.add(written.substring(i, i + 1));
                start = i + 1;
            } else if (written.charAt(i) == '-') {
                pieces.add(written.substring(start, i));
                start = i + 1;
            } else if (elision && Spelling.isApostrophe(written.charAt(i)) && i + 1 < written.length()) {
                pieces.add(written.substring(start, i + 1));
                start = i + 1;
            }
        }
        pieces.add(written.substring(start));
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    private char peek() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at < line.length() ? line.charAt(at) : 0;
    }
}
