package io.github.payreq.templates.layout;

/**
 * Where a branding shows something else than it was given, or lacks something. It stops nothing.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param code what was noticed
 * @param field {@code colour}, or {@code legal.} and the name of a {@link LegalParticular}
 * @param seen what was given; empty if nothing was
 * @param used what is used instead; empty if nothing is
 * @param message the same as an English sentence for developers
 */
public record BrandingNote(Code code, String field, String seen, String used, String message) {

    /**
     * What was noticed.
     *
     * <p>This enum is immutable and thread-safe.
     */
    public enum Code {
        /** The colour was made darker, to be legible on a light ground. */
        COLOUR_DARKENED,
        /** The colour was made lighter in dark mode, to be legible on a dark ground. */
        COLOUR_LIGHTENED_ON_DARK,
        /** The foot lacks a particular that a business letter of this country and legal form must state. */
        LEGAL_PARTICULAR_MISSING
    }
}
