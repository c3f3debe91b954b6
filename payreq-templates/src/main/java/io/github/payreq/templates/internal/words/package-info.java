/**
 * Writes amounts of money in words. A language is a file of words and rules. Not part of the public API. Start with
 * {@link io.github.payreq.templates.internal.words.AmountLanguage}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.templates.internal.words;
