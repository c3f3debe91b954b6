package io.github.payreq.templates.internal.words;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The number words of ICU, as they would be if ICU wrote amounts: what payreq writes differently on purpose is changed here,
 * each time for the reason given.
 */
final class IcuWords {

    /** Where payreq differs on purpose. */
    private record Difference(String reason, UnaryOperator<String> change) {
        static Difference pattern(String reason, String pattern, String replacement) {
            return new Difference(reason, text -> text.replaceAll(pattern, replacement));
        }
    }

    private static final String FRENCH_NOUNS = "(millions?|milliards?|billions?|billiards?)";

    private static final String NOT_ICU = "Looked at by themselves, in AmountInWordsTest: ";

    /** What is taken off both sides. */
    private static final Map<String, List<Difference>> LEFT_OUT = Map.of(
            "en",
            List.of(Difference.pattern(NOT_ICU + "commas, of which ICU sets few", ",", "")),
            "pt-BR",
            List.of(
                    Difference.pattern(NOT_ICU + "commas, of which ICU sets none", ",", ""),
                    Difference.pattern(
                            NOT_ICU + "e after milhões, which ICU sets before a long rest too, if it ends in 00",
                            "(lhão|lhões) e ",
                            "$1 ")));

    private static final Difference SPELLING_OF_1990 =
            Difference.pattern("ICU spells as in 1990: vingt-et-un", "-et-", " et ");

    private static final Difference PLURAL_OF_CENT = Difference.pattern(
            "Before the nouns million, milliard cent keeps its s (Académie française)",
            "((?:deux|trois|quatre|cinq|six|sept|huit|neuf) cent) " + FRENCH_NOUNS,
            "$1s $2");

    private static final Map<String, List<Difference>> DIFFERENCES = Map.of(
            "uk",
            List.of(
                    Difference.pattern("The apostrophe of payreq's texts is U+2019", "\u02bc", "\u2019"),
                    Difference.pattern(
                            "A trillion is «трильйон» in Ukraine; ICU counts as Germans do", "більйон", "трильйон"),
                    Difference.pattern("The same for a quadrillion", "більярд", "квадрильйон")),
            "kk",
            List.of(Difference.pattern(
                    "Banks write «бір мың»: nothing can be put before it; ICU leaves «бір» out",
                    "(?<=^|ллион |ллиард )(мың|миллион|миллиард|триллион|квадриллион)",
                    "бір $1")),
            "tr",
            List.of(Difference.pattern("Papers about money have one word (TDK)", " ", "")),
            "fr",
            List.of(
                    SPELLING_OF_1990,
                    PLURAL_OF_CENT,
                    Difference.pattern("The same for vingt", "quatre-vingt " + FRENCH_NOUNS, "quatre-vingts $1")),
            "fr-BE",
            List.of(
                    SPELLING_OF_1990,
                    PLURAL_OF_CENT,
                    Difference.pattern("Before mille vingt has no s", "vingts mille", "vingt mille")),
            "fr-CH",
            List.of(SPELLING_OF_1990, PLURAL_OF_CENT),
            "it",
            List.of(
                    Difference.pattern("The full form before -mila", "ntunmila", "ntunomila"),
                    Difference.pattern("The accent stands only at the end: ventitremila", "trémila", "tremila"),
                    Difference.pattern("There it stands after mille too: milletré", "(mille|mila)tre$", "$1tré"),
                    Difference.pattern("No apocope after mille: milleuno, as centouno", "(mille|mila)un$", "$1uno"),
                    Difference.pattern(
                            "ventun euro, as published, and so centoventun euro",
                            "ntuno(?=$| milion| miliard| bilion| biliard)",
                            "ntun")),
            "pl",
            List.of(Difference.pattern(
                    "«jeden» at the end of a longer number never agrees; ICU forgets it after miliard",
                    "(?<= )jedn[ao]$",
                    "jeden")));

    /** ICU's Polish puts what follows "biliard" into the genitive. */
    private static final Map<String, Long> BELOW = Map.of("pl", 1_000_000_000_000_000L);

    private static final Map<String, List<Difference>> FEMININE = Map.of(
            "es",
            List.of(new Difference(
                    "Hundreds agree also before mil: doscientas mil libras (RAE); ICU's do not",
                    IcuWords::hundredsAgree)),
            "it",
            List.of(Difference.pattern("«una» as a word of its own agrees", "(?<= )uno$", "una")));

    private final Map<Gender, String> ruleSets = new LinkedHashMap<>();
    private final Set<String> applied = new TreeSet<>();
    private final String tag;
    private final RuleBasedNumberFormat format;

    IcuWords(String tag) {
        this.tag = tag;
        format = new RuleBasedNumberFormat(ULocale.forLanguageTag(tag), RuleBasedNumberFormat.SPELLOUT);
        Set<String> names = Set.of(format.getRuleSetNames());
        for (Gender gender : Gender.values()) {
            String name = "%spellout-cardinal-" + gender.key();
            if (names.contains(name)) {
                ruleSets.put(gender, name);
            }
        }
        if (ruleSets.isEmpty()) {
            ruleSets.put(
                    Gender.MASCULINE,
                    names.contains("%spellout-cardinal-verbose") ? "%spellout-cardinal-verbose" : "%spellout-cardinal");
        }
    }

    Set<Gender> genders() {
        return ruleSets.keySet();
    }

    /** The reasons that were met so far. */
    Set<String> reasonsMet() {
        return applied;
    }

    /** The reasons that there are. */
    Set<String> reasons() {
        return Stream.of(DIFFERENCES, FEMININE, LEFT_OUT)
                .flatMap(differences -> differences.getOrDefault(tag, List.of()).stream())
                .map(Difference::reason)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether ICU's word for a number is worth comparing. */
    boolean knows(long number) {
        return number < BELOW.getOrDefault(tag, Long.MAX_VALUE);
    }

    String write(long number, Gender gender) {
        String text = format.format(number, ruleSets.get(gender)).replace("\u00ad", "");
        text = changed(text, DIFFERENCES);
        return comparable(gender == Gender.FEMININE ? changed(text, FEMININE) : text);
    }

    /** What payreq wrote, without what is taken off both sides. */
    String comparable(String written) {
        return changed(written, LEFT_OUT);
    }

    private String changed(String text, Map<String, List<Difference>> differences) {
        String changed = text;
        for (Difference difference : differences.getOrDefault(tag, List.of())) {
            String before = changed;
            changed = difference.change.apply(before);
            if (!changed.equals(before)) {
                applied.add(difference.reason);
            }
        }
        return changed;
    }

    private static String hundredsAgree(String text) {
        int start = Math.max(text.lastIndexOf("llón"), text.lastIndexOf("llones")) + 1;
        int thousand = text.lastIndexOf(" mil");
        return thousand < start
                ? text
                : text.substring(0, start)
                        + text.substring(start, thousand)
                                .replace("cientos", "cientas")
                                .replace("quinientos", "quinientas")
                        + text.substring(thousand);
    }
}
