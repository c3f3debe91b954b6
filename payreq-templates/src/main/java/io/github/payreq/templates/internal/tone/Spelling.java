package io.github.payreq.templates.internal.tone;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How words of a language are folded and told apart.
 *
 * @param plainLatin whether accents of Latin letters are dropped
 * @param elision whether an apostrophe ends a word, as in French ("n'avez" is two words)
 * @param ordinals whether a full stop after one or two digits belongs to the number, as in German ("3. Dezember")
 * @param contractions what a contraction stands for, by the whole word ({@code won't}) or by its end ({@code *n't})
 * @param abbreviations folded words whose full stop does not end a sentence
 */
record Spelling(
        boolean plainLatin,
        boolean elision,
        boolean ordinals,
        Map<String, List<String>> contractions,
        Set<String> abbreviations) {

    /** A longer word matches nothing, and is not worth the work. */
    private static final int LONGEST = 60;

    private static final String REST = "*";

    private static final char TATWEEL = 'ـ';
    private static final char PROLONGED_SOUND = 'ー';

    /** Letters that are often written for each other. */
    private static final Map<Character, Character> ARABIC = Map.of('أ', 'ا', 'إ', 'ا', 'آ', 'ا', 'ى', 'ي', 'ة', 'ه');

    /** Lower case, one apostrophe, one way to write each letter; empty if the word is too long to be one. */
    String fold(CharSequence raw) {
        if (raw.length() > LONGEST) {
            return "";
        }
        String composed = Normalizer.normalize(visible(raw), Normalizer.Form.NFC);
        String lower = composed.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            append(out, lower.charAt(i));
        }
        return out.toString();
    }

    private static String visible(CharSequence raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (!isInvisible(raw.charAt(i))) {
                out.append(raw.charAt(i));
            }
        }
        return out.toString();
    }

    private void append(StringBuilder out, char letter) {
        if (isApostrophe(letter)) {
            out.append('\'');
        } else if (letter < 0x80) {
            out.append(letter);
        } else if (letter == 'ё') {
            out.append('е');
        } else if (letter == 'ß') {
            out.append("ss");
        } else if (letter == 'œ') {
            out.append("oe");
        } else if (ARABIC.containsKey(letter)) {
            out.append(ARABIC.get(letter));
        } else if (letter == 'ı') {
            out.append('i');
        } else if (!isDropped(letter)) {
            boolean latin = UnicodeScript.of(letter) == UnicodeScript.LATIN;
            out.append(
                    (plainLatin && latin)
                            ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                                    .charAt(0)
                            : letter);
        }
    }

    /** The words that a folded word stands for: one, or those of the contraction. */
    List<String> words(String folded) {
        List<String> whole = contractions.get(folded);
        if (whole != null) {
            return whole;
        }
        for (int at = folded.indexOf('\''); at >= 0; at = folded.indexOf('\'', at + 1)) {
            for (int from = Math.max(at - 1, 1); from <= at; from++) {
                List<String> ending = contractions.get(REST + folded.substring(from));
                if (ending != null) {
                    String stem = folded.substring(0, from);
                    return ending.stream()
                            .map(word -> word.equals(REST) ? stem : word)
                            .toList();
                }
            }
        }
        return List.of(folded);
    }

    /** Accents that are written apart, vowel signs of Arabic and its tatweel; the marks of Indian scripts are letters. */
    private static boolean isDropped(char letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        boolean mark = Character.getType(letter) == Character.NON_SPACING_MARK;
        return letter == TATWEEL || (mark && (script == UnicodeScript.INHERITED || script == UnicodeScript.ARABIC));
    }

    /** A mark that belongs to the letter before it. */
    static boolean isCombining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == TATWEEL;
    }

    /** Chinese and Japanese leave no spaces between words, so that every character is taken for one. */
    static boolean isWholeWord(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || point == PROLONGED_SOUND;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
    }

    /** Characters that nobody sees: soft hyphens, zero-width ones, and {@link ToneText#NOTHING}. */
    static boolean isInvisible(char c) {
        return c == ToneText.NOTHING
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || c == '\u2060'
                || c == '\uFEFF';
    }
}
