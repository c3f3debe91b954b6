package io.github.payreq.templates.internal.tone;

/**
 * A phrase that was found.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param group what was found
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Occurrence(Group group, int start, int end) {}
