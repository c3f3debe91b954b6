package io.github.payreq.templates.internal.tone;

import io.github.payreq.templates.internal.tone.ToneText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds words in capitals and marks in heaps.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Shouting {

    /** Longer words in capitals are not taken for abbreviations. */
    private static final int LONGEST_ABBREVIATION = 5;

    private static final int WORDS_OF_A_HEADING = 4;

    /** Companies write their names as they like. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "AB", "AG", "BV", "CO", "EIRL", "EURL", "GBR", "GMBH", "INC", "KG", "LLC", "LLP", "LTD", "NV", "OHG", "OY",
            "PLC", "SA", "SAS", "SASU", "SARL", "SE", "SL", "SLU", "UG", "АО", "ЗАО", "ИП", "НКО", "ОАО", "ООО", "ПАО");

    /**
     * A place that shouts.
     *
     * <p>This record is immutable and thread-safe.
     *
     * @param start offset of its first character
     * @param end offset behind the last one
     * @param loud whether it certainly shouts, or might be a name
     */
    public record Shout(int start, int end, boolean loud) {}

    private Shouting() {}

    /**
     * Runs of words in capitals. One ordinary word makes a run loud ("URGENT", "PLEASE PAY"), and so do four words without the
     * legal form of a company. Abbreviations and codes (IBAN, ИНН, EUR) are not looked at, nor words with digits.
     */
    public static List<Shout> capitals(ToneText text, Lexicon lexicon) {
        List<Shout> shouts = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        int sentence = -1;
        for (Word word : text.words()) {
            boolean sameSentence = word.sentence() == sentence;
            sentence = word.sentence();
            String raw = raw(text, word);
            if (!sameSentence) {
                finish(run, text, lexicon, shouts);
            }
            if (isCapital(raw)) {
                run.add(word);
            } else if (raw.chars().anyMatch(Character::isLowerCase)) {
                finish(run, text, lexicon, shouts);
            }
        }
        finish(run, text, lexicon, shouts);
        return shouts;
    }

    private static String raw(ToneText text, Word word) {
        return text.withoutLinks().substring(word.start(), word.end());
    }

    private static boolean isCapital(String raw) {
        boolean digits = raw.chars().anyMatch(Character::isDigit);
        return !digits
                && raw.chars().noneMatch(Character::isLowerCase)
                && raw.chars().anyMatch(Character::isUpperCase);
    }

    private static void finish(List<Word> run, ToneText text, Lexicon lexicon, List<Shout> shouts) {
        int ordinary = 0;
        int others = 0;
        int longest = 0;
        boolean company = false;
        for (Word word : run) {
            String raw = raw(text, word);
            company |= LEGAL_FORMS.contains(raw);
            if (lexicon.isOrdinary(word.folded())) {
                ordinary++;
                longest = Math.max(longest, raw.length());
            } else if (raw.length() > LONGEST_ABBREVIATION) {
                others++;
            }
        }
        boolean oneWord = ordinary == 1 && longest > 3;
        boolean loud = oneWord
                || (ordinary > 0 && ordinary + others > 1 && longest > 1)
                || (others >= WORDS_OF_A_HEADING && !company);
        boolean perhaps = others > 1 && !company;
        if (loud || perhaps) {
            shouts.add(new Shout(run.get(0).start(), run.get(run.size() - 1).end(), loud));
        }
        run.clear();
    }

    /** Exclamation and question marks in a heap, such as {@code !!} or {@code ?!}. */
    public static List<Shout> marks(ToneText text) {
        String source = text.withoutLinks();
        List<Shout> shouts = new ArrayList<>();
        for (int at = 0; at < source.length(); at++) {
            if (isMark(source.charAt(at))) {
                int end = at;
                int count = 0;
                for (int i = at; i < source.length() && (isMark(source.charAt(i)) || isGap(source.charAt(i))); i++) {
                    if (isMark(source.charAt(i))) {
                        count++;
                        end = i + 1;
                    }
                }
                if (count > 1) {
                    shouts.add(new Shout(at, end, true));
                }
                at = end - 1;
            }
        }
        return shouts;
    }

    /** How many exclamation marks a text has. */
    public static int exclamations(ToneText text) {
        return (int)
                text.withoutLinks().chars().filter(c -> c == '!' || c == '！').count();
    }

    private static boolean isMark(char c) {
        return "!?！？؟".indexOf(c) >= 0;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F';
    }
}
