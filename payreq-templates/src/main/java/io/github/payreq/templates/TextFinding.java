package io.github.payreq.templates;

/**
 * A finding in one text of a catalogue.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param language the language of the text, BCP 47
 * @param key the key of the text, such as {@code closing.warm}
 * @param finding what was found; its offsets are those of the message as it is written, placeholders included
 */
public record TextFinding(String language, String key, ToneFinding finding) {}
