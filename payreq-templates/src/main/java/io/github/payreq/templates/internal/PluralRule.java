package io.github.payreq.templates.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the plural category of a whole number by CLDR's rules of one language, cardinal or ordinal.
 *
 * <p>It answers what the rules say. ICU4J's {@code PluralRules.select} does not for some large numbers: it says
 * {@code other} for 19,000,000,000 in French, Spanish, Italian and Portuguese, whose rule for {@code many} takes every
 * multiple of a million.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PluralRule {
    /** What a number must fulfil to belong to a category: one of these conditions, each of all its relations. */
    private record Choice(PluralCategory category, List<List<Relation>> conditions) {}

    /** "The number, or its remainder by {@code modulus} unless that is 0, lies (not) within one of the ranges." */
    private record Relation(long modulus, boolean negated, List<Range> ranges) {
        boolean holds(long number) {
            long value = modulus == 0 ? number : number % modulus;
            for (Range range : ranges) {
                if (value >= range.low && value <= range.high) {
                    return !negated;
                }
            }
            return negated;
        }
    }

    private record Range(long low, long high) {}

    private final List<Choice> choices;
    private final Set<PluralCategory> declared;

    private PluralRule(List<Choice> choices, Set<PluralCategory> declared) {
        this.choices = List.copyOf(choices);
        this.declared = declared;
    }

    /**
     * Reads rules in CLDR's notation: {@code one: i = 1 and v = 0; few: i % 10 = 2..4}. Samples are ignored.
     *
     * @throws IllegalArgumentException for what the notation of CLDR 49 does not have
     */
    public static PluralRule parse(String rules) {
        List<Choice> choices = new ArrayList<>();
        Set<PluralCategory> declared = EnumSet.of(PluralCategory.OTHER);
        for (String rule : parts(rules, ";")) {
            int colon = rule.indexOf(':');
            PluralCategory category = colon < 0
                    ? null
                    : PluralCategory.of(rule.substring(0, colon).strip());
            if (category == null) {
                throw new IllegalArgumentException("not a plural rule: " + rule);
            }
            int samples = rule.indexOf('@');
            String condition = rule.substring(colon + 1, samples < 0 ? rule.length() : samples);
            declared.add(category);
            if (category != PluralCategory.OTHER) {
                List<List<Relation>> conditions = conditions(condition);
                if (!conditions.isEmpty()) {
                    choices.add(new Choice(category, conditions));
                }
            }
        }
        return new PluralRule(choices, declared);
    }

    /** The category of a whole number; the sign does not count. */
    public PluralCategory select(long number) {
        long magnitude = Math.abs(number);
        for (Choice choice : choices) {
            for (List<Relation> condition : choice.conditions) {
                if (allHold(condition, magnitude)) {
                    return choice.category;
                }
            }
        }
        return PluralCategory.OTHER;
    }

    /** Every category of the language, those for fractions included. */
    public Set<PluralCategory> categories() {
        return EnumSet.copyOf(declared);
    }

    /** The categories that a text must have: those of whole numbers, and {@code other}. */
    public Set<PluralCategory> required() {
        Set<PluralCategory> required = EnumSet.of(PluralCategory.OTHER);
        choices.forEach(choice -> required.add(choice.category));
        return required;
    }

    private static boolean allHold(List<Relation> condition, long number) {
        for (Relation relation : condition) {
            if (!relation.holds(number)) {
                return false;
            }
        }
        return true;
    }

    /** The conditions that a whole number can fulfil, reduced to what depends on the number. */
    private static List<List<Relation>> conditions(String text) {
        List<List<Relation>> conditions = new ArrayList<>();
        for (String alternative : parts(text, " or ")) {
            List<Relation> relations = new ArrayList<>();
            boolean possible = true;
            for (String relation : parts(alternative, " and ")) {
                possible &= addRelation(relation, relations);
            }
            if (possible) {
                conditions.add(List.copyOf(relations));
            }
        }
        return conditions;
    }

    /** Adds a relation on the number itself; answers false if no whole number fulfils it. */
    private static boolean addRelation(String text, List<Relation> relations) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not a plural condition: " + text);
        }
        boolean negated = text.charAt(equals - 1) == '!';
        List<String> left = parts(text.substring(0, negated ? equals - 1 : equals), "%");
        long modulus = left.size() == 1 ? 0 : Long.parseLong(left.get(1));
        List<Range> ranges = new ArrayList<>();
        for (String range : parts(text.substring(equals + 1), ",")) {
            List<String> ends = parts(range, "..");
            ranges.add(new Range(Long.parseLong(ends.get(0)), Long.parseLong(ends.get(ends.size() - 1))));
        }
        Relation relation = new Relation(modulus, negated, List.copyOf(ranges));
        return switch (left.get(0)) {
            case "n", "i" -> relations.add(relation);
            // Digits after the separator, and the exponent of a compact number: 0 for every whole number.
            case "v", "w", "f", "t", "c", "e" -> relation.holds(0);
            default -> throw new IllegalArgumentException("not an operand of a plural rule: " + text);
        };
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end).strip());
            start = end + separator.length();
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
