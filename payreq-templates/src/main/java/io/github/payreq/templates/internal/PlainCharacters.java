package io.github.payreq.templates.internal;

/**
 * What may stand in a text of a person: neither a control character nor one that turns the direction of what follows.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class PlainCharacters {

    private PlainCharacters() {}

    /** Whether a code point is plain; U+202A to 202E and U+2066 to 2069 are not. */
    public static boolean isPlain(int c) {
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !Character.isISOControl(c) && !turnsDirection;
    }
}
