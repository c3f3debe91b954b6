package io.github.payreq.request;

import jakarta.validation.constraints.NotNull;

/**
 * A question that clients ask, with its answer.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param question the question
 * @param answer the answer
 */
public record Question(
        @NotNull @HostText(max = 200) LocalizedText question,
        @NotNull @HostText(max = 1000) LocalizedText answer) {}
