package io.github.payreq.templates.internal.tone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text as words and sentences. Links and e-mail addresses have no words.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ToneText {

    /** Stands in a text for a character that is not there, so that offsets stay. */
    public static final char NOTHING = '\u0000';

    /** Stands in a text for a name, a number or a link. */
    public static final char PLACEHOLDER = '\uFFFC';

    /** Stands among the words for a mark inside a sentence. */
    static final String BREAK = ",";

    /**
     * A word, at its place in the text. The words of a contraction share one place.
     *
     * @param start offset of the first character
     * @param end offset behind the last character
     * @param folded the word, folded
     * @param sentence the number of its sentence
     */
    public record Word(int start, int end, String folded, int sentence) {

        /** Whether this is no word but a comma, a colon, a dash, a bracket or a quotation mark. */
        public boolean isBreak() {
            return folded.equals(BREAK);
        }

        /** Whether this is a character of a script that leaves no spaces; two make about one word. */
        public boolean isCharacter() {
            return !folded.isEmpty() && Spelling.isWholeWord(folded.codePointAt(0));
        }

        /** Whether a reader counts it: no mark, and no elided word such as the "l'" of "l'échéance". */
        public boolean isWhole() {
            return !isBreak() && !folded.endsWith("'");
        }
    }

    /**
     * A sentence, or a line that stands for itself.
     *
     * @param first index of the first word
     * @param end index behind the last word
     * @param closed whether a mark ends it
     * @param question whether a question mark ends it
     */
    public record Sentence(int first, int end, boolean closed, boolean question) {}

    private final String source;
    private final String withoutLinks;
    private final List<Word> words;
    private final List<Sentence> sentences;
    private final int[] lineFeeds;

    private ToneText(String source, String withoutLinks, List<Word> words, List<Sentence> sentences) {
        this.source = source;
        this.withoutLinks = withoutLinks;
        this.words = Collections.unmodifiableList(words);
        this.sentences = Collections.unmodifiableList(sentences);
        this.lineFeeds = IntStream.range(0, source.length())
                .filter(i -> source.charAt(i) == '\n')
                .toArray();
    }

    /** Reads a text. */
    static ToneText of(String source, Spelling spelling) {
        String withoutLinks = Links.cover(source);
        Reader reader = new Reader(withoutLinks, spelling);
        reader.read();
        return new ToneText(source, withoutLinks, reader.words, reader.sentences);
    }

    /** The text as it was given. */
    public String source() {
        return source;
    }

    /** The text with {@link #PLACEHOLDER} in place of links and addresses. */
    public String withoutLinks() {
        return withoutLinks;
    }

    /** All words. */
    public List<Word> words() {
        return words;
    }

    /** All sentences; none is empty. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** How many words a reader counts in a sentence; two characters of Chinese or Japanese make about one. */
    public int lengthOf(Sentence sentence) {
        int halves = 0;
        for (Word word : words.subList(sentence.first(), sentence.end())) {
            if (word.isWhole()) {
                halves += word.isCharacter() ? 1 : 2;
            }
        }
        return (halves + 1) / 2;
    }

    /** The number of a line, counted from 1. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineFeeds, offset);
        return 1 + (found >= 0 ? found : -found - 1);
    }

    private static final class Reader {

        /** A shorter line was ended on purpose; a longer one may just be full. */
        private static final int SHORT_LINE = 45;

        /** A longer line was not broken to fit a width: where it ends, its writer ended it. */
        private static final int LONG_LINE = 80;

        private static final String ENDS = ".!?…。！？؟।۔";
        private static final String STRONG = "!?。！？؟।۔";
        private static final String QUESTIONS = "?？؟";
        private static final String BREAKS = ",;:()[]{}–—«»“”„\"…،؛，、；：（）「」『』《》【】～〜";
        private static final String CLOSING = ")]»”“’\"'）」』》】";
        private static final String BULLETS = "-–—•*·・●";

        private final String text;
        private final Spelling spelling;
        private final List<Word> words = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private int firstOfSentence;
        private int lineStart;

        Reader(String text, Spelling spelling) {
            this.text = text;
            this.spelling = spelling;
        }

        void read() {
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (isWordStart(at)) {
                    at = word(at);
                } else if (ENDS.indexOf(c) >= 0) {
                    at = mark(at);
                } else if (c == '\n') {
                    at = newline(at);
                } else {
                    if (BREAKS.indexOf(c) >= 0 || isDash(at)) {
                        breakAt(at);
                    }
                    at++;
                }
            }
            endSentence(false, false);
        }

        /** Marks that follow each other are one; none begins a sentence. */
        private void breakAt(int at) {
            if (words.size() > firstOfSentence && !words.get(words.size() - 1).isBreak()) {
                words.add(new Word(at, at + 1, BREAK, sentences.size()));
            }
        }

        private boolean isDash(int at) {
            return text.charAt(at) == '-' && at + 1 < text.length() && isSpace(text.charAt(at + 1));
        }

        private boolean isWordStart(int at) {
            return text.charAt(at) == PLACEHOLDER || Character.isLetterOrDigit(text.codePointAt(at));
        }

        private int word(int start) {
            int at = start;
            if (Spelling.isWholeWord(text.codePointAt(start))) {
                int end = start + Character.charCount(text.codePointAt(start));
                words.add(new Word(start, end, spelling.fold(text.substring(start, end)), sentences.size()));
                return end;
            }
            boolean elided = false;
            while (at < text.length() && !elided) {
                char c = text.charAt(at);
                if (Spelling.isApostrophe(c)) {
                    elided = spelling.elision();
                    if (at + 1 >= text.length() || !Character.isLetter(text.codePointAt(at + 1))) {
                        break;
                    }
                    at++;
                } else if (isWordStart(at) && !Spelling.isWholeWord(text.codePointAt(at))) {
                    at += Character.charCount(text.codePointAt(at));
                } else if (Spelling.isCombining(c) || Spelling.isInvisible(c)) {
                    at++;
                } else {
                    break;
                }
            }
            String raw = text.substring(start, at);
            String whole = raw.charAt(0) == PLACEHOLDER ? WordTests.VALUE : spelling.fold(raw);
            for (String folded : spelling.words(whole)) {
                words.add(new Word(start, at, folded, sentences.size()));
            }
            return at;
        }

        /** One or more marks that may end a sentence, and what closes after them. */
        private int mark(int start) {
            int at = start;
            boolean question = false;
            boolean strong = false;
            while (at < text.length() && ENDS.indexOf(text.charAt(at)) >= 0) {
                question |= QUESTIONS.indexOf(text.charAt(at)) >= 0;
                strong |= STRONG.indexOf(text.charAt(at)) >= 0;
                at++;
            }
            int behind = at;
            while (behind < text.length() && CLOSING.indexOf(text.charAt(behind)) >= 0) {
                behind++;
            }
            if (endsHere(start, behind, strong)) {
                endSentence(true, question);
                return behind;
            }
            breakAt(start);
            return at;
        }

        private boolean endsHere(int mark, int behind, boolean strong) {
            if (behind < text.length() && !isSpace(text.charAt(behind)) && !isFullWidth(text.charAt(mark))) {
                return false;
            }
            int next = behind;
            while (next < text.length() && isSpace(text.charAt(next))) {
                next++;
            }
            if (next < text.length() && Character.isLowerCase(text.codePointAt(next))) {
                return false;
            }
            return strong || !isAbbreviation(mark);
        }

        /** After the marks of Chinese and Japanese stands no space. */
        private static boolean isFullWidth(char mark) {
            return "。！？".indexOf(mark) >= 0;
        }

        private boolean isAbbreviation(int mark) {
            if (words.isEmpty() || text.charAt(mark) != '.') {
                return false;
            }
            Word last = words.get(words.size() - 1);
            if (last.end() != mark) {
                return false;
            }
            String raw = text.substring(last.start(), last.end());
            if (raw.length() == 1 && Character.isLetter(raw.charAt(0))) {
                return true;
            }
            boolean ordinal =
                    spelling.ordinals() && raw.length() <= 2 && raw.chars().allMatch(Character::isDigit);
            return ordinal || spelling.abbreviations().contains(last.folded());
        }

        private int newline(int at) {
            int next = at + 1;
            boolean blank = false;
            while (next < text.length() && isSpace(text.charAt(next))) {
                blank |= text.charAt(next) == '\n';
                next++;
            }
            boolean bullet = next < text.length() && BULLETS.indexOf(text.charAt(next)) >= 0;
            boolean goesOn = next < text.length() && Character.isLowerCase(text.codePointAt(next));
            int length = at - lineStart;
            boolean notWrapped = (length < SHORT_LINE) || (length > LONG_LINE);
            if (blank || bullet || (notWrapped && !goesOn) || endsInColon(at)) {
                endSentence(false, false);
            }
            lineStart = next;
            return next;
        }

        private boolean endsInColon(int newline) {
            int at = newline - 1;
            while (at >= lineStart && isSpace(text.charAt(at))) {
                at--;
            }
            return at >= lineStart && (text.charAt(at) == ':' || text.charAt(at) == '：');
        }

        private void endSentence(boolean closed, boolean question) {
            if (words.size() > firstOfSentence && words.get(words.size() - 1).isBreak()) {
                words.remove(words.size() - 1);
            }
            if (words.size() > firstOfSentence) {
                sentences.add(new Sentence(firstOfSentence, words.size(), closed, question));
                firstOfSentence = words.size();
            }
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NOTHING;
        }
    }
}
