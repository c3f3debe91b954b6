package io.github.payreq.templates.internal.tone;

/** A lexicon cannot be read. The message says the lexicon, the line and what would be right. */
final class LexiconSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    LexiconSyntaxException(String lexicon, int line, String problem) {
        super(lexicon + ", line " + line + ": " + problem);
    }
}
