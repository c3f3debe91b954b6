/**
 * How messages are made: compiled texts, the language's forms of numbers and dates, and the order of the blocks. Not part
 * of the public API. Start with {@link io.github.payreq.templates.internal.EmailWriter}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.templates.internal;
