package io.github.payreq.templates;

/**
 * A question that clients often ask, with its answer, in the language of the message.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param question the question
 * @param answer the answer
 */
public record FrequentQuestion(String question, String answer) {}
