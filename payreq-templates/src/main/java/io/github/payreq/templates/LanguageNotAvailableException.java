package io.github.payreq.templates;

import java.util.List;

/**
 * There are no texts in the language of a message. payreq never mixes languages and never falls back to another one.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LanguageNotAvailableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The code of this error. */
    public static final String CODE = "LANGUAGE_NOT_AVAILABLE";

    /** The language that was asked for. */
    private final String requested;

    /** The languages that are there. */
    private final List<String> available;

    LanguageNotAvailableException(String requested, List<String> available) {
        super(CODE + ": language (" + requested + ") must be one of " + String.join(", ", available));
        this.requested = requested;
        this.available = List.copyOf(available);
    }

    /**
     * Returns the language that was asked for.
     *
     * @return a BCP 47 tag
     */
    public String requested() {
        return requested;
    }

    /**
     * Returns the languages that are there.
     *
     * @return BCP 47 tags in alphabetical order
     */
    public List<String> available() {
        return available;
    }
}
