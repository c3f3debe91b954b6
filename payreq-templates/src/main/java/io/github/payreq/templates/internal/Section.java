package io.github.payreq.templates.internal;

import java.util.List;

/**
 * A part of a message with its lines. The plain text joins them; a layout may set them otherwise.
 *
 * @param block which part
 * @param lines its lines, at least one
 */
public record Section(Block block, List<String> lines) {}
