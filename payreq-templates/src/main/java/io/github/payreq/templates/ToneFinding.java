package io.github.payreq.templates;

/**
 * A place in a text that is not as kind or as clear as it should be, and what to write in its place.
 *
 * <p>{@link #words} may hold what only the client may see; {@link #toString} leaves them out.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param rule what the text is held to
 * @param severity how grave it is
 * @param start offset of the first character of the place, in {@code char}s; the whole text for a rule about what is missing
 * @param end offset behind its last character
 * @param line the line on which it begins, counted from 1
 * @param words the words seen there; empty for a rule about what is missing
 * @param advice a kinder wording or what to do, in the language of the text
 */
public record ToneFinding(ToneRule rule, Severity severity, int start, int end, int line, String words, String advice) {

    /**
     * How grave a finding is.
     *
     * <p>This enum is immutable and thread-safe.
     */
    public enum Severity {
        /** Unkind: blame, threat, passive aggression, false urgency or shouting. Do not send it. */
        ERROR,
        /** Kind, but something that belongs there is missing, or it is very hard to read. */
        WARNING,
        /** Could be better still. */
        HINT
    }

    /** The place, the rule, the severity and the advice, without the words of the text. */
    @Override
    public String toString() {
        return "line " + line + ", " + start + " to " + end + ": " + severity + " " + rule + ": " + advice;
    }
}
