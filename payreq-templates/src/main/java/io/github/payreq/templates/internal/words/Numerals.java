package io.github.payreq.templates.internal.words;

import io.github.payreq.templates.internal.PluralCategory;
import io.github.payreq.templates.internal.PluralRule;
import io.github.payreq.templates.internal.words.Scale.Agreement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes whole numbers in words, as they stand before a noun: its gender and its first letter count.
 *
 * <p>This class is immutable and thread-safe.
 */
final class Numerals {

    /** The numbers that can be written are below this. */
    static final long LIMIT = 1_000_000_000_000_000_000L;

    private static final int HUNDRED = 100;

    /** The words from 0 to 99, and those for hundreds before a rest and without one, in one gender. */
    private record Table(List<String> small, List<String> hundreds, List<String> exactHundreds) {}

    private final Map<Gender, Table> tables = new EnumMap<>(Gender.class);
    private final Map<Gender, String> one = new EnumMap<>(Gender.class);
    private final Map<Gender, Endings> last = new EnumMap<>(Gender.class);
    private final Endings lastOfAll;
    private final Endings apocope;
    private final String noApocopeBefore;
    private final String hundredsJoin;
    private final String elided;
    private final String elidedBefore;
    private final List<Scale> scales;
    private final String afterSmallRest;
    private final String afterRoundRest;
    private final PluralRule plural;
    private final Map<PluralCategory, Integer> places = new EnumMap<>(PluralCategory.class);

    Numerals(LanguageFile file) {
        plural = PluralRule.parse(file.text("plural"));
        List<String> categories = file.words("forms");
        for (PluralCategory category : PluralCategory.values()) {
            int place = categories.indexOf(category.keyword());
            places.put(category, place < 0 ? categories.size() - 1 : place);
        }
        Table masculine = new Table(small(file), file.words("hundreds"), exactHundreds(file));
        for (Gender gender : Gender.values()) {
            Endings endings = Endings.of(file.words(gender.key()));
            tables.put(
                    gender,
                    new Table(
                            masculine.small.stream().map(endings::apply).toList(),
                            masculine.hundreds.stream().map(endings::apply).toList(),
                            masculine.exactHundreds.stream().map(endings::apply).toList()));
            last.put(gender, Endings.of(file.words("last." + gender.key())));
            if (file.has("one." + gender.key())) {
                one.put(gender, file.text("one." + gender.key()));
            }
        }
        lastOfAll = Endings.of(file.words("last"));
        apocope = Endings.of(file.words("apocope"));
        noApocopeBefore = file.text("apocope.not", "");
        hundredsJoin = file.text("hundreds.join");
        String elision = file.text("hundreds.elision", ">");
        elided = elision.substring(0, elision.indexOf('>'));
        elidedBefore = elision.substring(elision.indexOf('>') + 1);
        scales = scales(file, categories.size());
        afterSmallRest = file.text("after.small", "");
        afterRoundRest = file.text("after.round", "");
    }

    private static List<String> small(LanguageFile file) {
        List<String> small = new ArrayList<>(file.words("units"));
        List<String> units = List.copyOf(small);
        String join = file.text("tens.join");
        boolean unitFirst = file.says("tens.unitFirst", "yes");
        for (String ten : file.words("tens")) {
            small.add(ten);
            for (String unit : units.subList(1, 10)) {
                small.add(unitFirst ? unit + join + ten : ten + join + unit);
            }
        }
        for (String exact : file.words("exact")) {
            int colon = exact.indexOf(':');
            small.set(Integer.parseInt(exact, 0, colon, 10), exact.substring(colon + 1));
        }
        if (small.size() != HUNDRED) {
            throw new IllegalStateException("units and tens must be 20 and 8 words, not " + small);
        }
        return small;
    }

    private static List<String> exactHundreds(LanguageFile file) {
        return file.words(file.has("hundreds.exact") ? "hundreds.exact" : "hundreds");
    }

    private static List<Scale> scales(LanguageFile file, int categories) {
        List<Scale> scales = new ArrayList<>();
        for (int power = 15; power > 0; power -= 3) {
            String key = "scale." + power;
            if (file.has(key)) {
                long value = 1;
                for (int i = 0; i < power; i++) {
                    value *= 10;
                }
                scales.add(new Scale(
                        value,
                        Noun.of(file.words(key), categories),
                        file.says(key + ".omitOne", "yes"),
                        file.says(key + ".joined", "yes"),
                        Agreement.valueOf(file.text(key + ".agrees", "none").toUpperCase(Locale.ROOT)),
                        Endings.of(file.words(key + ".before")),
                        file.text(key + ".after", file.text("after"))));
            }
        }
        return List.copyOf(scales);
    }

    /** The form of a noun that goes with a number. */
    String form(Noun noun, long number) {
        return noun.form(places.getOrDefault(plural.select(number), 0));
    }

    /** Writes a number before a noun, of which the form that follows is given. */
    void write(StringBuilder out, long number, Gender gender, String noun) {
        String whole = one.get(gender);
        if (number == 1 && whole != null) {
            out.append(whole);
            return;
        }
        int start = out.length();
        append(out, number, gender, gender);
        finish(out, start, gender, noun);
    }

    /** Appends a number; its units agree in one gender, its hundreds perhaps in another. */
    private void append(StringBuilder out, long number, Gender units, Gender hundreds) {
        for (Scale scale : scales) {
            if (number >= scale.value()) {
                appendCounted(out, scale, number / scale.value(), units, hundreds);
                long rest = number % scale.value();
                if (rest > 0) {
                    out.append(between(scale, rest));
                    append(out, rest, units, hundreds);
                }
                return;
            }
        }
        appendGroup(out, (int) number, table(units), table(hundreds));
    }

    private Table table(Gender gender) {
        return Objects.requireNonNull(tables.get(gender));
    }

    private void appendCounted(StringBuilder out, Scale scale, long count, Gender units, Gender hundreds) {
        String noun = form(scale.noun(), count);
        Gender own = scale.noun().gender();
        if (count > 1 || !scale.omitsOne()) {
            int start = out.length();
            append(
                    out,
                    count,
                    scale.agreement() == Agreement.ALL ? units : own,
                    scale.agreement() == Agreement.NONE ? own : hundreds);
            if (!scale.joined()) {
                finish(out, start, own, noun);
                replaceFrom(out, start, scale.before());
                out.append(' ');
            }
        }
        out.append(noun);
    }

    private String between(Scale scale, long rest) {
        if (!afterRoundRest.isEmpty() && isRound(rest)) {
            return afterRoundRest;
        }
        return rest < HUNDRED && !afterSmallRest.isEmpty() ? afterSmallRest : scale.after();
    }

    /** Whether a rest is one group of three digits, and that below a hundred or a multiple of it. */
    private static boolean isRound(long rest) {
        long group = rest;
        while (group % 1000 == 0) {
            group /= 1000;
        }
        return group < HUNDRED || (group < 1000 && group % HUNDRED == 0);
    }

    private void appendGroup(StringBuilder out, int number, Table units, Table hundreds) {
        int rest = number % HUNDRED;
        if (number < HUNDRED) {
            out.append(units.small.get(rest));
        } else if (rest == 0) {
            out.append(hundreds.exactHundreds.get(number / HUNDRED - 1));
        } else {
            String small = units.small.get(rest);
            String hundred = hundreds.hundreds.get(number / HUNDRED - 1);
            boolean elides = !elided.isEmpty() && hundred.endsWith(elided) && small.startsWith(elidedBefore);
            out.append(hundred, 0, elides ? hundred.length() - elided.length() : hundred.length())
                    .append(hundredsJoin)
                    .append(small);
        }
    }

    private void finish(StringBuilder out, int start, Gender gender, String noun) {
        replaceFrom(out, start, last.getOrDefault(gender, lastOfAll));
        if (noApocopeBefore.indexOf(noun.charAt(0)) < 0) {
            replaceFrom(out, start, apocope);
        }
        replaceFrom(out, start, lastOfAll);
    }

    private static void replaceFrom(StringBuilder out, int start, Endings endings) {
        if (!endings.changes().isEmpty()) {
            String changed = endings.apply(out.substring(start));
            out.setLength(start);
            out.append(changed);
        }
    }
}
