package io.github.payreq.examples.benchmarks;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.EmailMessage;
import io.github.payreq.templates.layout.CodePicture;
import io.github.payreq.templates.layout.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The e-mail taken apart: its values, its sentences with places for the values, and the text and the HTML as a sequence of markup,
 * sentences and values. The contenders make their constants, resource bundles and templates of it, so that a change of the
 * layout changes them all alike.
 */
final class Outline {

    /** A piece of a sentence or of a document. */
    sealed interface Piece permits Value, Words, Sentence {}

    /** What is the same in every e-mail. */
    record Words(String text) implements Piece {}

    /**
     * A sentence in a bundle.
     *
     * @param place its place among the sentences
     * @param pieces words and values
     */
    record Sentence(int place, List<Piece> pieces) implements Piece {

        String key() {
            return "s" + place;
        }

        /** Whether it is there for each form of a number. */
        boolean isPlural() {
            return pieces.stream().anyMatch(piece -> piece instanceof Value value && value.kind() == Value.Kind.COUNT);
        }

        List<Value> values() {
            return pieces.stream()
                    .filter(Value.class::isInstance)
                    .map(Value.class::cast)
                    .toList();
        }

        String ready() {
            StringBuilder out = new StringBuilder();
            pieces.forEach(piece -> out.append(piece instanceof Value value ? value.ready() : ((Words) piece).text()));
            return out.toString();
        }
    }

    private final Locale locale;
    private final List<Value> values = new ArrayList<>();
    private final List<Value> longestFirst;
    private final Map<String, Piece> sentences = new LinkedHashMap<>();
    private final Piece subject;
    private final List<Piece> text;
    private final List<Piece> html;

    private Outline(Sample sample) {
        locale = sample.locale();
        EmailMessage message = Composer.create().email(sample.situation(), Occasion.UPCOMING, Tone.WARM);
        addValues(sample, message);
        longestFirst = values.stream()
                .sorted(Comparator.comparing((Value value) -> value.ready().length())
                        .reversed())
                .toList();
        subject = sentence(message.subject());
        Set<String> inHtml = new LinkedHashSet<>();
        inHtml.add(message.subject());
        inHtml.add(message.content().summary());
        inHtml.add(message.content().branding().name());
        Set<String> inText = new LinkedHashSet<>();
        message.content()
                .parts()
                .forEach(part -> part.lines().forEach(line -> {
                    inText.add(line.text());
                    addShown(inHtml, line);
                }));
        text = pieces(message.text(), inText, false);
        html = pieces(message.html(), inHtml, true);
    }

    static Outline of(Sample sample) {
        return new Outline(sample);
    }

    private static void addShown(Set<String> shown, Line line) {
        shown.add(line.text());
        shown.add(line.plain());
        shown.add(line.label());
        shown.add(line.value());
        line.codes().stream().map(CodePicture::alternativeText).forEach(shown::add);
        shown.remove("");
    }

    private void addValues(Sample sample, EmailMessage message) {
        var request = sample.request();
        boolean russian = locale.getLanguage().equals("ru");
        add(Value.Kind.TEXT, russian ? "Иван Сергеевич" : "Dr. Weber");
        add(Value.Kind.TEXT, request.invoice().number());
        add(Value.Kind.TEXT, request.invoice().subject().orElseThrow().asWritten(locale.getLanguage()));
        add(Value.Kind.TEXT, request.reason().orElseThrow().text().asWritten(locale.getLanguage()));
        add(Value.Kind.TEXT, request.payee().organization());
        add(Value.Kind.TEXT, request.payee().displayName());
        request.payee().manager().ifPresent(manager -> {
            add(Value.Kind.TEXT, manager.name());
            manager.phone().ifPresent(phone -> {
                add(Value.Kind.TEXT, "tel:" + phone);
                add(Value.Kind.TEXT, phone);
            });
            manager.email().ifPresent(email -> {
                add(Value.Kind.TEXT, "mailto:" + email);
                add(Value.Kind.TEXT, email);
            });
        });
        message.content()
                .parts()
                .forEach(part -> part.lines().stream()
                        .map(Line::value)
                        .filter(value -> value.startsWith("https://"))
                        .forEach(value -> add(Value.Kind.TEXT, value)));
        Formats formats = new Formats(locale);
        add(
                Value.Kind.MONEY,
                request.invoice().total().getAmount(),
                formats.money(request.invoice().total().getAmount()));
        add(Value.Kind.DATE, Sample.DUE_ON, formats.date(Sample.DUE_ON));
        add(Value.Kind.DATE, Sample.ISSUED_ON, formats.date(Sample.ISSUED_ON));
        add(Value.Kind.DATE, Sample.LATEST, formats.date(Sample.LATEST));
        add(Value.Kind.COUNT, Sample.DAYS, Long.toString(Sample.DAYS));
    }

    private void add(Value.Kind kind, String text) {
        add(kind, text, text);
    }

    private void add(Value.Kind kind, Object raw, String ready) {
        if (values.stream().noneMatch(value -> value.ready().equals(ready))) {
            values.add(new Value(values.size(), kind, raw, ready));
        }
    }

    /** Cuts a sentence at the values; one that is nothing but a value is that value. */
    private Piece sentence(String sentence) {
        Piece known = sentences.get(sentence);
        if (known != null) {
            return known;
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sentence.length(); ) {
            Value found = valueAt(sentence, i);
            if (found == null) {
                i++;
                continue;
            }
            if (from < i) {
                pieces.add(new Words(sentence.substring(from, i)));
            }
            pieces.add(found);
            i += found.ready().length();
            from = i;
        }
        if (from < sentence.length()) {
            pieces.add(new Words(sentence.substring(from)));
        }
        Piece piece = pieces.size() == 1 && pieces.get(0) instanceof Value value
                ? value
                : new Sentence(
                        (int) sentences.values().stream()
                                .filter(Sentence.class::isInstance)
                                .count(),
                        List.copyOf(pieces));
        sentences.put(sentence, piece);
        return piece;
    }

    private @org.jspecify.annotations.Nullable Value valueAt(String sentence, int at) {
        boolean begins = at == 0 || !Character.isLetterOrDigit(sentence.charAt(at - 1));
        for (Value value : longestFirst) {
            int end = at + value.ready().length();
            boolean ends = end >= sentence.length() || !Character.isLetterOrDigit(sentence.charAt(end));
            if (begins && ends && sameLetters(sentence, at, value.ready())) {
                return value;
            }
        }
        return null;
    }

    /** The JDK and payreq may differ in the kind of a space. */
    private static boolean sameLetters(String sentence, int at, String value) {
        if (at + value.length() > sentence.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char a = sentence.charAt(at + i);
            char b = value.charAt(i);
            if (a != b && !(Character.isSpaceChar(a) && Character.isSpaceChar(b))) {
                return false;
            }
        }
        return true;
    }

    /** Cuts a document at what it shows: sentences stand between tags, in quotation marks, or on a line of their own. */
    private List<Piece> pieces(String document, Set<String> shown, boolean isHtml) {
        List<String> candidates = shown.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < document.length(); ) {
            String found = isStart(document, i) ? found(document, i, candidates, isHtml) : "";
            if (found.isEmpty()) {
                i++;
                continue;
            }
            if (from < i) {
                pieces.add(new Words(document.substring(from, i)));
            }
            pieces.add(sentence(found));
            i += (isHtml ? escaped(found) : found).length();
            from = i;
        }
        if (from < document.length()) {
            pieces.add(new Words(document.substring(from)));
        }
        return List.copyOf(pieces);
    }

    private static boolean isStart(String document, int at) {
        return at == 0 || "\n\">. ".indexOf(document.charAt(at - 1)) >= 0;
    }

    private static String found(String document, int at, List<String> candidates, boolean isHtml) {
        for (String candidate : candidates) {
            String written = isHtml ? escaped(candidate) : candidate;
            int end = at + written.length();
            if (document.startsWith(written, at)
                    && (end == document.length() || "\n\"<".indexOf(document.charAt(end)) >= 0)) {
                return candidate;
            }
        }
        return "";
    }

    /** As every contender that is written by hand escapes. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        appendEscaped(out, text);
        return out.toString();
    }

    static void appendEscaped(StringBuilder out, String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '>') {
                String escaped = switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&#34;";
                    default -> "";
                };
                if (!escaped.isEmpty()) {
                    out.append(text, from, i).append(escaped);
                    from = i + 1;
                }
            }
        }
        out.append(text, from, text.length());
    }

    Locale locale() {
        return locale;
    }

    /** Every value, at its place. */
    List<Value> values() {
        return values;
    }

    /** Every sentence, at its place. */
    List<Sentence> sentences() {
        return sentences.values().stream()
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .toList();
    }

    Piece subject() {
        return subject;
    }

    List<Piece> text() {
        return text;
    }

    List<Piece> html() {
        return html;
    }
}
