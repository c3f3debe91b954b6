package io.github.payreq.examples.benchmarks;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.github.payreq.examples.benchmarks.Outline.Piece;
import io.github.payreq.examples.benchmarks.Outline.Sentence;
import io.github.payreq.examples.benchmarks.Outline.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** E-mails appended to a {@link StringBuilder}: the constants between the values are there, escaped where HTML wants it. */
final class ByHand {

    private static final int TEXT = 2 * 1024;
    private static final int HTML = 12 * 1024;

    /** Constants and values in turn; the constant before the first value may be empty. */
    @SuppressWarnings("ArrayRecordComponent") // Private, never compared, and as fast as it gets
    private record Strip(String[] constants, int[] values) {

        static Strip of(List<Piece> pieces, boolean escaped) {
            List<String> constants = new ArrayList<>();
            List<Integer> values = new ArrayList<>();
            StringBuilder constant = new StringBuilder();
            for (Piece piece : pieces) {
                if (piece instanceof Words words) {
                    constant.append(words.text());
                    continue;
                }
                List<Piece> parts = piece instanceof Sentence sentence ? sentence.pieces() : List.of(piece);
                for (Piece part : parts) {
                    if (part instanceof Value value) {
                        constants.add(constant.toString());
                        constant.setLength(0);
                        values.add(value.place());
                    } else {
                        String words = ((Words) part).text();
                        constant.append(escaped ? Outline.escaped(words) : words);
                    }
                }
            }
            constants.add(constant.toString());
            return new Strip(
                    constants.toArray(new String[0]),
                    values.stream().mapToInt(Integer::intValue).toArray());
        }

        String write(String[] ready, int capacity, boolean escaped) {
            StringBuilder out = new StringBuilder(capacity);
            for (int i = 0; i < values.length; i++) {
                out.append(constants[i]);
                if (escaped) {
                    Outline.appendEscaped(out, ready[values[i]]);
                } else {
                    out.append(ready[values[i]]);
                }
            }
            return out.append(constants[values.length]).toString();
        }
    }

    private ByHand() {}

    /** The values are formatted already. */
    static Contender floor(Outline outline) {
        Strip subject = Strip.of(List.of(outline.subject()), false);
        Strip text = Strip.of(outline.text(), false);
        Strip html = Strip.of(outline.html(), true);
        String[] ready = outline.values().stream().map(Value::ready).toArray(String[]::new);
        return () -> new Email(
                subject.write(ready, 128, false), text.write(ready, TEXT, false), html.write(ready, HTML, true));
    }

    /** Every value is formatted once, by formats of the JDK that were made before; the form of a number is looked up. */
    static Contender jdk(Outline outline) {
        Strip subject = Strip.of(List.of(outline.subject()), false);
        Strip text = Strip.of(outline.text(), false);
        Strip html = Strip.of(outline.html(), true);
        Formats formats = new Formats(outline.locale());
        Object[] raw = outline.values().stream().map(Value::raw).toArray();
        return () -> {
            String[] ready = new String[raw.length];
            for (int i = 0; i < raw.length; i++) {
                ready[i] = formatted(formats, outline, raw[i]);
            }
            return new Email(
                    subject.write(ready, 128, false), text.write(ready, TEXT, false), html.write(ready, HTML, true));
        };
    }

    private static String formatted(Formats formats, Outline outline, Object raw) {
        if (raw instanceof BigDecimal sum) {
            return formats.money(sum);
        }
        if (raw instanceof LocalDate day) {
            return formats.date(day);
        }
        if (raw instanceof Long number
                && !Formats.plural(outline.locale(), number).isEmpty()) {
            return number.toString();
        }
        return raw.toString();
    }

    /** Every sentence is written once, by a message format of ICU that was parsed before. */
    static Contender icu(Outline outline) {
        List<Sentence> sentences = outline.sentences();
        MessageFormat[] formats = new MessageFormat[sentences.size()];
        Object[][] raw = new Object[sentences.size()][];
        for (Sentence sentence : sentences) {
            formats[sentence.place()] =
                    new MessageFormat(icuPattern(sentence, outline), ULocale.forLocale(outline.locale()));
            raw[sentence.place()] = sentence.values().stream().map(Value::raw).toArray();
        }
        String[] values = outline.values().stream().map(Value::ready).toArray(String[]::new);
        return () -> {
            String[] said = new String[formats.length];
            for (int i = 0; i < formats.length; i++) {
                Object[] arguments = new Object[raw[i].length];
                for (int j = 0; j < arguments.length; j++) {
                    arguments[j] = raw[i][j] instanceof LocalDate day ? Wordings.date(day) : raw[i][j];
                }
                said[i] = formats[i].format(arguments);
            }
            return new Email(
                    write(List.of(outline.subject()), said, values, 128, false),
                    write(outline.text(), said, values, TEXT, false),
                    write(outline.html(), said, values, HTML, true));
        };
    }

    private static String write(List<Piece> pieces, String[] said, String[] values, int capacity, boolean escaped) {
        StringBuilder out = new StringBuilder(capacity);
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                out.append(words.text());
                continue;
            }
            String text = piece instanceof Sentence sentence ? said[sentence.place()] : values[((Value) piece).place()];
            if (escaped) {
                Outline.appendEscaped(out, text);
            } else {
                out.append(text);
            }
        }
        return out.toString();
    }

    private static String icuPattern(Sentence sentence, Outline outline) {
        StringBuilder out = new StringBuilder();
        StringBuilder number = new StringBuilder();
        List<Value> values = sentence.values();
        for (Piece piece : sentence.pieces()) {
            if (piece instanceof Value value) {
                int place = values.indexOf(value);
                out.append('{').append(place);
                switch (value.kind()) {
                    case TEXT -> out.append('}');
                    case MONEY -> out.append(",number,currency}");
                    case DATE ->
                        out.append(",date,")
                                .append(Formats.datePattern(outline.locale()))
                                .append('}');
                    case COUNT -> {
                        out.setLength(out.length() - 1 - Integer.toString(place).length());
                        out.append('#');
                        number.append(place);
                    }
                }
            } else {
                out.append(((Words) piece).text().replace("'", "''"));
            }
        }
        if (number.isEmpty()) {
            return out.toString();
        }
        return "{" + number + ",plural,one{" + out + "}few{" + out + "}many{" + out + "}other{" + out + "}}";
    }
}
